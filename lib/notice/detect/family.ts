import type { Family } from '@/lib/notice/types';
import type { Reading } from './evidence';
import type { Title } from './titles';
import { EXAMINES, HANDS_ON, SPOT_CHECKS } from '../words/acts';
import { CHECKS, FLIGHT_INSPECTIONS, MEDICAL_FUNDS, SPECIAL_KINDS } from '../words/inspections';
import { patternOf } from '../words/pattern';
import { TOLD_BY_PEOPLE } from '../words/people';

/** Names of bodies hold the words of families: an audit office is inspected by the Party too. */
const BODY_NAMES = /审计(?:局|厅|署|处|科|委员会|机关)(?!(?:对|在|于)[^。]{0,40}审计)|(?:生态)?环境(?:保护)?(?:局|厅|部|分局)|统计局|海洋局|巡察(?:办|机构|工作领导小组)|巡视(?:办|机构)/g;
const FOLLOW_UP = patternOf`巡[视察][^。,;]{0,8}[“"‘]?回头看|[“"‘]?回头看[”"’]?[^。,;]{0,6}巡[视察]|(?:${SPECIAL_KINDS}|点穴式?|交叉专项)[^。,;常规]{0,12}巡[视察]|巡[视察](?:整改)?[“"‘]?回头看`;
const ROUTINE = /常规巡[视察]/;
const ENVIRONMENT = patternOf`(?:生态环境(?:保护)?|环境保护|环保|长江经济带生态环境|生态环保)[^。;]{0,16}(?:${CHECKS}|警示片)|(?:督察|警示片)[^。;]{0,30}(?:生态环境|环保|环境)|环(?:保)?督`;
/** In one clause: 省医保基金飞行检查, 飞行检查发现的医保基金使用问题. A bureau's own yearly check of its hospitals is no family of its own. */
const FUND = patternOf`${MEDICAL_FUNDS}[^。,;]*${FLIGHT_INSPECTIONS}|${FLIGHT_INSPECTIONS}[^。,;]*${MEDICAL_FUNDS}`;
const PARTY = /巡[视察]/;
const OTHER = patternOf`督察|${EXAMINES}|督查|${SPOT_CHECKS}|主题教育|检视|通报问题|反馈|整改情况`;
const AUDIT = /审计/;
/** The section on leads at the end of a notice: only inspections of the Party pass leads on so. */
const PASSED_ON = patternOf`巡[视察](?:组)?(?:移交|${HANDS_ON})[^。;]{0,12}(?:${TOLD_BY_PEOPLE}|事项)`;

function familyOf(text: string): Family | null {
  const bare = text.replace(BODY_NAMES, '');
  if (FOLLOW_UP.test(bare) && !ROUTINE.test(bare)) return 'follow-up';
  if (PARTY.test(bare)) return 'party-inspection';
  if (ENVIRONMENT.test(bare)) return 'environment';
  if (FUND.test(bare)) return 'fund-inspection';
  if (AUDIT.test(bare)) return 'audit';
  return null;
}

/**
 * The family of a notice: what its title names; a plain 巡察 in the title is made precise by the opening
 * (对…开展了巡察“回头看”); where no title names one, the sentence that announces and the opening do. Undefined where the
 * page names no inspection at all (a later page of a notice).
 */
export function readFamily(reading: Reading, titles: readonly Title[], announcement: string | undefined): Family | undefined {
  const opening = reading.head.filter(({ text }) => text.length > 40).slice(0, 2).map(({ text }) => text.slice(0, 400)).join('。');
  const byOpening = familyOf(opening);
  for (const { text } of titles) {
    if (!/整改|落实情况/.test(text)) continue;
    const byTitle = familyOf(text);
    if (byTitle === 'party-inspection' && byOpening === 'follow-up') return 'follow-up';
    if (byTitle) return byTitle;
  }
  const byAnnouncement = announcement ? familyOf(announcement) : null;
  if (byAnnouncement && byAnnouncement !== 'party-inspection') return byAnnouncement;
  if (byOpening) return byOpening;
  if (byAnnouncement) return byAnnouncement;
  const named = mostNamed(reading);
  if (named) return named;
  return titles.some(({ text }) => OTHER.test(text)) || OTHER.test(opening) || OTHER.test(announcement ?? '') ? 'other-supervision' : undefined;
}

/** For fragments: the family named most often beside 整改. */
function mostNamed(reading: Reading): Family | null {
  let best: Family | null = null;
  let most = 0;
  const counts = new Map<Family, number>();
  for (const { text } of reading.paragraphs) {
    for (const match of text.matchAll(/[^。;]{0,24}整改[^。;]{0,12}/g)) {
      const family = familyOf(match[0]);
      const plain = family === 'follow-up' ? 'party-inspection' : family;
      if (plain) counts.set(plain, (counts.get(plain) ?? 0) + 1);
    }
  }
  for (const [family, count] of counts) if (count > most) [best, most] = [family, count];
  return best ?? (reading.paragraphs.some(({ text }) => PASSED_ON.test(text.replace(BODY_NAMES, ''))) ? 'party-inspection' : null);
}
