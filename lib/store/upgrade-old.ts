import Dexie from 'dexie';
import type { DexieOptions } from 'dexie';
import { copyOld } from './copy/copy-old';
import type { CopyPlaces } from './copy/stores';
import { needRoom } from './disk-room';

/** The upgrade of an old database was broken off; the old one is as it was, and its second copy was made before. */
export class MigrationFailedError extends Error {
  override readonly name = 'MigrationFailedError';
}

/** A database that is about to be opened. */
export interface Opening {
  readonly name: string;
  /** As IndexedDB counts them: ten times Dexie's. */
  readonly version: number;
  readonly factory: IDBFactory;
  readonly options: DexieOptions;
  readonly places: CopyPlaces;
  /** Opens it, and with that upgrades it, under the name its ledger knows. */
  readonly upgrade: (made: string) => Promise<unknown>;
}

async function isOld({ name, version, factory }: Opening): Promise<boolean> {
  const there = (await factory.databases()).find((each) => each.name === name);
  return there?.version !== undefined && there.version < version;
}

/** Does work in one window at a time. Every browser the extension runs in has locks; Node before 24.5, where tests may run, has none. */
function alone(name: string, work: () => Promise<void>): Promise<void> {
  const { locks } = globalThis.navigator as Partial<Navigator>;
  return locks ? locks.request(name, work) : work();
}

/** Copies what is stored out, then upgrades it. */
async function upgrade(opening: Opening): Promise<void> {
  if (!(await isOld(opening))) return; // another window was first
  await needRoom();
  const old = new Dexie(opening.name, opening.options);
  let made: string;
  try {
    await old.open();
    made = await copyOld(old, opening.places);
  } finally {
    old.close();
  }
  try {
    await opening.upgrade(made);
  } catch (cause) {
    throw new MigrationFailedError(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), { cause });
  }
}

/**
 * Upgrades a database of an older version, if that is what is there, after all of it has its second copy.
 *
 *   no database, or one of this version     → nothing is done
 *   an old one, and the copies can be made  → copied, then upgraded
 *   no room for the copies                  → throws; not upgraded, so that the next opening can try again
 *   the upgrade fails                       → throws {@link MigrationFailedError}; IndexedDB has put the old one back
 *
 * In one window at a time: another one's must not write a copy of old rows over that of new ones.
 */
export async function upgradeOld(opening: Opening): Promise<void> {
  if (await isOld(opening)) await alone(`${opening.name} upgrade`, () => upgrade(opening));
}
