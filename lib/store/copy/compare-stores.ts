import { type CopyUnit, copiedKind, unitId } from './copied-kinds';
import type { LedgerEntry } from './ledger';
import type { StoredUnit } from './unit-rows';

/** What is where. Units by `unitId`. */
export interface StoresSeen {
  readonly database: ReadonlyMap<string, StoredUnit>;
  /** Names of the files of the copy. */
  readonly files: ReadonlySet<string>;
  readonly ledger: readonly LedgerEntry[];
  /** Units that were removed for good and whose file is still to go. */
  readonly purged: ReadonlySet<string>;
}

/** What has to be done so that the three agree. */
export interface Differences {
  /** Rows are missing in the database, and there is a file. */
  readonly restore: readonly LedgerEntry[];
  /** Rows are missing in the database, and there is no file. */
  readonly lost: readonly LedgerEntry[];
  /** Stored, and the file is missing or older. */
  readonly copy: readonly CopyUnit[];
  /** Entries of what was removed for good. */
  readonly remove: readonly LedgerEntry[];
  /** Files the ledger does not know: what is in them has to be read. */
  readonly unknown: readonly string[];
}

/** Are rows missing of what the ledger knows? A file that was never written whole says nothing about the rows that are there. */
function isShort({ rows }: LedgerEntry, stored: StoredUnit | undefined): boolean {
  return Object.entries(rows).some(([table, count]) => (stored?.rows[table] ?? 0) < count);
}

/** Without the first table's row a unit is nothing: extractions whose record is lost, and never was copied, stay as they are. */
export const stands = (stored: StoredUnit): boolean => {
  const [{ name, by }] = copiedKind(stored.kind).tables;
  return by === null ? Object.values(stored.rows).some((count) => count > 0) : (stored.rows[name] ?? 0) > 0;
};

/**
 * Compares the three places. Pure: what they hold is handed in.
 *
 *   rows missing, file there → restore        rows missing, no file → lost
 *   rows there, file missing or not up to date → copy
 *   said to be gone, and no rows → remove     file the ledger does not know → unknown
 */
export function compareStores({ database, files, ledger, purged }: StoresSeen): Differences {
  const restore: LedgerEntry[] = [];
  const lost: LedgerEntry[] = [];
  const copy: CopyUnit[] = [];
  const remove: LedgerEntry[] = [];
  const known = new Set<string>();
  const knownFiles = new Set(ledger.map(({ file }) => file));
  for (const entry of ledger) {
    const id = unitId(entry);
    const stored = database.get(id);
    known.add(id);
    if (purged.has(id)) continue; // the copying of what waits removes or replaces the file
    if (entry.state === 'gone') {
      if (stored && stands(stored)) copy.push(entry);
      else remove.push(entry);
    } else if (isShort(entry, stored)) (files.has(entry.file) ? restore : lost).push(entry);
    else if (entry.state === 'uncopied' || !files.has(entry.file)) copy.push(entry);
  }
  for (const [id, stored] of database) if (!known.has(id) && stands(stored)) copy.push(stored);
  return { restore, lost, copy, remove, unknown: [...files].filter((file) => !knownFiles.has(file)) };
}
