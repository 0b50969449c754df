import type { Axis } from './axis';

/** How the notice's lines are printed on a page; `text`: a file of plain text, one line a paragraph. */
export const CARRIERS = {
  text: { html: false },
  p: { html: true },
  br: { html: true },
  'spans around numbers': { html: true },
  'div grid': { html: true },
  'bold headings': { html: true },
  'layout table': { html: true },
  'heading elements': { html: true },
  'list markup': { html: true },
  'nested spans': { html: true },
  'cut lines': { html: false },
} satisfies Axis<{ html: boolean }>;

export interface TableShape {
  readonly columns: readonly TableColumn[];
  /** One table a problem, its names in the first column. */
  readonly cards?: boolean;
  /** A second row of heads under one name for the answer's columns. */
  readonly twoRowHead?: boolean;
  /** The first two problems share one cell for who is responsible. */
  readonly merged?: boolean;
}

/** Problems as the rows of a table, and its columns. */
export const TABLES = {
  none: { columns: [] },
  '序号 问题 措施 单位 时限 情况': { columns: ['number', 'problem', 'measures', 'responsible', 'limit', 'status'] },
  '序号 问题 情况 措施': { columns: ['number', 'problem', 'status', 'measures'] },
  'two-row head': { columns: ['number', 'problem', 'measures', 'limit', 'status', 'responsible'], twoRowHead: true },
  'merged cells': { columns: ['number', 'problem', 'measures', 'responsible', 'status'], merged: true },
  cards: { columns: ['problem', 'measures', 'responsible', 'limit', 'status'], cards: true },
  '问题 措施 时限': { columns: ['problem', 'measures', 'limit'] },
} satisfies Axis<TableShape>;

export type TableColumn = 'number' | 'problem' | 'measures' | 'responsible' | 'limit' | 'status';
