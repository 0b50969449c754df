import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync, zipSync } from 'fflate';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkedRecord } from '@/lib/export/checked-record';
import type { PersonalData } from '@/lib/export/formats/types';
import { TABLES } from '@/lib/export/tables/tables';
import { readPackage } from '@/lib/import/open-package';
import { collect } from '@/lib/import/read-import';
import { decide } from '@/lib/store/decide';
import { importRecords } from '@/lib/store/import/import-records';
import { exportKeys, loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { must, notePage } from '../import/any-database';
import { testDatabase } from '../store/test-database';
import { packageOf } from './package-of';

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-package-'));
afterAll(() => rmSync(folder, { recursive: true }));
const db = testDatabase();
db.coder = '李';
/** Words that break careless quoting, and a character of two UTF-16 units before what is quoted. */
const NASTY = "=1+1'；\"引号\"，𠮷村(a-b)!*";

beforeAll(async () => {
  for (const [at, more] of ['', NASTY, 'c'].entries()) {
    const { keys: [key = ''] } = await must(saveCapture(db, notePage(`http://sw.liuhe.gov.cn/t${at}.html?x='a-b'#top`, more)));
    await must(decide(db, key, [{ op: 'note', from: '', to: `${NASTY}\n第二行` }, { op: 'tags', added: [NASTY, "'单引号"], removed: [] }], '2024-04-02T09:00:00.5+08:00'));
  }
});

const packed = (personalData: PersonalData): Promise<Uint8Array<ArrayBuffer>> => packageOf(db, personalData);

interface Manifest {
  readonly counts: { readonly records: number; readonly snapshots: number };
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}
const textOf = (files: Record<string, Uint8Array>, name: string): string => new TextDecoder().decode(files[name]);
const manifestOf = (files: Record<string, Uint8Array>): Manifest => JSON.parse(textOf(files, 'manifest.json')) as Manifest;

describe('a replication package', () => {
  test('the same collection gives the same bytes, and another program finds the archive whole', async () => {
    const bytes = await packed('kept');
    expect(await packed('kept')).toEqual(bytes);
    writeFileSync(join(folder, 'p.zip'), bytes);
    expect(execFileSync('unzip', ['-t', join(folder, 'p.zip')], { encoding: 'utf8' })).toContain('No errors detected');
  });

  test('the manifest names every file with the hash it has', async () => {
    const files = unzipSync(await packed('kept'));
    const { files: named, counts } = manifestOf(files);
    expect(named.map(({ path }) => path).sort()).toEqual(Object.keys(files).filter((path) => path !== 'manifest.json').sort());
    for (const { path, bytes, sha256 } of named) {
      expect([path, files[path]?.length, createHash('sha256').update(files[path] ?? '').digest('hex')]).toEqual([path, bytes, sha256]);
    }
    expect(counts).toMatchObject({ records: 3, snapshots: Object.keys(files).filter((path) => path.startsWith('snapshots/')).length });
  });

  test('its script rebuilds every table from the records, cell by cell', async () => {
    const files = unzipSync(await packed('kept'));
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const script = textOf(files, 'rebuild.sql').replaceAll("'notices.jsonl'", `'${folder}/notices.jsonl'`).replaceAll("'tables/", `'${folder}/tables/`);
    const statements = await connection.extractStatements(script);
    let rows: Record<string, unknown>[] = [];
    for (let at = 0; at < statements.count; at += 1) rows = (await (await statements.prepare(at)).runAndReadAll()).getRowObjects();
    expect(rows.map(({ table, differences }) => [table, Number(differences)])).toEqual(TABLES.map(({ table }) => [table.name, 0]));
    expect(rows.map((row) => Number(row['rows']))).toEqual(TABLES.map(({ table: { name } }) => textOf(files, `tables/${name}.csv`).split(/\r\n/).length - 2));
  });

  test('personal data is covered in all its files', async () => {
    const kept = Object.entries(unzipSync(await packed('kept'))).map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
    const masked = Object.entries(unzipSync(await packed('masked'))).map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
    const [phone = ''] = /"phone":\[\{"value":"([^"]+)"/.exec(kept)?.slice(1) ?? [];
    expect(phone).not.toBe('');
    expect(masked).not.toContain(phone);
    expect(masked).toContain('coder 1');
  });

  test('is imported again; one that was altered, cut off or is another archive is refused', async () => {
    const bytes = await packed('kept');
    const read = await must(collect(readPackage(new Blob([bytes]))));
    expect(read).toHaveLength(3);
    const fresh = testDatabase();
    await must(importRecords(fresh, read, { all: 'later' }, '2024-05-01T09:05:00+08:00'));
    const again = await must(loadRecords(fresh, await must(exportKeys(fresh))));
    const before = await must(loadRecords(db, await must(exportKeys(db))));
    const written = (list: typeof again): unknown[] => list.records.map((record) => { const checked = checkedRecord(record); return checked.ok && checked.value; });
    expect(written(again)).toEqual(written(before));
    const whole = unzipSync(bytes);
    const altered = { ...whole, 'notices.jsonl': new TextEncoder().encode(textOf(whole, 'notices.jsonl').replace('第二行', '第三行')) };
    const whyNot = async (archive: Uint8Array<ArrayBuffer>): Promise<unknown> => {
      const result = await collect(readPackage(new Blob([archive])));
      return result.ok ? 'read' : result.error[0]?.kind;
    };
    expect(await whyNot(new Uint8Array(zipSync(altered)))).toBe('wrong-hash');
    expect(await whyNot(new Uint8Array(zipSync({ 'a.txt': new Uint8Array(5) })))).toBe('not-ours');
    expect(await whyNot(new Uint8Array(zipSync({ 'manifest.json': new Uint8Array(5) })))).toBe('bad-archive');
    expect(await whyNot(bytes.slice(0, 3000))).not.toBe('read');
    expect(await whyNot(await packed('masked'))).toBe('covered');
  });

  test('both READMEs have the methods with their figures', async () => {
    const files = unzipSync(await packed('masked'));
    expect(textOf(files, 'README.zh.md')).toMatch(/本数据集含 3 条记录，其中整改通报 3 篇，来自 1 个网站/);
    expect(textOf(files, 'README.md')).toMatch(/Of the \d+ values that it read, 0 were kept, 0 corrected and 0 rejected/);
  });

  test.each([true, false])('the citation is one by the format’s own rules (with records: %s)', async (filled) => {
    const files = unzipSync(await packageOf(filled ? db : testDatabase(), 'masked'));
    const { abstract, ...citation } = load(textOf(files, 'CITATION.cff')) as Record<string, unknown>;
    // All of it: the format refuses what it does not know. "message", "title", "authors" and "cff-version" are those it wants.
    expect(citation).toEqual({
      'cff-version': '1.2.0', type: 'dataset',
      message: '引用本数据集请使用以下信息。 / If you use this dataset, please cite it as below.',
      title: '整改通报数据集 / A dataset of rectification notices',
      authors: [{ name: '（请填写作者 / name the authors here）' }],
      ...(filled && { 'date-released': '2024-04-01' }),
      keywords: ['整改', '巡视巡察', 'rectification'],
    });
    expect(abstract).toBe(filled
      ? '整改通报 3 篇，网页获取于 2024-04-01 至 2024-04-01；识别程序 zhenggai 0.0.0-test。 / 3 rectification notices, pages retrieved from 2024-04-01 to 2024-04-01; read with zhenggai 0.0.0-test.'
      : '整改通报 0 篇；识别程序 zhenggai 0.0.0-test。 / 0 rectification notices; read with zhenggai 0.0.0-test.');
  });
});
