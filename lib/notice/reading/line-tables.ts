import { foldText } from '@/lib/text/fold';
import type { ArticleText, Block, CellPlace } from '@/lib/text/types';
import { readLabel } from '../forms/label';
import { columnRole } from '../forms/column-role';
import { readProblemHeading } from '../forms/problem-heading';
import { answerProblems, COLUMNS, columnRoles, FEWEST_ROWS, LONGEST_NAME, rowNumber } from './column-names';
import { lineRowsAt } from './line-rows';

/**
 * Tables that are printed as lines: a grid of `<div>`s, or a table pasted as text, gives a line for each cell.
 *
 *   序号 ⏎ 反馈问题 ⏎ 整改措施 ⏎ 完成情况 ⏎ ① ⏎ 台账不全 ⏎ 补建台账 ⏎ 已完成 ⏎ ② ⏎ …
 *
 * The lines must come out even: below the names of the columns each row begins with its number, counted from one, and has as many
 * lines as there are columns. Or each value stands below its name, problem by problem, as in `<dl>`s:
 *
 *   反馈问题 ⏎ 台账不全 ⏎ 整改措施 ⏎ 补建台账 ⏎ 完成情况 ⏎ 已完成 ⏎ 反馈问题 ⏎ …
 *
 * Where a heading stands above each of them, it names the problem, and the values are its fields (forms/field-labels.ts).
 */

/** The folded line at `index`; null where none of running text stands. */
type LineAt = (index: number) => string | null;

/** How many columns the names that begin at `first` (序号) name; 0 where they name no table of problems. */
function columnsAt(line: LineAt, first: number): number {
  const names: string[] = [];
  for (let at = first; names.length < COLUMNS.most; at += 1) {
    const name = line(at);
    if (name === null || name.length > LONGEST_NAME || rowNumber(name) !== null) break;
    names.push(name);
  }
  return answerProblems(columnRoles(names)) ? names.length : 0;
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

/** The place of a line among cells. */
type Place = readonly [row: number, column: number];

/** May this be the name of the value in the next line? It has no stops, unless it is a known one: 整改措施及成效(截至6月). */
const isName = (name: string | null): name is string =>
  name !== null && name.length <= LONGEST_NAME && (/^[\u4e00-\u9fff]+$/.test(name) || columnRole(name) !== 'other');

/** A heading above the next problem's names is no part of the last value: then the problem is what it names, and this no table. */
const isHead = (words: string | null): boolean => words === null || readLabel(words)?.saysProblem === true;

/** 2.合同未续签: a numbered line that names a problem. */
function namesProblem(words: string | null): boolean {
  const label = words === null ? null : readLabel(words);
  return words !== null && label !== null && readProblemHeading(words.slice(label.length).replace(/[。:]$/, '')) !== null;
}

/** The names in the first of several problems whose values stand below their names; none where they name no such thing. */
function namesAt(line: LineAt, first: number): string[] {
  const names: string[] = [];
  let at = first;
  for (let name = line(at); isName(name) && !names.includes(name); name = line(at)) {
    names.push(name);
    const value = at + 1;
    do at += 1; while (at - value < LONGEST_VALUE && (at === value || (!isName(line(at)) && !isHead(line(at)))));
  }
  if (line(at) !== names[0] || (namesProblem(line(first - 1)) && namesProblem(line(at - 1)))) return [];
  return answerProblems(names.map(columnRole)) ? names : [];
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

/** A line that names the columns of a table whose rows are lines is no longer: ten names and what parts them. */
const LONGEST_NAMES = COLUMNS.most * LONGEST_NAME;

/**
 * The article with the lines of such tables, and of those whose rows are lines (line-rows.ts), as cells; its text, and so every offset, stays as it is.
 *
 * @returns The article itself where there is none.
 */
export function withLineTables(article: ArticleText): ArticleText {
  const { text, blocks } = article;
  const line: LineAt = (index) => {
    const block = blocks[index];
    return block?.kind === 'paragraph' || (block?.kind === 'item' && block.ordinal === undefined) ? foldText(text.slice(block.span.start, block.span.end)).text : null;
  };
  /** What the block of each index becomes. */
  const cells = new Map<number, readonly Block[]>();
  let table = blocks.reduce((most, { cell }) => Math.max(most, cell?.table ?? -1), -1);
  for (let at = 0; at < blocks.length; at += 1) {
    const { start, end } = blocks[at]!.span;
    const rows = end - start <= LONGEST_NAMES ? lineRowsAt(text, blocks, at, table + 1) : null;
    if (rows) {
      table += 1;
      cells.set(at, rows.cells);
      for (let i = 1; i < rows.length; i += 1) cells.set(at + i, []);
      at += rows.length - 1;
      continue;
    }
    // Few lines are so short: nothing else need be folded.
    const found = end - start <= LONGEST_NAME ? tableAt(line, at) : null;
    if (!found) continue;
    table += 1;
    for (const [i, [row, column]] of found.places.entries()) {
      const header = found.names.includes(line(at + i) ?? '');
      const cell: CellPlace = { table, row, column, rowSpan: 1, columnSpan: 1, header, columnHeaders: header ? [] : [found.names[column] ?? ''], rowHeaders: [] };
      cells.set(at + i, [{ kind: 'cell', span: blocks[at + i]!.span, cell }]);
    }
    at += found.places.length - 1;
  }
  if (cells.size === 0) return article;
  return { text, blocks: blocks.flatMap((block, i) => cells.get(i) ?? [block]) };
}
