import { methodOf, numberOf } from '@/lib/page/real-property';
import { cutsOff, parentOf, sightOf, type Sight } from './sight';

const scrolls = (element: Element, style: CSSStyleDeclaration): boolean =>
  numberOf(element, 'scrollHeight') > numberOf(element, 'clientHeight') + 1 && /auto|scroll|overlay/.test(style.overflowY);

/** Parts that a page lays out only near the window (content-visibility: auto) change their size then: looked again so often. */
const SETTLE = 4;
/** Nearer to its place than this part of the window's height a range need not be moved again. */
const NEAR = 0.3;

/**
 * Brings a range to the middle of the window, through every scrolling box and same-origin frame around it. Elements of
 * `<br>` layouts are as long as the article, so the range's own box counts, not its element's. Nothing is focused or changed.
 *
 * @returns `shown`, or why it cannot be: scrolling then stops at the box that hides it.
 */
export function scrollToRange(range: Range): Sight {
  const sight = bringToMiddle(range);
  const view = range.startContainer.ownerDocument?.defaultView;
  if (sight === 'shown' && view) settle(range, view);
  return sight;
}

function bringToMiddle(range: Range): Sight {
  const sight = sightOf(range);
  if (sight !== 'shown') return sight;
  let document = range.startContainer.ownerDocument;
  let node: Node = range.startContainer;
  let boxNow = (): DOMRect => range.getBoundingClientRect();
  while (document) {
    const view = document.defaultView;
    if (!view) return 'shown';
    for (let at = parentOf(node); at && at !== document.documentElement && at !== document.body; at = parentOf(at)) {
      const style = view.getComputedStyle(at);
      if (cutsOff(at, style, boxNow())) return 'folded';
      if (!scrolls(at, style)) continue;
      const box = boxNow();
      const middle = methodOf(at, 'getBoundingClientRect')().top + numberOf(at, 'clientTop') + numberOf(at, 'clientHeight') / 2;
      methodOf(at, 'scrollBy')({ top: box.top + box.height / 2 - middle, behavior: 'instant' });
    }
    const box = boxNow();
    view.scrollBy({ top: offMiddle(box, view), behavior: 'instant' });
    const frame = frameOf(view);
    if (!frame) return 'shown';
    const inside = boxNow;
    boxNow = () => {
      const outer = frame.getBoundingClientRect();
      const inner = inside();
      return new DOMRect(outer.left + inner.left, outer.top + frame.clientTop + inner.top, inner.width, inner.height);
    };
    node = frame;
    document = frame.ownerDocument;
  }
  return 'shown';
}

/** How far below the middle of its window a box is, in CSS pixels; of a box higher than the window its top counts. */
const offMiddle = (box: DOMRect, view: Window): number => box.top + Math.min(box.height, view.innerHeight) / 2 - view.innerHeight / 2;

/** What people scroll with: from then on they are where they want to be. */
const BY_HAND = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Looks in the next frames whether the range is still where it was brought, and brings it there again. */
function settle(range: Range, view: Window): void {
  const ended = new AbortController();
  for (const name of BY_HAND) view.addEventListener(name, () => ended.abort(), { passive: true, signal: ended.signal });
  const look = (left: number): void => {
    if (left === 0) ended.abort();
    if (ended.signal.aborted) return;
    // A frame lays out what came near the window; the next one shows where that has put the range.
    view.requestAnimationFrame(() => view.requestAnimationFrame(() => {
      if (!ended.signal.aborted && Math.abs(offMiddle(range.getBoundingClientRect(), view)) > view.innerHeight * NEAR) bringToMiddle(range);
      look(left - 1);
    }));
  };
  look(SETTLE);
}

/** The frame element a window stands in; null for the top window and for frames of other sites. */
function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null; // A frame of another origin throws here: its parent is none of our business.
  }
}
