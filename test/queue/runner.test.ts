import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readQueueRun, readQueueWork, writeQueueRun, writeQueueWork } from '@/lib/messages/queue-run';
import type { Outcome } from '@/lib/queue/next-row';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { addToQueue } from '@/lib/store/queue-add';
import { listQueue, moveInQueue } from '@/lib/store/queue-rows';

/** What the browser was asked for, and what stands in it; the runner under test knows nothing else of it. */
const world = vi.hoisted(() => ({
  db: undefined,
  open: new Map<number, string>(),
  opened: [] as string[],
  last: 100,
  closing: false,
  outcome: (_url: string): Outcome | 'storage-full' => ({ state: 'saved', keys: ['k#0'] }),
}));

vi.mock('@/entrypoints/background/database', () => ({ database: () => world.db }));
vi.mock('@/entrypoints/background/queue-tab', async (original) => ({
  ...(await original<object>()),
  tabNumbers: () => Promise.resolve([...world.open.keys()]),
  openQueueTab: (url: string) => {
    world.last += 1;
    world.open.set(world.last, url);
    world.opened.push(url);
    return Promise.resolve(world.last);
  },
  findLostTab: (url: string, before: readonly number[]) => Promise.resolve([...world.open].find(([id, at]) => at === url && !before.includes(id))?.[0] ?? null),
  closeQueueTab: (id: number) => Promise.resolve(void world.open.delete(id)),
}));
vi.mock('@/entrypoints/background/tab-is-open', () => ({ tabState: (id: number) => Promise.resolve(world.closing ? 'browser-closing' : world.open.has(id) ? 'open' : 'closed') }));
vi.mock('@/entrypoints/background/granted-sites', () => ({ mayRead: () => Promise.resolve(true) }));
vi.mock('@/entrypoints/background/capture-queued', () => ({
  captureQueued: (tabId: number) => Promise.resolve(world.outcome(world.open.get(tabId) ?? '')),
}));

const NOW = '2026-11-22T15:40:10+08:00';
const A = 'http://jw.hetan.gov.cn/a.html';
const B = 'http://xxgk.hetan.gov.cn/b.html';
let db: ZhenggaiDatabase;

/** A worker that has just been started. */
async function startWorker() {
  vi.resetModules();
  const queue = await import('@/entrypoints/background/queue');
  queue.listenForQueue();
  return queue;
}

async function states(): Promise<string[]> {
  const list = await listQueue(db);
  if (!list.ok) throw new Error(list.error.kind);
  return list.value.rows.map(({ id, state }) => `${id} ${state}`);
}
const rests = (): Promise<void> => vi.waitFor(async () => {
  expect((await readQueueRun()).running).toBe(false);
  expect((await readQueueWork())?.current).toBeUndefined();
}, { timeout: 60_000 });

beforeEach(async () => {
  fakeBrowser.reset();
  db = new ZhenggaiDatabase('zhenggai-runner', { indexedDB: new IDBFactory(), IDBKeyRange });
  Object.assign(world, { db, open: new Map([[1, A]]), opened: [], closing: false, outcome: () => ({ state: 'saved', keys: ['k#0'] }) });
  let last = 0;
  await addToQueue(db, [{ url: A, title: '甲' }, { url: B, title: '乙' }], NOW, () => `q${++last}`);
});

test('page after page is opened, and the tabs are closed; the user’s own tab of the same address stays', async () => {
  const queue = await startWorker();
  await queue.controlQueue({ do: 'start' });
  await rests();
  expect(await states()).toEqual(['q1 saved', 'q2 saved']);
  expect(world.opened).toEqual([A, B]);
  expect([...world.open.keys()]).toEqual([1]);
  expect((await readQueueRun()).stoppedBy).toBeUndefined();
});

test('a worker that was stopped before the tab was opened opens it', async () => {
  await moveInQueue(db, 'q1', { kind: 'open' });
  await writeQueueWork({ left: {}, current: { id: 'q1', url: A, before: [1] } });
  await startWorker();
  await rests();
  expect(await states()).toEqual(['q1 saved', 'q2 waiting']);
  expect(world.opened).toEqual([A]);
  expect([...world.open.keys()]).toEqual([1]);
});

test('a worker that was stopped before it noted the tab takes the tab that is there, and not the user’s', async () => {
  await moveInQueue(db, 'q1', { kind: 'open' });
  await writeQueueWork({ left: {}, current: { id: 'q1', url: A, before: [1] } });
  world.open.set(7, A);
  await startWorker();
  await rests();
  expect(await states()).toEqual(['q1 saved', 'q2 waiting']);
  expect(world.opened).toEqual([]);
  expect([...world.open.keys()]).toEqual([1]);
});

test('a worker that was stopped while reading goes on in the same tab', async () => {
  await moveInQueue(db, 'q1', { kind: 'open' });
  await writeQueueWork({ left: {}, current: { id: 'q1', url: A, before: [1], tabId: 7 } });
  world.open.set(7, A);
  await startWorker();
  await rests();
  expect(await states()).toEqual(['q1 saved', 'q2 waiting']);
  expect(world.opened).toEqual([]);
});

test('a worker that was stopped between saving and closing only closes', async () => {
  await moveInQueue(db, 'q1', { kind: 'open' });
  await moveInQueue(db, 'q1', { kind: 'end', outcome: { state: 'saved', keys: ['k#0'] }, at: NOW });
  await writeQueueWork({ left: {}, current: { id: 'q1', url: A, before: [1], tabId: 7 } });
  world.open.set(7, A);
  world.outcome = () => ({ state: 'failed', failure: { kind: 'read twice' } });
  await startWorker();
  await rests();
  expect(await states()).toEqual(['q1 saved', 'q2 waiting']);
  expect([...world.open.keys()]).toEqual([1]);
});

test('a tab that was closed while nobody looked means: skipped', async () => {
  await moveInQueue(db, 'q1', { kind: 'open' });
  await writeQueueWork({ left: {}, current: { id: 'q1', url: A, before: [1], tabId: 7 } });
  await startWorker();
  await rests();
  expect(await states()).toEqual(['q1 skipped', 'q2 waiting']);
  expect(world.opened).toEqual([]);
});

test('a tab that is gone with the browser has said nothing of its page, which waits', async () => {
  await moveInQueue(db, 'q1', { kind: 'open' });
  await writeQueueWork({ left: {}, current: { id: 'q1', url: A, before: [1], tabId: 7 } });
  world.closing = true;
  await startWorker();
  await rests();
  expect(await states()).toEqual(['q1 waiting', 'q2 waiting']);
  expect((await readQueueRun()).stoppedBy).toBe('restart');
});

test('after a restart of the browser nothing is opened, and the page in hand waits', async () => {
  await moveInQueue(db, 'q1', { kind: 'open' });
  await writeQueueRun({ running: true });
  const queue = await startWorker();
  await rests();
  expect(await readQueueRun()).toMatchObject({ running: false, stoppedBy: 'restart' });
  expect(await states()).toEqual(['q1 waiting', 'q2 waiting']);
  expect(world.opened).toEqual([]);
  await queue.controlQueue({ do: 'start' });
  await rests();
  expect(await states()).toEqual(['q1 saved', 'q2 saved']);
});

test('a full disk stops the queue and says so; the page waits', async () => {
  world.outcome = () => 'storage-full';
  const queue = await startWorker();
  await queue.controlQueue({ do: 'start' });
  await rests();
  expect(await readQueueRun()).toMatchObject({ running: false, stoppedBy: 'storage-full' });
  expect(await states()).toEqual(['q1 waiting', 'q2 waiting']);
  expect(world.opened).toEqual([A]);
  expect([...world.open.keys()]).toEqual([1]);
});

test('what goes wrong with one page ends that page, not the queue', async () => {
  world.outcome = (url) => {
    if (url === A) throw new TypeError('no such thing');
    return { state: 'not-notice', relatedKind: 'plan' };
  };
  const queue = await startWorker();
  await queue.controlQueue({ do: 'start' });
  await rests();
  expect(await states()).toEqual(['q1 failed', 'q2 not-notice']);
  expect((await db.queue.get('q1'))?.failure).toEqual({ kind: 'unexpected', detail: 'no such thing' });
});

test('paused while a page is open: it ends, the next one is not opened', async () => {
  const queue = await startWorker();
  world.outcome = () => {
    void queue.controlQueue({ do: 'pause' });
    return { state: 'saved', keys: ['k#0'] };
  };
  await queue.controlQueue({ do: 'start' });
  await rests();
  expect(await states()).toEqual(['q1 saved', 'q2 waiting']);
  expect((await readQueueRun()).stoppedBy).toBe('user');
});

test('a page that is removed while it waits is never opened', async () => {
  const queue = await startWorker();
  await queue.controlQueue({ do: 'remove', id: 'q1' });
  await queue.controlQueue({ do: 'start' });
  await rests();
  expect(await states()).toEqual(['q2 saved']);
  expect(world.opened).toEqual([B]);
});
