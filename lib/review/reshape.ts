import type { PartialStatus } from '@/lib/notice/types';
import { contextOf } from './deeds';
import type { Sight } from './deeds';
import { refTo, wordsAt } from './item-ref';
import { readValue } from './read-value';
import type { Merge, Move, ReviewedItem, Split, Values } from './types';

/**
 * Parts an issue in two at an offset of the text: measures, deadlines and counts behind it go to the second, which is
 * read from its first line.
 *
 * @returns null if the offset does not lie inside the issue.
 */
export function splitIssue(sight: Sight, issue: ReviewedItem<'issue'>, offset: number): Split | null {
  const { text } = sight.article;
  const { span, sectionPath, statusFrom, status, statusEvidence, partialStatuses } = issue.value;
  if (offset <= span.start || offset >= span.end) return null;
  const lineEnd = text.indexOf('\n', offset);
  const line = { start: offset, end: lineEnd < 0 ? span.end : Math.min(lineEnd, span.end) };
  if (text.slice(line.start, line.end).trim() === '') return null;
  const own = readValue('issue', line, contextOf(sight));
  // A group's status holds for both; words of the issue itself prove it for the half they stand in.
  const isOwn = statusFrom === 'group' || (statusEvidence?.span !== undefined && statusEvidence.span.start >= offset);
  const value = {
    ...own, span: { start: offset, end: span.end }, sectionPath, ...(isOwn && { status, statusFrom, statusEvidence }),
    partialStatuses: partialStatuses.filter((partial) => partial.span.start >= offset),
  };
  return { op: 'split', item: refTo(text, issue), words: wordsAt(text, line), value };
}

/** A status that holds for a part only, once that part is no issue of its own any more. */
const partial = ({ title, status, statusEvidence, span }: Values['issue']): PartialStatus[] =>
  status === 'unspecified' ? [] : [{ status, scope: title ?? '', text: statusEvidence?.text ?? '', span: statusEvidence?.span ?? span }];

/**
 * Puts an issue into the one before it. Where both say the same status it is the whole's; where they differ neither
 * is: both are kept as statuses of parts, and the whole's is unspecified.
 *
 * @returns null for the first issue.
 */
export function mergeWithBefore({ article: { text }, folded }: Sight, issue: ReviewedItem<'issue'>): Merge | null {
  const issues = folded.items.filter((item): item is ReviewedItem<'issue'> => item.kind === 'issue');
  const before = issues[issues.findIndex(({ id }) => id === issue.id) - 1];
  if (!before) return null;
  const [one, two] = [before.value, issue.value];
  const same = one.status === two.status;
  const partialStatuses = [...one.partialStatuses, ...(same ? [] : partial(one)), ...two.partialStatuses, ...(same ? [] : partial(two))];
  const value: Values['issue'] = {
    ...one,
    ...(!same && { status: 'unspecified' as const, statusFrom: 'none' as const, statusEvidence: null }),
    partialStatuses,
    span: { start: Math.min(one.span.start, two.span.start), end: Math.max(one.span.end, two.span.end) },
    responsible: [...one.responsible, ...two.responsible.filter((name) => one.responsible.every((known) => known.value !== name.value))],
  };
  return { op: 'merge', item: refTo(text, issue), into: refTo(text, before), value };
}

/** Puts a measure, deadline or count under another issue, or (null) under none. */
export function moveItem({ article: { text }, folded }: Sight, item: ReviewedItem, to: ReviewedItem | null): Move {
  const from = folded.items.find(({ id }) => id === item.under);
  return { op: 'move', item: refTo(text, item), from: from ? refTo(text, from) : null, to: to && refTo(text, to) };
}
