import type { OffsetMap } from '@/lib/text/offset-map';
import type { Span } from '@/lib/text/types';

/** A shadow root that tells its own selection, as Chromium's do; others tell it to nobody outside. */
type Selecting = ShadowRoot & { readonly getSelection?: () => Selection | null };

/** The selection in the document (or open shadow tree) that holds `root`. */
function selectionAround(root: Element): Selection | null {
  const tree = root.getRootNode();
  const inner = tree instanceof ShadowRoot ? (tree as Selecting).getSelection?.() : null;
  return inner ?? root.ownerDocument.getSelection();
}

/**
 * What is selected of the article, as a stretch of its text without white space at its ends. Of a selection that reaches
 * beyond the article the part inside counts; hidden stretches between are in it, as in the text.
 *
 * @returns Null if nothing of the article is selected.
 */
export function selectedSpan(root: Element, map: OffsetMap, text: string): Span | null {
  const selection = selectionAround(root);
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !range.intersectsNode(root)) return null;
  let start: number | null = null;
  let end: number | null = null;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const from = map.toOffset(node, node === range.startContainer ? range.startOffset : 0);
    const to = map.toOffset(node, node === range.endContainer ? range.endOffset : (node as Text).length);
    if (from === null || to === null) continue;
    start ??= from;
    end = to;
  }
  if (start === null || end === null) return null;
  while (start < end && !text[start]?.trim()) start += 1;
  while (end > start && !text[end - 1]?.trim()) end -= 1;
  return start < end ? { start, end } : null;
}
