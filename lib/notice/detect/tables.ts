import { foldText } from '@/lib/text/fold';
import { spanIn } from '@/lib/text/paragraphs';
import { inText, type Evidence, type Reading } from './evidence';

const PROBLEM = /问题|整改任务|整改事项|反馈意见|督察意见|内容/;
const ANSWER = /(?:整改|完成|落实|进展|办理|验收|销号|处理|推进)(?:落实|完成|进展|工作)?(?:情况|结果|成效|状态|进展)|是否(?:完成|整改|办结|销号)|整改成效/;
const MEANS = /整改措施|整改(?:完成)?时限|完成时限|责任(?:单位|人|领导|部门)|整改目标/;

/** Tables of problems: with a column for what was done (a notice), or only with measures and limits (a plan). */
export function tableEvidence(reading: Reading): Evidence[] {
  const columns = new Map<number, { texts: Set<string>; paragraph: Reading['paragraphs'][number] }>();
  for (const paragraph of reading.paragraphs) {
    const cell = paragraph.blocks[0]?.cell;
    if (!cell) continue;
    const table = columns.get(cell.table) ?? { texts: new Set<string>(), paragraph };
    if (cell.header || cell.row === 0) table.texts.add(paragraph.text);
    for (const header of cell.columnHeaders) table.texts.add(foldText(header).text);
    columns.set(cell.table, table);
  }
  for (const { texts, paragraph } of columns.values()) {
    const names = [...texts].filter((text) => text.length <= 20);
    const problem = names.some((name) => PROBLEM.test(name));
    if (!problem) continue;
    const [start, end] = [0, paragraph.text.length];
    spanIn(paragraph, start, end);
    if (names.some((name) => ANSWER.test(name))) return [inText(reading, 'answer-table', 4, paragraph, start, end)];
    if (names.filter((name) => MEANS.test(name)).length >= 2) return [inText(reading, 'plan-table', -3, paragraph, start, end, 'plan')];
  }
  return [];
}
