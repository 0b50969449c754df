import { foldLine, frameFactor, isFurnitureLine } from './furniture';
import type { Line } from './line-builder';
import type { PageWalk } from './walk-page';

/** A line as the choice sees it: what it weighs as article text where it stands. */
export interface Weighed {
  readonly folded: string;
  readonly furniture: boolean;
  /** Article weight: no links, no furniture, little in frames. */
  readonly weight: number;
}

/** The walk with every line weighed; `total[b]` is the weight of block b's subtree. */
export interface WeighedWalk {
  readonly walk: PageWalk;
  readonly lines: readonly Weighed[];
  readonly total: readonly number[];
}

/** Share of a block a child must hold to be taken for the whole. */
const DOMINANT = 0.7;
/** Below this share, text lost beside the child is taken for the page's small print. */
const NEGLIGIBLE = 0.015;
/** A paragraph is never a root, so that the lines around it are not lost. */
const NO_ROOT = new Set(['p', 'li', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'tbody', 'thead', 'tfoot', 'caption', 'ul', 'ol', 'dl']);
const SIGNED_DATE = /^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** Weighs every line and block of a walk. */
export function weighPage(walk: PageWalk): WeighedWalk {
  const factors: number[] = [];
  walk.blocks.forEach((block, index) => {
    const parent = block.parent >= 0 ? (factors[block.parent] ?? 1) : 1;
    // The body and whatever holds most of the page say nothing by their names.
    factors.push(parent * (index === 0 ? 1 : frameFactor(block)));
  });
  const lines = walk.lines.map((line): Weighed => {
    const folded = foldLine(line);
    const furniture = isFurnitureLine(folded);
    const weight = furniture ? 0 : (line.weight - line.linkWeight) * (factors[line.block] ?? 1);
    return { folded, furniture, weight };
  });
  const sums = [0];
  for (const line of lines) sums.push((sums[sums.length - 1] ?? 0) + line.weight);
  const total = walk.blocks.map((block) => (sums[block.endLine] ?? 0) - (sums[block.firstLine] ?? 0));
  return { walk, lines, total };
}

const isProse = (weighed: Weighed): boolean => weighed.weight >= 12 && /[。;!?]/.test(weighed.folded);

/** Would leaving lines `[from, to)` beside a child lose words of the article? `after` if they follow it. */
function losesText(weighed: WeighedWalk, from: number, to: number, held: number, after: boolean): boolean {
  let prose = 0;
  for (let i = from; i < to; i += 1) {
    const line = weighed.lines[i];
    if (!line || line.furniture || line.weight <= 0) continue;
    if (after && SIGNED_DATE.test(line.folded)) return true;
    if (isProse(line)) prose += line.weight;
  }
  return prose > held * NEGLIGIBLE && prose >= 12;
}

/** The block that holds the page's densest text: from `start` down, as long as one child holds nearly all. */
export function densestBlock(weighed: WeighedWalk, start = 0): number {
  const { blocks } = weighed.walk;
  let current = start;
  let accepted = start;
  for (;;) {
    const block = blocks[current];
    if (!block) return accepted;
    let best = -1;
    for (let child = current + 1; child < block.end; child = blocks[child]?.end ?? block.end) {
      if (best < 0 || (weighed.total[child] ?? 0) > (weighed.total[best] ?? 0)) best = child;
    }
    const chosen = blocks[best];
    const held = weighed.total[best] ?? 0;
    if (!chosen || held <= 0 || held < (weighed.total[current] ?? 0) * DOMINANT) return accepted;
    if (losesText(weighed, block.firstLine, chosen.firstLine, held, false)) return accepted;
    if (losesText(weighed, chosen.endLine, block.endLine, held, true)) return accepted;
    current = best;
    if (!NO_ROOT.has(chosen.tag)) accepted = current;
  }
}

/** The deepest block that holds nearly all of the text in `kept` (weights by block, own lines only); -1 if nothing was kept. */
export function blockHolding(walk: PageWalk, kept: ReadonlyMap<number, number>, share = 0.9): number {
  const sums = walk.blocks.map((_, index) => kept.get(index) ?? 0);
  for (let index = sums.length - 1; index > 0; index -= 1) {
    const parent = walk.blocks[index]?.parent ?? -1;
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[index] ?? 0);
  }
  const all = sums[0] ?? 0;
  if (all <= 0) return -1;
  let current = 0;
  for (;;) {
    const block = walk.blocks[current];
    let next = -1;
    for (let child = current + 1; block && child < block.end; child = walk.blocks[child]?.end ?? block.end) {
      if ((sums[child] ?? 0) >= all * share) next = child;
    }
    if (next < 0) break;
    current = next;
  }
  while (current > 0 && NO_ROOT.has(walk.blocks[current]?.tag ?? '')) current = walk.blocks[current]?.parent ?? 0;
  return current;
}

/** Which block to read, given what Readability kept (-1: nothing), and by whose word. */
export function chooseRoot(weighed: WeighedWalk, kept: number): { root: number; densest: number } {
  const densest = densestBlock(weighed);
  if (kept < 0) return { root: densest, densest };
  const inner = weighed.walk.blocks[kept];
  const outer = weighed.walk.blocks[densest];
  const inside = inner && outer && kept > densest && kept < outer.end;
  const held = weighed.total[kept] ?? 0;
  if (!inside || held < (weighed.total[densest] ?? 0) * 0.8) return { root: densest, densest };
  const signed = losesText(weighed, inner.endLine, outer.endLine, held, true) || losesText(weighed, outer.firstLine, inner.firstLine, held, false);
  return { root: signed ? densest : kept, densest };
}

/** Article weight of a line outside links; used where its place in the page does not matter. */
export const ownWeight = (line: Line): number => line.weight - line.linkWeight;
