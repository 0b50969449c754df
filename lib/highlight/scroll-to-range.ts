/** The box of a range, or null if nothing of it is laid out (hidden, removed). */
function boxOf(range: Range): DOMRect | null {
  const box = range.getBoundingClientRect();
  return box.width > 0 || box.height > 0 ? box : null;
}

const scrolls = (element: Element, style: CSSStyleDeclaration): boolean =>
  element.scrollHeight > element.clientHeight + 1 && /auto|scroll|overlay/.test(style.overflowY);

/** The element around a node, out of its shadow tree if it stands in one. */
function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/**
 * Brings a range to the middle of the window, through every scrolling box and same-origin frame around it. Elements of
 * `<br>` layouts are as long as the article, so the range's own box counts, not its element's. Nothing is focused or changed.
 *
 * @returns False if the range has no box; nothing is scrolled then.
 */
export function scrollToRange(range: Range): boolean {
  if (!boxOf(range)) return false;
  let document = range.startContainer.ownerDocument;
  let node: Node = range.startContainer;
  let boxNow = (): DOMRect => range.getBoundingClientRect();
  while (document) {
    const view = document.defaultView;
    if (!view) return true;
    for (let at = parentOf(node); at && at !== document.documentElement && at !== document.body; at = parentOf(at)) {
      if (!scrolls(at, view.getComputedStyle(at))) continue;
      const box = boxNow();
      const middle = at.getBoundingClientRect().top + at.clientTop + at.clientHeight / 2;
      at.scrollBy({ top: box.top + box.height / 2 - middle, behavior: 'instant' });
    }
    const box = boxNow();
    view.scrollBy({ top: box.top + Math.min(box.height, view.innerHeight) / 2 - view.innerHeight / 2, behavior: 'instant' });
    const frame = frameOf(view);
    if (!frame) return true;
    const inside = boxNow;
    boxNow = () => {
      const outer = frame.getBoundingClientRect();
      const inner = inside();
      return new DOMRect(outer.left + inner.left, outer.top + frame.clientTop + inner.top, inner.width, inner.height);
    };
    node = frame;
    document = frame.ownerDocument;
  }
  return true;
}

/** The frame element a window stands in; null for the top window and for frames of other sites. */
function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null; // A frame of another origin throws here: its parent is none of our business.
  }
}
