import { parseWholeNumber } from '@/lib/text/numerals';
import type { Paragraph } from '@/lib/text/paragraphs';
import { BARE, type Label } from '../forms/label';

/** A number and nothing else: 01, 3., 第5, NO.2, 三. */
const NUMBER = /^(?:第|no\.?)?(\d{1,3}|[一二三四五六七八九十]{1,3})[.、:]?$/i;
/** Fewer may be page numbers, or the cells of a table. */
const FEWEST = 3;
/** A longer line is an answer, no heading. */
const LONGEST_HEADING = 80;

/** The value of a line that is a number alone; null for other lines. */
function numberOf({ text, blocks }: Paragraph): number | null {
  const digits = blocks[0]?.kind === 'cell' ? undefined : NUMBER.exec(text)?.[1];
  return digits === undefined ? null : parseWholeNumber(digits);
}

/**
 * Numbers that stand alone in the line above what they number, and count up through the text:
 *
 *   01 ⏎ 党员学习不经常 ⏎ 怎么改的：… ⏎ 02 ⏎ 居务公开不及时 ⏎ 怎么改的：… ⏎ 03 ⏎ …
 *
 * What they look like does not matter, that they count does: a page's number comes without the line it would number, the figures
 * of a table without order.
 *
 * @returns The label of the line below, by the paragraph of the number; empty where fewer than three count.
 */
export function findCountedLines(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, Label> {
  const found = new Map<Paragraph, Label>();
  let next = 1;
  paragraphs.forEach((paragraph, i) => {
    const below = paragraphs[i + 1];
    if (numberOf(paragraph) !== next || !below || below.text.length > LONGEST_HEADING || numberOf(below) !== null) return;
    found.set(paragraph, { ...BARE, kind: 'problem-number', rank: 3, number: next });
    next += 1;
  });
  return found.size >= FEWEST ? found : new Map();
}
