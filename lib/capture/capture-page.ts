import type { AppError } from '@/lib/errors';
import type { PageReading } from '@/lib/page/types';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { assess } from './assess';
import type { Overrule } from './assess';
import { readDocument } from './read-document';
import type { ReadDocumentOptions } from './read-document';
import type { PageCapture } from './types';

export interface CapturePageOptions extends ReadDocumentOptions {
  readonly overrule?: Overrule;
}

/** A page read and assessed; `reading` holds the way back to the document's own nodes. */
export interface CapturedPage {
  readonly capture: PageCapture;
  readonly reading: PageReading;
}

/**
 * The whole path from a document to a capture: read the text, judge it, read its notices. The document is not
 * changed, the clock is not asked, and the same document gives the same capture.
 *
 * @returns `no-article` if the page shows no text.
 */
export function capturePage(document: Document, options: CapturePageOptions): Result<CapturedPage, AppError> {
  const read = readDocument(document, options);
  if (!read.ok) return read;
  const { reading, context } = read.value;
  const { article, coverage, source } = reading;
  return ok({ capture: { source, article, coverage, ...assess(article, context, options.overrule) }, reading });
}
