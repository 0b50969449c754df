import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import type { RecordEntry, ZhenggaiDatabase } from './database';
import { removeRecords } from './delete-record';
import { recordTables } from './refresh-entry';
import { attemptWrite } from './storage-error';

/** In ms. */
export const DAY = 24 * 3_600_000;

/** Deleted records can be restored for this long; then they are removed for good. In ms. */
export const TRASH_PERIOD = 30 * DAY;

/** From one look to the next at most this much is believed to have passed: a browser that is used is asked twice a day. */
const MOST_PASSED = DAY;

/** How long a deleted record has lain there, as far as can be believed. */
function trashAfter({ deletedAt, trash }: RecordEntry, now: string): NonNullable<RecordEntry['trash']> {
  const seen = Date.parse(trash?.seenAt ?? deletedAt ?? now);
  const passed = Date.parse(now) - (Number.isNaN(seen) ? Date.parse(now) : seen);
  const age = Number.isFinite(trash?.age) ? trash?.age ?? 0 : 0;
  return { seenAt: now, age: age + Math.min(Math.max(passed, 0), MOST_PASSED) };
}

/** How long it is, in ms, until a deleted record has lain there both by the clock and as far as can be believed. */
export function restInBin(entry: RecordEntry, now: string): number {
  const lain = Date.parse(now) - Date.parse(entry.deletedAt ?? now);
  return TRASH_PERIOD - Math.min(trashAfter(entry, now).age, lain);
}

/**
 * Looks at the deleted records, and removes for good those that have lain long enough. The clock alone is not believed: it may
 * be moved forward, by a year or for a minute. Each look adds to a record's age what has passed since the last one, a day at
 * most, and nothing if the clock went back:
 *
 *   clock moved a year forward, one look      → a day older, still there
 *   moved back again                          → as old as before, still there
 *   thirty looks on thirty days               → removed
 *
 * @param now - ISO 8601 with offset.
 * @returns How many records were removed.
 */
export const purgeDeleted = (db: ZhenggaiDatabase, now: string): Promise<Result<number, AppError>> =>
  attemptWrite(() =>
    db.transaction('rw', recordTables(db), async () => {
      const entries = await db.records.filter(({ deleted }) => deleted === 1).toArray();
      const gone: string[] = [];
      for (const entry of entries) {
        if (restInBin(entry, now) <= 0) gone.push(entry.key);
        else await db.records.update(entry.key, { trash: trashAfter(entry, now) });
      }
      await removeRecords(db, gone);
      return gone.length;
    }));
