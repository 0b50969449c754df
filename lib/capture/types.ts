import type { ArticleText } from '@/lib/text/types';
import type { Notice, Verdict } from '@/lib/notice/types';

export interface Attachment {
  readonly url: string;
  readonly name: string;
  /** File type from the address or the link text: "pdf", "doc", "docx", "xls", "xlsx", "ofd", "wps", "zip", "rar". */
  readonly type: string;
}

/** Where the page comes from. Each field that was read has its origin in `provenance`, e.g. `publishedOn: "meta:PubDate"`. */
export interface Source {
  readonly url: string;
  readonly canonicalUrl?: string;
  readonly siteName?: string;
  /** Ten-digit code of the government site (SiteIDCode). */
  readonly siteCode?: string;
  readonly title?: string;
  /** ISO day. */
  readonly publishedOn?: string;
  readonly contentSource?: string;
  readonly documentNumber?: string;
  readonly issuingBody?: string;
  readonly attachments: readonly Attachment[];
  readonly provenance: Readonly<Record<string, string>>;
}

/** How well the chosen text covers the page. Shares are 0–1. */
export interface Coverage {
  readonly method: 'readability' | 'densest' | 'whole' | 'text';
  readonly share: number;
  readonly hasTitle: boolean;
  readonly hasFirstParagraph: boolean;
  readonly hasLastParagraph: boolean;
}

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
