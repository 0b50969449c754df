import { shownText } from './characters';
import { sourceSpan, type Offsets } from './offsets';
import { plainWords } from './plain-words';
import type { ArticleText, Block, Span } from './types';

/**
 * A paragraph as the grammar reads it: the printed lines of one paragraph joined, then folded.
 * All rules work on `text`; {@link spanIn} takes their offsets back to the article.
 */
export interface Paragraph {
  /** Position among the article's paragraphs, from 0. */
  readonly index: number;
  /** Folded text (see fold.ts): half-width ,:;() and digits, no stray spaces, no line breaks. Never empty. */
  readonly text: string;
  /** Where folded code units stand in the article, see {@link sourceSpan}. */
  readonly source: Offsets;
  /** The lines it was made from; more than one only where lines were cut at a column's width. */
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/**
 * The article's span of folded `[start, end)` in `paragraph`.
 *
 * @throws {RangeError} If the offsets are out of range or reversed.
 */
export function spanIn(paragraph: Paragraph, start: number, end: number): Span {
  if (start < 0 || end > paragraph.text.length || start > end) {
    throw new RangeError(`span [${start}, ${end}) in a paragraph of ${paragraph.text.length}`);
  }
  return sourceSpan(paragraph.source, start, end);
}

/** Index of the first block that ends behind `offset`. */
function firstBlockBehind(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The article's own words in `span`, as printed, with line breaks, the spaces around them and what belongs to no block dropped. */
export function quote({ text, blocks }: ArticleText, span: Span): string {
  const words = text.slice(span.start, span.end);
  if (!words.includes('\n')) return words.trim();
  let lines = '';
  for (let i = firstBlockBehind(blocks, span.start); i < blocks.length; i += 1) {
    const { start, end } = blocks[i]!.span;
    if (start >= span.end) break;
    lines += `${text.slice(Math.max(start, span.start), Math.min(end, span.end))}\n`;
  }
  return lines.replace(/[ \t\u3000]*\n\s*/g, '').trim();
}

/** What the words in `span` say, as a value: {@link quote} in plain characters. */
export const valueIn = (article: ArticleText, span: Span): string => plainWords(quote(article, span)).trim();

/**
 * Plain text (a saved .txt file, a test phrase) as an article: one paragraph block a line, blank lines dropped. Lines end where
 * any program ends them (CR, LF, NEL, U+2028, U+2029); a form feed is a line of its own.
 */
export function articleFromPlainText(source: string): ArticleText {
  const lines = source.split(/\r\n?|[\n\u0085\u2028\u2029]|(\f)/).map((line: string | undefined) => (line === '\f' ? line : shownText(line ?? ''))).filter(Boolean);
  const blocks: Block[] = [];
  let start = 0;
  for (const line of lines) {
    blocks.push({ kind: 'paragraph', span: { start, end: start + line.length } });
    start += line.length + 1;
  }
  return { text: lines.join('\n'), blocks };
}
