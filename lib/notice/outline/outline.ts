import { BULLET } from '@/lib/text/bullets';
import type { Paragraph } from '@/lib/text/paragraphs';
import { closingMark } from '../reading/quotation';
import { fieldAlone, fieldsBracketEnd, splitFields } from '../forms/field-labels';
import { frameOf } from '../forms/frame';
import { readProblemHeading } from '../forms/problem-heading';
import { splitRunIn } from '../forms/run-in';
import { findAlikeHeadings } from './alike-headings';
import { findAnsweredLines } from './answered-lines';
import { findCards } from './cards';
import { findCountedHeads, findCountedLines } from './counted-lines';
import { findGluedHeads } from './glued-heads';
import { findInnerLists } from './inner-lists';
import { findLedProblems } from './led-problems';
import { findMarkedProblems, findMarkedThemes } from './marked-problems';
import { findNumberedFields } from './numbered-fields';
import { withNextLabels } from './next-labels';
import { BARE, markLength, readBareHeading, readBareSection, readLabel, THEME, type Label } from '../forms/label';
import { findUnlabelledProblems } from './unlabelled-problems';
import { WORK_TOLD } from '../words/status';

/** A paragraph in the outline and everything its heading governs. */
export interface OutlineNode {
  readonly paragraph: Paragraph;
  /** Absent for a paragraph without a label. */
  readonly label?: Label;
  /** Folded offset behind the label, or behind the ordinal of a numbered field (else 0): where the paragraph's words begin. */
  readonly head: number;
  /** Folded offset at which the heading's words end, closing punctuation left out. */
  readonly headingEnd: number;
  /** Folded offset at which text run in behind the heading begins; the paragraph's length if it stands alone. */
  readonly bodyStart: number;
  /** 任务4 alone in a line above: the number of this problem (cards.ts). */
  readonly numbered?: Paragraph;
  readonly children: OutlineNode[];
  readonly parent: OutlineNode | null;
}

/** The words of the node's heading, folded, without label and closing punctuation. */
export const headingText = (node: OutlineNode): string => node.paragraph.text.slice(node.head, node.headingEnd);

/** True if text follows the heading in the same paragraph. */
export const isRunIn = (node: OutlineNode): boolean => node.bodyStart < node.paragraph.text.length;

/** All that ends a heading or opens what may hide its end. */
const MARK = /[“《(【。!?:;]/g;
const OPENS = /[“《(【]/;
/** Behind a bracket of fields: the heading's own stop. */
const OWN_STOP = /[。:;]/y;

/** What follows the brackets of fields, the first of which ends at `end`, and the stop behind them. */
function behindFields(text: string, end: number): number {
  let at = end;
  for (let next = end; next > 0; next = fieldsBracketEnd(text, at)) at = next;
  OWN_STOP.lastIndex = at;
  return OWN_STOP.test(text) ? at + 1 : at;
}

/**
 * Where the heading of `text` ends: the first full stop or colon outside quotes, titles and brackets, or a bracket of fields
 * (责任单位:…;整改时限:…). A quotation that is never closed does not swallow the paragraph.
 */
export function findHeadingEnd(text: string, from: number): { end: number; next: number } {
  MARK.lastIndex = from;
  while (MARK.test(text)) {
    const i = MARK.lastIndex - 1;
    const c = text.charAt(i);
    if (OPENS.test(c)) {
      const fields = i > from ? fieldsBracketEnd(text, i) : 0;
      if (fields > 0) return { end: i, next: behindFields(text, fields) };
      const close = closingMark(text, i);
      if (close >= 0) MARK.lastIndex = close + 1;
    } else if (c !== ';' || i === text.length - 1) {
      return { end: i, next: i + 1 };
    }
  }
  // 就台账混乱的问题, alone in its line: the comma leads on to the answer below.
  return { end: text.length - (text.length > from && text.endsWith(',') ? 1 : 0), next: text.length };
}

function makeNode(paragraph: Paragraph, label: Label | null, parent: OutlineNode | null, head: number): OutlineNode {
  const heading = findHeadingEnd(paragraph.text, head);
  const { end, next } = label?.state ? { end: paragraph.text.length - label.state, next: paragraph.text.length } : heading;
  return { paragraph, ...(label ? { label } : {}), head, headingEnd: end, bodyStart: next, children: [], parent };
}

/** The label of an item that stands below a problem, whatever the standard says of its kind. */
function below(label: Label, problem: Label): Label {
  const rank = Math.max(problem.governs, 4);
  return { ...label, kind: 'inner', rank, governs: rank };
}

/** The label of a list item whose ordinal stands in the markup, not in the text. */
function markupLabel(paragraph: Paragraph): Label | null {
  const [block] = paragraph.blocks;
  const ordinal = block?.kind === 'item' || block?.kind === 'heading' ? block.ordinal : undefined;
  if (!ordinal) return null;
  const normal = ordinal.replace(/[（）]/g, (c) => (c === '（' ? '(' : ')')).replace(/．/g, '.');
  const label = readLabel(/[.、)是]$/.test(normal) ? normal : `${normal}.`);
  // Nested lists count 1. 2. 3. like the list they stand in; the markup says which is which.
  return label && (paragraph.blocks[0]?.depth ?? 0) > 0 ? { ...label, kind: 'arabic-parens', rank: 4, governs: 5 } : label;
}

/** The same where the text prints numbers of its own: a list's 1. 2. below a printed 1 党务公开不及时 are its items. */
function placedMarkupLabel(stack: readonly OutlineNode[], paragraph: Paragraph): Label | null {
  const label = markupLabel(paragraph);
  const printed = label && stack.find((node) => node.label?.kind === label.kind && node.head > 0)?.label;
  return label && printed ? below(label, printed) : label;
}

/** The place in `stack` a 一是/二是 paragraph belongs under: beside the item before it, else below the innermost. */
function placeOrdinalIs(stack: readonly OutlineNode[], number: number): number {
  if (number > 1) {
    for (let i = stack.length - 1; i >= 0; i -= 1) {
      const label = stack[i]!.label;
      if (label?.kind === 'ordinal-is' && label.number === number - 1) return i;
    }
  }
  const top = stack[stack.length - 1]?.label;
  return top?.kind === 'ordinal-is' ? stack.length - 1 : stack.length;
}

/** A paragraph closed by a stop is a heading if it is no longer; more is a text. A line without a stop may be longer. */
const LONGEST_CLOSED = 60;

/**
 * 一是 has no level of its own: a heading may govern any label, a paragraph of text only the small ones. So does
 * 二是 at the very beginning: its 一是 stands on the page before, below a heading of its own.
 */
const governs = (node: OutlineNode, label: Label, first: Paragraph | undefined): boolean =>
  label.rank >= 4 || (!isRunIn(node) && (node.paragraph.text.length <= LONGEST_CLOSED || node.headingEnd === node.paragraph.text.length) && !(node.paragraph === first && (node.label?.number ?? 1) > 1));

/** How many nodes of `stack` stay open when a paragraph with `label` comes. */
function placeLabel(stack: readonly OutlineNode[], label: Label, first: Paragraph | undefined): number {
  if (label.kind === 'ordinal-is') return placeOrdinalIs(stack, label.number);
  const same = stack.findIndex((node) => node.label?.kind === label.kind);
  if (same >= 0) return same;
  const lower = stack.findIndex((node) => node.label && (node.label.kind === 'ordinal-is' ? !governs(node, label, first) : node.label.governs > label.rank));
  return lower >= 0 ? lower : stack.length;
}

/** ★民生政策落实 above 问题8…: a mark before the line, and its first problem below. */
const MARKED = new RegExp(`^${BULLET}`);

/** A line that may name a section: below an opening, above a paragraph of text or the first item of a list. */
function namesSection(paragraphs: readonly Paragraph[], i: number): boolean {
  if (MARKED.test(paragraphs[i]?.text ?? '') && readLabel(paragraphs[i + 1]?.text ?? '')?.saysProblem) return true;
  const above = paragraphs[i - 1];
  const below = paragraphs[i + 1];
  return above !== undefined && below !== undefined && /[。;!?]$/.test(above.text) && below.text.length > 12 && paragraphs[i]?.blocks.length === 1;
}

/** Shorter lines above the first heading are a title's and its date's. */
const SHORTEST_TEXT = 30;
/** `<h3>`: what the page calls a heading below its title. */
const isSubheading = ({ blocks: [block] }: Paragraph): boolean => block?.kind === 'heading' && (block.level ?? 1) > 1;

const ANSWER = new RegExp(`^整改(?:${WORK_TOLD})?(?:情况|措施|结果|成效)[^。;]{0,8}:`);

/**
 * The place of a label that counts backwards right above its answer (…1. 2. 二、违规发放补贴 / 整改情况:…): a slip of the
 * kind of numeral in a list of problems. Null if it is no such slip.
 */
function placeMisnumbered(stack: readonly OutlineNode[], label: Label, next: Paragraph | undefined): number | null {
  const same = stack.findIndex((node) => node.label?.kind === label.kind);
  const before = stack[same]?.label;
  if (!before || label.number > before.number || label.number <= 1 || same === stack.length - 1 || !next || !ANSWER.test(next.text)) return null;
  const answered = stack.findIndex((node, i) => i > same && node.children[0] !== undefined && ANSWER.test(node.children[0].paragraph.text));
  return answered < 0 ? null : answered;
}

/** The field's name a line begins with, behind a mark: ◆{反馈问题}:学习不深入. Empty if there is none. */
const fieldName = (text: string): string => splitFields(text, markLength(text))[0]?.label ?? '';

/**
 * 问题描述:… right below 反馈问题:…, which is a line of another name, describes it, too: a problem of its own would be called as the
 * one above is.
 */
function describesField(top: OutlineNode, text: string): boolean {
  const [above, own] = [fieldName(top.paragraph.text), fieldName(text)];
  return top.children.length === 0 && above !== '' && own !== '' && above !== own;
}

/**
 * 问题表现:… right below a heading that names the problem describes it. Where several such lines stand below one heading, each is a
 * problem of its own and the heading their theme.
 */
function describes(stack: readonly OutlineNode[], paragraphs: readonly Paragraph[], i: number, { labels, bare, unlabelled }: Shape): boolean {
  const top = stack[stack.length - 1];
  if (top?.label?.kind === 'bare' && top.label.saysProblem) return describesField(top, paragraphs[i]!.text);
  if (!top?.label || top.children.length > 0 || isRunIn(top)) return false;
  const problem = readProblemHeading(headingText(top));
  // 关于“…”方面 is a theme only where several problems stand below it.
  if (!top.label.saysProblem && !top.label.together && (!problem || (problem.theme && !frameOf(headingText(top))))) return false;
  for (let next = i + 1; next < paragraphs.length; next += 1) {
    const { text } = paragraphs[next]!;
    if (unlabelled.has(paragraphs[next]!)) return true;
    const label = labels[next] ?? markupLabel(paragraphs[next]!) ?? bare[next] ?? readLabel(text) ?? readBareHeading(text);
    if (label?.kind === 'bare' && label.saysProblem) return false;
    if (label && label.rank <= top.label.rank) return true;
  }
  return true;
}

/** A paragraph that is a whole list (一是…二是…, ①…②…) is text below its heading, not the first item of an outline. */
const isRunInList = (text: string): boolean => (LIST_BEGINS.test(text) || isNumberedList(text)) && splitRunIn(text)[0]?.start === 0;
const LIST_BEGINS = /^(?:[一二三四五六七八九十]{1,3}是|[第其][一二三四五六七八九十]{1,2},|[①-⑳]|\(?\d{1,2}\))/;
/** 1.修订办法;2.走访群众, 1.建立机制:一人一片;2.…: a heading is no clause before a semicolon. Not: 1.值守不严:已排班;2.…. */
const NUMBERED_CLAUSES = /^1[.、](?<first>[^。;:]+)(?::[^。]*)?;2[.、]/;
const isNumberedList = (text: string): boolean => {
  const first = NUMBERED_CLAUSES.exec(text)?.groups?.['first'];
  return first !== undefined && (text.charAt(2 + first.length) === ';' || readProblemHeading(first) === null);
};

/** 贯彻落实…督察报告整改情况, as a title's second line. */
const TITLE_LINE = /整改.*情况$/;

/** What the text as a whole says of its labels. */
interface Shape {
  /** Labels at the heads of paragraphs; null for cells. */
  readonly labels: readonly (Label | null)[];
  /** What paragraphs without one say themselves: 关于…问题. */
  readonly bare: readonly (Label | null)[];
  /** Where the running text begins: a title stands above it. */
  readonly body: number;
  /** Where the first label or the first sentence stands: lines above it may be the title's. */
  readonly head: number;
  /** It numbers no section. */
  readonly unnumbered: boolean;
  /** Items of lists whose labels do not tell the level, with the label of the problem above. */
  readonly inner: ReadonlyMap<Paragraph, Label>;
  /** Lines above problems behind a mark, which say what these have in common. */
  readonly themes: ReadonlySet<Paragraph>;
  /** Paragraphs that tell a problem each, without a label. */
  readonly unlabelled: ReadonlySet<Paragraph>;
}

const FIELDS_OF_ONE = ['responsible', 'limit', 'status'];

/** The section that line `i` names without a label, or null. */
function sectionNamed(paragraphs: readonly Paragraph[], i: number, { body, head, unnumbered, themes }: Shape): Label | null {
  const paragraph = paragraphs[i]!;
  if (themes.has(paragraph)) return THEME;
  if (i < head && TITLE_LINE.test(paragraph.text)) return null;
  // Who, until when, how far: below such a line stands a value, and any short line does not make it a section.
  const mayBeAny = unnumbered && !FIELDS_OF_ONE.includes(fieldAlone(paragraph.text) ?? '');
  return readBareSection(paragraph.text, mayBeAny && ((i > body && isSubheading(paragraph)) || namesSection(paragraphs, i)));
}

/**
 * The label of paragraph `i`, which is no numbered field, and the folded length of what of it stands in the text: printed, in the
 * markup, or said by the line itself.
 */
function labelOf(stack: readonly OutlineNode[], paragraphs: readonly Paragraph[], i: number, shape: Shape): { readonly label: Label | null; readonly head: number } {
  const paragraph = paragraphs[i]!;
  const { text, blocks } = paragraph;
  const { labels, bare: bares, inner, unlabelled } = shape;
  const fromMarkup = placedMarkupLabel(stack, paragraph);
  const isCell = blocks[0]?.kind === 'cell';
  const label = isCell ? readLabel(text) : (labels[i] ?? null);
  const read = isRunInList(text) ? null : label;
  const problem = inner.get(paragraph);
  const own = read && problem ? below(read, problem) : read;
  if (own ?? fromMarkup) return { label: own ?? fromMarkup, head: own?.length ?? 0 };
  const said = label ? readBareHeading(text) : (bares[i] ?? null);
  const bare = isCell ? null : (said ?? (unlabelled.has(paragraph) ? BARE : sectionNamed(paragraphs, i, shape)));
  return bare?.saysProblem && describes(stack, paragraphs, i, shape) ? { label: null, head: 0 } : { label: bare, head: bare?.length ?? 0 };
}

/**
 * The outline of a notice: a tree by its labels, whatever levels are skipped or repeated. A label of a kind already
 * open closes what stands below it; a new kind goes below, unless the standard puts it above. Paragraphs without a
 * label stand under the innermost open heading.
 *
 * @returns The top-level nodes in text order.
 */
export function buildOutline(paragraphs: readonly Paragraph[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const stack: OutlineNode[] = [];
  const isCell = ({ blocks }: Paragraph): boolean => blocks[0]?.kind === 'cell';
  const printed = withNextLabels(paragraphs, paragraphs.map((paragraph) => (isCell(paragraph) ? null : readLabel(paragraph.text))));
  const heads = findCountedHeads(paragraphs, printed);
  const glued = findGluedHeads(paragraphs, printed);
  const read = paragraphs.map((paragraph, i) => heads.get(paragraph) ?? glued.get(paragraph) ?? printed[i] ?? null);
  const inner = findInnerLists(paragraphs, read);
  const alike = findAlikeHeadings(paragraphs, read, inner);
  const labels = read.map((label, i) => (label && alike.has(paragraphs[i]!) ? { ...label, together: true } : label));
  const said = paragraphs.map((paragraph, i) => (isCell(paragraph) || labels[i] ? null : readBareHeading(paragraph.text)));
  const marked = findMarkedProblems(paragraphs, labels, said);
  const led = findLedProblems(paragraphs, labels, said);
  const bare = paragraphs.map((paragraph, i) => said[i] ?? (led.has(paragraph) ? BARE : null) ?? (marked.has(paragraph) ? { ...BARE, length: markLength(paragraph.text), together: true } : null));
  const numbersSections = (label: Label | null): boolean => label?.kind === 'han' || label?.kind === 'chapter';
  const body = paragraphs.findIndex(({ text }) => text.length >= SHORTEST_TEXT && text.endsWith('。'));
  const first = paragraphs.findIndex(({ text }, i) => labels[i] !== null || (text.length >= SHORTEST_TEXT && /[,。;]/.test(text)));
  const shape: Shape = {
    labels, bare, body, head: first,
    unnumbered: !labels.some(numbersSections) && !paragraphs.some((paragraph) => isCell(paragraph) && numbersSections(readLabel(paragraph.text))),
    inner, themes: findMarkedThemes(paragraphs, labels, bare, body),
    unlabelled: new Set([...findUnlabelledProblems(paragraphs, labels, bare), ...findAnsweredLines(paragraphs, labels, bare)]),
  };
  const numberedFields = findNumberedFields(paragraphs);
  const cards = findCards(paragraphs, findCountedLines(paragraphs));
  const aboveWords = new Set([...cards.values()].flatMap(({ above }) => above));
  paragraphs.forEach((paragraph, i) => {
    if (aboveWords.has(paragraph)) return;
    const card = cards.get(paragraph);
    const field = numberedFields.get(paragraph);
    const own = card ? { label: card.label, head: card.label.length } : labelOf(stack, paragraphs, i, shape);
    const { label, head } = field === undefined ? own : { label: null, head: field };
    if (label) stack.length = placeMisnumbered(stack, label, paragraphs[i + 1]) ?? placeLabel(stack, label, paragraphs[0]);
    const parent = stack[stack.length - 1] ?? null;
    const made = makeNode(paragraph, label, parent, head);
    const node = card ? { ...made, numbered: card.number } : made;
    if (card?.state) node.children.push(makeNode(card.state, null, node, 0));
    (parent ? parent.children : roots).push(node);
    if (label) stack.push(node);
  });
  return roots;
}

/** The node and everything below it, in text order. */
export function* walk(node: OutlineNode): Generator<OutlineNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}
