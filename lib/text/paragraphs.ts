import { shownText } from './characters';
import { foldText } from './fold';
import { joinLines } from './join-lines';
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

/** The article's own words in `span`, as printed, with line breaks and the spaces around them dropped. */
export function quote(article: ArticleText, span: Span): string {
  const words = article.text.slice(span.start, span.end);
  return (words.includes('\n') ? words.replace(/[ \t\u3000]*\n\s*/g, '') : words).trim();
}

/** What the words in `span` say, as a value: {@link quote} in plain characters. */
export const valueIn = (article: ArticleText, span: Span): string => plainWords(quote(article, span)).trim();

/**
 * The article's paragraphs in order: one a block, except that the lines of a paragraph cut at a column's width are
 * joined again. Headings, list items and cells are never joined.
 */
export function readParagraphs(article: ArticleText): Paragraph[] {
  const joins = joinLines(article.blocks.map(({ kind, span }) => (kind === 'paragraph' ? article.text.slice(span.start, span.end) : null)));
  const groups: Block[][] = [];
  article.blocks.forEach((block, i) => {
    const group = groups[groups.length - 1];
    if (joins[i] && group) group.push(block);
    else groups.push([block]);
  });
  const paragraphs: Paragraph[] = [];
  for (const blocks of groups) {
    const span = { start: blocks[0]!.span.start, end: blocks[blocks.length - 1]!.span.end };
    const folded = foldText(article.text, span.start, span.end);
    if (folded.text) paragraphs.push({ index: paragraphs.length, text: folded.text, source: folded.source, blocks, span });
  }
  return paragraphs;
}

/** Plain text (a saved .txt file, a test phrase) as an article: one paragraph block a line, blank lines dropped. */
export function articleFromPlainText(source: string): ArticleText {
  const lines = source.split(/\r\n?|\n/).map(shownText).filter(Boolean);
  const blocks: Block[] = [];
  let start = 0;
  for (const line of lines) {
    blocks.push({ kind: 'paragraph', span: { start, end: start + line.length } });
    start += line.length + 1;
  }
  return { text: lines.join('\n'), blocks };
}
