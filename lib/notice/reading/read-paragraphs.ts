import { foldStretches } from '@/lib/text/fold';
import type { Paragraph } from '@/lib/text/paragraphs';
import { readSigns } from '@/lib/text/plain-words';
import type { ArticleText, Block, Span } from '@/lib/text/types';
import { fieldKind } from '../forms/field-labels';
import { goesOn, isCutInCell, isCutShort } from './goes-on';
import { joinLines } from './join-lines';
import { withLineTables } from './line-tables';

/** Does a page end between two blocks? Something that belongs to neither stands there. */
const pageEnds = (before: Block | undefined, after: Block): boolean => before !== undefined && after.span.start > before.span.end + 1;

/** Are both lines of one cell? */
const inOneCell = ({ cell: a }: Block, { cell: b }: Block): boolean => a !== undefined && b !== undefined && a.table === b.table && a.row === b.row && a.column === b.column;

/** A column of a table that is narrower prints no word of its own in each line. */
const NARROW = 8;

/**
 * Blocks that go on in a cell of three lines and more which all but the last are as wide as the column: 2025 | 年6月 | 30日.
 * A cell of names or of two sentences has lines of any width.
 */
function cutByNarrowCells(blocks: readonly Block[], words: (block: Block) => string): ReadonlySet<number> {
  const joined = new Set<number>();
  for (let start = 0, end = 1; start < blocks.length; start = end, end += 1) {
    while (end < blocks.length && inOneCell(blocks[start]!, blocks[end]!)) end += 1;
    if (end - start < 3) continue;
    const widths = blocks.slice(start, end).map((block) => words(block).length);
    const [full, last] = [widths.slice(0, -1), widths[widths.length - 1]!];
    const most = Math.max(...full);
    if (most <= NARROW && last <= most && full.every((width) => width === most)) for (let at = start + 1; at < end; at += 1) joined.add(at);
  }
  return joined;
}

/** For each block whether it goes on the paragraph of the one before: cut at a column's width, by the page's end, or within a sentence. */
function joinBlocks({ text, blocks }: ArticleText): boolean[] {
  const words = ({ span }: Block): string => readSigns(text.slice(span.start, span.end)).trim();
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? words(block) : null));
  const joins = joinLines(lines);
  const narrow = cutByNarrowCells(blocks, words);
  return blocks.map((block, i) => {
    const before = blocks[i - 1];
    if (joins[i] || narrow.has(i)) return true;
    if (!before) return false;
    if (inOneCell(before, block)) return isCutInCell(words(before), words(block));
    const [above, line] = [lines[i - 1] ?? null, lines[i] ?? null];
    return above !== null && line !== null && (pageEnds(before, block) ? goesOn(above, line) : isCutShort(above, line));
  });
}

/** The stretches of text that `blocks` make up: one, unless a page ended between them. */
function stretchesOf(blocks: readonly Block[]): Span[] {
  const stretches: Span[] = [];
  let begun: Block | undefined;
  blocks.forEach((block, i) => {
    begun ??= block;
    const next = blocks[i + 1];
    if (next && !pageEnds(block, next)) return;
    stretches.push({ start: begun.span.start, end: block.span.end });
    begun = undefined;
  });
  return stretches;
}

/** The longest name of a field: 整改措施及阶段性成效. */
const LONGEST_NAME = 10;
/** A name, one bar, and what it says: more bars part the cells of a row. */
const BAR_FIELD = new RegExp(`^([^|丨│┃:。,]{2,${LONGEST_NAME}})[|丨│┃](?=[^|丨│┃]+$)`);

/** 状态｜已完成整改, 责任科室丨医保办: a bar behind a field's name is its colon. Folded, and as long as before. */
function withColon(text: string): string {
  const name = BAR_FIELD.exec(text)?.[1];
  return name !== undefined && fieldKind(name) !== null ? `${name}:${text.slice(name.length + 1)}` : text;
}

/**
 * The article's paragraphs in order: one a block, except that the lines of a paragraph cut at a column's width, or by the
 * end of a printed page (see page-marks.ts), are joined again. Headings, list items and cells are never joined; a table printed
 * as lines is one of cells (line-tables.ts).
 */
export function readParagraphs(printed: ArticleText): Paragraph[] {
  const article = withLineTables(printed);
  const joins = joinBlocks(article);
  const groups: Block[][] = [];
  article.blocks.forEach((block, i) => {
    const group = groups[groups.length - 1];
    if (joins[i] && group) group.push(block);
    else groups.push([block]);
  });
  const paragraphs: Paragraph[] = [];
  for (const blocks of groups) {
    const span = { start: blocks[0]!.span.start, end: blocks[blocks.length - 1]!.span.end };
    const folded = foldStretches(article.text, stretchesOf(blocks));
    if (folded.text) paragraphs.push({ index: paragraphs.length, text: withColon(folded.text), source: folded.source, blocks, span });
  }
  return paragraphs;
}
