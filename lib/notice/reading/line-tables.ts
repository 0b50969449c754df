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
 * lines as there are columns. Or each value stands below its name, problem by problem, as in `<dl>`s:
 *
 *   反馈问题 ⏎ 台账不全 ⏎ 整改措施 ⏎ 补建台账 ⏎ 完成情况 ⏎ 已完成 ⏎ 反馈问题 ⏎ …
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
  return known >= roles.length - 1 && answerProblems(roles) ? roles.length : 0;
}

/** Are there columns of problems and of what was done about them? */
const answerProblems = (roles: readonly string[]): boolean =>
  roles.length >= COLUMNS.fewest && roles.includes('problem') && roles.some((role) => /measures|status|limit|pending/.test(role));

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

/** The place of a line among cells. */
type Place = readonly [row: number, column: number];

/** May this be the name of the value in the next line? It has no stops, unless it is a known one: 整改措施及成效(截至6月). */
const isName = (name: string | null): name is string =>
  name !== null && name.length <= LONGEST_NAME && (/^[\u4e00-\u9fff]+$/.test(name) || columnRole(name) !== 'other');

/** The names in the first of several problems whose values stand below their names; none where they name no such thing. */
function namesAt(line: LineAt, first: number): string[] {
  const names: string[] = [];
  let at = first;
  for (let name = line(at); isName(name) && !names.includes(name); name = line(at)) {
    names.push(name);
    const value = at + 1;
    do at += 1; while (at - value < LONGEST_VALUE && (at === value || !isName(line(at))));
  }
  return line(at) === names[0] && answerProblems(names.map(columnRole)) ? names : [];
}

/** A value has no more lines. */
const LONGEST_VALUE = 12;

/** Places of the lines from `first` on, names in the row above their values: as many problems as have all of the names. */
function pairsAt(line: LineAt, first: number): Place[] {
  const names = namesAt(line, first);
  const places: Place[] = [];
  for (let row = 0, at = first; names.length > 0; row += 2) {
    const made: Place[] = [];
    for (const [column, name] of names.entries()) {
      if (line(at) !== name || line(at + 1) === null) return row > 2 ? places : [];
      const next = names[(column + 1) % names.length];
      let end = at + 2;
      while (end < at + LONGEST_VALUE && line(end) !== next) end += 1;
      // Where the last value ends no name says.
      if (line(end) !== next) end = at + 2;
      for (let i = at; i < end; i += 1) made.push([i === at ? row : row + 1, column]);
      at = end;
    }
    places.push(...made);
  }
  return places;
}

/** Places of the lines of a table that begins at `first`, with the names of its columns; null if none does. */
function tableAt(line: LineAt, first: number): { readonly places: readonly Place[]; readonly names: readonly string[] } | null {
  const role = columnRole(line(first) ?? '');
  if (role !== 'ordinal' && role !== 'problem') return null;
  const columns = role === 'ordinal' ? columnsAt(line, first) : 0;
  const rows = columns === 0 ? 0 : rowsAt(line, first + columns, columns);
  const places = rows >= FEWEST_ROWS ? Array.from({ length: columns * (rows + 1) }, (_, i): Place => [Math.floor(i / columns), i % columns]) : pairsAt(line, first);
  const names = places.flatMap(([row], i) => (row === 0 ? [line(first + i) ?? ''] : []));
  return places.length > 0 ? { places, names } : null;
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
    return block?.kind === 'paragraph' || (block?.kind === 'item' && block.ordinal === undefined) ? foldText(text.slice(block.span.start, block.span.end)).text : null;
  };
  const cells = new Map<number, CellPlace>();
  let table = blocks.reduce((most, { cell }) => Math.max(most, cell?.table ?? -1), -1);
  for (let at = 0; at < blocks.length; at += 1) {
    const { start, end } = blocks[at]!.span;
    // Few lines are so short: nothing else need be folded.
    const found = end - start <= LONGEST_NAME ? tableAt(line, at) : null;
    if (!found) continue;
    table += 1;
    for (const [i, [row, column]] of found.places.entries()) {
      const header = found.names.includes(line(at + i) ?? '');
      cells.set(at + i, { table, row, column, rowSpan: 1, columnSpan: 1, header, columnHeaders: header ? [] : [found.names[column] ?? ''], rowHeaders: [] });
    }
    at += found.places.length - 1;
  }
  if (cells.size === 0) return article;
  return { text, blocks: blocks.map((block, i): Block => {
    const cell = cells.get(i);
    return cell ? { kind: 'cell', span: block.span, cell } : block;
  }) };
}
