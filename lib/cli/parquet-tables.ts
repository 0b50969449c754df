import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportedRecord } from '@/lib/export/checked-record';
import { ParquetTable } from '@/lib/export/formats/parquet';
import { dictionaryCsv } from '@/lib/export/formats/tables-readme';
import { TABLES } from '@/lib/export/tables/tables';
import { GENERATOR } from '@/lib/version';
import { journalOf, writeAll } from './run/journal';
import { partOf } from './run/finish-run';
import { wholeLines } from './run/whole-lines';

/** The record lines the tables are made of; they hold the texts, which no table has. */
export const recordsOf = (folder: string): string => join(folder, 'records.jsonl');

/** Makes the folder of the tables. Returns why it cannot be one, or null. */
export function openTables(folder: string): string | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) return `${folder} is a file; the tables go into a folder of their own`;
  const records = recordsOf(folder);
  const ours = [journalOf(records), journalOf(partOf(records))].some((path) => existsSync(path));
  if (found && !ours && readdirSync(folder).length > 0) return `${folder} holds other files; the tables go into a folder of their own`;
  mkdirSync(folder, { recursive: true });
  return null;
}

/**
 * Writes the tables of an export, each as `NAME.parquet`, from the record lines in their folder. Rows leave memory by the group;
 * the tables take their names when all of them are whole. `dictionary.csv` explains their columns.
 *
 * @throws If the folder cannot be written to.
 */
export async function writeTables(folder: string): Promise<void> {
  const tables = TABLES.map(({ table, rows }) => {
    const path = join(folder, `${table.name}.parquet`);
    const file = openSync(partOf(path), 'w');
    const written = new ParquetTable(table, (piece) => writeAll(file, Buffer.from(piece)), `${GENERATOR.name} ${GENERATOR.version}, personal data kept`);
    return { path, rows, file, written };
  });
  const seen = new Set<string>();
  try {
    for await (const { words } of wholeLines(recordsOf(folder))) {
      // Lines of our own, checked against the schema when they were written.
      const record = JSON.parse(words) as ExportedRecord;
      // A copy of a file is the same record, and tables join by its name.
      if (seen.has(record.id)) continue;
      seen.add(record.id);
      for (const { rows, written } of tables) for (const cells of rows(record)) written.add(cells);
    }
    for (const { written } of tables) written.end();
  } finally {
    for (const { file } of tables) closeSync(file);
  }
  for (const { path } of tables) renameSync(partOf(path), path);
  writeFileSync(join(folder, 'dictionary.csv'), dictionaryCsv());
}
