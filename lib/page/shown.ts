import type { Ink } from './ink';
import { BLOCK_TAGS, TABLE_TAGS } from './tags';

/** How an element takes part in the text. */
export interface Shown {
  /** False with its whole subtree: `display: none`, transparent, cut down to nothing, off the screen. */
  readonly rendered: boolean;
  /** False if its own text is not seen (`visibility: hidden`); a descendant may be visible again. */
  readonly visible: boolean;
  /** Starts and ends lines. */
  readonly block: boolean;
  /** Lays its children out as boxes of their own (flex, grid). */
  readonly boxes: boolean;
  /** Shows line breaks of the source, as far as known without asking for the computed style. */
  readonly pre: boolean;
  /**
   * Why it is not rendered: not displayed at all; laid out and transparent, as pages do to text until a script fades it in;
   * put away (off the screen, cut down to nothing); or struck out.
   */
  readonly hiddenBy?: HiddenBy;
  /** Shown for the reading though the page hides it, and so is what is in it. */
  readonly unveiled?: boolean;
  /** Crossed out, with all that is in it. */
  readonly struck?: boolean;
  /** Number of its make, where computed styles are shared by elements of one make. */
  readonly make?: number;
  /** Inherited by text, where no computed style tells it: see {@link Letters}. */
  readonly letters?: Letters;
}

/** How an element with all that is in it is hidden. */
export type HiddenBy = 'display' | 'veil' | 'away' | 'struck';

/** What a document declares for text and its descendants inherit. */
export interface Letters {
  /** CSS pixels. */
  readonly size: number;
  /** Without ink of its own. */
  readonly clear: boolean;
  /** Their colour, if an element below the body sets one that is known. */
  readonly ink?: Ink;
  /** The colour below them; null if it is a picture or not known. */
  readonly ground: Ink | null;
  /** CSS pixels. */
  readonly indent: number;
}

export interface Visibility {
  /** @param parent - What `shown` said of the parent element. */
  shown(element: Element, parent: Shown): Shown;
  /** Are line breaks in the source shown in this element (`white-space: pre…`)? */
  keepsBreaks(element: Element, shown: Shown): boolean;
  /** Can a person see letters that stand in this element itself: not of no size, not without colour or in that of the ground, not indented away? */
  inks(element: Element, shown: Shown): boolean;
}

export const PAGE_SHOWN: Shown = { rendered: true, visible: true, block: true, boxes: false, pre: false };
export const NOT_RENDERED: Shown = { rendered: false, visible: false, block: false, boxes: false, pre: false, hiddenBy: 'display' };

/** Displays that break no line. */
export const INLINE_DISPLAYS = new Set(['inline', 'inline-block', 'inline-flex', 'inline-grid', 'inline-table', 'contents', 'ruby', 'ruby-text', 'ruby-base', 'math', '']);

/** Newspaper systems mark the parts of an article with elements of their own; each is a block. */
const isNewspaperTag = (tag: string): boolean => tag.startsWith('founder-');

/** Does an element of this tag and display break lines? Block tags do unless they are made plain inline. */
export function isBlock(tag: string, display: string): boolean {
  if (TABLE_TAGS.has(tag) || isNewspaperTag(tag)) return true;
  if (BLOCK_TAGS.has(tag)) return display !== 'inline' && display !== 'contents';
  return !INLINE_DISPLAYS.has(display);
}

/**
 * How an element takes part where hidden parts are read as if they were shown.
 *
 * @param shown - What the page says of it.
 * @param isPart - Whether it is such a part itself; what is in one is shown unless it is not displayed.
 */
export function unveil(shown: Shown, tag: string, isPart: boolean): Shown {
  if (shown.hiddenBy !== 'display') return { ...shown, rendered: true, visible: true, unveiled: true };
  return isPart ? { ...shown, rendered: true, visible: true, unveiled: true, block: isBlock(tag, 'block') } : shown;
}

/** Does a display lay its children out as boxes? */
export const isBoxes = (display: string): boolean => display.endsWith('flex') || display.endsWith('grid');
/** Does a `white-space` show line breaks of the source? */
export const isPre = (whiteSpace: string): boolean => whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces';
