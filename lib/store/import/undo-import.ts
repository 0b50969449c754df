import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import { stableText } from '@/lib/stable-text';
import { commit } from '../commit';
import type { ZhenggaiDatabase } from '../database';
import { removeRecords } from '../delete-record';
import { recordTables } from '../refresh-entry';
import type { ImportOutcome } from './import-records';
import { listTables, takeListsBack } from './restore-lists';
import { rowPrint } from './row-print';

/** How an import was taken back. */
export interface ImportUndone {
  readonly undone: number;
  /** Keys of records that were changed after the import: they stay as they are. */
  readonly left: readonly string[];
}

/**
 * Takes an import back, in one transaction: what it added is removed for good, what it changed is as it was. A record that
 * somebody changed since keeps what the import brought; so does a row of the queue or a verdict.
 */
export function undoImport(db: ZhenggaiDatabase, { touched, lists }: ImportOutcome): Promise<Result<ImportUndone, AppError>> {
  return commit(db, [...recordTables(db), ...listTables(db, lists)], async () => {
    const left: string[] = [];
    const gone: string[] = [];
    for (const { key, before, after, decisions, captures } of touched) {
      if (rowPrint(await db.records.get(key)) !== after) {
        left.push(key);
      } else if (!before) {
        gone.push(key);
      } else {
        await db.records.put(before.record);
        if (before.extraction) await db.extractions.put(before.extraction);
        if (before.search) await db.searches.put(before.search);
        await db.decisions.bulkDelete([...decisions]);
        for (const captureId of captures) {
          if ((await db.records.where('captureIds').equals(captureId).count()) === 0) await db.captures.delete(captureId);
        }
      }
    }
    await removeRecords(db, gone);
    await takeListsBack(db, lists);
    return { undone: touched.length - left.length, left };
  }, async (fresh, { left }) => {
    const kept = new Set(left);
    for (const { key, before } of touched) {
      if (!kept.has(key) && stableText(await fresh.records.get(key)) !== stableText(before?.record)) return false;
    }
    return true;
  });
}
