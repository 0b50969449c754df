import type { Paragraph } from '@/lib/text/paragraphs';
import { quote, spanIn } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import type { CivilDate } from '@/lib/time/civil-date';
import type { Trace } from '../decision';
import { clauseAt, splitClauses } from './clauses';
import type { Clause, Clauses } from './clauses';
import type { Setting } from './setting';
import type { FoundCandidate, FoundDeadline } from './types';
import { patternOf } from '../words/pattern';
import { FROM_NOW_ON } from '../words/time';

/** One paragraph and what its rules need to know; results go into `deadlines`. */
export interface Reading extends Clauses {
  readonly article: ArticleText;
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly issuedOn: CivilDate | undefined;
  readonly feedbackOn: CivilDate | undefined;
  /** From where on the paragraph looks ahead: 0 under such a heading, after 下一步, Infinity nowhere. */
  readonly aheadFrom: number;
  /** The paragraph reports a year that is over: what names no year of its own lies in that one. */
  readonly past: boolean;
  readonly trace: Trace | undefined;
  /** Told of every time refused for lack of proof. */
  readonly offer?: ((candidate: FoundCandidate) => void) | undefined;
}

const TURN = patternOf`(?:^|[。;,:])(?:下一?步|下一?阶段|${FROM_NOW_ON})`;
/** No clause anybody writes is longer; where one seems so, the rules read this much before and after a date. */
const REACH_BEFORE = 160;
const REACH_AFTER = 240;
/** How much of the clause behind the comma is read, where a time stands alone before it. */
const LONGEST_NEXT = 120;

/** Opens a paragraph for the rules. */
export function openParagraph(
  article: ArticleText, paragraph: Paragraph, dates: { issuedOn: CivilDate | undefined; feedbackOn: CivilDate | undefined }, setting: Setting,
  told: { readonly trace?: Reading['trace']; readonly offer?: Reading['offer'] } = {},
): Reading {
  const turn = setting.ahead ? 0 : paragraph.text.search(TURN);
  return { article, paragraph, text: paragraph.text, ...dates, aheadFrom: turn < 0 ? Infinity : turn, past: setting.past, trace: told.trace, offer: told.offer, ...splitClauses(paragraph.text) };
}

/** Words and place of folded `[start, end)` and of the clause around it, as results carry them. */
export function place(reading: Reading, at: { start: number; end: number }, clause: { start: number; end: number }): Pick<FoundDeadline, 'text' | 'span' | 'clause' | 'clauseSpan'> {
  const span = spanIn(reading.paragraph, at.start, at.end);
  const clauseSpan = spanIn(reading.paragraph, Math.min(at.start, clause.start), Math.max(at.end, clause.end));
  return { text: quote(reading.article, span), span, clause: quote(reading.article, clauseSpan), clauseSpan };
}

/** Tells the trace which row refused a stretch, or that none did. */
export function tell({ trace, text }: Reading, refusal: { readonly id: string } | undefined, at: { readonly start: number; readonly end: number }): void {
  trace?.(refusal?.id ?? 'promise', text.slice(at.start, at.end));
}

/** True if the paragraph has turned to what comes next before `at`: 下一步,将…. */
export const looksAhead = (reading: Reading, at: number): boolean => reading.aheadFrom <= at;

/** The clause around `[start, end)` and its place in the list, cut to a bounded stretch; null on a mark. */
export function clauseAround(reading: Reading, start: number, end: number): { readonly index: number; readonly clause: Clause } | null {
  const index = clauseAt(reading.clauses, start);
  const clause = reading.clauses[index];
  if (!clause) return null;
  return { index, clause: { ...clause, start: Math.max(clause.start, start - REACH_BEFORE), end: Math.min(clause.end, end + REACH_AFTER) } };
}

/** The clause of a time; 到春节前,…全部兑付: with the one behind the comma, where what is promised stands there. Null on a mark. */
export function clauseAndNext(reading: Reading, { start, end }: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } | null {
  const around = clauseAround(reading, start, end);
  if (!around) return null;
  const next = around.clause.end === end ? reading.clauses[around.index + 1] : undefined;
  return next && next.part === around.clause.part ? { ...around.clause, end: Math.min(next.end, end + LONGEST_NEXT) } : around.clause;
}
