import type { ArticleText } from '@/lib/text/types';
import type { Notice, Verdict } from '@/lib/notice/types';
import type { ArticlePage, ArticlePages, Attachment, Coverage, Source } from '@/lib/page/types';

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
