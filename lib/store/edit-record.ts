import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { stableText } from '@/lib/stable-text';
import { commit } from './commit';
import type { RecordEntry, ZhenggaiDatabase } from './database';
import { readTags } from './mend-entry';
import { mergeNote, type StoredNote } from './merge-note';
import { putEntry } from './put-entry';
import { decisionTables } from './refresh-entry';
import { writeOwnSearch } from './search-entry';
import { without } from './without';

/** Changes one record, in one transaction with the look at it; `storage-failed` if it is not there. `now` is ISO 8601 with offset. */
async function edit(
  db: ZhenggaiDatabase, key: string, now: string, change: (entry: RecordEntry) => RecordEntry,
): Promise<Result<RecordEntry, AppError>> {
  const edited = await commit(db, decisionTables(db), async () => {
    const entry = await db.records.get(key);
    if (!entry) return null;
    const changed = { ...change(entry), updatedAt: now };
    await putEntry(db, entry, changed, now);
    await writeOwnSearch(db, changed);
    return changed;
  }, async (fresh, changed) => changed === null || stableText(await fresh.records.get(key)) === stableText(changed));
  if (!edited.ok) return edited;
  return edited.value ? ok(edited.value) : err({ kind: 'storage-failed', detail: `no record ${key}` });
}

/**
 * Writes the note.
 *
 * @param base - The text it was made from, as this window last saw it stored: if another one is there by now, both are
 *   kept. Not said, the note is replaced.
 * @returns What is stored now.
 */
export async function updateNotes(
  db: ZhenggaiDatabase, key: string, notes: string, now: string, base?: string,
): Promise<Result<StoredNote, AppError>> {
  let merged: StoredNote = { notes, both: false };
  const done = await edit(db, key, now, (entry) => {
    if (base !== undefined && typeof entry.notes === 'string') merged = mergeNote(entry.notes, base, notes);
    return { ...entry, notes: merged.notes };
  });
  return done.ok ? ok(merged) : done;
}

/** Tags as they are kept: trimmed, without empty and repeated ones. */
const clean = (tags: readonly string[]): readonly string[] => [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];

/**
 * Writes the tags: what this window added to `base` is added, what it took from it is taken away, and tags of another
 * window stay.
 *
 * @param base - The tags `tags` was made from; not said, all are replaced.
 */
export async function updateTags(
  db: ZhenggaiDatabase, key: string, tags: readonly string[], now: string, base?: readonly string[],
): Promise<Result<null, AppError>> {
  const wanted = new Set(clean(tags));
  const done = await edit(db, key, now, (entry) => {
    if (base === undefined) return { ...entry, tags: [...wanted] };
    const kept = readTags(entry.tags).filter((tag) => wanted.has(tag) || !base.includes(tag));
    return { ...entry, tags: clean([...kept, ...[...wanted].filter((tag) => !base.includes(tag))]) };
  });
  return done.ok ? ok(null) : done;
}

/** Sets or takes away the reviewed mark; either way "changed since reviewed" is settled. */
export async function updateReviewed(
  db: ZhenggaiDatabase, key: string, reviewed: boolean, now: string,
): Promise<Result<null, AppError>> {
  const done = await edit(db, key, now, (entry) => {
    const rest = without(entry.review, 'changedSinceReview', 'reviewedAt');
    return { ...entry, review: reviewed ? { ...rest, reviewed, reviewedAt: now } : { ...rest, reviewed } };
  });
  return done.ok ? ok(null) : done;
}
