import type { RelatedKind } from '@/lib/notice/types';
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
  readonly open: QueueRow | null;
}

/** Counts rows by their states. */
export function countQueue(rows: readonly QueueRow[]): QueueCount {
  const by: Record<QueueState, number> = { waiting: 0, open: 0, saved: 0, 'already-saved': 0, 'not-notice': 0, failed: 0, skipped: 0 };
  const kinds = new Map<RelatedKind | 'none', number>();
  for (const { state, relatedKind = 'none' } of rows) {
    by[state] += 1;
    if (state === 'not-notice') kinds.set(relatedKind, (kinds.get(relatedKind) ?? 0) + 1);
  }
  return {
    total: rows.length,
    ended: rows.filter(({ state }) => isEnded(state)).length,
    by,
    kinds: [...kinds].sort(([, a], [, b]) => b - a),
    failed: rows.filter(({ state }) => state === 'failed'),
    open: rows.find(({ state }) => state === 'open') ?? null,
  };
}
