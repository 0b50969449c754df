import type { RelatedKind } from '@/lib/notice/types';
import type { QueueRow } from './types';

export type QueueState = QueueRow['state'];

/** How the work on a page ended. */
export type Outcome =
  | { readonly state: 'saved' | 'already-saved'; readonly keys: readonly string[] }
  | { readonly state: 'not-notice'; readonly relatedKind?: RelatedKind }
  | { readonly state: 'failed'; readonly failure: NonNullable<QueueRow['failure']> }
  | { readonly state: 'checked'; readonly checked: NonNullable<QueueRow['checked']> }
  | { readonly state: 'skipped' };

/**
 * What can happen to a page of the queue.
 *
 *   waiting ── open ──→ open ── end ──→ saved, already-saved, not-notice, failed, checked, skipped
 *      ↑ ↖── interrupt ──┘                              │
 *      └────────────────── requeue ─────────────────────┘        waiting, open ── skip ──→ skipped
 */
export type QueueEvent =
  /** `at`: ISO 8601 with offset; what was saved after it was saved in this opening. */
  | { readonly kind: 'open'; readonly at?: string }
  /** The work stopped before its end: the browser was closed, or the disk was full. */
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'end'; readonly outcome: Outcome; readonly at: string }
  | { readonly kind: 'skip'; readonly at: string }
  /** The user wants an ended page again; it goes to the place `order`. */
  | { readonly kind: 'requeue'; readonly order: number };

/** True for a state that only the user's own word (requeue) changes. */
export const isEnded = (state: QueueState): boolean => state !== 'waiting' && state !== 'open';

/** A row without anything that its work left behind. */
function fresh(row: QueueRow): QueueRow {
  const { id, order, pageKey, url, title, from, addedAt, recheck } = row;
  return { id, order, pageKey, url, title, ...(from !== undefined && { from }), addedAt, ...(recheck && { recheck }), state: 'waiting' };
}

/** The row after an event; `null` where the event does not apply to its state and nothing may change. */
export function nextRow(row: QueueRow, event: QueueEvent): QueueRow | null {
  switch (event.kind) {
    case 'open':
      return row.state === 'waiting' ? { ...row, state: 'open', ...(event.at !== undefined && { openedAt: event.at }) } : null;
    case 'interrupt':
      return row.state === 'open' ? fresh(row) : null;
    case 'end':
      return row.state === 'open' ? { ...fresh(row), ...event.outcome, endedAt: event.at } : null;
    case 'skip':
      return isEnded(row.state) ? null : { ...fresh(row), state: 'skipped', endedAt: event.at };
    case 'requeue':
      return isEnded(row.state) ? { ...fresh(row), order: event.order } : null;
  }
}

/** The row to be opened now: the first that waits, and none while another one is open. */
export function nextToOpen<T extends Pick<QueueRow, 'state' | 'order'>>(rows: readonly T[]): T | null {
  if (rows.some(({ state }) => state === 'open')) return null;
  let first: T | null = null;
  for (const row of rows) if (row.state === 'waiting' && (first === null || row.order < first.order)) first = row;
  return first;
}
