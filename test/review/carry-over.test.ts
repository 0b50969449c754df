import { describe, expect, test } from 'vitest';
import { carryOver } from '@/lib/review/carry-over';
import { addBySelecting, correctFields, rejectItem } from '@/lib/review/deeds';
import { dryRun } from '@/lib/review/dry-run';
import { fold } from '@/lib/review/fold';
import { acceptItems } from '@/lib/review/progress';
import type { Correct, Deed, Reading } from '@/lib/review/types';
import { LINES, itemOf, logOf, readingOf, spanOf, withLines } from './sample-reading';

const reading = readingOf();
const untouched = fold(reading, []);
const sight = { article: reading, folded: untouched };
const due = (id: string): Correct => correctFields(sight, itemOf(untouched, id), { due: '2025-01-31' }) as Correct;

/** The page as it became, and where its third issue is then. */
const PAGES: readonly (readonly [string, Reading, string])[] = [
  ['a paragraph more above', readingOf([...LINES.slice(0, 2), '现将有关情况公布如下。', ...LINES.slice(2)]), 'i3'],
  ['an issue more above', readingOf([...LINES.slice(0, 3), '1.关于“经费报销不规范”问题的整改。', '（1）退回票据3张。', ...LINES.slice(3)]), 'i4'],
  ['other punctuation and spaces', withLines({ 8: '3. 关于 “车辆管理混乱” 问题的整改 。' }), 'i3'],
  ['a heading in other words', withLines({ 8: '3.针对“车辆管理混乱”的问题。' }), 'i3'],
  ['other measures below', withLines({ 9: '（1）公务用车统一停放。', 10: '（2）该问题仍在推进整改。' }), 'i3'],
];

describe('decisions made on an older reading', () => {
  test.each(PAGES)('hold on with %s', (_name, next, id) => {
    const folded = fold(next, logOf(acceptItems(reading.text, [itemOf(untouched, 'i3')])));
    expect(itemOf(folded, id)).toMatchObject({ state: 'accepted', value: { title: '车辆管理混乱' } });
    expect(folded.orphans).toEqual([]);
  });

  test('an item that is gone leaves an orphan with its words, and touches nothing else', () => {
    const gone = readingOf([...LINES.slice(0, 8), ...LINES.slice(11)]);
    const log = logOf(rejectItem(sight, itemOf(untouched, 'i3')), due('d2'));
    expect(carryOver(reading, gone, log).orphans.map(({ words }) => words)).toEqual(['3.关于“车辆管理混乱”问题的整改', '2024年9月底前']);
    expect(fold(gone, log).notice).toEqual(gone.notice);
  });

  test('a short time that stands elsewhere, too, is not taken for the one that went', () => {
    const other = withLines({ 12: '（1）明确办理时限。', 9: '（1）建立派车台账，年底前完成。' });
    expect(fold(other, logOf(due('d3'))).orphans).toMatchObject([{ words: '年底前' }]);
  });

  test('what was added follows its words', () => {
    const next = PAGES[1]?.[1] ?? reading;
    const added = fold(next, logOf(addBySelecting(sight, 'measure', spanOf(reading, '建立派车台账。'))));
    const { span } = added.notice?.issues[3]?.measures[1] ?? { span: { start: 0, end: 0 } };
    expect(next.text.slice(span.start, span.end)).toBe('建立派车台账。');
  });
});

describe('a dry run', () => {
  /** What newer rules may read on the same text. */
  const newer = (): Reading => {
    const { notice } = reading;
    if (!notice) throw new RangeError('the sample is a notice');
    return {
      ...reading,
      notice: {
        ...notice,
        issues: notice.issues.map((issue) => (issue.id === 'i2' ? { ...issue, status: 'in-progress' as const } : issue)),
        deadlines: notice.deadlines.filter(({ id }) => id !== 'd2').map((one) => (one.id === 'd1' ? { ...one, due: '2024-06-29' } : one)),
        outcomes: [],
      },
    };
  };
  const counts = (deeds: readonly Deed[]) => dryRun(reading, newer(), logOf(...deeds)).counts;

  test('counts what changes, then item by item, old and new', () => {
    const run = dryRun(reading, newer(), []);
    expect(run.counts).toMatchObject({ changed: 2, gone: 3, kept: 0, orphan: 0, new: 0 });
    expect(run.items.find(({ after }) => after?.id === 'd1')).toMatchObject({ kind: 'changed', changes: [{ field: 'due', old: '2024-06-30', new: '2024-06-29' }] });
  });

  test('what was decided stays, and what the machine reads by now is shown', () => {
    const deeds = [acceptItems(reading.text, [itemOf(untouched, 'd1'), itemOf(untouched, 'i2')])];
    expect(counts(deeds)).toMatchObject({ changed: 0, kept: 2, gone: 3 });
    const folded = fold(newer(), logOf(...deeds));
    expect(itemOf(folded, 'd1')).toMatchObject({ state: 'accepted', value: { due: '2024-06-30' }, machine: { due: '2024-06-29' }, differs: ['due'] });
    expect(folded.notice?.issues[1]?.status).toBe('unspecified');
  });

  test('what was decided and is gone is an orphan, not just gone', () => {
    expect(counts([due('d2')])).toMatchObject({ orphan: 1, gone: 2 });
  });

  test('the same reading changes nothing', () => {
    const { items, counts: { same } } = dryRun(reading, readingOf(), logOf(due('d1'), rejectItem(sight, itemOf(untouched, 'i3'))));
    expect(items).toEqual([]);
    expect(same).toBeGreaterThan(20);
  });
});
