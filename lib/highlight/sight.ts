import { methodOf, parentOf as parentIn, tagOf } from '@/lib/page/real-property';

/**
 * Whether a stretch of text can be seen: it was brought into view; it stands in a closed `<details>`; it is hidden, folded
 * or clipped by the page; or it is not there any more.
 */
export type Sight = 'shown' | 'closed' | 'folded' | 'gone';

/** The element around a node, out of its shadow tree if it stands in one. */
export function parentOf(node: Node): Element | null {
  const parent = parentIn(node);
  if (parent) return parent;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Closed `<details>` around a node, without those whose summary it stands in. */
function closedAround(node: Node): HTMLDetailsElement[] {
  const closed: HTMLDetailsElement[] = [];
  let below: Node = node;
  for (let at = parentOf(node); at; below = at, at = parentOf(at)) {
    if (tagOf(at) !== 'details' || (at as HTMLDetailsElement).open) continue;
    const summary = at.querySelector(':scope > summary');
    if (summary !== below) closed.push(at as HTMLDetailsElement);
  }
  return closed;
}

/** Opens all that is closed around a range: only `<details>`, which do nothing else when they open. */
export function openAround(range: Range): void {
  for (const details of closedAround(range.startContainer)) details.open = true;
}

/** What is known of a range's sight before anything is scrolled; `shown` if nothing speaks against it. */
export function sightOf(range: Range): Sight {
  const { startContainer } = range;
  if (range.collapsed || !startContainer.isConnected || !startContainer.ownerDocument?.defaultView) return 'gone';
  if (closedAround(startContainer).length > 0) return 'closed';
  const element = parentOf(startContainer);
  const box = range.getBoundingClientRect();
  // Text whose rendering the page skips (content-visibility: hidden) has a box for whoever asks, and is not drawn.
  const drawn = element === null || methodOf(element, 'checkVisibility')({ visibilityProperty: true });
  return drawn && (box.width > 0 || box.height > 0) ? 'shown' : 'folded';
}

/** Does an element that lets nothing stand out cut this box off wholly? It could be scrolled by script, and by nobody else. */
export function cutsOff(element: Element, style: CSSStyleDeclaration, box: DOMRect): boolean {
  if (style.display === 'contents' || style.display.startsWith('inline')) return false;
  const outer = methodOf(element, 'getBoundingClientRect')();
  const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  const above = clips(style.overflowY) && (box.bottom <= outer.top + 1 || box.top >= outer.bottom - 1);
  const beside = clips(style.overflowX) && (box.right <= outer.left + 1 || box.left >= outer.right - 1);
  return above || beside;
}
