import type { Notice, Verdict } from '@/lib/notice/types';
import type { ArticlePage, ArticlePages, Attachment, Coverage, Source } from '@/lib/page/types';
import type { ArticleText, Span } from '@/lib/text/types';
import type { HandKind } from './hand-kinds';

/** What the page room reads; part of every capture. */
export type { ArticlePage, ArticlePages, Attachment, Coverage, Source };

export type CaptureMethod = 'auto' | 'hand' | 'queue' | 'file';

/** A page read, judged and parsed, not yet hashed: what the content script and the command line both make. */
export interface PageCapture {
  readonly source: Source;
  readonly article: ArticleText;
  readonly coverage: Coverage;
  readonly verdict: Verdict;
  /** Empty unless the verdict is `notice`. */
  readonly notices: readonly Notice[];
}

/** What a content script hands over to be stored: no hashes yet (plain-http pages have no crypto.subtle). */
export interface CapturePayload {
  readonly capture: PageCapture;
  readonly method: CaptureMethod;
  /** ISO 8601 with the local offset, e.g. "2026-11-22T15:40:10+08:00". */
  readonly retrievedAt: string;
  /** Sanitised HTML of the article. */
  readonly html: string;
}

/** How a save ended: a new record, one that was there already, or a new version of it. */
export interface SaveOutcome {
  readonly how: 'created' | 'already-saved' | 'new-version';
  /** Keys of the saved records (StoredRecord.key), in page order. */
  readonly keys: readonly string[];
}

/**
 * An item of a page: a notice by its place on the page, and an issue ("i3") or deadline ("d2") of it, or any stretch of
 * the article's text as "span:START-END" (facts, signals, measures: shown by flashing, they have no mark of their own).
 */
export interface ItemRef {
  readonly notice: number;
  readonly itemId: string;
}

/** A mark of the user's own, where it stands in the page's text as it is now. */
export interface OwnMark extends ItemRef {
  readonly kind: HandKind;
  readonly span: Span;
}
