import characters from 'opencc-js/dict/TSCharacters';
import type { ArticleText, Block } from './types';

/**
 * Traditional characters as simplified ones, one code unit for one, so that every offset stays: OpenCC's table of single
 * characters without its rare ones beyond the first plane. Loaded where the grammar runs and where readings are compared,
 * never in a page: it is larger than all that is put there.
 */
const SIMPLE = new Map(
  characters.split('|').map((row) => row.split(' ') as [string, string]).filter(([one, other]) => one !== other && one.length === 1 && other.length === 1),
);
/** Not in the table, since both scripts have them with another meaning: 著 in 隨著, and the quotation marks. */
for (const pair of ['著着', '「“', '」”', '『‘', '』’']) SIMPLE.set(pair.charAt(0), pair.charAt(1));
/** By code unit, what a character says of the script: 1 traditional, -1 simplified, 0 nothing. All texts are asked for each of theirs. */
const SCRIPT = new Int8Array(0x10000);
for (const [traditional, simple] of SIMPLE) {
  SCRIPT[traditional.charCodeAt(0)] = 1;
  if (/\p{Script=Han}/u.test(simple) && !SIMPLE.has(simple)) SCRIPT[simple.charCodeAt(0)] = -1;
}

/** `text` in simplified characters; of the same length. What both scripts have is simplified too (乾 干). */
export function simplify(text: string): string {
  let simple = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    // Nearly all characters of nearly all texts end here, at a tenth of the cost of asking the table for each.
    if (SCRIPT[text.charCodeAt(at)] !== 1) continue;
    simple += text.slice(done, at) + (SIMPLE.get(text.charAt(at)) ?? '');
    done = at + 1;
  }
  return simple + text.slice(done);
}

/** Traditional characters over simplified ones; what both scripts share (里, 台, 制) says nothing. */
function balanceOf(text: string, start = 0, end = text.length): number {
  let balance = 0;
  for (let at = start; at < end; at += 1) balance += SCRIPT[text.charCodeAt(at)] ?? 0;
  return balance;
}

/**
 * Is the text written in traditional characters? Those outnumber the simplified ones, of which it has some. A simplified
 * text that quotes a traditional one (于右任, 乾隆) is none.
 */
export const isTraditional = (text: string): boolean => balanceOf(text) > 0;

/** A line of a simplified text is in the other script with so many characters over; a name in it is not: 乾陵 → 乾陵. */
const SURELY = 3;

/**
 * The article in simplified characters, its table headers too; offsets stay. In a text of both scripts, as converters
 * leave it that reach some paragraphs only, the traditional lines; the article itself where there is nothing to do.
 */
export function simplifyArticle(article: ArticleText): ArticleText {
  const { text, blocks } = article;
  if (isTraditional(text)) return { text: simplify(text), blocks: blocks.map((block) => simplifyHeaders(block)) };
  const others = new Set(blocks.filter(({ span }) => balanceOf(text, span.start, span.end) >= SURELY));
  if (others.size === 0) return article;
  let simple = '';
  let done = 0;
  for (const { span } of others) {
    simple += text.slice(done, span.start) + simplify(text.slice(span.start, span.end));
    done = span.end;
  }
  return { text: simple + text.slice(done), blocks: blocks.map((block) => simplifyHeaders(block, isTraditional)) };
}

/** @param which - The headers that are simplified. */
function simplifyHeaders(block: Block, which: (header: string) => boolean = () => true): Block {
  if (!block.cell) return block;
  const headers = (texts: readonly string[]): string[] => texts.map((text) => (which(text) ? simplify(text) : text));
  return { ...block, cell: { ...block.cell, columnHeaders: headers(block.cell.columnHeaders), rowHeaders: headers(block.cell.rowHeaders) } };
}
