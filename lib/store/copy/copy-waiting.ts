import type { ZhenggaiDatabase } from '../database';
import { hasRoom, needRoom } from '../disk-room';
import { recordSchema, captureSchema } from '../schema';
import { COPIED_KINDS, type CopyUnit, copiedKind } from './copied-kinds';
import { fileNameOf, isWhole, packFile, type UnitRows } from './copy-file';
import type { LedgerEntry } from './ledger';
import type { CopyPlaces, Stores } from './stores';
import type { UncopiedRow } from './track-writes';
import { countRows, readUnit, tablesOf } from './unit-rows';

/** Notes read at a time. */
const BATCH = 100;

/** How a unit is called to people, and whether a list shows it. */
function describe({ kind, key }: CopyUnit, rows: UnitRows): Pick<LedgerEntry, 'name' | 'hidden'> {
  if (kind === 'record') {
    const row = recordSchema.safeParse(rows['records']?.[0]);
    return row.success ? { name: row.data.summary.title ?? row.data.summary.url, ...(row.data.deletedAt !== undefined && { hidden: true }) } : { name: key };
  }
  const row = kind === 'capture' ? captureSchema.safeParse(rows['captures']?.[0]) : undefined;
  return { name: row?.success ? row.data.source.title ?? row.data.source.url : key };
}

/** Removes the copy of what was removed for good. First the ledger says so: stopped in between, it is no loss. */
async function removeCopy({ directory, ledger }: CopyPlaces, unit: CopyUnit, file: string): Promise<void> {
  const known = await ledger.entry(file);
  if (known) await ledger.put({ ...known, state: 'gone' });
  else await ledger.put({ ...unit, file, name: unit.key, rows: {}, state: 'gone' });
  await directory.remove(file);
  await ledger.forget([file]);
}

/**
 * Takes a note away, unless the unit was written again meanwhile.
 *
 * @returns False if the disk is as good as full: a copy is worth its bytes then, a torn write into the database is not.
 */
async function settle(db: ZhenggaiDatabase, { id, turn }: UncopiedRow): Promise<boolean> {
  if (!(await hasRoom())) return false;
  await db.transaction('rw', db.uncopied, async () => {
    if ((await db.uncopied.get(id))?.turn === turn) await db.uncopied.delete(id);
  });
  return true;
}

/**
 * Writes a unit's file from its rows: the ledger says that it is coming, the file is replaced whole, the ledger says that it is there.
 *
 * @param database - Version of the database the rows are in.
 */
export async function writeCopy({ directory, ledger }: CopyPlaces, unit: CopyUnit, rows: UnitRows, database: number): Promise<void> {
  const file = await fileNameOf(unit);
  const entry = { ...unit, file, rows: countRows(rows), ...describe(unit, rows) };
  await ledger.put({ ...entry, state: 'uncopied' });
  await directory.write(file, await packFile({ ...unit, database, rows }));
  await ledger.put({ ...entry, state: 'copied' });
}

/**
 * Has a unit's file follow its rows. In this order, each step after the one before has come to its end:
 *
 *   the transaction (rows and note) → ledger: uncopied → file, replaced whole → ledger: copied → note taken away
 *
 * Stopped anywhere, the note is still there and all of it is done again; the ledger never speaks of what is not stored.
 *
 * @returns False if the note is still there: there is nothing to copy although nothing was purged (rows are missing, which
 * is the check's business), or the disk is full.
 */
async function copyUnit(stores: Stores, waiting: UncopiedRow): Promise<boolean> {
  const { db, ledger } = stores;
  const unit: CopyUnit = { kind: waiting.kind, key: waiting.key };
  const rows = await db.transaction('r', tablesOf(db, unit), () => readUnit(db, unit));
  const file = await fileNameOf(unit);
  const [{ name: principal, by }] = copiedKind(unit.kind).tables;
  if (by !== null && (rows[principal] ?? []).length === 0) {
    if (!waiting.purged) return false;
    await removeCopy(stores, unit, file);
    return settle(db, waiting);
  }
  const known = await ledger.entry(file);
  // A row that does not read as one takes no good copy's place: the check puts the copy in its place.
  if (known?.state === 'copied' && !isWhole(unit, rows)) {
    return settle(db, waiting);
  }
  await writeCopy(stores, unit, rows, db.verno);
  return settle(db, waiting);
}

const ORDER = COPIED_KINDS.map(({ kind }) => kind);

/** Captures before the records that name them: a record that can be restored can be opened. */
export const copyOrder = (a: CopyUnit, b: CopyUnit): number => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);

/** Files written side by side: each waits for the browser several times, and not for the others. */
const AT_ONCE = 4;

/**
 * Units of one kind, of which each is as far as it came when all have ended: nothing goes on behind the caller's back.
 *
 * @returns Those that are still to be copied.
 * @throws The first failure.
 */
async function copySome(stores: Stores, rows: readonly UncopiedRow[]): Promise<readonly UncopiedRow[]> {
  const ended = await Promise.allSettled(rows.map((row) => copyUnit(stores, row)));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  return rows.filter((_, i) => ended[i]?.status === 'fulfilled' && !ended[i].value);
}

/** Runs of one kind, of {@link AT_ONCE} at most. */
function runsOf(waiting: readonly UncopiedRow[]): UncopiedRow[][] {
  const runs: UncopiedRow[][] = [];
  for (const row of waiting) {
    const run = runs.at(-1);
    if (run && run.length < AT_ONCE && run[0]?.kind === row.kind) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/**
 * Writes the second copy of all that has none yet, until nothing waits. Not while database and ledger are of different
 * origin (see check-storage.ts): a database made anew must not overwrite the copy of the one before.
 *
 * @param onProgress - Called now and then with how many are done.
 * @throws What directory, ledger or database throw: what was not copied waits on.
 */
export async function copyWaiting(stores: Stores, { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void } = {}): Promise<void> {
  const { db } = stores;
  const missing = new Set<string>();
  let done = 0;
  for (;;) {
    const waiting = (await db.uncopied.filter(({ id }) => !missing.has(id)).limit(BATCH).toArray()).sort(copyOrder);
    if (waiting.length === 0) return missing.size > 0 ? needRoom() : undefined;
    for (const run of runsOf(waiting)) {
      if (signal?.aborted) return;
      for (const { id } of await copySome(stores, run)) missing.add(id);
      done += run.length;
      onProgress?.(done);
    }
  }
}
