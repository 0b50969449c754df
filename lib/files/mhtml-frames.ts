import { knownFrames, type FindFrame } from './known-frames';
import { isDocument, partAt, partText } from './read-mhtml';
import type { MhtmlPart } from './read-mhtml';
import type { DocumentOpener } from './types';

/** Style sheets that were saved as parts become the page's own: they say what is not shown. */
function ownStyles(document: Document, parts: readonly MhtmlPart[]): void {
  for (const link of document.querySelectorAll('link[rel~="stylesheet" i][href]')) {
    const sheet = partAt(parts, link.getAttribute('href') ?? '', document.URL);
    if (sheet?.type !== 'text/css') continue;
    const style = document.createElement('style');
    style.textContent = partText(sheet);
    link.replaceWith(style);
  }
}

/** Finds the documents of a page's frames among the parts of the file it was saved in. */
export function mhtmlFrames(parts: readonly MhtmlPart[], document: Document, opener: DocumentOpener): FindFrame {
  ownStyles(document, parts);
  return knownFrames((frame) => {
    const part = partAt(parts, frame.getAttribute('src') ?? frame.getAttribute('data') ?? '', frame.ownerDocument.URL);
    if (!part || !isDocument(part.type)) return null;
    const opened = opener.open(partText(part), /^https?:/i.test(part.location) ? part.location : frame.ownerDocument.URL);
    ownStyles(opened, parts);
    return opened;
  });
}
