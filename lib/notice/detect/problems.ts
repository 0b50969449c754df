import type { Paragraph } from '@/lib/text/paragraphs';
import { inText, type Evidence, type NamedProblem, type Reading } from './evidence';

const ORDINAL =
  /^(?:\([一二三四五六七八九十百]{1,4}\)|[一二三四五六七八九十]{1,4}[、.]|\d{1,3}[.、)]|\(\d{1,3}\)|[①-⑳⑴-⒇⒈-⒛]|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十\d]{1,3}[,、项])/;
const NUMBERED_PROBLEM = /^(?:(?:反馈|存在|发现|督察|巡[视察]|审计)?问题[一二三四五六七八九十\d]{1,3}[:.、,]|(?:反馈|存在(?:的)?|发现(?:的)?|具体|督察|整改)问题:|问题(?:描述|表现):|反馈意见[一二三四五六七八九十\d]{0,3}:)/;
const NAMED_PROBLEM = /^(?:关于|针对|对于|对|就|反馈)?.{2,90}?问题(?:的)?(?:整改|落实|纠正)?(?:落实|进展|完成)?(?:情况|方面)?$/;
const FAULT =
  /(?:不(?:够|到位|力|足|严|实|深|紧|全|高|强|好|畅|准|细|清|大|牢|透|优|规范|完善|健全|及时|扎实|充分|彻底|明显|平衡|精准|严格|深入|有力|主动|积极|合理|真实|完整|合规|落实|作为|坚决|明确|严谨|严密|密切|一致|稳|久)|缺失|缺位|薄弱|滞后|欠缺|欠佳|乏力|有差距|差距(?:较)?大|偏差|有短板|短板|流于形式|宽松软|形式主义|官僚主义|弱化|虚化|淡化|突出|多发|缓慢|混乱|随意|超标|拖欠|闲置|存在(?:较大)?(?:风险|隐患|漏洞)|有漏洞|走过场|问题)$/;
const STARTS_WITH_FAULT = /^(?:违规|未|擅自|超标准|超范围|虚报|套取|挪用|截留|拖欠|少(?:计|缴|征)|多(?:计|支|报)|漏[缴征])/;

/** (一)已整改完成的问题: a group of problems, not one. */
const STATUS_GROUP = /已(?:经)?(?:全部)?(?:整改)?完成|整改到位|正在(?:推进|整改|深化)|(?:需|尚?未)[^。,]{0,8}(?:长期|持续|完成|整改)|基本完成|(?:尚未|未能)/;

/**
 * Something was done: a finished fact or a counted act. Plans and feedback lists have neither.
 * The gap is bounded; the verb is followed by a number with a unit of acts, people, things or money.
 */
const DONE =
  /已(?!有\d|成为|于\d{4}年[^。]{0,20}(?:开工|投产)|超|经出现)|完成(?:了)?整改|整改(?:完成|到位|完毕)|(?:均|全部)完成|(?:增设|设立|设置|减少|压缩|压减|压降|提高|提升|下降|缩短|取消|取缔|关停|关闭|注销|腾退|整合|更换|更新|安装|覆盖|修复|修改|修缮|清运|查处|立案|移送|补征|补齐|补办|清收|盘活|追责|诫勉|批评教育|通报|纠正|引进|招聘|聘请|配齐|建成|盘点|复核|复查|核减|核查|停发|划分|解决|绿化|治理|处置|恢复|化解|办理|下达|拨付|派驻|审核|评查|选派|发展|替换|开展|组织|召开|排查|修订|制定|印发|出台|下发|发放|清退|清理|收回|追缴|追回|退还|退回|上缴|补缴|整改|举办|约谈|学习|检查|走访|培训|核查|督促|新增|建立|完善|发现|整治|拆除|新建|改造|投入|复绿|处理|问责|办结|化解|谈话|调整|补充|报销|核销|归还|签订|配备|梳理|研讨|讲授|查处|督办|慰问)[^,。;]{0,40}\d[\d,.]*[余多]?(?:次|场|人|项|个|起|件|份|家|处|万元|元|亿元|期|名|条|户|套|公里|米|亩|篇|轮|宗|笔|部|批|吨|平方米|台|辆|课|眼|栋|吨|头|%|万户|万人|公顷|万亩|万方|立方米|万立方米|处次|人次|案|册|卷|本|所|座|艘|盏|棵|株|分|节|小时|万|亿|倍|间|宗)/;
const RESULT_LABEL = /(?:整改(?:落实|完成|进展|工作)?(?:情况|结果|成效|进展|成果|效果)|整改措施(?:及|和|与)[^:。]{0,10}(?:成效|情况|结果)|完成情况|落实情况|办理情况|处理情况|目前进展|进展情况|工作成效)[^:。]{0,12}:/;

/** Length of the problem's name at the head of `text` (with its label), or 0 if `text` does not begin with one. */
function problemAt(text: string, ordinalFromList: boolean): number {
  const numbered = NUMBERED_PROBLEM.exec(text);
  if (numbered) return Math.min(text.length, Math.max(numbered[0].length, 1));
  const ordinal = ORDINAL.exec(text)?.[0].length ?? 0;
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
  if (labelled && lead.length <= 60 && (FAULT.test(lead) || STARTS_WITH_FAULT.test(lead))) return ordinal + lead.length;
  return 0;
}

/** All problems named at the head of a paragraph, in order, each with what follows it until the next. */
export function namedProblems(paragraphs: readonly Paragraph[]): NamedProblem[] {
  const heads: { paragraph: Paragraph; end: number }[] = [];
  for (const paragraph of paragraphs) {
    const end = problemAt(paragraph.text, paragraph.blocks[0]?.ordinal !== undefined);
    if (end > 0) heads.push({ paragraph, end });
  }
  return heads.map(({ paragraph, end }, i) => {
    const last = heads[i + 1]?.paragraph.index ?? Math.min(paragraphs.length, paragraph.index + 12);
    const rest = paragraph.text.slice(end);
    const body = paragraphs.slice(paragraph.index + 1, last);
    const answered = DONE.test(rest) || RESULT_LABEL.test(rest) || body.some(({ text }) => DONE.test(text) || RESULT_LABEL.test(text));
    return { paragraph, end, answered, saysRectified: /问题[”’]?(?:的)?整改|整改情况$/.test(paragraph.text.slice(0, end + 6)) };
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
    evidence.push(inText(reading, 'answered-problems', grade(answered.length), firstAnswered.paragraph, 0, firstAnswered.end));
  } else if (problems.length >= 3) {
    evidence.push(inText(reading, 'unanswered-problems', problems.length >= 6 ? -4 : -3, first.paragraph, 0, first.end));
  }
  const firstRectified = rectified[0];
  if (firstRectified) {
    evidence.push(inText(reading, 'rectified-headings', rectified.length >= 2 ? 3 : 2, firstRectified.paragraph, 0, firstRectified.paragraph.text.length));
  }
  return evidence;
}
