import type { Paragraph } from '@/lib/text/paragraphs';
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

function namesFault(paragraph: Paragraph): boolean {
  const end = headingEnd(paragraph);
  const problem = end > 0 ? readProblemHeading(paragraph.text.slice(0, end)) : null;
  return problem !== null && !problem.theme;
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

/**
 * Problems without any label, each in a paragraph that opens with the fault and closes with its status, throughout the sections:
 *
 *   (一)党的建设方面 {学习不深入。}制定计划…。(已完成) {会议记录不规范。}补录…。(正在整改) (二)… {…}
 *
 * @returns Their paragraphs.
 */
export function findUnlabelledProblems(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found: Paragraph[] = [];
  let named = 0;
  let head: Paragraph | null = null;
  let below: Paragraph[] = [];
  const close = (): void => {
    const faults = below.filter(namesFault).length;
    if (head && below.length >= 2 && faults >= below.length * FEW && !answersOne(head)) {
      found.push(...below.filter((paragraph) => headingEnd(paragraph) > 0));
      named += faults;
    }
    below = [];
  };
  for (const paragraph of paragraphs) {
    if (paragraph.blocks[0]?.kind !== 'cell' && (readLabel(paragraph.text) ?? readBareHeading(paragraph.text)) === null) {
      below.push(paragraph);
      continue;
    }
    close();
    head = paragraph;
  }
  close();
  return found.length >= FEWEST && named >= found.length * MOST && found.filter(closesWithStatus).length >= found.length * MOST ? new Set(found) : new Set();
}
