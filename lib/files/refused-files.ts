import { extensionOf } from './file-name';
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
/** Names of files that hold one document a row. */
const ROWS: Readonly<Record<string, string>> = { '.csv': 'CSV', '.tsv': 'TSV', '.json': 'JSON', '.jsonl': 'JSON Lines', '.ndjson': 'JSON Lines' };
/** Columns that a crawler writes. */
const COLUMN = /^["']?(?:url|link|title|content|text|body|html|date|source|链接|网址|标题|正文|内容|日期|来源)["']?$/i;

const parses = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false; // not JSON
  }
};

/** The kind of rows in a file that is named like a text: JSON, JSON Lines, or CSV by its columns; null for running text. */
function rowsIn(text: string): string | null {
  const start = text.replace(/^[\s\ufeff]+/, '');
  const [first = '', second = ''] = start.split(/\r?\n/, 2);
  if (/^[[{]/.test(start)) {
    if (parses(first) && first.startsWith('{') && (second === '' || parses(second))) return 'JSON Lines';
    return parses(start) ? 'JSON' : null;
  }
  const columns = first.split(/[,\t]/);
  return columns.length >= 2 && second !== '' && columns.filter((column) => COLUMN.test(column.trim())).length >= 2 ? 'CSV' : null;
}

/** Beginnings of markup that holds one document an entry. */
const ENTRIES: readonly (readonly [RegExp, string])[] = [
  [/^<(?:rss|rdf:RDF)[\s>]/i, 'RSS'], [/^<feed[\s>]/i, 'Atom'], [/^<(?:urlset|sitemapindex)[\s>]/i, 'sitemap'],
  [/^<mediawiki[\s>]/i, 'MediaWiki'],
];
/** Rows of a database, written as commands. */
const COMMANDS = /^(?:INSERT INTO|REPLACE INTO|CREATE TABLE|COPY \S{1,80} \()/im;
/** What browsers make of a page whose source they show: a table with a row a line. */
const SOURCE_VIEW = /<(?:td|pre|body)\b[^>]{0,200}\b(?:class="line-(?:content|number)|id="viewsource")/i;

/** What Chinese text looks like that was read in a wrong encoding, or that is in one for mail. */
const GARBLED: readonly RegExp[] = [/[\u00e4-\u00e9][\u0080-\u00bf\u0152-\u017e\u02c6\u02dc\u2013-\u2122]{2}/g, /~\{(?:[!-}]{2}){2,400}~\}/g];
/** So many of them, and fewer Chinese characters than that, are no accident. */
const GARBLED_ENOUGH = 8;

/** Is this text that nobody can read, whatever it was? */
function isGarbled(text: string): boolean {
  const found = Math.max(...GARBLED.map((form) => text.match(form)?.length ?? 0));
  return found >= GARBLED_ENOUGH && (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) < found;
}

/** A file's beginning behind what may stand before its first element. */
const rootOf = (text: string): string => text.slice(0, 4096).replace(/^(?:\s|\ufeff|<\?[^>]{0,400}>|<!--[\s\S]{0,1000}?-->|<!DOCTYPE[^>]{0,400}>)+/i, '');

const severalDocuments = (what: string): FileProblem => ({ kind: 'several-documents', reason: 'several', params: { what } });

/** Why a file of this markup is not read, or null. */
export function refuseMarkup(text: string): FileProblem | null {
  if (isGarbled(text)) return { kind: 'not-text', reason: 'garbled' };
  const entries = ENTRIES.find(([form]) => form.test(rootOf(text)))?.[1];
  if (entries !== undefined) return severalDocuments(entries);
  return SOURCE_VIEW.test(text.slice(0, 20_000)) ? { kind: 'not-text', reason: 'source-view' } : null;
}

/** Why a file of these bytes is not read, or null. */
export function refuseBytes(bytes: Uint8Array): FileProblem | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const reason = NO_TEXT.find(([form]) => form.test(start))?.[1];
  return reason === undefined ? null : { kind: 'not-text', reason };
}

/** Why a file of these words is not read, or null: many documents must not become one record. */
export function refuseText(path: string, text: string): FileProblem | null {
  if (PAGE_PARTS.has(extensionOf(path))) return { kind: 'not-text', reason: 'page-part' };
  const rows = ROWS[extensionOf(path)] ?? rowsIn(text) ?? (COMMANDS.test(text.slice(0, 4096)) ? 'SQL' : null);
  return rows === null ? refuseMarkup(text) : severalDocuments(rows);
}
