import type { Paragraph } from '@/lib/text/paragraphs';
import { readBareHeading, type Label } from '../forms/label';
import { readProblemHeading } from '../forms/problem-heading';
import { findHeadingEnd } from './outline';

/** 6.42处…: the first figure may be an ordinal. Not 6.4.2, a date or a deeper number. */
const POINTED = /^(\d{1,3})\.(?=\d)(?!\d{1,4}\.\d)/;

function namesProblem(text: string, from: number): boolean {
  const problem = readProblemHeading(text.slice(from, findHeadingEnd(text, from).end));
  return problem !== null && !problem.theme;
}

/** 1.1整治…: the point may part a problem's number from its group's. Not 1.1万元, 1.1个百分点: what is measured, or counted. */
const UNDER = /^(\d{1,2})\.(\d{1,2})(?![\d.、%‰万亿千百倍元米公平立吨亩个小年月天日度级版户人名家处项条℃])/;

/**
 * Numbers under a group's own, told by their sequence: 1.1 stands below 1., 1.2 behind 1.1.
 *
 *   1.已整改完成的 {1.1}整治力度不够问题 {1.2}作风松懈问题 2.未整改完成的 {2.1}核实不细问题
 */
function withDecimals(paragraphs: readonly Paragraph[], labels: readonly (Label | null)[]): (Label | null)[] {
  let [group, last] = [0, 0];
  return paragraphs.map(({ text, blocks }, i) => {
    const label = labels[i] ?? null;
    if (label?.kind === 'arabic') [group, last] = [label.number, 0];
    if (label?.kind === 'decimal') last = label.number;
    const [whole = '', above, own] = label || blocks[0]?.kind === 'cell' ? [] : (UNDER.exec(text) ?? []);
    if (Number(above) !== group || Number(own) !== last + 1) return label;
    last += 1;
    // 1.1反馈问题:…: the name of what follows is part of the label.
    const says = readBareHeading(text.slice(whole.length));
    return { kind: 'decimal', rank: 4, governs: 4, number: last, length: whole.length + (says?.saysProblem ? says.length : 0), ...(says?.saysProblem && { saysProblem: true }) };
  });
}

/** For each paragraph, the number of the next one below it that has a label like 7.; undefined where there is none. */
function numbersAhead(labels: readonly (Label | null)[]): readonly (number | undefined)[] {
  let next: number | undefined;
  return labels.map((_, i) => {
    const at = labels.length - 1 - i;
    const ahead = next;
    if (labels[at]?.kind === 'arabic') next = labels[at].number;
    return ahead;
  }).reverse();
}

/**
 * Ordinals before a number, told by their sequence: what follows 5. and names a problem, or stands between 5. and 7., is 6., whatever
 * number follows its point.
 *
 *   5.补贴发放不精准。… {6.}42处经营性房产长期闲置。… {7.}320万元专项资金滞留。… Not: 5.… 6.42万元已追回。 1.1关于…问题
 *
 * @param printed - Of each paragraph; null for cells and for paragraphs without one.
 * @returns The same with those that were missing; of decimals alone where the notice numbers by them.
 */
export function withNextLabels(paragraphs: readonly Paragraph[], printed: readonly (Label | null)[]): readonly (Label | null)[] {
  const labels = withDecimals(paragraphs, printed);
  if (labels.some((label) => label?.kind === 'decimal' || label?.kind === 'decimal-deep')) return labels;
  const found = [...labels];
  const after = numbersAhead(labels);
  let last: Label | null = null;
  paragraphs.forEach(({ text, blocks }, i) => {
    const label = labels[i];
    if (label?.kind === 'arabic') last = label;
    const digits = label || blocks[0]?.kind === 'cell' ? undefined : POINTED.exec(text)?.[1];
    if (digits === undefined || last === null || last.number + 1 !== Number(digits)) return;
    const length = digits.length + 1;
    if (after[i] !== last.number + 2 && !namesProblem(text, length)) return;
    const { kind, rank, governs } = last;
    last = { kind, rank, governs, number: last.number + 1, length };
    found[i] = last;
  });
  return found;
}
