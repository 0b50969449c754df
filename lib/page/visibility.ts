import { tagOf } from './real-property';
import { declaredVisibility } from './declared-visibility';
import { isBlock, isBoxes, isPre, NOT_RENDERED, type Visibility } from './shown';
import { pixels } from './style-text';
import { cutsOff, isClear, isDust, isIndentedAway, isPathEmpty, isPlacedAway, isSizeless, isTransformedAway, isTransparent } from './unseen';

/** Visibility by the browser's own computed styles; what costs layout or is rare is asked only where it can matter. */
function computedVisibility(view: Window): Visibility {
  const isAway = (element: Element, style: CSSStyleDeclaration): boolean => {
    const { position } = style;
    if (position !== 'static' && isPlacedAway((property) => style.getPropertyValue(property), position)) return true;
    if (isPathEmpty(style.clipPath) || isTransformedAway(style.transform)) return true;
    // What the body cuts off, the window does.
    return cutsOff(style.overflowX) && element.localName !== 'body' && isSizeless(element.clientHeight, element.clientWidth);
  };
  return {
    shown: (element) => {
      const style = view.getComputedStyle(element);
      const display = style.display;
      if (display === 'none') return NOT_RENDERED;
      const block = isBlock(tagOf(element), display);
      const shown = { rendered: true, visible: style.visibility === 'visible', block, boxes: isBoxes(display), pre: false };
      if (isTransparent(style.opacity)) return { ...shown, rendered: false, hiddenBy: 'veil' };
      const folded = block && style.contentVisibility === 'hidden';
      return folded || ((block || display === 'inline-block') && isAway(element, style)) ? { ...shown, rendered: false, hiddenBy: 'away' } : shown;
    },
    keepsBreaks: (element) => isPre(view.getComputedStyle(element).whiteSpace),
    inks: (element) => {
      const style = view.getComputedStyle(element);
      if (isDust(pixels(style.fontSize)) || isIndentedAway(pixels(style.textIndent))) return false;
      return !isClear(style.webkitTextFillColor) || style.textShadow !== 'none' || showsBackground(view, element);
    },
  };
}

/** Letters without ink of their own may be windows on a background: headings with a run of colours. */
function showsBackground(view: Window, element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    if (style.backgroundClip.includes('text')) return true;
    if (!isClear(style.webkitTextFillColor)) return false;
  }
  return false;
}

/**
 * How to tell what the page shows. Browsers are asked for computed styles; elsewhere (jsdom, parsed documents) a small
 * cascade over the document's own sheets answers, since computed styles are slow or missing there.
 */
export function visibilityOf(document: Document): Visibility {
  const view = document.defaultView;
  return view && 'checkVisibility' in document.documentElement ? computedVisibility(view) : declaredVisibility(document);
}
