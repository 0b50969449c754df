import { frameOf } from '../forms/frame';
import { zoneOf } from '../forms/zones';
import { headingText, walk, type OutlineNode } from '../outline/outline';
import { closesWithStatus } from '../status/closes-with-status';
import type { Headings } from './headings';

/** Fewer headings say nothing of a notice's habits. */
const FEWEST = 4;
/** So many of them must name a problem. */
const MOST = 0.6;

/** The word before a quotation that is the problem, and its end: {围绕}“…”问题. */
const FRAMED = /^(关于|针对|围绕|对|就)“.*”的?问题/;

/**
 * Lists of a notice that name its problems throughout: what a heading alone, or a group of two, cannot show, all headings that
 * carry the same label show together. Two things make a list, and if most of its headings name a problem each of them is one:
 *
 *   (一)… 1. 2. (二)… 1. 2. 3.      the same kind of label below the same kind of heading
 *   (一)… 1. 2. 3. 二类… 4. 5.      numbers that run on, whatever stands above them
 */
export class Series {
  private readonly members = new Set<OutlineNode>();
  private readonly running = new Set<OutlineNode>();
  private readonly stated = new Set<OutlineNode>();

  constructor(roots: readonly OutlineNode[], private readonly headings: Headings) {
    const alike = new Map<string, OutlineNode[]>();
    const runs: OutlineNode[][] = [];
    const open = new Map<string, OutlineNode[]>();
    for (const node of labelledInAnswers(roots)) {
      const { kind, number } = node.label;
      push(alike, placeOf(node), node);
      const run = open.get(kind);
      if (number > 1 && run?.at(-1)?.label?.number === number - 1) run.push(node);
      else {
        const begun = [node];
        open.set(kind, begun);
        runs.push(begun);
      }
    }
    for (const nodes of alike.values()) {
      this.add(nodes, this.members);
      const refer = nodes.filter((node) => headings.problemOf(node)?.refers);
      if (refer.length < FEWEST || refer.filter(closes).length < refer.length * MOST) continue;
      // Headings with measures of their own beside them are the problems, and these their parts.
      const above = new Set(refer.map(({ parent }) => parent));
      if ([...above].every((node) => node && alike.get(placeOf(node))?.every((like) => above.has(like)))) for (const node of refer) this.stated.add(node);
    }
    for (const nodes of alike.values()) this.addFramed(nodes);
    for (const nodes of runs) if (new Set(nodes.map(({ parent }) => parent)).size > 1) this.add(nodes, this.running);
  }

  private add(nodes: readonly OutlineNode[], to: Set<OutlineNode>): void {
    const problems = nodes.filter((node) => this.namesProblem(node)).length;
    if (nodes.length >= FEWEST && problems >= nodes.length * MOST) for (const node of nodes) to.add(node);
  }

  /** 围绕“…”问题 throughout: where one of them holds a fault each names a problem, whatever stands in the frame. */
  private addFramed(nodes: readonly OutlineNode[]): void {
    const byFrame = Map.groupBy(nodes, (node) => FRAMED.exec(headingText(node))?.[1]);
    for (const [frame, alike] of byFrame) {
      if (frame === undefined || alike.length < 2 || !alike.some((node) => this.headings.problemOf(node))) continue;
      for (const node of alike) {
        this.members.add(node);
        this.running.add(node);
      }
    }
  }

  private namesProblem(node: OutlineNode): boolean {
    return this.headings.problemOf(node) ? this.headings.namesFault(node) : frameOf(headingText(node)) !== null;
  }

  /** Does the node stand in such a list? */
  has(node: OutlineNode | undefined): boolean {
    return node !== undefined && (this.members.has(node) || this.running.has(node));
  }

  /** Do most of the headings like it (针对…问题) say at their close how the matter stands? */
  saysStatus(node: OutlineNode): boolean {
    return this.stated.has(node);
  }

  /** Do its numbers run on from one group to the next? */
  runsOn(node: OutlineNode): boolean {
    return this.running.has(node);
  }
}

/** The kind of label, below which kind. */
const placeOf = (node: OutlineNode): string => `${node.parent?.label?.kind ?? ''}>${node.label?.kind ?? ''}`;

const closes = (node: OutlineNode): boolean => closesWithStatus([...walk(node)].at(-1)?.paragraph.text ?? '');

type Labelled = OutlineNode & { readonly label: NonNullable<OutlineNode['label']> };

/** Labelled nodes in text order, without the sections on how the work was organised and on what comes next. */
function* labelledInAnswers(roots: readonly OutlineNode[]): Generator<Labelled> {
  for (const root of roots) {
    const zone = root.label ? zoneOf(headingText(root)) : 'unknown';
    if (zone === 'organization' || zone === 'next-steps') continue;
    for (const node of walk(root)) if (node.label) yield node as Labelled;
  }
}

function push(lists: Map<string, OutlineNode[]>, key: string, node: OutlineNode): void {
  const list = lists.get(key);
  if (list) list.push(node);
  else lists.set(key, [node]);
}
