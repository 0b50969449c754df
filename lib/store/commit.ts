import Dexie, { type Table } from 'dexie';
import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { needRoom } from './disk-room';
import { toStorageError } from './storage-error';

/**
 * Is what a transaction came to stored? Asked over a connection of its own, in a transaction over the same tables.
 *
 * @param outcome - What the work returned before its transaction was to commit.
 */
export type IsStored<T> = (db: ZhenggaiDatabase, outcome: T) => Promise<boolean>;

/** Looks at what is stored over a fresh connection; null if it cannot be looked at. */
async function look<T>(db: ZhenggaiDatabase, tables: readonly Table[], outcome: T, isStored: IsStored<T>): Promise<boolean | null> {
  const fresh = db.another();
  try {
    return await fresh.transaction('r', tables.map(({ name }) => fresh.table(name)), () => isStored(fresh, outcome));
  } catch {
    return null; // the answer: nobody knows
  } finally {
    fresh.close();
  }
}

/**
 * Writes in one transaction, and says truly whether it is stored. Not begun where the disk is as good as full.
 *
 *   work throws, or the connection breaks before its end → nothing is stored
 *   work is done, and its commit fails or is not heard of → looked at anew: stored, or not
 *   that cannot be looked at either                       → `storage-unknown`
 */
export async function commit<T>(
  db: ZhenggaiDatabase, tables: readonly Table[], work: () => Promise<T>, isStored: IsStored<T>,
): Promise<Result<T, AppError>> {
  let reached: { readonly outcome: T } | null = null;
  const write = (): PromiseLike<T> => db.transaction('rw', [...tables], async () => {
    const outcome = await work();
    reached = { outcome };
    return outcome;
  });
  try {
    await needRoom();
    return ok(await write());
  } catch (error) {
    const failed = await toStorageError(error);
    const done = reached as { readonly outcome: T } | null;
    const found = done && (await Dexie.ignoreTransaction(() => look(db, tables, done.outcome, isStored)));
    if (done && found) return ok(done.outcome);
    return err(done && found === null ? { kind: 'storage-unknown', detail: 'detail' in failed ? failed.detail : failed.kind } : failed);
  }
}
