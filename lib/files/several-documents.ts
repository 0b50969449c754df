import { extensionOf } from './file-name';

/** Names of files that hold one document a row. */
const ROWS: Readonly<Record<string, string>> = {
  '.csv': 'CSV', '.tsv': 'TSV', '.json': 'JSON', '.jsonl': 'JSON Lines', '.ndjson': 'JSON Lines', '.jl': 'JSON Lines', '.har': 'HAR', '.warc': 'WARC',
};
/** Columns and fields that a crawler writes. */
const FIELD = 'url|link|title|content|text|body|html|date|source|链接|网址|标题|正文|内容|(?:发布)?(?:日期|时间)|来源';
const COLUMN = new RegExp(`^["']?(?:${FIELD})["']?$`, 'i');

/** What stands before the first object: nothing, a call, the name of a variable. */
const CALL = '(?:[\\w.$]{1,60}\\s{0,3}\\(|(?:(?:var|let|const)\\s{1,3})?[\\w.$]{1,60}\\s{0,3}=)?';
/** `{"url":`, `[{'title':`, `callback([{url:`: an object's first field, as JSON, JSON5 or Python writes it, whole or cut off. */
const OBJECT = new RegExp(`^${CALL}\\s*\\[?\\s*\\{\\s*(?:"[^"\\n]{1,60}"|'[^'\\n]{1,60}'|[A-Za-z_]\\w{0,60})\\s*:`);

const parses = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false; // not JSON
  }
};

function objectsIn(start: string): string | null {
  const [, second = ''] = start.split(/\r?\n/, 2);
  if (OBJECT.test(start)) return start.startsWith('{') && OBJECT.test(second) && second.startsWith('{') ? 'JSON Lines' : 'JSON';
  return start.startsWith('[') && parses(start) ? 'JSON' : null;
}

/** What parts the columns of a row; ^A is Hive's. */
const BETWEEN_COLUMNS = /[,;|\t\u0001]/;
const ADDRESS = /^["']?https?:\/\/[^\s"']+["']?$/;
const OTHER_DATUM = /^["']?(?:\d{1,12}|20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T][\d:.]+)?)["']?$/;
/** A field that begins with a quote, and holds a sentence of the document or goes on in the next line. */
const QUOTED_WORDS = /^"[^"]*(?:。|$)/;

/**
 * Columns by the names in their first line, or, without names, by a first row of title, address and words:
 * 标题|链接|正文, 中共…的通报,http://…,2024-10-18,"根据…。 A row of a notice's own table has no address: 1|账目不清|2024-09-30.
 */
function columnsIn(start: string): string | null {
  const [first = '', second = ''] = start.split(/\r?\n/, 2);
  const fields = first.split(BETWEEN_COLUMNS).map((field) => field.trim());
  if (second !== '' && fields.filter((field) => COLUMN.test(field)).length >= 2) return 'CSV';
  if (fields.length < 3) return null;
  const words = fields.some((field) => field.includes('。') || QUOTED_WORDS.test(field));
  const data = fields.filter((field) => OTHER_DATUM.test(field)).length;
  return words && (fields.some((field) => ADDRESS.test(field)) || (data > 0 && fields.some((field) => QUOTED_WORDS.test(field)))) ? 'CSV' : null;
}

/** 标题：, title=, - title: — a document's fields, a line each. */
const LABEL = new RegExp(`^[ \\t]{0,8}(?:- )?["']?(${FIELD})["']?[ \\t]{0,3}[:：=]`, 'gim');
const TITLE_LABEL = /^(?:title|标题)$/i;
/** Lines of a file's beginning in which its first label stands, behind [1] or ----. */
const HEAD_LINES = 3;

/** Blocks of labelled lines, two or more of them. One block is one document. */
function blocksIn(start: string): string | null {
  const labels = [...start.matchAll(LABEL)];
  const first = labels[0];
  if (!first || start.slice(0, first.index).split('\n').length > HEAD_LINES) return null;
  const times = new Map<string, number>();
  for (const [, name = ''] of labels) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  const repeated = [...times].filter(([, count]) => count >= 2).map(([name]) => name);
  return repeated.length >= 2 && repeated.some((name) => TITLE_LABEL.test(name)) ? `${first[0].trim()}…` : null;
}

/** Beginnings of markup that holds one document an entry. */
const ENTRIES: readonly (readonly [RegExp, string])[] = [
  [/^<(?:rss|rdf:RDF)[\s>]/i, 'RSS'], [/^<feed[\s>]/i, 'Atom'], [/^<(?:urlset|sitemapindex)[\s>]/i, 'sitemap'],
  [/^<mediawiki[\s>]/i, 'MediaWiki'],
];
/** Elements a page or a piece of one begins with. */
const PAGE_ROOT = /^<(?:[\w-]+:)?(?:html|head|body|meta|title|link|script|style|div|p|h[1-6]|table|tr|td|tbody|ul|ol|dl|section|article|main|header|aside|nav|form|span|font|center|b|strong|a|br|img|pre|blockquote|svg|template)[\s>/]/i;
/** What a document's title and words are named in markup that is no page. */
const PART = /<(title|content|text|body|标题|正文|内容)[\s>]/gi;

/** A file's beginning behind what may stand before its first element. */
const rootOf = (start: string): string => start.slice(0, 4096).replace(/^(?:\s|<\?[^>]{0,400}>|<!--[\s\S]{0,1000}?-->|<!DOCTYPE[^>]{0,400}>)+/i, '');

/** RSS and its like by their root; `<rows><row><title>…`, `<DOC><TITLE>…` by an element that a page has once. */
function entriesIn(start: string): string | null {
  if (!start.startsWith('<')) return null;
  const root = rootOf(start);
  const known = ENTRIES.find(([form]) => form.test(root))?.[1];
  if (known !== undefined) return known;
  if (!/^<[\w\u4e00-\u9fff]/.test(root) || PAGE_ROOT.test(root)) return null;
  const parts = [...start.matchAll(PART)].map(([, name = '']) => name.toLowerCase());
  return parts.some((name, i) => parts.indexOf(name) < i) ? 'XML' : null;
}

/** Rows of a database, written as commands. */
const COMMANDS = /^(?:INSERT INTO|REPLACE INTO|CREATE TABLE|COPY \S{1,80} \()/im;

/**
 * The format of a file that holds several documents, or one a row, by its name or its beginning; null for one document.
 * What such a file holds must not become one record: of two notices in it the title of one would stand over the issues of both.
 */
export function severalDocuments(path: string, text: string): string | null {
  const start = text.replace(/^[\s\ufeff]+/, '');
  return ROWS[extensionOf(path)] ?? (/^WARC\/\d/.test(start) ? 'WARC' : null) ?? objectsIn(start) ?? entriesIn(start) ?? columnsIn(start) ?? blocksIn(start)
    ?? (!start.startsWith('<') && COMMANDS.test(start.slice(0, 4096)) ? 'SQL' : null);
}
