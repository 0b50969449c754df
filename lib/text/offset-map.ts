import type { Span } from './types';

/**
 * The way between an article's text and the page it was read from. Types only: the page room makes it, the painter
 * uses it, and nothing here needs a DOM.
 */
export interface OffsetMap {
  /**
   * Live ranges that cover `span`, in text order: at least one a block, more where the page holds something between
   * (a hidden element, another tree) that is not part of the text. The "\n" between blocks has no range.
   * Text nodes the page has since shortened are left out, so the answer may be shorter than the span, or empty.
   *
   * @throws {RangeError} If `span` is reversed or reaches outside the text.
   */
  toRanges(span: Span): Range[];
  /**
   * The text offset of a DOM position, or null if the node is no part of the text. A position inside dropped white
   * space gives the offset of the next character.
   */
  toOffset(node: Node, offset: number): number | null;
}
