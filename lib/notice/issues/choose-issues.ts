import { quotedProblemEnd } from '../reading/quotation';
import { headingText, isRunIn, walk, type OutlineNode } from '../outline/outline';
import { zoneOf, type Zone } from '../forms/zones';
import { readOwnStatus } from '../status/own-status';
import { sentences } from '../status/sentences';
import { fieldKind, splitFields } from '../forms/field-labels';
import { isStatusGroup, readProblemHeading, startsWithAction, statusTailLength, type ProblemHeading } from '../forms/problem-heading';

/** A node that is a problem heading, with the headings above it, outermost first. */
export interface IssueNode {
  readonly node: OutlineNode;
  /** Null for a heading that counts only because its neighbours are problems. */
  readonly heading: ProblemHeading | null;
  readonly path: readonly OutlineNode[];
  readonly checkReasons: readonly string[];
}

export interface ChosenOutline {
  readonly issues: readonly IssueNode[];
  /** Headings that are no issues and stand in none, in text order. */
  readonly sections: readonly OutlineNode[];
}

interface Visit {
  readonly pools: Pools;
  readonly headings: Headings;
  readonly issues: IssueNode[];
  readonly sections: OutlineNode[];
}

/** Words run in before a text, or closed by a stop, are a heading only if they are short; more is a sentence. A line without a stop may be longer. */
const MAX_RUN_IN = 60;
const fitsHeading = (node: OutlineNode, words: string): boolean => words.length <= MAX_RUN_IN || node.headingEnd === node.paragraph.text.length;

/** A labelled node whose heading could stand for a section, and no field label such as 整改措施:, but for 二、整改情况: alone on its line. */
const isHeading = (node: OutlineNode): boolean =>
  node.label !== undefined && headingText(node).length > 0 && fitsHeading(node, headingText(node)) &&
  !(node.paragraph.text[node.headingEnd] === ':' && (node.label.rank > 2 || isRunIn(node)) && fieldKind(headingText(node)));

/** A heading right above 整改情况:… is a problem, whatever its words. */
function isAnswered(node: OutlineNode, words: string): boolean {
  const below = node.children[0];
  if (!below || below.label || isRunIn(node) || words.length < 4 || !fitsHeading(node, words)) return false;
  if (zoneOf(words) !== 'unknown' || isStatusGroup(words) || ACTS.test(words)) return false;
  const field = splitFields(below.paragraph.text, below.head, Math.min(below.paragraph.text.length, below.head + 40))[0];
  return field?.kind === 'measures' || field?.kind === 'problem';
}
/**
 * A heading whose answer closes by saying how the matter stands (…已完成整改。) names a problem, whatever its
 * words; not below a problem, where the same close stands behind each measure.
 */
function isClosed(node: OutlineNode, words: string): boolean {
  if ((node.label?.rank ?? 6) > 3 || words.length < 4 || !fitsHeading(node, words)) return false;
  const last = node.children[node.children.length - 1] ?? node;
  if ((last !== node && last.label) || (last === node && !isRunIn(node))) return false;
  const { text } = last.paragraph;
  if (!CLOSE.test(text.slice(-LONGEST_CLOSE))) return false;
  if (zoneOf(words) !== 'unknown' || isStatusGroup(words) || ACTS.test(words) || startsWithAction(words)) return false;
  const above = node.parent ? readProblemHeading(headingText(node.parent)) : null;
  if (above && !above.theme) return false;
  const stop = text.slice(0, -1).search(/[。;!?][^。;!?]*$/);
  const all = sentences(text, Math.max(last === node ? node.bodyStart : last.head, stop + 1));
  const close = all[all.length - 1];
  const status = close ? readOwnStatus(text.slice(close.start, close.end), 'close') : null;
  return status !== null && !status.weak && status.rule !== 'status/own-forecast' && status.rule !== 'status/own-remainder';
}
/** How far from the end the words that state a status stand. */
const LONGEST_CLOSE = 60;
const CLOSE = /整改|销号|进度/;

/** What a heading of the organisation or of a measure begins with. */
const ACTS = /^(?:提高|加强|强化|统一|成立|制定|压实|落实|推进|坚持|建立|完善|严格|深化|持续|切实|全面)/;

/** What the headings of one outline were read as. */
class Headings {
  /** Faults named without the word 问题 and without a like neighbour: worth a look. */
  readonly lone = new Set<OutlineNode>();
  private readonly known = new Map<OutlineNode, ProblemHeading | null>();

  /** The node's heading read as a problem; asked for often, read once. */
  problemOf(node: OutlineNode): ProblemHeading | null {
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const heading = readNode(node);
    this.known.set(node, heading);
    return heading;
  }

  /** 制度修订。…已完成整改。 alone makes no problem of 制度修订; a nickname in quotes, or words for a fault, must stand there. */
  namesFault(node: OutlineNode): boolean {
    return this.problemOf(node)?.form !== 'closed' || headingText(node).includes('“');
  }
}

function readNode(node: OutlineNode): ProblemHeading | null {
  if (!node.label) return null;
  const words = cutAtComma(node);
  const heading = readProblemHeading(words);
  if (heading || words.length < 2) return heading;
  const form = node.label.saysProblem ? 'problem' : isAnswered(node, words) ? 'answered' : isClosed(node, words) ? 'closed' : null;
  return form && { form, start: 0, end: words.slice(0, words.length - statusTailLength(words)).replace(/(?:的?问题)?[,;。]?$/, '').length, theme: false, refers: false };
}

/** 针对…问题,… and 关于…问题,…: the heading ends at 问题; what follows is the answer. */
export function cutAtComma(node: OutlineNode): string {
  const words = headingText(node);
  if (!/^(?:关于|针对|对)/.test(words)) return words;
  // A quotation may hold …问题, itself: the heading ends behind it.
  const quoted = quotedProblemEnd(words, 0);
  const match = /^.*?问题(?:的整改)?(?:[(【[][^()【】[\]]+[)】\]]|-{1,2}[\u4e00-\u9fff]+)?(?=,)/.exec(words.slice(Math.max(quoted - 2, 0)));
  return match ? words.slice(0, Math.max(quoted - 2, 0) + match[0].length) : words;
}

/** The children that are problems, if the siblings as a whole are; a lone lapse among measures makes no list of problems. */
function problemChildren(children: readonly OutlineNode[], { pools, headings }: Pick<Visit, 'pools' | 'headings'>): Set<OutlineNode> {
  const byKind = new Map<string, OutlineNode[]>();
  for (const child of children) {
    if (!child.label) continue;
    const siblings = byKind.get(child.label.kind);
    if (siblings) siblings.push(child);
    else byKind.set(child.label.kind, [child]);
  }
  const chosen = new Set<OutlineNode>();
  for (const siblings of byKind.values()) {
    const problems = siblings.filter((node) => headings.problemOf(node) !== null);
    const named = problems.filter((node) => /named|problem/.test(headings.problemOf(node)?.form ?? ''));
    const answered = problems.filter((node) => /answered|closed/.test(headings.problemOf(node)?.form ?? ''));
    const share = problems.length / siblings.length;
    const pooled = pools.has(poolOf(siblings[0]));
    // The last measure of a list stands right above the next field too: an answer alone makes a problem only if all have one.
    if (answered.length === problems.length && (share < 1 || (siblings.length < 2 && !pooled))) continue;
    if (!pooled && !problems.some((node) => headings.namesFault(node))) continue;
    const enough = pooled || (named.length > 0 ? share >= 0.4 : share >= 0.5 && (problems.length >= 2 || siblings.length <= 2));
    if (!enough) continue;
    for (const node of siblings) {
      if (named.length === 0 && problems.length < 2 && !pooled) headings.lone.add(node);
      if (headings.problemOf(node) !== null || isNeighbour(node, share, pooled)) chosen.add(node);
    }
  }
  return chosen;
}

/** A heading without fault words among problems: alone on its line, or run in where this label names problems throughout. */
function isNeighbour(node: OutlineNode, share: number, pooled: boolean): boolean {
  const words = headingText(node);
  if (!isHeading(node) || isStatusGroup(words)) return false;
  return isRunIn(node) ? pooled && words.length <= 30 && !startsWithAction(words) : share >= 0.6 || (pooled && share >= 0.5);
}

/** Kinds of label, with the kind above, that name problems throughout the notice: "han-parens>arabic". */
type Pools = ReadonlySet<string>;
const poolOf = (node: OutlineNode | undefined): string => `${node?.parent?.label?.kind ?? ''}>${node?.label?.kind ?? ''}`;
/** Fewer headings say nothing of a notice's habits. */
const POOL = 4;

/** What a group of one or two headings cannot show, all groups of the notice show together. */
function findPools(roots: readonly OutlineNode[], headings: Headings): Pools {
  const counts = new Map<string, { all: number; problems: number }>();
  for (const root of roots) {
    const zone = root.label ? zoneOf(headingText(root)) : 'unknown';
    if (zone === 'organization' || zone === 'next-steps') continue;
    for (const node of walk(root)) {
      if (!node.label) continue;
      const count = counts.get(poolOf(node)) ?? { all: 0, problems: 0 };
      count.all += 1;
      if (headings.problemOf(node) && headings.namesFault(node)) count.problems += 1;
      counts.set(poolOf(node), count);
    }
  }
  return new Set([...counts].filter(([, { all, problems }]) => all >= POOL && problems >= all * 0.6).map(([pool]) => pool));
}

/**
 * Do the problems below `node` belong to it as its parts, rather than being issues under a theme? They do where small
 * labels answer the problem piece by piece: (1)针对…问题,… under 1.关于…的问题. Headings of their own are issues.
 */
function arePartsOf(node: OutlineNode, heading: ProblemHeading, problems: ReadonlySet<OutlineNode>, headings: Headings): boolean {
  if (heading.theme || isStatusGroup(headingText(node))) return false;
  const parts = [...problems];
  const small = parts.every((child) => child.label?.kind === 'bare' || (child.label?.rank ?? 3) >= 4);
  return small && parts.filter((child) => headings.problemOf(child)?.refers).length * 2 >= parts.length;
}

/** 存在问题:… right below the heading: a list behind it tells the problem, item by item. */
function isDescribed({ children: [first] }: OutlineNode): boolean {
  if (!first || first.label) return false;
  const { text } = first.paragraph;
  return splitFields(text, first.head, Math.min(text.length, first.head + 40))[0]?.kind === 'problem';
}

/**
 * A section that says it is about something else, yet lists problems by name (提高站位,狠抓整改), by number (问题3:…) or each
 * above its answer, is about them: no issue is lost for the words above it.
 */
function namesProblems(node: OutlineNode, headings: Headings): boolean {
  let named = 0;
  for (const below of walk(node)) {
    if (below === node || !below.label) continue;
    if (below.label.saysProblem || headings.problemOf(below)?.form === 'named' || isAnswered(below, headingText(below))) named += 1;
  }
  return named >= 2;
}

/** @param asProblem - False where the heading reads like a problem but its siblings show that it is none. */
function visit(node: OutlineNode, path: readonly OutlineNode[], zone: Zone, out: Visit, asProblem: boolean): void {
  const { headings } = out;
  const words = headingText(node);
  const own = asProblem ? headings.problemOf(node) : null;
  const inChapters = path.every((above) => above.label?.kind === 'chapter');
  const said = node.label && inChapters && !own ? zoneOf(words) : zone;
  const here = said === 'unknown' ? zone : said;
  const elsewhere = here === 'organization' || here === 'next-steps';
  if (elsewhere && !namesProblems(node, headings)) {
    for (const below of walk(node)) if (isHeading(below) && below.label?.kind !== 'ordinal-is' && depthBelow(below, node) <= 1) out.sections.push(below);
    return;
  }
  const problems = problemChildren(node.children, out);
  if (own && (problems.size === 0 || isDescribed(node) || arePartsOf(node, own, problems, headings))) {
    out.issues.push({ node, heading: own, path, checkReasons: headings.lone.has(node) ? ['heading-without-problem-word'] : [] });
    return;
  }
  if (isHeading(node) && node.label?.kind !== 'ordinal-is') out.sections.push(node);
  const nextPath = node.label ? [...path, node] : path;
  for (const child of node.children) visitChild(child, nextPath, elsewhere ? 'unknown' : here, problems, out);
}

function depthBelow(node: OutlineNode, ancestor: OutlineNode): number {
  let depth = 0;
  for (let at: OutlineNode | null = node; at && at !== ancestor; at = at.parent) depth += 1;
  return depth;
}

function visitChild(child: OutlineNode, path: readonly OutlineNode[], zone: Zone, problems: ReadonlySet<OutlineNode>, out: Visit): void {
  if (problems.has(child) && out.headings.problemOf(child) === null && problemChildren(child.children, out).size === 0) {
    out.issues.push({ node: child, heading: null, path, checkReasons: ['heading-by-neighbours'] });
  } else visit(child, path, zone, out, problems.has(child));
}

/** The single nodes of the tree that hold a problem-by-problem account twice (as found, as rectified) count once. */
function dropFindings(issues: readonly IssueNode[]): IssueNode[] {
  const inFindings = (issue: IssueNode): boolean => issue.path.some((node) => zoneOf(headingText(node)) === 'findings' && !readProblemHeading(headingText(node)));
  const rest = issues.filter((issue) => !inFindings(issue));
  return rest.length > 0 ? rest : [...issues];
}

/**
 * Which headings of the outline are issues, which are sections. The deepest level at which siblings name problems
 * is the level of issues; what stands above groups them, what stands below answers them.
 *
 * @see choose-issues.test.ts for outlines of every family.
 */
export function chooseIssues(roots: readonly OutlineNode[]): ChosenOutline {
  const headings = new Headings();
  const out: Visit = { pools: findPools(roots, headings), headings, issues: [], sections: [] };
  const problems = problemChildren(roots, out);
  for (const root of roots) {
    if (root.label) visitChild(root, [], 'unknown', problems, out);
  }
  return { issues: dropFindings(out.issues), sections: out.sections };
}
