import { foldText } from '@/lib/text/fold';
import type { Paragraph } from '@/lib/text/paragraphs';
import { inText, type Evidence, type Reading } from './evidence';
import { ADVANCES, ENDINGS, WORK_TOLD } from '../words/status';
import { RESULTS, ROLE_HOLDERS } from '../words/fields';
import { patternOf } from '../words/pattern';

const PROBLEM = /问题|整改任务|整改事项|反馈意见|督察意见|内容/;
const ANSWER = new RegExp(`(?:整改|${ADVANCES}|验收|销号)(?:${WORK_TOLD})?(?:${RESULTS}|状态)|是否(?:${ENDINGS})|整改成效`);
const MEANS = patternOf`整改措施|整改(?:完成)?时限|完成时限|责任(?:${ROLE_HOLDERS}|人)|整改目标`;
/** Complaints handed over during an inspection, or a hotline's: their own kind of list. */
const COMPLAINT = /举报|信访|受理编号|是否属实|投诉|来电|工单|诉求|群众评价|满意度/;

interface Table {
  readonly names: Set<string>;
  readonly rows: Set<number>;
  readonly first: Paragraph;
}

function readTables(paragraphs: readonly Paragraph[]): Table[] {
  const tables = new Map<number, Table>();
  for (const paragraph of paragraphs) {
    const cell = paragraph.blocks[0]?.cell;
    if (!cell) continue;
    const table = tables.get(cell.table) ?? { names: new Set<string>(), rows: new Set<number>(), first: paragraph };
    tables.set(cell.table, table);
    if (cell.header || cell.row === 0) table.names.add(paragraph.text);
    else table.rows.add(cell.row);
    for (const header of cell.columnHeaders) table.names.add(foldText(header).text);
  }
  return [...tables.values()];
}

/** Tables of problems: with a column for what was done (a notice), or only with measures and limits (a plan). */
export function tableEvidence(reading: Reading): Evidence[] {
  for (const { names, rows, first } of readTables(reading.paragraphs)) {
    const columns = [...names].filter((text) => text.length <= 20);
    const end = first.text.length;
    if (columns.filter((name) => COMPLAINT.test(name)).length >= 2) return [inText(reading, 'complaints-table', -3, first, 0, end, 'other')];
    if (!columns.some((name) => PROBLEM.test(name))) continue;
    if (columns.some((name) => ANSWER.test(name))) return [inText(reading, 'answer-table', rows.size >= 3 ? 8 : rows.size === 2 ? 6 : 5, first, 0, end)];
    if (columns.filter((name) => MEANS.test(name)).length >= 2) return [inText(reading, 'plan-table', -3, first, 0, end, 'plan')];
  }
  return [];
}
