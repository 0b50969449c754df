import { IDBKeyRange, type IDBFactory } from 'fake-indexeddb';
import { ZhenggaiDatabase } from '@/lib/store/database';
import type { CopyDirectory } from '@/lib/store/copy/copy-directory';
import { type LedgerDoor, openLedger } from '@/lib/store/copy/ledger';
import type { Stores } from '@/lib/store/copy/stores';
import { newDisk } from '../test-database';

/** What outlives the program: the three places, as they lie on a disk. */
export interface Disk {
  database: IDBFactory;
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  readonly ledger: Map<string, unknown>;
}

export const newStorage = (): Disk => ({ database: newDisk(), files: new Map(), ledger: new Map() });

/** Stops the program at a step: before it (`before`), or when it has come to its end but before anybody hears of it. */
export interface Cut {
  readonly at: number;
  readonly when: 'before' | 'after';
}

/** The program was stopped here. */
export class Killed extends Error {}

/** Runs writes as numbered steps; from the cut on nothing is done any more, as in a program that was killed. */
function steps(cut: Cut | null): { step: (write: () => void) => Promise<void>; taken: () => number } {
  let taken = 0;
  return {
    taken: () => taken,
    step: (write) => {
      taken += 1;
      const over = cut !== null && (taken > cut.at || (taken === cut.at && cut.when === 'before'));
      if (!over) write();
      return cut !== null && taken >= cut.at ? Promise.reject(new Killed()) : Promise.resolve();
    },
  };
}

/** The stores of a program started on this disk. */
export function startOn(disk: Disk, cut: Cut | null = null): Stores & { readonly taken: () => number; readonly stop: () => void } {
  const { step, taken } = steps(cut);
  const directory: CopyDirectory = {
    names: () => Promise.resolve([...disk.files.keys()]),
    read: (name) => Promise.resolve(disk.files.get(name) ?? null),
    write: (name, bytes) => step(() => disk.files.set(name, bytes)),
    remove: (name) => step(() => disk.files.delete(name)),
  };
  const door: LedgerDoor = {
    get: (key) => Promise.resolve(Object.fromEntries(key === null ? disk.ledger : [[key, disk.ledger.get(key)]])),
    set: (items) => step(() => Object.entries(items).forEach(([key, value]) => disk.ledger.set(key, structuredClone(value)))),
    remove: (keys) => step(() => [keys].flat().forEach((key) => disk.ledger.delete(key))),
  };
  const places = { directory, ledger: openLedger(door) };
  const db = new ZhenggaiDatabase('zhenggai-test', { indexedDB: disk.database, IDBKeyRange }, { places });
  return { db, ...places, taken, stop: () => db.close() };
}
