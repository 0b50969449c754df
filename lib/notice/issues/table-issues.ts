import type { Paragraph } from '@/lib/text/paragraphs';
import type { CellPlace } from '@/lib/text/types';
import { readLabel } from '../forms/label';
import { fieldKind } from '../forms/field-labels';
import { readProblemHeading } from '../forms/problem-heading';
import { columnRole, tickStatus, type ColumnRole } from '../forms/column-role';
import { saysOnlyStatus } from '../forms/status-words';
import { isTick } from '../status/ticked';
import { DOMAINS } from '../words/fields';
import { patternOf } from '../words/pattern';

/** One row that tells of one problem; each role's cells as paragraphs, in text order. */
export interface TableRow {
  readonly ordinal?: string;
  readonly cells: ReadonlyMap<ColumnRole, readonly Paragraph[]>;
  /** Themes from a merged cell or a spanning row above, outermost first. */
  readonly themes: readonly Paragraph[];
  /** That of them which stands in a row of its own, as a heading. */
  readonly heading?: Paragraph;
  /** Heads of the columns of statuses in which the row has a tick; absent where the table has no such columns. */
  readonly ticked?: readonly Paragraph[];
  /** Paragraphs of merged cells that also serve other problems. */
  readonly shared: ReadonlySet<Paragraph>;
}

interface Cell {
  readonly place: CellPlace;
  readonly paragraphs: Paragraph[];
}

const cellPlace = (paragraph: Paragraph): CellPlace | undefined => paragraph.blocks[0]?.cell;

/** Cells of each table, by table number, in text order. */
function tablesOf(paragraphs: readonly Paragraph[]): Map<number, Cell[]> {
  const tables = new Map<number, Cell[]>();
  const known = new Map<string, Cell>();
  for (const paragraph of paragraphs) {
    const place = cellPlace(paragraph);
    if (!place) continue;
    const key = `${place.table}:${place.row}:${place.column}`;
    const same = known.get(key);
    if (same) {
      same.paragraphs.push(paragraph);
      continue;
    }
    const cell = { place, paragraphs: [paragraph] };
    known.set(key, cell);
    const cells = tables.get(place.table);
    if (cells) cells.push(cell);
    else tables.set(place.table, [cell]);
  }
  return tables;
}

const textOf = (cell: Cell): string => cell.paragraphs.map((paragraph) => paragraph.text).join('');

/** Columns below statuses that stand side by side, in which every cell is a tick or empty, by their head; none where nothing is ticked. */
function tickColumns(cells: readonly Cell[]): ReadonlyMap<number, Paragraph> {
  for (let row = 0; row < HEAD_ROWS; row += 1) {
    const found = new Map<number, Paragraph>();
    let ticks = 0;
    for (const { place, paragraphs: [head] } of cells.filter((cell) => cell.place.row === row && cell.place.columnSpan === 1 && tickStatus(textOf(cell)) !== null)) {
      const below = cells.filter((cell) => cell.place.column === place.column && cell.place.columnSpan === 1 && cell.place.row > row);
      if (!head || !below.every((cell) => isTick(textOf(cell)))) continue;
      found.set(place.column, head);
      ticks += below.length;
    }
    if (found.size >= 2 && ticks > 0) return found;
  }
  return new Map();
}
/** The head of a table has so many rows at most. */
const HEAD_ROWS = 4;

/**
 * Of several columns whose headers name the problem one holds it: a title joined of two cells stands nowhere in the page.
 *
 *   反馈意见 (over several rows) | 具体问题      the right one; the left is its theme
 *   反馈问题 | 问题表现                          the left one; the right describes it
 */
function onlyOneProblem(roles: Map<number, ColumnRole>, below: readonly Cell[]): void {
  const columns = [...roles].flatMap(([column, role]) => (role === 'problem' ? [column] : [])).sort((a, b) => a - b);
  const isMerged = (column: number): boolean => below.some(({ place }) => place.column === column && place.rowSpan > 1);
  const own = columns.find((column) => !isMerged(column)) ?? columns.at(-1);
  for (const column of columns) if (own !== undefined && column !== own) roles.set(column, column < own ? 'beside-problem' : 'other');
}

/** Remarks may say anything; where most of them say how things stand, and no other column does, they are the status. */
const REMARKS = /^备[注考]/;

/** Remarks that are statuses, in a table without a column named for them: 备注 | 已完成 | 正在整改. */
function statusInRemarks(cells: readonly Cell[], roles: Map<number, ColumnRole>, firstRow: number): void {
  if ([...roles.values()].some((role) => role === 'status' || role === 'tick')) return;
  for (const { place: { column, row, columnSpan } } of cells.filter((cell) => cell.place.row < firstRow && REMARKS.test(textOf(cell)))) {
    const said = cells.filter(({ place }) => place.column === column && place.row > row).map(textOf);
    const states = said.filter((text) => text.length > 1 && saysOnlyStatus(text));
    if (columnSpan === 1 && states.length * 2 > said.length) roles.set(column, 'status');
  }
}

/** 整改内容 beside or below 反馈问题 is what was done; where nothing else names the problem it is the problem. */
const WORK_DONE = /^整改内容:?$/;

/** What the cells of a head hold, each by its own words, those beside it and those above. */
function rolesOf(inRow: readonly Cell[], above: ReadonlyMap<number, ColumnRole>): { readonly cell: Cell; readonly role: ColumnRole }[] {
  // 长期坚持不够 begins like 长期整改事项 and is a problem, no head.
  const roles = inRow.map((cell) => ({ cell, role: readProblemHeading(textOf(cell))?.form === 'predicate' ? 'other' : columnRole(textOf(cell)) }));
  const named = [...above.values()].includes('problem') || roles.some(({ cell, role }) => role === 'problem' && !WORK_DONE.test(textOf(cell)));
  return roles.map((one) => (named && WORK_DONE.test(textOf(one.cell)) ? { ...one, role: 'measures' } : one));
}

/** Roles by column, from the header cells or, failing them, from the first row; null if no column names problems. */
function columnRoles(cells: readonly Cell[]): { roles: Map<number, ColumnRole>; firstRow: number; ticks: ReadonlyMap<number, Paragraph> } | null {
  const rows = [...new Set(cells.map((cell) => cell.place.row))].sort((a, b) => a - b);
  const roles = new Map<number, ColumnRole>();
  const ticks = tickColumns(cells);
  let firstRow = rows[0] ?? 0;
  for (const row of rows.slice(0, HEAD_ROWS)) {
    const inRow = cells.filter((cell) => cell.place.row === row);
    if (roles.size > 0 && inRow.some((cell) => ticks.get(cell.place.column) === cell.paragraphs[0])) {
      firstRow = row + 1;
      continue;
    }
    const named = rolesOf(inRow, roles).filter(({ cell, role }) => role !== 'other' && textOf(cell).length <= 24);
    if (named.length < 2 || named.length < inRow.length * 0.5) {
      if (roles.size > 0) break;
      continue;
    }
    for (const { cell, role } of named) {
      const last = cell.place.column + cell.place.columnSpan - 1;
      for (let c = cell.place.column; c <= last; c += 1) roles.set(c, role === 'problem' && c < last ? 'beside-problem' : role);
    }
    firstRow = row + 1;
  }
  onlyOneProblem(roles, cells.filter(({ place }) => place.row >= firstRow));
  for (const column of ticks.keys()) roles.set(column, 'tick');
  statusInRemarks(cells, roles, firstRow);
  const held = new Set(roles.values());
  return held.has('problem') && (held.has('measures') || held.has('status') || held.has('limit') || held.has('pending') || held.has('tick')) ? { roles, firstRow, ticks } : null;
}

/** Rows of a table whose columns are named on top. */
function listRows(cells: readonly Cell[]): TableRow[] {
  const found = columnRoles(cells);
  if (!found) return [];
  const { roles, firstRow, ticks } = found;
  const last = cells.reduce((most, { place }) => Math.max(most, place.row + place.rowSpan - 1), 0);
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (cell.place.row < firstRow) continue;
    for (let row = cell.place.row; row < cell.place.row + cell.place.rowSpan; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), cell]);
  }
  const heads = new Set(cells.filter(({ place }) => place.row < firstRow).map(headKey));
  const rows: TableRow[] = [];
  let spanning: Paragraph | undefined;
  for (let row = firstRow; row <= last; row += 1) {
    const inRow = (byRow.get(row) ?? []).sort((a, b) => a.place.column - b.place.column);
    const only = inRow[0];
    if (inRow.length === 1 && only && only.place.columnSpan > 1 && only.place.rowSpan === 1) {
      spanning = only.paragraphs[0];
      continue;
    }
    if (repeatsHead(inRow, roles, heads)) continue;
    const problem = inRow.find((cell) => cell.place.row === row && roleIn(cell, inRow, roles) === 'problem');
    if (!problem) continue;
    // Measures of one problem may have a row each.
    const placed = inRow.map((cell): PlacedRole => ({ cell, role: roleIn(cell, inRow, roles) }));
    for (let next = row + 1; next < endOf(problem); next += 1) {
      const below = byRow.get(next) ?? [];
      for (const cell of below) if (cell.place.row === next) placed.push({ cell, role: roleIn(cell, below, roles) });
    }
    const made = makeRow(placed, problem, spanning);
    const ticked = [...new Set(placed.flatMap(({ cell }) => (isTick(textOf(cell)) ? (ticks.get(cell.place.column) ?? []) : [])))];
    rows.push(ticks.size > 0 ? { ...made, ticked } : made);
  }
  return rows;
}

/** Where a table goes on over the page its head is printed again: each cell of the row names its own column. */
const repeatsHead = (inRow: readonly Cell[], roles: ReadonlyMap<number, ColumnRole>, heads: ReadonlySet<string>): boolean =>
  inRow.length >= 2 && inRow.every((cell) => columnRole(textOf(cell)) === roles.get(cell.place.column) || heads.has(headKey(cell)));
const headKey = (cell: Cell): string => `${cell.place.column} ${textOf(cell)}`;

/**
 * What a cell of a row holds. 类别及问题 over two columns: the right one is the problem, the left one its number or theme; a cell over
 * both is the problem.
 */
function roleIn(cell: Cell, inRow: readonly Cell[], roles: ReadonlyMap<number, ColumnRole>): ColumnRole {
  const role = roles.get(cell.place.column) ?? 'other';
  if (role !== 'beside-problem') return role;
  if (!inRow.some((other) => roles.get(other.place.column) === 'problem')) return 'problem';
  return /^\(?\d{1,3}[).、]?$/.test(textOf(cell)) ? 'ordinal' : 'theme';
}

interface PlacedRole {
  readonly cell: Cell;
  readonly role: ColumnRole;
}

/** The row below a cell. */
const endOf = ({ place }: Cell): number => place.row + place.rowSpan;

/** What is told of the problem in one cell, in its row and those over which the cell is merged. */
function makeRow(placed: readonly PlacedRole[], problem: Cell, spanning: Paragraph | undefined): TableRow {
  const byRole = new Map<ColumnRole, Paragraph[]>();
  const shared = new Set<Paragraph>();
  const themes = spanning ? [spanning] : [];
  let ordinal: string | undefined;
  for (const { cell, role } of placed) {
    if (role === 'ordinal') ordinal ??= textOf(cell);
    if (role === 'theme' && cell.paragraphs[0]) themes.push(cell.paragraphs[0]);
    const serves = cell.place.row < problem.place.row || endOf(cell) > endOf(problem);
    if (serves) for (const paragraph of cell.paragraphs) shared.add(paragraph);
    byRole.set(role, [...(byRole.get(role) ?? []), ...cell.paragraphs]);
  }
  return { ...(ordinal ? { ordinal } : {}), cells: byRole, themes, ...(spanning ? { heading: spanning } : {}), shared };
}

/** How a row that holds nothing but a theme is worded: (一)…, …方面, …领域; the table's own title is no theme. */
const THEME = patternOf`(?:${DOMAINS}|类)(?:存在)?的?(?:问题)?$`;

/**
 * The problems of a table of label and value cells (整改任务 | …; 整改目标 | …), as completion publicity prints them: one,
 * or several blocks below each other, with rows that name the theme of the blocks below them.
 */
function formRows(cells: readonly Cell[]): TableRow[] {
  const rows: TableRow[] = [];
  const inRow = new Map<number, number>();
  for (const { place } of cells) inRow.set(place.row, (inRow.get(place.row) ?? 0) + 1);
  let current = new Map<ColumnRole, Paragraph[]>();
  let theme: Paragraph | undefined;
  let ordinal: string | undefined;
  const flush = (): void => {
    if (current.has('problem') && (current.has('measures') || current.has('status'))) {
      rows.push({ ...(ordinal ? { ordinal } : {}), cells: current, themes: theme ? [theme] : [], ...(theme ? { heading: theme } : {}), shared: new Set() });
    }
    current = new Map();
    ordinal = undefined;
  };
  let label: { readonly role: ColumnRole; readonly cell: Cell } | null = null;
  let next: string | undefined;
  for (const cell of cells) {
    const said = textOf(cell);
    const named: ColumnRole = label && isValueOf(label.cell, cell) ? 'other' : roleBelow(said, current);
    const alone = !label && cell.place.columnSpan > 1 && inRow.get(cell.place.row) === 1 && said.length <= 60;
    if (alone && (named === 'other' || named === 'theme') && (readLabel(said) !== null || THEME.test(said))) {
      flush();
      theme = cell.paragraphs[0];
    } else if (!label && cell.place.rowSpan > 1 && ROW_NUMBER.test(said)) {
      next = said;
    } else if (named !== 'other') {
      if (named === 'problem') {
        if (current.has('problem')) flush();
        ordinal = next;
        next = undefined;
      }
      label = { role: named, cell };
    } else if (label) {
      if (label.role !== 'ordinal') current.set(label.role, [...(current.get(label.role) ?? []), ...cell.paragraphs]);
      else if (ROW_NUMBER.test(said)) next = said;
      label = null;
    }
  }
  flush();
  return rows;
}

const ROW_NUMBER = /^\d{1,3}$/;
/** A label of such a table is short. */
const LONGEST_LABEL = 16;
const labelRole = (said: string): ColumnRole => (said.length <= LONGEST_LABEL ? columnRole(said.replace(/:$/, '')) : 'other');

/** The same below the cells of its block: 反馈问题 | 河道保洁不到位 | {整改内容}. */
function roleBelow(said: string, block: ReadonlyMap<ColumnRole, unknown>): ColumnRole {
  const role = labelRole(said);
  return role === 'problem' && WORK_DONE.test(said) && block.has('problem') && !block.has('measures') ? 'measures' : role;
}

/** 完成情况 | 正在推进, 反馈问题 | 责任不落实: right of its label stands a value, unless it is plainly a label, too. */
function isValueOf(label: Cell, cell: Cell): boolean {
  const beside = cell.place.row === label.place.row && cell.place.column === label.place.column + label.place.columnSpan && !cell.place.header;
  const kind = beside ? fieldKind(textOf(cell)) : null;
  return beside && (kind === null || kind === 'pending');
}

/** The problems of every table that answers problems, in text order; other tables give none. */
export function readTableRows(paragraphs: readonly Paragraph[]): TableRow[] {
  const rows: TableRow[] = [];
  for (const cells of tablesOf(paragraphs).values()) {
    const listed = listRows(cells);
    for (const row of listed.length > 0 ? listed : formRows(cells)) rows.push(row);
  }
  return rows;
}
