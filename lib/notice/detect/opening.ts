import { firstMatch, present, type Evidence, type Reading } from './evidence';
import { DOES } from '../words/acts';

const TEAM = '(?:巡[视察]组|督察组|审计组|督导组|检查组|审计[署厅局]|特派[员办])';
/** 3月1日至5月30日,县委第二巡察组对…进行了巡察 */
const INSPECTED = new RegExp(
  `月[^。;]{0,30}${TEAM}[^。;]{0,10}(?:对|到|在|进驻)[^。;]{1,60}(?:${DOES})(?:了|为期)?[^。;]{0,30}(?:巡[视察]|督察|审计|督导|检查|回头看)`,
);
/** 集团党组第三巡视组于2022年5月对公司党委开展了巡视 */
const INSPECTED_WHEN = new RegExp(
  `${TEAM}(?:于|自|从|在)[^。;]{0,12}月[^。;]{0,30}(?:对|到|在|进驻)[^。;]{1,60}(?:${DOES})(?:了|为期)?[^。;]{0,30}(?:巡[视察]|督察|审计|督导|检查|回头看)`,
);
/** 6月7日,巡察组向…反馈了意见 · 巡察组来村里走访,给我们提了四条意见 */
const FED_BACK = new RegExp(`${TEAM}[^。;]{0,20}(?:向|对)[^。;]{1,50}(?:反馈|通报)(?:了)?[^。;]{0,20}(?:意见|情况|问题|报告)|${TEAM}[^。;]{0,24}(?:给|向|对)(?:我们|我[村局院校所站司镇乡]|村里|本[村院校局])[^。;]{0,8}提(?:出)?(?:了)?[^。;]{0,12}(?:意见|问题)|反馈(?:了)?(?:巡[视察]|督察|审计)?(?:意见|情况)(?:后|以来|以后)|自(?:收到)?[^。;]{0,20}反馈意见[^。;]{0,10}(?:后|以来)`);

/** Inspection facts told as history in the opening; they stand in notices and, more thinly, in news and feedback. */
export function openingEvidence(reading: Reading): Evidence[] {
  return present([
    firstMatch(reading, reading.head, INSPECTED, 'inspection-told', 2) ?? firstMatch(reading, reading.head, INSPECTED_WHEN, 'inspection-told', 2),
    firstMatch(reading, reading.head, FED_BACK, 'feedback-told', 1),
  ]);
}
