import { isForm, parentOf, tagOf } from './real-property';
import { blendsInto } from './blends-in';
import { declaredVisibility } from './declared-visibility';
import { isBlock, isBoxes, isPre, NOT_RENDERED, type Visibility } from './shown';
import {
  cutsOff, isClear, isDust, isFilteredOut, isIndentedAway, isMovedAway, isPathEmpty, isPlacedAway, isPulledAway, isSizeless, isTransformedAway, isTransparent, isTurnedAway,
} from './unseen';

/**
 * Answers that elements of one make share: the same tag, class and style attribute under parents of one make. Each property
 * asked of a browser costs as much as all else that is done with an element, and a page repeats itself. What is hidden by its
 * place among its siblings is hidden by the properties that are asked of every element.
 */
class Makes<T> {
  private readonly known = new Map<string, T>();

  /**
   * The answer for an element of this make; `ask` is called for the first. An element with other attributes is asked itself.
   *
   * @param holds - Is this an answer for others too? All are, unless told otherwise.
   */
  get(element: Element, parent: number, ask: () => T, holds: (answer: T) => boolean = () => true): T {
    const [style, names] = [element.getAttribute('style'), element.getAttribute('class')];
    if (element.attributes.length !== (style === null ? 0 : 1) + (names === null ? 0 : 1)) return ask();
    const key = `${parent}|${element.localName}|${names ?? ''}|${style ?? ''}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const answer = ask();
    if (holds(answer)) this.known.set(key, answer);
    return answer;
  }
}

/** Neither hidden nor without any opacity, nor in anything that is. */
const SEEN = { opacityProperty: true, visibilityProperty: true };

/** Visibility by the browser's own computed styles; what costs layout or is rare is asked only where it can matter. */
function computedVisibility(view: Window): Visibility {
  let made = 0;
  const makes = new Makes<{ readonly make: number; readonly away: boolean; readonly faint: boolean; readonly struck: boolean }>();
  const inked = new Makes<boolean>();
  const blendsIn = blendsInto(view);
  let asked: { readonly element: Element; readonly style: CSSStyleDeclaration } | null = null;
  /** An element's style is asked for again as soon as its first letters come: a browser takes its time over each. */
  const styleOf = (element: Element): CSSStyleDeclaration => {
    if (asked?.element !== element) asked = { element, style: view.getComputedStyle(element) };
    return asked.style;
  };
  const isAway = (element: Element, style: CSSStyleDeclaration): boolean => {
    const { position } = style;
    if (position !== 'static' && isPlacedAway((property) => style.getPropertyValue(property), position)) return true;
    if (isPathEmpty(style.clipPath) || isTransformedAway(style.transform) || isTurnedAway(style.rotate) || style.contentVisibility === 'hidden') return true;
    if (isMovedAway(style.scale, style.translate) || isPulledAway(Number.parseFloat(style.marginLeft), Number.parseFloat(style.marginTop))) return true;
    // What the body cuts off, the window does.
    return cutsOff(style.overflowX) && element.localName !== 'body' && isSizeless(element.clientHeight, element.clientWidth);
  };
  return {
    shown: (element, parent) => {
      const style = styleOf(element);
      const display = style.display;
      if (display === 'none') return NOT_RENDERED;
      const tag = tagOf(element);
      const block = isBlock(tag, display);
      const ask = (): { make: number; away: boolean; faint: boolean; struck: boolean } => ({
        make: (made += 1), away: (block || display === 'inline-block') && isAway(element, style), faint: isTransparent(style.opacity) || isFilteredOut(style.filter),
        struck: style.textDecorationLine.includes('line-through'),
      });
      const isPlain = tag !== 'form';
      const { make, away, faint, struck } = isPlain ? makes.get(element, parent.make ?? 0, ask) : ask();
      // One question instead of two, and nearly always answered with yes.
      const seen = isPlain && element.checkVisibility(SEEN);
      const shown = { rendered: true, visible: seen || style.visibility === 'visible', block, boxes: isBoxes(display), pre: false, make, struck };
      if (faint || (!seen && isTransparent(style.opacity))) return { ...shown, rendered: false, hiddenBy: 'veil' };
      return away ? { ...shown, rendered: false, hiddenBy: 'away' } : shown;
    },
    keepsBreaks: (element) => isPre(styleOf(element).whiteSpace),
    inks: (element, { make }) => {
      const style = styleOf(element);
      if (isDust(Number.parseFloat(style.fontSize))) return false;
      const ask = (): boolean => {
        if (isIndentedAway(Number.parseFloat(style.textIndent))) return false;
        const fill = style.webkitTextFillColor;
        const lost = isClear(fill) ? !showsBackground(view, element) : blendsIn(element, fill);
        return !lost || style.textShadow !== 'none';
      };
      // One cell of a row may have the colour of its ground and no class that says so: only letters that are seen speak for others.
      return isForm(element) ? ask() : inked.get(element, make ?? 0, ask, (seen) => seen);
    },
  };
}

/** Letters without ink of their own may be windows on a background: headings with a run of colours. */
function showsBackground(view: Window, element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
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
