import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { ZhenggaiDatabase } from '@/lib/store/database';

/** An empty database of its own for a test. `disk` opens the same one again, as after a restart. */
export const newDisk = (): IDBFactory => new IDBFactory();

export const testDatabase = (disk: IDBFactory = newDisk()): ZhenggaiDatabase =>
  new ZhenggaiDatabase('zhenggai-test', { indexedDB: disk, IDBKeyRange });

/** Tables that tell of the others: what is not copied yet or is to be shelved anew, and which database this is. */
const BOOKKEEPING = ['uncopied', 'origin', 'stale'];

/** What every table of the user's holds, to compare before and after. */
export async function contents(db: ZhenggaiDatabase): Promise<Record<string, unknown[]>> {
  const own = db.tables.filter(({ name }) => !BOOKKEEPING.includes(name));
  const tables = await Promise.all(own.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables);
}
