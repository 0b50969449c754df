import { allMatches, firstMatch, inText, present, type Evidence, type Reading } from './evidence';
import { GIVES_OUT } from '../words/acts';
import { patternOf } from '../words/pattern';
import { LIMITS } from '../words/time';
import { stateInLine } from '../forms/field-labels';

const MAKES_PLAN = patternOf`(?:特|现|经研究,?)?(?:制定|制订|形成|提出)(?:了)?(?:本|如下|以下|此)(?:整改|工作|实施|落实)?(?:工作|落实|实施)?(?:方案|计划|意见|措施)|现将[^。;]{0,60}(?:整改|工作|实施)(?:工作|落实)?方案[^。;]{0,20}(?:${GIVES_OUT}|公布|公开|公示)`;
const PLAN_SECTION = /^[一二三四五六七八九十]{1,3}[、.](?:指导思想|总体(?:要求|思路|目标)|工作(?:目标|原则|要求|步骤|安排|任务)|整改(?:目标|原则|要求|步骤|时间安排)|基本原则|主要任务|重点任务|实施步骤|方法步骤|时间安排|保障措施|组织保障|有关要求|责任分工)/;
const LIMIT_LABEL = patternOf`^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.])?(?:整改|完成)(?:${LIMITS}|时间):`;

/** A work plan: 制定本方案, the plan's sections, and measures with limits that report nothing done. */
export function planEvidence(reading: Reading): Evidence[] {
  const sections = allMatches(reading.paragraphs, PLAN_SECTION);
  const [section] = sections;
  const limits = allMatches(reading.paragraphs, LIMIT_LABEL);
  const [limit] = limits;
  // 进展情况:已销号 reports by what stands there; 进展情况:未启动 everywhere may be a plan's form, still to be filled.
  const reports = reading.paragraphs.some(({ text }) => /^(?:completed|in-progress)$/.test(stateInLine(text) ?? '') || /^[^。]{0,8}(?:整改|完成|落实)(?:落实|完成|进展)?(?:情况|结果|成效)[^。]{0,8}:/.test(text));
  return present([
    firstMatch(reading, reading.head, MAKES_PLAN, 'makes-plan', -5, 'plan'),
    section && sections.length >= 2 ? inText(reading, 'plan-sections', sections.length >= 3 ? -4 : -3, section.paragraph, section.start, section.end, 'plan') : null,
    limit && limits.length >= 2 && !reports ? inText(reading, 'limits-only', -3, limit.paragraph, limit.start, limit.end, 'plan') : null,
  ]);
}
