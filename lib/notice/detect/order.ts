import { firstMatch, inText, present, type Evidence, type Reading } from './evidence';
import { COMMITTEES, SHORT_NAMES } from '../words/bodies';
import { SPOT_CHECKS, TELLS_ABOVE } from '../words/acts';
import { patternOf } from '../words/pattern';
import { CALLS_IN } from '../words/people';
import { FINISHED } from '../words/status';

const YOU = new RegExp(`(?:^|[,。:])(?:责令)?你(?:单位|公司|${SHORT_NAMES}|处|厂|店|户|村|[省市州县区旗])[^。]{0,60}(?:整改|改正|存在|涉嫌|应当|须|必须)|责令你[^。]{0,30}(?:整改|改正|停)`);
const OR_ELSE = /逾期(?:未|不|仍)[^。]{0,30}(?:整改|改正|完成)[^。]{0,40}(?:依法|处罚|严肃|追究|追责|通报|处理)/;
/** 请于5月17日前: a day is set. */
const BY_DAY = /请[^。;]{0,24}?(?:于|在)[^。;]{1,24}?(?:前|内)/g;
/** What until then: 完成整改 is the rectification, 报送 a report on it. What is named first counts. */
const DEMANDED = patternOf`((?:完成|落实|予以|进行|抓紧)整改|整改(?:${FINISHED}|完成|并)|改正)|${TELLS_ABOVE}|报至|报到|报[局县市区]|反馈|提交|发送`;
/** No letter sets more days. */
const DAYS = 40;
const TO_ALL = patternOf`^(?:各|全)[^。:]{2,60}(?:单位|部门|委员会|${COMMITTEES}|政府|局|企业|学校|办事处)[^。]{0,20}:$`;
/** 对你县消防安全工作进行了督导检查: told to the one who is to rectify. */
const TOLD_YOU = new RegExp(`(?:对|在|发现)你(?:单位|公司|${SHORT_NAMES}|处|厂|店|户|村|[省市州县区旗])(?![们的])[^。]{0,50}(?:${SPOT_CHECKS}|督导|督察|督查|暗访|核查|存在)`);
const REPLY = patternOf`(?:您|你)(?:们)?(?:好|提出的|反映的|的来信|的建议)|(?:建议|提案|${CALLS_IN}|留言)[^。]{0,20}收悉|现(?:就|将)[^。]{0,40}答复如下|感谢(?:您|你)(?:对|的)`;

/** Texts addressed to somebody: orders and instructions to rectify, and replies to letters and proposals. */
export function orderEvidence(reading: Reading): Evidence[] {
  const toAll = firstMatch(reading, reading.head.slice(0, 10), TO_ALL, 'to-subordinates', -3, 'order');
  return present([
    firstMatch(reading, reading.paragraphs, YOU, 'orders-you', -5, 'order'),
    reading.answers ? null : demandEvidence(reading),
    toAll,
    firstMatch(reading, reading.head, TOLD_YOU, 'orders-you', -4, 'order'),
    firstMatch(reading, reading.head, REPLY, 'reply-letter', -6, 'other'),
  ]);
}

/** A threat, a day for the rectification, or a day for a report on it: only the last is no order to rectify. */
function demandEvidence(reading: Reading): Evidence | null {
  const threat = firstMatch(reading, reading.paragraphs, OR_ELSE, 'or-else', -4, 'order');
  if (threat) return threat;
  for (const paragraph of reading.paragraphs) {
    let days = 0;
    for (const { 0: day, index } of paragraph.text.matchAll(BY_DAY)) {
      if ((days += 1) > DAYS) break;
      const from = index + day.length;
      const demand = DEMANDED.exec(paragraph.text.slice(from, from + 50).split('。')[0] ?? '');
      if (!demand) continue;
      const end = from + demand.index + demand[0].length;
      return inText(reading, 'or-else', -4, paragraph, index, end, demand[1] ? 'order' : 'other');
    }
  }
  return null;
}
