import type { WindowLike } from 'dompurify';
import type { PageCapture } from '@/lib/capture/types';

export interface CapturedFile {
  readonly capture: PageCapture;
  /** Sanitised HTML; empty for plain text. */
  readonly html: string;
  /** What could not be read of it. */
  readonly damage?: FileProblem;
}

export type FileProblemKind = 'unreadable' | 'not-text' | 'several-documents' | 'damaged-text' | 'no-article' | 'unexpected';

/** What exactly is wrong with a file, and what to do: each has its sentence in the catalogue (`files.why.<reason>`). */
export type FileReason =
  | 'unreadable' | 'too-large' | 'binary' | 'garbled' | 'pdf' | 'archive-or-office' | 'office' | 'rtf' | 'web-archive' | 'archive' | 'picture' | 'no-page-in-mhtml' | 'source-view' | 'page-part'
  | 'several' | 'damaged' | 'cut-short' | 'no-text-in-page' | 'no-text' | 'unexpected';

/** Why a file gave no record, or (`damaged-text`) one that lacks something. */
export interface FileProblem {
  readonly kind: FileProblemKind;
  readonly reason: FileReason;
  /** What the sentence names: a format, a place, the words of an error. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** How a browser would parse a file, which it tells by the name: `.xhtml` as XML, anything else as HTML. */
export type Syntax = 'html' | 'xhtml';

/** Opens markup as documents that run nothing and load nothing: jsdom's in Node, those of the browser's own parser in a page. */
export interface DocumentOpener {
  readonly open: (markup: string, url: string, syntax?: Syntax) => Document;
  /** Gives a document the address it turns out to have. */
  readonly move: (document: Document, url: string) => void;
  /** Window that snapshots are sanitised with; not said, the document's own. */
  readonly view?: WindowLike;
}
