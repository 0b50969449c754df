import { expect, test } from 'vitest';
import { buildExport } from '@/lib/export/build-export';
import { deleteRecord, restoreRecord } from '@/lib/store/delete-record';
import { addMark, marksOnPage, marksOf, removeMark, restoreMark } from '@/lib/store/hand-marks';
import { getRecord } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import type { StoredRecord } from '@/lib/store/types';
import { describeSpan } from '@/lib/text/selectors';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';
import { testDatabase } from './test-database';
import type { ZhenggaiDatabase } from '@/lib/store/database';

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const NOW = '2026-11-22T15:40:10+08:00';
const URL = 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html';
const KEY = `${URL}#0`;

const place = (text: string, words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(words);
  return describeSpan(text, { start, end: start + words.length });
};

async function savedPage(): Promise<ZhenggaiDatabase> {
  const db = testDatabase();
  valueOf(await saveCapture(db, samplePayload()));
  return db;
}

async function record(db: ZhenggaiDatabase): Promise<StoredRecord> {
  const read = valueOf(await getRecord(db, KEY));
  if (!read) throw new Error('the record is gone');
  return read;
}

test('marks are kept with the record in text order, each once, and removal is undone', async () => {
  const db = await savedPage();
  expect(await record(db)).not.toHaveProperty('marks');
  valueOf(await addMark(db, KEY, 'deadline', place(SAMPLE_TEXT, '2024年6月底前'), NOW));
  valueOf(await addMark(db, KEY, 'issue', place(SAMPLE_TEXT, '河道巡查'), NOW));
  valueOf(await addMark(db, KEY, 'issue', place(SAMPLE_TEXT, '河道巡查'), NOW));
  const { marks = [] } = await record(db);
  expect(marks.map(({ kind, exact }) => [kind, exact])).toEqual([['issue', '河道巡查'], ['deadline', '2024年6月底前']]);
  const [first] = marks;
  if (!first) throw new Error('no mark');
  valueOf(await removeMark(db, KEY, first.id, NOW));
  expect((await record(db)).marks).toHaveLength(1);
  // Another mark is made before the removal is undone.
  valueOf(await addMark(db, KEY, 'other', place(SAMPLE_TEXT, '标识牌'), NOW));
  valueOf(await restoreMark(db, KEY, first, NOW));
  const after = (await record(db)).marks ?? [];
  expect(after.map(({ exact }) => exact)).toEqual(['河道巡查', '2024年6月底前', '标识牌']);
  expect(new Set(after.map(({ id }) => id)).size).toBe(3);
  for (const { id } of after) valueOf(await removeMark(db, KEY, id, NOW));
  expect(await record(db)).not.toHaveProperty('marks');
});

test('marks follow their words into a new version of the page; orphans are kept and find back', async () => {
  const db = await savedPage();
  valueOf(await addMark(db, KEY, 'status', place(SAMPLE_TEXT, '标识牌更换'), NOW));
  valueOf(await addMark(db, KEY, 'deadline', place(SAMPLE_TEXT, '2024年6月底前'), NOW));
  const later = SAMPLE_TEXT.replace('重新划定责任段', '召开会议后重新划定了全部责任段').replace('标识牌更换', '标牌换新');
  const outcome = valueOf(await saveCapture(db, samplePayload({ text: later })));
  expect(outcome.how).toBe('new-version');
  const { marks = [], capture } = await record(db);
  expect(marks.map(({ exact, span }) => [exact, span && capture.text.slice(span.start, span.end)])).toEqual([
    ['2024年6月底前', '2024年6月底前'], ['标识牌更换', undefined],
  ]);
  valueOf(await saveCapture(db, samplePayload()));
  expect(((await record(db)).marks ?? []).every(({ span, exact }) => span && SAMPLE_TEXT.slice(span.start, span.end) === exact)).toBe(true);
});

test('an open page gets its marks where they stand in it now, and none of a deleted record', async () => {
  const db = await savedPage();
  valueOf(await addMark(db, KEY, 'measure', place(SAMPLE_TEXT, '重新划定责任段'), NOW));
  const now = `新加的一行\n${SAMPLE_TEXT}`;
  const [mark] = valueOf(await marksOnPage(db, { url: `${URL}#x` }, now));
  expect(mark && [mark.notice, mark.kind, now.slice(mark.span.start, mark.span.end)]).toEqual([0, 'measure', '重新划定责任段']);
  expect(valueOf(await marksOnPage(db, { url: URL }, '别的文字'))).toEqual([]);
  valueOf(await deleteRecord(db, KEY, NOW));
  expect(valueOf(await marksOnPage(db, { url: URL }, SAMPLE_TEXT))).toEqual([]);
  valueOf(await restoreRecord(db, KEY, '2024-05-09T10:00:00+08:00'));
  expect(valueOf(await marksOnPage(db, { url: URL }, SAMPLE_TEXT))).toHaveLength(1);
  expect(valueOf(await marksOf(db, [KEY, 'none']))).toHaveLength(1);
});

test('a mark on a record that is not there is an error, not a loss', async () => {
  const done = await addMark(await savedPage(), 'http://x/#0', 'issue', place(SAMPLE_TEXT, '河道'), NOW);
  expect(done).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
});

test('the export holds the marks, with the span of an orphan left out', async () => {
  const db = await savedPage();
  valueOf(await addMark(db, KEY, 'issue', place(SAMPLE_TEXT, '中共柳河县'), NOW));
  valueOf(await addMark(db, KEY, 'status', place(SAMPLE_TEXT, '标识牌更换'), NOW));
  valueOf(await saveCapture(db, samplePayload({ text: SAMPLE_TEXT.replace('标识牌更换', '标牌换新') })));
  const file = buildExport([await record(db)], { exportedAt: NOW, generator: { name: 'test', version: '0' } });
  expect(file.records[0]?.marks).toEqual([
    expect.objectContaining({ kind: 'issue', span: [0, 5], exact: '中共柳河县', suffix: SAMPLE_TEXT.slice(5, 37), madeAt: NOW }),
    expect.not.objectContaining({ span: expect.anything() as unknown }),
  ]);
  const untouched = buildExport([await savedPage().then(record)], { exportedAt: NOW, generator: { name: 'test', version: '0' } });
  expect(untouched.records[0]).not.toHaveProperty('marks');
});
