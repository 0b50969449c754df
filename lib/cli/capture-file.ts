import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { JSDOM } from 'jsdom';
import type { Overrule } from '@/lib/capture/assess';
import { capturePage } from '@/lib/capture/capture-page';
import { captureText } from '@/lib/capture/capture-text';
import { snapshotHtml } from '@/lib/capture/snapshot';
import type { PageCapture } from '@/lib/capture/types';
import type { FrameElement } from '@/lib/page/walk-page';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { damagedPlace, decodeBytes, looksBinary } from './decode-bytes';
import { frameFiles } from './frame-files';
import { markdownHtml } from './markdown-html';
import { mhtmlFrames } from './mhtml-frames';
import { openDom } from './open-dom';
import { fileAddress, ownAddress } from './own-address';
import { isDocument, isMhtml, partText, readMhtml } from './read-mhtml';
import { refuseBytes, refuseMarkup, refuseText } from './refused-files';

export interface CapturedFile {
  readonly capture: PageCapture;
  /** Sanitised HTML; empty for plain text. */
  readonly html: string;
  /** What could not be read of it. */
  readonly damage?: FileProblem;
}

/** Why a file gave no record, or (`damaged-text`) one that lacks something; for the `errors` of the export. */
export interface FileProblem {
  readonly kind: 'unreadable' | 'not-text' | 'several-documents' | 'damaged-text' | 'no-article' | 'unexpected';
  readonly message: string;
}

const TEXT_NAMES = new Set(['.txt', '.text']);
const MARKDOWN_NAMES = new Set(['.md', '.markdown', '.mdown', '.mkd']);
const HTML_NAMES = new Set(['.html', '.htm', '.xhtml', '.shtml', '.jsp', '.asp', '.aspx', '.php']);

/** By its name, or, where that says nothing, by whether it starts with markup. */
function isHtml(path: string, bytes: Uint8Array): boolean {
  const name = extname(path).toLowerCase();
  if (TEXT_NAMES.has(name)) return false;
  if (HTML_NAMES.has(name)) return true;
  return /<(?:!doctype|html|head|body|meta|title|div|p|table)[\s>]/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)));
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Finds the documents of a page's frames; tells `opened` of each. */
type FramesOf = (document: Document, opened: (dom: JSDOM) => void) => (frame: FrameElement) => Document | null;

/**
 * Reads HTML as the extension reads a page; `path` is the file it came from, beside which its frames are looked for unless
 * `framesOf` knows better.
 *
 * @param url - Address it was saved from; see {@link ownAddress} for what stands in its place.
 */
export function captureHtml(
  html: string, path: string, url: string | undefined, overrule: Overrule,
  framesOf: FramesOf = (document, opened) => frameFiles(path, document, opened),
): Result<CapturedFile, FileProblem> {
  const opened: JSDOM[] = [];
  try {
    const dom = openDom(html, url ?? fileAddress(path), /\.xht(?:ml)?$/i.test(path) ? 'xhtml' : 'html');
    opened.push(dom);
    const { document } = dom.window;
    const address = url ?? ownAddress(document, html, path);
    dom.reconfigure({ url: address });
    const page = capturePage(document, { url: address, overrule, frameDocument: framesOf(document, (frame) => opened.push(frame)) });
    if (!page.ok) return err({ kind: 'no-article', message: 'the page shows no text' });
    return ok({ capture: page.value.capture, html: snapshotHtml(page.value.reading) });
  } finally {
    for (const { window } of opened) window.close();
  }
}

/** A page saved with all its parts in one file. */
function captureMhtml(bytes: Uint8Array, path: string, url: string | undefined, overrule: Overrule): Result<CapturedFile, FileProblem> {
  const saved = readMhtml(bytes);
  const page = saved.parts.find(({ type }) => isDocument(type));
  if (!page) return err({ kind: 'not-text', message: 'this is an MHTML file without a page in it; save the page again, as HTML' });
  return captureHtml(partText(page), path, url ?? saved.url, overrule, (document, opened) => mhtmlFrames(saved.parts, document, opened));
}

/** A record whose text has characters that could not be read says where; what stands elsewhere in the file is no loss. */
function withDamage(captured: Result<CapturedFile, FileProblem>, source: string, encoding: string): Result<CapturedFile, FileProblem> {
  const place = captured.ok && captured.value.capture.article.text.includes('\ufffd') ? damagedPlace(source) : null;
  if (!captured.ok || place === null) return captured;
  const message = `bytes that are no ${encoding} at ${place}; they are read as \ufffd, and the record is of the rest: save the file again`;
  return ok({ ...captured.value, damage: { kind: 'damaged-text', message } });
}

/**
 * Reads one file as the extension reads a page: no script runs and nothing is loaded.
 *
 * @param path - HTML, MHTML, Markdown or plain text, by its name or, failing that, by its beginning.
 * @param url - Address it was saved from; see {@link ownAddress} for what stands in its place.
 * @param overrule - A verdict that stands whatever the rules say, as when the user decides in the panel.
 */
export async function captureFile(path: string, url?: string, overrule: Overrule = null): Promise<Result<CapturedFile, FileProblem>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return err({ kind: 'unreadable', message: wordsOf(error) });
  }
  const refused = refuseBytes(bytes);
  if (refused) return err(refused);
  if (looksBinary(bytes)) return err({ kind: 'not-text', message: 'neither HTML nor plain text; save the page as HTML, or its text as .txt in UTF-8' });
  try {
    if (isMhtml(bytes)) return captureMhtml(bytes, path, url, overrule);
    const markdown = MARKDOWN_NAMES.has(extname(path).toLowerCase());
    const html = !markdown && isHtml(path, bytes);
    const { text, encoding } = decodeBytes(bytes, html);
    const rows = html ? refuseMarkup(text) : markdown ? null : refuseText(path, text);
    if (rows) return err(rows);
    if (html || markdown) return withDamage(captureHtml(markdown ? markdownHtml(text) : text, path, url, overrule), text, encoding);
    const capture = captureText(text, { url: url ?? fileAddress(path), overrule });
    return capture.ok ? withDamage(ok({ capture: capture.value, html: '' }), text, encoding) : err({ kind: 'no-article', message: 'the file holds no text' });
  } catch (error) {
    return err({ kind: 'unexpected', message: wordsOf(error) });
  }
}
