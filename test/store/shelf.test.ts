import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersQuery, parseQuery } from '@/lib/library/search-query';
import { type ShelfRow, SHELF_VERSION } from '@/lib/library/types';
import type { CapturePayload } from '@/lib/capture/types';
import { decide } from '@/lib/store/decide';
import { deleteAll, deleteRecord, purgeRecord, restoreRecord } from '@/lib/store/delete-record';
import { updateNotes, updateTags } from '@/lib/store/edit-record';
import { saveCapture } from '@/lib/store/save-capture';
import { addSegment, tidySegments } from '@/lib/store/shelf/segments';
import { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import { ShelfSearch } from '@/lib/store/shelf/shelf-search';
import { markMissing, shelveNext } from '@/lib/store/shelf/shelve-records';
import { payloadOf } from '../bench/library-notices';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

const NOW = '2024-05-01T09:00:00+08:00';
const newShelf = (disk = new IDBFactory()): ShelfDatabase => new ShelfDatabase('shelf-test', { indexedDB: disk, IDBKeyRange });
const shelveAll = async (db: ReturnType<typeof testDatabase>, shelf: ShelfDatabase): Promise<void> => {
  while ((await shelveNext(db, shelf)) > 0);
};
const page = (n: number, rest: string = ''): CapturePayload => samplePayload({ url: `http://sw.liuhe.gov.cn/${n}.html`, text: rest === '' ? SAMPLE_TEXT : `${SAMPLE_TEXT}\n${rest}` });
const keyOf = (n: number): string => `http://sw.liuhe.gov.cn/${n}.html#0`;

/** What the shelf says, but for when it said it. */
async function said(shelf: ShelfDatabase) {
  const rows = (await shelf.summaries.toArray()).filter(({ gone }) => !gone).map(({ at: _at, ...row }) => row);
  const items = new Map((await shelf.items.toArray()).map(({ at: _at, ...row }) => [row.key, row]));
  return rows.map((row) => ({ row, items: items.get(row.key) }));
}

async function found(shelf: ShelfDatabase, typed: string, index = new ShelfSearch(shelf)): Promise<Record<string, number>> {
  const ats = new Map((await shelf.summaries.toArray()).filter(({ gone }) => !gone).map(({ key, at }) => [key, at]));
  const all: Record<string, number> = {};
  for await (const part of index.find(parseQuery(typed), (key) => ats.get(key))) Object.assign(all, Object.fromEntries(part));
  return all;
}

test('a record is shelved with its facts, and found by its words', async () => {
  const [db, shelf] = [testDatabase(), newShelf()];
  await saveCapture(db, page(1));
  await shelveAll(db, shelf);
  expect(await said(shelf)).toMatchObject([{
    row: { key: keyOf(1), unit: '中共柳河县水务局党组', site: 'sw.liuhe.gov.cn', publishedOn: '2024-03-18', level: 'county', dues: [{ due: '2024-06-30' }], total: 6 },
    items: { issues: [{ id: 'i1', title: '河道巡查流于形式' }, { id: 'i2' }], deadlines: [{ id: 'd1', due: '2024-06-30', issueTitle: '河道巡查流于形式' }] },
  }]);
  expect(await found(shelf, '河道巡查')).toEqual({ [keyOf(1)]: 1 });
  expect(await found(shelf, '項目 資金')).toEqual({ [keyOf(1)]: 2 });
  expect(await found(shelf, '没有的话')).toEqual({});
  expect(await found(shelf, '没有的话 或 河道巡查')).toEqual({ [keyOf(1)]: 1 });
  expect([await found(shelf, '河道巡查 -項目'), await found(shelf, '-没有的话')]).toEqual([{}, { [keyOf(1)]: 0 }]);
});

const NOTICE = (work: string): string => [
  '关于巡察整改进展情况的通报', '2024年1月，县委巡察组对柳河县水务局党组进行了巡察。现将整改进展情况予以公布。', '1.关于河道巡查流于形式的问题。', ...work.split('|'),
  '2.关于项目资金拨付迟缓的问题。', '整改情况：已完成整改。', '柳河县水务局党组', '2024年3月18日',
].join('\n');

test.each<[string, string, readonly (readonly [string, string | undefined])[], readonly unknown[]]>([
  ['what is done and what is to follow', '整改情况：一是建立巡查台账。二是开展专题培训。|下一步整改措施：一是坚持每月抽查。', [['建立巡查台账', 'done'], ['开展专题培训', 'done'], ['坚持每月抽查', 'planned']], []],
  ['what is not told apart', '整改措施：一是建立巡查台账。二是开展专题培训。', [['建立巡查台账', undefined], ['开展专题培训', undefined]], []],
  ['who was held to account', '整改情况：对3名责任人予以诫勉。', [['诫勉', undefined]], [{ measure: '诫勉', persons: 3, issueId: 'i1' }]],
])('measures and sanctions are shelved: %s', async (_name, work, measures, sanctions) => {
  const [db, shelf] = [testDatabase(), newShelf()];
  await saveCapture(db, payloadOf(NOTICE(work), '1'));
  await shelveAll(db, shelf);
  const details = await shelf.details.toCollection().first();
  const own = details?.measures.filter(({ issueId }) => issueId === 'i1') ?? [];
  expect(own.map(({ kind }, i) => [own[i]?.text.includes(measures[i]?.[0] ?? '?'), kind])).toEqual(measures.map(([, kind]) => [true, kind]));
  expect(details?.sanctions).toMatchObject(sanctions);
  const row = await shelf.summaries.toCollection().first();
  expect([row?.measures[0], row?.sanctions]).toEqual([measures.length, sanctions.map(() => 0)]);
});

test.each<[string, (db: ReturnType<typeof testDatabase>) => Promise<unknown>, Partial<ShelfRow>]>([
  ['a tag', (db) => updateTags(db, keyOf(1), ['重点'], NOW), { tags: ['重点'] }],
  ['a note', (db) => updateNotes(db, keyOf(1), '问过办公室', NOW), { noted: true }],
  ['a decision', (db) => decide(db, keyOf(1), [{ op: 'reviewed', reviewed: true }], NOW), { reviewed: true }],
  ['another text', (db) => saveCapture(db, page(1, '更正')), { versions: 1 }],
  ['being deleted', (db) => deleteRecord(db, keyOf(1), NOW), { deleted: true }],
])('%s is on the shelf as soon as it is asked for', async (_name, write, expected) => {
  const [db, shelf] = [testDatabase(), newShelf()];
  await saveCapture(db, page(1));
  await shelveAll(db, shelf);
  await write(db);
  expect(await db.stale.count()).toBe(1);
  await shelveAll(db, shelf);
  expect(await shelf.summaries.get(keyOf(1))).toMatchObject(expected);
});

test.each([['purged', (db: ReturnType<typeof testDatabase>) => purgeRecord(db, keyOf(1))], ['all deleted', deleteAll]])('a record %s is on the shelf no more, nor found', async (_name, remove) => {
  const [db, shelf] = [testDatabase(), newShelf()];
  await saveCapture(db, page(1));
  await shelveAll(db, shelf);
  await remove(db);
  await shelveAll(db, shelf);
  expect(await shelf.summaries.get(keyOf(1))).toMatchObject({ gone: true });
  expect(await found(shelf, '河道')).toEqual({});
  await markMissing(db, shelf);
  expect(await shelf.summaries.count()).toBe(0);
});

test('a record that cannot be read is named, and the others are shelved', async () => {
  const [db, shelf] = [testDatabase(), newShelf()];
  await saveCapture(db, page(1));
  await saveCapture(db, page(2));
  await db.extractions.update(keyOf(1), { verdict: { kind: 'odd' } as never });
  await shelveAll(db, shelf);
  expect((await said(shelf)).map(({ row }) => [row.key, row.broken !== undefined])).toEqual([[keyOf(1), true], [keyOf(2), false]]);
});

test('a shelf of the first version is made anew: what its index found is found again', async () => {
  const [db, disk] = [testDatabase(), new IDBFactory()];
  for (const n of [1, 2]) await saveCapture(db, page(n));
  const first = new Dexie('shelf-test', { indexedDB: disk, IDBKeyRange });
  first.version(1).stores({ summaries: '&key, at, version', items: '&key, at', texts: '&key', segments: '&id', buckets: '&id' });
  await first.table('summaries').bulkAdd([1, 2].map((n) => ({ key: keyOf(n), at: n, version: SHELF_VERSION })));
  await first.table('segments').add({ id: 1, keys: [keyOf(1), keyOf(2)], ats: [1, 2], starts: new Uint32Array() });
  await db.stale.clear();
  first.close();
  const shelf = newShelf(disk);
  await markMissing(db, shelf);
  await shelveAll(db, shelf);
  expect(await found(shelf, '河道巡查')).toEqual({ [keyOf(1)]: 1, [keyOf(2)]: 1 });
});

test('what older code shelved, and what the shelf lost, is shelved again', async () => {
  const [db, shelf] = [testDatabase(), newShelf()];
  for (const n of [1, 2, 3]) await saveCapture(db, page(n));
  await shelveAll(db, shelf);
  const before = await said(shelf);
  await shelf.summaries.update(keyOf(1), { version: SHELF_VERSION - 1 });
  await shelf.summaries.delete(keyOf(2));
  await markMissing(db, shelf);
  expect((await db.stale.toCollection().primaryKeys()).sort()).toEqual([keyOf(1), keyOf(2)]);
  await shelveAll(db, shelf);
  expect(await said(shelf)).toEqual(before);
});

test('a write while records are shelved is not forgotten', async () => {
  const [db, shelf] = [testDatabase(), newShelf()];
  await saveCapture(db, page(1));
  const shelving = shelveNext(db, shelf);
  await updateTags(db, keyOf(1), ['后来'], NOW);
  await shelving;
  await shelveAll(db, shelf);
  expect((await shelf.summaries.get(keyOf(1)))?.tags).toEqual(['后来']);
});

type Step = { readonly op: 'save' | 'tag' | 'delete' | 'restore' | 'purge' | 'shelve' | 'segment' | 'tidy'; readonly n: number };
const step: fc.Arbitrary<Step> = fc.record({ op: fc.constantFrom('save', 'save', 'tag', 'delete', 'restore', 'purge', 'shelve', 'segment', 'tidy'), n: fc.nat({ max: 3 }) });
const WORDS = ['改一', '改二', '改三', '改四'];

test('the shelf kept up by and by is the one made from nothing, and its index finds what reading finds', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
    const [db, shelf, fresh] = [testDatabase(), newShelf(), newShelf()];
    // It has searched at every step: what it keeps is as true as what it would read anew.
    const kept = new ShelfSearch(shelf);
    const atOf = async () => {
      const ats = new Map((await shelf.summaries.toArray()).map(({ key, at }) => [key, at]));
      return (key: string) => ats.get(key);
    };
    for (const [i, { op, n }] of steps.entries()) {
      if (op === 'save') await saveCapture(db, page(n, WORDS[i % WORDS.length]));
      else if (op === 'tag') await updateTags(db, keyOf(n), [`标${i}`], NOW);
      else if (op === 'delete') await deleteRecord(db, keyOf(n), NOW);
      else if (op === 'restore') await restoreRecord(db, keyOf(n), NOW);
      else if (op === 'purge') await purgeRecord(db, keyOf(n));
      else if (op === 'shelve') await shelveNext(db, shelf);
      else if (op === 'segment') await addSegment(shelf, () => Promise.resolve(), 1);
      else await tidySegments(db, shelf, await atOf());
      kept.changed();
      await found(shelf, '河道', kept);
    }
    await shelveAll(db, shelf);
    kept.changed();
    await markMissing(db, fresh);
    await shelveAll(db, fresh);
    expect(await said(shelf)).toEqual(await said(fresh));
    for (const word of [...WORDS, '河道', '标1', '改一 或 改二', '改三 OR 标2 河道', '河道 -改四', '不含 改一', '没有 或 改二 -标3']) {
      const read = (await fresh.texts.toArray()).flatMap(({ key, text }) => (answersQuery(parseQuery(word), (each) => text.includes(each)) ? [key] : []));
      expect(Object.keys(await found(shelf, word)).sort()).toEqual(read.sort());
      expect(await found(shelf, word, kept)).toEqual(await found(shelf, word));
    }
  }), { numRuns: 25 });
});
