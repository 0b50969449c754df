import type { Paragraph } from '@/lib/text/paragraphs';
import { splitFields } from '../forms/field-labels';
import { readBareHeading, type Label } from '../forms/label';
import { isStatusGroup, readProblemHeading, startsWithAction, statusTailLength } from '../forms/problem-heading';
import { closesWithStatus } from '../status/closes-with-status';
import { findHeadingEnd } from './outline';

/** Fewer paragraphs say nothing of a notice's habits. */
const FEWEST = 4;
/** So many of all of them must open with a fault, and close with a status. */
const MOST = 0.6;
/** So many of one section's. */
const FEW = 1 / 3;
/** More is a sentence of a text. */
const LONGEST_HEADING = 50;

/** The end of the sentence that may name the problem; 0 where none is run in before an answer. */
function headingEnd({ text }: Paragraph): number {
  const { end, next } = findHeadingEnd(text, 0);
  return text[end] === '。' && end <= LONGEST_HEADING && next < text.length ? end : 0;
}

function isFault(words: string): boolean {
  const problem = readProblemHeading(words);
  return problem !== null && !problem.theme;
}

function namesFault(paragraph: Paragraph): boolean {
  const end = headingEnd(paragraph);
  return end > 0 && isFault(paragraph.text.slice(0, end));
}

const withoutStop = (text: string): string => text.replace(/[。:]$/, '');
const withoutState = (text: string): string => withoutStop(text).slice(0, -statusTailLength(withoutStop(text)));

/** 索证索票不全(已整改): a line of its own that closes by saying how things stand, and is neither a measure (更换设备(已完成)) nor a group. */
const isStated = ({ text, blocks }: Paragraph): boolean =>
  blocks[0]?.kind !== 'cell' && text.length <= LONGEST_HEADING && !/[。;!?]./.test(text) && statusTailLength(withoutStop(text)) > 0 && (!startsWithAction(text) || isFault(withoutState(text))) && !isStatusGroup(text);

/** Does the section answer one problem, which its head names? Then its paragraphs are what was done. */
function answersOne({ head, label }: UnlabelledSection): boolean {
  const problem = head && label && readProblemHeading(head.text.slice(label.length, findHeadingEnd(head.text, label.length).end));
  return label?.saysProblem === true || (problem !== null && !problem.theme);
}

/** 具体表现:…, 整改措施:…: a block below a problem begins with one of its fields. */
const opensWithField = ({ text }: Paragraph): boolean => splitFields(text)[0]?.kind === 'problem' || readBareHeading(text)?.saysProblem === true;

/** Is the line a heading, alone above a text or above what describes the problem (具体表现:…)? `labelled` says whether `below` has a label. */
function headsText({ text, blocks }: Paragraph, below: Paragraph, labelled: boolean): boolean {
  if (text.length > LONGEST_HEADING || /[。;:!?]/.test(text) || blocks[0]?.kind === 'cell') return false;
  return opensWithField(below) || (!labelled && below.text.length > LONGEST_HEADING && /[。;!]$/.test(below.text));
}

/**
 * Problems without any label, throughout the sections: each in a paragraph that opens with the fault and closes with its status, or
 * each in a line of its own above its answer.
 *
 *   (一)党的建设方面 {学习不深入。}制定计划…。(已完成) {会议记录不规范。}补录…。(正在整改) (二)… {…}
 *   (一)已完成整改的问题 ⏎ {学习不深入} ⏎ 制定计划… ⏎ {会议记录不规范} ⏎ 补录…
 *   {索证索票不全(已整改)} ⏎ a.… b.… ⏎ {排水不畅(未启动)} ⏎ a.…
 *   二、问题整改情况 ⏎ {超标准收费问题} ⏎ 具体表现:… ⏎ 整改措施:… ⏎ {低标准入院问题} ⏎ 具体表现:…
 *
 * @param labels - Of each paragraph; null for cells.
 * @param bare - What paragraphs without one say themselves (关于…问题).
 * @returns Their paragraphs.
 */
export function findUnlabelledProblems(paragraphs: readonly Paragraph[], labels: readonly (Label | null)[], bare: readonly (Label | null)[]): ReadonlySet<Paragraph> {
  const sections = sectionsOf(paragraphs, labels, bare);
  const found = (kind: 'runIn' | 'lines'): Found => {
    const all = new Found();
    // Headings are read last: most notices have not as many places where one could stand.
    if (sections.reduce((sum, section) => sum + section[kind].length, 0) < FEWEST) return all;
    for (const section of sections) {
      if (section[kind].length === 0 || answersOne(section)) continue;
      if (kind === 'runIn') all.add(section.below, section.runIn, namesFault);
      else all.add(section.lines, section.lines, ({ text }) => isFault(text));
    }
    return all;
  };
  const [runIn, lines] = [found('runIn'), found('lines')];
  const closed = runIn.problems.filter(({ text }) => closesWithStatus(text)).length >= runIn.problems.length * MOST;
  return new Set([...(closed ? runIn.all() : []), ...lines.all(), ...statedLines(sections)]);
}

/** Two may begin a notice's list; one is a remark. */
const FEWEST_STATED = 2;

/** Lines that close by saying how things stand, whatever stands below them, if most name a fault. */
function statedLines(sections: readonly UnlabelledSection[]): readonly Paragraph[] {
  const lines = sections.flatMap((section) => (answersOne(section) ? [] : section.below.filter(isStated)));
  const faults = lines.filter(({ text }) => isFault(withoutState(text))).length;
  return lines.length >= FEWEST_STATED && faults >= lines.length * MOST ? lines : [];
}

/** Paragraphs without a label below one that has one, or at the beginning of the text. */
interface UnlabelledSection {
  readonly head: Paragraph | null;
  readonly label: Label | null;
  readonly below: readonly Paragraph[];
  /** Of them, those in which a heading may be run in before an answer. */
  readonly runIn: readonly Paragraph[];
  /** Those that may be headings, each in a line of its own. */
  readonly lines: readonly Paragraph[];
}

function sectionsOf(paragraphs: readonly Paragraph[], labels: readonly (Label | null)[], bare: readonly (Label | null)[]): UnlabelledSection[] {
  const sections: UnlabelledSection[] = [];
  let [head, label]: [Paragraph | null, Label | null] = [null, null];
  let below: Paragraph[] = [];
  const close = (next?: Paragraph): void => {
    const runIn = head && below.length >= 2 ? below.filter((paragraph) => headingEnd(paragraph) > 0) : [];
    const lines = below.filter((paragraph, i) => {
      const after = below[i + 1] ?? next;
      return after !== undefined && headsText(paragraph, after, i + 1 === below.length);
    });
    sections.push({ head, label, below, runIn, lines });
    below = [];
  };
  for (const [i, paragraph] of paragraphs.entries()) {
    const own = labels[i] ?? null;
    if (paragraph.blocks[0]?.kind !== 'cell' && !own && !bare[i]) below.push(paragraph);
    else {
      close(paragraph);
      [head, label] = [paragraph, own];
    }
  }
  close();
  return sections;
}

/** What was found in the sections so far. */
class Found {
  readonly problems: Paragraph[] = [];
  private faults = 0;

  /** A section's paragraphs: `named` are its problems if enough of `of` name a fault. */
  add(of: readonly Paragraph[], named: readonly Paragraph[], isOne: (paragraph: Paragraph) => boolean): void {
    const faults = of.filter(isOne).length;
    if (faults < of.length * FEW) return;
    this.problems.push(...named);
    this.faults += faults;
  }

  /** All of them, where the notice holds enough. */
  all(): readonly Paragraph[] {
    return this.problems.length >= FEWEST && this.faults >= this.problems.length * MOST ? this.problems : [];
  }
}
