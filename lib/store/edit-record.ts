import type { AppError } from '@/lib/messages/types';
import { err } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { RecordEntry, ZhenggaiDatabase } from './database';
import { ownSearchText } from './search-text';
import { attempt } from './storage-error';
import { without } from './without';

/** Changes one record; `storage-failed` if it is not there. `now` is ISO 8601 with offset. */
async function edit(
  db: ZhenggaiDatabase, key: string, now: string, change: (entry: RecordEntry) => RecordEntry,
): Promise<Result<null, AppError>> {
  const edited = await attempt(() =>
    db.transaction('rw', [db.records, db.searches], async () => {
      const entry = await db.records.get(key);
      if (!entry) return false;
      const changed = { ...change(entry), updatedAt: now };
      await db.records.put(changed);
      await db.searches.update(key, { own: ownSearchText(changed.notes, changed.tags) });
      return true;
    }),
  );
  if (!edited.ok) return edited;
  return edited.value ? { ok: true, value: null } : err({ kind: 'storage-failed', detail: `no record ${key}` });
}

/** Replaces the note. */
export const updateNotes = (db: ZhenggaiDatabase, key: string, notes: string, now: string): Promise<Result<null, AppError>> =>
  edit(db, key, now, (entry) => ({ ...entry, notes }));

/** Replaces the tags; each is trimmed, empty and repeated ones are dropped. */
export const updateTags = (
  db: ZhenggaiDatabase, key: string, tags: readonly string[], now: string,
): Promise<Result<null, AppError>> =>
  edit(db, key, now, (entry) => ({ ...entry, tags: [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))] }));

/** Sets or takes away the reviewed mark; either way "changed since reviewed" is settled. */
export const updateReviewed = (
  db: ZhenggaiDatabase, key: string, reviewed: boolean, now: string,
): Promise<Result<null, AppError>> =>
  edit(db, key, now, (entry) => {
    const rest = without(entry.review, 'changedSinceReview', 'reviewedAt');
    return { ...entry, review: reviewed ? { ...rest, reviewed, reviewedAt: now } : { ...rest, reviewed } };
  });
