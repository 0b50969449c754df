import { foldText } from '@/lib/text/fold';
import { parseWholeNumber } from '@/lib/text/numerals';
import type { ArticleText, Block, CellPlace } from '@/lib/text/types';
import { columnRole } from '../forms/column-role';

/**
 * Tables that are printed as lines: a grid of `<div>`s, or a table pasted as text, gives a line for each cell.
 *
 *   序号 ⏎ 反馈问题 ⏎ 整改措施 ⏎ 完成情况 ⏎ ① ⏎ 台账不全 ⏎ 补建台账 ⏎ 已完成 ⏎ ② ⏎ …
 *
 * The lines must come out even: below the names of the columns each row begins with its number, counted from one, and has as many
 * lines as there are columns.
 */

/** A column's name is short; what is longer is text. */
const LONGEST_NAME = 24;
/** Tables of notices have so many columns. */
const COLUMNS = { fewest: 3, most: 10 } as const;
const FEWEST_ROWS = 2;
/** The number of a row, alone in its line. */
const ROW_NUMBER = /^\(?(\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])[).、]?$/;

function rowNumber(line: string): number | null {
  const written = ROW_NUMBER.exec(line)?.[1];
  if (written === undefined) return null;
  return /[①-⑳]/.test(written) ? written.charCodeAt(0) - 0x245f : parseWholeNumber(written);
}

/** The folded line at `index`; null where none of running text stands. */
type LineAt = (index: number) => string | null;

/** How many columns the names that begin at `first` (序号) name; 0 where they name no table of problems. */
function columnsAt(line: LineAt, first: number): number {
  const roles: string[] = [];
  for (let at = first; roles.length < COLUMNS.most; at += 1) {
    const name = line(at);
    if (name === null || name.length > LONGEST_NAME || rowNumber(name) !== null) break;
    roles.push(columnRole(name));
  }
  const known = roles.filter((role) => role !== 'other').length;
  const answers = roles.some((role) => /measures|status|limit|pending/.test(role));
  return roles.length >= COLUMNS.fewest && known >= roles.length - 1 && roles.includes('problem') && answers ? roles.length : 0;
}

/** How many rows of `columns` lines stand from `first` on, numbered from one. */
function rowsAt(line: LineAt, first: number, columns: number): number {
  let rows = 0;
  for (let at = first; rowNumber(line(at) ?? '') === rows + 1; at += columns) {
    for (let column = 1; column < columns; column += 1) {
      const cell = line(at + column);
      if (cell === null || rowNumber(cell) !== null) return rows;
    }
    rows += 1;
  }
  return rows;
}

/**
 * The article with the lines of such tables as cells; its text, and so every offset, stays as it is.
 *
 * @returns The article itself where there is none.
 */
export function withLineTables(article: ArticleText): ArticleText {
  const { text, blocks } = article;
  const line: LineAt = (index) => {
    const block = blocks[index];
    return block?.kind === 'paragraph' ? foldText(text.slice(block.span.start, block.span.end)).text : null;
  };
  const places = new Map<number, CellPlace>();
  let table = blocks.reduce((most, { cell }) => Math.max(most, cell?.table ?? -1), -1);
  for (let at = 0; at < blocks.length; at += 1) {
    const { kind, span: { start, end } } = blocks[at]!;
    // Few lines are so short: nothing else need be folded.
    if (kind !== 'paragraph' || end - start > LONGEST_NAME || columnRole(line(at) ?? '') !== 'ordinal') continue;
    const columns = columnsAt(line, at);
    const rows = columns === 0 ? 0 : rowsAt(line, at + columns, columns);
    if (rows < FEWEST_ROWS) continue;
    table += 1;
    const names = Array.from({ length: columns }, (_, column) => line(at + column) ?? '');
    for (let i = 0; i < columns * (rows + 1); i += 1) {
      const [row, column] = [Math.floor(i / columns), i % columns];
      places.set(at + i, { table, row, column, rowSpan: 1, columnSpan: 1, header: row === 0, columnHeaders: row === 0 ? [] : [names[column] ?? ''], rowHeaders: [] });
    }
    at += columns * (rows + 1) - 1;
  }
  if (places.size === 0) return article;
  return { text, blocks: blocks.map((block, i): Block => {
    const cell = places.get(i);
    return cell ? { kind: 'cell', span: block.span, cell } : block;
  }) };
}
