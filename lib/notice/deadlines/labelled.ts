import { foldText } from '@/lib/text/fold';
import type { Paragraph } from '@/lib/text/paragraphs';
import { ENDINGS, PLANS } from '../words/status';
import { ROLES } from '../words/fields';
import { patternOf } from '../words/pattern';
import { DAY_NAMES, LIMITS } from '../words/time';

/** A stretch of a folded paragraph that holds the value of a limit's label or column. */
export interface LabelledValue {
  readonly start: number;
  readonly end: number;
  readonly source: 'label' | 'cell';
  /** 完成时间 may name the day it was finished; 整改时限 never does. */
  readonly limit: boolean;
}

/** Whoever set it: 督察{要求}完成时间. */
const SET_BY = '(?:[\\u4e00-\\u9fff]{2}(?=要求|规定))?';
const NAME = `${SET_BY}(?:(?:${ENDINGS}|任务|落实|办理|验收|目标|计划|预计|拟|承诺|要求|规定|最终|限期)(?:${ENDINGS}|验收)?(?:的)?)?`;
const LABEL = new RegExp(
  `(?:^|[,。;:、(\\[【\\s)\\]】]|[0-9.)])(?:${NAME}(?<limit>时限(?:要求)?|期限)|${NAME}(?<=${ENDINGS}|验收)(?:时间(?:节点|要求)?|日期)|限期)(?:】(?!:)|(?:\\)|】)?(?::|(?:为|是|定为)(?=\\d|[今明本年“一二三四五六七八九十立长持])))`,
  'g',
);
const HEADER = new RegExp(`^(?:\\d{0,2}[.、]?)?${SET_BY}(?:${ENDINGS}|任务|落实|办理|验收|目标|计划|预计|拟|承诺|要求|限期)*(?:的)?(?:(${LIMITS})(?:要求)?|时间(?:节点|要求)?|日期)(?:\\([^)]{0,8}\\))?$`);
/** A time that was set beforehand, whatever it is called: 计划完成时间, 时间节点. */
const PLANNED = patternOf`${PLANS}|预计|承诺|要求|节点`;
/** A header that is about time, but not about the limit. */
const OTHER_TIME = patternOf`^(?:${DAY_NAMES}|反馈${DAY_NAMES}|检查时间|移交时间)$`;
/** What ends a statement. */
const STOP = /[。;]/g;
/** The next label in the line ends a value: 整改时限:2024年6月 责任单位:办公室. */
const NEXT_LABEL = patternOf`[,;。、)\s]?(?:${ROLES}|整改|完成|分管|主管|验收|督导|销号|备注|进展|联系)[\u4e00-\u9fff]{0,8}:`;
/** A line below its label that is longer than this is a text of its own, in which only the usual rules find anything. */
const LONGEST_LINE = 60;

/** Is the text the name of a column or label of limits? */
function limitHeader(text: string): { readonly limit: boolean } | null {
  const bare = foldText(text).text.replace(/[\s:]/g, '');
  if (bare.length > 14 || OTHER_TIME.test(bare)) return null;
  const match = HEADER.exec(bare);
  return match && { limit: match[1] !== undefined || PLANNED.test(bare) };
}

function cellValue(paragraph: Paragraph, beside: string | null): LabelledValue | null {
  const cell = paragraph.blocks[0]?.kind === 'cell' ? paragraph.blocks[0].cell : undefined;
  if (!cell || cell.header) return null;
  const names = [...cell.columnHeaders.slice(-1), ...cell.rowHeaders.slice(-1), ...(beside === null ? [] : [beside])];
  for (const name of names) {
    const header = limitHeader(name);
    if (header) return { start: 0, end: paragraph.text.length, source: 'cell', limit: header.limit };
  }
  return null;
}

/** Where the value that begins at `start` ends: at a stop, a bracket it did not open, or the next label. */
function valueEnd(text: string, start: number): number {
  STOP.lastIndex = start;
  let end = STOP.exec(text)?.index ?? text.length;
  const bracket = text.slice(start, end).indexOf(')');
  if (bracket >= 0 && !text.slice(start, start + bracket).includes('(')) end = start + bracket;
  const next = NEXT_LABEL.exec(text.slice(start, end));
  return next ? start + next.index : end;
}

/**
 * The labelled limits of a paragraph: the text after 整改时限: up to the end of its statement, or a whole table cell under
 * such a header. 正在深化整改的内容及时限: is a heading, not a label.
 *
 * @param before - The paragraph before, for a label that stands alone in its line or in the cell to the left.
 */
export function findLabelled(paragraph: Paragraph, before: Paragraph | undefined): LabelledValue[] {
  const { text } = paragraph;
  const cell = paragraph.blocks[0]?.cell;
  const left = before?.blocks[0]?.cell;
  const sameRow = cell && left && cell.table === left.table && cell.row === left.row && cell.column > left.column;
  const inCell = cellValue(paragraph, sameRow ? before.text : null);
  if (inCell) return [inCell];
  const values: LabelledValue[] = [];
  if (before && !cell && text.length <= LONGEST_LINE && before.text.length <= 14) {
    const header = limitHeader(before.text);
    // Without a colon the line itself must say 时限.
    if (header && (header.limit || /:$/.test(before.text))) return [{ start: 0, end: text.length, source: 'label', limit: header.limit }];
  }
  if (!/[时期限]/.test(text)) return values;
  for (const match of text.matchAll(LABEL)) {
    const start = match.index + match[0].length;
    const end = valueEnd(text, start);
    if (end > start) values.push({ start, end, source: 'label', limit: match.groups?.['limit'] !== undefined || match[0].includes('限期') || PLANNED.test(match[0]) });
  }
  return values;
}
