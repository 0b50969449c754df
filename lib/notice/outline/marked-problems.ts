import { SURE_BULLET } from '@/lib/text/bullets';
import type { Paragraph } from '@/lib/text/paragraphs';
import { markLength, type Label } from '../forms/label';
import { frameOf } from '../forms/frame';
import { readProblemHeading } from '../forms/problem-heading';
import { closesWithStatus } from '../status/closes-with-status';
import { findHeadingEnd } from './outline';

const MARK = new RegExp(`^${SURE_BULLET}`);
/** One line alone shows nothing. */
const FEWEST = 2;
/** So many of the lines behind one kind of mark must name a problem, and have an answer. */
const MOST = 0.6;

function namesOne(text: string, from: number): boolean {
  const words = text.slice(from, findHeadingEnd(text, from).end);
  const problem = readProblemHeading(words);
  // 关于“监督流于形式”方面 is a theme only where single problems stand below it.
  return problem !== null && (!problem.theme || frameOf(words) !== null);
}

/** The lines behind one kind of mark. */
interface Marked {
  readonly lines: Paragraph[];
  named: number;
  answered: number;
}

/**
 * Problems behind a mark instead of a number. Where most of the lines with the same mark name a problem and have an answer, all of
 * them are problems:
 *
 *   (一)班子建设 {◆学习不深入} 制定计划…。 {◆惠农补贴兑付} 补发…。     ●清理合同 ●约谈3人 are measures
 *
 * Below a heading that names one problem itself the marks part its description, or its measures.
 *
 * @param labels - Of each paragraph; null for cells.
 * @param bare - What paragraphs without one say themselves (◆关于…问题).
 */
export function findMarkedProblems(
  paragraphs: readonly Paragraph[], labels: readonly (Label | null)[], bare: readonly (Label | null)[],
): ReadonlySet<Paragraph> {
  const byMark = new Map<string, Marked>();
  let head: { readonly text: string; readonly label: Label } | null = null;
  paragraphs.forEach((paragraph, i) => {
    const { text, blocks } = paragraph;
    const label = labels[i];
    if (label) head = { text, label };
    const mark = blocks[0]?.kind === 'cell' || label ? undefined : MARK.exec(text)?.[0];
    if (mark === undefined) return;
    const marked = byMark.get(mark) ?? { lines: [], named: 0, answered: 0 };
    byMark.set(mark, marked);
    const from = markLength(text);
    const belowOne: boolean = head !== null && (head.label.saysProblem === true || namesOne(head.text, head.label.length));
    marked.lines.push(paragraph);
    if (!belowOne && (bare[i] || namesOne(text, from))) marked.named += 1;
    const after = paragraphs[i + 1];
    if (findHeadingEnd(text, from).next < text.length || (after && !after.text.startsWith(mark))) marked.answered += 1;
  });
  const all = [...byMark.values()].filter(({ lines, named, answered }) => lines.length >= FEWEST && Math.min(named, answered) >= lines.length * MOST);
  return new Set(all.flatMap(({ lines }) => lines));
}

/** A theme is a line; more is a text. */
const LONGEST_THEME = 40;

/**
 * Lines without a label right above the first problem behind a mark, more than once: what the problems below have in common.
 *
 *   贰 整改落实情况 {聚焦理论武装} ▶学习不深入 … ▶调研走过场 … {聚焦队伍建设} ▶年轻干部偏少 …
 *
 * @param labels - Of each paragraph; null for cells.
 * @param bare - What paragraphs without one say themselves, and what the marks of others show.
 * @param body - Where the running text begins: lines above it are the title's.
 */
export function findMarkedThemes(
  paragraphs: readonly Paragraph[], labels: readonly (Label | null)[], bare: readonly (Label | null)[], body: number,
): ReadonlySet<Paragraph> {
  const themes = paragraphs.filter(({ text, blocks }, i) => {
    const below = paragraphs[i + 1];
    if (i <= body || labels[i] || bare[i] || blocks[0]?.kind === 'cell' || !below || !bare[i + 1] || markLength(below.text) === 0) return false;
    return text.length >= 4 && text.length <= LONGEST_THEME && !/[。;:!?]/.test(text) && markLength(text) === 0 && !closesWithStatus(text);
  });
  return new Set(themes.length >= FEWEST ? themes : []);
}
