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
} satisfies Axis<{ html: boolean }>;

/** Problems as the rows of a table, and its columns. */
export const TABLES = {
  none: { columns: [] },
  '序号 问题 措施 单位 时限 情况': { columns: ['number', 'problem', 'measures', 'responsible', 'limit', 'status'] },
  '序号 问题 情况 措施': { columns: ['number', 'problem', 'status', 'measures'] },
  '问题 措施 时限': { columns: ['problem', 'measures', 'limit'] },
} satisfies Axis<{ columns: readonly TableColumn[] }>;

export type TableColumn = 'number' | 'problem' | 'measures' | 'responsible' | 'limit' | 'status';
