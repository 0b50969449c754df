import { offsetsFrom } from '@/lib/text/offsets';
import { spanIn, type Paragraph } from '@/lib/text/paragraphs';
import { parseWholeNumber } from '@/lib/text/numerals';
import { readProblemHeading } from '../forms/problem-heading';
import { readLabel } from '../forms/label';
import { findHeadingEnd } from './outline';
import { runInProblemStarts } from './run-in-problems';
import { splitRunIn } from '../forms/run-in';

/** (二) or 二、 behind a full stop: the next heading of a list run into one paragraph. */
const NEXT = /(?<=[。;])(?:\(([一二三四五六七八九十]{1,3})\)|([一二三四五六七八九十]{1,3})、)/g;
const FIRST = /^(?:\(([一二三四五六七八九十]{1,3})\)|([一二三四五六七八九十]{1,3})、)/;
/** What stands behind such a label is a heading: so short, and ended by a stop with text behind it. */
const LONGEST_HEADING = 40;

/** Where the parts of the paragraph begin; only its own start if it is no such list. */
function startsOf(text: string): number[] {
  const starts = [0];
  const first = FIRST.exec(text);
  if (!first) return starts;
  const parens = first[1] !== undefined;
  let number = parseWholeNumber(first[1] ?? first[2] ?? '') ?? 0;
  for (const match of text.matchAll(NEXT)) {
    const written = parens ? match[1] : match[2];
    if (written === undefined || parseWholeNumber(written) !== number + 1) continue;
    const head = match.index + match[0].length;
    const { end, next } = findHeadingEnd(text, head);
    if (end - head < 2 || end - head > LONGEST_HEADING || next >= text.length) continue;
    starts.push(match.index);
    number += 1;
  }
  const own = findHeadingEnd(text, first[0].length);
  return own.end - first[0].length > LONGEST_HEADING || own.next >= text.length ? [0] : starts;
}

/** The paragraph in parts that begin at `starts`, the first of which is 0. */
function cutAt(paragraph: Paragraph, starts: readonly number[]): Paragraph[] {
  const { text, source } = paragraph;
  return starts.map((start, i): Paragraph => {
    const end = starts[i + 1] ?? text.length;
    return { ...paragraph, text: text.slice(start, end), source: offsetsFrom(source, start), span: spanIn(paragraph, start, end) };
  });
}

/** Does a labelled paragraph name one problem, not a theme? */
function problemNamed(text: string, head: number): boolean {
  const problem = readProblemHeading(text.slice(head, findHeadingEnd(text, head).end));
  return problem !== null && !problem.theme;
}

/** (1)… alone in the paragraph above {(2)…}{(3)…}: its list goes on, and each item is one of it. Where the items begin, or nothing. */
function listGoesOn(above: Paragraph | undefined, text: string): number[] {
  const label = readLabel(text);
  if (!label || label.number < 2 || !above) return [];
  const before = readLabel(above.text);
  if (before?.kind !== label.kind || before.number !== label.number - 1 || splitRunIn(above.text)[0]?.start === 0) return [];
  const items = splitRunIn(text);
  return items[0]?.start === 0 ? items.map(({ start }) => start) : [];
}

/**
 * Paragraphs with headings run into one another, parted: (一)压实责任。…(二)跟踪问效。…(三)建章立制。… The labels count up by
 * one, each stands behind a full stop and before a short heading of its own. So are problems run into one paragraph
 * below a theme, see run-in-problems.ts; below a problem they are its parts, and stay where they are. A list that goes on
 * what the paragraph above began is parted at its items.
 *
 * @returns The paragraphs themselves where nothing is to be parted. Cells stay whole.
 */
export function splitRunInSections(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  /** Of the problem the text stands in; Infinity in none. */
  let rank = Infinity;
  const all = paragraphs.flatMap((paragraph, i) => {
    const { text, blocks } = paragraph;
    const cell = blocks[0]?.kind === 'cell';
    const label = cell ? null : readLabel(text);
    const problems = cell || rank < (label?.rank ?? Infinity) ? [] : runInProblemStarts(text);
    if (label && label.rank <= rank) rank = problemNamed(text, label.length) ? label.rank : Infinity;
    if (problems.length > 0) return cutAt(paragraph, problems[0] === 0 ? problems : [0, ...problems]);
    const items = cell ? [] : listGoesOn(paragraphs[i - 1], text);
    if (items.length > 0) return cutAt(paragraph, items);
    const starts = cell || !/[。;](?:\(二|\(三|二、|三、|\([四五六七八九十]|[四五六七八九十]、)/.test(text) ? [0] : startsOf(text);
    if (starts.length < 2) return [paragraph];
    return cutAt(paragraph, starts);
  });
  return all.length === paragraphs.length ? paragraphs : all.map((paragraph, index) => ({ ...paragraph, index }));
}
