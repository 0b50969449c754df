import { DEEPEST } from './scan-records';

/** Keys that reach an object's prototype where a copy is made carelessly; nothing of ours is called so. */
export const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What no parsed file of ours holds, wherever it stands: a key that may reach a prototype, or values within values without
 * end. Null if there is none.
 */
export function hostileIn(value: unknown, depth = 0): 'forbidden-key' | 'too-deep' | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return 'too-deep';
  if (!Array.isArray(value) && Object.keys(value).some((key) => FORBIDDEN.has(key))) return 'forbidden-key';
  for (const field of Object.values(value)) {
    const found = hostileIn(field, depth + 1);
    if (found) return found;
  }
  return null;
}
