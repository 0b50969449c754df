import { CLOSED, ENDINGS, PROGRESS, STATES, WORK_TOLD } from '../words/status';
import { SURE_BULLET } from '@/lib/text/bullets';
import { RESULTS, ROLES, ROLE_HOLDERS, TOLD_AS } from '../words/fields';
import { readStatusWords } from './status-words';
import { patternOf } from '../words/pattern';
import { LATER, LIMITS } from '../words/time';
import { closingMark } from '../reading/quotation';
import type { IssueStatus } from '../types';

/**
 * Labels inside a problem block: 整改措施: … 完成情况: … 责任单位: … They say what the words behind them are.
 */
export type FieldKind = 'problem' | 'goal' | 'measures' | 'pending' | 'status' | 'responsible' | 'limit';

/** A labelled stretch of a folded paragraph; the first may have no label. Offsets are half-open and folded. */
export interface Field {
  readonly kind: FieldKind | null;
  readonly label: string;
  readonly labelStart: number;
  readonly start: number;
  readonly end: number;
}

/** Who answers for it, besides those all labels know. */
const HOLDERS = '人员?|科室|处室|股室|主体|支部|校领导|机构|干部';

const KINDS: readonly { readonly kind: FieldKind; readonly pattern: RegExp }[] = [
  { kind: 'limit', pattern: new RegExp(`^(?:[\\u4e00-\\u9fff]{2}(?:要求|明确|规定)的?)?(?:计划|预计|拟|整改)?(?:${ENDINGS}|解决)?(?:完成)?(?:${LIMITS}|时间(?:节点|安排)?|完成时间|限期)(?:要求)?$`) },
  { kind: 'responsible', pattern: patternOf`^责任$|^(?:整改|主要|直接|包[保抓案]|配合|主体)?(?:${ROLES}|协办|主办|承办|包案|分管)(?:县?市?局?)?(?:${ROLE_HOLDERS}|${HOLDERS})(?:及(?:责任)?(?:人|单位|部门))?$` },
  { kind: 'pending', pattern: patternOf`^(?:正在|下一?步|${LATER}|仍?需|未完成|尚未|正在推进|待|还需|持续|长期)[^:。;]{0,14}$|^.{0,6}(?:下一?步|后续)(?:整改)?(?:措施|打算|计划|安排|工作|方案)$|^(?:计划|拟)采取的?(?:整改)?(?:措施|举措)$` },
  { kind: 'status', pattern: patternOf`^(?:整改)?(?:完成|${CLOSED}|验收)(?:情况|${STATES}|与否|程度)$|^(?:整改)?(?:办理|落实|推进|处理)${STATES}$|^整改(?:结论|${STATES}|完成率)$|^(?:是否|当前)(?:完成|整改|状态)[^:]{0,6}$|^(?:目前|当前)(?:整改)?(?:进展|${STATES})(?:情况)?$|^(?:目前)?${STATES}$|^办理结果$|^(?:验收|销号)意见$|^(?:整)?改得(?:怎么?样|如何)$|^(?:整)?改到(?:了)?(?:哪[一]?步|什么程度|哪里|哪儿)了?$|^(?:现在|目前)(?:怎么样|到哪一?步|什么情况)了?$|^整改完成(?:情况|状态)$` },
  { kind: 'measures', pattern: patternOf`^(?:已?采取的?|主要|具体|立行立改)?(?:整改)?(?:整改|落实|工作|进展|推进|办理)?(?:工作)?(?:落实|进展|推进|工作)?(?:措施|${RESULTS}|效果|举措|做法|成果)(?:及|和|与|、)?(?:(?:主要|阶段性|取得的?|整改|${WORK_TOLD})*(?:${RESULTS}|效果|成果|措施)?)?$|^整改(?:落实)?$|^(?:怎么|如何)(?:整)?改的?$|^整?改(?:的|得)结果$|^(?:整改${PROGRESS}|落实)情况$|^整改内容$` },
  { kind: 'goal', pattern: /^(?:整改|工作|任务|预期)?(?:目标|要求|标准)(?:任务)?$|^(?:问题)?(?:原因|成因)(?:分析|剖析)?$/ },
  // Who watches over the one who answers for it answers for nothing.
  { kind: 'goal', pattern: patternOf`^(?:整改)?(?:督导|督办|督查|监督|验收)(?:县?市?局?)?(?:${ROLE_HOLDERS}|责任(?:单位|部门|人)|人员?|科室|机构)$` },
  { kind: 'problem', pattern: patternOf`^(?:巡[视察]|督察|审计|检查)?组?(?:反馈|存在|具体|主要|发现|突出)?(?:的)?(?:具体|主要)?问题(?:${TOLD_AS}|表述|概述|内容|清单|及表现)?$|^(?:反馈|问题)(?:意见|内容|原文)$|^(?:具体|主要)${TOLD_AS}$` },
];

/** 📌责任人:…: a mark at the head of the line decorates the label. */
const MARK = new RegExp(`^${SURE_BULLET}$`);
const CANDIDATE = new RegExp(`(?:^(?:${SURE_BULLET})?|[。;,)】\\]])([【[]?)([\\u4e00-\\u9fff、“”()]{2,22})[】\\]]?:`, 'g');
/** 【整改情况】 needs no colon. */
const BRACKETED = /[【[]([\u4e00-\u9fff]{2,12})[】\]]:?/g;
/** Labels exact enough to count without a stop before them: printed with a space, which folding drops. */
const TIGHT = new RegExp(patternOf`((?:整改|主要|直接|牵头|配合)?${ROLES}(?:${ROLE_HOLDERS}|${HOLDERS})|(?:整改|完成|办结)(?:${LIMITS}|时间)|整改(?:措施|${RESULTS}|状态)|完成(?:情况|状态)|整改目标|反馈问题|存在问题):`, 'g');

/** 整改情况(已完成):… says how things stand, in brackets between the label and its colon. */
const STATED = /(?<=^|[。;,)】\]])([\u4e00-\u9fff、]+)\(([^()]+)\):/g;

/** Such labels in `part`, with the words in their brackets. */
const statedLabels = (part: string): { readonly label: string; readonly at: number; readonly state: string; readonly end: number }[] =>
  [...part.matchAll(STATED)].flatMap(({ index, 0: whole, 1: label = '', 2: state = '' }) =>
    fieldKind(label) && readStatusWords(state.split(',')[0] ?? '')?.start === 0 ? [{ label, at: index, state, end: index + whole.length }] : []);

/** What a label says about the words behind it, or null if it is no known label. Folded, without the colon. */
export function fieldKind(label: string): FieldKind | null {
  const words = label.replace(/[“”()【】]/g, '');
  for (const { kind, pattern } of KINDS) if (pattern.test(words)) return kind;
  return null;
}

/** The same of a line that is nothing but the label: 整改措施, 责任单位:. */
export const fieldAlone = (line: string): FieldKind | null => fieldKind(line.replace(/:$/, ''));

/** 进展情况:{已销号,…}: what stands behind a label up to the first mark. */
const FIRST_WORDS = /^[^,;。(]+/;

/**
 * How things stand, as a line of its own says: 进展情况:已销号, 目前进展:整改中。 Null where its label is of another kind, or what stands
 * behind it says more before it says that. Folded.
 */
export function stateInLine(line: string): IssueStatus | null {
  const colon = line.indexOf(':');
  const kind = colon > 0 && colon <= LONGEST_NAME ? fieldKind(line.slice(0, colon)) : null;
  if (kind !== 'status' && kind !== 'measures') return null;
  const state = readStatusWords(FIRST_WORDS.exec(line.slice(colon + 1))?.[0] ?? '');
  return state?.start === 0 ? state.status : null;
}

/** 整改时限, 办理状态 alone in their line name what the next line holds; 正在推进 and the like are such a line themselves. */
const NAMED_BY_LINE: readonly FieldKind[] = ['problem', 'goal', 'limit', 'responsible', 'status', 'measures'];
/** A name is short; more is a line of the text. */
const LONGEST_NAME = 12;

function namedByLine(line: string): FieldKind | null {
  const kind = line.length <= LONGEST_NAME ? fieldKind(line) : null;
  return kind && NAMED_BY_LINE.includes(kind) ? kind : null;
}

/**
 * Parts `[from, to)` of a folded paragraph at its field labels.
 *
 *   整改情况:… 责任单位:… → measures, responsible
 *
 * @returns At least one field, in order, together covering the range; words before the first label have kind null.
 */
export function splitFields(text: string, from = 0, to = text.length): Field[] {
  const marks = new Map<number, { labelStart: number; start: number; label: string; kind: FieldKind }>();
  const add = (labelStart: number, label: string, start: number): void => {
    const kind = fieldKind(label);
    if (kind && labelStart >= from && start <= to) marks.set(start, { labelStart, start, label, kind });
  };
  const part = text.slice(from, to);
  if (!/[:【[]/.test(part)) {
    const named = from === 0 && to === text.length ? namedByLine(text) : null;
    return [{ kind: named, label: named ? text : '', labelStart: from, start: named ? to : from, end: to }];
  }
  for (const match of part.matchAll(CANDIDATE)) {
    const labelStart = from + match.index + match[0].length - 1 - (match[2] ?? '').length - (/[】\]]:$/.test(match[0]) ? 1 : 0);
    add(labelStart, match[2] ?? '', from + match.index + match[0].length);
  }
  for (const { label, at, state, end } of statedLabels(part)) {
    const bracket = from + at + label.length;
    marks.set(bracket + 1, { labelStart: from + at, start: bracket + 1, label, kind: 'status' });
    add(bracket + 1 + state.length, label, from + end);
  }
  for (const match of part.matchAll(BRACKETED)) add(from + match.index, match[1] ?? '', from + match.index + match[0].length);
  for (const match of part.matchAll(TIGHT)) {
    const start = from + match.index + match[0].length;
    if (!marks.has(start)) add(from + match.index, match[1] ?? '', start);
  }
  const ordered = [...marks.values()].sort((a, b) => a.start - b.start);
  const fields: Field[] = [];
  const first = ordered[0];
  if (first && MARK.test(text.slice(from, first.labelStart))) first.labelStart = from;
  if (!first || first.labelStart > from) {
    fields.push({ kind: null, label: '', labelStart: from, start: from, end: first?.labelStart ?? to });
  }
  ordered.forEach((mark, i) => {
    fields.push({ ...mark, end: Math.max(mark.start, ordered[i + 1]?.labelStart ?? to) });
  });
  return fields;
}

/** No label in a bracket is longer. */
const LONGEST_IN_BRACKET = 12;
/** A bracket's first label: (责任单位:… */
const FIRST_IN_BRACKET = new RegExp(`([\\u4e00-\\u9fff、]{2,${LONGEST_IN_BRACKET}}):`, 'y');
/** What ends the line, the heading or the bracket before another one. */
const BEHIND_BRACKET = /^(?:$|[。:;,([【])/;

/**
 * Where the bracket opened at `open` ends, if it holds fields of a problem and nothing else stands behind it in the heading:
 *
 *   1、台账管理混乱{(责任单位:县财政局;整改时限:2024年12月底)}
 *
 * @param text - Folded.
 * @returns The offset behind the closing bracket; 0 if it holds anything else.
 */
export function fieldsBracketEnd(text: string, open: number): number {
  FIRST_IN_BRACKET.lastIndex = open + 1;
  const label = FIRST_IN_BRACKET.exec(text)?.[1];
  if (label === undefined || fieldKind(label) === null) return 0;
  const close = closingMark(text, open);
  return close >= 0 && BEHIND_BRACKET.test(text.slice(close + 1, close + 2)) ? close + 1 : 0;
}
