import characters from 'opencc-js/dict/TSCharacters';
import type { ArticleText } from './types';

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
    const character = SIMPLE.get(text.charAt(at));
    if (character === undefined) continue;
    simple += text.slice(done, at) + character;
    done = at + 1;
  }
  return simple + text.slice(done);
}

/**
 * Is the text written in traditional characters? Those outnumber the simplified ones, of which it has some, since both
 * scripts share them (里, 台, 制). A simplified text that quotes a traditional one (于右任, 乾隆) is none.
 */
export function isTraditional(text: string): boolean {
  let balance = 0;
  for (let at = 0; at < text.length; at += 1) balance += SCRIPT[text.charCodeAt(at)] ?? 0;
  return balance > 0;
}

/** The article in simplified characters, its table headers too; offsets stay. */
export const simplifyArticle = ({ text, blocks }: ArticleText): ArticleText => ({
  text: simplify(text),
  blocks: blocks.map((block) =>
    block.cell
      ? { ...block, cell: { ...block.cell, columnHeaders: block.cell.columnHeaders.map(simplify), rowHeaders: block.cell.rowHeaders.map(simplify) } }
      : block),
});
