import { isFull, readColumn, width, type Column } from './column';
import {
  ALL_HAN, CLOSING, DATE_LINE, FIELDS_END, FINISHED, FURNITURE, GOES_ON, LATER_ITEM, NEVER_FIRST, OPENER, TITLE, UNFINISHED, WHOLE_HEADING,
  WORD_LABEL, isHeadingLine, isOpen, opensParagraph,
} from './line-forms';
import { isTornApart } from './torn';

/** What a paragraph begins with, as far as documents repeat themselves: 该问题…, 下一步…. */
const HEAD = 3;

/**
 * Joins the lines of paragraphs again where they were cut at a column's width: digital newspapers, hard-wrapped plain
 * text. Which line goes on in the next is told from the width wherever it can be: a line was cut only if the next word
 * did not fit in. A paragraph whose last line happens to be full is told from its neighbour by words alone.
 *
 * @param lines - In order; `null` for what is no line of running text (a heading, an item, a cell) and never joined.
 * @returns For each line whether it goes on the paragraph of the line before it.
 */
export function joinLines(lines: readonly (string | null)[]): boolean[] {
  const joins = lines.map(() => false);
  const column = readColumn(lines.filter((line) => line !== null));
  // 监督电话 | ：0000-…: nothing begins so, whatever the width.
  if (!column) return lines.map((line, i) => line !== null && typeof lines[i - 1] === 'string' && NEVER_FIRST.test(line));
  const heads = paragraphHeads(lines, column);
  const itemsOpen = lines.some((line, i) => {
    const before = lines[i - 1];
    return line !== null && before && LATER_ITEM.test(line) && FINISHED.test(before) && !isFull(before, line, column, true);
  });
  let start = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (line !== null && before !== null && before !== undefined) {
      joins[i] = continues({ lines, start, at: i, before, after: line, column, heads, itemsOpen });
    }
    if (!joins[i]) start = i;
  });
  return joins;
}

/** How often a paragraph surely begins with these characters, less how often a sentence inside a line does. */
function paragraphHeads(lines: readonly (string | null)[], column: Column): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  const count = (head: string, by: number): void => void heads.set(head, (heads.get(head) ?? 0) + by);
  lines.forEach((line, i) => {
    if (line === null) return;
    const before = lines[i - 1];
    if (before && FINISHED.test(before) && !isFull(before, line, column, true)) count(line.slice(0, HEAD), 1);
    for (const match of line.matchAll(/[。；;](?=[^”』」）)])/g)) count(line.slice(match.index + 1, match.index + 1 + HEAD), -1);
  });
  return heads;
}

interface Break {
  readonly lines: readonly (string | null)[];
  /** Index of the paragraph's first line. */
  readonly start: number;
  /** Index of `after`. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly column: Column;
  readonly heads: ReadonlyMap<string, number>;
  /** Do 二是… stand at the head of paragraphs in this text? */
  readonly itemsOpen: boolean;
}

/** Is all of the paragraph so far a heading? Long ones run over two or three lines. */
const isHeadingSoFar = ({ lines, start, at }: Break): boolean =>
  at - start <= 3 && lines.slice(start, at).every((line, i) => line !== null && (i === 0 ? isHeadingLine(line) : isOpen(line)));

/** An organisation's name alone in its line above a date. */
const isSignature = ({ lines, at, before, after }: Break): boolean =>
  ALL_HAN.test(after) && DATE_LINE.test(lines[at + 1] ?? '') && !ALL_HAN.test(before);

/** 该问题…, where paragraphs of this text surely begin so more often than sentences inside them. */
function isUsualHead({ after, heads }: Break): boolean {
  const head = after.slice(0, HEAD);
  return ALL_HAN.test(head) && (heads.get(head) ?? 0) > 0;
}

/** Where first lines are indented, the width of a cut line says whether it is one; null where it cannot be told. */
function isFirstLine({ lines, at, after, column }: Break): boolean | null {
  const next = lines[at + 1];
  if (column.indent === 0 || column.slack > 0 || !next || FINISHED.test(after) || opensParagraph(next)) return null;
  if (width(after, column.ems) > column.width - column.indent) return false;
  return isFull(after, next, column, true) && !isFull(after, next, column, false) ? true : null;
}

/** No paragraph ends or begins so, whatever the width. */
const runsOn = (before: string, after: string): boolean => UNFINISHED.test(before) || CLOSING.test(after) || isTornApart(before, after);

/** Does the paragraph go on in the line `after`? */
function continues(place: Break): boolean {
  const { before, after, column } = place;
  if (runsOn(before, after)) return true;
  const first = place.start === place.at - 1;
  const full = isFull(before, after, column, first);
  if (LATER_ITEM.test(after) && full && !(place.itemsOpen && FINISHED.test(before))) return true;
  if (opensParagraph(after) || isSignature(place) || FURNITURE.test(before)) return false;
  if (TITLE.test(before) || FIELDS_END.test(before)) return false;
  const opens = full && (FINISHED.test(before) || isHeadingSoFar(place)) ? isFirstLine(place) : null;
  if (opens !== null) return !opens;
  if (FINISHED.test(before)) return full && !WORD_LABEL.test(after) && !OPENER.test(after) && !isUsualHead(place);
  if (isHeadingSoFar(place)) return full && (GOES_ON.test(after) || !WHOLE_HEADING.test(before));
  return full || width(before, column.ems) > column.width - column.loose - (first ? column.indent : 0);
}
