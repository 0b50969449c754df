import type { Paragraph } from '@/lib/text/paragraphs';
import { allMatches, inText, type Evidence, type Reading } from './evidence';
import { stateInLine } from '../forms/field-labels';
import { MATTERS, RESULTS } from '../words/fields';
import { ADVANCES, ENDINGS, PROGRESS, RECTIFIED } from '../words/status';
import { HANDS_ON, HANDS_OVER } from '../words/acts';
import { patternOf } from '../words/pattern';
import { TOLD_BY_PEOPLE } from '../words/people';

const ORDINAL = '^(?:\\(?[一二三四五六七八九十\\d]{1,3}[)、.]|[①-⑳])?';
const RESULT = new RegExp(
  `${ORDINAL}(?:整改(?:${PROGRESS}|任务完成)?(?:${RESULTS}|成果)(?:[及和与、][^:。]{0,10})?|整改措施[及和与、][^:。]{0,12}(?:成效|情况|结果)|(?:任务)?完成情况|落实情况|验收(?:情况|结论|结果)|销号(?:情况|结论)|正在(?:深化|推进)?整改[^:。]{0,14}):`,
);
/** In the problem's own paragraph: 3.惠民补贴发放不精准。整改进展:… */
const RESULT_AFTER_PROBLEM = new RegExp(`[。;](?:整改(?:落实|完成)?(?:${RESULTS})|完成情况|整改措施[及和][^:。]{0,8}(?:成效|情况)):`);
const TASK_PARTS = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.])?(整改任务|反馈(?:意见)?问题|督察反馈(?:意见)?|问题(?:描述|概述|情况|表述)|整改目标|整改措施|整改时限|整改(?:完成|落实)情况|任务完成情况|整改责任单位|责任单位|整改主体|验收(?:单位|情况|结论|意见)|销号(?:情况|意见|结论)|公示(?:时间|期限|期))[^:。]{0,10}(?::|$)/;
const GROUP = new RegExp(
  `${ORDINAL}[^。,]{0,24}(?:已(?:经)?(?:全部)?(?:整改)?完成(?:整改)?|完成整改|整改到位|立行立改|正在(?:推进|整改|深化)|(?:需|未)[^。,]{0,6}(?:长期|持续|完成)|基本完成|长期坚持|阶段性完成)[^。,]{0,16}(?:${MATTERS}|情况)[^。,]{0,8}$`,
);
const SECTION = new RegExp(`${ORDINAL}[^。,:]{0,30}(?:整改(?:工作)?(?:${ADVANCES})?(?:的)?(?:情况|结果|成效)|整改落实和?[^。,]{0,6}情况|(?:落实|推进)[^。,]{0,20}整改[^。,]{0,10}情况)$`);
const TALLY = new RegExp(`(?:(?:已|均)?(?:全部)?(?:${RECTIFIED}|办结|整改销号)[^。;]{0,16}\\d+[项个件条]|\\d+[项个件条][^。;]{0,16}(?:${MATTERS}|措施)?[^。;]{0,12}(?:已|均|全部)[^。;]{0,10}(?:${ENDINGS})|整改(?:完成)?率[^。;]{0,8}\\d)`);

/** 巡察移交问题线索7件,已办结6件: what became of the leads is told by those they were handed to. */
const LEADS = patternOf`(?:巡[视察]|督察|审计)(?:组|期间)?[^。;,]{0,6}(?:${HANDS_OVER}|${HANDS_ON})[^。;]{0,24}(?:${TOLD_BY_PEOPLE}|举报)[^。;]{0,16}\d[^。]{0,30}(?:办结|了结|查结|办理完毕|核查完毕)`;

/** Lines that say how things stand (进展情况:已销号), if in some of them something was done. */
function statesOf({ paragraphs }: Reading): { paragraph: Paragraph; start: number; end: number }[] {
  const states = paragraphs.map((paragraph) => ({ paragraph, state: stateInLine(paragraph.text) })).filter(({ state }) => state !== null);
  return states.some(({ state }) => state === 'completed') ? states.map(({ paragraph }) => ({ paragraph, start: 0, end: paragraph.text.length })) : [];
}

/** Labels and section names that only a report on finished or running rectification carries. */
export function labelEvidence(reading: Reading): Evidence[] {
  const evidence: Evidence[] = [];
  const results = allMatches(reading.paragraphs, RESULT);
  if (results.length === 0) results.push(...allMatches(reading.paragraphs, RESULT_AFTER_PROBLEM));
  if (results.length === 0) results.push(...statesOf(reading));
  const [result] = results;
  if (result) evidence.push(inText(reading, 'result-labels', results.length >= 3 ? 3 : 2, result.paragraph, result.start, result.end));
  const parts = allMatches(reading.paragraphs, TASK_PARTS);
  const names = new Set(parts.map(({ paragraph }) => TASK_PARTS.exec(paragraph.text)?.[1]));
  const [part] = parts;
  const done = parts.find(({ paragraph }) => /^.{0,4}(?:整改(?:完成|落实)情况|任务完成情况|验收|销号)/.test(paragraph.text));
  if (part && done && names.size >= 3) evidence.push(inText(reading, 'task-report', 3, done.paragraph, done.start, done.end));
  const [group] = allMatches(reading.paragraphs, GROUP);
  if (group) evidence.push(inText(reading, 'status-groups', 2, group.paragraph, group.start, group.end));
  const [section] = allMatches(reading.paragraphs.filter(({ text }) => text.length <= 60 && /^[(]?[一二三四五六七八九十]/.test(text)), SECTION);
  if (section) evidence.push(inText(reading, 'rectification-section', 1.5, section.paragraph, section.start, section.end));
  const [tally] = allMatches(reading.paragraphs.filter(({ text }) => /整改|反馈|指出/.test(text)), TALLY);
  if (tally) evidence.push(inText(reading, 'tally', 1, tally.paragraph, tally.start, tally.end));
  const [leads] = allMatches(reading.paragraphs, LEADS);
  if (leads) evidence.push(inText(reading, 'leads-handled', 1, leads.paragraph, leads.start, leads.end));
  return evidence;
}
