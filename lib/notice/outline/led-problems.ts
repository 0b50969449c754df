import type { Paragraph } from '@/lib/text/paragraphs';
import { opensWithProblem, type Label } from '../forms/label';
import { readProblemHeading } from '../forms/problem-heading';
import { findHeadingEnd } from './outline';

/** Fewer show nothing: one or two measures may begin so, too. */
const FEWEST = 3;
/** So many of the paragraphs that begin so must name a fault. */
const MOST = 0.6;
/** 针对…问题, with its comma: how far the problem itself reaches. */
const NAMED = /^.*?问题(?=[,。:])/;

const headingWords = (text: string, from: number): string => text.slice(from, findHeadingEnd(text, from).end);

/** Does the heading name one problem, whose measures may begin with 针对…问题? */
function namesOne(text: string, label: Label): boolean {
  const problem = readProblemHeading(headingWords(text, label.length));
  return label.saysProblem === true || (problem !== null && !problem.theme);
}

/**
 * Problems that carry no label and stand before their answer, each in a paragraph of its own:
 *
 *   (一)部门预算执行方面 {针对非税收入未及时入库的问题,}市财政局清理专户。 {针对往来款项长期挂账的问题,}13个单位…
 *
 * Where a notice has several, none of them below a heading that names a problem itself, they are its problems.
 *
 * @param labels - Of each paragraph; null for cells.
 * @param bare - What paragraphs without one say themselves.
 */
export function findLedProblems(
  paragraphs: readonly Paragraph[], labels: readonly (Label | null)[], bare: readonly (Label | null)[],
): ReadonlySet<Paragraph> {
  const found: Paragraph[] = [];
  let led = 0;
  let belowOne = false;
  for (const [i, paragraph] of paragraphs.entries()) {
    const label = labels[i] ?? bare[i];
    if (label) belowOne = namesOne(paragraph.text, label);
    if (label || belowOne || paragraph.blocks[0]?.kind === 'cell' || !opensWithProblem(paragraph.text)) continue;
    led += 1;
    const problem = readProblemHeading(NAMED.exec(paragraph.text)?.[0] ?? '');
    if (problem && !problem.theme) found.push(paragraph);
  }
  return new Set(found.length >= FEWEST && found.length >= led * MOST ? found : []);
}
