import { namesOf } from './real-property';
import { foldLine, frameFactor, isFurnitureLine, isInfoLine, mayBeFurniture } from './furniture';
import type { Line } from './line-builder';
import { mapSliced, type Sliced } from '@/lib/sliced';
import type { PageWalk } from './walk-page';

/** A line as the choice sees it. Folding and matching are done when first asked for: most lines never need them. */
class Weighed {
  private foldedText: string | null = null;
  private isFurniture: boolean | null = null;
  /** Article weight: no links, no furniture, little in frames. */
  readonly weight: number;

  /**
   * @param line - The line.
   * @param factor - What its place leaves of its weight, see frameFactor.
   * @param inTitle - Whether it is the page's `<h1>`.
   */
  constructor(
    private readonly line: Line,
    private readonly factor: number,
    private readonly inTitle: boolean,
  ) {
    this.weight = this.weigh();
  }

  /** Too long for anything but prose. */
  get isLong(): boolean {
    return !mayBeFurniture(this.line.text);
  }

  /** Folded text of its head (see foldLine). */
  get folded(): string {
    return (this.foldedText ??= foldLine(this.line));
  }

  get furniture(): boolean {
    return (this.isFurniture ??= mayBeFurniture(this.line.text) && isFurnitureLine(this.folded));
  }

  private weigh(): number {
    const own = (this.line.weight - this.line.linkWeight) * this.factor;
    if (own <= 0 || !mayBeFurniture(this.line.text)) return Math.max(own, 0);
    if (this.furniture) return 0;
    // Title and line of facts stand above the text, often outside its container; they must not hold the root up there.
    return this.inTitle || isInfoLine(this.folded) ? own * ABOVE : own;
  }
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
/** A densest block of this weight, with this share of the page's and at most this share of links and furniture, is clear. */
const CLEAR = { weight: 150, share: 0.85, other: 0.1 };
/** A title is not broken over more lines. */
const MOST_TITLE_LINES = 6;
/** What a title or a line of facts counts. */
const ABOVE = 0.2;
/**
 * A paragraph, list or table is never a root, so that the lines around it (title, signature, date) are not lost; nor is a
 * form, whose fields may have the name of anything a root is asked for.
 */
const NO_ROOT = new Set(['form', 'p', 'li', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'tbody', 'thead', 'tfoot', 'caption', 'ul', 'ol', 'dl', 'table', 'pre', 'textarea']);
const SIGNED_DATE = /^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** Is a folded line the date below a signature? */
export const isSignedDate = (folded: string): boolean => SIGNED_DATE.test(folded);

/** Weighs every line and block of a walk. */
export function* weighPage(walk: PageWalk): Sliced<WeighedWalk> {
  const factors: number[] = [];
  yield* mapSliced(walk.blocks, (block, index) => {
    const parent = block.parent >= 0 ? (factors[block.parent] ?? 1) : 1;
    // The body and whatever holds most of the page say nothing by their names.
    factors.push(parent * (index === 0 ? 1 : frameFactor(block)));
  });
  const lines = yield* mapSliced(walk.lines, (line) => new Weighed(line, factors[line.block] ?? 1, walk.blocks[line.block]?.tag === 'h1'));
  const sums = [0];
  for (const line of lines) sums.push((sums[sums.length - 1] ?? 0) + line.weight);
  const total = walk.blocks.map((block) => (sums[block.endLine] ?? 0) - (sums[block.firstLine] ?? 0));
  return { walk, lines, total };
}

const isProse = (weighed: Weighed): boolean => weighed.weight >= 12 && (weighed.isLong || /[。;]/.test(weighed.folded));

/** Would leaving lines `[from, to)` beside a child lose words of the article? `after` if they follow it. */
function losesText(weighed: WeighedWalk, from: number, to: number, held: number, after: boolean): boolean {
  let prose = 0;
  for (let i = from; i < to; i += 1) {
    const line = weighed.lines[i];
    if (!line || line.furniture || line.weight <= 0) continue;
    if (after && isSignedDate(line.folded)) return true;
    if (isProse(line)) prose += line.weight;
  }
  return prose > held * NEGLIGIBLE && prose >= 12;
}

/** Names of a page's title element; what stands in one is the page's title, not the text's own. */
export const TITLE_NAME = /(?:^|[\s_-])(?:tit|title|bt|biaoti|headline|arttitle|newstitle)(?:$|[\s_\d-])/i;

/**
 * Would going from block `outer` down to `inner` lose the text's own title: a few plain lines and nothing else above
 * the rest of the text, as documents pasted from a word processor have them? Where headings, facts, links or buttons
 * stand beside them, they are the page's.
 */
function losesOwnTitle(weighed: WeighedWalk, outer: number, inner: number): boolean {
  const { blocks, lines } = weighed.walk;
  const [above, child] = [blocks[outer], blocks[inner]];
  if (!above || !child) return false;
  const first = weighed.lines[child.firstLine]?.folded ?? '';
  const count = child.firstLine - above.firstLine;
  if (count === 0 || count > MOST_TITLE_LINES) return false;
  for (let i = above.firstLine; i < child.firstLine; i += 1) {
    const line = lines[i];
    const own = weighed.lines[i];
    const holder = line && blocks[line.block];
    if (!own || !holder || own.furniture || line.text.length > 100 || line.linkWeight > 0 || line.weight < 2 || isInfoLine(own.folded)) return false;
    const name = namesOf(holder.element);
    if (/^(?:h[1-6]|li|td|th|founder-.{1,20})$/.test(holder.tag) || TITLE_NAME.test(name) || own.folded === first) return false;
  }
  return true;
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
    if (losesOwnTitle(weighed, current, best)) return accepted;
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

/**
 * Is the densest block beyond doubt: nearly all of the page's text, and little in it but text? Then Readability, a
 * second opinion that costs as much as all the rest of reading, need not be asked.
 */
export function isClear(weighed: WeighedWalk, densest: number): boolean {
  const { walk, total } = weighed;
  const block = walk.blocks[densest];
  const held = total[densest] ?? 0;
  if (!block || densest === 0 || held < CLEAR.weight || held < (total[0] ?? 0) * CLEAR.share) return false;
  let other = 0;
  for (let i = block.firstLine; i < block.endLine; i += 1) other += Math.max((walk.lines[i]?.weight ?? 0) - (weighed.lines[i]?.weight ?? 0), 0);
  return other <= held * CLEAR.other;
}

/** Which block to read, given the densest and what Readability kept (-1: nothing). */
export function chooseRoot(weighed: WeighedWalk, densest: number, kept: number): number {
  const inner = weighed.walk.blocks[kept];
  const outer = weighed.walk.blocks[densest];
  if (!inner || !outer || kept <= densest || kept >= outer.end) return densest;
  const held = weighed.total[kept] ?? 0;
  if (held < (weighed.total[densest] ?? 0) * 0.8) return densest;
  const loses = losesText(weighed, inner.endLine, outer.endLine, held, true) || losesText(weighed, outer.firstLine, inner.firstLine, held, false);
  return loses ? densest : kept;
}
