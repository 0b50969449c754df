import { describe, expect, test } from 'vitest';
import { addBySelecting, commentOn, correctBySelecting, correctFields, correctStatus, rejectItem, removeItem, takeCandidate } from '@/lib/review/deeds';
import { fold } from '@/lib/review/fold';
import { nextStamp } from '@/lib/review/stamp';
import { acceptItems, acceptRemaining, countChecked } from '@/lib/review/progress';
import { declaredFound } from '@/lib/review/declared-found';
import { mergeWithBefore, moveItem, splitIssue } from '@/lib/review/reshape';
import { openConflicts } from '@/lib/review/open-conflicts';
import type { Deed, Reading } from '@/lib/review/types';
import { issueOf, itemOf, logOf, readingOf, spanOf, withLines } from './sample-reading';

const reading = readingOf();
const untouched = fold(reading, []);
const sight = { article: reading, folded: untouched };
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new RangeError('the sample gives no such deed');
  return value;
};
const foldOf = (...deeds: readonly Deed[]) => fold(reading, logOf(...deeds));
/** Deeds that are each made on what stands after those before. */
function sequence(on: Reading, ...makers: readonly ((seen: typeof sight) => Deed)[]) {
  const deeds: Deed[] = [];
  for (const make of makers) deeds.push(make({ article: on, folded: fold(on, logOf(...deeds)) }));
  return fold(on, logOf(...deeds));
}

describe('what a decision does', () => {
  test('nothing decided: the reading itself, every item of the machine', () => {
    expect(untouched.notice).toBe(reading.notice);
    expect(untouched.items.every(({ state }) => state === 'machine')).toBe(true);
    expect(untouched.items.map(({ id }) => id).slice(0, 6)).toEqual(['i1', 'i1/m1', 'i1/m2', 'i2', 'i2/m1', 'i2/m2']);
  });

  test('accept: the state, and nothing else', () => {
    const folded = foldOf(acceptItems(reading.text, [itemOf(untouched, 'i1')]));
    expect(itemOf(folded, 'i1')).toMatchObject({ state: 'accepted', by: { id: 'k1', coder: '李' } });
    expect(folded.notice).toBe(reading.notice);
  });

  test('reject: out of the notice with what is below, apart with the value of the machine; its deadline belongs to no issue', () => {
    const folded = foldOf(rejectItem(sight, itemOf(untouched, 'i3')));
    expect(folded.notice?.issues.map(({ id }) => id)).toEqual(['i1', 'i2', 'i4']);
    expect(folded.notice?.deadlines.find(({ id }) => id === 'd2')?.issueId).toBeNull();
    expect(folded.rejected).toMatchObject([{ id: 'i3', state: 'rejected', machine: { title: '车辆管理混乱' } }]);
    expect(folded.notice?.declaredTotals[0]?.checks).toContainEqual(expect.objectContaining({ name: 'found', declared: 4, found: 3 }));
  });

  test('correct a field: 改, with the value of the machine beside it; the same value again is its acceptance', () => {
    const folded = foldOf(must(correctFields(sight, itemOf(untouched, 'd3'), { due: '2025-12-31' })));
    expect(itemOf(folded, 'd3')).toMatchObject({ state: 'corrected', value: { due: '2025-12-31', text: '年底前' }, machine: { due: '2024-12-31' } });
    expect(folded.notice?.deadlines[2]).toMatchObject({ due: '2025-12-31', issueId: 'i4' });
    const back = sequence(reading, () => must(correctFields(sight, itemOf(untouched, 'd3'), { due: '2025-12-31' })),
      (seen) => must(correctFields(seen, itemOf(seen.folded, 'd3'), { due: '2024-12-31' })));
    expect(itemOf(back, 'd3').state).toBe('accepted');
  });

  test('correct by selecting: value, precision and relation from the new words', () => {
    const folded = foldOf(must(correctBySelecting(sight, itemOf(untouched, 'd3'), spanOf(reading, '2024年9月底前'))));
    expect(itemOf(folded, 'd3')).toMatchObject({ state: 'corrected', value: { due: '2024-09-30', precision: 'month', relation: 'by', text: '2024年9月底前' } });
    expect(folded.notice?.deadlines.find(({ id }) => id === 'd3')?.issueId).toBe('i4');
  });

  test('a status from its words; the labelled limits of a completed issue are open no more', () => {
    const labelled = withLines({ 12: '（1）明确办理时限。整改时限：2024年12月底前。情况：积案全部办结' });
    const folded = sequence(labelled, (seen) => must(correctStatus(seen, issueOf(seen.folded, 'i4'), spanOf(labelled, '全部办结'))));
    expect(folded.notice?.issues[3]).toMatchObject({ status: 'completed', statusFrom: 'issue', statusEvidence: { text: '全部办结' } });
    expect(folded.notice?.deadlines.at(-1)).toMatchObject({ due: '2024-12-31', source: 'label', open: false });
  });

  test('add: an issue, and a deadline below it, each where its words stand', () => {
    const folded = sequence(reading,
      (seen) => addBySelecting(seen, 'issue', spanOf(reading, '（2）追缴违规费用1.5万元。')),
      (seen) => addBySelecting(seen, 'deadline', spanOf(reading, '年底前'), { under: itemOf(seen.folded, 'added-k1') }));
    expect(folded.notice?.issues.map(({ id, title }) => [id, title])[3]).toEqual(['added-k1', '追缴违规费用1.5万元']);
    expect(folded.notice?.deadlines.find(({ id }) => id === 'added-k2')).toMatchObject({ due: '2024-12-31', issueId: 'added-k1' });
    expect(itemOf(folded, 'added-k2')).toMatchObject({ state: 'added', by: { id: 'k2' } });
  });

  test('add a measure: in its issue, at its place; removed again it is gone', () => {
    const add = addBySelecting(sight, 'measure', spanOf(reading, '确保2024年9月底前完成车辆清查。'));
    expect(foldOf(add).notice?.issues[2]?.measures.map(({ text }) => text)[1]).toBe('确保2024年9月底前完成车辆清查。');
    const removed = sequence(reading, () => add, (seen) => removeItem(seen, itemOf(seen.folded, 'added-k1')));
    expect(removed.notice).toEqual(reading.notice);
    expect(removed.rejected).toEqual([]);
  });

  test('add a fact: in its field; a second one from another window takes its place, and both are told of', () => {
    const [one, two] = ['县委', '县委第二巡察组'].map((words) => addBySelecting(sight, 'fact', spanOf(reading, words), { slot: 'inspection.round' }));
    const folded = foldOf(must(one), must(two));
    expect(folded.notice?.inspection.round).toMatchObject({ value: '县委第二巡察组' });
    expect(folded.conflicts).toContainEqual({ itemId: 'added-k1', field: 'value', decisions: ['k1', 'k2'] });
  });

  test('split: measures and deadline behind the place go with it; the words that prove a status decide whose it is', () => {
    const folded = foldOf(must(splitIssue(sight, issueOf(untouched, 'i3'), spanOf(reading, '（2）追缴').start)));
    const [first, second] = folded.notice?.issues.slice(2, 4) ?? [];
    expect(first).toMatchObject({ id: 'i3', status: 'unspecified', statusEvidence: null, measures: [{ label: '（1）' }] });
    expect(second).toMatchObject({ id: 'added-k1', status: 'in-progress', measures: [{ text: '追缴违规费用1.5万元。该问题正在推进整改。' }] });
    expect(folded.notice?.outcomes.find(({ value }) => value === 15_000)?.issueId).toBe('added-k1');
  });

  test('merge with the one before: its measures and deadlines, one span, no status that only a part has', () => {
    const folded = foldOf(must(mergeWithBefore(sight, issueOf(untouched, 'i3'))));
    expect(folded.notice?.issues.map(({ id, measures }) => [id, measures.length])).toEqual([['i1', 2], ['i2', 4], ['i4', 1]]);
    expect(folded.notice?.issues[1]).toMatchObject({ status: 'unspecified', partialStatuses: [{ status: 'in-progress', scope: '车辆管理混乱' }] });
    expect(folded.notice?.deadlines[1]?.issueId).toBe('i2');
    expect(folded.rejected).toMatchObject([{ id: 'i3', state: 'merged', into: 'i2' }]);
    expect(mergeWithBefore(sight, issueOf(untouched, 'i1'))).toBeNull();
  });

  test('move a measure to another issue; nothing is moved below itself', () => {
    const folded = foldOf(moveItem(sight, itemOf(untouched, 'i3/m2'), itemOf(untouched, 'i4')));
    expect(folded.notice?.issues.map(({ measures }) => measures.length)).toEqual([2, 2, 1, 2]);
    expect(foldOf(moveItem(sight, itemOf(untouched, 'i3'), itemOf(untouched, 'i3/m2'))).notice).toEqual(reading.notice);
  });

  test('a candidate: taken it is an item, dismissed it is gone, the words of both are kept', () => {
    const offered = { ...reading, candidates: [{ id: 'c1', as: 'deadline' as const, text: '年底前', span: spanOf(reading, '年底前'), rule: 'x' }] };
    const before = fold(offered, []);
    const [candidate] = before.candidates;
    const at = { article: offered, folded: before };
    const taken = fold(offered, logOf(takeCandidate(at, must(candidate))));
    expect([taken.candidates, itemOf(taken, 'added-k1').value]).toMatchObject([[], { due: '2024-12-31' }]);
    const dismissed = fold(offered, logOf(rejectItem(at, must(candidate))));
    expect([dismissed.candidates, itemOf(dismissed, 'c1')]).toMatchObject([[], { state: 'rejected', machine: { text: '年底前' } }]);
  });

  test('comments stand at their words; note, tags and deletion are decisions, too', () => {
    const span = spanOf(reading, '每月');
    const folded = foldOf(commentOn(sight, '问一下', { span }), { op: 'note', from: '', to: '看过' }, { op: 'tags', added: ['重点', '', '旧'], removed: [] }, { op: 'tags', added: [], removed: ['旧'] }, { op: 'delete' });
    expect(folded.comments).toMatchObject([{ text: '问一下', span }]);
    expect(folded.record).toMatchObject({ note: '看过', tags: ['重点'], deleted: true, deletedAt: '2024-04-01T09:04:00+08:00' });
  });

  test('a record reviewed and then read anew says so; reviewed again it is', () => {
    const again: Deed = { op: 'reread', captureId: 'c2', extractorVersion: '2' };
    expect(foldOf({ op: 'reviewed', reviewed: true }, again).record).toMatchObject({ reviewed: false, changedSinceReview: true });
    expect(foldOf({ op: 'reviewed', reviewed: true }, again, { op: 'reviewed', reviewed: true }).record).toMatchObject({ reviewed: true });
  });
});

describe('two windows', () => {
  const both = [{ due: '2024-07-31' }, { due: '2024-08-31' }].map((next) => must(correctFields(sight, itemOf(untouched, 'd1'), next)));

  test('on one field: the later stands, the conflict is told', () => {
    const folded = foldOf(...both);
    expect(itemOf(folded, 'd1').value).toMatchObject({ due: '2024-08-31' });
    expect(folded.conflicts).toEqual([{ itemId: 'd1', field: 'due', decisions: ['k1', 'k2'] }]);
  });

  test('a conflict is open until somebody decides on its item again, or one of the two is taken back', () => {
    const open = (...deeds: readonly Deed[]): unknown[] =>
      openConflicts(foldOf(...deeds), logOf(...deeds)).map(({ itemId, field, earlier, later }) => [itemId, field, earlier.id, later.id]);
    expect(open(...both)).toEqual([['d1', 'due', 'k1', 'k2']]);
    expect(open(...both, acceptItems(reading.text, [itemOf(foldOf(...both), 'd1')]))).toEqual([]);
    expect(open(...both, acceptItems(reading.text, [itemOf(untouched, 'i1')]))).toEqual([['d1', 'due', 'k1', 'k2']]);
    expect(open(...both, { op: 'undo', target: 'k2' })).toEqual([]);
    const notes: Deed[] = [{ op: 'note', from: '', to: '甲' }, { op: 'note', from: '', to: '乙' }];
    expect(open(...notes)).toEqual([['record', 'note', 'k1', 'k2']]);
    expect(open(...notes, { op: 'note', from: '乙', to: '甲乙' })).toEqual([]);
  });

  test('one after the other, knowing: no conflict', () => {
    const folded = sequence(reading, () => must(both[0]), (seen) => must(correctFields(seen, itemOf(seen.folded, 'd1'), { due: '2024-08-31' })));
    expect(folded.conflicts).toEqual([]);
  });

  test('one accepts what the other rejects', () => {
    const folded = foldOf(acceptItems(reading.text, [itemOf(untouched, 'i2')]), rejectItem(sight, itemOf(untouched, 'i2')));
    expect(folded.conflicts).toEqual([{ itemId: 'i2', field: 'state', decisions: ['k1', 'k2'] }]);
  });
});

describe('what the screen counts', () => {
  test('checked of all, rejected ones included; the rest that is certain in one decision that names it', () => {
    expect(countChecked(untouched, 'issue')).toEqual({ checked: 0, total: 4 });
    const some = foldOf(acceptItems(reading.text, [itemOf(untouched, 'i1')]), rejectItem(sight, itemOf(untouched, 'i2')));
    expect(countChecked(some, 'issue')).toEqual({ checked: 2, total: 4 });
    const rest = must(acceptRemaining(reading, untouched));
    expect(rest.items.map(({ item }) => item.id)).toEqual(expect.arrayContaining(['i1', 'd1', 'organization', 't1']));
    const { checked, total } = countChecked(foldOf(rest));
    expect(checked).toBe(total);
    expect(acceptRemaining(reading, foldOf(rest))).toBeNull();
  });

  test('declared beside found, with the issues in question', () => {
    const { rows, unspecified } = declaredFound(untouched);
    expect(rows.map(({ key, declared, found }) => [key, declared, found])).toEqual([['problems', 4, 4], ['completed', 2, 1], ['inProgress', 1, 1], ['notStarted', 1, 0]]);
    expect([rows[1]?.issueIds, unspecified]).toEqual([['i1'], ['i2', 'i4']]);
  });
});

test('a decision made after another one never sorts before it, whatever the clock says', () => {
  const first = nextStamp(undefined, '2024-04-01T09:00:00.500+08:00', '', 'zz');
  const second = nextStamp(first, '2024-04-01T08:59:00+08:00', '', 'aa');
  expect(second.at).toBe(first.at);
  expect(second.id > first.id).toBe(true);
  const third = nextStamp(second, '2024-04-01T09:00:01+08:00', '', 'aa');
  expect([third.at, third.id > second.id]).toEqual(['2024-04-01T09:00:01+08:00', true]);
});
