import type { PageCapture } from '@/lib/capture/types';
import { foldText } from '@/lib/text/fold';

/** What a page says, as far as it tells one notice from another. */
export interface PageWords {
  readonly text: string;
  /** Of its first notice, else of the page. */
  readonly title?: string;
  readonly organization?: string;
}

/** The words of a page as it is read. */
export function wordsOf({ article, source, notices: [first] }: Pick<PageCapture, 'article' | 'source' | 'notices'>): PageWords {
  const title = first?.title?.value ?? source.title;
  const organization = first?.organization?.value;
  return { text: article.text, ...(title && { title }), ...(organization && { organization }) };
}

const bare = (words: string): string => foldText(words).text.replace(/[\s\p{P}]/gu, '');
const differ = (one: string | undefined, other: string | undefined): boolean => Boolean(one && other && bare(one) !== bare(other));

const linesOf = (text: string): Set<string> => new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''));

/** A corrected notice keeps most of its lines; the next year's, of the same body and under the same title, does not. */
const MOST = 0.5;

/**
 * Are these two texts of one notice? Only asked where the addresses leave it open: a page may claim any address of its site.
 * The same text always is; else title and organization must not differ, and half of the lines of the longer be the same.
 */
export function sameNotice(one: PageWords, other: PageWords): boolean {
  if (one.text === other.text) return true;
  if (differ(one.title, other.title) || differ(one.organization, other.organization)) return false;
  const [a, b] = [linesOf(one.text), linesOf(other.text)];
  const common = [...a].filter((line) => b.has(line)).length;
  return common >= MOST * Math.max(a.size, b.size) && common > 0;
}
