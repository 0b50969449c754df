import { isoWithOffset } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import { err, ok, type Result } from '@/lib/result';
import { deleteRecord, restoreRecord } from '@/lib/store/delete-record';
import { updateReviewed, updateTags } from '@/lib/store/edit-record';
import { database } from '../ui/database';

/** What can be done with many records. */
export type BulkDeed = { readonly op: 'tag'; readonly tag: string } | { readonly op: 'reviewed' } | { readonly op: 'delete' };

/** What was done, and how it is taken back. */
export interface BulkDone {
  readonly count: number;
  readonly failed: number;
  /** Takes back what was done, where it was done; answers for how many. */
  readonly undo: () => Promise<number>;
}

type Undo = () => Promise<Result<unknown, AppError>>;

/** Does a deed with one record; null where there was nothing to do. */
async function doOne(key: string, deed: BulkDeed): Promise<Result<Undo | null, AppError>> {
  const now = isoWithOffset(new Date());
  const later = (): string => isoWithOffset(new Date());
  const entry = await database.records.get(key);
  if (!entry) return ok(null);
  if (deed.op === 'tag') {
    const { tag } = deed;
    if (entry.tags.includes(tag)) return ok(null);
    const done = await updateTags(database, key, [tag], now, []);
    // Tags that came since stay: only this one is taken away.
    return done.ok ? ok(() => updateTags(database, key, [], later(), [tag])) : done;
  }
  if (deed.op === 'reviewed') {
    if (entry.review.reviewed) return ok(null);
    const done = await updateReviewed(database, key, true, now);
    return done.ok ? ok(() => updateReviewed(database, key, false, later())) : done;
  }
  const done = await deleteRecord(database, key, now);
  if (!done.ok) return done;
  return done.value ? ok(() => restoreRecord(database, key, later())) : err({ kind: 'storage-failed', detail: `no record ${key}` });
}

/** Does a deed with records one by one, each in a transaction of its own: what fails is counted, the others are done. */
export async function doWithAll(keys: readonly string[], deed: BulkDeed): Promise<BulkDone> {
  const undos: Undo[] = [];
  let failed = 0;
  for (const key of keys) {
    const done = await doOne(key, deed);
    if (!done.ok) failed += 1;
    else if (done.value) undos.push(done.value);
  }
  return {
    count: undos.length, failed,
    undo: async () => {
      let undone = 0;
      for (const undo of undos) if ((await undo()).ok) undone += 1;
      return undone;
    },
  };
}
