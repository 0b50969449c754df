import { judge } from '@/lib/notice/detect/judge';
import { parseNotices } from '@/lib/notice/parse';
import type { Notice, PageContext, Verdict } from '@/lib/notice/types';
import { withoutPageMarks } from '@/lib/notice/reading/page-marks';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { isTraditional, simplify, simplifyArticle } from '@/lib/text/traditional';
import type { ArticleText } from '@/lib/text/types';
import { inOwnCharacters } from './own-characters';

/** The user's own answer to "is this a notice?"; null or absent leaves it to the rules. */
export type Overrule = 'notice' | 'none' | null;

/**
 * The verdict after the user's word: score, threshold and signals stay those of the rules, so that the record shows
 * what was overruled. A page the user calls no notice is no notice of any family or related kind.
 */
function overruleVerdict(verdict: Verdict, overrule: Overrule): Verdict {
  if (overrule === null) return verdict;
  const { score, threshold, signals } = verdict;
  const family = overrule === 'notice' && verdict.family ? { family: verdict.family } : {};
  return { kind: overrule, ...family, score, threshold, decidedBy: 'user', signals };
}

/** What was judged and read of an article. */
export interface Assessment {
  readonly verdict: Verdict;
  readonly notices: readonly Notice[];
}

function assessSimplified(whole: ArticleText, context: PageContext, overrule: Overrule): Assessment {
  const article = withoutPageMarks(whole);
  const paragraphs = readParagraphs(article);
  const verdict = overruleVerdict(judge(article, paragraphs, context), overrule);
  return { verdict, notices: verdict.kind === 'notice' ? parseNotices(article, context, paragraphs) : [] };
}

/**
 * Judges an article and, if it is a notice (by the rules or by the user), reads its notices; else there are none. What is
 * in traditional characters is read as the simplified text is, and quoted in its own.
 */
export function assess(article: ArticleText, context: PageContext, overrule: Overrule = null): Assessment {
  const simple = simplifyArticle(article);
  if (simple === article) return assessSimplified(article, context, overrule);
  const titles = context.titles.map(({ value }) => ({ own: value, simple: isTraditional(value) ? simplify(value) : value }));
  const simpleTitles = context.titles.map((title, i) => ({ ...title, value: titles[i]?.simple ?? title.value }));
  const read = assessSimplified(simple, { ...context, titles: simpleTitles }, overrule);
  return inOwnCharacters(read, { own: article.text, simple: simple.text }, titles);
}
