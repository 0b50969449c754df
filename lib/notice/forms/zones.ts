import { ADVANCES, UNDER_WAY } from '../words/status';
import { DEEPENS, HOLDS_TO_ACCOUNT, KEEPS_AT, PUNISHES } from '../words/acts';
import { MATTERS } from '../words/fields';
import { patternOf } from '../words/pattern';
import { LATER } from '../words/time';

/**
 * What a section of a notice is about, from its heading: how the work was organised, the problems as the inspection
 * put them, what was done about each, leads and accountability, what comes next.
 */
export type Zone = 'organization' | 'findings' | 'rectification' | 'accountability' | 'next-steps' | 'unknown';

const NEXT = patternOf`下一?步|${LATER}|努力方向|工作打算|整改打算|持续(?:推进|${DEEPENS}|巩固)|巩固(?:深化|拓展|提升)?.{0,6}(?:成果|成效)|长效机制`;
const RECTIFIED = new RegExp(`整改(?:工作)?(?:${ADVANCES}|结果|成效|情况|措施)|反馈(?:的)?(?:意见|问题).{0,12}(?:落实|整改|情况)|问题(?:的)?整改|逐[项条]整改|具体整改`);
const FINDINGS = /^(?:.{0,14}(?:反馈|指出|发现|查出|移交))?的?(?:存在的?)?(?:主要|突出|具体)?(?:问题|意见)(?:和建议|清单)?$|^存在的?(?:主要)?问题$/;
const ORGANIZED = /组织(?:领导|情况|开展|实施|推进)|基本(?:情况|做法)|总体(?:情况|进展|成效)|主要做法|工作(?:部署|机制|开展情况)|高度重视|提高(?:政治)?站位|统一思想|履行.{0,8}责任/;
const ACCOUNTABLE = patternOf`线索|${HOLDS_TO_ACCOUNT}|责任追究|执纪|信访(?:件|举报)|${PUNISHES}情况`;
/** 持续推进整改的问题, 需要长期坚持的事项: a group of problems told apart by how far they have come, not what comes next. */
const STATE_GROUP =
  patternOf`^(?:[仍尚还]?需要?|${UNDER_WAY})?(?:长期|持续|继续|进一步|常态化?)*(?:${KEEPS_AT}|整改|${DEEPENS}|解决|落实|[、和并])+[的类](?:(?:重点|突出|具体)?${MATTERS}(?:\([^()]*\))?)?$`;

/** The zone a section heading (folded, without label) opens; `unknown` leaves it to what stands inside. */
export function zoneOf(heading: string): Zone {
  // 新发现的问题 stands beside 上轮整改不到位的问题, each with its answers.
  if (FINDINGS.test(heading) && !/新发现/.test(heading)) return 'findings';
  if (NEXT.test(heading) && !/(?:已|正在).{0,6}整改/.test(heading) && !STATE_GROUP.test(heading)) return 'next-steps';
  if (ORGANIZED.test(heading) && !/问题|反馈意见.{0,8}(?:落实|整改)/.test(heading)) return 'organization';
  if (ACCOUNTABLE.test(heading) && !/问题/.test(heading)) return 'accountability';
  if (RECTIFIED.test(heading)) return 'rectification';
  return 'unknown';
}
