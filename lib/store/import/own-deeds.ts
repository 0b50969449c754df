import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { stateOfRecord } from '@/lib/review/record-state';
import { readingOf } from '@/lib/review/fold-record';
import type { Decision, Deed, Log } from '@/lib/review/types';
import { stableText } from '@/lib/stable-text';
import { stampDeeds } from '../decision-log';
import { explainEntry, type OwnFields, type TimedDeed } from '../explain-entry';
import { markDeed, marksIn } from '../mark-deeds';
import type { ImportedRecord } from './types';

/** Digits that tell deeds from another record's, and from what another file says of the same: the same file gives the same decisions each time. */
const DIGITS = 12;

/** What the file says of note, tags and review as a row would; what it does not say stands as `log` leaves it. */
function rowOf({ own, captureId, capture: { extractorVersion } }: ImportedRecord, log: Log): OwnFields {
  const { note, tags, reviewed, reviewedAt, changedSinceReview, deleted } = stateOfRecord(log);
  const standing = { reviewed, ...(reviewedAt !== undefined && { reviewedAt }), ...(changedSinceReview && { changedSinceReview }) };
  return {
    notes: own.notes === '' ? note : own.notes,
    tags: [...new Set([...tags, ...own.tags])],
    review: own.review.reviewed || (!reviewed && !changedSinceReview) ? own.review : standing,
    deleted: deleted ? 1 : 0, captureId, extractorVersion,
  };
}

const sameMark = (log: Log, mark: ImportedRecord['own']['marks'][number]): boolean =>
  marksIn(log).some(({ kind, exact, span }) => kind === mark.kind && exact === mark.exact && span?.start === mark.span?.start);

/** Written without knowing of what is stored: a note on both sides is a conflict, not a change. */
const unknowing = (deed: Deed): Deed => (deed.op === 'note' ? { ...deed, from: '' } : deed);

/**
 * What a file says of note, tags, review and marks beside its log, as decisions: all that was done with a record of before
 * there were logs; nothing for one whose log says it.
 *
 * @param stored - The log of the stored record; what that says already is not said again.
 */
export function ownDeeds(record: ImportedRecord, stored: Log): readonly Decision[] {
  const said = record.decisions;
  const at = record.capture.retrievedAt;
  const missing = record.own.marks.filter((mark) => !sameMark(said, mark));
  if (missing.length === 0 && explainEntry(stateOfRecord(said), rowOf(record, said), at).length === 0) return [];
  const known = [...stored, ...said];
  const deeds: TimedDeed[] = [
    ...explainEntry(stateOfRecord(known), rowOf(record, known), at).map((timed) => ({ ...timed, deed: unknowing(timed.deed) })),
    ...missing.filter((mark) => !sameMark(known, mark)).map((mark) => ({ deed: markDeed(mark, readingOf(record), known), at: mark.madeAt })),
  ];
  const digits = bytesToHex(sha256(utf8ToBytes(stableText([record.id, record.own])))).slice(0, DIGITS);
  return stampDeeds([], deeds, '', () => digits);
}
