import { expect, test } from 'vitest';
import { loadVersions } from '@/lib/store/load-versions';
import { saveCapture } from '@/lib/store/save-capture';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

const KEY = 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html#0';
const MAY = '2024-05-01T09:00:00+08:00';

test('all versions of a record, the present one first, each with its text and its number from the oldest', async () => {
  const db = testDatabase();
  await saveCapture(db, samplePayload());
  await saveCapture(db, samplePayload({ text: `更正\n${SAMPLE_TEXT}`, retrievedAt: MAY }));
  const read = await loadVersions(db, KEY);
  expect(read).toMatchObject({ ok: true, value: [{ number: 2, retrievedAt: MAY, capture: { text: `更正\n${SAMPLE_TEXT}` } }, { number: 1, capture: { text: SAMPLE_TEXT } }] });
});

test('a version whose text is lost is listed without it; of a record that is not there it is said', async () => {
  const db = testDatabase();
  await saveCapture(db, samplePayload());
  await saveCapture(db, samplePayload({ text: `更正\n${SAMPLE_TEXT}`, retrievedAt: MAY }));
  const [now] = (await db.captures.toArray()).filter(({ text }) => text !== SAMPLE_TEXT);
  await db.captures.where(':id').notEqual(now?.captureId ?? '').delete();
  expect(await loadVersions(db, KEY)).toMatchObject({ ok: true, value: [{ number: 2, capture: { captureId: now?.captureId } }, { number: 1, capture: null }] });
  expect(await loadVersions(db, 'nowhere#0')).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
});
