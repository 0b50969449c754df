import Dexie from 'dexie';
import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import type { RecordEntry, ZhenggaiDatabase } from './database';
import { DAY, restInBin } from './purge-deleted';
import { checkRow } from './read-record';
import { attempt } from './storage-error';
import type { RecordRow } from './types';

/** A deleted record that can still be restored. */
export interface DeletedRecord extends Pick<RecordRow, 'key' | 'summary' | 'notes' | 'tags'> {
  /** ISO 8601 with offset. */
  readonly deletedAt: string;
  /** Whole days, begun ones included, until it is removed for good; at least 1 while it is there. */
  readonly daysLeft: number;
}

/**
 * What lies in the bin, the last deleted first. Rows that do not read as records are among the broken ones of the list of
 * records (see list-records.ts), not here.
 *
 * @param now - ISO 8601 with offset.
 */
export function listDeleted(db: ZhenggaiDatabase, now: string): Promise<Result<readonly DeletedRecord[], AppError>> {
  return attempt(async () => {
    const entries: readonly RecordEntry[] = await db.records.where('[deleted+savedOrder]').between([1, Dexie.minKey], [1, Dexie.maxKey]).toArray();
    const deleted = entries.flatMap((entry): DeletedRecord[] => {
      const row = checkRow(entry.key, entry);
      if (!row.ok || row.value.deletedAt === undefined) return [];
      const { key, summary, notes, tags, deletedAt } = row.value;
      return [{ key, summary, notes, tags, deletedAt, daysLeft: Math.max(1, Math.ceil(restInBin(entry, now) / DAY)) }];
    });
    return deleted.sort((a, b) => Date.parse(b.deletedAt) - Date.parse(a.deletedAt) || (a.key < b.key ? -1 : 1));
  });
}
