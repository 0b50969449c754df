import { expect, test } from 'vitest';
import { addToQueue } from '@/lib/store/queue-add';
import { testDatabase } from './test-database';

const NOW = '2026-11-22T15:40:10+08:00';
const LATER = '2026-11-23T08:00:00+08:00';
const A = { url: 'http://sw.liuhe.gov.cn/a.html', title: '甲局关于巡察整改情况的通报', from: 'http://sw.liuhe.gov.cn/list.html' };
const B = { url: 'http://sw.liuhe.gov.cn/b.html', title: ' ' };

function ids(): () => string {
  let last = 0;
  return () => `q${++last}`;
}

test('links stand in the queue in their order; a link without words is named by its address', async () => {
  const db = testDatabase();
  expect(await addToQueue(db, [B, A], NOW, ids())).toEqual({ ok: true, value: { added: 2, already: 0 } });
  expect(await db.queue.orderBy('order').toArray()).toEqual([
    { id: 'q1', order: 1, pageKey: B.url, url: B.url, title: B.url, addedAt: NOW, state: 'waiting' },
    { id: 'q2', order: 2, pageKey: A.url, ...A, addedAt: NOW, state: 'waiting' },
  ]);
});

test('a page stands in the queue once, however its address is written, and its place stays', async () => {
  const db = testDatabase();
  await addToQueue(db, [A, B], NOW, ids());
  const again = await addToQueue(db, [{ ...A, url: `${A.url}#foot` }, B, B], LATER, ids());
  expect(again).toEqual({ ok: true, value: { added: 0, already: 3 } });
  expect((await db.queue.orderBy('order').toArray()).map(({ url, addedAt }) => [url, addedAt])).toEqual([[A.url, NOW], [B.url, NOW]]);
});

test('a page that ended is queued again, at the end and without its old result', async () => {
  const db = testDatabase();
  await addToQueue(db, [A, B], NOW, ids());
  await db.queue.update('q1', { state: 'failed', failure: { kind: 'load-failed' }, endedAt: NOW });
  expect(await addToQueue(db, [A], LATER, ids())).toEqual({ ok: true, value: { added: 1, already: 0 } });
  expect(await db.queue.get('q1')).toEqual({ id: 'q1', order: 3, pageKey: A.url, ...A, addedAt: LATER, state: 'waiting' });
});

test('a page that is open just now is left alone', async () => {
  const db = testDatabase();
  await addToQueue(db, [A], NOW, ids());
  await db.queue.update('q1', { state: 'open' });
  expect(await addToQueue(db, [A], LATER, ids())).toEqual({ ok: true, value: { added: 0, already: 1 } });
  expect((await db.queue.get('q1'))?.state).toBe('open');
});

test('a full disk says so, and no link of the batch is queued', async () => {
  const db = testDatabase();
  let writes = 0;
  db.queue.hook('creating', () => {
    writes += 1;
    if (writes === 2) throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await addToQueue(db, [A, B], NOW, ids())).toEqual({ ok: false, error: { kind: 'storage-full' } });
  expect(await db.queue.count()).toBe(0);
});
