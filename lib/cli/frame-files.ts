import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { decodeBytes } from '@/lib/files/decode-bytes';
import { frameNames, frameSource } from '@/lib/files/frame-names';
import { knownFrames, type FindFrame } from '@/lib/files/known-frames';
import type { DocumentOpener } from '@/lib/files/types';

/** Frames hold articles, not films: larger files are left alone. */
const LARGEST_FRAME = 20 * 1024 * 1024;

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
 */
export function frameFiles(path: string, document: Document, opener: DocumentOpener): FindFrame {
  const places = new WeakMap<Document, string>([[document, dirname(path)]]);
  return knownFrames((frame) => {
    const owner = frame.ownerDocument;
    const folder = places.get(owner) ?? dirname(path);
    const source = frameSource(frame);
    if (source === null) return null;
    const file = 'inline' in source ? null : frameNames(source.address, owner.URL).map((name) => fileInside(folder, name)).find((found) => found !== null);
    if (file === undefined) return null;
    const opened = 'inline' in source
      ? opener.open(source.inline, owner.URL)
      : opener.open(decodeBytes(readFileSync(file ?? ''), true).text, URL.parse(source.address, owner.URL)?.href ?? owner.URL);
    places.set(opened, file === null ? folder : dirname(file));
    return opened;
  });
}
