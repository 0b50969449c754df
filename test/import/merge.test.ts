import { describe, expect, test } from 'vitest';
import { readImport } from '@/lib/import/read-import';
import { rejectItem } from '@/lib/review/deeds';
import { foldRecord } from '@/lib/review/fold-record';
import { acceptItems } from '@/lib/review/progress';
import type { Deed, Folded, ReviewedItem } from '@/lib/review/types';
import { decide } from '@/lib/store/decide';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { importRecords } from '@/lib/store/import/import-records';
import { planImport } from '@/lib/store/import/plan-import';
import { undoImport } from '@/lib/store/import/undo-import';
import type { ImportChoice } from '@/lib/store/import/types';
import { deleteRecord } from '@/lib/store/delete-record';
import { getRecord } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import type { StoredRecord } from '@/lib/store/types';
import { contents, testDatabase } from '../store/test-database';
import { filesOf, inPieces, must, notePage } from './any-database';

const URL = 'http://sw.liuhe.gov.cn/a.html';
const NOW = '2024-06-01T09:00:00+08:00';

/** A library with one page, and what somebody decided on it. */
async function library(coder: string, deeds: readonly Deed[], { more = '', at = '2024-04-02T10:00:00+08:00', read = '2024-04-01T09:00:00+08:00' } = {}): Promise<{ db: ZhenggaiDatabase; key: string }> {
  const db = testDatabase();
  db.coder = coder;
  const { keys: [key = ''] } = await must(saveCapture(db, notePage(URL, more, read)));
  if (deeds.length > 0) await must(decide(db, key, deeds, at));
  return { db, key };
}

async function recordsOf(db: ZhenggaiDatabase) {
  return must(readImport(inPieces((await filesOf(db)).json)));
}

async function stored(db: ZhenggaiDatabase, key: string): Promise<StoredRecord & { folded: Folded }> {
  const record = await must(getRecord(db, key));
  if (!record) throw new Error('no record');
  return { ...record, folded: foldRecord(record) };
}

const note = (to: string): Deed => ({ op: 'note', from: '', to });

/** Deeds on an item of the sample, made as the screen makes them. */
async function onItem(id: string, make: (item: ReviewedItem, text: string) => Deed | null): Promise<Deed> {
  const { db, key } = await library('', []);
  const { folded, capture } = await stored(db, key);
  const item = folded.items.find((one) => one.id === id);
  const deed = item && make(item, capture.text);
  if (!deed) throw new Error(`no deed on ${id}`);
  return deed;
}

const sidesOf = async (db: ZhenggaiDatabase, records: Awaited<ReturnType<typeof recordsOf>>) => (await must(planImport(db, records, NOW)))[0]?.sides;

describe('what stands on either side of a conflict is in the plan', () => {
  test('both notes, with who wrote each and when, whichever is the later', async () => {
    const mine = await library('李', [note('后写的\n<b>第二行</b>')], { at: '2024-04-03T10:00:00+08:00' });
    const theirs = await library('王', [note('先写的')]);
    expect(await sidesOf(mine.db, await recordsOf(theirs.db))).toMatchObject({
      clashes: [{
        item: null, field: 'note',
        mine: { op: 'note', to: '后写的\n<b>第二行</b>', coder: '李', at: '2024-04-03T10:00:00+08:00' },
        theirs: { op: 'note', to: '先写的', coder: '王', at: '2024-04-02T10:00:00+08:00' },
      }], more: 0, reading: null,
    });
  });

  test('decisions, with the item they are on; so many, and how many more there are', async () => {
    const accepting = (id: string): Promise<Deed> => onItem(id, (item, text) => acceptItems(text, [item]));
    const rejecting = (id: string): Promise<Deed> => onItem(id, (item, text) => rejectItem({ article: { text, blocks: [] }, folded: { items: [item] } as unknown as Folded }, item));
    const ids = ['i1', 'i2', 'i3', 'i4', 'd1', 'd2', 'i1/m1', 'i1/m2', 'i2/m1'];
    const mine = await library('李', await Promise.all(ids.map(accepting)));
    const theirs = await library('王', await Promise.all(ids.map(rejecting)), { at: '2024-04-03T10:00:00+08:00' });
    const sides = await sidesOf(mine.db, await recordsOf(theirs.db));
    expect(sides?.clashes).toHaveLength(8);
    expect(sides?.more).toBe(1);
    expect(sides?.clashes[0]).toMatchObject({ field: 'state', mine: { op: 'accept', coder: '李' }, theirs: { op: 'reject', coder: '王' } });
    expect(sides?.clashes.every(({ item }) => item !== null)).toBe(true);
  });

  test('two texts: when each was read, what came and went, the words around it and not the whole text', async () => {
    const mine = await library('李', []);
    const theirs = await library('王', [], { more: '5.关于“档案管理不规范”问题的整改。该问题已整改到位。', read: '2024-04-05T09:00:00+08:00' });
    const sides = await sidesOf(mine.db, await recordsOf(theirs.db));
    expect(sides).toMatchObject({ clashes: [], reading: { mine: { retrievedAt: '2024-04-01T09:00:00+08:00' }, theirs: { retrievedAt: '2024-04-05T09:00:00+08:00' } } });
    const text = sides?.reading?.changes?.text ?? [];
    expect(text.filter(({ kind }) => kind === 'new').map((piece) => piece.text).join('')).toContain('档案管理不规范');
    expect(text.map((piece) => piece.text).join('').length).toBeLessThan(200);
  });
});

describe('a colleague’s record put to one’s own', () => {
  test('adds decisions that contradict nothing, and whose they are stays', async () => {
    const mine = await library('李', [{ op: 'tags', added: ['水利'], removed: [] }]);
    const theirs = await library('王', [note('看过'), { op: 'tags', added: ['县级'], removed: [] }]);
    const records = await recordsOf(theirs.db);
    expect(await must(planImport(mine.db, records, NOW))).toEqual([expect.objectContaining({ key: mine.key, state: 'changed', differences: [] })]);
    await must(importRecords(mine.db, records, { all: 'later' }, NOW));
    const { notes, tags, decisions } = await stored(mine.db, mine.key);
    expect({ notes, tags: [...tags].sort() }).toEqual({ notes: '看过', tags: ['县级', '水利'] });
    expect(decisions.map(({ op, coder }) => `${coder} ${op}`).sort()).toEqual(['李 tags', '王 note', '王 tags']);
  });

  test.each([
    ['later', '后写的'], ['mine', '先写的'], ['theirs', '后写的'], ['skip', '先写的'],
  ] as const)('two notes are a conflict; %s leaves “%s”', async (choice: ImportChoice, left) => {
    const mine = await library('李', [note('先写的')]);
    const theirs = await library('王', [note('后写的')], { at: '2024-04-03T10:00:00+08:00' });
    const records = await recordsOf(theirs.db);
    expect(await must(planImport(mine.db, records, NOW))).toEqual([expect.objectContaining({ state: 'conflict', differences: ['note'] })]);
    const outcome = await must(importRecords(mine.db, records, { all: choice }, NOW));
    expect(outcome.counts).toMatchObject(choice === 'skip' ? { skipped: 1 } : { conflict: 1 });
    const { notes, decisions } = await stored(mine.db, mine.key);
    expect(notes).toBe(left);
    expect(decisions.filter(({ op }) => op === 'note')).toHaveLength(choice === 'skip' ? 1 : 2);
  });

  test.each([['later', 'rejected'], ['mine', 'accepted'], ['theirs', 'rejected']] as const)(
    'an issue accepted here and rejected there is a conflict; %s leaves it %s', async (choice, state) => {
      const mine = await library('李', [await onItem('i1', (item, text) => acceptItems(text, [item]))]);
      const { folded, capture } = await stored(mine.db, mine.key);
      const fresh = { ...(folded.items.find(({ id }) => id === 'i1') as ReviewedItem), state: 'machine' as const };
      const rejecting = rejectItem({ article: capture, folded }, fresh);
      const theirs = await library('王', [rejecting], { at: '2024-04-03T10:00:00+08:00' });
      const records = await recordsOf(theirs.db);
      expect(await must(planImport(mine.db, records, NOW))).toEqual([expect.objectContaining({ state: 'conflict', differences: ['decisions'] })]);
      await must(importRecords(mine.db, records, { all: choice }, NOW));
      const after = await stored(mine.db, mine.key);
      expect([...after.folded.items, ...after.folded.rejected].find(({ id }) => id === 'i1')?.state).toBe(state);
    },
  );

  test.each([['later', '补充'], ['mine', ''], ['theirs', '补充']] as const)('two texts of a page are a conflict; %s', async (choice, more) => {
    const mine = await library('李', [note('我的')]);
    const theirs = await library('王', [], { more: '补充说明。', read: '2024-04-05T09:00:00+08:00' });
    const records = await recordsOf(theirs.db);
    expect(await must(planImport(mine.db, records, NOW))).toEqual([expect.objectContaining({ state: 'conflict', differences: ['text'] })]);
    await must(importRecords(mine.db, records, { all: choice }, NOW));
    const { capture, versions, notes } = await stored(mine.db, mine.key);
    expect(capture.text.includes('补充')).toBe(more !== '');
    expect(versions).toHaveLength(1);
    expect(notes).toBe('我的');
  });

  test('single choices go before the one for all', async () => {
    const mine = await library('李', [note('甲')]);
    const theirs = await library('王', [note('乙')], { at: '2024-04-03T10:00:00+08:00' });
    await must(importRecords(mine.db, await recordsOf(theirs.db), { all: 'later', single: { [mine.key]: 'mine' } }, NOW));
    expect((await stored(mine.db, mine.key)).notes).toBe('甲');
  });

  test('two files without logs that note something else on one record are in conflict; neither note is lost', async () => {
    const theirs = await library('王', []);
    const noted = async (notes: string) => (await recordsOf(theirs.db)).map((record) => ({ ...record, own: { ...record.own, notes } }));
    const db = testDatabase();
    await must(importRecords(db, await noted('甲'), { all: 'later' }, NOW));
    await must(importRecords(db, await noted('乙'), { all: 'mine' }, NOW));
    const { notes, decisions } = await stored(db, theirs.key);
    expect(notes).toBe('甲');
    expect(decisions.flatMap((each) => (each.op === 'note' ? [each.to] : [])).sort()).toEqual(['乙', '甲']);
  });

  test('a record one had deleted comes back, and the import of it can be taken back', async () => {
    const mine = await library('李', []);
    const theirs = await library('王', [note('看过')]);
    await must(deleteRecord(mine.db, mine.key, NOW));
    const before = await contents(mine.db);
    const outcome = await must(importRecords(mine.db, await recordsOf(theirs.db), { all: 'later' }, NOW));
    expect((await stored(mine.db, mine.key)).deletedAt).toBeUndefined();
    await must(undoImport(mine.db, outcome));
    expect(await contents(mine.db)).toEqual(before);
  });

  test('what was changed since is not taken back', async () => {
    const theirs = await library('王', [note('看过')]);
    const db = testDatabase();
    const outcome = await must(importRecords(db, await recordsOf(theirs.db), { all: 'later' }, NOW));
    await must(decide(db, theirs.key, [{ op: 'tags', added: ['新'], removed: [] }], NOW));
    expect(await must(undoImport(db, outcome))).toEqual({ undone: 0, left: [theirs.key] });
    expect((await stored(db, theirs.key)).tags).toEqual(['新']);
  });

  test('another page that claims the same name does not take its place', async () => {
    const mine = await library('李', [note('我的')]);
    const db = testDatabase();
    await must(saveCapture(db, { ...notePage('http://sw.liuhe.gov.cn/other.html', '另一份。') }));
    const [other] = await recordsOf(db);
    if (!other) throw new Error('no record');
    const outcome = await must(importRecords(mine.db, [{ ...other, key: mine.key }], { all: 'theirs' }, NOW));
    expect(outcome.counts).toMatchObject({ new: 1 });
    expect((await stored(mine.db, mine.key)).notes).toBe('我的');
  });
});

describe('a file of schema 1.0.0', () => {
  /** As the program of before there were logs wrote it. */
  const old = async (deeds: readonly Deed[]): Promise<string> => {
    const { db } = await library('', deeds);
    const file = JSON.parse((await filesOf(db)).json) as { records: Record<string, unknown>[] };
    const records = file.records.map(({ decisions: _, ...record }) => ({ ...record, capture: { ...record['capture'] as object, blocks: undefined } }));
    return JSON.stringify({ ...file, schemaVersion: '1.0.0', records });
  };

  test('is read; note, tags, review and marks become decisions', async () => {
    const text = await old([note('看过'), { op: 'tags', added: ['水利'], removed: [] }, { op: 'reviewed', reviewed: true },
      { op: 'comment', text: '', as: 'other', words: { quote: { type: 'TextQuoteSelector', exact: '修订学习制度', prefix: '', suffix: '' }, span: { start: 0, end: 6 } } }]);
    const records = await must(readImport(inPieces(text)));
    const db = testDatabase();
    const { keys: [key = ''] } = await must(importRecords(db, records, { all: 'later' }, NOW));
    const { notes, tags, review, marks, decisions } = await stored(db, key);
    expect({ notes, tags, reviewed: review.reviewed, marked: marks?.map(({ exact }) => exact) }).toEqual({ notes: '看过', tags: ['水利'], reviewed: true, marked: ['修订学习制度'] });
    expect(decisions.map(({ op }) => op).sort()).toEqual(['comment', 'note', 'reviewed', 'tags']);
    expect((await must(planImport(db, records, NOW))).map(({ state }) => state)).toEqual(['same']);
  });

  test('a note on both sides is a conflict, the same note is none', async () => {
    const mine = await library('李', [note('甲')]);
    const states = async (text: string) => (await must(planImport(mine.db, await must(readImport(inPieces(text))), NOW))).map(({ state }) => state);
    expect(await states(await old([note('乙')]))).toEqual(['conflict']);
    expect(await states(await old([note('甲')]))).toEqual(['same']);
  });
});
