import { attributeOf, tagOf } from './real-property';
import { declaredStyles, type Declared } from './sheet-styles';
import { INLINE_DISPLAYS, isBlock, isBoxes, isPre, NOT_RENDERED, type Letters, type Visibility } from './shown';
import { pixels } from './style-text';
import { BLOCK_TAGS, PRE_TAGS } from './tags';
import { cutsOff, isClear, isDust, isIndentedAway, isPathEmpty, isPlacedAway, isSizeless, isTransformedAway, isTransparent } from './unseen';

const PLAIN: Letters = { size: 16, clear: false, indent: 0 };
const INHERITS = new Set(['inherit', 'unset', 'revert']);
/** The value if it says something of its own. */
const own = (value: string | undefined): string | undefined => (value === undefined || INHERITS.has(value) ? undefined : value);

/** Is the box of an element not seen, by what is declared for it? */
function isAway(tag: string, declared: Declared): boolean {
  const position = declared.position ?? 'static';
  if (position !== 'static' && isPlacedAway((property) => declared[property as keyof Declared], position)) return true;
  if (declared['content-visibility'] === 'hidden' || isPathEmpty(declared['clip-path']) || isTransformedAway(declared.transform)) return true;
  if (tag === 'body' || tag === 'html' || !(cutsOff(declared.overflow) || cutsOff(declared['overflow-y']))) return false;
  const height = Math.min(...[declared.height, declared['max-height']].map(pixels).filter((size) => !Number.isNaN(size)));
  return isSizeless(height, pixels(declared.width));
}

function sizeOf(value: string, parent: number): number {
  const share = /^([\d.]{1,9})(em|%)$/.exec(value);
  if (share) return parent * Number(share[1]) * (share[2] === '%' ? 0.01 : 1);
  const size = pixels(value);
  // Keywords and calculations are sizes to be read.
  return Number.isNaN(size) ? Math.max(parent, PLAIN.size) : size;
}

/** The letters of an element, from its parent's and what is declared for it. */
function lettersOf(parent: Letters, declared: Declared): Letters {
  const size = own(declared['font-size']);
  const color = own(declared['-webkit-text-fill-color']) ?? own(declared.color);
  const indent = own(declared['text-indent']);
  if (size === undefined && color === undefined && indent === undefined) return parent;
  const window = (declared['background-clip'] ?? declared['-webkit-background-clip'])?.includes('text') === true;
  return {
    size: size === undefined ? parent.size : sizeOf(size, parent.size),
    clear: color === undefined ? parent.clear : isClear(color) && !window && (declared['text-shadow'] ?? 'none') === 'none',
    indent: indent === undefined ? parent.indent : pixels(indent) || 0,
  };
}

/** Visibility by the sheets and attributes of the document itself; the same answers for pages without outside sheets. */
export function declaredVisibility(document: Document): Visibility {
  const styles = declaredStyles(document);
  return {
    shown: (element, parent) => {
      const declared = styles.get(element);
      const tag = tagOf(element);
      const hiddenByDefault = attributeOf(element, 'hidden') !== null || (tag === 'dialog' && !element.hasAttribute('open'));
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
      const letters = declared ? lettersOf(parent.letters ?? PLAIN, declared) : parent.letters;
      const shown = { rendered: true, visible, block, boxes: isBoxes(used), pre, ...(letters && { letters }) };
      if (!declared) return shown;
      if (isTransparent(declared.opacity)) return { ...shown, rendered: false, hiddenBy: 'veil' };
      return (block || used === 'inline-block') && isAway(tag, declared) ? { ...shown, rendered: false, hiddenBy: 'away' } : shown;
    },
    keepsBreaks: (_element, shown) => shown.pre,
    inks: (_element, { letters }) => !letters || !(isDust(letters.size) || letters.clear || isIndentedAway(letters.indent)),
  };
}
