import type { Conflict, Decision, Made, RecordDeed, RecordState } from './types';

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
  let reviewed: Decision | undefined;
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
        for (const tag of decision.added) tags.add(tag);
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
