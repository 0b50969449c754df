import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBackup } from '@/lib/backup/write-backup';
import { sha256 } from '@/lib/capture/record';
import { captureFile } from '@/lib/cli/capture-file';
import { verifyFile } from '@/lib/cli/verify-file';
import { saveCapture } from '@/lib/store/save-capture';
import { packageOf } from '../export/package-of';
import { testDatabase } from '../store/test-database';
import { ROOT } from '../support/source-imports';
import { must } from '../import/any-database';

const NOW = '2024-06-01T09:00:00+08:00';
const OPTIONS = { madeAt: NOW, generator: { name: 'zhenggai', version: '0.0.0-test' }, passphrase: '' };
const folder = mkdtempSync(join(tmpdir(), 'zhenggai-proof-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A library of three pages, read as the extension reads them, snapshots and all. */
const db = testDatabase();
beforeAll(async () => {
  for (const slug of ['county-audit-table', 'court-title-only-in-head', 'county-water-bureau-br']) {
    const { capture, html } = await must(captureFile(join(ROOT, 'test/articles', slug, 'source.html'), `http://www.qingya.gov.cn/${slug}.html`));
    await must(saveCapture(db, { capture, html, method: 'file', retrievedAt: NOW }));
  }
});

/** All that verify says of a file of these bytes. */
async function saidOf(name: string, bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const lines: Record<string, unknown>[] = [];
  for await (const { file, ...line } of verifyFile(path)) {
    expect(file).toBe(path);
    lines.push(line);
  }
  return lines;
}

type Files = Record<string, Uint8Array>;
const zipped = (files: Files): Uint8Array<ArrayBuffer> => new Uint8Array(zipSync(files));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const SNAPSHOT = /^snapshots\//;
const without = (files: Files, path: string): Files => Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

/** The package with another file in it, and the manifest made to fit. */
async function forged(files: Files, path: string, words: string): Promise<Files> {
  const manifest = new TextDecoder().decode(files['manifest.json']).replace(new RegExp(`("path": "${path}",\\s+"bytes": \\d+,\\s+"sha256": ")[0-9a-f]{64}`), `$1${await sha256(words)}`);
  return { ...files, [path]: text(words), 'manifest.json': text(manifest) };
}

describe('a package', () => {
  test('that is as it was made is the same in every record and every file', async () => {
    const said = await saidOf('p.zip', await packageOf(db));
    expect(said).toHaveLength(await db.records.count());
    expect(said.every(({ result }) => result === 'same')).toBe(true);
  });

  test.each<readonly [string, (files: Files, snapshot: string) => Files | Promise<Files>, (snapshot: string) => readonly [string, string][]]>([
    ['a table was altered', (files) => ({ ...files, 'tables/issues.csv': text('record_id\r\n') }), () => [['tables/issues.csv', 'altered']]],
    ['a table was cut by its last byte', (files) => ({ ...files, 'tables/notices.csv': files['tables/notices.csv']!.slice(0, -1) }), () => [['tables/notices.csv', 'altered']]],
    ['a snapshot was altered', (files, path) => ({ ...files, [path]: text('<p>x</p>') }), (path) => [[path, 'altered']]],
    ['a snapshot and its hash in the manifest were altered', (files, path) => forged(files, path, '<p>x</p>'), (path) => [[path, 'altered']]],
    ['files are missing', (files, path) => without(without(files, path), 'README.md'), (path) => [[path, 'missing'], ['README.md', 'missing']]],
    ['files were added', (files) => ({ ...files, 'tables/extra.csv': text('1'), '../up.txt': text('2') }), () => [['tables/extra.csv', 'added'], ['../up.txt', 'added']]],
    ['a folder has an entry of its own', (files) => ({ 'tables/': new Uint8Array(0), ...files }), () => []],
  ])('is told where %s; its records are verified all the same', async (_, alter, faults) => {
    const files = unzipSync(await packageOf(db));
    const snapshot = Object.keys(files).find((path) => SNAPSHOT.test(path)) ?? '';
    const said = await saidOf('p.zip', zipped(await alter(files, snapshot)));
    const told = said.filter((line) => 'path' in line).map(({ path, result }) => [path, result]);
    expect(told).toEqual(faults(snapshot));
    expect(said.filter(({ result }) => result === 'same')).toHaveLength(await db.records.count());
  });

  test('is told where a name stands in it twice: programs do not agree on which is meant', async () => {
    const archive = await packageOf(db);
    const other = zipped({ 'README.md': text('another') });
    // Local entries of the second archive before the first one's: what reads from the front finds both.
    const end = new TextDecoder('latin1').decode(other).indexOf('PK\u0001\u0002');
    const said = await saidOf('p.zip', new Uint8Array([...other.slice(0, end), ...archive]));
    expect(said).toContainEqual({ result: 'altered', path: 'README.md' });
  });

  test('whose records were altered is refused, and with covered words its files are still held to the manifest', async () => {
    const files = unzipSync(await packageOf(db));
    const records = new TextDecoder().decode(files['notices.jsonl']).replace('整改', '整顿');
    expect(await saidOf('p.zip', zipped({ ...files, 'notices.jsonl': text(records) }))).toEqual([
      { result: 'altered', path: 'notices.jsonl' }, expect.objectContaining({ result: 'refused', kind: 'wrong-hash' }),
    ]);
    const masked = unzipSync(await packageOf(db, 'masked'));
    for (const line of await saidOf('m.zip', zipped(masked))) expect(line).toMatchObject({ result: 'refused', kind: 'covered' });
    expect(await saidOf('m.zip', zipped({ ...masked, 'schema.json': text('{}') }))).toContainEqual({ result: 'altered', path: 'schema.json' });
  });
});

describe('a backup', () => {
  const backup = async (passphrase = ''): Promise<Uint8Array> => new Uint8Array(await (await writeBackup(db, { ...OPTIONS, passphrase })).arrayBuffer());
  const altered = async (alter: (lines: string) => string): Promise<Uint8Array> => gzipSync(alter(gunzipSync(await backup()).toString('utf8')));

  test('that is as it was made is the same in every record', async () => {
    const said = await saidOf('b.gz', await backup());
    expect(said.map(({ result }) => result)).toEqual(Array.from({ length: await db.records.count() }, () => 'same'));
  });

  test.each([
    ['a text was altered', (lines: string) => lines.replace(/("text":"[^"]*?)整改/, '$1整顿'), [{ result: 'refused', kind: 'wrong-hash', detail: 'capture.textSha256' }]],
    ['a snapshot was altered', (lines: string) => lines.replace(/("html":")/, '$1<!-- -->'), [{ result: 'refused', kind: 'wrong-hash', detail: 'capture.htmlSha256' }]],
    ['its end is missing', (lines: string) => lines.slice(0, lines.lastIndexOf('{"end"')), [{ result: 'refused', kind: 'cut-off' }]],
  ])('is refused where %s', async (_, alter, expected) => {
    expect(await saidOf('b.gz', await altered(alter))).toMatchObject(expected);
  });

  test('with a reading that its text does not give is told, and so are rows that do not read as what they should be', async () => {
    const otherwise = await saidOf('b.gz', await altered((lines) => lines.replace(/("issues":\[\{"id":"i1",.*?"title":")/, '$1另')));
    expect(otherwise.filter(({ result }) => result === 'differs')).toMatchObject([{ fields: ['issues'] }]);
    const damaged = await saidOf('b.gz', await altered((lines) => lines.replace(/"savedOrder":\d+/, '"savedOrder":"x"')));
    expect(damaged.filter(({ result }) => result !== 'same')).toEqual([{ result: 'damaged', units: 1 }]);
  });

  test('that is encrypted is refused with the reason', async () => {
    expect(await saidOf('b.sealed', await backup('水利'))).toEqual([{ result: 'refused', kind: 'encrypted', detail: '', line: undefined }]);
  });
});

test('a file that is not there is refused, and so is one that is none of ours', async () => {
  const lines: unknown[] = [];
  for await (const line of verifyFile(join(folder, 'nowhere.json'))) lines.push(line);
  expect(lines).toMatchObject([{ result: 'refused', kind: 'unreadable' }]);
  expect(await saidOf('x.json', text('{"a":1}'))).toMatchObject([{ result: 'refused', kind: 'not-ours' }]);
});
