import { headingText, isRunIn, walk, type OutlineNode } from '../outline/outline';
import { zoneOf, type Zone } from '../forms/zones';
import { splitFields } from '../forms/field-labels';
import { headingRow, isStatusGroup, readProblemHeading, startsWithAction, type ProblemHeading } from '../forms/problem-heading';
import { MATTERS } from '../words/fields';
import { patternOf } from '../words/pattern';
import { readOwnStatus } from '../status/own-status';
import { Headings, isAnswered, isHeading } from './headings';
import { Series } from './series';

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
  readonly series: Series;
  readonly headings: Headings;
  readonly issues: IssueNode[];
  readonly sections: OutlineNode[];
}

const OF_MATTERS = patternOf`${MATTERS}(?:\([^()]+\))?$`;
/** More is a sentence of a text. */
const LONGEST_MATTER = 30;

/** 已整改到位的问题: what is numbered below names its problems, if few of them begin like a measure. */
function listsMatters(above: OutlineNode | undefined, siblings: readonly OutlineNode[]): boolean {
  const group = above ? headingText(above) : '';
  if (!isStatusGroup(group) || !OF_MATTERS.test(group)) return false;
  const words = siblings.map(headingText);
  return siblings.length >= 2 && siblings.every(isHeading) && words.every(({ length }) => length <= LONGEST_MATTER) &&
    words.filter(startsWithAction).length * 3 <= siblings.length;
}

/** The children that are problems, if the siblings as a whole are; a lone lapse among measures makes no list of problems. */
function problemChildren(children: readonly OutlineNode[], { series, headings }: Pick<Visit, 'series' | 'headings'>, above?: OutlineNode): Set<OutlineNode> {
  const byKind = new Map<string, OutlineNode[]>();
  for (const child of children) {
    if (!child.label) continue;
    const siblings = byKind.get(child.label.kind);
    if (siblings) siblings.push(child);
    else byKind.set(child.label.kind, [child]);
  }
  const chosen = new Set<OutlineNode>();
  for (const siblings of byKind.values()) {
    if (listsMatters(above, siblings)) {
      for (const node of siblings) chosen.add(node);
      continue;
    }
    const problems = siblings.filter((node) => headings.problemOf(node) !== null);
    const named = problems.filter((node) => /named|problem/.test(headings.problemOf(node)?.form ?? ''));
    const answered = problems.filter((node) => /answered|closed/.test(headings.problemOf(node)?.form ?? ''));
    const share = problems.length / siblings.length;
    const inSeries = siblings.some((node) => series.has(node));
    const runsOn = siblings.some((node) => series.runsOn(node));
    // The last measure of a list stands right above the next field too: an answer alone makes a problem only if all have one.
    if (!inSeries && answered.length === problems.length && (share < 1 || siblings.length < 2)) continue;
    if (!inSeries && !problems.some((node) => headings.namesFault(node))) continue;
    const enough = inSeries || (named.length > 0 ? share >= 0.4 : share >= 0.5 && (problems.length >= 2 || siblings.length <= 2));
    if (!enough) continue;
    for (const node of siblings) {
      if (named.length === 0 && problems.length < 2 && !inSeries) headings.lone.add(node);
      if (headings.problemOf(node) !== null || isNeighbour(node, { share, inSeries, runsOn })) chosen.add(node);
    }
  }
  return chosen;
}

/** How the work was organised, and what comes next: no problems are told there. */
const isElsewhere = (zone: Zone): boolean => zone === 'organization' || zone === 'next-steps';

/** What a heading's siblings show: how many of them name problems, and whether all headings of the notice with this label do. */
interface Siblings {
  readonly share: number;
  readonly inSeries: boolean;
  readonly runsOn: boolean;
}

/** 加装电梯纠纷:{该问题需常态化推进。} All that is run in behind the heading says how things stand. */
const onlyStates = (node: OutlineNode): boolean => readOwnStatus(node.paragraph.text.slice(node.bodyStart).replace(/。$/, ''), 'close') !== null;

/** 关于建议办理的其他情况, below the last problem: what else there is to tell. */
const ELSE = /(?:其[他它余]|有关|相关)(?:的)?(?:情况|工作|事项)(?:说明)?$/;

/** A heading without fault words among problems: it is one of them where most are, and in a list of problems wherever it stands. */
function isNeighbour(node: OutlineNode, { share, inSeries, runsOn }: Siblings): boolean {
  const words = headingText(node);
  if (!isHeading(node) || isStatusGroup(words) || ELSE.test(words) || isElsewhere(zoneOf(words))) return false;
  // Without a label of its own it was made a heading by the others (outline/unlabelled-problems.ts).
  const names = runsOn || !startsWithAction(words) || headingRow(words) === 'heading/acts-on-fault';
  if (isRunIn(node)) return (inSeries && (node.label?.kind === 'bare' || (words.length <= LONGEST_MATTER && names))) || (share >= 0.6 && names && onlyStates(node));
  return share >= 0.6 || runsOn || (inSeries && share > 0);
}

/**
 * Do the problems below `node` belong to it as its parts, rather than being issues under a theme? They do where small
 * labels answer the problem piece by piece: (1)针对…问题,… under 1.关于…的问题. Headings of their own are issues, and so is what says
 * throughout the notice how it stands itself: (1)针对…问题。…已完成整改。
 */
function arePartsOf(node: OutlineNode, heading: ProblemHeading, problems: ReadonlySet<OutlineNode>, { series, headings }: Visit): boolean {
  if (heading.theme || isStatusGroup(headingText(node))) return false;
  const parts = [...problems];
  const small = parts.every((child) => child.label?.kind === 'bare' || (child.label?.rank ?? 3) >= 4);
  return small && !parts.every((child) => series.saysStatus(child)) && parts.filter((child) => headings.problemOf(child)?.refers).length * 2 >= parts.length;
}

/**
 * Below a heading that names a problem stand its measures, of which one or the other may name a fault (①清理合同 ②解决资金不足问题). Issues
 * they are where several, or what needs no number (——…), name theirs outright, where each of several does, or where all headings of the
 * notice with this label do.
 */
function areItsMeasures(node: OutlineNode, heading: ProblemHeading | null, below: ReadonlySet<OutlineNode>, { series, headings }: Visit): boolean {
  if (heading ? heading.theme || isStatusGroup(headingText(node)) : !series.has(node)) return false;
  const children = [...below];
  const outright = children.filter((child) => child.label?.saysProblem || /named|problem/.test(headings.problemOf(child)?.form ?? ''));
  const each = !series.has(node) && children.length >= 2 && node.children.every((child) => !child.label || (below.has(child) && headings.problemOf(child) !== null));
  return !each && outright.length < 2 && !children.some((child) => series.has(child) || child.label?.kind === 'bare' || child.label?.saysProblem);
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

/** Do the problems named below `node` answer the one that it names? */
const answerIt = (node: OutlineNode, own: ProblemHeading, problems: ReadonlySet<OutlineNode>, out: Visit): boolean =>
  isDescribed(node) || arePartsOf(node, own, problems, out) || areItsMeasures(node, own, problems, out);

/** @param asProblem - False where the heading reads like a problem but its siblings show that it is none. */
function visit(node: OutlineNode, path: readonly OutlineNode[], zone: Zone, out: Visit, asProblem: boolean): void {
  const { headings } = out;
  const words = headingText(node);
  const own = asProblem ? headings.problemOf(node) : null;
  const inChapters = path.every((above) => above.label?.kind === 'chapter');
  const said = node.label && inChapters && !own ? zoneOf(words) : zone;
  const here = said === 'unknown' ? zone : said;
  const elsewhere = isElsewhere(here);
  if (elsewhere && !namesProblems(node, headings)) {
    for (const below of walk(node)) if (isHeading(below) && below.label?.kind !== 'ordinal-is' && depthBelow(below, node) <= 1) out.sections.push(below);
    return;
  }
  const problems = problemChildren(node.children, out, node);
  if (own && (problems.size === 0 || answerIt(node, own, problems, out))) {
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
  const below = problems.has(child) && out.headings.problemOf(child) === null ? problemChildren(child.children, out) : null;
  if (below && (below.size === 0 || areItsMeasures(child, null, below, out))) {
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
  const out: Visit = { series: new Series(roots, headings), headings, issues: [], sections: [] };
  const problems = problemChildren(roots, out);
  for (const root of roots) {
    if (root.label) visitChild(root, [], 'unknown', problems, out);
  }
  return { issues: dropFindings(out.issues), sections: out.sections };
}
