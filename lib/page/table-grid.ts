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
  /** Whether the cells of a row stand in several elements, one behind all rows of the other: columns that stay in sight, and the rest. */
  readonly apart?: boolean;
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

/** Blocks that stand in `block` itself. */
function childrenOf({ blocks }: PageWalk, block: number): number[] {
  const children: number[] = [];
  const end = blocks[block]?.end ?? block;
  for (let index = block + 1; index < end; index = blocks[index]?.end ?? end) children.push(index);
  return children;
}

interface FoundRow {
  readonly row: number;
  readonly section: number;
  readonly head: boolean;
}

/** Rows by their number, where the page gives one: elements of one number in several sections are one row. */
function gatherRows({ blocks }: PageWalk, found: readonly FoundRow[]): (Omit<FoundRow, 'row'> & { readonly parts: number[] })[] {
  const rows: (Omit<FoundRow, 'row'> & { readonly parts: number[] })[] = [];
  const numbered = new Map<string, { readonly parts: number[]; section: number }>();
  for (const { row, ...rest } of found) {
    const number = blocks[row]?.element.getAttribute('aria-rowindex') ?? null;
    const before = number === null ? undefined : numbered.get(number);
    if (before && before.section !== rest.section) {
      before.parts.push(row);
      before.section = rest.section;
      continue;
    }
    const made = { ...rest, parts: [row] };
    rows.push(made);
    if (number !== null) numbered.set(number, made);
  }
  return rows;
}

/** Lays out a table as browsers do: rows in order, each cell in the first free column, row spans within their section. */
export function* layOutTable(walk: PageWalk, table: number): Sliced<TableGrid> {
  const { blocks, lines } = walk;
  const end = blocks[table]?.end ?? table;
  /** Rows of this table with their sections; head rows are shown first. */
  const found: FoundRow[] = [];
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
  const ordered = gatherRows(walk, [...found.filter((row) => row.head), ...found.filter((row) => !row.head)]);
  /** For each column, until which row (exclusive) a cell from above fills it. */
  const filled: number[] = [];
  let columns = 0;
  const rows = yield* mapSliced(ordered, ({ parts, section }, rowIndex) => {
    let sectionEnd = rowIndex + 1;
    while (ordered[sectionEnd]?.section === section) sectionEnd += 1;
    const cells: GridCell[] = [];
    let column = 0;
    for (const index of parts.flatMap((row) => childrenOf(walk, row))) {
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
  return {
    block: table, rows, columns, headRows: ordered.filter((row) => row.head).length,
    ...(ordered.some(({ parts }) => parts.length > 1) && { apart: true as const }),
  };
}
