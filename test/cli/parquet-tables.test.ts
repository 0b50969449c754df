import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOne } from '@/lib/cli/extract-lines';
import { openTables, writeTables } from '@/lib/cli/parquet-tables';
import { extractRun } from '@/lib/cli/run/extract-run';
import type { ExportedRecord } from '@/lib/export/checked-record';
import { TABLES } from '@/lib/export/tables/tables';
import { answersIn } from '../support/answers-in';

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-tables-'));
const runs = join(folder, 'runs');
afterAll(() => { rmSync(folder, { recursive: true }); });

/** The first recipe, which is over many runs: what people paste of it, and the answer they read. */
const docs = readFileSync(fileURLToPath(new URL('../../docs/analysis.md', import.meta.url)), 'utf8');
const recipe = /```sql\n([\s\S]*?)```/.exec(docs)?.[1] ?? '';
const answer = answersIn(docs)[0] ?? [];

const notice = (place: string, quarter: string): string => [
  `中共${place}粮食局党组关于巡察整改情况的通报`, '2023年5月8日至7月6日，县委第三巡察组对县粮食局党组进行了巡察，8月15日反馈了意见。现将整改情况通报如下。',
  '1.关于“仓储巡查流于形式”问题的整改。', `整改情况：一是修订巡查办法；二是于${quarter}前完成库区改造。`, '2.关于“票据管理粗放”问题的整改。', '整改情况：已完成整改，退回2.4万元。',
  `中共${place}粮食局党组`, '2023年11月2日',
].join('\n');

const recordsIn = (name: string): ExportedRecord[] =>
  readFileSync(join(runs, name, 'records.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as ExportedRecord);

beforeAll(async () => {
  for (const [run, places] of [['2023', ['河阳县', '安澜县']], ['2024', ['平岗县']]] as const) {
    const files = places.map((place, i) => {
      const path = join(folder, `${place}.txt`);
      writeFileSync(path, notice(place, i === 0 ? '2023年12月底' : '2024年3月底'));
      return { name: path, path, url: `http://www.example.gov.cn/${run}/${i}.html` };
    });
    const out = join(runs, run);
    expect(openTables(out)).toBeNull();
    await extractRun(join(out, 'records.jsonl'), files, {
      readAll: async function* (some) { for (const file of some) yield await readOne(file, () => '2024-04-01T09:00:00+08:00'); },
      note: () => Promise.resolve(), told: () => Promise.resolve(),
    });
    await writeTables(out);
  }
});

test('DuckDB answers the recipe over the tables of many runs as the records do', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await connection.runAndReadAll(recipe.replaceAll('runs/', `${runs}/`))).getRowObjects();
  const expected = ['2023', '2024'].flatMap((run) => recordsIn(run).flatMap(({ notice: read }) => read?.deadlines ?? []))
    .flatMap(({ due }) => (typeof due === 'string' && due.length === 10 ? [`${due.slice(0, 4)}Q${Math.ceil(Number(due.slice(5, 7)) / 3)}`] : []));
  expect(expected.length).toBe(3);
  expect(rows.flatMap(({ quarter, deadlines }) => Array.from({ length: Number(deadlines) }, () => String(quarter)))).toEqual(expected.toSorted());
  expect(rows.map((row) => Object.values(row).map(String))).toEqual(answer);
});

test('hyparquet reads each table with its columns; rows join by record and issue', async () => {
  const read = async (name: string): Promise<Record<string, unknown>[]> => {
    const bytes = readFileSync(join(runs, '2023', `${name}.parquet`));
    return parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) });
  };
  for (const { table, rows } of TABLES) {
    const found = await read(table.name);
    expect(found.length).toBe(recordsIn('2023').flatMap((record) => [...rows(record)]).length);
    for (const row of found) expect(Object.keys(row)).toEqual(table.columns.map(({ name }) => name));
  }
  const issues = await read('issues');
  const key = ({ record_id, issue_id }: Record<string, unknown>): string => `${String(record_id)} ${String(issue_id)}`;
  const known = new Set(issues.map(key));
  const dated = (await read('deadlines')).filter(({ issue_id }) => issue_id !== null);
  expect(dated.map(({ due }) => due)).toEqual([new Date('2023-12-31'), new Date('2024-03-31')]);
  expect(dated.every((row) => known.has(key(row)))).toBe(true);
});

test('tables go into a folder of their own', () => {
  const full = join(folder, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'letters.txt'), '');
  expect(openTables(full)).toMatch(/holds other files/);
  expect(openTables(join(full, 'letters.txt'))).toMatch(/is a file/);
  expect(openTables(join(runs, '2023'))).toBeNull();
  expect(openTables(join(folder, 'new', 'deep'))).toBeNull();
  expect(readdirSync(full)).toEqual(['letters.txt']);
});
