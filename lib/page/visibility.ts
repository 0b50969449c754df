import { attributeOf, tagOf } from './real-property';
import { declaredStyles } from './sheet-styles';
import { BLOCK_TAGS, PRE_TAGS, TABLE_TAGS } from './tags';

/** How an element takes part in the text. */
export interface Shown {
  /** False with its whole subtree: `display: none`. */
  readonly rendered: boolean;
  /** False if its own text is not seen (`visibility: hidden`); a descendant may be visible again. */
  readonly visible: boolean;
  /** Starts and ends lines. */
  readonly block: boolean;
  /** Lays its children out as boxes of their own (flex, grid). */
  readonly boxes: boolean;
  /** Shows line breaks of the source, as far as known without asking for the computed style. */
  readonly pre: boolean;
}

export interface Visibility {
  /** @param parent - What `shown` said of the parent element. */
  shown(element: Element, parent: Shown): Shown;
  /** Are line breaks in the source shown in this element (`white-space: pre…`)? */
  keepsBreaks(element: Element, shown: Shown): boolean;
}

export const PAGE_SHOWN: Shown = { rendered: true, visible: true, block: true, boxes: false, pre: false };
const NOT_RENDERED: Shown = { rendered: false, visible: false, block: false, boxes: false, pre: false };
const INLINE_DISPLAYS = new Set(['inline', 'inline-block', 'inline-flex', 'inline-grid', 'inline-table', 'contents', 'ruby', 'ruby-text', 'ruby-base', 'math', '']);

/** Newspaper systems mark the parts of an article with elements of their own; each is a block. */
const isNewspaperTag = (tag: string): boolean => tag.startsWith('founder-');

/** Does an element of this tag and display break lines? Block tags do unless they are made plain inline. */
function isBlock(tag: string, display: string): boolean {
  if (TABLE_TAGS.has(tag) || isNewspaperTag(tag)) return true;
  if (BLOCK_TAGS.has(tag)) return display !== 'inline' && display !== 'contents';
  return !INLINE_DISPLAYS.has(display);
}

const isBoxes = (display: string): boolean => display.endsWith('flex') || display.endsWith('grid');
const isPre = (whiteSpace: string): boolean => whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces';

/** Visibility by the browser's own computed styles. */
function computedVisibility(view: Window): Visibility {
  return {
    shown: (element) => {
      const style = view.getComputedStyle(element);
      const display = style.display;
      if (display === 'none') return NOT_RENDERED;
      return { rendered: true, visible: style.visibility === 'visible', block: isBlock(tagOf(element), display), boxes: isBoxes(display), pre: false };
    },
    keepsBreaks: (element) => isPre(view.getComputedStyle(element).whiteSpace),
  };
}

/** Visibility by the sheets and attributes of the document itself; the same answers for pages without outside sheets. */
function declaredVisibility(document: Document): Visibility {
  const declared = declaredStyles(document);
  return {
    shown: (element, parent) => {
      const own = declared.get(element);
      const tag = tagOf(element);
      const hiddenByDefault = attributeOf(element, 'hidden') !== null || (tag === 'dialog' && !element.hasAttribute('open'));
      const display = own?.display ?? (hiddenByDefault ? 'none' : null);
      if (display === 'none') return NOT_RENDERED;
      const visibility = own?.visibility;
      const visible = visibility && visibility !== 'inherit' && visibility !== 'unset' ? visibility === 'visible' || visibility === 'initial' : parent.visible;
      const lifted = parent.boxes || (own?.float ?? 'none') !== 'none' || own?.position === 'absolute' || own?.position === 'fixed';
      const base = display ?? (BLOCK_TAGS.has(tag) ? 'block' : 'inline');
      // A browser makes a block of whatever floats, is placed, or stands in a flex box or grid.
      const used = lifted && INLINE_DISPLAYS.has(base) && base !== 'contents' ? 'block' : base;
      const whiteSpace = own?.['white-space'];
      const pre = whiteSpace && whiteSpace !== 'inherit' && whiteSpace !== 'unset' ? isPre(whiteSpace) : PRE_TAGS.has(tag) || parent.pre;
      return { rendered: true, visible, block: isBlock(tag, used), boxes: isBoxes(used), pre };
    },
    keepsBreaks: (_element, shown) => shown.pre,
  };
}

/**
 * How to tell what the page shows. Browsers are asked for computed styles; elsewhere (jsdom, parsed documents) a small
 * cascade over the document's own sheets answers, since computed styles are slow or missing there.
 */
export function visibilityOf(document: Document): Visibility {
  const view = document.defaultView;
  return view && 'checkVisibility' in document.documentElement ? computedVisibility(view) : declaredVisibility(document);
}
