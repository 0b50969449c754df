import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { HAND_KINDS } from '@/lib/capture/hand-kinds';
import { stateOfRecord } from '@/lib/review/record-state';
import { ZhenggaiDatabase } from '@/lib/store/database';
import type { RecordEntry } from '@/lib/store/database';
import { readLog } from '@/lib/store/decision-log';
import { foldRecord } from '@/lib/review/fold-record';
import { loadRecords } from '@/lib/store/read-record';
import type { HandMark } from '@/lib/store/types';
import { SAMPLE_TEXT } from './sample-payload';
import { newDisk } from './test-database';

/** The last version without logs. */
const { stores, rows } = JSON.parse(readFileSync(new URL('./examples/v3.json', import.meta.url), 'utf8')) as {
  stores: Record<string, string>; rows: Record<string, Record<string, unknown>[]>;
};
const COUNT = 1000;
const QUOTES = ['2024年6月底前', '重新划定责任段', '项目资金拨付迟缓', '标识牌更换', '不在文中的话'];

function marksOf(i: number): HandMark[] {
  const text = `${SAMPLE_TEXT}\n更正`;
  return Array.from({ length: i % 4 }, (_, n): HandMark => {
    const exact = QUOTES[(i + n) % QUOTES.length] ?? '';
    const start = text.indexOf(exact);
    return {
      id: `h${n + 1}`, kind: HAND_KINDS[(i + n) % HAND_KINDS.length] ?? 'other', exact, prefix: text.slice(Math.max(0, start - 8), Math.max(0, start)),
      suffix: start < 0 ? '' : text.slice(start + exact.length, start + exact.length + 8), madeAt: `2024-04-01T1${n}:00:00+08:00`,
      ...(start >= 0 && { span: { start, end: start + exact.length } }),
    };
  });
}

/** A record of the old database with everything that can be in use, by its number. */
function record(i: number): RecordEntry {
  const review = [{ reviewed: false }, { reviewed: true, reviewedAt: '2024-04-02T08:00:00+08:00' }, { reviewed: false, reviewedAt: '2024-04-02T08:00:00+08:00', changedSinceReview: true }][i % 3];
  const marks = marksOf(i);
  const isDeleted = i % 7 === 0;
  return {
    ...rows['records']?.[0], key: `http://a.gov.cn/${i}#0`, pageKey: `http://a.gov.cn/${i}`,
    notes: i % 5 === 0 ? '' : `第${i}条\n看过`, tags: i % 2 === 0 ? [] : ['重点', `组${i % 9}`], review,
    ...(marks.length > 0 && { marks }), deleted: isDeleted ? 1 : 0, ...(isDeleted && { deletedAt: '2024-04-05T08:00:00+08:00' }),
  } as unknown as RecordEntry;
}

const said = ({ notes, tags, review, deleted, deletedAt }: RecordEntry) => ({ notes, tags, review, deleted, deletedAt });
const words = ({ marks = [] }: Pick<RecordEntry, 'marks'>) => marks.map(({ kind, exact, madeAt, span }) => `${kind} ${exact} ${madeAt} ${span?.start ?? '-'}`).sort();

test(`${COUNT} records of the database before there were logs: their logs say all that was done with them, and nothing is lost`, async () => {
  const options = { indexedDB: newDisk(), IDBKeyRange };
  const old = new Dexie('zhenggai-many', options);
  old.version(3).stores(stores);
  const before = Array.from({ length: COUNT }, (_, i) => record(i));
  await old.table('captures').bulkPut(rows['captures'] ?? []);
  await old.table('records').bulkPut(before);
  await old.table('extractions').bulkPut(before.map(({ key }) => ({ ...rows['extractions']?.[0], key })));
  await old.table('searches').bulkPut(before.map(({ key }) => ({ ...rows['searches']?.[0], key })));
  await old.table('origin').bulkPut(rows['origin'] ?? []);
  old.close();

  const db = new ZhenggaiDatabase('zhenggai-many', options);
  const after = await db.records.toArray();
  const copied = new Set((await db.uncopied.toArray()).map(({ key }) => key));
  expect(after).toHaveLength(COUNT);
  for (const row of after) {
    const one = before.find(({ key }) => key === row.key);
    if (!one) throw new Error(`a record nobody saved: ${row.key}`);
    expect(said(row)).toEqual(said(one));
    expect(words(row)).toEqual(words(one));
    const { log, damaged } = await readLog(db, row.key);
    expect(damaged).toBe(0);
    const { note, tags, reviewed, deleted, changedSinceReview } = stateOfRecord(log);
    expect({ note, tags, reviewed, deleted, changedSinceReview }).toEqual({
      note: one.notes, tags: one.tags, reviewed: one.review.reviewed, deleted: one.deleted === 1, changedSinceReview: one.review.changedSinceReview,
    });
    // What has a log now must go into the second copy.
    if (log.length > 0) expect(copied.has(row.key)).toBe(true);
  }
  const loaded = await loadRecords(db);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  expect(loaded.value.broken).toEqual([]);
  for (const one of loaded.value.records) expect(foldRecord(one).orphans).toEqual([]);
});

test('a hand mark is an added item where the machine read none, else a comment that keeps its kind', async () => {
  const options = { indexedDB: newDisk(), IDBKeyRange };
  const old = new Dexie('zhenggai-marks', options);
  old.version(3).stores(stores);
  const [one] = rows['records'] ?? [];
  const mark = (id: string, kind: HandMark['kind'], exact: string): HandMark => {
    const start = SAMPLE_TEXT.indexOf(exact);
    return { id, kind, exact, prefix: '', suffix: '', span: { start, end: start + exact.length }, madeAt: '2024-04-01T10:00:00+08:00' };
  };
  const marks = [mark('h1', 'issue', '标识牌更换'), mark('h2', 'deadline', '2024年6月底前'), mark('h3', 'other', '水务局')];
  for (const [table, values] of Object.entries(rows)) await old.table(table).bulkPut(table === 'records' ? [{ ...one, marks }] : values);
  old.close();
  const loaded = await loadRecords(new ZhenggaiDatabase('zhenggai-marks', options));
  if (!loaded.ok || !loaded.value.records[0]) throw new Error('the record does not load');
  const folded = foldRecord(loaded.value.records[0]);
  expect(folded.items.filter(({ state }) => state === 'added').map(({ kind, value }) => [kind, 'title' in value && value.title])).toEqual([['issue', '标识牌更换']]);
  expect(folded.comments.map(({ words: on }) => on?.quote.exact)).toEqual(expect.arrayContaining(['2024年6月底前', '水务局']));
  expect(loaded.value.records[0].summary.issues).toBe(3);
});
