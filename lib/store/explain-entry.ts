import type { Deed, RecordState } from '@/lib/review/types';
import type { RecordEntry } from './database';
import { readTags } from './mend-entry';

/** A deed and when it was done; ISO 8601 with offset. */
export interface TimedDeed {
  readonly deed: Deed;
  readonly at: string;
}

/** What a row of `records` says of the reader's work. It is what the record's log comes to, kept there for the lists. */
export type OwnFields = Pick<RecordEntry, 'notes' | 'tags' | 'review' | 'deleted' | 'deletedAt' | 'captureId' | 'extractorVersion'>;

function reviewDeeds(state: RecordState, { review, captureId, extractorVersion }: OwnFields, at: string): TimedDeed[] {
  if (state.reviewed === review.reviewed && state.changedSinceReview === review.changedSinceReview) return [];
  const given: TimedDeed = { deed: { op: 'reviewed', reviewed: true }, at: review.reviewedAt ?? at };
  if (review.reviewed) return [given];
  if (!review.changedSinceReview) return [{ deed: { op: 'reviewed', reviewed: false }, at }];
  return [...(state.reviewed ? [] : [given]), { deed: { op: 'reread', captureId, extractorVersion }, at }];
}

/** What a row says; what is damaged in it says nothing, and the log stands. */
const readOwn = ({ notes, tags }: { readonly notes: unknown; readonly tags: unknown }, { note, tags: known }: RecordState) => ({
  notes: typeof notes === 'string' ? notes : note,
  tags: Array.isArray(tags) ? readTags(tags) : known,
});

/**
 * The deeds after which a log says what a row says of note, tags, review and deletion, by time; none if it does already.
 * For a change of the row those are the change; for a row without a log (an older version's, or one restored from an
 * older copy) all that was ever done with it.
 *
 * @param at - When the row was changed, for what has no time of its own.
 */
export function explainEntry(state: RecordState, row: OwnFields, at: string): TimedDeed[] {
  const deeds: TimedDeed[] = [];
  const { notes, tags } = readOwn(row, state);
  if (state.note !== notes) deeds.push({ deed: { op: 'note', from: state.note, to: notes }, at });
  const added = tags.filter((tag) => !state.tags.includes(tag));
  const removed = state.tags.filter((tag) => !tags.includes(tag));
  if (added.length + removed.length > 0) deeds.push({ deed: { op: 'tags', added, removed }, at });
  if (typeof row.review === 'object') deeds.push(...reviewDeeds(state, row, at));
  if (state.deleted !== (row.deleted === 1)) {
    deeds.push(row.deleted === 1 ? { deed: { op: 'delete' }, at: row.deletedAt ?? at } : { deed: { op: 'restore' }, at });
  }
  return deeds.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
