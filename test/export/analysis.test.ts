import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { checkedRecord } from '@/lib/export/checked-record';
import { FORMATS } from '@/lib/export/formats';
import { loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { must, notePage } from '../import/any-database';
import { testDatabase } from '../store/test-database';
import { answersIn } from '../support/answers-in';
import { fileInMemory } from '../support/file-in-memory';

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-duckdb-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The second SQL block of the recipes, as a reader would paste it, and its answer. */
const docs = readFileSync(fileURLToPath(new URL('../../docs/analysis.md', import.meta.url)), 'utf8');
const [, [, recipe = ''] = []] = [...docs.matchAll(/```sql\n([\s\S]*?)```/g)];
const [, answer] = answersIn(docs);

test('the recipe for DuckDB runs on the Parquet tables and counts what the records say', async () => {
  const db = testDatabase();
  for (const name of ['a', 'b']) await must(saveCapture(db, notePage(`http://sw.liuhe.gov.cn/${name}.html`, name)));
  const file = fileInMemory();
  const sink = (await FORMATS.parquet.load())({
    ...file.context, language: 'en', exportedAt: '2024-05-01T09:05:00+08:00', generator: { name: 'zhenggai', version: '0.0.0-test' }, personalData: 'kept',
  });
  const statuses = new Map<string, number>();
  for (const record of (await must(loadRecords(db))).records) {
    const checked = checkedRecord(record);
    if (!checked.ok) throw new Error(checked.error);
    await sink.add(checked.value);
    for (const { status } of checked.value.notice?.issues ?? []) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  await sink.end();
  const files = unzipSync(await file.bytes());
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const result = await connection.runAndReadAll(recipe.replaceAll('tables/', `${folder}/`));
  const rows = result.getRowObjects().map(({ status, issues }) => [String(status), Number(issues)] as const);
  expect(rows.length).toBeGreaterThan(1);
  expect(result.getRowObjects().map((row) => Object.values(row).map(String))).toEqual(answer);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(statuses));
  const types = await connection.runAndReadAll(`select column_name, data_type from (describe select * from '${folder}/deadlines.parquet') t(column_name, data_type) where column_name in ('due', 'open', 'start')`);
  expect(Object.fromEntries(types.getRowObjects().map((row) => [row['column_name'], row['data_type']]))).toEqual({ due: 'DATE', open: 'BOOLEAN', start: 'INTEGER' });
});
