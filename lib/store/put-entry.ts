import { stateOfRecord } from '@/lib/review/record-state';
import type { RecordEntry, ZhenggaiDatabase } from './database';
import { appendDeeds, readLog } from './decision-log';
import { explainEntry } from './explain-entry';

/**
 * Writes a row of `records` and appends to its log what the row says and the log does not: the row is what the log comes
 * to, whatever was changed. In the caller's transaction over `records` and `decisions`: both or neither.
 *
 * @param before - The row it replaces; undefined for a new one.
 * @param at - When it was changed; ISO 8601 with offset.
 */
export async function putEntry(db: ZhenggaiDatabase, before: RecordEntry | undefined, after: RecordEntry, at: string): Promise<void> {
  let { log } = await readLog(db, after.key);
  const { captureId, extractorVersion, versionCount } = after;
  if (before && versionCount > before.versionCount) {
    log = await appendDeeds(db, after.key, log, [{ deed: { op: 'reread', captureId, extractorVersion }, at }]);
  }
  await appendDeeds(db, after.key, log, explainEntry(stateOfRecord(log), after, at));
  await db.records.put(after);
}
