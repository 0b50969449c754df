import { newOrigin, type ZhenggaiDatabase } from '../database';
import { needRoom } from '../disk-room';
import { type CopyUnit, unitId } from './copied-kinds';
import { compareStores } from './compare-stores';
import { copyWaiting } from './copy-waiting';
import { type CopyFile, fileNameOf, holdsRows, isWhole } from './copy-file';
import type { LedgerEntry } from './ledger';
import { readCopy, renewSearch, restoreUnit } from './restore-unit';
import type { Stores } from './stores';
import { readUnit, storedUnits, tablesOf } from './unit-rows';

/** A unit as it is told of to people. */
export interface NamedUnit extends CopyUnit {
  readonly name: string;
}

/** What a check found and did. */
export interface CheckReport {
  /** Put back from the second copy. */
  readonly restored: readonly NamedUnit[];
  /** In neither place; they stay in the ledger until {@link acknowledgeLost}. */
  readonly lost: readonly NamedUnit[];
  /** How many files were written again. */
  readonly copied: number;
  /** It was broken off: what was done stays done, the rest is found again by the next check. */
  readonly cancelled: boolean;
}

export interface CheckOptions {
  /** Also reads every row and every file; else only their keys and names are compared. */
  readonly thorough?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

const named = ({ kind, key, name }: NamedUnit): NamedUnit => ({ kind, key, name });

/** Notes units as uncopied, so that {@link copyWaiting} writes their files. What is noted already keeps its note. */
async function noteUncopied(db: ZhenggaiDatabase, units: Iterable<CopyUnit>): Promise<void> {
  await db.transaction('rw', db.uncopied, async () => {
    for (const { kind, key } of units) {
      const id = unitId({ kind, key });
      if (!(await db.uncopied.get(id))) await db.uncopied.put({ id, kind, key, turn: crypto.randomUUID() });
    }
  });
}

/** One unit, looked at closely: are its rows whole, and what does its file hold? */
async function lookInto(stores: Stores, entry: LedgerEntry): Promise<{ whole: boolean; copy: CopyFile | null; same: boolean }> {
  const { db } = stores;
  const rows = await db.transaction('r', tablesOf(db, entry), () => readUnit(db, entry));
  const copy = await readCopy(stores, entry.file);
  return { whole: isWhole(entry, rows), copy, same: copy !== null && holdsRows(copy, rows) };
}

/** The name of the database that is open; one whose name was lost gets another. */
async function originOf(db: ZhenggaiDatabase): Promise<string> {
  return db.transaction('rw', db.origin, async () => {
    const { made } = (await db.origin.get('origin')) ?? newOrigin();
    await db.origin.put({ id: 'origin', made });
    return made;
  });
}

/** Is the database the one the ledger speaks of? One made anew is checked before anything of it is copied. */
export const isSameDatabase = async ({ db, ledger }: Stores): Promise<boolean> => (await db.origin.get('origin'))?.made === (await ledger.origin());

/** The search texts of records that have none. */
async function renewSearches(db: ZhenggaiDatabase): Promise<void> {
  const [records, searches] = await Promise.all([db.records.toCollection().primaryKeys(), db.searches.toCollection().primaryKeys()]);
  const there = new Set(searches);
  for (const key of records) if (!there.has(key)) await renewSearch(db, key);
}

/**
 * Compares database, second copy and ledger, and has them agree again: what is missing in the database is restored from the
 * copy, what is missing in the copy is written again, what is in neither is named. Can be broken off and run again at any
 * point: each step leaves all three as good as before or better.
 *
 * @throws What database, directory or ledger throw (a full disk, a newer database): then nothing was taken away.
 */
export async function checkStorage(stores: Stores, { thorough = false, signal, onProgress }: CheckOptions = {}): Promise<CheckReport> {
  const { db, directory, ledger } = stores;
  await needRoom();
  const origin = await originOf(db);
  const sameDatabase = origin === (await ledger.origin());
  const waiting = await db.uncopied.toArray();
  const purged = new Set(waiting.flatMap(({ id, purged: gone }) => (gone ? [id] : [])));
  const waits = new Set(waiting.map(({ id }) => id));
  const entries = await ledger.entries();
  const database = await storedUnits(db);
  const found = compareStores({ database, files: new Set(await directory.names()), ledger: entries, purged });
  const settled = new Set([...found.restore, ...found.lost, ...found.remove].map(unitId));
  // Of a database made anew every unit may lack what the copy still has; so may, if looked at closely, any other.
  const toLookInto = thorough || !sameDatabase
    ? entries.filter((entry) => entry.state !== 'gone' && !settled.has(unitId(entry)) && !purged.has(unitId(entry)))
    : [];

  const restored: NamedUnit[] = [];
  const lost: NamedUnit[] = found.lost.map(named);
  const copyAgain = new Map<string, CopyUnit>(found.copy.map((unit) => [unitId(unit), unit]));
  const total = found.restore.length + toLookInto.length + found.unknown.length;
  let done = 0;
  const report = (): CheckReport => ({ restored, lost, copied: copyAgain.size, cancelled: signal?.aborted ?? false });
  const stopped = (): boolean => {
    onProgress?.(done, total + copyAgain.size);
    done += 1;
    return signal?.aborted ?? false;
  };

  for (const entry of found.restore) {
    if (stopped()) return report();
    const copy = await readCopy(stores, entry.file);
    if (copy) await restoreUnit(db, copy);
    (copy ? restored : lost).push(named(entry));
  }
  for (const entry of toLookInto) {
    if (stopped()) return report();
    const { whole, copy, same } = await lookInto(stores, entry);
    const restores = copy && (!whole || (!same && !sameDatabase));
    if (restores) {
      await restoreUnit(db, copy);
      restored.push(named(entry));
    } else if (!whole) lost.push(named(entry));
    else if (!same && !waits.has(unitId(entry))) copyAgain.set(unitId(entry), entry);
  }
  for (const file of found.unknown) {
    if (stopped()) return report();
    const copy = await readCopy(stores, file);
    if (!copy || (await fileNameOf(copy)) !== file || purged.has(unitId(copy))) continue;
    if (!database.has(unitId(copy))) restored.push({ ...named({ ...copy, name: copy.key }) });
    await restoreUnit(db, copy);
    copyAgain.set(unitId(copy), copy);
  }
  await renewSearches(db);
  for (const { file } of found.remove) {
    await directory.remove(file);
    await ledger.forget([file]);
  }
  await noteUncopied(db, copyAgain.values());
  await ledger.setOrigin(origin);
  await copyWaiting(stores, { signal, onProgress: (copied) => onProgress?.(done + copied, Math.max(total + copyAgain.size, done + copied)) });
  return report();
}

/** The reader has seen what was lost: the ledger knows it no longer. */
export async function acknowledgeLost({ ledger }: Stores, units: readonly CopyUnit[]): Promise<void> {
  const files: string[] = [];
  for (const unit of units) files.push(await fileNameOf(unit));
  await ledger.forget(files);
}
