import type { Overrule } from '@/lib/capture/assess';
import { capturePage } from '@/lib/capture/capture-page';
import { captureText } from '@/lib/capture/capture-text';
import { snapshotHtml } from '@/lib/capture/snapshot';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { damagedPlace, decodeBytes, looksBinary } from './decode-bytes';
import { extensionOf } from './file-name';
import type { FindFrame } from './known-frames';
import { markdownHtml } from './markdown-html';
import { mhtmlFrames } from './mhtml-frames';
import { withoutLineMarks } from './line-marks';
import { fileAddress, ownAddress } from './own-address';
import { isDocument, isMhtml, partText, readMhtml } from './read-mhtml';
import { refuseBytes, refuseMarkup, refuseText } from './refused-files';
import { textMarkup } from './text-markup';
import { withoutPrefix } from './without-prefix';
import type { CapturedFile, DocumentOpener, FileProblem } from './types';

export interface CaptureFileOptions {
  readonly opener: DocumentOpener;
  /** Address it was saved from; see {@link ownAddress} for what stands in its place. */
  readonly url?: string | undefined;
  /** A verdict that stands whatever the rules say, as when the user decides in the panel. */
  readonly overrule?: Overrule;
  /** Finds the documents of a page's frames among the files beside it; not said, there are none. */
  readonly framesOf?: (document: Document) => FindFrame;
  /** The file breaks off within the page. */
  readonly cutShort?: boolean;
}

const MARKDOWN_NAMES = new Set(['.md', '.markdown', '.mdown', '.mkd']);
const TEXT_NAMES = new Set(['.txt', '.text']);
const HTML_NAMES = new Set(['.html', '.htm', '.xhtml', '.shtml', '.jsp', '.asp', '.aspx', '.php']);

/** By its name, or, where that says nothing, by whether it starts with markup. */
function isHtml(path: string, bytes: Uint8Array): boolean {
  const name = extensionOf(path);
  if (TEXT_NAMES.has(name)) return false;
  if (HTML_NAMES.has(name)) return true;
  return /<(?:!doctype|html|head|body|meta|title|div|p|table)[\s>]/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)));
}

/** Reads HTML as the extension reads a page; `path` is the file it came from. */
export function captureMarkup(html: string, path: string, { opener, url, overrule = null, framesOf, cutShort = false }: CaptureFileOptions): Result<CapturedFile, FileProblem> {
  const xhtml = /\.xht(?:ml)?$/i.test(path);
  const document = opener.open(xhtml ? withoutPrefix(html) : html, url ?? fileAddress(path), xhtml ? 'xhtml' : 'html');
  const address = url ?? ownAddress(document, html, path);
  opener.move(document, address);
  const page = capturePage(document, { url: address, overrule, cutShort, frameDocument: framesOf?.(document) ?? (() => null) });
  if (!page.ok) return err({ kind: 'no-article', reason: 'no-text-in-page' });
  return ok({ capture: page.value.capture, html: snapshotHtml(page.value.reading, opener.view) });
}

/** A page saved with all its parts in one file. */
function captureMhtml(bytes: Uint8Array, path: string, options: CaptureFileOptions): Result<CapturedFile, FileProblem> {
  const saved = readMhtml(bytes);
  const page = saved.parts.find(({ type }) => isDocument(type));
  if (!page) return err({ kind: 'not-text', reason: 'no-page-in-mhtml' });
  const markup = partText(page);
  // A page that is there to its last tag lacks nothing but the boundary.
  const cutShort = page.cut && !/<\/html>\s*$/i.test(markup);
  const framesOf = (document: Document): FindFrame => mhtmlFrames(saved.parts, document, options.opener);
  const captured = captureMarkup(markup, path, { ...options, url: options.url ?? saved.url, framesOf, cutShort });
  return captured.ok && cutShort ? ok({ ...captured.value, damage: { kind: 'damaged-text', reason: 'cut-short' } }) : captured;
}

/** A record whose text has characters that could not be read says where; what stands elsewhere in the file is no loss. */
function withDamage(captured: Result<CapturedFile, FileProblem>, source: string, encoding: string): Result<CapturedFile, FileProblem> {
  const place = captured.ok && captured.value.capture.article.text.includes('\ufffd') ? damagedPlace(source) : null;
  if (!captured.ok || place === null) return captured;
  return ok({ ...captured.value, damage: { kind: 'damaged-text', reason: 'damaged', params: { encoding, ...place } } });
}

/**
 * Reads the bytes of one file as the extension reads a page: no script runs and nothing is loaded.
 *
 * @param path - HTML, MHTML, Markdown or plain text, by its name or, failing that, by its beginning.
 */
export function captureBytes(bytes: Uint8Array<ArrayBuffer>, path: string, options: CaptureFileOptions): Result<CapturedFile, FileProblem> {
  const refused = refuseBytes(bytes);
  if (refused) return err(refused);
  if (looksBinary(bytes)) return err({ kind: 'not-text', reason: 'binary' });
  try {
    if (isMhtml(bytes)) return captureMhtml(bytes, path, options);
    const markdown = MARKDOWN_NAMES.has(extensionOf(path));
    const html = !markdown && isHtml(path, bytes);
    const { text, encoding } = decodeBytes(bytes, html);
    const rows = html ? refuseMarkup(path, text) : markdown ? null : refuseText(path, text);
    if (rows) return err(rows);
    const plain = html || markdown ? text : withoutLineMarks(text);
    const markup = html ? text : markdown ? markdownHtml(text) : textMarkup(plain);
    if (markup !== null) return withDamage(captureMarkup(markup, path, options), text, encoding);
    const capture = captureText(plain, { url: options.url ?? fileAddress(path), ...(options.overrule && { overrule: options.overrule }) });
    return capture.ok ? withDamage(ok({ capture: capture.value, html: '' }), text, encoding) : err({ kind: 'no-article', reason: 'no-text' });
  } catch (error) {
    return err({ kind: 'unexpected', reason: 'unexpected', params: { detail: error instanceof Error ? error.message : String(error) } });
  }
}
