import { TABLES } from './axes/carriers';
import type { TableColumn, TableShape } from './axes/carriers';
import { FIELD_WORDS } from './axes/fields';
import type { NoticeChoice } from './choices';
import type { Cell, TableBlock, WrittenIssue } from './sheet';

const cell = (text: string, span: Omit<Cell, 'text'> = {}): Cell => ({ text, ...span });

function headOf(column: TableColumn, choice: NoticeChoice): string {
  const words = FIELD_WORDS[choice['field words']];
  const heads = {
    number: '序号',
    problem: '反馈问题',
    measures: words.measures,
    responsible: '责任单位',
    limit: words.limit,
    status: words.status,
  };
  return heads[column];
}

/** Two rows of heads: the answer's columns under one name. */
function twoRowHead(columns: readonly TableColumn[], choice: NoticeChoice): Cell[][] {
  const under = columns.filter((column) => ['measures', 'limit', 'status'].includes(column));
  const first = columns.flatMap((column) =>
    column === under[0]
      ? [cell('整改落实情况', { columns: under.length })]
      : under.includes(column)
        ? []
        : [cell(headOf(column, choice), { rows: 2 })],
  );
  return [first, under.map((column) => cell(headOf(column, choice)))];
}

/** Problems as one table, or as a table each. Empty where the notice has its problems in lines. */
export function writeTables(issues: readonly WrittenIssue[], choice: NoticeChoice): TableBlock[] {
  const { columns, cards = false, twoRowHead: deep = false, merged = false }: TableShape = TABLES[choice.table];
  if (columns.length === 0) return [];
  if (cards)
    return issues.map(({ cells }) => ({ rows: columns.map((column) => [cell(headOf(column, choice)), cell(cells[column] ?? '')]) }));
  const head = deep ? twoRowHead(columns, choice) : [columns.map((column) => cell(headOf(column, choice)))];
  const rows = issues.map(({ cells }, i) =>
    columns.flatMap((column) => {
      if (!merged || column !== 'responsible' || i > 1) return [cell(cells[column] ?? '')];
      return i === 0 ? [cell(cells[column] ?? '', { rows: 2 })] : [];
    }),
  );
  return [{ rows: [...head, ...rows] }];
}

/** Who is responsible for the second problem of a table whose first two share the cell. */
export function shareMerged(issues: readonly WrittenIssue[], choice: NoticeChoice): void {
  const { merged = false }: TableShape = TABLES[choice.table];
  const [first, second] = issues;
  if (merged && first && second) second.gold.responsible = first.gold.responsible;
}
