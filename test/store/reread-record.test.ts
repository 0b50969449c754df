import { expect, test } from 'vitest';
import { assess } from '@/lib/capture/assess';
import { pageContext } from '@/lib/capture/page-context';
import type { CapturePayload } from '@/lib/capture/types';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { foldRecord } from '@/lib/review/fold-record';
import { acceptItems } from '@/lib/review/progress';
import { decide } from '@/lib/store/decide';
import { deleteRecord } from '@/lib/store/delete-record';
import { updateNotes, updateReviewed } from '@/lib/store/edit-record';
import { getRecord } from '@/lib/store/read-record';
import { planReread, rereadRecord, undoReread, type RereadPlan } from '@/lib/store/reread-record';
import { undoIn } from '@/lib/store/undo-decision';
import { saveCapture } from '@/lib/store/save-capture';
import type { StoredRecord } from '@/lib/store/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { LINES } from '../review/sample-reading';
import { samplePayload } from './sample-payload';
import { contents, testDatabase } from './test-database';

const KEY = 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html#0';
const NOW = '2024-06-01T10:00:00+08:00';

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const read = async (db: ZhenggaiDatabase): Promise<StoredRecord> => {
  const record = valueOf(await getRecord(db, KEY));
  if (!record) throw new Error('the record is gone');
  return record;
};
const planOf = async (db: ZhenggaiDatabase): Promise<RereadPlan> => {
  const plan = planReread(await read(db));
  if (!plan) throw new Error('today\'s rules read the same');
  return plan;
};

/** A page as it is saved: read by today's rules, at the user's word that it is a notice. */
function payload(text: string, retrievedAt?: string): CapturePayload {
  const made = samplePayload(retrievedAt === undefined ? {} : { retrievedAt });
  const { source } = made.capture;
  const article = articleFromPlainText(text);
  return { ...made, capture: { ...made.capture, article, ...assess(article, pageContext(source, source.title === undefined ? [] : [{ value: source.title, from: 'title' }]), 'notice') } };
}
const TEXT = LINES.join('\n');

async function saved(): Promise<ZhenggaiDatabase> {
  const db = testDatabase();
  valueOf(await saveCapture(db, payload(TEXT)));
  return db;
}

/** A record that older rules read: they took its first issue for one that was not begun. */
async function savedBefore(): Promise<ZhenggaiDatabase> {
  const db = await saved();
  const { notice } = await read(db);
  if (!notice) throw new Error('the sample is a notice');
  await db.extractions.update(KEY, { notice: { ...notice, issues: notice.issues.map((issue, at) => (at === 0 ? { ...issue, status: 'not-started' as const } : issue)) } });
  return db;
}

test('what today\'s rules read already is no plan', async () => {
  expect(planReread(await read(await saved()))).toBeNull();
});

test('asking changes nothing; the plan says old and new', async () => {
  const db = await savedBefore();
  const before = await contents(db);
  const { run, decided } = await planOf(db);
  expect(await contents(db)).toEqual(before);
  expect(decided).toBe(false);
  expect(run.counts).toMatchObject({ changed: 1, kept: 0, orphan: 0 });
  expect(run.items[0]?.changes).toContainEqual(expect.objectContaining({ field: 'status', old: 'not-started' }));
});

test('carried out, the reading before is a version, what was decided stays, and the reviewed mark says that it changed', async () => {
  const db = await savedBefore();
  const seen = await read(db);
  const first = foldRecord(seen).items.find(({ kind }) => kind === 'issue');
  valueOf(await decide(db, KEY, [acceptItems(seen.capture.text, first ? [first] : [])], NOW));
  valueOf(await updateNotes(db, KEY, '看过', NOW));
  valueOf(await updateReviewed(db, KEY, true, NOW));
  const plan = await planOf(db);
  expect(plan.decided).toBe(true);
  expect(plan.run.counts).toMatchObject({ changed: 0, kept: 1 });
  expect(valueOf(await rereadRecord(db, plan, NOW))).toBe('read');
  const after = await read(db);
  expect(after).toMatchObject({ notes: '看过', versionCount: 1, review: { reviewed: false, changedSinceReview: true } });
  expect(after.versions[0]?.notice?.issues[0]?.status).toBe('not-started');
  expect(foldRecord(after).notice?.issues[0]?.status).toBe('not-started');
  expect(planReread(after)).toBeNull();
});

test('taken back, everything is as it was, and what was decided meanwhile stays', async () => {
  const db = await savedBefore();
  valueOf(await updateReviewed(db, KEY, true, NOW));
  const before = await read(db);
  valueOf(await rereadRecord(db, await planOf(db), NOW));
  valueOf(await updateNotes(db, KEY, '后来写的', NOW));
  expect(valueOf(await undoReread(db, KEY, NOW))).toBe(true);
  const after = await read(db);
  expect(after).toMatchObject({ notice: before.notice, versionCount: 0, notes: '后来写的', review: { reviewed: true } });
  expect(after.review.changedSinceReview).toBeUndefined();
  expect(valueOf(await undoReread(db, KEY, NOW))).toBe(false);
  valueOf(await rereadRecord(db, await planOf(db), NOW));
  expect((await read(db)).versionCount).toBe(1);
});

test.each([
  ['deleted', (db: ZhenggaiDatabase) => deleteRecord(db, KEY, NOW)],
  ['saved with another text', (db: ZhenggaiDatabase) => saveCapture(db, payload(`更正\n${TEXT}`, NOW))],
  ['read again in another window', async (db: ZhenggaiDatabase) => rereadRecord(db, await planOf(db), NOW)],
])('a record that was %s since it was looked at is left alone', async (_name, meanwhile) => {
  const db = await savedBefore();
  const plan = await planOf(db);
  await meanwhile(db);
  const before = await contents(db);
  expect(valueOf(await rereadRecord(db, plan, NOW))).toBe('changed');
  expect(await contents(db)).toEqual(before);
});

test('a page saved anew since is not taken back', async () => {
  const db = await savedBefore();
  valueOf(await rereadRecord(db, await planOf(db), NOW));
  valueOf(await saveCapture(db, payload(`更正\n${TEXT}`, NOW)));
  const before = await contents(db);
  expect(valueOf(await undoReread(db, KEY, NOW))).toBe(false);
  expect(await contents(db)).toEqual(before);
});

test('undo and redo go through it like through anything else decided on the record, one by one', async () => {
  const db = await savedBefore();
  const before = await read(db);
  valueOf(await updateNotes(db, KEY, '看过', NOW));
  valueOf(await rereadRecord(db, await planOf(db), NOW));
  const reread = await read(db);
  const step = async (way: 'undo' | 'redo') => valueOf(await undoIn(db, KEY, way, NOW))?.op;
  expect(await step('undo')).toBe('reread');
  expect(await read(db)).toMatchObject({ notice: before.notice, versionCount: 0, notes: '看过' });
  expect(await step('undo')).toBe('note');
  expect(await step('undo')).toBeUndefined();
  expect(await step('redo')).toBe('note');
  expect(await step('redo')).toBe('reread');
  expect(await read(db)).toMatchObject({ notice: reread.notice, versionCount: 1, notes: '看过' });
  expect(await step('undo')).toBe('reread');
  expect(await read(db)).toMatchObject({ notice: before.notice, versionCount: 0 });
});

test('that the page changed is not taken back: what was decided before is', async () => {
  const db = await saved();
  valueOf(await updateNotes(db, KEY, '看过', NOW));
  valueOf(await saveCapture(db, payload(`更正\n${TEXT}`, NOW)));
  expect(valueOf(await undoIn(db, KEY, 'undo', NOW))).toMatchObject({ op: 'note' });
  expect(await read(db)).toMatchObject({ versionCount: 1, notes: '' });
});
