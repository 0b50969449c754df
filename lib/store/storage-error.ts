import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';

/** With less room than this, in bytes, a write that the browser broke off without a reason is put down to the disk. */
const NO_ROOM = 8 * 2 ** 20;

/** What a browser calls an operation it broke off itself, where the cause is often, but not always, a full disk. */
const BROKEN_OFF = ['AbortError', 'UnknownError', 'DatabaseClosedError', 'InvalidStateError', 'NotReadableError'];

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

/** Is the disk as good as full? A browser that does not tell says no. */
async function isDiskFull(): Promise<boolean> {
  const storage = (globalThis.navigator as Partial<Navigator> | undefined)?.storage;
  const { usage = 0, quota } = (await storage?.estimate().catch(() => undefined)) ?? {};
  return quota !== undefined && quota - usage < NO_ROOM;
}

/** What went wrong in the database or the second copy, as an error that can cross a border. */
export async function toStorageError(error: unknown): Promise<AppError> {
  if (called(error, ['NewerDatabaseError'])) return { kind: 'storage-newer' };
  if (called(error, ['QuotaExceededError'])) return { kind: 'storage-full' };
  if (called(error, BROKEN_OFF) && (await isDiskFull())) return { kind: 'storage-full' };
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
