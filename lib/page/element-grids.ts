import { nameColumns } from './column-names';
import { isForm, textOf } from './real-property';

/** Fewer columns are names with their values, and more are no table of notices. */
const COLUMNS = { fewest: 3, most: 20 } as const;

/** The cells of what may be a row of `columns` elements with nothing between them; 0 columns: as many as it has. */
function cellsOf(row: Element, columns = 0): readonly Element[] | null {
  if (isForm(row)) return null;
  const cells = row.childElementCount;
  if (cells < COLUMNS.fewest || cells > COLUMNS.most || (columns > 0 && cells !== columns)) return null;
  for (const { nodeType, nodeValue } of row.childNodes) if (nodeType === 3 && nodeValue?.trim()) return null;
  return [...row.children];
}

/** May the element hold a name: is it a leaf, or has one leaf in it? What holds more would be read again at every depth of the page. */
const isLeaf = (cell: Element, depth = 0): boolean =>
  !isForm(cell) && cell.childElementCount <= 1 - depth && (!cell.firstElementChild || isLeaf(cell.firstElementChild, depth + 1));

/**
 * The parts of a table made of any elements, the first row its names: a `<ul>` whose items hold a `<span>` for each cell, rows of
 * `<div>`s. Drawn as a table by the page's sheet, it reads as one word without it: 1台账不全补建台账已完成.
 *
 * @param root - What may be such a table.
 * @param parts - Where its parts are put, by the tags they stand for.
 */
export function markGrid(root: Element, parts: Map<Element, string>): void {
  const first = root.firstElementChild;
  if (!first || root.childElementCount > COLUMNS.most * 100) return;
  const names = cellsOf(first);
  if (!names?.every((name) => isLeaf(name)) || !nameColumns(names.map((name) => textOf(name).trim()))) return;
  const rows: (readonly [row: Element, cells: readonly Element[]])[] = [];
  for (const child of root.children) {
    // Rows may stand in a box of their own below the names, so that they can be scrolled.
    const own = cellsOf(child, names.length);
    for (const row of own || isForm(child) ? [child] : child.children) {
      const cells = cellsOf(row, names.length);
      if (!cells) return;
      rows.push([row, cells]);
    }
  }
  if (rows.length < 2) return;
  parts.set(root, 'table');
  for (const [row, cells] of rows) {
    parts.set(row, 'tr');
    for (const cell of cells) parts.set(cell, 'td');
  }
}
