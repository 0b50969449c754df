import type { Paragraph } from '@/lib/text/paragraphs';
import { splitFields, type FieldKind } from '../forms/field-labels';
import { BARE, COUNTED_IN, type Label } from '../forms/label';
import { readProblemHeading } from '../forms/problem-heading';
import { readStatusWords } from '../forms/status-words';

/** Fewer may be anything that is counted. */
const FEWEST = 3;
/** So many of them must name a problem. */
const MOST = 0.5;
/** A longer line is a text. */
const LONGEST_HEADING = 60;
/** What the line below begins with. */
const FIELDS: readonly FieldKind[] = ['problem', 'goal', 'measures', 'status', 'responsible', 'limit'];
/** A number right before its heading. Not 3个科室, 12月. */
const NUMBER = new RegExp(`^(\\d{1,2})(?!${COUNTED_IN})(?=[\u4e00-\u9fff“《])`);
/** A state is a word or two. */
const LONGEST_STATE = 8;

/** Folded length of the words at the end of `line` that say how things stand; 0 for none. */
function stateLength(line: string): number {
  for (let from = Math.max(1, line.length - LONGEST_STATE); from < line.length - 1; from += 1) {
    const words = readStatusWords(line.slice(from));
    if (words && words.start === 0 && words.end === line.length - from) return words.end;
  }
  return 0;
}

interface Head {
  readonly paragraph: Paragraph;
  readonly length: number;
  readonly state: number;
}

const namesProblem = ({ paragraph: { text }, length, state }: Head): boolean => readProblemHeading(text.slice(length, text.length - state)) !== null;

/**
 * Heads of cards: the number, the name and the state of a problem, each in a box of its own, which stand in one line of the text:
 *
 *   {1}高值耗材议价不充分{整改完成} ⏎ 整改措施 ⏎ … {2}用量异常未预警{正在整改} ⏎ 整改措施 ⏎ … {3}…
 *
 * Lines that count up, each above a field of its answer. The words at their ends are states only where most of the lines have them.
 *
 * @param labels - What the paragraphs' own labels say: no line that has one is looked at.
 */
export function findGluedHeads(paragraphs: readonly Paragraph[], labels: readonly (Label | null)[]): ReadonlyMap<Paragraph, Label> {
  const heads: Head[] = [];
  paragraphs.forEach((paragraph, i) => {
    const { text, blocks } = paragraph;
    const digits = labels[i] || blocks[0]?.kind === 'cell' || text.length > LONGEST_HEADING || /[。;:]/.test(text) ? undefined : NUMBER.exec(text)?.[1];
    const below = paragraphs[i + 1];
    const field = digits === undefined || !below ? null : (splitFields(below.text)[0]?.kind ?? null);
    if (digits === undefined || Number(digits) !== heads.length + 1 || field === null || !FIELDS.includes(field)) return;
    heads.push({ paragraph, length: digits.length, state: stateLength(text) });
  });
  const stated = heads.filter(({ state }) => state > 0).length >= heads.length * MOST;
  if (heads.length < FEWEST || heads.filter(namesProblem).length < heads.length * MOST) return new Map();
  return new Map(heads.map(({ paragraph, length, state }, i) =>
    [paragraph, { ...BARE, kind: 'problem-number', rank: 3, number: i + 1, length, together: true, ...(stated && state > 0 && { state }) }]));
}
