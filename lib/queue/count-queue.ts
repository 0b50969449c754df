import type { RelatedKind } from '@/lib/notice/types';
import type { CheckOutcome } from '@/lib/recheck/types';
import type { QueueRow } from './types';
import { isEnded, type QueueState } from './next-row';

/** The queue in numbers: progress while it runs, the report at its end. */
export interface QueueCount {
  readonly total: number;
  /** Pages that came to an end, however. */
  readonly ended: number;
  readonly by: Readonly<Record<QueueState, number>>;
  /** How many pages were of each kind that is no notice, most frequent first; "none" for pages of no kind we name. */
  readonly kinds: readonly (readonly [kind: RelatedKind | 'none', count: number])[];
  /** In the order of the queue. */
  readonly failed: readonly QueueRow[];
  /** How many records came to what when their pages were looked at again. */
  readonly checks: Readonly<Record<CheckOutcome, number>>;
  /** Pages that were looked at again and are not as they were saved, or of which that could not be told. In the order of the queue. */
  readonly notSame: readonly QueueRow[];
  /** Those among them of which it could not be told. */
  readonly unclear: readonly QueueRow[];
  readonly open: QueueRow | null;
}

/** Counts rows by their states. */
export function countQueue(rows: readonly QueueRow[]): QueueCount {
  const by: Record<QueueState, number> = { waiting: 0, open: 0, saved: 0, 'already-saved': 0, 'not-notice': 0, failed: 0, checked: 0, skipped: 0 };
  const checks: Record<CheckOutcome, number> = { same: 0, changed: 0, moved: 0, gone: 0, unclear: 0 };
  const kinds = new Map<RelatedKind | 'none', number>();
  for (const { state, relatedKind = 'none', checked = [] } of rows) {
    by[state] += 1;
    for (const { outcome } of checked) checks[outcome] += 1;
    if (state === 'not-notice') kinds.set(relatedKind, (kinds.get(relatedKind) ?? 0) + 1);
  }
  return {
    total: rows.length,
    ended: rows.filter(({ state }) => isEnded(state)).length,
    by,
    kinds: [...kinds].sort(([, a], [, b]) => b - a),
    failed: rows.filter(({ state }) => state === 'failed'),
    checks,
    notSame: rows.filter(({ checked = [] }) => checked.some(({ outcome }) => outcome !== 'same')),
    unclear: rows.filter(({ checked = [] }) => checked.some(({ outcome }) => outcome === 'unclear')),
    open: rows.find(({ state }) => state === 'open') ?? null,
  };
}
