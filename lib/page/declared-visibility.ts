import { declaredGround, isLost, opaqueInk, WHITE, type Ink } from './ink';
import { attributeOf, tagOf } from './real-property';
import { declaredStyles, type Declared } from './sheet-styles';
import { INLINE_DISPLAYS, isBlock, isBoxes, isPre, NOT_RENDERED, type Letters, type Visibility } from './shown';
import { pixels } from './style-text';
import { BLOCK_TAGS, PRE_TAGS } from './tags';
import {
  cutsOff, isClear, isDust, isFilteredOut, isIndentedAway, isMovedAway, isPathEmpty, isPlacedAway, isPulledAway, isSizeless, isTransformedAway, isTransparent, isTurnedAway,
} from './unseen';

const PLAIN: Letters = { size: 16, clear: false, indent: 0, ground: null };
const INHERITS = new Set(['inherit', 'unset', 'revert']);
/** The value if it says something of its own. */
const own = (value: string | undefined): string | undefined => (value === undefined || INHERITS.has(value) ? undefined : value);

/** Is the box of an element not seen, by what is declared for it? */
function isAway(tag: string, declared: Declared): boolean {
  const position = declared.position ?? 'static';
  if (position !== 'static' && isPlacedAway((property) => declared[property as keyof Declared], position)) return true;
  if (isMovedAway(declared.scale, declared.translate) || isPulledAway(pixels(declared['margin-left']), pixels(declared['margin-top']))) return true;
  if (declared['content-visibility'] === 'hidden' || isPathEmpty(declared['clip-path']) || isTransformedAway(declared.transform) || isTurnedAway(declared.rotate)) return true;
  if (tag === 'body' || tag === 'html' || !(cutsOff(declared.overflow) || cutsOff(declared['overflow-y']))) return false;
  const height = Math.min(...[declared.height, declared['max-height']].map(pixels).filter((size) => !Number.isNaN(size)));
  const width = Math.min(...[declared.width, declared['max-width']].map(pixels).filter((size) => !Number.isNaN(size)));
  return isSizeless(height, width);
}

function sizeOf(value: string, parent: number): number {
  const share = /^([\d.]{1,9})(em|%)$/.exec(value);
  if (share) return parent * Number(share[1]) * (share[2] === '%' ? 0.01 : 1);
  const size = pixels(value);
  // Keywords and calculations are sizes to be read.
  return Number.isNaN(size) ? Math.max(parent, PLAIN.size) : size;
}

/** The tags whose attribute `bgcolor` browsers still draw. */
const GROUND_TAGS = new Set(['body', 'table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th']);

/** The ground of an element's letters. A box that is placed may lie on anything. */
function groundOf(element: Element, parent: Ink | null, declared: Declared): Ink | null {
  const attribute = GROUND_TAGS.has(tagOf(element)) ? (element.getAttribute('bgcolor') ?? undefined) : undefined;
  const own = declaredGround(declared.background, declared['background-color'] ?? attribute, declared['background-image']);
  if (own !== undefined) return own;
  return (declared.position ?? 'static') === 'static' ? parent : null;
}

/** The colour an element sets for its letters; undefined if it sets none. The body's is the page's own. */
function inkOf(element: Element, color: string | undefined): Ink | null | undefined {
  const tag = tagOf(element);
  if (tag === 'body' || tag === 'html') return undefined;
  const stated = color ?? (tag === 'font' ? (element.getAttribute('color') ?? undefined) : undefined);
  return stated === undefined ? undefined : opaqueInk(stated);
}

const NOTHING: Declared = {};

/** The letters of an element, from its parent's and what is declared for it by sheets, styles and old attributes. */
function lettersOf(element: Element, parent: Letters, declared: Declared): Letters {
  const size = own(declared['font-size']);
  const color = own(declared['-webkit-text-fill-color']) ?? own(declared.color);
  const indent = own(declared['text-indent']);
  const ground = groundOf(element, parent.ground, declared);
  const stated = inkOf(element, color);
  if (size === undefined && color === undefined && indent === undefined && stated === undefined && ground === parent.ground) return parent;
  const shows = (declared['background-clip'] ?? declared['-webkit-background-clip'])?.includes('text') === true || (declared['text-shadow'] ?? 'none') !== 'none';
  const ink = shows ? undefined : stated === undefined ? parent.ink : (stated ?? undefined);
  return {
    size: size === undefined ? parent.size : sizeOf(size, parent.size),
    clear: color === undefined ? parent.clear : isClear(color) && !shows,
    indent: indent === undefined ? parent.indent : pixels(indent) || 0,
    ground, ...(ink !== undefined && { ink }),
  };
}

const isLostOn = ({ ink, ground }: Letters): boolean => ink !== undefined && ground !== null && isLost(ink, ground);

/** Visibility by the sheets and attributes of the document itself; the same answers for pages without outside sheets. */
export function declaredVisibility(document: Document): Visibility {
  const styles = declaredStyles(document);
  // What a sheet elsewhere says of colours is not known.
  const page: Letters = document.querySelector('link[rel~="stylesheet" i]') ? PLAIN : { ...PLAIN, ground: WHITE };
  return {
    shown: (element, parent) => {
      const declared = styles.get(element);
      const tag = tagOf(element);
      const isClosed = (tag === 'dialog' || attributeOf(element, 'popover') !== null) && attributeOf(element, 'open') === null;
      const hiddenByDefault = isClosed || attributeOf(element, 'hidden') !== null;
      const display = declared?.display ?? (hiddenByDefault ? 'none' : null);
      if (display === 'none') return NOT_RENDERED;
      const visibility = own(declared?.visibility);
      const visible = visibility === undefined ? parent.visible : visibility === 'visible' || visibility === 'initial';
      const lifted = parent.boxes || (declared?.float ?? 'none') !== 'none' || declared?.position === 'absolute' || declared?.position === 'fixed';
      const base = display ?? (BLOCK_TAGS.has(tag) ? 'block' : 'inline');
      // A browser makes a block of whatever floats, is placed, or stands in a flex box or grid.
      const used = lifted && INLINE_DISPLAYS.has(base) && base !== 'contents' ? 'block' : base;
      const whiteSpace = own(declared?.['white-space']);
      const pre = whiteSpace === undefined ? PRE_TAGS.has(tag) || parent.pre : isPre(whiteSpace);
      const block = isBlock(tag, used);
      const letters = lettersOf(element, parent.letters ?? page, declared ?? NOTHING);
      const shown = { rendered: true, visible, block, boxes: isBoxes(used), pre, letters };
      if (!declared) return shown;
      if ((declared['text-decoration-line'] ?? declared['text-decoration'])?.includes('line-through')) return { ...shown, struck: true };
      if (isTransparent(declared.opacity) || isFilteredOut(declared.filter)) return { ...shown, rendered: false, hiddenBy: 'veil' };
      return (block || used === 'inline-block') && isAway(tag, declared) ? { ...shown, rendered: false, hiddenBy: 'away' } : shown;
    },
    keepsBreaks: (_element, shown) => shown.pre,
    inks: (_element, { letters }) => !letters || !(isDust(letters.size) || letters.clear || isLostOn(letters) || isIndentedAway(letters.indent)),
  };
}
