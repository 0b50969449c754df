import type { Span } from '@/lib/text/types';

/** One mark: a stretch of the article's text that belongs to an item. Marks of one item may lie apart. */
export interface Mark<Kind extends string> {
  readonly kind: Kind;
  /** Names the item for {@link Painter.markAt}; several marks may share it. */
  readonly id: string;
  /** Into the article's text. */
  readonly span: Span;
}
