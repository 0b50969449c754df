import type Dexie from 'dexie';
import type { OriginRow } from '../database';
import { stands } from './compare-stores';
import { unitId } from './copied-kinds';
import { fileNameOf, holdsRows, isWhole } from './copy-file';
import { copyOrder, writeCopy } from './copy-waiting';
import { readCopy } from './restore-unit';
import type { CopyPlaces } from './stores';
import { UNCOPIED } from './track-writes';
import { readUnit, storedUnits, tablesOf } from './unit-rows';

/** The name a database bears; undefined for one of before they had names, or whose name is lost. */
async function nameOf(old: Dexie): Promise<string | undefined> {
  if (!old.tables.some(({ name }) => name === 'origin')) return undefined;
  return (await old.table<OriginRow, string>('origin').get('origin'))?.made;
}

/** Units that were written and not copied since; null if the database is of before that was noted, so that any unit may be. */
async function waitingIn(old: Dexie): Promise<ReadonlySet<string> | null> {
  if (!old.tables.some(({ name }) => name === UNCOPIED)) return null;
  return new Set(await old.table<unknown, string>(UNCOPIED).toCollection().primaryKeys());
}

/**
 * Writes the second copy of all that an old database holds and that has none yet: before it is upgraded, since an upgrade
 * on a full disk may cost the whole database. What was copied already is not written again, so that an attempt that ran
 * out of room is taken up where it ended. A database that was made anew and not checked since (see check-storage.ts)
 * takes no place of the copy of the one before.
 *
 * @param old - Opened as it is, without declaring a version. Nothing is written into it.
 * @returns The name the ledger knows it by from now on; the upgraded database is to bear it.
 * @throws What database, directory or ledger throw (a full disk): it must not be upgraded then.
 */
export async function copyOld(old: Dexie, places: CopyPlaces): Promise<string> {
  const { directory, ledger } = places;
  const [own, known, waiting] = [await nameOf(old), await ledger.origin(), await waitingIn(old)];
  const made = own ?? known ?? crypto.randomUUID();
  const isOther = known !== null && known !== made;
  const files = new Set(await directory.names());
  const entries = new Map((await ledger.entries()).map((entry) => [unitId(entry), entry]));
  for (const unit of [...(await storedUnits(old)).values()].filter(stands).sort(copyOrder)) {
    const file = await fileNameOf(unit);
    if (isOther && files.has(file)) continue;
    const isCopied = files.has(file) && entries.get(unitId(unit))?.state === 'copied';
    if (isCopied && waiting?.has(unitId(unit)) === false) continue;
    const rows = await old.transaction('r', tablesOf(old, unit), () => readUnit(old, unit));
    const copy = isCopied ? await readCopy({ db: old, directory }, file) : null;
    if (copy && (holdsRows(copy, rows) || !isWhole(unit, rows))) continue;
    await writeCopy(places, { kind: unit.kind, key: unit.key }, rows, old.verno);
  }
  if (!isOther) await ledger.setOrigin(made);
  return made;
}
