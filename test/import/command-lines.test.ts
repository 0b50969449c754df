import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesBelow, readOne } from '@/lib/cli/extract-lines';
import { pipeLines } from '@/lib/cli/pipe-lines';
import { FORMATS } from '@/lib/export/formats';
import type { PersonalData } from '@/lib/export/formats/types';
import { jsonLine } from '@/lib/export/json-lines';
import { PersonalDataCover } from '@/lib/export/personal-data';
import { readImport } from '@/lib/import/read-import';
import { readProof } from '@/lib/verify/read-proof';
import { verifyRecord } from '@/lib/verify/verify-record';
import { LINES } from '../review/sample-reading';
import { fileInMemory } from '../support/file-in-memory';

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));
const NOW = (): string => '2024-04-01T09:00:00+08:00';

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

function page(name: string, lines: readonly string[] = LINES): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe('extract, a line at a time', () => {
  test('a folder is all files below it, by name', () => {
    page('b.txt');
    page('a.txt');
    page('.hidden');
    expect(filesBelow([folder]).map(({ path }) => path)).toEqual([join(folder, 'a.txt'), join(folder, 'b.txt')]);
  });

  test.each([
    ['a pattern is what fits it, by name', '*.txt', ['a.txt', 'b.txt']],
    ['a file whose own name looks like a pattern is itself', 'c[1].txt', ['c[1].txt']],
    ['alternatives', '{b,c}*.txt', ['b.txt', 'c[1].txt']],
    ['a pattern that fits nothing is told as a file that is not there', '*.pdf', ['*.pdf']],
  ])('%s', (_name, pattern, found) => {
    const own = mkdtempSync(join(folder, 'patterns-'));
    const names = pattern === '*.txt' ? ['a.txt', 'b.txt', 'd.md'] : ['a.txt', 'b.txt', 'c[1].txt', 'd.md'];
    for (const name of names) writeFileSync(join(own, name), '通报');
    expect(filesBelow([join(own, pattern)]).map(({ path }) => path)).toEqual(found.map((name) => join(own, name)));
  });

  test('one line of JSON for each line that came in, in order, whatever it holds', async () => {
    const good = page('a.txt');
    const lines = [JSON.stringify({ file: good, url: 'http://a.gov.cn/1.html' }), 'nonsense', JSON.stringify({ file: join(folder, 'nowhere.txt') }), '', JSON.stringify({ file: good })];
    const answers: { records: unknown[]; errors: { kind: string }[] }[] = [];
    for await (const answer of pipeLines(from(lines), NOW)) answers.push(JSON.parse(answer) as never);
    expect(answers.map(({ records, errors }) => [records.length, errors[0]?.kind])).toEqual([
      [1, undefined], [0, 'bad-manifest-line'], [0, 'unreadable'], [0, 'bad-manifest-line'], [1, undefined],
    ]);
  });

  test('its records are read again, and reading their text again gives the same', async () => {
    const { records } = await readOne({ name: 'a.txt', path: page('a.txt'), url: 'http://a.gov.cn/1.html' }, NOW);
    const read = await readImport(from(records.map((record) => jsonLine(record))));
    expect(read.ok && read.value.map(verifyRecord)).toEqual([expect.objectContaining({ result: 'same', fields: [], url: 'http://a.gov.cn/1.html' })]);
  });

  test('a reading that another program made is told field by field', async () => {
    const { records } = await readOne({ name: 'a.txt', path: page('a.txt') }, NOW);
    const [record] = records;
    const changed = { ...record!, notice: { ...record!.notice!, outcomes: [] }, capture: { ...record!.capture, extractorVersion: '0.0.9' } };
    const read = await readImport(from([jsonLine(changed)]));
    expect(read.ok && read.value.map(verifyRecord)).toEqual([expect.objectContaining({ result: 'differs', fields: ['outcomes'], madeBy: '0.0.9' })]);
  });
});

describe('a receipt', () => {
  const receiptOf = async (lines: readonly string[], personalData: PersonalData = 'kept'): Promise<string> => {
    const { records } = await readOne({ name: 'r.txt', path: page('r.txt', lines), url: 'http://a.gov.cn/r.html?a=1&b=<2>' }, NOW);
    const file = fileInMemory();
    const sink = (await FORMATS.receipt.load())({
      ...file.context, language: 'en', exportedAt: NOW(), generator: { name: 'zhenggai', version: '1.2.3' }, personalData,
    });
    for (const record of records) await sink.add(new PersonalDataCover(personalData).cover(record));
    await sink.end();
    return new TextDecoder().decode(await file.bytes());
  };
  const NASTY = '</script><script>alert(1)</script><!-- & \u2028 \u0007 ]]>';

  test('names address, time, hashes and rules, and is verified offline', async () => {
    const html = await receiptOf([...LINES, NASTY]);
    expect(html).toContain('2024-04-01T09:00:00+08:00');
    expect(html).toContain('zhenggai 1.2.3');
    expect(html.match(/<code>[0-9a-f]{64}<\/code>/g)).toHaveLength(4);
    expect(html.match(/<script/g)).toHaveLength(1);
    const { records: read } = await readProof(new Blob([html]));
    expect(read.ok && read.value.map(verifyRecord)).toEqual([expect.objectContaining({ result: 'same', fields: [] })]);
  });

  test.each([
    ['a word of its text was changed', (html: string) => html.replace(/("text":"[^"]*?)整改/, '$1整顿'), 'wrong-hash'],
    ['it was cut off', (html: string) => html.slice(0, html.indexOf('"capture"')), 'empty'],
    ['its record was taken out', (html: string) => html.replace(/<script.*<\/script>/, ''), 'empty'],
  ])('is refused where %s', async (_, alter, kind) => {
    const { records: read } = await readProof(new Blob([alter(await receiptOf(LINES))]));
    expect(read.ok ? 'read' : read.error[0]?.kind).toBe(kind);
  });

  test('with covered words it says that it cannot be verified', async () => {
    const html = await receiptOf(LINES, 'masked');
    expect(html).toContain('this receipt cannot be verified');
    const { records: read } = await readProof(new Blob([html]));
    expect(read.ok ? 'read' : read.error[0]?.kind).toBe('covered');
  });
});
