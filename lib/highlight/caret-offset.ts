/** A place between two characters of the page. */
export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/**
 * The place in the text under a point of the viewport, or null. Both browsers' ways; neither walks the page.
 * Beside a line's end the answer is that end, so the caller must see whether the point is on the text.
 */
export function caretAt(document: Document, x: number, y: number): Caret | null {
  const page = document as Partial<Pick<Document, 'caretPositionFromPoint' | 'caretRangeFromPoint'>>;
  if (page.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = page.caretRangeFromPoint ? document.caretRangeFromPoint(x, y) : null;
  return range && { node: range.startContainer, offset: range.startOffset };
}
