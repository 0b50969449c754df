import type { DueFact } from './types';

/** Where a commitment stands on a day. `closed`: somebody recorded what it came to. */
export type DueGroup = 'passed' | 'month' | 'later' | 'undated' | 'closed';

/** In the order the ledger shows them. */
export const DUE_GROUPS: readonly DueGroup[] = ['passed', 'month', 'later', 'undated', 'closed'];

/**
 * The group of a commitment on a day: past only after the later reading of an ambiguous phrase.
 *
 *   due 2024-06-30 on 2024-06-30              → month
 *   due 2024-11-30, latest 2024-12-31, 12-15  → month
 *
 * @param day - ISO day.
 */
export function dueGroup({ due, latest, endless, settled }: DueFact, day: string): DueGroup {
  if (settled) return 'closed';
  if (due === undefined) return 'undated';
  if (endless) return 'later';
  const last = latest !== undefined && latest > due ? latest : due;
  if (last < day) return 'passed';
  return last.slice(0, 7) === day.slice(0, 7) ? 'month' : 'later';
}

/** How many of these had passed on a day, and how many are still to come or undated; settled ones are in neither. */
export function countDues(dues: readonly DueFact[], day: string): { readonly passed: number; readonly open: number } {
  let passed = 0;
  let open = 0;
  for (const due of dues) {
    const group = dueGroup(due, day);
    if (group === 'passed') passed += 1;
    else if (group !== 'closed') open += 1;
  }
  return { passed, open };
}
