import { inEffect } from './log';
import type { Conflict, Decision, Log, Made, RecordDeed, RecordState, Undoable } from './types';

const ON_RECORD: ReadonlySet<Decision['op']> = new Set<RecordDeed['op']>(['reviewed', 'reread', 'note', 'tags', 'delete', 'restore']);
/** Is a decision on the record as a whole? */
export const isOnRecord = (decision: Made<Undoable>): decision is Made<RecordDeed> => ON_RECORD.has(decision.op);

/** Do these decisions leave all items as they were read? */
export const leaveItems = (decisions: readonly Pick<Decision, 'op'>[]): boolean => decisions.every(({ op }) => ON_RECORD.has(op));

/** Conflicts of the record as a whole are told under this item id. */
export const RECORD = 'record';

/**
 * What a log says of the record as a whole.
 *
 * @param decisions - Those on the record that are in effect, by time and id (see `inEffect`).
 * @param conflicts - Notes that were written without knowing of one another are put here.
 */
export function recordState(decisions: readonly (Made<RecordDeed>)[], conflicts: Conflict[]): RecordState {
  let note = '';
  let noteBy: string | undefined;
  const tags = new Set<string>();
  let reviewed: Made<RecordDeed> | undefined;
  let changed = false;
  let deletedAt: string | undefined;
  for (const decision of decisions) {
    switch (decision.op) {
      case 'note':
        if (decision.from !== note && decision.to !== note && noteBy !== undefined) {
          conflicts.push({ itemId: RECORD, field: 'note', decisions: [noteBy, decision.id] });
        }
        note = decision.to;
        noteBy = decision.id;
        break;
      case 'tags':
        for (const tag of decision.removed) tags.delete(tag);
        // One without a letter is none; a log from elsewhere may hold it.
        for (const tag of decision.added) if (tag !== '') tags.add(tag);
        break;
      case 'reviewed':
        reviewed = decision.reviewed ? decision : undefined;
        changed = false;
        break;
      case 'reread':
        changed = reviewed !== undefined;
        break;
      case 'delete':
        deletedAt = decision.at;
        break;
      case 'restore':
        deletedAt = undefined;
        break;
    }
  }
  return {
    note,
    tags: [...tags],
    reviewed: reviewed !== undefined && !changed,
    ...(reviewed && { reviewedAt: reviewed.at }),
    ...(changed && { changedSinceReview: true }),
    deleted: deletedAt !== undefined,
    ...(deletedAt !== undefined && { deletedAt }),
  };
}

/** The same, from a whole log. */
export const stateOfRecord = (log: Log): RecordState => recordState(inEffect(log).filter(isOnRecord), []);
