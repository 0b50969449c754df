import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { z } from './mini';
import type { AppError } from './types';

/** A schema for values of type T, of Zod's small form or the full one. */
export type Schema<T> = z.core.$ZodType<T>;

const appError: Schema<AppError> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-article') }),
  z.object({ kind: z.literal('no-permission'), origin: z.string() }),
  z.object({ kind: z.literal('not-a-web-page') }),
  z.object({ kind: z.literal('page-gone') }),
  z.object({ kind: z.literal('orphan'), itemId: z.string() }),
  z.object({ kind: z.literal('storage-full') }),
  z.object({ kind: z.literal('storage-failed'), detail: z.string() }),
  z.object({ kind: z.literal('bad-message') }),
  z.object({ kind: z.literal('unexpected'), detail: z.string() }),
]);

/** The schema of a call's outcome: a value, or one of our errors. */
export function resultOf<T>(value: Schema<T>): Schema<Result<T, AppError>> {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: appError }),
  ]) as unknown as Schema<Result<T, AppError>>;
}

/** The outcome of calls that have nothing to say but that they worked. */
export const done: Schema<Result<null, AppError>> = resultOf(z.null());

/** The value if it has the schema's shape (unknown fields dropped), else `bad-message`. */
export function validate<T>(schema: Schema<T>, value: unknown): Result<T, AppError> {
  const parsed = z.safeParse(schema, value);
  return parsed.success ? ok(parsed.data) : err({ kind: 'bad-message' });
}
