import Dexie from 'dexie';
import { ZhenggaiDatabase } from '@/lib/store/database';

const DATABASE = 'zhenggai';

const wait = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error('the request failed'));
});

/** The plainest export there could be: every record's rows read one by one, `JSON.stringify`, a Blob each. Its time in ms, its size in bytes. */
export async function plainExport(): Promise<{ took: number; size: number }> {
  const start = performance.now();
  const db = await wait(indexedDB.open(DATABASE));
  const parts: Blob[] = [];
  for (const key of await wait(db.transaction('records').objectStore('records').getAllKeys())) {
    const stores = db.transaction(['records', 'extractions', 'captures']);
    const record = await wait(stores.objectStore('records').get(key) as IDBRequest<{ captureId: string }>);
    const extraction = await wait(stores.objectStore('extractions').get(key) as IDBRequest<object>);
    const capture = await wait(stores.objectStore('captures').get(record.captureId) as IDBRequest<object>);
    parts.push(new Blob([JSON.stringify({ ...record, ...extraction, capture })]));
  }
  const { size } = new Blob(parts);
  db.close();
  return { took: performance.now() - start, size };
}

/** Rows taken out and put in at a time: the whole of a collection is not held. */
const ROWS = 200;

/** The plainest import: Dexie's `bulkPut` of the rows of all records into tables of the same keys and indexes, and nothing else. In ms, their reading not counted. */
export async function plainPut(): Promise<number> {
  const db = new ZhenggaiDatabase();
  await db.open();
  const tables = [db.captures, db.records, db.extractions, db.searches, db.decisions];
  const other = new Dexie('bench', { cache: 'disabled' });
  other.version(1).stores(Object.fromEntries(tables.map(({ name, schema: { primKey, indexes } }) => [name, [primKey, ...indexes].map(({ src }) => src).join(',')])));
  await other.open();
  let took = 0;
  for (const table of tables) {
    for (let at = 0; ; at += ROWS) {
      const rows: unknown[] = await table.offset(at).limit(ROWS).toArray();
      if (rows.length === 0) break;
      const start = performance.now();
      await other.table(table.name).bulkPut(rows);
      took += performance.now() - start;
    }
  }
  db.close();
  await other.delete();
  return took;
}
