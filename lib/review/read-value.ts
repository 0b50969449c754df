import { openParagraph } from '@/lib/notice/deadlines/reader';
import { findTimes } from '@/lib/notice/deadlines/find-times';
import { readLabelled } from '@/lib/notice/deadlines/labelled-rule';
import { readSetting } from '@/lib/notice/deadlines/setting';
import type { FoundDeadline } from '@/lib/notice/deadlines/types';
import { readProblemHeading } from '@/lib/notice/forms/problem-heading';
import { readLabel } from '@/lib/notice/forms/label';
import { readStatusWords } from '@/lib/notice/forms/status-words';
import type { Deadline, Found, Notice } from '@/lib/notice/types';
import { foldText } from '@/lib/text/fold';
import { sourceAt } from '@/lib/text/offsets';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { quote } from '@/lib/text/paragraphs';
import type { Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText, Span } from '@/lib/text/types';
import { parseIsoDate, toIsoDate } from '@/lib/time/civil-date';
import { resolveDate } from '@/lib/time/resolve-dates';
import { scanDates } from '@/lib/time/scan-dates';
import type { FactSlot, Values } from './types';

/** Where words are read: the article, and the notice whose dates bare ones are counted from. */
export interface ReadContext {
  readonly article: ArticleText;
  readonly notice: Notice | null;
}

/** The rule of values whose place a person chose. */
const BY_HAND = 'review/selected';
const DATE_SLOTS: ReadonlySet<FactSlot> = new Set(['issuedOn', 'inspection.start', 'inspection.end', 'inspection.feedbackOn']);

const found = (article: ArticleText, span: Span, value = quote(article, span)): Found =>
  ({ value, text: article.text.slice(span.start, span.end), span, rule: BY_HAND, from: 'text' });

/** A day as the grammar takes it; a month alone ("2024-03") is none. */
const dayOf = (fact: Found | undefined): string | undefined => (fact && parseIsoDate(fact.value) ? fact.value : undefined);

/** A fact from selected words: their text, without line breaks; for a field that holds a date the day they name, if they name one. */
function readFact({ article, notice }: ReadContext, span: Span, slot: FactSlot): Found {
  if (!DATE_SLOTS.has(slot)) return found(article, span);
  const mention = scanDates(foldText(article.text, span.start, span.end).text)[0];
  const issuedOn = parseIsoDate(dayOf(notice?.issuedOn) ?? '') ?? undefined;
  const resolved = mention && resolveDate(mention, { ...(issuedOn && { issuedOn }) }, 'narrative');
  return found(article, span, resolved?.precision === 'day' ? toIsoDate(resolved.to) : undefined);
}

/** Folded offsets of an article's span in the paragraph that holds its beginning; cut at that paragraph's end. */
function foldedIn(paragraph: Paragraph, span: Span): { readonly start: number; readonly end: number } {
  const at = (offset: number): number => {
    let low = 0;
    let high = paragraph.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sourceAt(paragraph.source, middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { start: at(span.start), end: at(span.end) };
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The limit that selected words set: as the rules read them where they stand, else as the value of a limit's label. */
function limitOf({ article, notice }: ReadContext, span: Span): FoundDeadline | null {
  const all = readParagraphs(article);
  const paragraphs = notice ? all.filter((paragraph) => meets(paragraph.span, notice.span) || meets(paragraph.span, span)) : all;
  const index = paragraphs.findIndex((paragraph) => meets(paragraph.span, span));
  const paragraph = paragraphs[index];
  if (!paragraph) return null;
  const [issuedOn, feedbackOn] = [dayOf(notice?.issuedOn), dayOf(notice?.inspection.feedbackOn)];
  const { deadlines } = findTimes(article, paragraphs, { ...(issuedOn && { issuedOn }), ...(feedbackOn && { feedbackOn }) });
  const inPlace = deadlines.filter((one) => meets(one.span, span));
  if (inPlace.length === 1) return inPlace[0] ?? null;
  const dates = { issuedOn: parseIsoDate(issuedOn ?? '') ?? undefined, feedbackOn: parseIsoDate(feedbackOn ?? '') ?? undefined };
  const setting = readSetting(paragraphs, dates.issuedOn)[index] ?? { ahead: false, past: false };
  const words = foldedIn(paragraph, span);
  return readLabelled(openParagraph(article, paragraph, dates, setting), { ...words, source: 'label', limit: true }).deadlines[0] ?? null;
}

/**
 * A deadline from selected words: `due`, `dueLatest`, `from`, `precision`, `relation` and the rest as the grammar reads
 * them; where it reads no date in them, none is invented, and the item says that it is to be checked.
 */
function readDeadline(context: ReadContext, span: Span): Values['deadline'] {
  const text = quote(context.article, span);
  const read = limitOf(context, span);
  const bare: Omit<FoundDeadline, 'rule'> & Pick<Deadline, 'rule'> = {
    text, span, clause: text, clauseSpan: span, relation: 'by', rule: BY_HAND, source: 'sentence',
    certainty: 'check', checkReasons: ['no-date-read'],
  };
  return { id: '', ...(read ? { ...read, text, span } : bare), inherited: false, open: true, issueId: null };
}

/** An issue from selected words: the bare problem where they have the form of a heading, else the words themselves. */
function readIssue({ article }: ReadContext, span: Span): Values['issue'] {
  const folded = foldText(article.text, span.start, span.end);
  const label = readLabel(folded.text);
  const from = label?.length ?? 0;
  const stop = /[。;]/.exec(folded.text.slice(from));
  const words = stop ? folded.text.slice(from, from + stop.index) : folded.text.slice(from);
  const heading = readProblemHeading(words);
  const at = (offset: number): number => (offset >= folded.text.length ? span.end : sourceAt(folded.source, offset));
  const title = { start: at(from + (heading?.start ?? 0)), end: at(from + (heading?.end ?? words.length)) };
  const ordinal = label && folded.text.slice(0, label.length).replace(/[、.,:]$/, '');
  return {
    id: '', ...(ordinal && { ordinal }),
    heading: found(article, { start: span.start, end: at(from + words.length) }), title: quote(article, title),
    complete: true, sectionPath: [], status: 'unspecified', statusFrom: 'none', statusEvidence: null, partialStatuses: [], span,
    responsible: [], certainty: 'certain', checkReasons: [],
  };
}

/** A measure from selected words, with its label (一是, (1)) apart. */
function readMeasure({ article }: ReadContext, span: Span): Values['measure'] {
  const folded = foldText(article.text, span.start, span.end);
  const label = readLabel(folded.text);
  const start = label ? sourceAt(folded.source, label.length) : span.start;
  const words = label && quote(article, { start: span.start, end: start }).replace(/[、.．,，:：]$/, '');
  return { ...(words && { label: words }), text: quote(article, { start, end: span.end }), span };
}

/** The status that selected words say of an issue, with the words; null if they say none. */
export function readStatus({ article }: ReadContext, span: Span): Pick<Values['issue'], 'status' | 'statusFrom' | 'statusEvidence'> | null {
  const words = readStatusWords(foldText(article.text, span.start, span.end).text);
  return words && { status: words.status, statusFrom: 'issue', statusEvidence: found(article, span) };
}

/** What can be read from words somebody selected. */
export type ReadableKind = 'issue' | 'measure' | 'pending' | 'deadline' | 'fact';

/**
 * Reads selected words as the value of an item, by the grammar's own rules: correcting and adding by selecting.
 *
 *   {2024年6月底前}    deadline → due 2024-06-30, precision month, relation by
 *
 * @param span - The selection, UTF-16, half-open, into `context.article.text`.
 * @param slot - Which field, for a fact.
 * @returns A value whose ids are empty: the fold gives them.
 * @throws {RangeError} If the span is empty or reaches outside the text, or a fact has no slot.
 */
export function readValue<K extends ReadableKind>(kind: K, span: Span, context: ReadContext, slot?: FactSlot): Values[K] {
  const { start, end } = span;
  const { length } = context.article.text;
  if (start < 0 || end > length || start >= end) throw new RangeError(`span [${start}, ${end}) in a text of ${length}`);
  const read = (): Values[ReadableKind] => {
    switch (kind) {
      case 'issue': return readIssue(context, span);
      case 'measure':
      case 'pending': return readMeasure(context, span);
      case 'deadline': return readDeadline(context, span);
      case 'fact':
        if (slot === undefined) throw new RangeError('a fact without its field');
        return readFact(context, span, slot);
    }
  };
  return read() as Values[K];
}
