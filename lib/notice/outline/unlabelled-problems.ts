import type { Paragraph } from '@/lib/text/paragraphs';
import { splitFields } from '../forms/field-labels';
import { readBareHeading, readLabel } from '../forms/label';
import { readProblemHeading, statusTailLength } from '../forms/problem-heading';
import { readOwnStatus } from '../status/own-status';
import { sentences } from '../status/sentences';
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

function closesWithStatus({ text }: Paragraph): boolean {
  const whole = text.replace(/。$/, '');
  if (statusTailLength(whole) > 0) return true;
  const last = sentences(text).at(-1);
  return last !== undefined && readOwnStatus(text.slice(last.start, last.end), 'close') !== null;
}

/** Does the section that `head` opens answer one problem? Then its paragraphs are what was done. */
function answersOne(head: Paragraph): boolean {
  const label = readLabel(head.text);
  const problem = label && readProblemHeading(head.text.slice(label.length, findHeadingEnd(head.text, label.length).end));
  return label?.saysProblem === true || (problem !== null && !problem.theme);
}

/** 具体表现:…, 整改措施:…: a block below a problem begins with one of its fields. */
const opensWithField = ({ text }: Paragraph): boolean => splitFields(text)[0]?.kind === 'problem' || readBareHeading(text)?.saysProblem === true;

/** Is the line a heading, alone above a text or above what describes the problem (具体表现:…)? */
function headsText({ text, blocks }: Paragraph, below: Paragraph | undefined): boolean {
  const alone = text.length <= LONGEST_HEADING && !/[。;:!?]/.test(text) && blocks[0]?.kind !== 'cell';
  if (!alone || below === undefined) return false;
  return opensWithField(below) || (!isLabelled(below) && below.text.length > LONGEST_HEADING && /[。;!]$/.test(below.text));
}

const isLabelled = ({ text, blocks }: Paragraph): boolean => blocks[0]?.kind === 'cell' || (readLabel(text) ?? readBareHeading(text)) !== null;

/**
 * Problems without any label, throughout the sections: each in a paragraph that opens with the fault and closes with its status, or
 * each in a line of its own above its answer.
 *
 *   (一)党的建设方面 {学习不深入。}制定计划…。(已完成) {会议记录不规范。}补录…。(正在整改) (二)… {…}
 *   (一)已完成整改的问题 ⏎ {学习不深入} ⏎ 制定计划… ⏎ {会议记录不规范} ⏎ 补录…
 *   二、问题整改情况 ⏎ {超标准收费问题} ⏎ 具体表现:… ⏎ 整改措施:… ⏎ {低标准入院问题} ⏎ 具体表现:…
 *
 * @returns Their paragraphs.
 */
export function findUnlabelledProblems(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const [runIn, lines]: [Found, Found] = [new Found(), new Found()];
  let head: Paragraph | null = null;
  let below: Paragraph[] = [];
  const close = (next?: Paragraph): void => {
    if (!head || !answersOne(head)) {
      if (head && below.length >= 2) runIn.add(below, below.filter((paragraph) => headingEnd(paragraph) > 0), namesFault);
      const headings = below.filter((paragraph, i) => headsText(paragraph, below[i + 1] ?? next));
      if (headings.length > 0) lines.add(headings, headings, ({ text }) => isFault(text));
    }
    below = [];
  };
  for (const paragraph of paragraphs) {
    if (!isLabelled(paragraph)) below.push(paragraph);
    else {
      close(paragraph);
      head = paragraph;
    }
  }
  close();
  const closed = runIn.problems.filter(closesWithStatus).length >= runIn.problems.length * MOST;
  return new Set([...(closed ? runIn.all() : []), ...lines.all()]);
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
