import type { Paragraph } from '@/lib/text/paragraphs';
import { isStatusGroup, readProblemHeading } from '../forms/problem-heading';
import { findHeadingEnd } from '../outline/outline';
import { readLabel, type Label } from '../forms/label';
import { zoneOf } from '../forms/zones';
import { RESULTS, TOLD_AS } from '../words/fields';
import { patternOf } from '../words/pattern';

/** Labels that open the answer to one problem: what follows them counts measures, not the notice. */
const ANSWER = patternOf`^(?:整改(?:${RESULTS}|措施|完成|落实|时限|责任)|责任(?:领导|单位|人)|完成情况|下一步|正在深化|具体(?:问题|表现)|问题${TOLD_AS})[\u4e00-\u9fff]{0,10}:`;
/** Running text of a group lead is short and speaks of the whole group. */
const GROUP_LEAD = /共|截至|目前|其中|反馈|全部|个(?:大类|方面|问题)/;

/** Paragraphs of running text that speak of a whole group, under its heading. */
const LEADS = 2;
/** A longer heading is a sentence. */
const LONGEST_HEADING = 60;

/** Where in the notice a paragraph stands, told from the headings before it. */
class Walk {
  private inAnswer = false;
  private lead = 0;
  private inProblems = false;
  /** What comes next: counts there speak again of what was declared before. */
  looksAhead = false;

  /** Can a paragraph without a label declare totals? */
  takesText(text: string): boolean {
    if (ANSWER.test(text)) this.inAnswer = true;
    if (this.inAnswer) return false;
    if (!this.inProblems) return true;
    if (this.lead === 0 || !GROUP_LEAD.test(text)) return false;
    this.lead -= 1;
    return true;
  }

  /** The same of one that a label opens. */
  takesHeading(label: Label, heading: string): boolean {
    if (label.rank === 1) {
      const name = zoneOf(heading);
      this.inProblems = name === 'rectification' || (name === 'unknown' && heading.includes('问题'));
      this.inAnswer = false;
      this.looksAhead = name === 'next-steps';
      this.lead = LEADS;
      return true;
    }
    if (!this.inProblems) return this.takesBeforeProblems(label, heading);
    const problem = label.rank === 2 ? readProblemHeading(heading) : null;
    const group = label.rank === 2 && (isStatusGroup(heading) || problem === null || problem.theme);
    this.inAnswer = !group;
    if (label.rank === 2) this.lead = group ? LEADS : 0;
    return group;
  }

  /** Notices without an organising 一、 begin with the problems themselves. */
  private takesBeforeProblems(label: Label, heading: string): boolean {
    const may = label.kind !== 'ordinal-is' && heading.length <= LONGEST_HEADING && heading.includes('问题');
    if (may && readProblemHeading(heading) !== null) this.inAnswer = true;
    else if (label.rank <= 2) this.inAnswer = false;
    return !this.inAnswer;
  }
}

/**
 * The paragraphs in which a notice can declare its own totals: everything before the first problem, sections on
 * organisation, accountability and next steps, and the lead under the heading of a group of problems.
 * Table cells and the answers to single problems are never among them.
 *
 * @returns In order, each with whether it looks ahead: 对尚未完成的9个问题 under 下一步 declares nothing anew.
 */
export function totalZone(paragraphs: readonly Paragraph[]): { readonly paragraph: Paragraph; readonly looksAhead: boolean }[] {
  const walk = new Walk();
  return paragraphs.flatMap((paragraph) => {
    const { blocks, text } = paragraph;
    if (blocks[0]?.kind === 'cell') return [];
    const label = readLabel(text);
    const takes = label ? walk.takesHeading(label, text.slice(label.length, findHeadingEnd(text, label.length).end)) : walk.takesText(text);
    return takes ? [{ paragraph, looksAhead: walk.looksAhead || (!label && LOOKS_AHEAD.test(text)) }] : [];
  });
}
const LOOKS_AHEAD = /^下一?(?:步|阶段)/;
