import type { Paragraph } from '@/lib/text/paragraphs';
import { isStatusGroup, readProblemHeading } from '../issues/problem-heading';
import { findHeadingEnd } from '../outline/outline';
import { readLabel } from '../outline/label';
import { zoneOf } from '../outline/zones';

/** Labels that open the answer to one problem: what follows them counts measures, not the notice. */
const ANSWER = /^(?:整改(?:结果|措施|情况|进展|完成|成效|落实|时限|责任)|责任(?:领导|单位|人)|完成情况|下一步|正在深化|具体(?:问题|表现)|问题(?:表现|描述))[\u4e00-\u9fff]{0,10}:/;
/** Running text of a group lead is short and speaks of the whole group. */
const GROUP_LEAD = /共|截至|目前|其中|反馈|全部|个(?:大类|方面|问题)/;

/**
 * The paragraphs in which a notice can declare its own totals: everything before the first problem, sections on
 * organisation, accountability and next steps, and the lead under the heading of a group of problems.
 * Table cells and the answers to single problems are never among them.
 */
export function totalZone(paragraphs: readonly Paragraph[]): Paragraph[] {
  const zone: Paragraph[] = [];
  let inAnswer = false;
  let lead = 0;
  let section: 'open' | 'problems' = 'open';
  for (const paragraph of paragraphs) {
    if (paragraph.blocks[0]?.kind === 'cell') continue;
    const { text } = paragraph;
    const label = readLabel(text);
    if (!label) {
      if (ANSWER.test(text)) inAnswer = true;
      if (inAnswer) continue;
      if (section === 'open') zone.push(paragraph);
      else if (lead > 0 && GROUP_LEAD.test(text)) {
        zone.push(paragraph);
        lead -= 1;
      }
      continue;
    }
    const { end } = findHeadingEnd(text, label.length);
    const heading = text.slice(label.length, end);
    if (label.rank === 1) {
      const name = zoneOf(heading);
      section = name === 'rectification' || (name === 'unknown' && /问题/.test(heading)) ? 'problems' : 'open';
      inAnswer = false;
      lead = 2;
      zone.push(paragraph);
    } else if (section === 'open') {
      // Notices without an organising 一、 begin with the problems themselves.
      const problem = label.kind !== 'ordinal-is' && heading.length <= 60 && /问题/.test(heading) && readProblemHeading(heading) !== null;
      if (problem) inAnswer = true;
      else if (label.rank <= 2) inAnswer = false;
      if (!inAnswer) zone.push(paragraph);
    } else if (label.rank === 2) {
      const problem = readProblemHeading(heading);
      const group = isStatusGroup(heading) || problem === null || problem.theme;
      inAnswer = !group;
      lead = group ? 2 : 0;
      if (group) zone.push(paragraph);
    } else {
      inAnswer = true;
    }
  }
  return zone;
}
