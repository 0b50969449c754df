import { isAside } from './asides';
import { isSignedDate, type WeighedWalk } from './choose-root';
import type { Heading } from './find-heading';
import { isAsideHeading, isFootAddress, isInfoLine, isSiteFoot, isTailLine } from './furniture';
import type { DataTables } from './data-table';
import { isMetadataTable } from './label-values';

/** More links than this share of a list's words make it a list of links. */
const LINK_SHARE = 0.6;
/** Lines looked at above the first paragraph for the page's line of facts. */
const HEAD_LINES = 40;

/**
 * The lines of the root that are the article, in order: without share bars, pagers, lists of links, the line of facts
 * and the disclosure table above the text, and the staff's names below it.
 *
 * @param tables - The root's data tables; nothing in them is furniture, and what only repeats a part of one is left out.
 * @param heading - The heading over the text; where it stands in the root, the text begins with it.
 * @returns Indexes into `walk.lines`.
 */
export function selectLines(weighed: WeighedWalk, root: number, tables: DataTables, heading: Heading | null): number[] {
  const { walk } = weighed;
  const block = walk.blocks[root];
  if (!block) return [];
  const { dropped, boxed, inTable } = sortBlocks(weighed, root, tables);
  const chosen: number[] = [];
  const first = firstOfText(weighed, block.firstLine, heading);
  for (let i = first; i < block.endLine; i += 1) {
    const line = walk.lines[i];
    if (line && !dropped.has(line.block) && (inTable.has(line.block) || !weighed.lines[i]?.furniture)) chosen.push(i);
  }
  const tail = tailFrom(weighed, first, block.endLine, boxed);
  return withoutEdges(weighed, chosen.filter((index) => index < tail || inTable.has(walk.lines[index]?.block ?? -1)), inTable);
}

/** 青水党〔2024〕9号, and the name of the paper above it: 青溪县水利局文件. */
const NUMBER = /^.{1,20}[〔[(【]\d{4}[〕\])】].{0,3}\d{1,5}号$/;
const PAPER_NAME = /文件$/;

/** The line where the text begins: its heading, or its number above that; else the root's first. */
function firstOfText({ lines }: WeighedWalk, from: number, heading: Heading | null): number {
  if (heading?.marked !== true || heading.line <= from) return from;
  for (let i = from; i < heading.line; i += 1) {
    if (NUMBER.test(lines[i]?.folded ?? '')) return i > from && PAPER_NAME.test(lines[i - 1]?.folded ?? '') ? i - 1 : i;
  }
  return heading.line;
}

/** What opens a section of the text, or names its files: no tail goes on behind one. */
const TEXT_AGAIN = /^(?:[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.)]|[一二三四五六七八九十]{1,2}是|附件)/;

/** The date below a text of this weight is its signature's, and a heading of links or comments at most so many lines further on ends it. */
const SIGNED_TEXT = 200;
const BEHIND_DATE = 3;

/**
 * Where what a site prints below its article begins, without a box of its own: a heading of links or comments, the site's
 * foot with the address above it. Behind that there is no signature's date, no section, and less
 * than before it unless the signature's date stands right above.
 *
 * @param boxed - Blocks of what is left out with its heading; they begin no tail.
 * @returns Index of a line; `to` if there is no such tail.
 */
function tailFrom(weighed: WeighedWalk, from: number, to: number, boxed: ReadonlySet<number>): number {
  const folded = (at: number): string => (weighed.lines[at]?.isLong === true ? '' : (weighed.lines[at]?.folded ?? ''));
  let floor = to - 1;
  while (floor >= from && !isSignedDate(folded(floor)) && !TEXT_AGAIN.test(folded(floor))) floor -= 1;
  let tail = floor + 1;
  const begins = (at: number): boolean => !boxed.has(weighed.walk.lines[at]?.block ?? -1) && (isAsideHeading(folded(at)) || isSiteFoot(folded(at)));
  while (tail < to && !begins(tail)) tail += 1;
  if (tail === to) return to;
  if (isSiteFoot(folded(tail))) while (tail - 1 > floor && isFootAddress(folded(tail - 1))) tail -= 1;
  const weigh = (start: number, end: number): number => weighed.lines.slice(start, end).reduce((sum, { weight }) => sum + weight, 0);
  // …2024年10月15日 | 全部评论 | thirty comments: behind the date below a signature a site may say more than its article.
  const isSigned = tail - floor <= BEHIND_DATE && isSignedDate(folded(floor)) && weigh(from, tail) >= SIGNED_TEXT;
  return isSigned || weigh(tail, to) < weigh(from, tail) ? tail : to;
}

/** Sets of blocks inside the root, with all blocks in them. */
interface SortedBlocks {
  /** Left out: lists of links, metadata tables, asides. */
  readonly dropped: ReadonlySet<number>;
  /** Those of `dropped` that stand in a box of several lines. */
  readonly boxed: ReadonlySet<number>;
  /** Of data tables. */
  readonly inTable: ReadonlySet<number>;
}

function sortBlocks(weighed: WeighedWalk, root: number, tables: DataTables): SortedBlocks {
  const { walk } = weighed;
  const rootEnd = walk.blocks[root]?.end ?? root;
  const all = weighOf(weighed, root).words;
  const dropped = new Set<number>();
  const boxed = new Set<number>();
  const inTable = new Set<number>();
  for (let index = root + 1; index < rootEnd; ) {
    const block = walk.blocks[index];
    if (!block) break;
    const parent = walk.blocks[block.parent];
    // A block that holds just what its parent holds was judged with it.
    const judged = block.parent > root && parent?.firstLine === block.firstLine && parent.endLine === block.endLine && block.tag !== 'table';
    if (judged || block.endLine === block.firstLine) {
      index += 1;
      continue;
    }
    const metadata = (block.tag === 'table' || block.tag === 'ul' || block.tag === 'dl' || block.tag === 'div') && isMetadataTable(weighed, index);
    const aside = isAside(weighed, index, { words: weighOf(weighed, index).words, all });
    if (tables.copies.has(index) || metadata || aside || isLinkList(weighed, index, all)) {
      const isBox = block.endLine > block.firstLine + 1;
      for (let inner = index; inner < block.end; inner += 1) {
        dropped.add(inner);
        if (isBox) boxed.add(inner);
      }
      index = block.end;
    } else if (tables.cells.has(index)) {
      for (let inner = index; inner < block.end; inner += 1) inTable.add(inner);
      index = block.end;
    } else index += 1;
  }
  return { dropped, boxed, inTable };
}

/** Words of a block's lines, in links and all, and the number of links. */
function weighOf(weighed: WeighedWalk, index: number): { words: number; linked: number; links: number; lines: number } {
  const { lines, blocks } = weighed.walk;
  const block = blocks[index];
  const sum = { words: 0, linked: 0, links: 0, lines: 0 };
  for (let i = block?.firstLine ?? 0; i < (block?.endLine ?? 0); i += 1) {
    const line = lines[i];
    if (!line) continue;
    sum.words += line.weight;
    sum.linked += line.linkWeight;
    sum.links += line.links;
    sum.lines += 1;
  }
  return sum;
}

/** A list of links to elsewhere: at least two, most of the words; never most of the root itself. */
function isLinkList(weighed: WeighedWalk, index: number, all: number): boolean {
  const block = weighed.walk.blocks[index];
  if (!block || block.endLine - block.firstLine > 200) return false;
  const { words, linked, links } = weighOf(weighed, index);
  return links >= 2 && words > 0 && linked >= words * LINK_SHARE && words < all * 0.5;
}

/** Drops what stands between the title and the text, the title's second printing, and the small print below the text. */
function withoutEdges(weighed: WeighedWalk, chosen: readonly number[], inTable: ReadonlySet<number>): number[] {
  const isCell = (index: number): boolean => inTable.has(weighed.walk.lines[index]?.block ?? -1);
  const folded = (index: number): string => weighed.lines[index]?.folded ?? '';
  const head = new Set<number>();
  for (let i = 0; i < Math.min(chosen.length, HEAD_LINES); i += 1) {
    const index = chosen[i] ?? -1;
    const text = folded(index);
    if (isCell(index) || weighed.lines[index]?.isLong || (text.length >= 30 && /[。;]/.test(text))) break;
    if (isInfoLine(text)) head.add(index);
  }
  if (head.size === chosen.length) return [...chosen];
  const kept = chosen.filter((index) => !head.has(index));
  while (kept.length > 1 && head.size > 0 && folded(kept[0] ?? -1) === folded(kept[1] ?? -1)) kept.shift();
  for (let last = kept[kept.length - 1]; kept.length > 1 && last !== undefined && !isCell(last) && isTail(weighed, last); last = kept[kept.length - 1]) kept.pop();
  return kept;
}

function isTail(weighed: WeighedWalk, index: number): boolean {
  const line = weighed.walk.lines[index];
  if (!line) return true;
  if (isTailLine(weighed.lines[index]?.folded ?? '')) return true;
  return line.links > 0 && line.weight > 0 && line.linkWeight >= line.weight * 0.8;
}
