import type { AppError } from '@/lib/messages/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';

/** A failed transaction names the full disk itself or as the reason (`inner`, `cause`) of its abort. */
function isQuotaError(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  return ('inner' in error && isQuotaError(error.inner, depth + 1)) || ('cause' in error && isQuotaError(error.cause, depth + 1));
}

/** What went wrong in the database, as an error that can cross a border. */
function toStorageError(error: unknown): AppError {
  if (isQuotaError(error)) return { kind: 'storage-full' };
  return { kind: 'storage-failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** Runs a piece of database work; whatever it throws comes back as an error. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, AppError>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(toStorageError(error));
  }
}
