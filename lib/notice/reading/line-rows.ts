import { foldText } from '@/lib/text/fold';
import type { Block, CellPlace, Span } from '@/lib/text/types';
import { answerProblems, COLUMNS, columnRoles, FEWEST_ROWS, LONGEST_NAME, rowNumber } from './column-names';

/**
 * Tables whose rows are lines, with a bar or a gap between the cells: pasted from a plain text, a Markdown file or a terminal.
 *
 *   序号 | 反馈问题 | 整改措施 | 完成情况 ⏎ 1 | 台账不全 | 补建台账 | 已完成 ⏎ …        (├───┼ and |---| rule the rows off)
 *   序号 反馈问题 整改措施 完成情况 ⏎ 1 台账不全 补建台账 已完成 ⏎ 2 …
 *
 * All rows have as many cells as the first has names. A gap alone proves less: there the rows are numbered from one.
 */

/** What parts the cells of a row. */
const BAR = /[|｜│┃┆¦]/;
const GAP = /\s/;
/** A rule between rows holds nothing. */
const RULE = /^[\s|｜│┃+:=─━═┄┬┼┴├┤┌┐└┘╋-]+$/;

/** The cells of a line, in the article's offsets; with bars also the empty ones, but for what stands outside the first and the last bar. */
function cellsOf(text: string, { start, end }: Span, between: RegExp): Span[] {
  const cells: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !between.test(text[at]!)) continue;
    const [left, right] = [from + text.slice(from, at).search(/\S|$/), from + text.slice(from, at).trimEnd().length];
    cells.push({ start: Math.min(left, Math.max(from, right)), end: Math.max(left, right) });
    from = at + 1;
  }
  const isEmpty = (cell: Span | undefined): boolean => cell !== undefined && cell.start === cell.end;
  if (between === GAP) return cells.filter((cell) => !isEmpty(cell));
  return cells.slice(isEmpty(cells[0]) ? 1 : 0, isEmpty(cells[cells.length - 1]) ? -1 : undefined);
}

/** A line that may be a row, or rules rows off. */
const isLine = (block: Block | undefined): block is Block => block?.kind === 'paragraph' || (block?.kind === 'item' && block.ordinal === undefined);

/** The rows of such a table. */
interface LineRows {
  /** How many blocks it takes. */
  readonly length: number;
  /** Its cells, in the text's order. */
  readonly cells: readonly Block[];
}

function rowsBetween(text: string, blocks: readonly Block[], first: number, table: number, between: RegExp): LineRows | null {
  const words = ({ start, end }: Span): string => foldText(text.slice(start, end)).text.trim();
  const head = cellsOf(text, blocks[first]!.span, between);
  if (head.length < COLUMNS.fewest || head.length > COLUMNS.most) return null;
  const names = head.map(words);
  const roles = names.every((name) => name !== '' && name.length <= LONGEST_NAME) ? columnRoles(names) : [];
  if (!answerProblems(roles) || (between === GAP && roles[0] !== 'ordinal')) return null;
  const rows: Span[][] = [head];
  let at = first + 1;
  for (; isLine(blocks[at]); at += 1) {
    const { span } = blocks[at]!;
    if (RULE.test(text.slice(span.start, span.end))) continue;
    const row = cellsOf(text, span, between);
    if (row.length !== head.length || (between === GAP && rowNumber(words(row[0]!)) !== rows.length)) break;
    rows.push(row);
  }
  if (rows.length <= FEWEST_ROWS) return null;
  const cells = rows.flatMap((row, i) => row.flatMap((span, column): Block[] => {
    const cell: CellPlace = { table, row: i, column, rowSpan: 1, columnSpan: 1, header: i === 0, columnHeaders: i === 0 ? [] : [names[column] ?? ''], rowHeaders: [] };
    return span.start < span.end ? [{ kind: 'cell', span, cell }] : [];
  }));
  return { length: at - first, cells };
}

/**
 * The table whose names of columns are the line at `first`.
 *
 * @param blocks - Of the article.
 * @param table - The table's number among the article's.
 * @returns null where there is none.
 */
export function lineRowsAt(text: string, blocks: readonly Block[], first: number, table: number): LineRows | null {
  const block = blocks[first];
  if (!isLine(block)) return null;
  const line = text.slice(block.span.start, block.span.end);
  return rowsBetween(text, blocks, first, table, BAR.test(line) ? BAR : GAP);
}
