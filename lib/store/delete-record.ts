import type { AppError } from '@/lib/errors';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { inEffect } from '@/lib/review/log';
import type { Deed, Log } from '@/lib/review/types';
import { stableText } from '@/lib/stable-text';
import { commit } from './commit';
import type { RecordEntry, ZhenggaiDatabase } from './database';
import { decide } from './decide';
import { pageOf } from './page-key';
import { putEntry } from './put-entry';
import { checkRow } from './read-record';
import { recordTables } from './refresh-entry';
import { attempt, attemptWrite } from './storage-error';

/** Takes a record out of the lists; {@link restoreRecord} undoes it until it is purged. Returns whether it was there. */
export async function deleteRecord(db: ZhenggaiDatabase, key: string, now: string): Promise<Result<boolean, AppError>> {
  const done = await commit(db, [db.records, db.decisions], async () => {
    const entry = await db.records.get(key);
    if (!entry) return null;
    const changed: RecordEntry = { ...entry, deleted: 1, deletedAt: now };
    await putEntry(db, entry, changed, now);
    return changed;
  }, async (fresh, changed) => changed === null || stableText(await fresh.records.get(key)) === stableText(changed));
  return done.ok ? ok(done.value !== null) : done;
}

/** What takes back every deletion that stands; a deed of its own where a log has none (a damaged or an older one). */
function restoring(log: Log): readonly Deed[] {
  const standing = inEffect(log);
  const deletions = standing.slice(standing.findLastIndex(({ op }) => op === 'restore') + 1).filter(({ op }) => op === 'delete');
  return deletions.length > 0 ? deletions.map(({ id }): Deed => ({ op: 'undo', target: id })) : [{ op: 'restore' }];
}

/** Undoes {@link deleteRecord}. `now` is ISO 8601 with offset. Returns whether it was there. */
export async function restoreRecord(db: ZhenggaiDatabase, key: string, now: string): Promise<Result<boolean, AppError>> {
  const there = await attempt(() => db.records.get(key));
  if (!there.ok || !there.value) return there.ok ? ok(false) : there;
  const done = await decide(db, key, ({ log }) => restoring(log), now);
  return done.ok ? ok(true) : done;
}

/** The captures a stored row names, whatever else may be wrong with it. */
function capturesOf(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null || !('captureIds' in entry) || !Array.isArray(entry.captureIds)) return [];
  return entry.captureIds.filter((captureId): captureId is string => typeof captureId === 'string');
}

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
  await Promise.all([db.decisions, db.checks].map((table) => table.where('recordKey').anyOf([...keys]).delete()));
  if (await hasDamaged(db, keys)) return;
  for (const captureId of await capturesGoing(db, keys, entries)) {
    if ((await db.records.where('captureIds').equals(captureId).count()) === 0) await db.captures.delete(captureId);
  }
}

/** Removes one record for good. */
export const purgeRecord = (db: ZhenggaiDatabase, key: string): Promise<Result<null, AppError>> =>
  attemptWrite(() =>
    db.transaction('rw', recordTables(db), async () => {
      await removeRecords(db, [key]);
      return null;
    }));

/**
 * Removes deleted records for good. One that was restored in another window meanwhile stays.
 *
 * @returns How many were removed.
 */
export const emptyBin = (db: ZhenggaiDatabase, keys: readonly string[]): Promise<Result<number, AppError>> =>
  attemptWrite(() =>
    db.transaction('rw', recordTables(db), async () => {
      const entries = await db.records.bulkGet([...keys]);
      const gone = entries.flatMap((entry) => (entry?.deleted === 1 ? [entry.key] : []));
      await removeRecords(db, gone);
      return gone.length;
    }));

/** Removes everything. Returns how many records a reader could see go (deleted ones do not count). */
export const deleteAll = (db: ZhenggaiDatabase): Promise<Result<number, AppError>> =>
  attemptWrite(() =>
    db.transaction('rw', recordTables(db), async () => {
      const count = (await db.records.count()) - (await db.records.filter((entry) => entry.deleted === 1).count());
      await Promise.all(recordTables(db).map((table) => table.clear()));
      return count;
    }));
