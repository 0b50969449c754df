import type { Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import type { JudgeContext, Reading } from './evidence';
import { namedProblems } from './problems';

/** Metadata tables and navigation can stand before the opening; 2,500 characters reach past them. */
const HEAD_LENGTH = 2500;
const TAIL_PARAGRAPHS = 12;

/** Prepares an article for the rules. */
export function readForJudging(article: ArticleText, paragraphs: readonly Paragraph[], context: JudgeContext): Reading {
  let length = 0;
  const head: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (length < HEAD_LENGTH) head.push(paragraph);
    length += paragraph.text.length;
  }
  const problems = namedProblems(paragraphs);
  const answered = problems.filter((problem) => problem.answered).length;
  return {
    article,
    paragraphs,
    context,
    head,
    tail: paragraphs.slice(-TAIL_PARAGRAPHS),
    length,
    problems,
    answers: answered >= 2 && answered >= problems.length * 0.35,
  };
}
