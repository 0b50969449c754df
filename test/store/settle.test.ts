import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { saveCapture } from '@/lib/store/save-capture';
import { settle, takeBack } from '@/lib/store/settle';
import { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import { shelveNext } from '@/lib/store/shelf/shelve-records';
import { samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

const NOW = '2024-09-01T09:00:00+08:00';
const keyOf = (n: number): string => `http://sw.liuhe.gov.cn/${n}.html#0`;

async function twoNotices() {
  const db = testDatabase();
  for (const n of [1, 2]) await saveCapture(db, samplePayload({ url: `http://sw.liuhe.gov.cn/${n}.html` }));
  const shelf = new ShelfDatabase('settle-test', { indexedDB: new IDBFactory(), IDBKeyRange });
  const deadline = async () => {
    while ((await shelveNext(db, shelf)) > 0);
    return (await shelf.items.get(keyOf(1)))?.deadlines[0];
  };
  return { db, shelf, deadline };
}

test('a commitment is tied to an issue of a later notice, and let go again', async () => {
  const { db, shelf, deadline } = await twoNotices();
  const done = await settle(db, keyOf(1), ['d1', 'i1'], { record: keyOf(2), itemId: 'i1' }, NOW);
  expect(done).toMatchObject({ ok: true });
  expect(await deadline()).toMatchObject({ evidence: { record: keyOf(2), itemId: 'i1' } });
  expect((await shelf.items.get(keyOf(1)))?.issues[0]).toMatchObject({ goesOn: { record: keyOf(2), itemId: 'i1' } });
  expect((await shelf.summaries.get(keyOf(1)))?.dues).toMatchObject([{ due: '2024-06-30', evidence: { record: keyOf(2), itemId: 'i1' } }]);
  await takeBack(db, keyOf(1), done.ok ? done.value : [], NOW);
  expect(await deadline()).not.toHaveProperty('evidence');
});

test('a note closes it too, and says what it says', async () => {
  const { db, deadline } = await twoNotices();
  await settle(db, keyOf(1), ['d1'], { note: '电话核实：标识牌已更换' }, NOW);
  expect(await deadline()).toMatchObject({ settled: 'note', note: '电话核实：标识牌已更换' });
});

test.each([
  ['an item that is not there', keyOf(1), ['d9'], { note: 'x' }],
  ['an issue that is not there', keyOf(1), ['d1'], { record: keyOf(2), itemId: 'i9' }],
  ['a notice that is not there', keyOf(1), ['d1'], { record: keyOf(3), itemId: 'i1' }],
  ['a record that is not there', keyOf(4), ['d1'], { note: 'x' }],
])('%s: nothing is closed, and it is said', async (_name, key, items, evidence) => {
  const { db, deadline } = await twoNotices();
  expect(await settle(db, key, items, evidence, NOW)).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
  expect(await deadline()).not.toHaveProperty('settled');
});
