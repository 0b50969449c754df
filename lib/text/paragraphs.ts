import { foldText } from './fold';
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
  /** Offset in the article of each folded code unit, and of the end. */
  readonly source: readonly number[];
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
  const from = paragraph.source[start]!;
  return { start: from, end: end === start ? from : paragraph.source[end - 1]! + 1 };
}

/** The article's own words in `span`, with line breaks and the spaces around them dropped: how values are shown. */
export function quote(article: ArticleText, span: Span): string {
  const words = article.text.slice(span.start, span.end);
  return (words.includes('\n') ? words.replace(/[ \t\u3000]*\n\s*/g, '') : words).trim();
}

/** What starts a new paragraph wherever it stands at the head of a line. */
const LABEL =
  /^(?:[(（]?[一二三四五六七八九十百]{1,4}[)）、．.]|第[一二三四五六七八九十]{1,3}[、，,章节部]|[(（][0-9０-９]{1,3}[)）]|[0-9０-９]{1,3}(?:[.．、](?![0-9０-９](?![0-9０-９]{3}年))|[)）])|[①-⑳⑴-⒇⒈-⒛]|[一二三四五六七八九十]{1,3}是|问题[一二三四五六七八九十0-9０-９]|附件|[上下]接第|上接|下转)|^[\u4e00-\u9fff“”]{2,16}[:：]/;
const FINISHED = /[。！？!?;；:：…>]["”’』」)）]?$/;
const DATE_LINE = /^[\d０-９○〇零一二三四五六七八九十]{2,4}\s*年[\d０-９一二三四五六七八九十\s]{1,4}月[\d０-９一二三四五六七八九十\s]{1,4}日$/;

/** Width in ems, as set in a Chinese column: ASCII counts half. */
function width(line: string): number {
  let half = 0;
  for (let i = 0; i < line.length; i += 1) if (line.charCodeAt(i) < 0x80) half += 1;
  return line.length - half / 2;
}

/**
 * The column's width in ems if the article's lines were cut at one (a printed newspaper, hard-wrapped text), else 0.
 * Cut lines share a length and mostly stop in mid-sentence; paragraphs do neither.
 */
export function columnWidth(article: ArticleText): number {
  const lines = article.blocks
    .filter((block) => block.kind === 'paragraph')
    .map((block) => article.text.slice(block.span.start, block.span.end));
  const long = lines.filter((line) => line.length >= 12);
  const open = long.filter((line) => !FINISHED.test(line.slice(-3))).length;
  if (long.length < 8 || open < long.length * 0.5) return 0;
  const counts = new Map<number, number>();
  for (const line of long) {
    const w = Math.round(width(line));
    counts.set(w, (counts.get(w) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [w] of counts) {
    const near = [-1, 0, 1].reduce((sum, d) => sum + (counts.get(w + d) ?? 0), 0);
    if (near > most || (near === most && w > best)) [best, most] = [w, near];
  }
  return best <= 60 && most >= long.length * 0.5 ? best : 0;
}

/** Lines that open a paragraph though they carry no label: closings, signatures. */
const OPENER = /^(?:欢迎|敬请|特此|中共[\u4e00-\u9fff]{2,40}$|[\u4e00-\u9fff]{2,30}(?:委员会|党组|党委|党工委|党总支|党支部)$)/;
/** 二是…, 3）…: the next item of a list run into the paragraph; the first may open a paragraph of its own. */
const LATER_ITEM = /^(?:[二三四五六七八九十]{1,3}是|[②-⑳])/;
/** The end of a document's title. */
const TITLE_END = /(?:情况|结果|进展|整改)的?(?:通报|报告|公示|公告)$/;
/** A line that stops at one of these cannot end a paragraph. */
const UNFINISHED = /[,，、\-－—‐“《（(]$/;

/** Does the line `before` go on in `after`, in text cut at `column` ems? */
function continues(before: string, after: string, column: number): boolean {
  if (UNFINISHED.test(before)) return true;
  const filled = width(before);
  if (LATER_ITEM.test(after) && (/[；;]$/.test(before) || filled >= column - 4)) return true;
  if (LABEL.test(after) || DATE_LINE.test(after) || OPENER.test(after) || TITLE_END.test(before)) return false;
  if (/[:：]$/.test(before)) return filled >= 16;
  if (FINISHED.test(before)) return filled >= column - 1.5;
  const heading = LABEL.test(before) && !/[。，；,;]/.test(before);
  return filled >= (heading ? column - 3 : column * 0.6);
}

/**
 * The article's paragraphs in order: one a block, except that the lines of a paragraph cut at a column's width are
 * joined again. Headings, list items and cells are never joined.
 */
export function readParagraphs(article: ArticleText): Paragraph[] {
  const column = columnWidth(article);
  const groups: Block[][] = [];
  for (const block of article.blocks) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const joins =
      column > 0 && last?.kind === 'paragraph' && block.kind === 'paragraph' &&
      continues(article.text.slice(last.span.start, last.span.end), article.text.slice(block.span.start, block.span.end), column);
    if (joins) group!.push(block);
    else groups.push([block]);
  }
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
  const lines = source.split(/\r\n?|\n/).map((line) => line.replace(/^[\s\u3000\ufeff]+|[\s\u3000]+$/g, '')).filter(Boolean);
  const blocks: Block[] = [];
  let start = 0;
  for (const line of lines) {
    blocks.push({ kind: 'paragraph', span: { start, end: start + line.length } });
    start += line.length + 1;
  }
  return { text: lines.join('\n'), blocks };
}
