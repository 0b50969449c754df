import type { WeighedWalk } from './choose-root';
import { labelScript } from './label-script';

/**
 * Labels of the disclosure table (政府信息公开目录) and of the line of facts under a title. Each is written without the
 * spaces sites put inside (索 引 号).
 */
export type LabelField = 'indexNumber' | 'issuingBody' | 'publishedOn' | 'createdOn' | 'documentNumber' | 'title' | 'contentSource' | 'author' | 'other';

const LABELS: Readonly<Record<LabelField, readonly string[]>> = {
  indexNumber: ['索引号', '信息索引号', '信息索引', '索取号'],
  issuingBody: ['发布机构', '发文机关', '发文单位', '公开机构', '信息公开单位', '制发机关', '公开责任部门', '责任部门', '发布单位', '发文机构', '公开单位'],
  publishedOn: ['发布时间', '发布日期', '公开日期', '公开时间', '公布日期', '公布时间', '发文日期', '发文时间', '信息发布日期', '发稿时间', '上网时间', '上网日期'],
  createdOn: ['生成日期', '生成时间', '成文日期', '成文时间', '印发日期', '形成日期', '制发日期', '添加时间', '更新时间', '更新日期', '录入时间', '创建时间', '编辑时间'],
  documentNumber: ['文号', '发文字号', '文件编号', '文件号', '发文号', '文件字号', '公文文号'],
  title: ['信息名称', '标题', '名称', '信息标题', '文件名称', '公文名称', '文件标题'],
  contentSource: ['信息来源', '文章来源', '稿件来源', '来源', '稿源', '文稿来源', '转载来源', '内容来源'],
  author: ['作者', '责任编辑', '编辑', '责编', '发布人', '发布者', '撰稿', '供稿', '审核', '审签', '初审', '复审', '终审', '校对', '摄影', '供稿单位'],
  other: [
    '时间', '日期', '主题分类', '主题词', '关键词', '分类', '体裁分类', '组配分类', '公开方式', '公开范围', '公开形式', '公开时限', '有效性', '效力状态', '时效', '废止日期', '失效日期',
    '生效日期', '实施日期', '内容概述', '内容摘要', '摘要', '信息类别', '所属栏目', '服务对象', '服务对象分类', '法定主动公开分类', '公开类别', '公开属性', '信息所属单位', '主题', '文件类型', '信息分类', '公开程序', '语种',
    '字体', '字号', '浏览次数', '点击数', '点击次数', '阅读次数', '访问次数', '浏览量', '阅读量', '打印', '分享', '点击率', '人气', '点击量', '访问量', '已被浏览',
    '浏览数', '浏览人次', '浏览人数', '点击人次', '阅读数', '阅读人数', '阅读人次', '访问人数', '访问人次', '视力保护色', '文字大小', '字体大小', '附件下载',
  ],
};
/** Labels only in front of a colon in the line of facts: alone they are buttons. */
const COUNTERS: readonly string[] = ['浏览', '点击', '阅读', '访问', '热度'];
/** Labels that stand in disclosure tables; three of them make one. */
const TABLE_FIELDS: ReadonlySet<LabelField> = new Set(['indexNumber', 'issuingBody', 'publishedOn', 'createdOn', 'documentNumber', 'title', 'other']);

const fieldOf = new Map<string, LabelField>();
for (const [field, labels] of Object.entries(LABELS)) for (const label of labels) fieldOf.set(label, field as LabelField);

/** A label and the value printed for it; the value may be empty. */
export interface LabelValue {
  readonly field: LabelField;
  /** The label without inner spaces and colon, e.g. "索引号". */
  readonly label: string;
  readonly value: string;
  readonly where: 'table' | 'line';
  /** Index of the line with the label. */
  readonly line: number;
}

const NO_LINES: ReadonlySet<number> = new Set();
const LONGEST_LABEL = 10;
/** A longer line behind a label is the text. */
const LONGEST_VALUE = 40;
const bare = (text: string): string => text.replace(/[\s【】[\]［］]/g, '').replace(/[:：]$/, '');

/** The label a whole cell or line consists of, or null. */
function wholeLabel(text: string): string | null {
  if (text.length > LONGEST_LABEL * 3) return null;
  const label = bare(labelScript(text));
  return fieldOf.has(label) ? label : null;
}

/** Labels with a colon inside a line, in order: "发布时间：2021-11-05 来源：…". Spaces inside labels are allowed. */
const INLINE = new RegExp(
  `(${[...fieldOf.keys(), ...COUNTERS].sort((a, b) => b.length - a.length).map((label) => [...label].join('[ \\u3000]{0,4}')).join('|')})[ \\u3000]{0,4}[】\\]］]?[ \\u3000]{0,2}[:：]`,
  'g',
);

function inlineValues(text: string, line: number): LabelValue[] {
  if (text.length > 600 || !/[:：]/.test(text)) return [];
  const matches = [...labelScript(text).matchAll(INLINE)];
  return matches.map((match, i) => {
    const label = bare(match[1] ?? '');
    const start = match.index + match[0].length;
    const end = matches[i + 1]?.index ?? text.length;
    return { field: fieldOf.get(label) ?? 'other', label, value: cleanValue(text.slice(start, end)), where: 'line', line };
  });
}

/** A counter without a colon: 已浏览 88 次. */
const COUNTED = /[\s|｜]{1,8}(?:已被?)?(?:浏览|点击|阅读|访问)\s{0,4}\d[\d,，]{0,9}\s{0,4}(?:人?次|人)?\s{0,4}$/;

/** A value without the separators, counters and buttons printed behind it. */
function cleanValue(text: string): string {
  return text.replace(COUNTED, '').replace(/[【\[［（(|｜]\s{0,3}(?:字体|字号|打印|关闭|大|小|浏览|点击|收藏|我要|分享|繁体).*$/, '').replace(/^[\s|｜:：]{1,20}|[\s|｜【\[［,，;；]{1,20}$/g, '').trim();
}

/**
 * All labelled values in lines `[from, to)`: label and value cells of tables and lists, and labels in a line.
 *
 * @param except - Lines to pass over.
 */
export function labelValues(weighed: WeighedWalk, from: number, to: number, except: ReadonlySet<number> = NO_LINES): LabelValue[] {
  const { lines, blocks } = weighed.walk;
  const values: LabelValue[] = [];
  for (let i = Math.max(from, 0); i < Math.min(to, lines.length); i += 1) {
    const line = lines[i];
    if (!line || except.has(i)) continue;
    const label = wholeLabel(line.text);
    const inline = label ? [] : inlineValues(line.text, i);
    const cell = cellOf(weighed, line.block);
    if (label && cell < 0) {
      const value = ownLineValue(weighed, i);
      if (value !== null) values.push({ field: fieldOf.get(label) ?? 'other', label, value: cleanValue(value), where: 'line', line: i });
    } else if (label && cell >= 0) {
      const next = blocks[blocks[cell]?.end ?? -1];
      const isValue = next !== undefined && next.parent === blocks[cell]?.parent;
      const text = isValue ? lines.slice(next.firstLine, next.endLine).map((each) => each.text).join(' ') : '';
      const value = wholeLabel(text) ? '' : text;
      values.push({ field: fieldOf.get(label) ?? 'other', label, value: cleanValue(value), where: 'table', line: i });
    } else {
      // One pair in a cell is a table's; several in one cell are a line of facts in a layout table.
      for (const each of inline) values.push(cell >= 0 && inline.length === 1 ? { ...each, where: 'table' } : each);
    }
  }
  return values;
}

/** The value in the line behind a label that has its line to itself, with its colon or as an item of a list; null if there is none. */
function ownLineValue({ walk: { lines, blocks } }: WeighedWalk, at: number): string | null {
  const [label, value] = [lines[at], lines[at + 1]];
  if (!label || !value || value.text.length > LONGEST_VALUE || wholeLabel(value.text) !== null || /[。；;]/.test(value.text)) return null;
  const isItem = blocks[label.block]?.tag === 'li' && blocks[value.block]?.tag === 'li';
  return isItem || /[:：]\s{0,4}$/.test(label.text) ? value.text : null;
}

/** The innermost cell-like block around a block: td, th, dt, dd, or a short li's span-less part; -1 if there is none. */
function cellOf(weighed: WeighedWalk, block: number): number {
  const { blocks } = weighed.walk;
  for (let at = block, steps = 0; at > 0 && steps < 6; at = blocks[at]?.parent ?? -1, steps += 1) {
    const tag = blocks[at]?.tag;
    if (tag === 'td' || tag === 'th' || tag === 'dt' || tag === 'dd') return at;
  }
  return -1;
}

/** Is this block a disclosure table: mostly labels and their values, three known ones at least, and no prose? */
export function isMetadataTable(weighed: WeighedWalk, index: number): boolean {
  const block = weighed.walk.blocks[index];
  if (!block || block.endLine - block.firstLine < 2 || block.endLine - block.firstLine > 80) return false;
  let words = 0;
  for (let i = block.firstLine; i < block.endLine; i += 1) {
    const weight = weighed.walk.lines[i]?.weight ?? 0;
    words += weight;
    // A sentence in a table may be the summary's cell; elsewhere it is the text, in one box with the labels.
    if (block.tag !== 'table' && weight >= 20 && /[。;]/.test(weighed.lines[i]?.folded ?? '')) return false;
  }
  if (words > 800) return false;
  const values = labelValues(weighed, block.firstLine, block.endLine).filter((each) => TABLE_FIELDS.has(each.field));
  const fields = new Set(values.map((each) => each.label));
  const lines = new Set(values.map((each) => each.line)).size;
  const known = values.some((each) => each.field === 'indexNumber' || each.field === 'issuingBody' || each.field === 'publishedOn' || each.field === 'createdOn');
  return known && fields.size >= 3 && lines >= 1 && (lines * 2.6 >= block.endLine - block.firstLine || fields.size >= 6);
}
