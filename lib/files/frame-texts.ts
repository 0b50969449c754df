import { frameNames, frameSource } from './frame-names';
import { knownFrames, type FindFrame } from './known-frames';
import type { DocumentOpener } from './types';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A path with its `.` and `..` walked; null where it leads out of all that was handed over. */
function walk(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/**
 * Finds the documents of a saved page's frames among files that were handed over along with it.
 *
 * @param path - Of the saved page, among them.
 * @param texts - Markup of the files that may be frames, by path.
 */
export function frameTexts(path: string, document: Document, texts: ReadonlyMap<string, string>, opener: DocumentOpener): FindFrame {
  const places = new WeakMap<Document, string>([[document, folderOf(path)]]);
  return knownFrames((frame) => {
    const owner = frame.ownerDocument;
    const folder = places.get(owner) ?? folderOf(path);
    const source = frameSource(frame);
    if (source === null) return null;
    if ('inline' in source) {
      const opened = opener.open(source.inline, owner.URL);
      places.set(opened, folder);
      return opened;
    }
    const found = frameNames(source.address, owner.URL).map((name) => walk(folder + name)).find((name) => name !== null && texts.has(name));
    if (found === undefined || found === null) return null;
    const opened = opener.open(texts.get(found) ?? '', URL.parse(source.address, owner.URL)?.href ?? owner.URL);
    places.set(opened, folderOf(found));
    return opened;
  });
}
