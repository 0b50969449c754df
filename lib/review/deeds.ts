import { stableText } from '@/lib/stable-text';
import type { ArticleText, Span } from '@/lib/text/types';
import { refTo, wordsAt } from './item-ref';
import { slotOfId } from './list-items';
import { judge } from './progress';
import { readStatus, readValue } from './read-value';
import type { ReadableKind, ReadContext } from './read-value';
import type {
  Add, Change, Comment, Correct, FactSlot, Folded, ItemRef, Link, Reject, Remove, ReviewedItem, Values,
} from './types';

/** What the deeds below are made from: the text the person sees and what stands in it. */
export interface Sight {
  readonly article: ArticleText;
  readonly folded: Folded;
}

export const contextOf = ({ article, folded: { notice } }: Sight): ReadContext => ({ article, notice });
const fields = (value: object): Readonly<Record<string, unknown>> => value as Readonly<Record<string, unknown>>;

/** The fields in which two values differ, as changes. */
export function changesBetween(old: object, next: object): Change[] {
  const [from, to] = [fields(old), fields(next)];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((field) => field !== 'id' && field !== 'issueId' && stableText(from[field]) !== stableText(to[field]))
    .map((field): Change => ({ field, from: from[field], to: to[field] }));
}

export const rejectItem = ({ article: { text } }: Sight, item: ReviewedItem): Reject => ({ op: 'reject', judged: judge(text, item) });
export const removeItem = ({ article }: Sight, item: ReviewedItem): Remove => ({ op: 'remove', item: refTo(article.text, item) });

/** Fields typed by hand (a date picked, a status chosen): the words stay. Null if nothing is another. */
export function correctFields<K extends ReviewedItem['kind']>(
  { article }: Sight, item: ReviewedItem<K>, next: Partial<Values[K]>,
): Correct | null {
  const changes = changesBetween(item.value, { ...item.value, ...next });
  return changes.length > 0 ? { op: 'correct', item: refTo(article.text, item), changes } : null;
}

type Reader = (item: ReviewedItem, span: Span, context: ReadContext) => object;

/** How a value is read anew from other words, by kind; what it says of itself elsewhere stays. Others are not read from words. */
const READERS: Partial<Record<ReviewedItem['kind'], Reader>> = {
  issue({ value }, span, context) {
    const { ordinal, heading, title } = readValue('issue', span, context);
    return { ...value, ordinal, heading, title };
  },
  deadline({ value }, span, context) {
    const { inherited, open, issueId, id } = value as Values['deadline'];
    return { ...readValue('deadline', span, context), inherited, open, issueId, id };
  },
  measure: (_item, span, context) => readValue('measure', span, context),
  pending: (_item, span, context) => readValue('pending', span, context),
  fact: ({ id }, span, context) => readValue('fact', span, context, slotOfId(id)),
};

const correction = ({ article: { text } }: Sight, item: ReviewedItem, changes: readonly Change[], span: Span): Correct =>
  ({ op: 'correct', item: refTo(text, item), changes, words: wordsAt(text, span) });

/**
 * Correct by selecting: an item's value from other words of the text, dates read anew.
 *
 * @returns null if that is no correction (the same words, or a kind whose value cannot be read from words).
 * @throws {RangeError} If the selection is empty or outside the text.
 */
export function correctBySelecting(sight: Sight, item: ReviewedItem, span: Span): Correct | null {
  const next = READERS[item.kind]?.(item, span, contextOf(sight));
  const changes = next ? changesBetween(item.value, next) : [];
  return changes.length > 0 ? correction(sight, item, changes, span) : null;
}

/** An issue's status from selected words; null if they say none. */
export function correctStatus(sight: Sight, issue: ReviewedItem<'issue'>, span: Span): Correct | null {
  const status = readStatus(contextOf(sight), span);
  if (!status) return null;
  return correction(sight, issue, changesBetween(issue.value, { ...issue.value, ...status }), span);
}

/** The standing issue a stretch lies in: the innermost (last begun), null if there is none. */
export function issueAt({ items }: Pick<Folded, 'items'>, span: Span): ReviewedItem<'issue'> | null {
  const issues = items.filter((item): item is ReviewedItem<'issue'> => item.kind === 'issue');
  const holding = issues.filter(({ value }) => value.span.start <= span.start && span.end <= value.span.end);
  return holding.sort((a, b) => a.value.span.start - b.value.span.start).at(-1) ?? null;
}

interface AddOptions {
  /** Which field, for a fact. */
  readonly slot?: FactSlot;
  /** The issue it belongs to; the one it lies in if not said. */
  readonly under?: ReviewedItem | null;
  readonly candidate?: ReviewedItem<'candidate'>;
}

/**
 * Adds what the machine missed from selected words.
 *
 * @throws {RangeError} If the selection is empty or outside the text, or a fact has no slot.
 */
export function addBySelecting(sight: Sight, kind: ReadableKind, span: Span, { slot, under, candidate }: AddOptions = {}): Add {
  const { article, folded } = sight;
  const owner = kind === 'issue' || kind === 'fact' ? null : under === undefined ? issueAt(folded, span) : under;
  return {
    op: 'add', kind, value: readValue(kind, span, contextOf(sight), slot), words: wordsAt(article.text, span),
    ...(slot && { slot }),
    ...(owner && { under: refTo(article.text, owner) }),
    ...(candidate && { candidate: refTo(article.text, candidate) }),
  };
}

/** Takes a candidate for what it would be; a fact needs its field. */
export const takeCandidate = (sight: Sight, candidate: ReviewedItem<'candidate'>, slot?: FactSlot): Add =>
  addBySelecting(sight, candidate.value.as, candidate.value.span, { candidate, ...(slot && { slot }) });

/** Says that two items have to do with each other; `record` is the key of the other's record, if that is another one. */
export const linkItems = ({ article: { text } }: Sight, item: ReviewedItem, to: ItemRef, record?: string): Link =>
  ({ op: 'link', item: refTo(text, item), to, ...(record !== undefined && { record }) });

/** A comment on an item, on selected words, or (neither) on the record. */
export const commentOn = (
  { article: { text } }: Sight, words: string, on: { readonly item?: ReviewedItem; readonly span?: Span } = {},
): Comment => ({
  op: 'comment', text: words,
  ...(on.item && { item: refTo(text, on.item) }),
  ...(on.span && { words: wordsAt(text, on.span) }),
});
