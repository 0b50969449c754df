import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { ZhenggaiDatabase } from '@/lib/store/database';

/** An empty database of its own for a test. `disk` opens the same one again, as after a restart. */
export const newDisk = (): IDBFactory => new IDBFactory();

export const testDatabase = (disk: IDBFactory = newDisk()): ZhenggaiDatabase =>
  new ZhenggaiDatabase('zhenggai-test', { indexedDB: disk, IDBKeyRange });

/** What every table holds, to compare before and after. */
export async function contents(db: ZhenggaiDatabase): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables);
}
