import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { extractFiles } from '@/lib/cli/extract-files';
import { filesBelow, readOne } from '@/lib/cli/extract-lines';
import { exportText } from '@/lib/export/build-export';
import { jsonLine } from '@/lib/export/json-lines';
import { readImport } from '@/lib/import/read-import';
import { verifyRecord } from '@/lib/verify/verify-record';
import { importRecords } from '@/lib/store/import/import-records';
import { planImport } from '@/lib/store/import/plan-import';
import { LINES } from '../review/sample-reading';
import { testDatabase } from '../store/test-database';
import { filesOf, inPieces, must } from './any-database';

const NOW = '2024-06-01T09:00:00+08:00';
const folder = mkdtempSync(join(tmpdir(), 'zhenggai-names-'));
afterAll(() => rmSync(folder, { recursive: true }));

const notice = (office: string): string => LINES.map((line) => line.replaceAll('交通局', office)).join('\n');
const webPage = (office: string): string => `<html><head><link rel="canonical" href="http://www.liuhe.gov.cn/zg/1.html"></head><body><div>${
  notice(office).split('\n').map((line) => `<p>${line}</p>`).join('')}</div></body></html>`;

let made = 0;
/** A folder of files; each is read a second after the one before. */
function files(contents: Readonly<Record<string, string>>) {
  made += 1;
  const root = join(folder, String(made));
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  let second = 0;
  return { named: filesBelow([root]), now: () => `2024-04-01T09:00:0${(second += 1) % 10}+08:00` };
}

/** What `extract` prints of them. */
async function extracted(contents: Readonly<Record<string, string>>, format: 'json' | 'jsonl'): Promise<string> {
  const { named, now } = files(contents);
  if (format === 'json') return exportText(await extractFiles(named, [], now));
  const lines: string[] = [];
  for (const file of named) lines.push(...(await readOne(file, now)).records.map((record) => jsonLine(record)));
  return lines.join('');
}

const SAME_NAMES = { 'a/index.txt': notice('交通局'), 'b/index.txt': notice('水务局'), 'c/index.txt': notice('林业局') };

test.each(['json', 'jsonl'] as const)('files of one name in several folders are records of their own, and named as nothing else of this machine (%s)', async (format) => {
  const text = await extracted(SAME_NAMES, format);
  expect(text).not.toContain(folder);
  const records = await must(readImport(inPieces(text)));
  expect(records.map(({ key }) => key)).toEqual(['file:///index.txt#0', 'file:///index.txt#2#0', 'file:///index.txt#3#0']);
  expect(new Set(records.map(({ id }) => id)).size).toBe(3);
  expect(records.map(verifyRecord).map(({ result }) => result)).toEqual(['same', 'same', 'same']);
});

test('they are imported, known again, and come out as they came in', async () => {
  const records = await must(readImport(inPieces(await extracted(SAME_NAMES, 'jsonl'))));
  const db = testDatabase();
  expect((await must(importRecords(db, records, { all: 'later' }, NOW))).counts).toMatchObject({ new: 3 });
  expect((await db.records.toCollection().primaryKeys()).sort()).toEqual(records.map(({ key }) => key).sort());
  expect((await must(planImport(db, records, NOW))).map(({ state }) => state)).toEqual(['same', 'same', 'same']);
  const { json, lines } = await filesOf(db);
  for (const text of [json, lines]) expect(await must(readImport(inPieces(text)))).toMatchObject([{ key: 'file:///index.txt#0' }, {}, {}]);
});

test('a page that was saved twice, and had changed, is two records; a copy of a file is none of its own', async () => {
  const text = await extracted({ '2023/1.html': webPage('交通局'), '2024/1.html': webPage('水务局'), '2024/1 (2).html': webPage('水务局'), 'copy/1.html': webPage('交通局') }, 'jsonl');
  const records = await must(readImport(inPieces(text)));
  expect(records.map(({ key }) => key)).toEqual(['http://www.liuhe.gov.cn/zg/1.html#0', 'http://www.liuhe.gov.cn/zg/1.html#2#0']);
});

test('a copy in which something else was written is refused, as before', async () => {
  const text = await extracted({ 'a/1.html': webPage('交通局'), 'b/1.html': webPage('交通局') }, 'jsonl');
  const [first = '', second = ''] = text.split(/(?<=\n)/);
  const read = await readImport(inPieces(first + second.replace(/"notes":""|"tags":\[\]/, (field) => field.replace('""', '"另一条"').replace('[]', '["另"]'))));
  expect(read.ok ? 'read' : read.error[0]?.kind).toBe('duplicate');
});
