import type Dexie from 'dexie';
import type { Table } from 'dexie';
import { COPIED_KINDS, copiedKind, type CopiedTable, type CopyUnit, unitId } from './copied-kinds';
import type { UnitRows } from './copy-file';

/** Which of a kind's tables are there: a database of an older version lacks some. */
const presentTables = (db: Dexie, kind: CopyUnit['kind']): readonly CopiedTable[] => {
  const present = new Set(db.tables.map(({ name }) => name));
  return copiedKind(kind).tables.filter(({ name }) => present.has(name));
};

/** The tables of a unit, for a transaction. */
export const tablesOf = (db: Dexie, { kind }: CopyUnit): Table<unknown, string>[] =>
  presentTables(db, kind).map(({ name }) => db.table<unknown, string>(name));

function rowsIn(db: Dexie, { name, by }: CopiedTable, key: string): PromiseLike<unknown[]> {
  const table = db.table<unknown, string>(name);
  if (by === null) return table.toArray();
  return (by === 'primary key' ? table.where(':id') : table.where(by.field)).equals(key).toArray();
}

/** All rows of a unit, by table. Inside a transaction over {@link tablesOf}. */
export async function readUnit(db: Dexie, { kind, key }: CopyUnit): Promise<UnitRows> {
  const rows: Record<string, unknown[]> = {};
  for (const table of presentTables(db, kind)) rows[table.name] = await rowsIn(db, table, key);
  return rows;
}

/** How many rows, by table. */
export const countRows = (rows: UnitRows): Record<string, number> =>
  Object.fromEntries(Object.entries(rows).map(([table, { length }]) => [table, length]));

/** A unit and how many rows of it each table holds. */
export interface StoredUnit extends CopyUnit {
  readonly rows: Readonly<Record<string, number>>;
}

/** Every unit the database holds a row of, by {@link unitId}. Reads keys, not rows. */
export async function storedUnits(db: Dexie): Promise<Map<string, StoredUnit>> {
  const units = new Map<string, StoredUnit & { rows: Record<string, number> }>();
  const add = (unit: CopyUnit, table: string, count: number): void => {
    const id = unitId(unit);
    const known = units.get(id) ?? { ...unit, rows: Object.fromEntries(copiedKind(unit.kind).tables.map(({ name }) => [name, 0])) };
    known.rows[table] = (known.rows[table] ?? 0) + count;
    units.set(id, known);
  };
  for (const { kind } of COPIED_KINDS) {
    for (const { name, by } of presentTables(db, kind)) {
      const table = db.table<unknown, string>(name);
      if (by === null) add({ kind, key: '' }, name, await table.count());
      else {
        const keys = by === 'primary key' ? await table.toCollection().primaryKeys() : await table.orderBy(by.field).keys();
        for (const key of keys) if (typeof key === 'string') add({ kind, key }, name, 1);
      }
    }
  }
  return units;
}
