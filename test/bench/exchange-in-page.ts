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

/** The plainest import: the rows of all records put into tables without indexes. In ms, their reading not counted. */
export async function plainPut(): Promise<number> {
  const tables = ['records', 'extractions', 'captures', 'searches', 'decisions'];
  const db = await wait(indexedDB.open(DATABASE));
  const opening = indexedDB.open('bench');
  opening.onupgradeneeded = () => { for (const name of tables) opening.result.createObjectStore(name, { autoIncrement: true }); };
  const other = await wait(opening);
  let took = 0;
  for (const name of tables) {
    const keys = await wait(db.transaction(name).objectStore(name).getAllKeys());
    for (let at = 0; at < keys.length; at += ROWS) {
      const last = keys[Math.min(at + ROWS, keys.length) - 1];
      const rows: unknown[] = await wait(db.transaction(name).objectStore(name).getAll(IDBKeyRange.bound(keys[at], last)));
      const start = performance.now();
      const transaction = other.transaction(name, 'readwrite');
      for (const row of rows) transaction.objectStore(name).add(row);
      await new Promise<void>((resolve) => { transaction.oncomplete = () => resolve(); });
      took += performance.now() - start;
    }
  }
  db.close();
  other.close();
  indexedDB.deleteDatabase('bench');
  return took;
}
