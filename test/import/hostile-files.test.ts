import { beforeAll, describe, expect, test } from 'vitest';
import { readImport } from '@/lib/import/read-import';
import { DEEPEST } from '@/lib/import/scan-records';
import type { ImportProblemKind } from '@/lib/import/types';
import { decide } from '@/lib/store/decide';
import { saveCapture } from '@/lib/store/save-capture';
import { importRecords } from '@/lib/store/import/import-records';
import { contents, testDatabase } from '../store/test-database';
import { filesOf, inPieces, must, notePage } from './any-database';

let good: { readonly json: string; readonly lines: string };

beforeAll(async () => {
  const db = testDatabase();
  for (const name of ['a', 'b']) {
    const { keys: [key = ''] } = await must(saveCapture(db, notePage(`http://sw.liuhe.gov.cn/${name}.html`)));
    await must(decide(db, key, [{ op: 'note', from: '', to: '看过' }, { op: 'tags', added: ['水利'], removed: [] }, { op: 'reviewed', reviewed: true }], '2024-04-02T09:00:00.5+08:00'));
  }
  good = await filesOf(db);
});

type Json = Record<string, unknown>;
const parsed = (): { records: Json[] } & Record<string, unknown> => JSON.parse(good.json) as never;

/** The good file with one thing done to its second record. */
const spoiled = (spoil: (record: Json) => unknown) => (): string => {
  const file = parsed();
  const result = spoil(file.records[1] as Json);
  if (result !== undefined) file.records[1] = result as Json;
  return JSON.stringify(file, null, 2);
};
const around = (change: Record<string, unknown>) => (): string => JSON.stringify({ ...parsed(), ...change });
/** Sets a field by its path. */
const set = (path: string, value: unknown) => spoiled((record) => {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let holder = record as Record<string, unknown>;
  for (const name of names) holder = holder[name] as Record<string, unknown>;
  holder[last] = value;
});
/** A key that no object literal gives a plain object, put in as text. */
const insert = (before: string, text: string) => (): string => good.json.replace(before, `${text}${before}`);
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

const FILES: readonly (readonly [string, () => string, ImportProblemKind])[] = [
  ['nothing', () => '', 'empty'],
  ['white space', () => ' \n\n\t', 'empty'],
  ['a byte order mark and nothing', () => '\ufeff', 'empty'],
  ['text', () => '整改情况通报', 'not-ours'],
  ['HTML', () => '<!doctype html><script>alert(1)</script>', 'not-ours'],
  ['a list', () => '[1, 2]', 'not-ours'],
  ['a string', () => '"zhenggai-notices"', 'not-ours'],
  ['null', () => 'null', 'not-ours'],
  ['another JSON file', () => '{"name": "package", "version": "1.0.0"}', 'not-ours'],
  ['another format', around({ format: 'zotero' }), 'not-ours'],
  ['a format that is no text', around({ format: { toString: 'zhenggai-notices' } }), 'not-ours'],
  ['a schema of the future', around({ schemaVersion: '1.2.0' }), 'newer-schema'],
  ['a schema of the far future', around({ schemaVersion: '20.0.0' }), 'newer-schema'],
  ['a schema that never was', around({ schemaVersion: '0.9.0' }), 'newer-schema'],
  ['a file whose personal data is covered', around({ personalData: 'masked' }), 'covered'],
  ['a schema version that is no version', around({ schemaVersion: 'latest' }), 'not-ours'],
  ['a schema version that is a number', around({ schemaVersion: 1.1 }), 'not-ours'],
  ['no records', () => JSON.stringify({ ...parsed(), records: undefined }), 'wrong-shape'],
  ['records that are an object', around({ records: { 0: {} } }), 'wrong-shape'],
  ['records that are text', around({ records: '[]' }), 'wrong-shape'],
  ['a file cut off in a record', () => good.json.slice(0, good.json.length / 2), 'cut-off'],
  ['a file cut off in a string', () => good.json.slice(0, good.json.indexOf('巡察整改进展')), 'cut-off'],
  ['a file cut off before its end', () => good.json.slice(0, -3), 'cut-off'],
  ['a bracket too many', () => `${good.json.trimEnd()}}`, 'not-json'],
  ['a second document behind the first', () => `${good.json}${good.json}`, 'not-json'],
  ['a comma without a record', () => good.json.replace('"records": [', '"records": [,'), 'not-json'],
  ['single quotes', () => good.json.replace('"tags"', "'tags'"), 'not-json'],
  ['a comment', () => good.json.replace('"tags"', '/* mine */ "tags"'), 'not-json'],
  ['a number that is none', () => good.json.replace('"index": 0', '"index": NaN'), 'not-json'],
  ['an escape that is none', () => good.json.replace('看过', '\\x41'), 'not-json'],
  ['a bare line feed in a string', () => good.json.replace('看过', '看\n过'), 'not-json'],
  ['brackets without end', () => good.json.replace('"tags": [', `"more": ${deep(5000)}, "tags": [`), 'too-deep'],
  ['brackets without end around it', () => `{"format":"zhenggai-notices","more":${deep(DEEPEST + 1)}}`, 'too-deep'],
  ['brackets without end, never closed', () => `{"a":${'['.repeat(100_000)}`, 'too-deep'],
  ['megabytes before the records', () => `{"more":"${'a'.repeat(2_000_000)}","records":[]}`, 'too-large'],
  ['a key __proto__', insert('"versions"', '"__proto__": {"polluted": true}, '), 'forbidden-key'],
  ['a key __proto__ in the provenance', insert('"provenance"', '"pages": {"__proto__": 1}, '), 'forbidden-key'],
  ['a key constructor', insert('"versions"', '"constructor": {"prototype": {}}, '), 'forbidden-key'],
  ['a key __proto__ in the envelope', () => good.json.replace('"generator"', '"__proto__": {"a": 1}, "generator"'), 'forbidden-key'],
  ['a record that is null', spoiled(() => null), 'wrong-shape'],
  ['a record that is a number', spoiled(() => 7), 'wrong-shape'],
  ['a record that is a list', spoiled(() => []), 'wrong-shape'],
  ['an empty record', spoiled(() => ({})), 'wrong-shape'],
  ['a text that is a number', set('capture.text', 5), 'wrong-shape'],
  ['a source that is text', set('source', 'http://a.gov.cn/'), 'wrong-shape'],
  ['tags that are text', set('tags', '水利'), 'wrong-shape'],
  ['a tag that is an object', set('tags', [{ toString: 'x' }]), 'wrong-shape'],
  ['a note that is a list', set('notes', ['<b>']), 'wrong-shape'],
  ['an index below nothing', set('index', -1), 'wrong-shape'],
  ['an index without end', set('index', Number.POSITIVE_INFINITY), 'wrong-shape'],
  ['half an index', set('index', 0.5), 'wrong-shape'],
  ['a time without offset', set('capture.retrievedAt', '2024-04-01T09:00:00'), 'wrong-shape'],
  ['a time that is a day', set('capture.retrievedAt', '2024-04-01'), 'wrong-shape'],
  ['a time that is a number', set('capture.retrievedAt', 1711933200000), 'wrong-shape'],
  ['a thirteenth month', set('capture.retrievedAt', '2024-13-01T09:00:00+08:00'), 'wrong-shape'],
  ['a review at no time', set('review.reviewedAt', 'yesterday'), 'wrong-shape'],
  ['a verdict of its own', set('verdict.kind', 'certainly'), 'wrong-shape'],
  ['a capture method of its own', set('capture.method', 'magic'), 'wrong-shape'],
  ['a hash that is none', set('id', '../../etc/passwd'), 'wrong-shape'],
  ['another text than its hash says', set('capture.text', '改过的正文'), 'wrong-hash'],
  ['another hash than its text', set('capture.textSha256', 'a'.repeat(64)), 'wrong-hash'],
  ['another address than its id says', set('source.url', 'http://sw.liuhe.gov.cn/other.html'), 'wrong-hash'],
  ['the id of another record', set('id', 'b'.repeat(64)), 'wrong-hash'],
  ['an address that runs', set('source.canonicalUrl', 'javascript:alert(1)'), 'wrong-address'],
  ['an address that runs, behind a space', set('source.canonicalUrl', ' JavaScript:alert(1)'), 'wrong-address'],
  ['an attachment that runs', set('source.attachments', [{ url: 'data:text/html,<script>', name: 'x', type: 'pdf' }]), 'wrong-address'],
  ['a place behind the end of the text', set('notice.span', [0, 99_999]), 'wrong-place'],
  ['a reversed place', set('notice.span', [9, 3]), 'wrong-shape'],
  ['a place of three numbers', set('notice.span', [1, 2, 3]), 'wrong-shape'],
  ['a place of text', set('notice.span', ['0', '9']), 'wrong-shape'],
  ['a decision of an unknown kind', spoiled((record) => { (record['decisions'] as Json[])[0]!['op'] = 'format-disk'; }), 'wrong-shape'],
  ['a decision without an id', spoiled((record) => { (record['decisions'] as Json[])[0]!['id'] = ''; }), 'wrong-shape'],
  ['a decision at no time', spoiled((record) => { (record['decisions'] as Json[])[0]!['at'] = 'now'; }), 'wrong-shape'],
  ['two decisions of one id', spoiled((record) => { const log = record['decisions'] as Json[]; log[1]!['id'] = log[0]!['id']; }), 'duplicate'],
  ['the same record twice, with another note', () => {
    const file = parsed();
    return JSON.stringify({ ...file, records: [...file.records, { ...file.records[0], notes: '另一条' }] });
  }, 'duplicate'],
  ['a version that is none', set('versions', [{ id: 'x' }]), 'wrong-shape'],
  ['ten thousand wrong records', () => JSON.stringify({ ...parsed(), records: Array.from({ length: 10_000 }, () => ({})) }), 'wrong-shape'],
];

const LINES: readonly (readonly [string, () => string, ImportProblemKind, number])[] = [
  ['a line that is no JSON', () => `${good.lines}{"id":\n`, 'not-json', 3],
  ['a line of another format', () => `${good.lines}{"format":"x","schemaVersion":"1.1.0"}\n`, 'not-ours', 3],
  ['a line of the future', () => good.lines.replace(/\n(?=\{)/, '\n').replace(/"schemaVersion":"1.1.0"(?=[^\n]*\n$)/, '"schemaVersion":"3.0.0"'), 'newer-schema', 2],
  ['a line without a record', () => `${good.lines}{"format":"zhenggai-notices","schemaVersion":"1.1.0"}\n`, 'wrong-shape', 3],
  ['a line with a key __proto__', () => good.lines.replace('"index":0', '"__proto__":{},"index":0'), 'forbidden-key', 1],
];

const kindsOf = async (text: string): Promise<readonly { kind: string; line?: number }[]> => {
  const read = await readImport(inPieces(text, 4096));
  return read.ok ? [] : read.error;
};

describe('a hostile file', () => {
  test('is one of more than sixty, and the good one is read', async () => {
    expect(FILES.length + LINES.length).toBeGreaterThan(60);
    expect(await kindsOf(good.json)).toEqual([]);
    expect(await kindsOf(good.lines)).toEqual([]);
  });

  test.each(FILES)('is refused with its reason: %s', async (_name, make, kind) => {
    const problems = await kindsOf(make());
    expect(problems.map((problem) => problem.kind)).toContain(kind);
    expect(problems.length).toBeLessThanOrEqual(100);
  });

  test.each(LINES)('is refused with its line: %s', async (_name, make, kind, line) => {
    expect(await kindsOf(make())).toContainEqual(expect.objectContaining({ kind, line }));
  });

  test('writes nothing: the library is as it was after every one of them', async () => {
    const db = testDatabase();
    const { keys: [key = ''] } = await must(saveCapture(db, notePage('http://sw.liuhe.gov.cn/own.html')));
    await must(decide(db, key, [{ op: 'note', from: '', to: '自己的' }], '2024-04-02T09:00:00+08:00'));
    const before = await contents(db);
    for (const [, make] of [...FILES, ...LINES]) {
      const file = await readImport(inPieces(make(), 65_536));
      if (file.ok) await importRecords(db, file.value, { all: 'theirs' }, '2024-05-01T09:00:00+08:00');
    }
    expect(await contents(db)).toEqual(before);
  });

  test('says where in the file a record stands', async () => {
    const text = set('index', -1)();
    const line = text.slice(0, text.lastIndexOf('\n    {')).split('\n').length + 1;
    expect(await kindsOf(text)).toEqual([expect.objectContaining({ kind: 'wrong-shape', line, record: 2 })]);
  });

  test('that is not UTF-8 is refused', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield await Promise.resolve('{"format":');
      throw new TypeError('The encoded data was not valid for encoding utf-8');
    }
    const read = await readImport(broken());
    expect(read.ok ? [] : read.error).toEqual([expect.objectContaining({ kind: 'not-utf8' })]);
  });

  test('no prototype was reached', () => {
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
