import { describe, expect, test } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import { acceptItems, countedItems } from '@/lib/review/progress';
import { commentOn, correctBySelecting, correctFields, rejectItem } from '@/lib/review/deeds';
import { moveItem } from '@/lib/review/reshape';
import { fold } from '@/lib/review/fold';
import { withReviewed } from '@/lib/review/finish';
import { decidedTogether, filterSteps, reviewSteps, stepAfter } from '@/lib/review/review-steps';
import type { Decision, Deed, Reading } from '@/lib/review/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const article = articleFromPlainText([
  '中共青溪县林业局党组关于巡察整改情况的通报',
  '2024年3月1日至4月20日，县委第二巡察组对县林业局党组开展了巡察，6月3日反馈了意见。现将整改情况予以公布。',
  '1.关于“护林员管理不严”问题的整改。', '一是清退冒领补贴2.4万元。二是修订制度，2024年12月底前完成考核。该问题正在整改。',
  '2.关于“道路年久失修”问题的整改。', '修缮道路3公里。该问题已整改完成。', '2024年8月30日',
].join('\n'));
const reading: Reading = { ...article, notice: parseNotices(article, { titles: [] })[0] ?? null };
const NOW = '2024-09-01T09:00:00+08:00';
const logOf = (...deeds: readonly Deed[]): Decision[] =>
  deeds.map((deed, i) => ({ ...deed, id: `k${i}`, coder: '', at: new Date(Date.parse(NOW) + i * 1000).toISOString() }));

describe('steps of a review', () => {
  const folded = fold(reading, []);
  const steps = reviewSteps(folded);

  test('an issue, its deadlines, the next issue; then the facts', () => {
    expect(steps.slice(0, 3).map(({ item, depth }) => [item.id, depth])).toEqual([['i1', 0], ['d1', 1], ['i2', 0]]);
    expect(steps.slice(3).every(({ group }) => group === 'facts' || group === 'totals')).toBe(true);
  });

  test('every item that counts is a step, once', () => {
    expect(steps.map(({ item }) => item.id).sort()).toEqual(countedItems(folded).map(({ id }) => id).sort());
  });

  test('what was rejected keeps its place, and is no longer open', () => {
    const d1 = folded.items.find(({ id }) => id === 'd1')!;
    const after = reviewSteps(fold(reading, logOf(rejectItem({ article, folded }, d1))));
    expect(after.map(({ item }) => item.id)).toEqual(steps.map(({ item }) => item.id));
    expect(filterSteps(after, 'changed').map(({ item }) => item.id)).toEqual(['d1']);
    expect(filterSteps(after, 'open').map(({ item }) => item.id)).not.toContain('d1');
  });

  test('measures and what is counted are decided with their issue, deadlines are not', () => {
    const i1 = folded.items.find(({ id }) => id === 'i1')!;
    expect(decidedTogether(folded, i1).map(({ id }) => id)).toEqual(['i1', 'i1/m1', 'i1/m2', 'o1']);
  });

  test('after the last comes the first that is still open', () => {
    const last = steps.at(-1)!.item;
    expect(stepAfter(steps, last.id)).toBe('i1');
    expect(stepAfter([], 'i1')).toBeNull();
  });
});

describe('the end of a review', () => {
  const folded = fold(reading, []);
  const counted = countedItems(folded);

  test('deciding the last item says that the notice is reviewed, any other does not', () => {
    const [last, ...rest] = [...counted].reverse();
    const log = logOf(acceptItems(article.text, rest));
    const deed = acceptItems(article.text, [last!]);
    expect(withReviewed([deed], { log, reading, now: NOW })).toEqual([deed, { op: 'reviewed', reviewed: true }]);
    expect(withReviewed([deed], { log: [], reading, now: NOW })).toEqual([deed]);
  });

  test('a comment, an undo, or a notice reviewed already, add nothing', () => {
    const all = logOf(acceptItems(article.text, counted));
    const comment: Deed = { op: 'comment', text: '问过' };
    expect(withReviewed([comment], { log: all, reading, now: NOW })).toEqual([comment]);
    expect(withReviewed([{ op: 'undo', target: 'k0' }], { log: all, reading, now: NOW })).toHaveLength(1);
  });
});

describe('an item whose words were corrected', () => {
  const find = (folded: ReturnType<typeof fold>, id: string) => folded.items.find((item) => item.id === id)!;
  const start = article.text.indexOf('2024年3月1日');
  const corrected = (() => {
    const folded = fold(reading, []);
    return logOf(correctBySelecting({ article, folded }, find(folded, 'd1'), { start, end: start + '2024年3月1日'.length })!);
  })();

  test.each([
    ['accepted', (folded: ReturnType<typeof fold>): Deed => acceptItems(article.text, [find(folded, 'd1')]), { state: 'corrected', by: { id: 'k9' } }],
    ['corrected again', (folded: ReturnType<typeof fold>): Deed => correctFields({ article, folded }, find(folded, 'd1'), { due: '2025-01-31' })!, { state: 'corrected', value: { due: '2025-01-31' } }],
    ['moved', (folded: ReturnType<typeof fold>): Deed => moveItem({ article, folded }, find(folded, 'd1'), find(folded, 'i2')), { under: 'i2' }],
    ['commented on', (folded: ReturnType<typeof fold>): Deed => commentOn({ article, folded }, '问过', { item: find(folded, 'd1') }), { state: 'corrected' }],
  ])('is found when it is %s', (_, deed, expected) => {
    const log = [...corrected, ...logOf(deed(fold(reading, corrected))).map((each) => ({ ...each, id: 'k9', at: '2024-09-01T10:00:00+08:00' }))];
    const folded = fold(reading, log);
    expect(folded.orphans).toEqual([]);
    expect(find(folded, 'd1')).toMatchObject(expected);
  });

  test('is rejected, and comes back', () => {
    const folded = fold(reading, corrected);
    const log = [...corrected, ...logOf(rejectItem({ article, folded }, find(folded, 'd1'))).map((each) => ({ ...each, id: 'k9', at: '2024-09-01T10:00:00+08:00' }))];
    expect(fold(reading, log).rejected.map(({ id }) => id)).toEqual(['d1']);
  });
});
