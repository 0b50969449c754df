import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { getRecord } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { deleteRecord } from '@/lib/store/delete-record';
import { updateNotes, updateReviewed, updateTags } from '@/lib/store/edit-record';
import { NO_VERDICT, SAMPLE_TEXT, samplePayload } from './sample-payload';
import { contents, newDisk, testDatabase } from './test-database';

const LATER = '2024-05-02T10:00:00+08:00';

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const TWO = {
  text: '甲局关于巡察整改情况的通报\n作风不实\n乙局关于巡察整改情况的通报\n管理松散',
  notices: [{ organization: '甲局', issueTitles: ['作风不实'] }, { organization: '乙局', issueTitles: ['管理松散'] }],
};

test('a saved notice is there again after a restart, with its text, snapshot and hashes', async () => {
  const disk = newDisk();
  const payload = samplePayload();
  const saved = valueOf(await saveCapture(testDatabase(disk), payload));
  expect(saved.how).toBe('created');

  const record = valueOf(await getRecord(testDatabase(disk), saved.keys[0]!));
  expect(record?.capture.text).toBe(SAMPLE_TEXT);
  expect(record?.capture.html).toBe(payload.html);
  expect(record?.notice).toEqual(payload.capture.notices[0]);
  const captureId = hash(`http://sw.liuhe.gov.cn/tzgg/202403/t1.html\n${SAMPLE_TEXT}`);
  expect(record).toMatchObject({ captureId, id: hash(`${captureId}:0`) });
  expect(record?.capture).toMatchObject({ textSha256: hash(SAMPLE_TEXT), htmlSha256: hash(payload.html) });
  expect(record?.summary).toMatchObject({ organization: '中共柳河县水务局党组', issues: 2, deadlines: 1, openDues: ['2024-06-30'] });
});

test('two notices on one page are two records over one capture', async () => {
  const db = testDatabase();
  const saved = valueOf(await saveCapture(db, samplePayload(TWO)));
  const records = await Promise.all(saved.keys.map(async (key) => valueOf(await getRecord(db, key))));
  expect(records.map((record) => record?.summary.organization)).toEqual(['甲局', '乙局']);
  expect(new Set(records.map((record) => record?.captureId)).size).toBe(1);
  expect(await db.captures.count()).toBe(1);
});

test('saving the same page twice opens the record that is there and changes nothing', async () => {
  const db = testDatabase();
  const first = valueOf(await saveCapture(db, samplePayload()));
  const before = await contents(db);
  const again = valueOf(await saveCapture(db, samplePayload({ retrievedAt: LATER, url: 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html#top' })));
  expect(again).toEqual({ how: 'already-saved', keys: first.keys });
  expect(await contents(db)).toEqual(before);
});

test('a changed text adds a version and keeps note, tags and the older reading', async () => {
  const db = testDatabase();
  const { keys: [key = ''] } = valueOf(await saveCapture(db, samplePayload()));
  await updateNotes(db, key, '问过办公室', LATER);
  await updateTags(db, key, ['水务', ' 水务 ', ''], LATER);
  await updateReviewed(db, key, true, LATER);
  const old = valueOf(await getRecord(db, key));

  const again = valueOf(await saveCapture(db, samplePayload({ text: `${SAMPLE_TEXT}\n2024年5月1日`, retrievedAt: LATER })));
  expect(again).toEqual({ how: 'new-version', keys: [key] });
  const record = valueOf(await getRecord(db, key));
  expect(record).toMatchObject({ notes: '问过办公室', tags: ['水务'], versionCount: 1, savedAt: old?.savedAt });
  expect(record?.review).toEqual({ reviewed: false, reviewedAt: LATER, changedSinceReview: true });
  expect(record?.capture.text).toContain('2024年5月1日');
  expect(record?.versions).toEqual([{
    id: old?.id, captureId: old?.captureId, retrievedAt: old?.retrievedAt, textSha256: old?.capture.textSha256,
    extractorVersion: old?.capture.extractorVersion, verdict: old?.verdict, notice: old?.notice,
  }]);
  expect((await db.captures.get(old?.captureId ?? ''))?.text).toBe(SAMPLE_TEXT);
});

test('a page the user calls a notice later becomes a new version, and the rules’ verdict is kept', async () => {
  const db = testDatabase();
  const first = valueOf(await saveCapture(db, samplePayload({ verdict: NO_VERDICT, method: 'hand' })));
  expect(valueOf(await getRecord(db, first.keys[0]!))?.notice).toBeNull();

  const verdict = { ...NO_VERDICT, kind: 'notice' as const, decidedBy: 'user' as const };
  const again = valueOf(await saveCapture(db, samplePayload({ verdict, method: 'hand', retrievedAt: LATER })));
  expect(again.how).toBe('new-version');
  const record = valueOf(await getRecord(db, first.keys[0]!));
  expect(record?.verdict.decidedBy).toBe('user');
  expect(record?.notice?.issues).toHaveLength(2);
  expect(record?.versions[0]?.verdict).toEqual(NO_VERDICT);
});

test('a notice the page no longer holds keeps its record, which says so', async () => {
  const db = testDatabase();
  const first = valueOf(await saveCapture(db, samplePayload(TWO)));
  const again = valueOf(await saveCapture(db, samplePayload({ ...TWO, notices: TWO.notices.slice(0, 1), retrievedAt: LATER })));
  expect(again.keys).toEqual(first.keys.slice(0, 1));
  const gone = valueOf(await getRecord(db, first.keys[1]!));
  expect(gone?.supersededAt).toBe(LATER);
  expect(gone?.notice?.organization?.value).toBe('乙局');

  await saveCapture(db, samplePayload({ ...TWO, retrievedAt: LATER }));
  expect(valueOf(await getRecord(db, first.keys[1]!))?.supersededAt).toBeUndefined();
});

test('saving a deleted record again brings it back with its note', async () => {
  const db = testDatabase();
  const { keys: [key = ''] } = valueOf(await saveCapture(db, samplePayload()));
  await updateNotes(db, key, '重点', LATER);
  await deleteRecord(db, key, LATER);
  expect(valueOf(await saveCapture(db, samplePayload())).how).toBe('created');
  const record = valueOf(await getRecord(db, key));
  expect(record?.deletedAt).toBeUndefined();
  expect(record?.notes).toBe('重点');
});

test.each(['captures', 'records', 'extractions', 'searches'])('a failure while writing %s leaves nothing behind', async (name) => {
  const db = testDatabase();
  let writes = 0;
  db.table(name).hook('creating', () => {
    writes += 1;
    if (name === 'captures' || writes === 2) throw new Error('the machine stops here');
  });
  const result = await saveCapture(db, samplePayload(TWO));
  expect(result).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
  expect(await contents(db)).toEqual({ captures: [], checks: [], records: [], extractions: [], searches: [], decisions: [], queue: [], overrules: [] });
});

test('a failure while adding a version leaves the record as it was', async () => {
  const db = testDatabase();
  await saveCapture(db, samplePayload());
  const before = await contents(db);
  db.searches.hook('updating', () => {
    throw new Error('the machine stops here');
  });
  db.captures.hook('creating', () => {
    throw new Error('the machine stops here');
  });
  const result = await saveCapture(db, samplePayload({ text: `${SAMPLE_TEXT}\n更正`, retrievedAt: LATER }));
  expect(result.ok).toBe(false);
  expect(await contents(db)).toEqual(before);
});

test('a full disk says so and loses nothing', async () => {
  const db = testDatabase();
  await saveCapture(db, samplePayload());
  const before = await contents(db);
  db.captures.hook('creating', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const result = await saveCapture(db, samplePayload({ url: 'http://sw.liuhe.gov.cn/other.html' }));
  expect(result).toEqual({ ok: false, error: { kind: 'storage-full' } });
  expect(await contents(db)).toEqual(before);
});

test('two saves of the same page at once make one record', async () => {
  const db = testDatabase();
  const [one, two] = await Promise.all([saveCapture(db, samplePayload()), saveCapture(db, samplePayload())]);
  expect([valueOf(one).how, valueOf(two).how].sort()).toEqual(['already-saved', 'created']);
  expect(await db.records.count()).toBe(1);
});
