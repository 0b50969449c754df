import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import { commit } from '../commit';
import type { OverruleRow, ZhenggaiDatabase } from '../database';
import { queueRowSchema } from '../queue-schema';

/**
 * Puts rows of the capture queue and remembered verdicts back where none stand: what is there is newer.
 *
 * @returns How many came back.
 */
export function restoreLists(db: ZhenggaiDatabase, queue: readonly object[], overrules: readonly OverruleRow[]): Promise<Result<number, AppError>> {
  return commit(db, [db.queue, db.overrules], async () => {
    let count = 0;
    for (const row of overrules) {
      if (await db.overrules.get(row.key)) continue;
      await db.overrules.add(row);
      count += 1;
    }
    for (const row of queue) {
      const checked = queueRowSchema.safeParse(row);
      if (!checked.success || (await db.queue.get(checked.data.id)) || (await db.queue.where('pageKey').equals(checked.data.pageKey).count()) > 0) continue;
      await db.queue.add(checked.data);
      count += 1;
    }
    return count;
  }, async (fresh) => (await fresh.overrules.bulkGet(overrules.map(({ key }) => key))).every((row) => row !== undefined));
}
