import Dexie from 'dexie';
import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware } from 'dexie';
import { STALE, type StaleRow } from '../shelf/stale-row';
import { COPIED_KINDS, type CopiedTable, type CopyUnit, unitId } from './copied-kinds';

/** A unit whose rows were written and whose file has not followed yet. */
export interface UncopiedRow extends CopyUnit {
  /** {@link unitId}. */
  readonly id: string;
  /** Of the transaction that wrote last: a file written from older rows does not settle it. */
  readonly turn: string;
  /** The unit was removed for good since its file was written: rows that are not there are no loss then. */
  readonly purged?: true;
}

export const UNCOPIED = 'uncopied';

interface Place {
  readonly kind: CopyUnit['kind'];
  readonly table: CopiedTable;
  /** The table whose row makes the unit: without it the unit is gone. */
  readonly principal: boolean;
}

const PLACES: ReadonlyMap<string, Place> = new Map(
  COPIED_KINDS.flatMap(({ kind, tables }) => tables.map((table, index) => [table.name, { kind, table, principal: index === 0 }] as const)),
);

const fieldOf = (row: unknown, field: string): unknown =>
  typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[field] : undefined;

/**
 * The keys of the units a request touches. Rows that are deleted by a range, or name their unit in a field, are read first.
 * Chained by `then`, as all of this file: an `await` would leave Dexie's zone, and with it the transaction.
 */
function touchedKeys(down: DBCoreTable, { by }: CopiedTable, request: DBCoreMutateRequest): PromiseLike<readonly unknown[]> {
  const empty = (request.type === 'delete' && request.keys.length === 0) || ('values' in request && request.values.length === 0);
  if (by === null) return Dexie.Promise.resolve(empty ? [] : ['']);
  const { trans } = request;
  const { primaryKey } = down.schema;
  const inRange = (values: boolean): PromiseLike<readonly unknown[]> =>
    request.type === 'deleteRange'
      ? down.query({ trans, values, query: { index: primaryKey, range: request.range } }).then(({ result }) => result as readonly unknown[])
      : Dexie.Promise.resolve([]);
  if (by === 'primary key') {
    if (request.type === 'deleteRange') return inRange(false);
    if (request.type === 'delete') return Dexie.Promise.resolve(request.keys);
    return Dexie.Promise.resolve(request.values.map((row: unknown) => primaryKey.extractKey?.(row) as unknown));
  }
  const rows =
    request.type === 'deleteRange' ? inRange(true)
    : request.type === 'delete' ? down.getMany({ trans, keys: request.keys })
    : Dexie.Promise.resolve(request.values);
  return rows.then((found: readonly unknown[]) => found.map((row) => fieldOf(row, by.field)));
}

/** What one transaction has noted so far. Its requests run side by side: what one of them purged, the next must not unsay. */
interface Turn {
  readonly id: string;
  readonly purged: Set<string>;
  /** Units of which the note is written, or asked to be, as it would be written again. */
  readonly noted: Set<string>;
}

/** While a database of before the table is upgraded it is not there yet; nor is a shelf then, which lacks every record. */
const knowsShelf = (trans: DBCoreTransaction): boolean => (trans as unknown as IDBTransaction).objectStoreNames.contains(STALE);

/** Notes that the library's rows of records are out of date. */
function noteStale(core: DBCore, trans: DBCoreTransaction, turn: Turn, keys: readonly string[]): PromiseLike<unknown> {
  if (!knowsShelf(trans)) return Dexie.Promise.resolve();
  return core.table(STALE).mutate({ type: 'put', trans, values: keys.map((key): StaleRow => ({ key, turn: turn.id })) });
}

/** Notes units as written, in the transaction that writes them. */
function note(core: DBCore, trans: DBCoreTransaction, turn: Turn, { kind, principal, table }: Place, keys: readonly unknown[], deletes: boolean): PromiseLike<unknown> {
  const written = [...new Set(keys.filter((key) => typeof key === 'string'))].map((key) => ({ kind, key }));
  const purges = deletes && principal && table.by !== null;
  if (purges) for (const unit of written) turn.purged.add(unitId(unit));
  // The rows of a record lie in several tables: one note says it.
  const units = written.filter((unit) => (purges || !turn.noted.has(unitId(unit))) && turn.noted.add(unitId(unit)));
  if (units.length === 0) return Dexie.Promise.resolve();
  const uncopied = core.table(UNCOPIED);
  return uncopied.getMany({ trans, keys: units.map(unitId) }).then((before: readonly (UncopiedRow | undefined)[]) => uncopied.mutate({
    type: 'put', trans,
    values: units.map((unit, index): UncopiedRow => {
      const id = unitId(unit);
      return { ...unit, id, turn: turn.id, ...((turn.purged.has(id) || before[index]?.purged) && { purged: true }) };
    }),
  })).then((): PromiseLike<unknown> => (kind === 'record' ? noteStale(core, trans, turn, units.map(({ key }) => key)) : Dexie.Promise.resolve()));
}

/**
 * Has every transaction that writes copied tables also write which units it touched (table `uncopied`), and which records the
 * library has to shelve anew (table `stale`), whoever writes and by whatever call: with the change or not at all. A note is taken away when the unit's file has been written, so no
 * change can be forgotten, at whatever point the worker or the browser is stopped.
 *
 * @param written - Called after each such transaction has committed.
 */
export const trackWrites = (written: () => void): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'track-writes',
  create: (down) => {
    const turns = new WeakMap<DBCoreTransaction, Turn>();
    const turnOf = (trans: DBCoreTransaction): Turn => {
      const known = turns.get(trans);
      if (known) return known;
      const turn: Turn = { id: crypto.randomUUID(), purged: new Set(), noted: new Set() };
      turns.set(trans, turn);
      // Dexie's own type hides that this is the browser's transaction.
      (trans as unknown as IDBTransaction).addEventListener('complete', written);
      return turn;
    };
    /** The tables a transaction has to have: with those it writes, those it notes that in. */
    const scope = (tables: readonly string[]): string[] => {
      const kinds = new Set(tables.map((name) => PLACES.get(name)?.kind));
      return [...new Set([...tables, ...([...kinds].some(Boolean) ? [UNCOPIED] : []), ...(kinds.has('record') ? [STALE] : [])])];
    };
    return {
      ...down,
      transaction: (tables, mode, options) => down.transaction(mode === 'readwrite' ? scope(tables) : tables, mode, options),
      table: (name) => {
        const table = down.table(name);
        const place = PLACES.get(name);
        if (!place) return table;
        return {
          ...table,
          mutate: (request) =>
            touchedKeys(table, place.table, request)
              .then((keys) => note(down, request.trans, turnOf(request.trans), place, keys, request.type === 'delete' || request.type === 'deleteRange'))
              .then(() => table.mutate(request)) as ReturnType<DBCoreTable['mutate']>,
        };
      },
    };
  },
});
