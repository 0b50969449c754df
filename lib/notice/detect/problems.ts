import { readProblemHeading, statusTailLength } from '../forms/problem-heading';
import { readBareHeading, readLabel } from '../forms/label';
import { findCountedLines } from '../outline/counted-lines';
import { quotedProblemEnd } from '../reading/quotation';
import type { Paragraph } from '@/lib/text/paragraphs';
import { inText, type Evidence, type NamedProblem, type Reading } from './evidence';
import { LAND_UNITS, RESULTS, TOLD_AS } from '../words/fields';
import { FINISHED, PLANS, STATES, WORK_TOLD } from '../words/status';
import { ADDS, HOLDS_TO_ACCOUNT, RECOVERS, RESTORES } from '../words/acts';
import { patternOf } from '../words/pattern';

const NUMBERED_PROBLEM = patternOf`^(?:(?:反馈|存在|发现|督察|巡[视察]|审计)?问题[一二三四五六七八九十\d]{1,3}[:.、,]|(?!其中|以上|上述)[\u4e00-\u9fff]{2}问题\d{1,3}:|(?:反馈|存在(?:的)?|发现(?:的)?|具体|督察|整改)问题:|问题${TOLD_AS}:|反馈意见[一二三四五六七八九十\d]{0,3}[:：])`;
/** 非税收入未及时缴库38.6万元: audits end a fault with its size. */
const AMOUNT = /\d[\d,.]{0,12}余?(?:万元|亿元|元|[个项户人亩台套辆]|平方米|公里)$/;

/** 全面从严治党不够严方面: a fault as the name of a field; a quotation names what the field is (关于“三务公开”方面). */
const SPHERE = /(?<!”)等?方面$/;

/** “办证难”问题整改成效: what came of it, as those are asked who are to judge it. */
const RESULTS_OF = /问题(?:的)?整改成效$/;
/** A fault named without the word 问题 is short; more is a sentence of the answer. */
const LONGEST_FAULT = 60;

/** Something was finished: plans and feedback lists do not say so. */
const DONE = patternOf`已(?!有\d|成为|于\d{4}年[^。]{0,20}(?:开工|投产)|超|经出现)|完成(?:了)?整改|整改(?:完成|${FINISHED})|(?:均|全部)完成`;
const COUNTED = patternOf`\d[\d,.]*[余多]?(?:[万亿百千]?(?:元|平方米|立方米|${LAND_UNITS}|公顷|吨|方|人次?|户|度|个|项|份|件|篇|条|米|人)|次|场|起|家|处|期|名|套|轮|宗|笔|部|批|台|辆|课|眼|栋|头|案|册|卷|本|所|座|艘|盏|棵|株|学时|节|小时|亿|倍|间|%|例|门|支|班|张|面)`;
/** What counts in a finding (有14台设备未登记, 涉及87万元) or is only intended (确保新增3处). */
const FINDING_OR_INTENT = patternOf`[未不超违欠漏缺]|涉及|有\d|存在|仅|低于|多计|多付|少[计缴征]|虚|套取|挪用|将|${PLANS}|确保|每|年底前|月底前|以上$|以内`;

/** Verbs that set something right, whatever fault they name: 腾退超标准办公用房31间, 退还多收费用8万元. */
const SET_RIGHT = patternOf`^[^\d]{0,6}(?:腾退|${RECOVERS}|追回|退[还回赔]|补[缴征发办齐]|清理|查处|整改|停发|取消|纠正|核减|扣减|${RESTORES}|取缔|立案|移送|${HOLDS_TO_ACCOUNT}|约谈|诫勉|排查|${ADDS}|建成|完成)`;

/** Does `text` tell of something done: a finished fact, a labelled result, or a counted act that is no finding? */
const tellsDone = (text: string): boolean =>
  DONE.test(text) || RESULT_LABEL.test(text) || text.split(/[,。;]/).some((clause) => COUNTED.test(clause) && (SET_RIGHT.test(clause) || !FINDING_OR_INTENT.test(clause)));

const RESULT_LABEL = new RegExp(`(?:整改(?:${WORK_TOLD})?(?:${RESULTS}|成果|效果)|整改措施(?:及|和|与)[^:。]{0,10}(?:成效|情况|结果)|完成情况|落实情况|办理情况|(?:办理|整改)(?:${STATES})|处理情况|目前进展|进展情况|工作成效)[^:。]{0,12}:`);

/** 问题描述:… below a heading tells of its problem; it is no further one. */
const DESCRIBES = patternOf`^(?:(?:存在的?|具体)问题|问题${TOLD_AS}|反馈意见):`;

/** Length of the problem's name at the head of `text` (with its label), or 0 if `text` does not begin with one. */
function problemAt(text: string, ordinalFromList: boolean): number {
  const numbered = NUMBERED_PROBLEM.exec(text);
  if (numbered) return Math.min(text.length, Math.max(numbered[0].length, 1));
  // ——关于…的问题。…: a dash stands for the number.
  const ordinal = (readLabel(text) ?? readBareHeading(text))?.length ?? 0;
  const labelled = ordinal > 0 || ordinalFromList;
  const quoted = quotedProblemEnd(text, ordinal);
  if (quoted > ordinal && (labelled || /^[关针对]/.test(text))) return quoted;
  const rest = text.slice(ordinal, ordinal + 120);
  // The name ends with its sentence; a closing quote or bracket may hold the stop.
  const stop = /[。:;!?]/.exec(rest);
  if (!stop && rest.length >= 110) {
    // 针对…问题,我局… : the name ends at the comma.
    const run = /^(?:关于|针对).{2,70}?问题[”’]?,/.exec(rest);
    return run ? ordinal + run[0].length - 1 : 0;
  }
  const lead = (stop ? rest.slice(0, stop.index) : rest).replace(/[”’"]$/, '');
  const run = /^(?:针对|关于|对).{2,70}?问题[”’]?(?=,)/.exec(lead);
  if (run) return ordinal + run[0].length;
  if (lead.length < 4 || lead.length > 100 || (!labelled && !/^(?:关于|针对|反馈)/.test(lead))) return 0;
  const heading = RESULTS_OF.test(lead) ? null : (readProblemHeading(lead) ?? readProblemHeading(lead.replace(AMOUNT, '').replace(SPHERE, '')));
  if (!heading) return 0;
  const sure = heading.form === 'predicate' ? labelled && lead.length <= LONGEST_FAULT : true;
  return sure ? ordinal + lead.length : 0;
}

/** Problems run into one long block of text (pages without paragraphs): only the plain forms 一、关于…问题 and 针对…问题, are trusted there. */
const RUN_IN = /[,。;:](?=针对[^。;,]{2,60}问题[”’]?,)|[。;:](?=(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.、])(?:关于|针对)[^。;]{2,70}问题)/g;
const BLOCK_LENGTH = 120;

/** All problems named at the head of a paragraph, in order, each with what follows it until the next. */
export function namedProblems(paragraphs: readonly Paragraph[]): NamedProblem[] {
  const heads: { paragraph: Paragraph; start: number; end: number }[] = [];
  const counted = findCountedLines(paragraphs);
  for (const [i, paragraph] of paragraphs.entries()) {
    const above = paragraphs[i - 1];
    const end = problemAt(paragraph.text, paragraph.blocks[0]?.ordinal !== undefined || (above !== undefined && counted.has(above)));
    const described = above !== undefined && heads.at(-1)?.paragraph === above && DESCRIBES.test(paragraph.text) && !DESCRIBES.test(above.text);
    if (end > 0 && !described) heads.push({ paragraph, start: 0, end });
    if (paragraph.text.length < BLOCK_LENGTH) continue;
    for (const { index } of paragraph.text.matchAll(RUN_IN)) {
      const length = problemAt(paragraph.text.slice(index + 1, index + 200), false);
      if (length > 0) heads.push({ paragraph, start: index + 1, end: index + 1 + length });
    }
  }
  return heads.map(({ paragraph, start, end }, i) => {
    const next = heads[i + 1];
    const here = next?.paragraph === paragraph;
    const last = next?.paragraph.index ?? Math.min(paragraphs.length, paragraph.index + 12);
    const rest = paragraph.text.slice(end, here ? next.start : undefined);
    const stated = statusTailLength(paragraph.text.slice(start, end)) > 0;
    const answered = stated || tellsDone(rest) || (!here && paragraphs.slice(paragraph.index + 1, last).some(({ text }) => tellsDone(text)));
    return { paragraph, start, end, answered, saysRectified: /问题[”’]?(?:的)?整改|整改情况$/.test(paragraph.text.slice(start, end + 6)) };
  });
}

const grade = (count: number): number => (count >= 6 ? 6 : count >= 4 ? 5 : count === 3 ? 4 : count === 2 ? 3 : 2);

/** The problem-and-answer body: problems with answers speak for a notice, a list of problems without any against. */
export function problemEvidence(reading: Reading): Evidence[] {
  const { problems } = reading;
  const first = problems[0];
  if (!first) return [];
  const answered = problems.filter((problem) => problem.answered);
  const rectified = problems.filter((problem) => problem.saysRectified);
  const evidence: Evidence[] = [];
  const share = answered.length / problems.length;
  const firstAnswered = answered[0];
  if (firstAnswered && share >= 0.35) {
    evidence.push(inText(reading, 'answered-problems', grade(answered.length), firstAnswered.paragraph, firstAnswered.start, firstAnswered.end));
  } else if (problems.length >= 3 && rectified.length * 2 < problems.length) {
    evidence.push(inText(reading, 'unanswered-problems', problems.length >= 6 ? -4 : -3, first.paragraph, first.start, first.end));
  }
  const firstRectified = rectified[0];
  if (firstRectified) {
    evidence.push(inText(reading, 'rectified-headings', rectified.length >= 2 ? 3 : 2, firstRectified.paragraph, firstRectified.start, firstRectified.end));
  }
  return evidence;
}
