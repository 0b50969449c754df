import { mapSliced, type Sliced } from '@/lib/sliced';
import type { PageWalk } from './walk-page';

/** A cell in its place. Rows and columns count from 0, after spans are laid out. */
export interface GridCell {
  /** Index of the `<td>`/`<th>` in PageWalk.blocks. */
  readonly block: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isTh: boolean;
  /** The cell's lines joined by a space. */
  readonly text: string;
}

export interface TableGrid {
  /** Index of the `<table>` in PageWalk.blocks. */
  readonly block: number;
  readonly rows: readonly (readonly GridCell[])[];
  readonly columns: number;
  /** Rows inside `<thead>`; they come first. */
  readonly headRows: number;
}

/** Wider tables are no tables of notices; a hostile colspan must not fill the memory. */
const MOST_COLUMNS = 200;

function spanOf(element: Element, name: string, most: number): number {
  const text = (element.getAttribute(name) ?? element.getAttribute(`aria-${name}`))?.trim() ?? '';
  const value = /^\d{1,6}/.exec(text)?.[0];
  if (value === undefined) return 1;
  const span = Number(value);
  if (span === 0) return name === 'rowspan' ? most : 1;
  return Math.min(span, most);
}

/** Lays out a table as browsers do: rows in order, each cell in the first free column, row spans within their section. */
export function* layOutTable(walk: PageWalk, table: number): Sliced<TableGrid> {
  const { blocks, lines } = walk;
  const end = blocks[table]?.end ?? table;
  /** Rows of this table with their sections; head rows are shown first. */
  const found: { row: number; section: number; head: boolean }[] = [];
  for (let index = table + 1; index < end; ) {
    const block = blocks[index];
    if (!block) break;
    if (block.tag === 'table') index = block.end;
    else {
      if (block.tag === 'tr') {
        const section = block.parent;
        found.push({ row: index, section, head: section !== table && blocks[section]?.tag === 'thead' });
      }
      index += 1;
    }
  }
  const ordered = [...found.filter((row) => row.head), ...found.filter((row) => !row.head)];
  /** For each column, until which row (exclusive) a cell from above fills it. */
  const filled: number[] = [];
  let columns = 0;
  const rows = yield* mapSliced(ordered, ({ row, section }, rowIndex) => {
    let sectionEnd = rowIndex + 1;
    while (ordered[sectionEnd]?.section === section) sectionEnd += 1;
    const cells: GridCell[] = [];
    let column = 0;
    const rowEnd = blocks[row]?.end ?? row;
    for (let index = row + 1; index < rowEnd; index = blocks[index]?.end ?? rowEnd) {
      const block = blocks[index];
      if (!block || (block.tag !== 'td' && block.tag !== 'th')) continue;
      while ((filled[column] ?? 0) > rowIndex) column += 1;
      if (column >= MOST_COLUMNS) break;
      const columnSpan = spanOf(block.element, 'colspan', MOST_COLUMNS - column);
      const rowSpan = spanOf(block.element, 'rowspan', sectionEnd - rowIndex);
      for (let c = column; c < column + columnSpan; c += 1) filled[c] = rowIndex + rowSpan;
      const text = lines.slice(block.firstLine, block.endLine).map((line) => line.text).join(' ');
      cells.push({ block: index, row: rowIndex, column, rowSpan, columnSpan, isTh: block.tag === 'th', text });
      column += columnSpan;
      columns = Math.max(columns, column);
    }
    return cells;
  });
  return { block: table, rows, columns, headRows: found.filter((row) => row.head).length };
}
