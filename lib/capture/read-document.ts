import type { AppError } from '@/lib/errors';
import type { PageContext } from '@/lib/notice/types';
import { readingPage } from '@/lib/page/read-page';
import { atOnce, type Sliced } from '@/lib/sliced';
import type { PageReading } from '@/lib/page/types';
import type { FrameElement } from '@/lib/page/walk-page';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { pageContext } from './page-context';

export interface ReadDocumentOptions {
  /** Address the page was opened under; relative links resolve against it. */
  readonly url: string;
  /** The document shown in an iframe, or null if it cannot be read. Default: the browser's own `contentDocument`. */
  readonly frameDocument?: (frame: FrameElement) => Document | null;
  /** The file that held the page breaks off within it. */
  readonly cutShort?: boolean;
}

/** A page read, with all that the grammar needs to know of it; judging and parsing can happen elsewhere. */
export interface ReadDocument {
  readonly reading: PageReading;
  readonly context: PageContext;
}

/**
 * The half of {@link capturePage} that needs a document. The content script does only this and leaves the grammar to the
 * background: the grammar is larger than all that may be put into a page.
 *
 * @returns `no-article` if the page shows no text.
 */
export const readDocument = (document: Document, options: ReadDocumentOptions): Result<ReadDocument, AppError> => atOnce(readingDocument(document, options));

/** {@link readDocument} as work that can be interrupted, see `readingPage`. */
export function* readingDocument(document: Document, { url, frameDocument, cutShort = false }: ReadDocumentOptions): Sliced<Result<ReadDocument, AppError>> {
  const read = yield* readingPage(document, { url, ...(frameDocument && { frameDocument }) });
  if (!read.ok) return read;
  const reading: PageReading = cutShort ? { ...read.value, source: { ...read.value.source, cutShort: true } } : read.value;
  if (reading.article.text === '') return err({ kind: 'no-article' });
  return ok({ reading, context: pageContext(reading.source, reading.titles, reading.coverage) });
}
