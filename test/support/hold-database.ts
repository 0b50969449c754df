import type { Page } from 'playwright';

/** What the page that holds it has. */
interface Holder {
  hold?: { readonly on: () => Promise<void>; readonly end: () => void };
}

/** The database of the extension, held: whoever wants to read or write waits, as behind a long write. */
export interface HeldDatabase {
  /** Lets those pass who wait already, and holds it again behind them: what they ask for next waits. */
  readonly step: () => Promise<void>;
  readonly letGo: () => Promise<void>;
}

/** @param page - Of the extension, one that has nothing else to do; it has to be there as long. */
export async function holdDatabase(page: Page): Promise<HeldDatabase> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('zhenggai');
      request.onsuccess = () => { resolve(request.result); };
      request.onerror = () => { reject(new Error('not opened')); };
    });
    const [name = ''] = db.objectStoreNames;
    /** Resolves when it has come to its turn; it lasts as long as something is asked of it. */
    const take = (): Promise<() => void> => new Promise((resolve) => {
      const store = db.transaction([...db.objectStoreNames], 'readwrite').objectStore(name);
      let held = true;
      const ask = (): void => {
        store.count().onsuccess = () => {
          resolve(() => { held = false; });
          if (held) ask();
        };
      };
      ask();
    });
    let release = await take();
    (globalThis as Holder).hold = {
      on: async () => {
        const next = take();
        release();
        release = await next;
      },
      end: () => {
        release();
        db.close();
      },
    };
  });
  return {
    step: () => page.evaluate(() => (globalThis as Holder).hold?.on()),
    letGo: () => page.evaluate(() => (globalThis as Holder).hold?.end()),
  };
}
