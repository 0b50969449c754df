import { extensionOf } from './file-name';
import { severalDocuments } from './several-documents';
import type { FileProblem, FileReason } from './types';

/** First bytes of what is no text, as code units. */
const NO_TEXT: readonly (readonly [RegExp, FileReason])[] = [
  [/^%PDF-/, 'pdf'],
  [/^PK\x03\x04/, 'archive-or-office'],
  [/^\xd0\xcf\x11\xe0/, 'office'],
  [/^\{\\rtf/, 'rtf'],
  [/^bplist0/, 'web-archive'],
  [/^(?:\x1f\x8b|Rar!|7z\xbc\xaf)/, 'archive'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM..\x00\x00|II\*\x00|MM\x00\*)/, 'picture'],
];

/** Names of what a saved page brings along: none is a document, though its bytes are text. */
const PAGE_PARTS = new Set(['.css', '.js', '.mjs', '.map', '.svg']);

/** What browsers make of a page whose source they show: a table with a row a line. */
const SOURCE_VIEW = /<(?:td|pre|body)\b[^>]{0,200}\b(?:class="line-(?:content|number)|id="viewsource")/i;

/** What Chinese text looks like that was read in a wrong encoding, or that is in one for mail. */
const GARBLED: readonly RegExp[] = [/[\u00e4-\u00e9][\u0080-\u00bf\u0152-\u017e\u02c6\u02dc\u2013-\u2122]{2}/g, /~\{(?:[!-}]{2}){2,400}~\}/g];
/** So many of them, and fewer Chinese characters than that, are no accident. */
const GARBLED_ENOUGH = 8;

/** Chinese characters as programs write them: \u4e2d. A page has them in its scripts; a text that is made of them shows none. */
const ESCAPED = /\\u[4-9][\da-f]{3}/gi;

/** Is this text that nobody can read, whatever it was? */
function isGarbled(text: string, forms: readonly RegExp[]): boolean {
  const found = Math.max(...forms.map((form) => text.match(form)?.length ?? 0));
  return found >= GARBLED_ENOUGH && (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) < found;
}

function refuseWords(path: string, text: string, garbled: readonly RegExp[]): FileProblem | null {
  const several = severalDocuments(path, text);
  if (several !== null) return { kind: 'several-documents', reason: 'several', params: { what: several } };
  if (isGarbled(text, garbled)) return { kind: 'not-text', reason: 'garbled' };
  return SOURCE_VIEW.test(text.slice(0, 20_000)) ? { kind: 'not-text', reason: 'source-view' } : null;
}

/** Why a file of this markup is not read, or null. */
export const refuseMarkup = (path: string, text: string): FileProblem | null => refuseWords(path, text, GARBLED);

/** Why a file of these bytes is not read, or null. */
export function refuseBytes(bytes: Uint8Array): FileProblem | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const reason = NO_TEXT.find(([form]) => form.test(start))?.[1];
  return reason === undefined ? null : { kind: 'not-text', reason };
}

/** Why a file of these words is not read, or null: many documents must not become one record. */
export const refuseText = (path: string, text: string): FileProblem | null =>
  (PAGE_PARTS.has(extensionOf(path)) ? { kind: 'not-text', reason: 'page-part' } : refuseWords(path, text, [...GARBLED, ESCAPED]));
