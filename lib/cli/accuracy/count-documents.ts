import type { ArticleText } from '@/lib/text/types';
import type { Gold } from './gold';

/** How much a document, or several, give to find. */
export interface DocumentCount {
  readonly documents: number;
  readonly notices: number;
  /** Characters of the article's text, white space left out. */
  readonly characters: number;
  readonly issues: number;
  /** Only those a reader is sure of (`tier` not `borderline`). */
  readonly deadlines: number;
  readonly borderline: number;
  /** Time expressions that must not be marked. */
  readonly pastDates: number;
}

const KEYS = ['documents', 'notices', 'characters', 'issues', 'deadlines', 'borderline', 'pastDates'] as const;

/** What a careful reader found in one document. */
export function countDocument({ notices }: Gold, { text }: ArticleText): DocumentCount {
  const deadlines = notices.flatMap((notice) => notice.deadlines ?? []);
  const borderline = deadlines.filter(({ tier }) => tier === 'borderline').length;
  return {
    documents: 1,
    notices: notices.length,
    characters: [...text.replace(/\s/g, '')].length,
    issues: notices.reduce((sum, { issues }) => sum + (issues?.length ?? 0), 0),
    deadlines: deadlines.length - borderline,
    borderline,
    pastDates: notices.reduce((sum, { past_dates }) => sum + (past_dates?.length ?? 0), 0),
  };
}

/** All counts added up; all 0 if there are none. */
export function sumCounts(counts: readonly DocumentCount[]): DocumentCount {
  const sum = { documents: 0, notices: 0, characters: 0, issues: 0, deadlines: 0, borderline: 0, pastDates: 0 };
  for (const count of counts) for (const key of KEYS) sum[key] += count[key];
  return sum;
}
