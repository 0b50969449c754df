import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { hasRoom, needRoom } from './disk-room';

/** What a browser calls an operation it broke off itself, where the cause is often, but not always, a full disk. */
const BROKEN_OFF = ['AbortError', 'UnknownError', 'DatabaseClosedError', 'InvalidStateError', 'NotReadableError'];

/** How the browser's own stores (the ledger) call a full disk, in an error without a name of its own. */
const NO_SPACE = /FILE_ERROR_NO_SPACE|No space left/;

/** An error and the reasons it names (`inner`, `cause`): a failed transaction wraps what made it fail. */
function* reasons(error: unknown, depth = 0): Generator<object> {
  if (typeof error !== 'object' || error === null || depth > 4) return;
  yield error;
  if ('inner' in error) yield* reasons(error.inner, depth + 1);
  if ('cause' in error) yield* reasons(error.cause, depth + 1);
}

/** The error, or the first reason of it, that has one of these names. */
const called = (error: unknown, names: readonly string[]): object | undefined =>
  [...reasons(error)].find((each) => 'name' in each && typeof each.name === 'string' && names.includes(each.name));

const detailOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** What went wrong in the database or the second copy, as an error that can cross a border. */
export async function toStorageError(error: unknown): Promise<AppError> {
  if (called(error, ['NewerDatabaseError'])) return { kind: 'storage-newer' };
  if (called(error, ['QuotaExceededError'])) return { kind: 'storage-full' };
  if (called(error, BROKEN_OFF) && !(await hasRoom())) return { kind: 'storage-full' };
  if (NO_SPACE.test(detailOf(error))) return { kind: 'storage-full' };
  const failed = called(error, ['MigrationFailedError']);
  if (failed) return { kind: 'migration-failed', detail: detailOf(failed) };
  return { kind: 'storage-failed', detail: detailOf(error) };
}

/** Runs a piece of database work; whatever it throws comes back as an error. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, AppError>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(await toStorageError(error));
  }
}

/** The same for work that writes: not begun where the disk is as good as full. */
export const attemptWrite = <T>(work: () => Promise<T>): Promise<Result<T, AppError>> => attempt(async () => {
  await needRoom();
  return work();
});
