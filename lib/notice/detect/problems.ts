import { quotedProblemEnd } from '../reading/quotation';
import type { Paragraph } from '@/lib/text/paragraphs';
import { inText, type Evidence, type NamedProblem, type Reading } from './evidence';
import { ABOUT, LAND_UNITS, RESULTS, TOLD_AS } from '../words/fields';
import { FINISHED, PLANS, PROGRESS, WORK_TOLD } from '../words/status';
import { ADDS, HOLDS_TO_ACCOUNT, RECOVERS, RESTORES } from '../words/acts';
import { GAPS, MISUSES } from '../words/faults';
import { patternOf } from '../words/pattern';

const ORDINAL =
  /^(?:\([一二三四五六七八九十百]{1,4}\)|[一二三四五六七八九十]{1,4}[、.]|\d{1,3}[.、)]|\(\d{1,3}\)|[①-⑳]|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十\d]{1,3}[,、项])/;
const NUMBERED_PROBLEM = patternOf`^(?:(?:反馈|存在|发现|督察|巡[视察]|审计)?问题[一二三四五六七八九十\d]{1,3}[:.、,]|(?:反馈|存在(?:的)?|发现(?:的)?|具体|督察|整改)问题:|问题${TOLD_AS}:|反馈意见[一二三四五六七八九十\d]{0,3}[:：])`;
const NAMED_PROBLEM = new RegExp(`^(?:${ABOUT}|反馈)?.{2,90}?问题(?:的)?(?:整改|落实|纠正)?(?:${PROGRESS})?(?:情况|方面)?$`);
const FAULT = new RegExp(
  '(?:(?:不够|不太|不甚|有待|欠|缺乏|缺少|未能|没有|未)[\\u4e00-\\u9fff]{1,12}|不(?!放松|动摇|松劲|停步|减|降|断)[\\u4e00-\\u9fff]{1,3}' +
    `|(?:较|偏|过)[低高少多慢弱大长差]|[^\\d](?:难|慢|差|弱|乱)|缺失|缺位|薄弱|滞后|迟缓|欠缺|欠佳|粗放|乏力|${GAPS}|偏差|流于形式|宽松软|形式主义|官僚主义` +
    '|弱化|虚化|淡化|边缘化|突出|多发|频发|缓慢|混乱|随意|超标|超支|拖欠|闲置|挂账|失管|失察|失范|风险|隐患|漏洞|走过场|打折扣|搞变通|时有发生|屡禁不止|禁而不止|问题)$',
);
const STARTS_WITH_FAULT = patternOf`^(?:违规|未|擅自|超标准|超范围|${MISUSES}|截留|拖欠|少(?:计|缴|征)|多(?:计|支|报)|漏[缴征]|违反|无依据|重复|部分[^。]{2,20}(?:未|不|违规))`;

/** 非税收入未及时缴库38.6万元: audits end a fault with its size. */
const AMOUNT = /\d[\d,.]{0,12}余?(?:万元|亿元|元|[个项户人亩台套辆]|平方米|公里)$/;

/** 全面从严治党不够严方面: a fault as the name of a field. */
const SPHERE = /等?方面$/;

/** (一)已整改完成的问题: a group of problems, not one. */
const STATUS_GROUP = /已(?:经)?(?:全部)?(?:整改)?完成|整改到位|正在(?:推进|整改|深化)|(?:需|尚?未)[^。,]{0,8}(?:长期|持续|完成|整改)|基本完成|(?:尚未|未能)/;

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

const RESULT_LABEL = new RegExp(`(?:整改(?:${WORK_TOLD})?(?:${RESULTS}|成果|效果)|整改措施(?:及|和|与)[^:。]{0,10}(?:成效|情况|结果)|完成情况|落实情况|办理情况|处理情况|目前进展|进展情况|工作成效)[^:。]{0,12}:`);

/** Length of the problem's name at the head of `text` (with its label), or 0 if `text` does not begin with one. */
function problemAt(text: string, ordinalFromList: boolean): number {
  const numbered = NUMBERED_PROBLEM.exec(text);
  if (numbered) return Math.min(text.length, Math.max(numbered[0].length, 1));
  const ordinal = ORDINAL.exec(text)?.[0].length ?? 0;
  const quoted = quotedProblemEnd(text, ordinal);
  if (quoted > ordinal && (ordinal > 0 || ordinalFromList || /^[关针对]/.test(text))) return quoted;
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
  if (lead.length < 4 || lead.length > 100 || (STATUS_GROUP.test(lead) && lead.length <= 30)) return 0;
  const labelled = ordinal > 0 || ordinalFromList;
  if (NAMED_PROBLEM.test(lead) && (labelled || /^(?:关于|针对|反馈)/.test(lead))) return ordinal + lead.length;
  if (labelled && lead.length <= 60 && (FAULT.test(lead.replace(AMOUNT, '').replace(SPHERE, '')) || STARTS_WITH_FAULT.test(lead))) return ordinal + lead.length;
  return 0;
}

/** Problems run into one long block of text (pages without paragraphs): only the plain forms 一、关于…问题 and 针对…问题, are trusted there. */
const RUN_IN = /[,。;:](?=针对[^。;,]{2,60}问题[”’]?,)|[。;:](?=(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.、])(?:关于|针对)[^。;]{2,70}问题)/g;
const BLOCK_LENGTH = 120;

/** All problems named at the head of a paragraph, in order, each with what follows it until the next. */
export function namedProblems(paragraphs: readonly Paragraph[]): NamedProblem[] {
  const heads: { paragraph: Paragraph; start: number; end: number }[] = [];
  for (const paragraph of paragraphs) {
    const end = problemAt(paragraph.text, paragraph.blocks[0]?.ordinal !== undefined);
    if (end > 0) heads.push({ paragraph, start: 0, end });
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
    const answered = tellsDone(rest) || (!here && paragraphs.slice(paragraph.index + 1, last).some(({ text }) => tellsDone(text)));
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
