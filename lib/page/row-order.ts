import type { DataTables, PlacedCell } from './data-table';
import type { PageWalk } from './walk-page';

/**
 * The chosen lines with the cells of tables that are drawn in several boxes side by side (columns that stay in sight, and the
 * rest) in the order of their rows, as they are seen; the page has all rows of one box before those of the next.
 *
 * @param chosen - Indexes of lines, in the page's order.
 */
export function inRowOrder({ blocks }: PageWalk, { cells, apart }: DataTables, chosen: readonly number[]): readonly number[] {
  let ordered = chosen;
  for (const table of apart) {
    const places = new Map<number, PlacedCell>();
    for (const [block, place] of cells.get(table) ?? []) {
      const { firstLine = 0, endLine = 0 } = blocks[block] ?? {};
      for (let line = firstLine; line < endLine; line += 1) places.set(line, place);
    }
    const from = ordered.findIndex((line) => places.has(line));
    if (from < 0) continue;
    const own = ordered.flatMap((line) => {
      const place = places.get(line);
      return place ? [{ line, place }] : [];
    });
    own.sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column);
    const others = ordered.filter((line) => !places.has(line));
    ordered = [...others.slice(0, from), ...own.map(({ line }) => line), ...others.slice(from)];
  }
  return ordered;
}
