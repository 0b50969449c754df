import { describe, expect, test } from 'vitest';
import type { Outcome } from '@/lib/queue/next-row';
import { addToQueue } from '@/lib/store/queue-add';
import {
  clearEnded, interruptQueue, listQueue, moveInQueue, nextInQueue, putBack, queueRow, removeFromQueue, requeue,
} from '@/lib/store/queue-rows';
import { newDisk, testDatabase } from './test-database';

const NOW = '2026-11-22T15:40:10+08:00';

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A queue of pages q1, q2 … */
async function queueOf(count: number, disk = newDisk()) {
  const db = testDatabase(disk);
  let last = 0;
  const links = Array.from({ length: count }, (_, at) => ({ url: `http://sw.liuhe.gov.cn/${at + 1}.html`, title: `通报${at + 1}` }));
  await addToQueue(db, links, NOW, () => `q${++last}`);
  return db;
}

const end = (outcome: Outcome) => ({ kind: 'end' as const, outcome, at: NOW });
const states = async (db: Awaited<ReturnType<typeof queueOf>>) => valueOf(await listQueue(db)).rows.map(({ id, state }) => `${id} ${state}`);

test('pages are opened one at a time, also when two ask at once', async () => {
  const disk = newDisk();
  const db = await queueOf(3, disk);
  const [one, two] = await Promise.all([moveInQueue(db, 'q1', { kind: 'open' }), moveInQueue(testDatabase(disk), 'q2', { kind: 'open' })]);
  expect([valueOf(one)?.state, valueOf(two)]).toEqual(['open', null]);
  expect(valueOf(await nextInQueue(db))).toBeNull();
  await moveInQueue(db, 'q1', end({ state: 'saved', keys: ['k#0'] }));
  expect(valueOf(await nextInQueue(db))?.id).toBe('q2');
  expect(valueOf(await queueRow(db, 'q1'))).toMatchObject({ state: 'saved', keys: ['k#0'], endedAt: NOW });
});

test('after a restart the page in hand waits again, the ended ones stay ended', async () => {
  const disk = newDisk();
  const db = await queueOf(3, disk);
  await moveInQueue(db, 'q1', { kind: 'open' });
  await moveInQueue(db, 'q1', end({ state: 'failed', failure: { kind: 'page-timeout' } }));
  await moveInQueue(db, 'q2', { kind: 'open' });
  db.close();
  const later = testDatabase(disk);
  expect(valueOf(await interruptQueue(later))).toBe(1);
  expect(await states(later)).toEqual(['q1 failed', 'q2 waiting', 'q3 waiting']);
});

test('failed pages are queued again at the end', async () => {
  const db = await queueOf(3);
  await moveInQueue(db, 'q1', { kind: 'open' });
  await moveInQueue(db, 'q1', end({ state: 'failed', failure: { kind: 'http-error', detail: '404' } }));
  expect(valueOf(await requeue(db, ['q1', 'q2', 'gone']))).toBe(1);
  expect(await states(db)).toEqual(['q2 waiting', 'q3 waiting', 'q1 waiting']);
  expect(valueOf(await queueRow(db, 'q1'))?.failure).toBeUndefined();
});

describe('taking off', () => {
  test('clears what ended and nothing else, and can be undone', async () => {
    const db = await queueOf(3);
    await moveInQueue(db, 'q1', { kind: 'skip', at: NOW });
    await moveInQueue(db, 'q2', { kind: 'open' });
    const cleared = valueOf(await clearEnded(db));
    expect(await states(db)).toEqual(['q2 open', 'q3 waiting']);
    expect(valueOf(await putBack(db, cleared))).toBe(1);
    expect(await states(db)).toEqual(['q1 skipped', 'q2 open', 'q3 waiting']);
  });

  test('a page that is open is not removed, one that waits is', async () => {
    const db = await queueOf(2);
    await moveInQueue(db, 'q1', { kind: 'open' });
    expect(valueOf(await removeFromQueue(db, 'q1'))).toEqual([]);
    expect(valueOf(await removeFromQueue(db, 'q2'))).toHaveLength(1);
    expect(await states(db)).toEqual(['q1 open']);
  });

  test('undoing does not bring a page twice that was queued anew', async () => {
    const db = await queueOf(1);
    const removed = valueOf(await removeFromQueue(db, 'q1'));
    await addToQueue(db, [{ url: 'http://sw.liuhe.gov.cn/1.html', title: '通报1' }], NOW, () => 'new');
    expect(valueOf(await putBack(db, removed))).toBe(0);
    expect(await states(db)).toEqual(['new waiting']);
  });
});

test('a row that does not read as one is named, and the rest goes on', async () => {
  const db = await queueOf(2);
  await db.table('queue').put({ id: 'odd', order: 0, pageKey: 'x', url: 'javascript:alert(1)', state: 'waiting' });
  const queue = valueOf(await listQueue(db));
  expect(queue.broken).toEqual(['odd']);
  expect(queue.rows.map(({ id }) => id)).toEqual(['q1', 'q2']);
  expect(valueOf(await nextInQueue(db))?.id).toBe('q1');
});

test('a full disk leaves a row as it was and says so', async () => {
  const db = await queueOf(1);
  db.queue.hook('updating', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await moveInQueue(db, 'q1', { kind: 'open' })).toEqual({ ok: false, error: { kind: 'storage-full' } });
  expect(await states(db)).toEqual(['q1 waiting']);
});
