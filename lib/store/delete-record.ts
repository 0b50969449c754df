import type { AppError } from '@/lib/messages/types';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { attempt } from './storage-error';
import { without } from './without';

/** Takes a record out of the lists; {@link restoreRecord} undoes it until it is purged. Returns whether it was there. */
export const deleteRecord = (db: ZhenggaiDatabase, key: string, now: string): Promise<Result<boolean, AppError>> =>
  attempt(async () => (await db.records.update(key, { deleted: 1, deletedAt: now })) > 0);

/** Undoes {@link deleteRecord}. Returns whether it was there. */
export const restoreRecord = (db: ZhenggaiDatabase, key: string): Promise<Result<boolean, AppError>> =>
  attempt(() =>
    db.transaction('rw', db.records, async () => {
      const entry = await db.records.get(key);
      if (!entry) return false;
      await db.records.put({ ...without(entry, 'deletedAt'), deleted: 0 });
      return true;
    }));

/** The captures a stored row names, whatever else may be wrong with it. */
function capturesOf(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null || !('captureIds' in entry) || !Array.isArray(entry.captureIds)) return [];
  return entry.captureIds.filter((captureId): captureId is string => typeof captureId === 'string');
}

/** Removes records for good, with every capture that no other record uses. Broken ones, too. */
async function remove(db: ZhenggaiDatabase, keys: readonly string[]): Promise<void> {
  const entries: readonly unknown[] = await db.records.bulkGet([...keys]);
  await Promise.all([db.records, db.extractions, db.searches].map((table) => table.bulkDelete([...keys])));
  const captureIds = new Set(entries.flatMap(capturesOf));
  for (const captureId of captureIds) {
    if ((await db.records.where('captureIds').equals(captureId).count()) === 0) await db.captures.delete(captureId);
  }
}

/** Removes one record for good. */
export const purgeRecord = (db: ZhenggaiDatabase, key: string): Promise<Result<null, AppError>> =>
  attempt(() =>
    db.transaction('rw', [db.captures, db.records, db.extractions, db.searches], async () => {
      await remove(db, [key]);
      return null;
    }));

/**
 * Removes for good what was deleted before a moment.
 *
 * @param before - ISO 8601 with offset.
 * @returns How many records were removed.
 */
export const purgeDeleted = (db: ZhenggaiDatabase, before: string): Promise<Result<number, AppError>> =>
  attempt(() =>
    db.transaction('rw', [db.captures, db.records, db.extractions, db.searches], async () => {
      const limit = Date.parse(before);
      const keys = await db.records
        .filter((entry) => entry.deleted === 1 && Date.parse(entry.deletedAt ?? '') < limit)
        .primaryKeys();
      await remove(db, keys);
      return keys.length;
    }));

/** Removes everything. Returns how many records a reader could see go (deleted ones do not count). */
export const deleteAll = (db: ZhenggaiDatabase): Promise<Result<number, AppError>> =>
  attempt(() =>
    db.transaction('rw', [db.captures, db.records, db.extractions, db.searches], async () => {
      const count = (await db.records.count()) - (await db.records.filter((entry) => entry.deleted === 1).count());
      await Promise.all([db.captures, db.records, db.extractions, db.searches].map((table) => table.clear()));
      return count;
    }));
