import { describe, expect, test } from 'vitest';
import { correctFields, rejectItem } from '@/lib/review/deeds';
import { undoTargets } from '@/lib/review/log';
import { acceptItems } from '@/lib/review/progress';
import type { Deed, Log } from '@/lib/review/types';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { decide } from '@/lib/store/decide';
import { readLog } from '@/lib/store/decision-log';
import { deleteRecord, purgeRecord, restoreRecord } from '@/lib/store/delete-record';
import { undoIn } from '@/lib/store/undo-decision';
import { updateNotes, updateReviewed, updateTags } from '@/lib/store/edit-record';
import { foldRecord } from '@/lib/review/fold-record';
import { listRecords } from '@/lib/store/list-records';
import { getRecord } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import type { StoredRecord } from '@/lib/store/types';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';
import { contents, newDisk, testDatabase } from './test-database';

const NOW = '2024-04-02T10:00:00+08:00';
const KEY = 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html#0';

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function saved(disk = newDisk()): Promise<ZhenggaiDatabase> {
  const db = testDatabase(disk);
  valueOf(await saveCapture(db, samplePayload()));
  return db;
}

async function read(db: ZhenggaiDatabase): Promise<StoredRecord> {
  const record = valueOf(await getRecord(db, KEY));
  if (!record) throw new Error('the record is gone');
  return record;
}

/** What a person sees of the record, and can decide on. */
async function seen(db: ZhenggaiDatabase) {
  const record = await read(db);
  const folded = foldRecord(record);
  const item = (id: string) => folded.items.find((one) => one.id === id) ?? (() => { throw new Error(id); })();
  return { sight: { article: record.capture, folded }, item, folded, record };
}

const must = (deed: Deed | null): Deed => {
  if (!deed) throw new Error('no such deed');
  return deed;
};
const undo = async (db: ZhenggaiDatabase, op: 'undo' | 'redo' = 'undo'): Promise<Log> =>
  valueOf(await decide(db, KEY, ({ log }) => {
    const target = undoTargets(log)[op];
    return target ? [{ op, target: target.id }] : [];
  }, NOW));

describe('a decision', () => {
  test('shows in the record, in the list and in the search at once, signed and dated', async () => {
    const db = await saved();
    db.coder = '李';
    const { sight, item } = await seen(db);
    valueOf(await decide(db, KEY, [rejectItem(sight, item('i2')), must(correctFields(sight, item('organization'), { value: '柳河县水务局' }))], NOW));
    const { folded, record } = await seen(db);
    expect(folded.notice).toMatchObject({ organization: { value: '柳河县水务局' }, issues: [{ id: 'i1' }] });
    expect(record.notice?.issues).toHaveLength(2);
    expect(record.summary).toMatchObject({ organization: '柳河县水务局', issues: 1 });
    expect(record.decisions).toMatchObject([{ op: 'reject', at: NOW, coder: '李' }, { op: 'correct', at: NOW, coder: '李' }]);
  });

  test('holds on when the page is saved again with another text, and the list follows', async () => {
    const db = await saved();
    const { sight, item } = await seen(db);
    valueOf(await decide(db, KEY, [rejectItem(sight, item('i2'))], NOW));
    valueOf(await saveCapture(db, samplePayload({ text: `更正\n${SAMPLE_TEXT}`, retrievedAt: '2024-05-01T09:00:00+08:00' })));
    const { folded, record } = await seen(db);
    expect(folded.notice?.issues.map(({ title }) => title)).toEqual(['河道巡查流于形式']);
    expect([record.summary.issues, record.decisions.at(-1)?.op]).toEqual([1, 'reread']);
  });

  test('that cannot be stored leaves everything as it was', async () => {
    const db = await saved();
    const before = await contents(db);
    db.records.hook('updating', () => {
      throw new Error('the machine stops here');
    });
    expect(await decide(db, KEY, [{ op: 'note', from: '', to: '新' }], NOW)).toMatchObject({ ok: false, error: { kind: 'storage-failed' } });
    expect(await contents(db)).toEqual(before);
  });

  test('on a record that is not there is an error', async () => {
    expect(await decide(await saved(), 'http://x/#0', [{ op: 'delete' }], NOW)).toMatchObject({ ok: false });
  });
});

/** Every operation that changes a record, and what undoing it brings back. */
const CHANGES: readonly (readonly [string, (db: ZhenggaiDatabase) => Promise<unknown>])[] = [
  ['a note', (db) => updateNotes(db, KEY, '问过办公室', NOW)],
  ['tags', (db) => updateTags(db, KEY, ['重点', '水务'], NOW)],
  ['the reviewed mark', (db) => updateReviewed(db, KEY, true, NOW)],
  ['deletion', (db) => deleteRecord(db, KEY, NOW)],
  ['a correction', async (db) => {
    const { sight, item } = await seen(db);
    return decide(db, KEY, [must(correctFields(sight, item('d1'), { due: '2025-01-31' }))], NOW);
  }],
  ['an acceptance', async (db) => {
    const { item, record } = await seen(db);
    return decide(db, KEY, [acceptItems(record.capture.text, [item('i1')])], NOW);
  }],
];

const shown = async (db: ZhenggaiDatabase) => {
  const { notes, tags, review, summary, deletedAt, marks } = await read(db);
  return { notes, tags, review, summary, deletedAt, marks, folded: foldRecord(await read(db)).items };
};

describe('undo', () => {
  test.each(CHANGES)('of %s, after a restart and in another window; redone, it is there again', async (_name, change) => {
    const disk = newDisk();
    const db = await saved(disk);
    const before = await shown(db);
    await change(db);
    const after = await shown(db);
    expect(after).not.toEqual(before);
    db.close();
    const again = testDatabase(disk);
    await undo(again);
    expect(await shown(again)).toEqual(before);
    await undo(testDatabase(disk), 'redo');
    expect(await shown(again)).toEqual(after);
  });

  test('goes back one by one through several', async () => {
    const db = await saved();
    const states = [await shown(db)];
    for (const [, change] of CHANGES.filter(([name]) => name !== 'deletion')) {
      await change(db);
      states.push(await shown(db));
    }
    for (const state of states.toReversed().slice(1)) {
      await undo(db);
      expect(await shown(db)).toEqual(state);
    }
  });

  test('restoring a record takes its deletion back: what is undone next was done before it, and it can be deleted again', async () => {
    const db = await saved();
    await updateTags(db, KEY, ['林业'], NOW);
    await deleteRecord(db, KEY, NOW);
    await restoreRecord(db, KEY, NOW);
    expect((await read(db)).deletedAt).toBeUndefined();
    expect(valueOf(await undoIn(db, KEY, 'redo', NOW))).toMatchObject({ op: 'delete' });
    expect((await read(db)).deletedAt).toBe(NOW);
    await restoreRecord(db, KEY, NOW);
    expect(valueOf(await undoIn(db, KEY, 'undo', NOW))).toMatchObject({ op: 'tags' });
    expect(await read(db)).toMatchObject({ tags: [] });
    const list = await listRecords(db, { words: '', sort: 'saved', today: '2024-04-01', offset: 0, limit: 5 });
    expect(list).toMatchObject({ ok: true, value: { total: 1 } });
  });
});

test('two windows that decide at the same time lose nothing', async () => {
  const disk = newDisk();
  await saved(disk);
  const windows = [testDatabase(disk), testDatabase(disk)];
  await Promise.all(Array.from({ length: 30 }, (_, i) => {
    const db = windows[i % 2] ?? windows[0]!;
    return i % 3 === 0 ? updateTags(db, KEY, [`t${i}`], NOW) : decide(db, KEY, [{ op: 'comment', text: `c${i}` }], NOW);
  }));
  const { log } = await readLog(windows[0]!, KEY);
  expect(log.filter(({ op }) => op === 'comment')).toHaveLength(20);
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  expect((await read(windows[1]!)).tags).toEqual(log.flatMap((one) => (one.op === 'tags' ? [one] : [])).at(-1)?.added);
});

test('a row whose log was lost is told by the log again before anything is decided on it', async () => {
  const db = await saved();
  await updateNotes(db, KEY, '看过', NOW);
  await updateTags(db, KEY, ['重点'], NOW);
  await db.decisions.clear();
  valueOf(await decide(db, KEY, [{ op: 'reviewed', reviewed: true }], NOW));
  expect(await read(db)).toMatchObject({ notes: '看过', tags: ['重点'], review: { reviewed: true } });
});

test('a damaged decision costs nothing but itself, and stays where it is', async () => {
  const db = await saved();
  await updateNotes(db, KEY, '看过', NOW);
  await db.decisions.add({ id: 'x', recordKey: KEY, op: 'accept', at: 'yesterday' } as never);
  expect(await read(db)).toMatchObject({ notes: '看过', decisions: [{ op: 'note' }] });
  valueOf(await decide(db, KEY, [{ op: 'comment', text: '好' }], NOW));
  expect(await db.decisions.count()).toBe(3);
});

test('a record removed for good takes its log with it', async () => {
  const db = await saved();
  await updateNotes(db, KEY, '看过', NOW);
  valueOf(await purgeRecord(db, KEY));
  expect(await db.decisions.count()).toBe(0);
});
