import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, posix, resolve, sep } from 'node:path';
import type { JSDOM } from 'jsdom';
import { decodeBytes } from './decode-bytes';
import { knownFrames, type FindFrame } from './known-frames';
import { openDom } from './open-dom';

/** Frames hold articles, not films: larger files are left alone. */
const LARGEST_FRAME = 20 * 1024 * 1024;

/** Names under which the frame's document may lie beside the page: as written, by its place on the site, by its name. */
function candidates(source: string, pageUrl: string): string[] {
  const plain = source.replace(/[?#].*$/s, '');
  const names = [plain];
  const url = URL.parse(source, pageUrl);
  const page = URL.parse(pageUrl);
  if (url && page && url.origin === page.origin) names.push(posix.relative(posix.dirname(page.pathname), url.pathname));
  if (url) names.push(posix.basename(url.pathname));
  return [...new Set(names.flatMap((name) => [name, decodeName(name)]))].filter((name) => name !== '' && !name.includes('\0'));
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The file inside `folder`, or null: a page must not reach for other files of this machine. */
function fileInside(folder: string, name: string): string | null {
  try {
    const root = realpathSync(folder);
    const path = realpathSync(resolve(root, name));
    const { size } = statSync(path);
    return path.startsWith(root + sep) && statSync(path).isFile() && size <= LARGEST_FRAME ? path : null;
  } catch {
    return null; // not saved
  }
}

/**
 * Finds the documents of a saved page's frames among the files beside it.
 *
 * @param path - The saved page.
 * @param opened - Gets every document opened, so that the caller can close it.
 */
export function frameFiles(path: string, document: Document, opened: (dom: JSDOM) => void): FindFrame {
  const places = new WeakMap<Document, string>([[document, dirname(path)]]);
  return knownFrames((frame) => {
    const owner = frame.ownerDocument;
    const folder = places.get(owner) ?? dirname(path);
    const inline = frame.getAttribute('srcdoc');
    const source = (frame.getAttribute('src') ?? frame.getAttribute('data'))?.trim() ?? '';
    const file = inline === null && source !== ''
      ? candidates(source, owner.URL).map((name) => fileInside(folder, name)).find((found) => found !== null)
      : undefined;
    if (inline === null && file === undefined) return null;
    const html = inline ?? decodeBytes(readFileSync(file ?? ''), true).text;
    const dom = openDom(html, inline === null ? (URL.parse(source, owner.URL)?.href ?? owner.URL) : owner.URL);
    opened(dom);
    places.set(dom.window.document, file === undefined ? folder : dirname(file));
    return dom.window.document;
  });
}
