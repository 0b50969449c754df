import { buildJoined } from '@/lib/capture/join-fragments';
import type { JoinProblem } from '@/lib/capture/join-fragments';
import type { AppError } from '@/lib/errors';
import type { SaveOutcome } from '@/lib/capture/types';
import { err } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { joinedPageKey, partKeys } from './joined-key';
import { loadRecords } from './read-record';
import { storeBuilt } from './save-capture';

/** Why saved fragments were not joined: see {@link JoinProblem}; or one of them is there no more. */
export type JoinRefusal = JoinProblem | { readonly kind: 'join-part-gone' };

/**
 * Joins saved fragments of one notice, in the order given, and stores the whole as a record of its own, in one
 * transaction. The fragments stay as they are. The same fragments joined again open the record that is there: a
 * version is added if their text or its reading has changed since, and a deleted one comes back.
 *
 * @param keys - Of two or more records, in reading order; a joined one counts for its parts.
 * @param now - The moment of joining, ISO 8601 with offset.
 * @returns One key.
 */
export async function joinRecords(
  db: ZhenggaiDatabase,
  keys: readonly string[],
  now: string,
): Promise<Result<SaveOutcome, AppError | JoinRefusal>> {
  const parts = keys.flatMap(partKeys);
  if (parts.length < 2 || new Set(parts).size < parts.length) return err({ kind: 'join-too-few' });
  const loaded = await loadRecords(db, keys);
  if (!loaded.ok) return loaded;
  const { records, broken: [broken] } = loaded.value;
  if (broken) return err({ kind: 'storage-failed', detail: `${broken.key}: ${broken.reason}` });
  if (records.length < keys.length || records.some(({ deletedAt }) => deletedAt !== undefined)) return err({ kind: 'join-part-gone' });
  const built = await buildJoined(records);
  return built.ok ? storeBuilt(db, built.value, { page: joinedPageKey(keys) }, now) : built;
}
