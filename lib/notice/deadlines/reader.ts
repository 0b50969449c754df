import type { Paragraph } from '@/lib/text/paragraphs';
import { quote, spanIn } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import type { CivilDate } from '@/lib/time/civil-date';
import { splitClauses } from './clauses';
import type { Clauses } from './clauses';
import type { FoundDeadline } from './types';

/** One paragraph and what its rules need to know; results go into `deadlines`. */
export interface Reading extends Clauses {
  readonly article: ArticleText;
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly issuedOn: CivilDate | undefined;
  readonly feedbackOn: CivilDate | undefined;
  /** The paragraph stands under words that look ahead. */
  readonly ahead: boolean;
}

/** Opens a paragraph for the rules. */
export function openParagraph(
  article: ArticleText, paragraph: Paragraph, dates: { issuedOn: CivilDate | undefined; feedbackOn: CivilDate | undefined }, ahead: boolean,
): Reading {
  return { article, paragraph, text: paragraph.text, ...dates, ahead, ...splitClauses(paragraph.text) };
}

/** Words and place of folded `[start, end)` and of the clause around it, as results carry them. */
export function place(reading: Reading, at: { start: number; end: number }, clause: { start: number; end: number }): Pick<FoundDeadline, 'text' | 'span' | 'clause' | 'clauseSpan'> {
  const span = spanIn(reading.paragraph, at.start, at.end);
  const clauseSpan = spanIn(reading.paragraph, Math.min(at.start, clause.start), Math.max(at.end, clause.end));
  return { text: quote(reading.article, span), span, clause: quote(reading.article, clauseSpan), clauseSpan };
}

const DAYS_AHEAD = /(?:下一?步|下一?阶段|接下来|今后|后续)[,:将]?/;

/** True if the paragraph has turned to what comes next before `at`: 下一步,将…. */
export function looksAhead(reading: Reading, at: number): boolean {
  return reading.ahead || DAYS_AHEAD.test(reading.text.slice(0, at));
}
