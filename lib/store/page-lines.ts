import { digest } from '@/lib/web-address';

/** So many lines tell a page from others; a table of thousands is not kept with each verdict. */
const MOST_LINES = 300;

/** A digest of each different line of a text, in text order: enough to know the page again, and no copy of what it says. */
export function lineDigests(text: string): readonly string[] {
  const lines = new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''));
  return [...lines].slice(0, MOST_LINES).map(digest);
}

/** The same page for telephones has these lines again, with its own first and last ones; another page of the same template has not. */
const MOST = 0.8;

/** Do two pages say the same, by the digests of their lines? */
export function sameLines(one: readonly string[], other: readonly string[]): boolean {
  const there = new Set(other);
  const common = one.filter((line) => there.has(line)).length;
  return common > 0 && common >= MOST * Math.max(one.length, other.length);
}
