import type { CellPlace } from '@/lib/text/types';
import { isColumnName, isNumber, isShort, nameColumns } from './column-names';
import { joinGrids } from './joined-grids';
import { layOutTable, type GridCell, type TableGrid } from './table-grid';
import { mapSliced, type Sliced } from '@/lib/sliced';
import type { PageWalk } from './walk-page';

/** A cell's place as the article gives it, without the table's number. */
export type PlacedCell = Omit<CellPlace, 'table'>;

const filled = (cells: readonly GridCell[]): GridCell[] => cells.filter((cell) => cell.text !== '');

/** A table of one cell is a frame around its words, also where it stands in a cell of a table. */
function isFrame({ blocks }: PageWalk, table: number): boolean {
  const cells = blocks.slice(table + 1, blocks[table]?.end).filter(({ tag }) => tag === 'td' || tag === 'th');
  return cells.length < 2;
}

/** Is there text in a table inside this one? Then this one only lays out the page. */
function holdsTable(walk: PageWalk, table: number): boolean {
  const end = walk.blocks[table]?.end ?? table;
  for (let index = table + 1; index < end; index += 1) {
    const block = walk.blocks[index];
    if (block?.tag === 'table' && block.endLine > block.firstLine && !isFrame(walk, index)) return true;
  }
  return false;
}

/** The row that seems to name the columns, and how many rows it spans; null if there is none. */
function headerRows(grid: TableGrid): { first: number; count: number } | null {
  if (grid.headRows > 0 && grid.headRows < grid.rows.length) return { first: 0, count: grid.headRows };
  for (let first = 0; first < Math.min(3, grid.rows.length - 1); first += 1) {
    const cells = filled(grid.rows[first] ?? []);
    if (cells.length === 0) continue;
    if (cells.length === 1 && (cells[0]?.columnSpan ?? 1) >= grid.columns) continue; // the table's title
    const count = headerHeight(grid, first);
    if (cells.every((cell) => cell.isTh) && cells.length > 1) return { first, count };
    if (cells.some((cell) => cell.isTh)) return null; // <th> beside <td>: names of rows
    return nameColumns(cells.map(({ text }) => text)) && !namesRows(grid, first) ? { first, count } : null;
  }
  return null;
}

/** A header of two or three rows: a first row with cells that span columns beside cells that span rows. */
function headerHeight(grid: TableGrid, first: number): number {
  const cells = grid.rows[first] ?? [];
  if (!cells.some((cell) => cell.columnSpan > 1)) return 1;
  const tallest = cells.reduce((most, cell) => Math.max(most, cell.rowSpan), 1);
  return tallest > 1 && tallest <= 3 && first + tallest < grid.rows.length ? tallest : 1;
}

/** Tables of pairs (名称 | value | 日期 | value) name their rows: labels stand in every other column, all the way down. */
function namesRows(grid: TableGrid, first: number): boolean {
  if (grid.columns !== 2 && grid.columns !== 4) return false;
  const labels = grid.rows.slice(first).flatMap((row) => row.filter((cell) => cell.column % 2 === 0 && cell.text));
  const values = grid.rows.slice(first).flatMap((row) => row.filter((cell) => cell.column % 2 === 1 && cell.text));
  const named = labels.filter((cell) => isShort(cell.text) && isColumnName(cell.text)).length;
  const namedValues = values.filter((cell) => isColumnName(cell.text)).length;
  return labels.length >= 2 && named >= labels.length * 0.6 && namedValues <= values.length * 0.3;
}

/** Is the table one of data, to be read by its columns? `header` is what {@link headerRows} found. */
function isData(role: string | null, grid: TableGrid, header: { first: number; count: number } | null): boolean {
  if (role === 'presentation' || role === 'none' || grid.columns < 2) return false;
  const full = grid.rows.filter((row) => filled(row).length > 0);
  const wide = grid.rows.filter((row) => filled(row).length > 1);
  if (full.length < 2 || wide.length < 2 || wide.length * 2 < full.length) return false;
  if (header) return true;
  const cells = grid.rows.flatMap(filled);
  if (cells.some((cell) => cell.isTh)) return true;
  const lengths = cells.map((cell) => cell.text.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  // One cell with most of the text is a page's main column. Otherwise: many rows of the same make.
  return longest < Math.max(200, all * 0.6) && wide.length >= 2 && (cells.every(({ text }) => isShort(text)) || wide.length >= 3);
}

/**
 * Reads a table's cells with their headers.
 *
 * @returns Cell places by block index, or null for a table that only lays out the page.
 */
function* readDataTable(walk: PageWalk, grid: TableGrid): Sliced<ReadonlyMap<number, PlacedCell> | null> {
  const header = headerRows(grid);
  if (!isData(walk.blocks[grid.block]?.element.getAttribute('role') ?? null, grid, header)) return null;
  const headerCells = header ? grid.rows.slice(header.first, header.first + header.count).flat() : [];
  const headerBlocks = new Set(headerCells.map((cell) => cell.block));
  const bodyFrom = header ? header.first + header.count : 0;
  const byColumn = new Map<number, string[]>();
  for (const cell of headerCells) {
    for (let column = cell.column; cell.text && column < cell.column + cell.columnSpan; column += 1) {
      byColumn.set(column, [...(byColumn.get(column) ?? []), cell.text]);
    }
  }
  /** Row names by row: `<th>` cells of the body, also those reaching down from a row above. */
  const rowNames: GridCell[][] = grid.rows.map(() => []);
  const pairs = !header && namesRows(grid, 0);
  for (const cell of grid.rows.slice(bodyFrom).flat()) {
    if (!cell.text || !(cell.isTh || (pairs && cell.column % 2 === 0 && isShort(cell.text)))) continue;
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) rowNames[row]?.push(cell);
  }
  const placed = new Map<number, PlacedCell>();
  yield* mapSliced(grid.rows.flat(), (cell) => {
    const inBody = cell.row >= bodyFrom;
    const wholeRow = cell.columnSpan >= grid.columns;
    const before = (rowNames[cell.row] ?? []).filter((name) => name.column < cell.column);
    const last = before.sort((a, b) => a.column - b.column)[before.length - 1];
    placed.set(cell.block, {
      row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
      header: cell.isTh || headerBlocks.has(cell.block) || (pairs && cell.column % 2 === 0 && isShort(cell.text)),
      columnHeaders: inBody && !wholeRow ? (byColumn.get(cell.column) ?? []) : [],
      rowHeaders: pairs ? (last && !cell.isTh && cell.column % 2 === 1 ? [last.text] : []) : inBody && !cell.isTh ? before.map((name) => name.text) : [],
    });
  });
  return placed;
}

/** The data tables of a page. */
export interface DataTables {
  /** Cells by table, both by block index; the parts of a table that is made of several hold the same cells. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, PlacedCell>>;
  /** Tables that only repeat a part of one beside them. */
  readonly copies: ReadonlySet<number>;
  /** Tables whose rows stand in several boxes side by side; of a table made of several, the first. */
  readonly apart: readonly number[];
}

const isName = (cell: GridCell): boolean => cell.isTh || isColumnName(cell.text);

/** Does this grid name the columns of the one below it and hold nothing else: names in every row, all short, and no number? */
const isHeader = (grid: TableGrid): boolean =>
  grid.rows.length <= 3 && grid.columns >= 2 &&
  grid.rows.map(filled).every((row) => row.every(({ text }) => isShort(text) && !isNumber(text)) && (row.length === 0 || row.some(isName))) &&
  grid.rows.map(filled).some((row) => row.length >= 2 && row.every(isName));

/** The data tables in a block's subtree; layout tables are not among them. */
export function* findDataTables(walk: PageWalk, root: number): Sliced<DataTables> {
  const cells = new Map<number, ReadonlyMap<number, PlacedCell>>();
  const grids: TableGrid[] = [];
  const end = walk.blocks[root]?.end ?? root;
  for (let index = root; index < end; index += 1) {
    if (walk.blocks[index]?.tag === 'table' && !isFrame(walk, index) && !holdsTable(walk, index)) grids.push(yield* layOutTable(walk, index));
  }
  const { joined, copies } = joinGrids(walk, grids, isHeader);
  const apart: number[] = [];
  for (const { grid, parts } of joined) {
    const placed = yield* readDataTable(walk, grid);
    if (placed) for (const part of parts) cells.set(part, placed);
    if (placed && grid.apart === true) apart.push(grid.block);
  }
  return { cells, copies, apart };
}
