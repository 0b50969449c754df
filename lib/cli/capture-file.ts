import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { JSDOM } from 'jsdom';
import type { Overrule } from '@/lib/capture/assess';
import { capturePage } from '@/lib/capture/capture-page';
import { captureText } from '@/lib/capture/capture-text';
import { snapshotHtml } from '@/lib/capture/snapshot';
import type { PageCapture } from '@/lib/capture/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { decodeBytes, looksBinary } from './decode-bytes';
import { frameFiles } from './frame-files';
import { openDom } from './open-dom';
import { fileAddress, ownAddress } from './own-address';

export interface CapturedFile {
  readonly capture: PageCapture;
  /** Sanitised HTML; empty for plain text. */
  readonly html: string;
}

/** Why a file gave no record, for the `errors` of the export. */
export interface FileProblem {
  readonly kind: 'unreadable' | 'not-text' | 'no-article' | 'unexpected';
  readonly message: string;
}

const TEXT_NAMES = new Set(['.txt', '.md', '.text']);
const HTML_NAMES = new Set(['.html', '.htm', '.xhtml', '.shtml', '.jsp', '.asp', '.aspx', '.php']);

/** By its name, or, where that says nothing, by whether it starts with markup. */
function isHtml(path: string, bytes: Uint8Array): boolean {
  const name = extname(path).toLowerCase();
  if (TEXT_NAMES.has(name)) return false;
  if (HTML_NAMES.has(name)) return true;
  return /<(?:!doctype|html|head|body|meta|title|div|p|table)[\s>]/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)));
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Reads HTML as the extension reads a page; `path` is the file it came from, beside which its frames are looked for.
 *
 * @param url - Address it was saved from; see {@link ownAddress} for what stands in its place.
 */
export function captureHtml(html: string, path: string, url: string | undefined, overrule: Overrule): Result<CapturedFile, FileProblem> {
  const opened: JSDOM[] = [];
  try {
    const dom = openDom(html, url ?? fileAddress(path), /\.xht(?:ml)?$/i.test(path) ? 'xhtml' : 'html');
    opened.push(dom);
    const { document } = dom.window;
    const address = url ?? ownAddress(document, html, path);
    dom.reconfigure({ url: address });
    const page = capturePage(document, { url: address, overrule, frameDocument: frameFiles(path, document, (frame) => opened.push(frame)) });
    if (!page.ok) return err({ kind: 'no-article', message: 'the page shows no text' });
    return ok({ capture: page.value.capture, html: snapshotHtml(page.value.reading) });
  } finally {
    for (const { window } of opened) window.close();
  }
}

/**
 * Reads one file as the extension reads a page: no script runs and nothing is loaded.
 *
 * @param path - HTML or plain text, by its name or, failing that, by its beginning.
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
  if (looksBinary(bytes)) return err({ kind: 'not-text', message: 'neither HTML nor plain text' });
  try {
    const html = isHtml(path, bytes);
    const { text } = decodeBytes(bytes, html);
    if (html) return captureHtml(text, path, url, overrule);
    const capture = captureText(text, { url: url ?? fileAddress(path), overrule });
    return capture.ok ? ok({ capture: capture.value, html: '' }) : err({ kind: 'no-article', message: 'the file holds no text' });
  } catch (error) {
    return err({ kind: 'unexpected', message: wordsOf(error) });
  }
}
