import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readImport } from '@/lib/import/read-import';
import { foldRecord } from '@/lib/review/fold-record';
import { importRecords } from '@/lib/store/import/import-records';
import { planImport } from '@/lib/store/import/plan-import';
import { getRecord } from '@/lib/store/read-record';
import { verifyRecord } from '@/lib/verify/verify-record';
import { contents, testDatabase } from '../store/test-database';
import { filesOf, inPieces, must } from './any-database';

/** Written by version 0.1.0, the last one of schema 1.0.0: a notice saved twice, with note, tags, mark and review, and a page that is none. */
const FILE = readFileSync(new URL('examples/1.0.0.json', import.meta.url), 'utf8');
const NOW = '2024-06-01T09:00:00+08:00';
const KEY = 'http://www.baitang.gov.cn/xxgk/t20231215.html#0';

test('a file of schema 1.0.0, as its version wrote it, comes in with all that it holds', async () => {
  const db = testDatabase();
  const records = await must(readImport(inPieces(FILE)));
  expect((await must(importRecords(db, records, { all: 'later' }, NOW))).counts).toMatchObject({ new: 2 });
  const stored = await must(getRecord(db, KEY));
  if (!stored) throw new Error('no record');
  const { notice } = foldRecord(stored);
  expect(stored).toMatchObject({ notes: '电话核实过，“9处”为准。\n第二行', tags: ['白塘', '资产'], review: { reviewed: true, reviewedAt: '2024-01-06T09:03:00+08:00' } });
  expect(notice).toMatchObject({ organization: { value: '中共白塘镇委员会' }, issues: [{ title: '集体资产台账不清' }, { title: '会议记录照抄照转' }] });
  expect(stored.versions).toMatchObject([{ retrievedAt: '2023-12-16T10:00:00+08:00' }]);
  expect(stored.decisions.map(({ op, at }) => [op, at])).toEqual([
    ['note', '2024-01-05T10:00:00+08:00'], ['tags', '2024-01-05T10:00:00+08:00'], ['reviewed', '2024-01-06T09:03:00+08:00'],
    // The words were a measure already; what they were marked as is kept. A log goes forward in time.
    ['comment', '2024-01-06T09:03:00+08:00'],
  ]);
  expect(stored.decisions.at(-1)).toMatchObject({ as: 'measure', words: { quote: { exact: '补登鱼塘、门面9处。' } } });
});

test('a second import of it changes nothing, and what it comes to is written in today’s schema', async () => {
  const db = testDatabase();
  const records = await must(readImport(inPieces(FILE)));
  await must(importRecords(db, records, { all: 'later' }, NOW));
  const before = await contents(db);
  expect((await must(planImport(db, records, NOW))).map(({ state }) => state)).toEqual(['same', 'same']);
  await must(importRecords(db, records, { all: 'later' }, NOW));
  expect(await contents(db)).toEqual(before);
  const { json } = await filesOf(db);
  expect(JSON.parse(json)).toMatchObject({ schemaVersion: '1.1.0' });
  expect(await must(readImport(inPieces(json)))).toHaveLength(2);
});

test('verifying it says which version made it', async () => {
  const records = await must(readImport(inPieces(FILE)));
  expect(records.map(verifyRecord)).toMatchObject([{ madeBy: '0.1.0' }, { madeBy: '0.1.0' }]);
});
