import type { Column } from './cells';

/** In CSS px: of the table's text, of what stands between columns, and of its edges with a scroll bar. */
const EM = 13;
const GAP = 8;
const EDGES = 28 + 16;
/** Of the box a row is selected by, with the gap behind it. */
const SELECT = 2.4 * EM + GAP;

/** What is left out first where there is no room for all: what the open record says at its top. What a row is comes never. */
const LEFT_OUT = [
  'inspector', 'round', 'region', 'type', 'level', 'title', 'section', 'responsible', 'outcome', 'evidence', 'kind', 'check', 'persons', 'yuan', 'tags', 'declared', 'published',
  'status', 'progress', 'dues',
];

/** The least width of a column, in CSS px: "7em", or that of "minmax(9em, 1fr)". */
const leastWidth = ({ width }: Pick<Column, 'width'>): number => Number(/[\d.]+(?=em)/u.exec(width)?.[0] ?? 0) * EM;

/**
 * The columns that stand beside an open record without being cut.
 *
 * @param room - Width of the table, in CSS px.
 */
export function fitColumns<Some extends Pick<Column, 'id' | 'width'>>(columns: readonly Some[], room: number): readonly Some[] {
  let width = EDGES + SELECT + columns.reduce((sum, column) => sum + leastWidth(column) + GAP, -GAP);
  const out = new Set<string>();
  for (const id of LEFT_OUT) {
    const column = columns.find((each) => each.id === id);
    if (width <= room) break;
    if (!column) continue;
    out.add(id);
    width -= leastWidth(column) + GAP;
  }
  return columns.filter(({ id }) => !out.has(id));
}
