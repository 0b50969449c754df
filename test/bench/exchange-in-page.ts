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

/** Rows that are written beside those of a record and its page: that their second copies and the library's row are due. */
function notesOf(name: string, rows: readonly { readonly key?: string; readonly captureId?: string }[]): { readonly uncopied: object[]; readonly stale: object[] } {
  const turn = crypto.randomUUID();
  const kind = { captures: 'capture', records: 'record' }[name];
  const keys = kind === undefined ? [] : rows.map(({ key, captureId }) => (kind === 'record' ? key : captureId) ?? '');
  return {
    uncopied: keys.map((key) => ({ kind, key, id: `${kind}:${key}`, turn })),
    stale: kind === 'record' ? keys.map((key) => ({ key, turn })) : [],
  };
}

/**
 * The plainest import: Dexie's `bulkPut` of every row an import of the collection writes, into tables of the same keys and indexes,
 * and nothing else. Exports hold no snapshots, so the captures have none. In ms, their reading not counted.
 */
export async function plainPut(): Promise<number> {
  const db = new ZhenggaiDatabase();
  await db.open();
  const tables = [db.captures, db.records, db.extractions, db.searches, db.decisions];
  const other = new Dexie('bench', { cache: 'disabled' });
  other.version(1).stores(Object.fromEntries(
    [...tables, db.uncopied, db.stale].map(({ name, schema: { primKey, indexes } }) => [name, [primKey, ...indexes].map(({ src }) => src).join(',')]),
  ));
  await other.open();
  let took = 0;
  const put = async (name: string, rows: readonly unknown[]): Promise<void> => {
    const start = performance.now();
    await other.table(name).bulkPut(rows);
    took += performance.now() - start;
  };
  for (const table of tables) {
    for (let at = 0; ; at += ROWS) {
      const rows = (await table.offset(at).limit(ROWS).toArray()) as object[];
      if (rows.length === 0) break;
      const notes = notesOf(table.name, rows);
      await put(table.name, table.name === 'captures' ? rows.map((row) => ({ ...row, html: '' })) : rows);
      await put('uncopied', notes.uncopied);
      await put('stale', notes.stale);
    }
  }
  db.close();
  await other.delete();
  return took;
}
