import { isLost, opaqueInk, WHITE, type Ink } from './ink';
import { isForm, methodOf, parentOf } from './real-property';

/** The paper of the window: not known where the page may be dark by itself. */
function paperOf(view: Window): Ink | null {
  const { colorScheme } = view.getComputedStyle(view.document.documentElement);
  return /dark/.test(colorScheme) ? null : WHITE;
}

/** The element a shadow tree belongs to, above its outermost elements. */
const hostOf = (element: Element): Element | null => (isForm(element) ? null : ((element.getRootNode() as Partial<ShadowRoot>).host ?? null));

/** Pictures looked at for one that is placed. */
const MOST_PICTURES = 50;

/** Does a picture in `box` leave the flow, so that words of the box may lie on it? */
function holdsPlacedPicture(view: Window, box: Element): boolean {
  const pictures = [...methodOf(box, 'querySelectorAll')('img, video, canvas, svg, picture')].slice(0, MOST_PICTURES);
  return pictures.some((picture) => {
    for (let at: Element | null = picture; at && at !== box; at = parentOf(at)) {
      if (/absolute|fixed/.test(view.getComputedStyle(at).position)) return true;
    }
    return false;
  });
}

/**
 * A test for letters in the colour of the ground below them, by computed styles: noise that readers of a copy should find.
 * Only what is surely lost counts. Placed boxes may lie on a picture, and letters in the colour of all the page were never
 * meant to be lost:
 *
 *   <p>至2025年<span style="color:#fff">暗字</span>6月底前</p>                 lost
 *   <tr style="background:#06c"><th style="color:#fff">                    seen
 *   <div style="position:relative"><img><h1 style="color:#fff;position:…">  not known: seen
 */
export function blendsInto(view: Window): (element: Element, color: string) => boolean {
  let usual: string | undefined;
  let paper: Ink | null | undefined;
  const usualColor = (): string => (usual ??= view.getComputedStyle(view.document.body).color);
  return (element, color) => {
    if (color === usualColor()) return false;
    const letters = opaqueInk(color);
    if (!letters) return false;
    // Up to the element that sets this colour a placed box may have been moved onto anything; above it only one that leaves the flow.
    let inherits = true;
    for (let at: Element | null = element; at; at = parentOf(at) ?? hostOf(at)) {
      const style = view.getComputedStyle(at);
      if (style.backgroundImage !== 'none') return false;
      const ground = opaqueInk(style.backgroundColor);
      if (ground) return isLost(letters, ground);
      if (!/^(?:rgba\(\d{1,3}, \d{1,3}, \d{1,3}, 0\)|transparent)$/.test(style.backgroundColor)) return false;
      inherits &&= style.color === color;
      if (inherits ? style.position !== 'static' : style.position === 'absolute' || style.position === 'fixed') return false;
      if (style.position === 'relative' && holdsPlacedPicture(view, at)) return false;
    }
    paper ??= paperOf(view);
    return paper !== null && isLost(letters, paper);
  };
}
