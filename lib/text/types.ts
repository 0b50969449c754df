/**
 * A stretch of text: half-open `[start, end)`, in UTF-16 code units.
 * Unless a docstring says otherwise, offsets count into `ArticleText.text`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A table cell's place. Rows and columns count from 0, after row and column spans have been laid out. */
export interface CellPlace {
  /** Which table of the article, from 0. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** True for `<th>`, and for the cells of the first row(s) when they only name columns. */
  readonly header: boolean;
  /** Texts of the header cells above, outermost first; empty if there are none. */
  readonly columnHeaders: readonly string[];
  /** Texts of the header cells to the left (`<th>` in a body row), leftmost first. */
  readonly rowHeaders: readonly string[];
}

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'cell';

/** One line of the article: a paragraph, heading, list item or table cell. Never empty, never overlapping. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Heading level 1–6 (kind `heading`). */
  readonly level?: number;
  /** What list markup shows before a list item but the text does not hold, e.g. "1.", "（一）" (kind `item`). */
  readonly ordinal?: string;
  /** How many lists the item's own list stands in; absent for 0 (kind `item`). */
  readonly depth?: number;
  /** Place in its table (kind `cell`). */
  readonly cell?: CellPlace;
}

/** The one text of a page: blocks joined by a single "\n", or by two where what stands between is left out; no block text holds one. */
export interface ArticleText {
  readonly text: string;
  /** In text order. */
  readonly blocks: readonly Block[];
}
