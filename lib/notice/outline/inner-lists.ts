import type { Paragraph } from '@/lib/text/paragraphs';
import { fieldAlone } from '../forms/field-labels';
import type { Label, LabelKind } from '../forms/label';
import { readProblemHeading, startsWithAction, withoutAnswer } from '../forms/problem-heading';
import { findHeadingEnd } from './outline';

/** Labels of lists; the others part the notice. */
const LIST_KINDS: readonly LabelKind[] = ['arabic', 'arabic-parens', 'circled'];

/** A heading that names a problem outright (关于…问题的整改) or has fields below it, and the list that began there, as far as it has come. */
interface Problem {
  readonly label: Label;
  /** Its words say that it is one; if not, the list must begin below the name of a field. */
  readonly named: boolean;
  /** A list begins below the name of a field: no slip, however short. */
  readonly led: boolean;
  readonly items: Paragraph[];
  kind: LabelKind | null;
}

function wordsOf({ text }: Paragraph, label: Label): string {
  return withoutAnswer(text.slice(label.length, findHeadingEnd(text, label.length).end));
}

/** Do the words name a problem, and no theme: 关于…问题, …的问题? */
function headsProblem(words: string, label: Label): boolean {
  if (label.saysProblem || label.together) return true;
  const problem = readProblemHeading(words);
  // No heading of a part is numbered ①: below 台账混乱 behind it 1) begins a list, whatever the standard says.
  return problem !== null && !problem.theme && (label.kind === 'circled' || /named|problem/.test(problem.form));
}

/** 解决资金不足问题: a measure may name the problem, too, but begins with what was done. */
const isMeasure = (words: string): boolean => startsWithAction(words) && !/^(?:关于|针对)/.test(words);

/** Lines that may stand between a heading and the first name of a field below it: how things stand, who answers for it. */
const BETWEEN = 3;

const isFieldName = (paragraph: Paragraph | undefined): boolean => paragraph !== undefined && fieldAlone(paragraph.text) !== null;

/** Does a list begin below paragraph `i`, right below a field's name that is alone in its line, before any other label? */
function leadsList(paragraphs: readonly Paragraph[], labels: readonly (Label | null)[], i: number): boolean {
  if (!LIST_KINDS.includes(labels[i]?.kind ?? 'bare')) return false;
  for (let next = i + 1; next <= i + BETWEEN && next < paragraphs.length && !labels[next]; next += 1) {
    if (labels[next + 1]?.number === 1 && isFieldName(paragraphs[next])) return true;
  }
  return false;
}

/** Does the label begin or go on a list below the problem that would stand beside it, or above, by the label alone? */
function isItemOf({ label, kind, items }: Problem, item: Label): boolean {
  if (!LIST_KINDS.includes(item.kind) || item.rank > label.rank) return false;
  return kind === null ? item.number === 1 : item.kind === kind && item.number === items.length + 1;
}

/** May a list begin, or go on, below the line above? */
const mayHold = ({ named, kind }: Problem, above: Paragraph | undefined): boolean => named || kind !== null || isFieldName(above);

/** Does any list begin at one below a label that it does not go under by itself? In most notices none does, and no heading need be read. */
function mayBegin(labels: readonly (Label | null)[]): boolean {
  let above: Label | null = null;
  for (const label of labels) {
    if (!label || label.kind === 'ordinal-is') continue;
    if (above && label.number === 1 && LIST_KINDS.includes(label.kind) && label.rank <= above.rank) return true;
    above = label;
  }
  return false;
}

/**
 * Lists below a problem whose labels do not tell that they stand there: numbered as the problems are, or with a label that the standard
 * puts above theirs.
 *
 *   1.关于责任不落实问题的整改。 {1.清理合同6份。} {2.约谈3个乡镇。} 2.关于…问题的整改。
 *   ①关于台账混乱的问题。 {1)补建台账。} {2)核对资产。} ②关于…
 *
 *   1.价格监测 整改措施 {1.增设监测点9个。} {2.按月公布。} 责任单位 市场科 2.…
 *
 * Below a heading that names a problem outright a list begins at one, none of its items names one, and it ends where the problems
 * go on with their own number, or their section does. Below one whose words do not tell, it begins right below the name of a
 * field that stands alone in its line; and what leads such a list itself is none of the items.
 *
 * @param labels - Of each paragraph; null for cells.
 * @returns The items, with the label of the problem they stand below.
 */
export function findInnerLists(paragraphs: readonly Paragraph[], labels: readonly (Label | null)[]): ReadonlyMap<Paragraph, Label> {
  const found = new Map<Paragraph, Label>();
  if (!mayBegin(labels)) return found;
  let problem = null as Problem | null;
  const close = (): void => {
    // One item numbered as the problems are may be a slip.
    if (problem && problem.items.length >= (problem.kind === problem.label.kind && !problem.led ? 2 : 1)) for (const item of problem.items) found.set(item, problem.label);
    problem = null;
  };
  for (const [i, paragraph] of paragraphs.entries()) {
    const label = labels[i];
    if (!label || label.kind === 'ordinal-is') continue;
    const open = problem;
    const words = wordsOf(paragraph, label);
    const heads = headsProblem(words, label);
    const led = leadsList(paragraphs, labels, i);
    const outright = led || (heads && (label.saysProblem === true || !isMeasure(words)));
    if (open && !outright && mayHold(open, paragraphs[i - 1]) && isItemOf(open, label)) {
      open.kind = label.kind;
      open.items.push(paragraph);
      continue;
    }
    if (open && label.rank > open.label.rank && !outright) continue;
    const goesOn = open !== null && label.kind === open.label.kind && label.number === open.label.number + 1;
    // Same labels that neither go on the list nor the problems: a slip, of which nothing can be told.
    if (open && label.kind === open.label.kind && !goesOn && !outright) problem = null;
    close();
    const named = heads || (goesOn && readProblemHeading(words) !== null);
    if (named || led) problem = { label, named, led, items: [], kind: null };
  }
  close();
  return found;
}
