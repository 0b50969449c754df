import { inEffect } from './log';
import { RECORD } from './record-state';
import type { Decision, Folded, Log } from './types';

/** Two decisions on one field, the later made without knowing the earlier, that nobody has settled since. */
export interface OpenConflict {
  /** `RECORD` for the note of the record. */
  readonly itemId: string;
  /** See `Conflict.field`. */
  readonly field: string;
  readonly earlier: Decision;
  /** It stands. */
  readonly later: Decision;
}

/**
 * The conflicts of a record that are still to be looked at. A conflict is settled by the next decision on its item (who made that one
 * saw what stood) and by taking one of the two back.
 */
export function openConflicts({ items, rejected, conflicts }: Pick<Folded, 'items' | 'rejected' | 'conflicts'>, log: Log): readonly OpenConflict[] {
  if (conflicts.length === 0) return [];
  const byId = new Map(log.map((decision) => [decision.id, decision]));
  const last = new Map([...items, ...rejected].map(({ id, by }) => [id, by?.id]));
  last.set(RECORD, inEffect(log).findLast(({ op }) => op === 'note')?.id);
  return conflicts.flatMap(({ itemId, field, decisions }) => {
    const [earlier, later] = decisions.map((id) => byId.get(id));
    return earlier && later && last.get(itemId) === later.id ? [{ itemId, field, earlier, later }] : [];
  });
}
