import type { Span } from '@/lib/text/types';

/** Elements of the stored text that show a block say where it starts in the text. */
export const START = 'data-start';
/** What is shown of a block without being in its text: the number a list gave an item. */
const ASIDE = '.ordinal';

/** The offset of a place in the stored text; null if it is no place in it. */
function offsetAt(node: Node, at: number): number | null {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const block = element?.closest(`[${START}]`);
  if (!block || element?.closest(ASIDE)) return null;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(node, at);
  const aside = block.querySelector(ASIDE);
  const length = before.toString().length - (aside && before.intersectsNode(aside) ? aside.textContent.length : 0);
  return Number(block.getAttribute(START)) + Math.max(0, length);
}

/** The caret in the stored text, or where the selection begins; null if it is elsewhere. Offsets are UTF-16, into the stored text. */
export function caretOffset(root: Element): number | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  return root.contains(startContainer) ? offsetAt(startContainer, startOffset) : null;
}

/** The selected stretch of the stored text without the white space at its ends; null if nothing is selected there. */
export function selectedSpan(root: Element, text: string): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!root.contains(startContainer) || !root.contains(endContainer)) return null;
  const [from, to] = [offsetAt(startContainer, startOffset), offsetAt(endContainer, endOffset)];
  if (from === null || to === null || to <= from) return null;
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}
