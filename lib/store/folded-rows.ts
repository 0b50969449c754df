import type { CaptureRecord, Extraction } from '@/lib/capture/record';
import { foldedNotice } from '@/lib/review/fold-record';
import { stateOfRecord } from '@/lib/review/record-state';
import type { Log } from '@/lib/review/types';
import { anchorMarks, inTextOrder } from './anchor-marks';
import type { RecordEntry, SearchEntry } from './database';
import { marksIn } from './mark-deeds';
import { ownSearchText, searchText } from './search-text';
import { summarize } from './summarize';
import { without } from './without';

/** A row with what its log says of the record as a whole. */
export function withOwn(entry: RecordEntry, log: Log): RecordEntry {
  const { note, tags, reviewed, reviewedAt, changedSinceReview, deleted, deletedAt } = stateOfRecord(log);
  return {
    ...(deleted ? without(entry, 'deletedAt') : without(entry, 'deletedAt', 'trash')),
    notes: note,
    tags,
    review: { reviewed, ...(reviewedAt !== undefined && { reviewedAt }), ...(changedSinceReview && { changedSinceReview }) },
    deleted: deleted ? 1 : 0,
    ...(deletedAt !== undefined && { deletedAt }),
  };
}

/** A record's row and what it is found by, as its log leaves them: what lists and searches show is the fold. */
export function foldedRows(
  entry: RecordEntry, capture: CaptureRecord, { verdict, notice }: Pick<Extraction, 'verdict' | 'notice'>, log: Log,
): { readonly record: RecordEntry; readonly search: SearchEntry } {
  const { key, id, captureId, index } = entry;
  const own = withOwn(entry, log);
  const seen = { id, captureId, index, verdict, notice: foldedNotice({ capture, notice, decisions: log }) };
  const summary = summarize(capture.source, seen);
  const marks = inTextOrder(anchorMarks(marksIn(log), capture.text));
  return {
    record: { ...without(own, 'marks'), ...(marks.length > 0 && { marks }), summary, publishedOrder: summary.publishedOn ?? '' },
    search: { key, text: searchText(capture.source, capture.text, seen), own: ownSearchText(own.notes, own.tags) },
  };
}
