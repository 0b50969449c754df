import type { OffsetMap } from '@/lib/text/offset-map';
import type { ArticleText } from '@/lib/text/types';

export interface Attachment {
  readonly url: string;
  readonly name: string;
  /** File type from the address or the link text: "pdf", "doc", "docx", "xls", "xlsx", "ofd", "wps", "zip", "rar". */
  readonly type: string;
}

/** One page of an article that its publishing system split; `number` from 1. */
export interface ArticlePage {
  readonly number: number;
  readonly url: string;
}

/** The pages of a split article, as this one tells of them. */
export interface ArticlePages {
  /** Number of this page, from 1. */
  readonly current: number;
  /** How many there are, as far as this page says; pages it does not link to are missing in `pages`. */
  readonly total: number;
  /** Ascending; this page is among them. */
  readonly pages: readonly ArticlePage[];
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
  /** Only where the article is split over pages. */
  readonly pages?: ArticlePages;
  /** Only where it is so: the file the page was read from breaks off within it. */
  readonly cutShort?: true;
  readonly provenance: Readonly<Record<string, string>>;
}

/** How well the chosen text covers the page. Shares are 0–1. */
export interface Coverage {
  readonly method: 'readability' | 'densest' | 'whole' | 'text';
  readonly share: number;
  readonly hasTitle: boolean;
  readonly hasFirstParagraph: boolean;
  readonly hasLastParagraph: boolean;
  /** Only where it is so: text was read that the page hides until a script shows it. */
  readonly unveiled?: true;
  /** Chinese characters of sentences that were not read: what the page hides behind a tab or a fold, what only a copy of the text says. */
  readonly unread?: number;
}

/** A title the page offers, and where: page-label meta, metadata label, or heading and document title. */
export interface PageTitle {
  readonly value: string;
  readonly from: 'meta' | 'label' | 'title';
}

/** A page, read: its one text, the way back to the live DOM, and what it says about itself. */
export interface PageReading {
  readonly article: ArticleText;
  readonly map: OffsetMap;
  readonly coverage: Coverage;
  readonly source: Source;
  /** Titles offered by the page, best first, each once. */
  readonly titles: readonly PageTitle[];
  /** Live element the text came from; in a frame's document if the article stands in a frame. */
  readonly root: Element;
  /** Live elements and text the page hides; they gave no text and stay out of the snapshot. */
  readonly hidden: ReadonlySet<Node>;
}
