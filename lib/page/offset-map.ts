import type { OffsetMap } from '@/lib/text/offset-map';
import { realProperty } from './real-property';
import { isText, SHOW_TEXTS } from './text-nodes';

/** The article's segments: stretches of text taken over unchanged, in text order. Parallel arrays. */
export interface SegmentTable {
  readonly nodes: readonly Text[];
  readonly nodeStart: Uint32Array;
  readonly textStart: Uint32Array;
  readonly length: Uint32Array;
  /** 1 where a range may not run on from the segment before: a new block, or something between that is no text. */
  readonly breaks: Uint8Array;
}

/** Index of the last segment that starts at or before `offset`; -1 if there is none. */
function lastStartingBy(textStart: Uint32Array, offset: number): number {
  let low = 0;
  let high = textStart.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((textStart[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Makes the map between an article's text (`textLength` code units) and the text nodes it was read from. */
export function createOffsetMap(table: SegmentTable, textLength: number): OffsetMap {
  const { nodes, nodeStart, textStart, length, breaks } = table;
  const count = nodes.length;
  /** First segment of each text node; a node's segments stand together. */
  const firstOf = new Map<Node, number>();
  for (let i = count - 1; i >= 0; i -= 1) {
    const node = nodes[i];
    if (node) firstOf.set(node, i);
  }

  const toRanges = ({ start, end }: { start: number; end: number }): Range[] => {
    if (start < 0 || end > textLength || start > end) {
      throw new RangeError(`span [${start}, ${end}) in a text of ${textLength}`);
    }
    const ranges: Range[] = [];
    let current: Range | null = null;
    for (let i = Math.max(0, lastStartingBy(textStart, start)); i < count; i += 1) {
      const from = textStart[i] ?? 0;
      const node = nodes[i];
      if (from >= end || !node) break;
      const own = length[i] ?? 0;
      const first = Math.max(start - from, 0);
      const last = Math.min(end - from, own);
      if (first >= last) continue;
      const begin = (nodeStart[i] ?? 0) + first;
      const stop = (nodeStart[i] ?? 0) + last;
      if (stop > node.length) {
        current = null;
        continue;
      }
      if (!current || breaks[i] === 1) {
        current = node.ownerDocument.createRange();
        current.setStart(node, begin);
        ranges.push(current);
      }
      current.setEnd(node, stop);
    }
    return ranges;
  };

  const inText = (node: Node, offset: number): number | null => {
    const first = firstOf.get(node);
    if (first === undefined) return null;
    let best: number | null = null;
    for (let i = first; i < count && nodes[i] === node; i += 1) {
      const from = nodeStart[i] ?? 0;
      const at = textStart[i] ?? 0;
      if (offset < from) return best ?? at;
      best = at + Math.min(offset - from, length[i] ?? 0);
      if (offset < from + (length[i] ?? 0)) return best;
      const next = i + 1 < count && nodes[i + 1] === node ? (nodeStart[i + 1] ?? 0) : null;
      if (next !== null && offset > from + (length[i] ?? 0) && offset <= next) return textStart[i + 1] ?? best;
    }
    return best;
  };

  const toOffset = (node: Node, offset: number): number | null => {
    if (isText(node)) return inText(node, offset);
    if (node.nodeType !== 1) return null;
    const document = realProperty(node, 'ownerDocument');
    if (!document) return null;
    const walker = document.createTreeWalker(node, SHOW_TEXTS);
    const child = realProperty(node, 'childNodes')?.[offset] ?? null;
    let last: number | null = null;
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const first = firstOf.get(text);
      if (first === undefined) continue;
      const reached = child !== null && (text === child || child.contains(text) || (child.compareDocumentPosition(text) & 4) !== 0);
      if (reached) return textStart[first] ?? null;
      last = inText(text, (text as Text).length);
    }
    return last;
  };

  return { toRanges, toOffset };
}
