import { splitRunIn } from '../forms/run-in';
import { readProblemHeading } from '../forms/problem-heading';
import { findHeadingEnd } from './outline';
import { patternOf } from '../words/pattern';
import { PROGRESS } from '../words/status';

/** How such an item begins; 针对…问题 begins an answer. */
const HEADED = patternOf`^(?:关于|“).*问题(?:的?整改${PROGRESS}?(?:情况)?)?$`;
/** An answer stands behind each heading; a list of findings alone is none of issues. */
const ANSWERED = /整改|已|完成|正在/;
/** Both must stand in the text: most paragraphs are done here. */
const HINT = /(?:一是|\(1\)|1[.、]|①)(?:关于|“)/;

/**
 * Where the problems of a paragraph begin that holds several, each under a heading of its own and answered there:
 *
 *   4个问题中3个已整改到位。{一是关于公用经费被挤占的问题。…整改情况:…}{二是关于补助结余过多的问题。…}
 *
 * @param text - Folded.
 * @returns Empty if the paragraph is no such list: every item must name a problem outright and answer it.
 */
export function runInProblemStarts(text: string): number[] {
  if (!HINT.test(text)) return [];
  const items = splitRunIn(text);
  if (items.length < 2) return [];
  const all = items.every(({ labelEnd, end }) => {
    const item = text.slice(labelEnd, end);
    const heading = findHeadingEnd(item, 0);
    if (heading.next >= item.length || !HEADED.test(item.slice(0, heading.end))) return false;
    const problem = readProblemHeading(item.slice(0, heading.end));
    return problem !== null && !problem.theme && ANSWERED.test(item.slice(heading.next));
  });
  return all ? items.map(({ start }) => start) : [];
}
