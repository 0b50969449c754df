import { browser } from '#imports';
import { z } from '@/lib/zod';
import { appError } from './schemas';
import type { AppError } from '@/lib/errors';

/** Something that was restored or lost, as the panel names it. */
export interface StoredThing {
  readonly kind: 'capture' | 'record' | 'queue' | 'overrules';
  readonly key: string;
  readonly name: string;
}

/**
 * How the check of what is stored goes, or ended. Kept in `storage.session`: nothing is there before the first check since
 * the browser was started.
 */
export type StorageState =
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'done';
      readonly restored: readonly StoredThing[];
      readonly lost: readonly StoredThing[];
      /** Files of the second copy that were written again. */
      readonly copied: number;
      readonly cancelled: boolean;
    }
  | { readonly kind: 'failed'; readonly error: AppError };

const KEY = 'storage-check';
const count = z.number().int().nonnegative();
const things = z.array(z.object({ kind: z.enum(['capture', 'record', 'queue', 'overrules']), key: z.string(), name: z.string() }));

const schema: z.ZodType<StorageState> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('running'), done: count, total: count }),
  z.object({ kind: z.literal('done'), restored: things, lost: things, copied: count, cancelled: z.boolean() }),
  z.object({ kind: z.literal('failed'), error: appError }),
]);

/** The state; `null` if nothing was checked since the browser started. */
export async function readStorageState(): Promise<StorageState | null> {
  const parsed = schema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.data : null;
}

export const writeStorageState = (state: StorageState): Promise<void> => browser.storage.session.set({ [KEY]: state });

/** Calls back when the state has changed. Returns the way to end that. */
export function onStorageStateChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>): void => {
    if (KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
