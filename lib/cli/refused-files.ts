import { extname } from 'node:path';
import type { FileProblem } from './capture-file';

/** First bytes of what is no text, as code units, and what to do with such a file. */
const NO_TEXT: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF; save its text as .txt (in a viewer: select all, copy, paste), page numbers and cut lines may stay'],
  [/^PK\x03\x04/, 'an archive or office file; unpack it, or open it and save it as a web page (.html) or as plain text (.txt)'],
  [/^\xd0\xcf\x11\xe0/, 'an office file; open it and save it as a web page (.html) or as plain text (.txt)'],
  [/^\{\\rtf/, 'an RTF file; open it and save it as a web page (.html) or as plain text (.txt)'],
  [/^bplist0/, 'a Safari web archive; open it in Safari and save it as page source (.html)'],
  [/^(?:\x1f\x8b|Rar!|7z\xbc\xaf)/, 'an archive; unpack it and name the files in it'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM..\x00\x00|II\*\x00|MM\x00\*)/, 'a picture; pictures of text are not read'],
];
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
  [/^<(?:rss|rdf:RDF)[\s>]/i, 'an RSS feed'], [/^<feed[\s>]/i, 'an Atom feed'], [/^<(?:urlset|sitemapindex)[\s>]/i, 'a list of addresses (sitemap)'],
  [/^<mediawiki[\s>]/i, 'an export of a wiki'],
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

/** Why a file of this markup is not read, or null. */
export function refuseMarkup(text: string): FileProblem | null {
  if (isGarbled(text)) return { kind: 'not-text', message: 'its characters are garbled (saved in a wrong encoding); save the page or text again, as UTF-8' };
  const entries = ENTRIES.find(([form]) => form.test(rootOf(text)))?.[1];
  if (entries !== undefined) return severalDocuments(entries);
  return SOURCE_VIEW.test(text.slice(0, 20_000)) ? { kind: 'not-text', message: 'this is a page that shows the source of another; open the page itself and save that' } : null;
}

/** Why a file of these bytes is not read, or null. */
export function refuseBytes(bytes: Uint8Array): FileProblem | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const what = NO_TEXT.find(([form]) => form.test(start))?.[1];
  return what === undefined ? null : { kind: 'not-text', message: `this is ${what}` };
}

/** Why a file of these words is not read, or null: many documents must not become one record. */
export function refuseText(path: string, text: string): FileProblem | null {
  const rows = ROWS[extname(path).toLowerCase()] ?? rowsIn(text) ?? (COMMANDS.test(text.slice(0, 4096)) ? 'a dump of a database (SQL)' : null);
  return rows === null ? refuseMarkup(text) : severalDocuments(rows);
}

function severalDocuments(what: string): FileProblem {
  return {
    kind: 'several-documents',
    message: `this is ${what}, which holds several documents; save each as a file of its own and list them with --manifest (an option --records, which reads them from here, is to come)`,
  };
}
