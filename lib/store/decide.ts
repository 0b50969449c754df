import { orderLog } from '@/lib/review/log';
import type { Deed, Log, Reading } from '@/lib/review/types';
import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { stableText } from '@/lib/stable-text';
import { commit } from './commit';
import type { ZhenggaiDatabase } from './database';
import { appendDeeds, readLog } from './decision-log';
import { decisionTables, readBehind, refreshEntry, toReading } from './refresh-entry';
import { unexplained } from './unexplained';

/** What is done with a record, made from what it is at that moment: nothing another window does comes between. */
export type DeedsOf = (seen: { readonly log: Log; readonly reading: Reading | null }) => readonly Deed[];

/**
 * Appends decisions to a record's log and has its row, its place in lists and its search text follow: one transaction.
 * Whatever the row said that the log did not is appended first, so that nothing of it is lost.
 *
 * @param deeds - What is done; or how it is made from the record as stored.
 * @param now - ISO 8601 with offset.
 * @returns The whole log; `storage-failed` if there is no such record.
 */
export async function decide(
  db: ZhenggaiDatabase, key: string, deeds: readonly Deed[] | DeedsOf, now: string,
): Promise<Result<Log, AppError>> {
  const done = await commit(db, decisionTables(db), async () => {
    const entry = await db.records.get(key);
    if (!entry) return null;
    const stored = (await readLog(db, key)).log;
    const read = await readBehind(db, entry);
    const reading = read && toReading(read);
    const known = await appendDeeds(db, key, stored, unexplained(entry, stored, reading));
    const made = typeof deeds === 'function' ? deeds({ log: known, reading }) : deeds;
    if (made.length === 0) return known;
    const log = await appendDeeds(db, key, known, made.map((deed) => ({ deed, at: now })));
    await refreshEntry(db, { ...entry, updatedAt: now }, log);
    return log;
  }, async (fresh, log) => log === null || stableText((await readLog(fresh, key)).log) === stableText(orderLog(log)));
  if (!done.ok) return done;
  return done.value ? ok(done.value) : err({ kind: 'storage-failed', detail: `no record ${key}` });
}
