import type { AppError } from '@/lib/messages/types';
import { readPage } from '@/lib/page/read-page';
import type { PageReading } from '@/lib/page/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { assess } from './assess';
import type { Overrule } from './assess';
import { pageContext } from './page-context';
import type { PageCapture } from './types';

export interface CapturePageOptions {
  /** Address the page was opened under; relative links resolve against it. */
  readonly url: string;
  readonly overrule?: Overrule;
  /** The document shown in an iframe, or null if it cannot be read. Default: the browser's own `contentDocument`. */
  readonly frameDocument?: (frame: HTMLIFrameElement) => Document | null;
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
  const read = readPage(document, {
    url: options.url,
    ...(options.frameDocument && { frameDocument: options.frameDocument }),
  });
  if (!read.ok) return read;
  const reading = read.value;
  const { article, coverage, source, titles } = reading;
  if (article.text === '') return err({ kind: 'no-article' });
  const capture = { source, article, coverage, ...assess(article, pageContext(source, titles), options.overrule) };
  return ok({ capture, reading });
}
