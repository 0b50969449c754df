import Dexie from 'dexie';
import type { DBCore, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { copiedKind } from '../copy/copied-kinds';
import { touchedKeys } from '../copy/track-writes';

/** A record that was written since the library shelved it. */
export interface StaleRow {
  readonly key: string;
  /** Of the write: shelving what was written before does not settle it. */
  readonly turn: string;
}

export const STALE = 'stale';

const PLACES = new Map(copiedKind('record').tables.map((table) => [table.name, table] as const));

/** While a database of before this table is upgraded it is not there yet; nor is a shelf then, which lacks every record. */
const hasTable = (trans: DBCoreTransaction): boolean => (trans as unknown as IDBTransaction).objectStoreNames.contains(STALE);

/**
 * Has every transaction that writes a record, its reading or its log also write that the library's rows of it are out of date
 * (table `stale`): with the change or not at all, whoever writes. Chained by `then`: an `await` would leave Dexie's zone.
 */
export const trackStale: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'track-stale',
  create: (down) => ({
    ...down,
    transaction: (tables, mode, options) =>
      down.transaction(mode === 'readwrite' && tables.some((name) => PLACES.has(name)) ? [...new Set([...tables, STALE])] : tables, mode, options),
    table: (name) => {
      const table = down.table(name);
      const place = PLACES.get(name);
      if (!place) return table;
      return {
        ...table,
        mutate: (request) => (!hasTable(request.trans) ? table.mutate(request) : touchedKeys(table, place, request)
          .then((keys): PromiseLike<unknown> => {
            const values = [...new Set(keys.filter((key) => typeof key === 'string'))].map((key): StaleRow => ({ key, turn: crypto.randomUUID() }));
            return values.length > 0 ? down.table(STALE).mutate({ type: 'put', trans: request.trans, values }) : Dexie.Promise.resolve();
          })
          .then(() => table.mutate(request)) as ReturnType<DBCoreTable['mutate']>),
      };
    },
  }),
};
