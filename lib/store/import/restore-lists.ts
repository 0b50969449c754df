import { stableText } from '@/lib/stable-text';
import type { CheckRow } from '../check-log';
import type { OverruleRow, ZhenggaiDatabase } from '../database';
import { queueRowSchema } from '../queue-schema';

/** What a backup holds beside its records: rows of the capture queue, and remembered verdicts; and what was found of pages that were looked at again. */
export interface StoredLists {
  readonly queue: readonly object[];
  readonly overrules: readonly OverruleRow[];
  /** Of its records, under the keys they are stored under. */
  readonly checks?: readonly CheckRow[];
}

export const NO_LISTS: StoredLists = { queue: [], overrules: [] };

/** A row that was put back, as it was put: changed since, it is somebody's own. */
interface PutRow {
  readonly key: string;
  readonly row: string;
}

/** Rows that were put back, for {@link takeListsBack}. */
export interface RestoredLists {
  readonly queue: readonly PutRow[];
  readonly overrules: readonly PutRow[];
  readonly checks: readonly PutRow[];
}

/** The tables of the lists that are there to be restored, for a transaction. */
export const listTables = (db: ZhenggaiDatabase, { queue, overrules }: { readonly queue: readonly unknown[]; readonly overrules: readonly unknown[] }) =>
  [...(queue.length > 0 ? [db.queue] : []), ...(overrules.length > 0 ? [db.overrules] : [])];

/** Puts rows of the queue, verdicts and checks back where none stand: what is there is newer. In the caller's transaction over {@link listTables} and checks. */
export async function restoreLists(db: ZhenggaiDatabase, { queue, overrules, checks = [] }: StoredLists): Promise<RestoredLists> {
  const put: { queue: PutRow[]; overrules: PutRow[]; checks: PutRow[] } = { queue: [], overrules: [], checks: [] };
  const known = await db.checks.bulkGet(checks.map(({ id }) => id));
  const missing = checks.filter((_row, at) => known[at] === undefined);
  await db.checks.bulkPut(missing);
  for (const row of missing) put.checks.push({ key: row.id, row: stableText(row) });
  for (const row of overrules) {
    if (await db.overrules.get(row.key)) continue;
    await db.overrules.add(row);
    put.overrules.push({ key: row.key, row: stableText(row) });
  }
  for (const row of queue) {
    const checked = queueRowSchema.safeParse(row);
    if (!checked.success || (await db.queue.get(checked.data.id)) || (await db.queue.where('pageKey').equals(checked.data.pageKey).count()) > 0) continue;
    await db.queue.add(checked.data);
    put.queue.push({ key: checked.data.id, row: stableText(checked.data) });
  }
  return put;
}

/** Takes rows away again that are still as they were put back. In the caller's transaction over {@link listTables} and checks. */
export async function takeListsBack(db: ZhenggaiDatabase, { queue, overrules, checks }: RestoredLists): Promise<void> {
  for (const { key, row } of queue) if (stableText(await db.queue.get(key)) === row) await db.queue.delete(key);
  for (const { key, row } of overrules) if (stableText(await db.overrules.get(key)) === row) await db.overrules.delete(key);
  for (const { key, row } of checks) if (stableText(await db.checks.get(key)) === row) await db.checks.delete(key);
}
