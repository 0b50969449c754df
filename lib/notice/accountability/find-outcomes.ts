import { spanIn } from '@/lib/text/paragraphs';
import type { Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import { hasDamagedNumber } from '@/lib/text/unreadable';
import type { Outcome } from '../types';
import { clauseStart, isInTitle } from './clause';
import { findCounts, findRules } from './counts';
import { findMoney } from './money';
import type { OutcomeDraft } from './money';
import { PLANS } from '../words/status';
import { AT_MOST_OR_LEAST } from '../words/acts';

type Item = Omit<Outcome, 'issueId'>;

/** Every outcome holds a number with its unit or a change in per cent: most paragraphs are done here. */
const HINT = /[\d零〇一二两三四五六七八九十百千万](?:余|多|万|亿|千|百|十)*[项条个份件部元%人家场次辆户批起名期处张路本套篇公亩台宗轮班课间座艘吨平]/;

/** Clauses that say what will or should be are not outcomes. */
const NOT_DONE = new RegExp(`(?:^|[,。;:])[^,。;]{0,20}?(?:将(?!\\d)|${PLANS}|确保|预计|目标|${AT_MOST_OR_LEAST}|不少于|底前|年内|要求|原则上|需|应|尚|未|仍有|存在|超过|标准)`);

/**
 * What came out of the rectification in numbers: money (in yuan), rules made, and counts with a clear unit that end
 * their clause (举办培训{12场}, 同比下降{20.7%}). Plans, limits and the sums of the findings themselves are left out, and
 * numbers that cannot be read whole.
 */
export function findOutcomes(article: ArticleText, paragraphs: readonly Paragraph[]): Item[] {
  const items: Item[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    if (!HINT.test(text)) continue;
    const drafts: OutcomeDraft[] = [];
    for (const draft of [...findMoney(text), ...findRules(text), ...findCounts(text)]) {
      const clause = text.slice(clauseStart(text, draft.start), draft.end);
      if (NOT_DONE.test(clause) || isInTitle(text, draft.start) || hasDamagedNumber(text, draft.start, draft.end)) continue;
      drafts.push(draft);
    }
    // Money before rules before counts where two read the same words: the sort is stable.
    drafts.sort((a, b) => a.start - b.start);
    let last = 0;
    for (const { start, end, ...rest } of drafts) {
      if (start < last) continue;
      last = end;
      const span = spanIn(paragraph, start, end);
      items.push({ ...rest, text: article.text.slice(span.start, span.end), span });
    }
  }
  return items;
}
