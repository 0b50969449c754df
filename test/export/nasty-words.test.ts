import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { load } from 'js-yaml';
import { JSDOM } from 'jsdom';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import ical from 'node-ical';
import { afterAll, describe, expect, test } from 'vitest';
import type { ExportedRecord } from '@/lib/export/checked-record';
import { fieldNames } from '@/lib/export/json-schema';
import { TABLES } from '@/lib/export/tables/tables';
import { broken } from './annotation-rules';
import { fileOf, textOf } from './file-of';
import { nastyWords } from './nasty-words';
import { committedSchema, lineComplaints } from './validate-export';
import { wholeRecord } from './whole-record';

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-nasty-'));
afterAll(() => rmSync(folder, { recursive: true }));

const record = wholeRecord(nastyWords);
/** The same on pages whose addresses are followed, and try to leave the attribute, the link, the line they stand in. */
const URLS = ['http://a.gov.cn/"onmouseover="globalThis.zhenggaiRan=1', 'http://a.gov.cn/<script>globalThis.zhenggaiRan=1</script>)](javascript:alert(1))\r\nX-A: 1', 'javascript:globalThis.zhenggaiRan=1'];
const records: ExportedRecord[] = [record, ...URLS.map((url, i) => ({ ...record, id: String(i).repeat(64), source: { ...record.source, url } }))];

/** What of a page could run or load, as a browser's parser sees it; data in a script element that is none does neither. */
function dangers(html: string): string[] {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll('*')].flatMap((element) => [
    ...(['img', 'svg', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'input'].includes(element.localName) ? [element.outerHTML] : []),
    ...(element.localName === 'script' && element.getAttribute('type') !== 'application/json' ? [element.outerHTML] : []),
    ...[...element.attributes].filter(({ name, value }) => name.startsWith('on') || /^\s*(?:javascript|data|vbscript):/i.test(value)).map(({ name }) => `${element.localName} ${name}`),
  ]);
}

test('every field of a record is among those that hold such words, and every deed', () => {
  const there = new Set<string>();
  JSON.stringify(record, (name, value: unknown) => { there.add(name); return value; });
  const { $defs } = JSON.parse(committedSchema) as { readonly $defs: { readonly Record: object } };
  expect(fieldNames($defs.Record).filter((name) => !there.has(name))).toEqual([]);
  expect(record.decisions?.length).toBe(18);
});

describe('words that would do harm', () => {
  test('JSON and JSON Lines hold them', async () => {
    const file = JSON.parse(await textOf('json', records)) as { readonly records: unknown[] };
    expect(file.records).toEqual(records);
    const lines = (await textOf('jsonl', records)).trimEnd().split('\n').map((line) => JSON.parse(line) as object);
    expect(lines.flatMap(lineComplaints)).toEqual([]);
    // But halves of characters, which strict readers refuse.
    const whole = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('\\ud83d', '\ufffd'));
    expect(lines).toMatchObject(whole(records) as object[]);
  });

  test.each(['html', 'receipt'] as const)('%s: nothing is markup, nothing runs, no link leads elsewhere', async (id) => {
    const html = await textOf(id, records);
    expect(dangers(html)).toEqual([]);
    const { document } = new JSDOM(html).window;
    expect(document.querySelectorAll('article')).toHaveLength(records.length);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => !/^(?:#r\d|http:\/\/a\.gov\.cn\/)/.test(href))).toEqual([]);
  });

  test('Markdown: no raw markup, no link but to the page, one heading a record', async () => {
    const html = micromark(await textOf('markdown', records), { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
    expect(dangers(html)).toEqual([]);
    const { document } = new JSDOM(html).window;
    expect([...document.querySelectorAll('a')].filter((link) => !link.href.startsWith('http://a.gov.cn/'))).toEqual([]);
    expect(document.querySelectorAll('h2')).toHaveLength(records.length);
  });

  test('a calendar: an event a deadline, no property that we did not write', async () => {
    const text = await textOf('ics', records);
    const events = Object.values(ical.sync.parseICS(text)).filter((each) => each?.type === 'VEVENT');
    expect(events).toHaveLength(records.length);
    const names = text.replaceAll('\r\n ', '').split('\r\n').filter((line) => line !== '').map((line) => /^[A-Z-]+(?=[:;])/.exec(line)?.[0] ?? line);
    expect([...new Set(names)].filter((name) => !/^(?:BEGIN|END|VERSION|PRODID|NAME|X-WR-CALNAME|X-[A-Z-]+|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|URL|CALSCALE|METHOD|TRANSP|CATEGORIES)$/.test(name))).toEqual([]);
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(records.length);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}]/u);
  });

  test.each(['gbt', 'gbt2025', 'ris'] as const)('%s: a record is as many lines as ever, without control characters', async (id) => {
    const linesOf = async (list: readonly ExportedRecord[]): Promise<number> => (await textOf(id, list)).split(/\r?\n|\r|\u0085|\u2028/).length - 1;
    const plain = wholeRecord((at) => `整改${at}`);
    expect(await linesOf(records)).toBe(await linesOf(records.map(() => plain)));
    expect((await textOf(id, records)).replaceAll(/\r?\n/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  test('CSL-JSON and annotations are what they are', async () => {
    expect(JSON.parse(await textOf('csl', records))).toHaveLength(records.length);
    const page = JSON.parse(await textOf('annotations', [record])) as { readonly items: readonly object[] };
    expect(page.items.length).toBeGreaterThan(3);
    for (const each of records) expect(broken(await textOf('annotations', [each]))).toEqual([]);
  });

  test('a package: its paths, READMEs, citation and script are ours; the script rebuilds its tables', async () => {
    const files = unzipSync(await fileOf('package', records));
    expect(Object.keys(files).filter((path) => !/^(?:[\w.-]+|tables\/\w+\.csv|snapshots\/[0-9a-f]{64}\.html)$/.test(path))).toEqual([]);
    const text = (path: string): string => new TextDecoder().decode(files[path]);
    expect(load(text('CITATION.cff'))).toMatchObject({ 'cff-version': '1.2.0' });
    for (const path of ['README.md', 'README.zh.md', 'CITATION.cff', 'rebuild.sql']) expect(text(path), path).not.toMatch(/zhenggaiRan|\u202e/);
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const script = text('rebuild.sql').replaceAll("'notices.jsonl'", `'${folder}/notices.jsonl'`).replaceAll("'tables/", `'${folder}/tables/`);
    const statements = await connection.extractStatements(script);
    let rows: Record<string, unknown>[] = [];
    for (let at = 0; at < statements.count; at += 1) rows = (await (await statements.prepare(at)).runAndReadAll()).getRowObjects();
    expect(rows.map(({ table, differences }) => [table, Number(differences)])).toEqual(TABLES.map(({ table }) => [table.name, 0]));
  });
});
