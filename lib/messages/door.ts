import { err } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { AppError } from '@/lib/errors';

/** Checks what comes in over the border: the value if it has the right shape, else `bad-message`. */
export type Door<T> = (value: unknown) => Result<T, AppError>;

/** What a door says to anything of the wrong shape. */
export const badMessage = err({ kind: 'bad-message' } as const);

/** A plain object with anything in it. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
