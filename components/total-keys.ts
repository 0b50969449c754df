import type { TotalKey } from '@/lib/notice/types';

/** Declared totals in the order they are shown: from the whole to its parts, then how far it got. */
export const TOTAL_KEYS: readonly TotalKey[] = [
  'aspects', 'categories', 'problems', 'tasks', 'measures', 'suggestions', 'completed', 'inProgress', 'notStarted', 'ratePercent',
];
