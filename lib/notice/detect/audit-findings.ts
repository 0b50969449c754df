import { allMatches, firstMatch, inText, present, type Evidence, type Reading } from './evidence';
import { FINDS } from '../words/acts';
import { ADVICE } from '../words/fields';
import { patternOf } from '../words/pattern';

const SECTION = patternOf`^[(]?[一二三四五六七八九十]{1,3}[)、.](?:审计(?:查出|发现|评价|结果|${ADVICE}|处理|基本)[^。]{0,24}|[^。]{0,20}审计(?:情况|评价|结果|${ADVICE}|发现(?:的)?(?:主要)?问题)|(?:加强|改进)[^。]{0,24}(?:的)?${ADVICE})$`;
const FOUND = patternOf`(?:^|。)(?:审计(?:结果)?(?:表明|发现|${FINDS}|查出|抽查|重点)|抽查发现|本次审计|审计期间)`;
const RESULTS = /现将[^。;]{0,40}审计(?:结果|情况)[^。;]{0,12}(?:公告|公布|公示|报告)|审计结果(?:公告|公布|报告)如下/;

/** An audit's own findings. An audit rectification report opens alike; what decides is whether problems are answered. */
export function auditFindingsEvidence(reading: Reading): Evidence[] {
  const sections = allMatches(reading.paragraphs.filter(({ text }) => text.length <= 60 && !text.includes('整改')), SECTION);
  const [section] = sections;
  const found = allMatches(reading.paragraphs, FOUND);
  const [first] = found;
  return present([
    section ? inText(reading, 'audit-sections', sections.length >= 2 ? -4 : -2, section.paragraph, section.start, section.end, 'audit-findings') : null,
    first && found.length >= 2 ? inText(reading, 'audit-finds', -2, first.paragraph, first.start, first.end, 'audit-findings') : null,
    firstMatch(reading, reading.head, RESULTS, 'audit-results', -4, 'audit-findings'),
  ]);
}
