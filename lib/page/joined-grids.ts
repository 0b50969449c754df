import { isColumnName, nameColumns } from './column-names';
import { namesOf } from './real-property';
import type { GridCell, TableGrid } from './table-grid';
import type { PageWalk } from './walk-page';

/** A grid and the tables it is made of, by block index. */
interface JoinedGrid {
  readonly grid: TableGrid;
  readonly parts: readonly number[];
}

const textsOf = (row: readonly GridCell[]): string[] => row.flatMap(({ text }) => (text === '' ? [] : [text]));
const isFilled = (row: readonly GridCell[]): boolean => row.some(({ text }) => text !== '');

/** Are the words of `part` among those of `whole`, in their order? */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const text of part) {
    at = whole.indexOf(text, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Does one table repeat another row by row, all columns or the fixed ones? */
function repeats(copy: TableGrid, grid: TableGrid): boolean {
  const [rows, others] = [copy.rows.filter(isFilled), grid.rows.filter(isFilled)];
  return rows.length > 0 && rows.length === others.length && rows.every((row, i) => isWithin(textsOf(row), textsOf(others[i] ?? [])));
}

/** Are the rows of a header those with which the other table begins, too (a header drawn again so that it stays in sight)? */
const beginsWith = (grid: TableGrid, header: TableGrid): boolean => {
  const rows = grid.rows.filter(isFilled);
  const names = header.rows.filter(isFilled);
  return rows.length > names.length && names.every((row, i) => textsOf(row).join('|') === textsOf(rows[i] ?? []).join('|'));
};

/** A header's rows above the other's; of rows that name nothing (drawn for the width of their columns) nothing is left. */
function stack(header: TableGrid, bodies: readonly [TableGrid, ...TableGrid[]]): TableGrid {
  const shift = header.rows.length;
  const rows = bodies.flatMap((body) => body.rows.filter(isFilled)).map((row, i) => row.map((cell) => ({ ...cell, row: i + shift })));
  return { block: bodies[0].block, rows: [...header.rows, ...rows], columns: bodies[0].columns, headRows: header.rows.length };
}

const isOneRow = ({ rows }: TableGrid): boolean => rows.filter(isFilled).length === 1;

/** Attributes that say how a row looks, or name it apart from all others. */
const LOOKS = new Set(['class', 'style', 'role', 'id', 'bgcolor', 'align', 'valign', 'height', 'tabindex']);
/** Names of boxes with columns that stay in sight while others are moved. */
const FROZEN = /(?:^|[\s_-])(?:frozen|fixed|locked|pinned|sticky|left|view1)(?:$|[\s_\d-])|-locked/i;

const rowElement = (walk: PageWalk, row: readonly GridCell[]): Element | undefined => walk.blocks[walk.blocks[row[0]?.block ?? -1]?.parent ?? -1]?.element;

/** Do the rows of two tables have the same keys (data-index, row-index, data-uid), each its own? */
function haveSameKeys(walk: PageWalk, one: TableGrid, other: TableGrid): boolean {
  const keyed = one.rows.slice(one.headRows).map((row, i) => [rowElement(walk, row), rowElement(walk, other.rows[i + one.headRows] ?? [])] as const);
  const [first] = keyed;
  const names = first?.[0] ? [...first[0].attributes].map(({ name }) => name).filter((name) => !LOOKS.has(name)) : [];
  return names.some((name) => {
    const keys = keyed.map(([row, beside]) => [row?.getAttribute(name) ?? null, beside?.getAttribute(name) ?? null] as const);
    return keys.every(([key, same]) => key !== null && key === same) && new Set(keys.map(([key]) => key)).size === keys.length;
  });
}

/** Does the box of a table, up to the one around both, say that its columns stay in sight? */
function isFrozen(walk: PageWalk, table: number, beside: number): boolean {
  for (let at = table; at > 0; at = walk.blocks[at]?.parent ?? -1) {
    const block = walk.blocks[at];
    if (!block || block.end > beside) return false;
    if (FROZEN.test(namesOf(block.element))) return true;
  }
  return false;
}

/** Are two tables the columns that stay in sight, and the rest: as many rows, other columns, and the page says that they belong together? */
function areSideBySide(walk: PageWalk, one: TableGrid, other: TableGrid): boolean {
  if (one.rows.length !== other.rows.length || one.headRows !== other.headRows || one.rows.length <= one.headRows) return false;
  const names = new Set(one.rows.slice(0, one.headRows).flatMap(textsOf));
  if (other.rows.slice(0, other.headRows).flatMap(textsOf).some((name) => names.has(name))) return false;
  return haveSameKeys(walk, one, other) || (one.headRows > 0 && isFrozen(walk, one.block, other.block));
}

/** Does the table's first column count its rows from one, below its name? */
const isNumbered = ({ rows }: TableGrid): boolean =>
  rows.length > 2 && rows.every(([first], i) => (i === 0 ? isColumnName(first?.text ?? '') : Number(first?.text.replace(/\D+$/, '')) === i));

/** Are two tables with as many rows, of which one alone counts them, and with names in the first row of both, the halves of one? */
function areHalves(one: TableGrid, other: TableGrid): boolean {
  const names = [one, other].flatMap(({ rows }) => textsOf(rows[0] ?? []));
  return one.rows.length === other.rows.length && isNumbered(one) && !isNumbered(other) && nameColumns(names) && names.every(isColumnName) && new Set(names).size === names.length;
}

/** Two tables as one: the rows of the second go on those of the first. */
function beside(one: TableGrid, other: TableGrid): TableGrid {
  const rows = one.rows.map((row, i) => [...row, ...(other.rows[i] ?? []).map((cell) => ({ ...cell, row: i, column: cell.column + one.columns }))]);
  return { block: one.block, rows, columns: one.columns + other.columns, headRows: one.headRows, apart: true };
}

/** What stands below the header at `at`: a table of rows, or one for each row; null if it is the header of none. */
function bodiesBelow(grids: readonly TableGrid[], at: number, isHeader: (grid: TableGrid) => boolean): [TableGrid, ...TableGrid[]] | null {
  const [header, next] = [grids[at]!, grids[at + 1]];
  // A header may have a column more, above the other's scroll bar.
  if (!next || isHeader(next) || (header.columns !== next.columns && (header.columns !== next.columns + 1 || !isGutter(header)))) return null;
  const bodies: [TableGrid, ...TableGrid[]] = [next];
  for (const grid of isOneRow(next) ? grids.slice(at + 2) : []) {
    if (grid.columns !== next.columns || !isOneRow(grid)) break;
    bodies.push(grid);
  }
  return bodies;
}

/**
 * Puts tables together that only look like several: grids of script libraries (Element, layui, DataTables, EasyUI, bootstrap-table) keep
 * the header in a table of its own, so that it stays in sight (some each row, too), and draw columns that are to stay a second time, or in a table
 * of their own beside the rest.
 *
 * @param grids - The tables of the text, in its order.
 * @param isHeader - Whether a grid only names columns.
 * @returns The tables as a reader sees them, and those that only repeat others. Tables with text between them are never joined.
 */
export function joinGrids(walk: PageWalk, grids: readonly TableGrid[], isHeader: (grid: TableGrid) => boolean): { joined: JoinedGrid[]; copies: ReadonlySet<number> } {
  const joined: JoinedGrid[] = [];
  const copies = new Set<number>();
  for (const run of runsOf(walk, grids)) {
    run.forEach((grid, i) => {
      const isCopy = run.some((other, j) => j !== i && !copies.has(other.block) &&
        (grid.columns < other.columns || (grid.columns === other.columns && j < i)) && repeats(grid, other));
      const next = run[i + 1];
      if (isCopy || (next && isHeader(grid) && beginsWith(next, grid))) copies.add(grid.block);
    });
    const left = run.filter(({ block }) => !copies.has(block));
    for (let i = 0; i < left.length; i += 1) {
      const grid = left[i]!;
      const bodies = isHeader(grid) ? bodiesBelow(left, i, isHeader) : null;
      const made = bodies ? { grid: stack(grid, bodies), parts: [grid, ...bodies].map(({ block }) => block) } : { grid, parts: [grid.block] };
      const before = i > 0 ? joined[joined.length - 1] : undefined;
      if (before && (areSideBySide(walk, before.grid, made.grid) || areHalves(before.grid, made.grid))) {
        joined[joined.length - 1] = { grid: beside(before.grid, made.grid), parts: [...before.parts, ...made.parts] };
      } else joined.push(made);
      i += bodies?.length ?? 0;
    }
  }
  return { joined, copies };
}

const isGutter = (header: TableGrid): boolean => header.rows.every((row) => row.every(({ column, text }) => column < header.columns - 1 || text === ''));

/** Tables that follow one another with no line between them; those without any text are left out. */
function runsOf(walk: PageWalk, grids: readonly TableGrid[]): TableGrid[][] {
  const runs: TableGrid[][] = [];
  let end = -1;
  for (const grid of grids) {
    const block = walk.blocks[grid.block];
    if (!block || block.endLine === block.firstLine) continue;
    const run = runs[runs.length - 1];
    if (run && block.firstLine === end) run.push(grid);
    else runs.push([grid]);
    end = block.endLine;
  }
  return runs;
}
