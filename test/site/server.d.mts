/** What a careful reader finds on a sample page. */
export interface Expectation {
  readonly title?: string;
  readonly family?: string;
  readonly organization?: string;
  readonly issuedOn?: string;
  /** Issues of all notices on the page. */
  readonly issues: number;
  /** Dated commitments and labelled limits, also of completed issues: their words and the last day they allow. */
  readonly deadlines: readonly (readonly [text: string, due: string])[];
  /** For pages with several notices. */
  readonly notices?: readonly { readonly title: string; readonly organization: string; readonly issuedOn?: string; readonly issues: number; readonly complete: boolean }[];
}

/** A page of the sample site (pages.json). */
export interface SamplePage {
  readonly url: string;
  /** Below test/site/files. */
  readonly file: string;
  readonly kind: 'notice' | 'other';
  readonly relatedKind?: string;
  /** An ordinary page: the tiny script must leave it alone. */
  readonly ordinary?: boolean;
  /** On a host outside gov.cn. */
  readonly outside?: boolean;
  /** Filled in by a script: a saved copy is made of the page as it stands after that. */
  readonly rendered?: boolean;
  /** Files of its frames, saved beside it. */
  readonly frames?: readonly string[];
  readonly status?: number;
  /** Content type the server gives, where it is not UTF-8 by the header. */
  readonly type?: string;
  /** Words that stand in the page's markup where no reader sees them: no record may hold them. */
  readonly hidden?: readonly string[];
  readonly markup: string;
  readonly expect: Expectation;
}

export interface Site {
  readonly port: number;
  /** Every address asked for, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** A page of a test's own that needs more than its markup; a header of its own goes before the site's. */
export interface OwnPage {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/** Pages beside the sample pages, by address without its query; a plain string is markup in UTF-8. */
export interface OwnPages {
  get(address: string): string | OwnPage | undefined;
}

export const FILES: string;
export const CORPUS_HOST: string;
export const PAGES: readonly SamplePage[];
export function corpusPages(folder: string): { name: string; url: string; path: string }[];
export function startSite(options?: { port?: number; corpus?: string; extra?: OwnPages }): Promise<Site>;
