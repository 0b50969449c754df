import { readFileSync, readdirSync } from 'node:fs';
import Dexie, { type DexieOptions } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { ZhenggaiDatabase } from '@/lib/store/database';

/** What a released version stored: its tables as they were declared, and the rows of one record with a version. */
export interface OldExample {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

const folder = new URL('./examples/', import.meta.url);

/** One of each version, the oldest first. */
export const EXAMPLES = readdirSync(folder).sort().map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as OldExample);

/** Those that are upgraded when they are opened. */
export const OLD = EXAMPLES.filter(({ version }) => version < new ZhenggaiDatabase('declared', { indexedDB: new IDBFactory(), IDBKeyRange }).verno);

/** Makes a database as a released version left it. */
export async function makeOld(name: string, options: DexieOptions, { version, stores, rows }: OldExample): Promise<void> {
  const old = new Dexie(name, options);
  old.version(version).stores(stores);
  for (const [table, values] of Object.entries(rows)) await old.table(table).bulkPut([...values]);
  old.close();
}
