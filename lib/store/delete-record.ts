import type { AppError } from '@/lib/errors';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { stableText } from '@/lib/stable-text';
import { commit } from './commit';
import type { RecordEntry, ZhenggaiDatabase } from './database';
import { putEntry } from './put-entry';
import { checkRow } from './read-record';
import { attemptWrite } from './storage-error';
import { without } from './without';

/** Changes the row of a record that is in the lists or was; returns whether it was there. */
async function mark(db: ZhenggaiDatabase, key: string, now: string, change: (entry: RecordEntry) => RecordEntry): Promise<Result<boolean, AppError>> {
  const done = await commit(db, [db.records, db.decisions], async () => {
    const entry = await db.records.get(key);
    if (!entry) return null;
    const changed = change(entry);
    await putEntry(db, entry, changed, now);
    return changed;
  }, async (fresh, changed) => changed === null || stableText(await fresh.records.get(key)) === stableText(changed));
  return done.ok ? ok(done.value !== null) : done;
}

/** Takes a record out of the lists; {@link restoreRecord} undoes it until it is purged. Returns whether it was there. */
export const deleteRecord = (db: ZhenggaiDatabase, key: string, now: string): Promise<Result<boolean, AppError>> =>
  mark(db, key, now, (entry) => ({ ...entry, deleted: 1, deletedAt: now }));

/** Undoes {@link deleteRecord}. `now` is ISO 8601 with offset. Returns whether it was there. */
export const restoreRecord = (db: ZhenggaiDatabase, key: string, now: string): Promise<Result<boolean, AppError>> =>
  mark(db, key, now, (entry) => ({ ...without(entry, 'deletedAt', 'trash'), deleted: 0 }));

/** The captures a stored row names, whatever else may be wrong with it. */
function capturesOf(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null || !('captureIds' in entry) || !Array.isArray(entry.captureIds)) return [];
  return entry.captureIds.filter((captureId): captureId is string => typeof captureId === 'string');
}

/** The page key in a record's key. */
const pageOf = (key: string): string => key.replace(/#\d+$/, '');

/** Captures that may go with a record: those its row names, and those of its page, since the row may be lost. */
async function capturesGoing(db: ZhenggaiDatabase, keys: readonly string[], entries: readonly unknown[]): Promise<Set<string>> {
  const ofPages = await db.captures.where('pageKey').anyOf([...new Set(keys.map(pageOf))]).primaryKeys();
  return new Set([...entries.flatMap(capturesOf), ...ofPages]);
}

/** Does a record of these pages stand whose row does not say which captures it needs? */
async function hasDamaged(db: ZhenggaiDatabase, keys: readonly string[]): Promise<boolean> {
  const pages = new Set(keys.map(pageOf));
  const rest = await db.extractions.where(':id').noneOf([...keys]).and(({ key }) => pages.has(pageOf(key))).primaryKeys();
  const rows = await db.records.bulkGet(rest);
  return rows.some((row, at) => !checkRow(rest[at] ?? '', row).ok);
}

/** Removes records for good, with every capture that no other record uses. Broken ones, too. */
export async function removeRecords(db: ZhenggaiDatabase, keys: readonly string[]): Promise<void> {
  const entries: readonly unknown[] = await db.records.bulkGet([...keys]);
  await Promise.all([db.records, db.extractions, db.searches].map((table) => table.bulkDelete([...keys])));
  await db.decisions.where('recordKey').anyOf([...keys]).delete();
  if (await hasDamaged(db, keys)) return;
  for (const captureId of await capturesGoing(db, keys, entries)) {
    if ((await db.records.where('captureIds').equals(captureId).count()) === 0) await db.captures.delete(captureId);
  }
}

/** Removes one record for good. */
export const purgeRecord = (db: ZhenggaiDatabase, key: string): Promise<Result<null, AppError>> =>
  attemptWrite(() =>
    db.transaction('rw', [db.captures, db.records, db.extractions, db.searches, db.decisions], async () => {
      await removeRecords(db, [key]);
      return null;
    }));

/** Removes everything. Returns how many records a reader could see go (deleted ones do not count). */
export const deleteAll = (db: ZhenggaiDatabase): Promise<Result<number, AppError>> =>
  attemptWrite(() =>
    db.transaction('rw', [db.captures, db.records, db.extractions, db.searches, db.decisions], async () => {
      const count = (await db.records.count()) - (await db.records.filter((entry) => entry.deleted === 1).count());
      await Promise.all([db.captures, db.records, db.extractions, db.searches, db.decisions].map((table) => table.clear()));
      return count;
    }));
