import { plain } from '@/lib/cli/accuracy/compare-text';
import { judge } from '@/lib/notice/detect/judge';
import { parseNotices } from '@/lib/notice/parse';
import type { Deadline, PageContext } from '@/lib/notice/types';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import type { ArticleText } from '@/lib/text/types';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** Fields that hold the article's words: compared after folding. */
const WORDS = new Set(['title', 'text', 'clause', 'quote', 'scope', 'label', 'who', 'measure', 'sectionPath', 'value']);
/** Where a value stands is no part of what it says. */
const PLACES = new Set(['span', 'clauseSpan']);
const ISO = /^\d{4}(?:-\d\d){0,2}$/;

function folded(value: unknown, key: string): Json {
  if (typeof value === 'string') return WORDS.has(key) && !ISO.test(value) ? plain(value) : value;
  if (Array.isArray(value)) return value.map((item) => folded(item, key));
  if (value === null || typeof value !== 'object') return value as Json;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !PLACES.has(name)).map(([name, item]) => [name, folded(item, name)]));
}

/** What a page says: verdict and notices but for places, words by the one folding (NFKC, no white space, no punctuation). */
export function viewOf(article: ArticleText, context: PageContext): Json {
  const paragraphs = readParagraphs(article);
  const { kind, family } = judge(article, paragraphs, context);
  return { kind, family, notices: folded(parseNotices(article, context, paragraphs), '') };
}

const shown = (value: Json): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120));

/** Paths at which two views differ, with both values. */
export function differences(before: Json, after: Json, path = ''): string[] {
  if (Object.is(before, after)) return [];
  if (before && after && typeof before === 'object' && typeof after === 'object' && Array.isArray(before) === Array.isArray(after)) {
    const [one, other] = [before as Record<string, Json>, after as Record<string, Json>];
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => differences(one[key], other[key], `${path}/${key}`));
  }
  return [`${path}: ${shown(before)} → ${shown(after)}`];
}

/** The days of all deadlines whose year does not come from what stands before them, sorted: the same in any order of paragraphs. */
export const ownDays = (deadlines: readonly Deadline[]): string[] =>
  deadlines.filter(({ yearFrom }) => yearFrom !== 'inherited')
    .map(({ text, from, due, dueLatest }) => [plain(text), from, due, dueLatest].join(' ')).sort();
