import { quotedSpan } from './item-ref';
import { countedItems, isOpen } from './progress';
import type { Folded, ReviewedItem } from './types';

/** Parts of the list a notice is reviewed by, in their order. */
export const STEP_GROUPS = ['issues', 'deadlines', 'facts', 'totals', 'candidates'] as const;
export type StepGroup = (typeof STEP_GROUPS)[number];

/** One thing to decide on. What stands below an issue (measures, parts, points to come) is decided with it. */
export interface ReviewStep {
  readonly item: ReviewedItem;
  readonly group: StepGroup;
  /** 1 for a deadline shown under its issue, else 0. */
  readonly depth: 0 | 1;
}

/** Which steps are shown: those nobody decided on, all, or those that are other than the machine read. */
export type StepFilter = 'open' | 'all' | 'changed';

const startOf = ({ value }: ReviewedItem): number => quotedSpan(value)?.start ?? Infinity;
const inText = (items: readonly ReviewedItem[]): ReviewedItem[] => [...items].sort((a, b) => startOf(a) - startOf(b));

/**
 * The notice as it is gone through: issues in text order, each with its deadlines, then deadlines of no issue, facts,
 * totals and candidates. What was rejected keeps its place; what was merged into another issue has none.
 */
export function reviewSteps(folded: Folded): ReviewStep[] {
  const rejected = folded.rejected.filter(({ state }) => state === 'rejected');
  const all = countedItems({ items: [...folded.items, ...rejected] });
  const ofKind = (kind: ReviewedItem['kind']): ReviewedItem[] => all.filter((item) => item.kind === kind);
  const issues = inText(ofKind('issue'));
  const deadlines = inText(ofKind('deadline'));
  const known = new Set(issues.map(({ id }) => id));
  const step = (group: StepGroup, depth: 0 | 1 = 0) => (item: ReviewedItem): ReviewStep => ({ item, group, depth });
  return [
    ...issues.flatMap((issue) => [step('issues')(issue), ...deadlines.filter(({ under }) => under === issue.id).map(step('issues', 1))]),
    ...deadlines.filter(({ under }) => under === undefined || !known.has(under)).map(step('deadlines')),
    ...[...ofKind('fact'), ...ofKind('choice')].map(step('facts')),
    ...ofKind('total').map(step('totals')),
    ...folded.candidates.map(step('candidates')),
  ];
}

const isChanged = ({ state }: ReviewedItem): boolean => state === 'corrected' || state === 'added' || state === 'rejected';

/** The steps a filter shows. */
export const filterSteps = (steps: readonly ReviewStep[], filter: StepFilter): readonly ReviewStep[] =>
  steps.filter(({ item }) => filter === 'all' || (filter === 'open' ? isOpen(item) : isChanged(item)));

/** An issue with all that stands below it but its deadlines; any other item alone. */
export function decidedTogether({ items }: Pick<Folded, 'items'>, item: ReviewedItem): ReviewedItem[] {
  if (item.kind !== 'issue') return [item];
  const below = (id: string): ReviewedItem[] =>
    items.filter(({ under, kind }) => under === id && kind !== 'deadline').flatMap((each) => [each, ...below(each.id)]);
  return [item, ...below(item.id).filter(isOpen)];
}

/**
 * The step to go on with after one was decided: the next that nobody decided on, from here to the end and then from the
 * beginning; the next one if all are decided.
 *
 * @returns Its item's id; null if there is no other.
 */
export function stepAfter(steps: readonly ReviewStep[], id: string): string | null {
  const at = steps.findIndex(({ item }) => item.id === id);
  const others = [...steps.slice(at + 1), ...steps.slice(0, Math.max(at, 0))];
  return (others.find(({ item }) => isOpen(item)) ?? steps[at + 1])?.item.id ?? null;
}
