import { browser } from '#imports';

/** Kept in `storage.local`: what was read again last can be taken back after a restart, and from another window. */
const KEY = 'reread-last';

/** Which records were read again last, together. */
export interface LastReread {
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly keys: readonly string[];
}

function toLast(stored: unknown): LastReread | null {
  const { at, keys } = (stored ?? {}) as { at?: unknown; keys?: unknown };
  if (typeof at !== 'string' || !Array.isArray(keys)) return null;
  const named = keys.filter((key): key is string => typeof key === 'string');
  return named.length > 0 ? { at, keys: named } : null;
}

/** @returns null if nothing was, or if it was taken back. */
export const lastReread = async (): Promise<LastReread | null> => toLast((await browser.storage.local.get(KEY))[KEY]);

/** Remembers what was read again; null forgets it. */
export const rememberReread = (last: LastReread | null): Promise<void> => browser.storage.local.set({ [KEY]: last });
