import { stateOfRecord } from '@/lib/review/record-state';
import type { Log, Reading } from '@/lib/review/types';
import { anchorMarks, inTextOrder } from './anchor-marks';
import type { CaptureRow, ExtractionEntry, RecordEntry, ZhenggaiDatabase } from './database';
import { readLog } from './decision-log';
import { foldRecord, readingOf } from '@/lib/review/fold-record';
import { marksIn } from './mark-deeds';
import { readExtraction } from './read-extraction';
import { captureSchema } from './schema';
import { ownSearchText, searchText } from './search-text';
import { summarize } from './summarize';
import { without } from './without';

/** What a decision touches: the log, what is kept of it for lists and search, and what both are made from. */
export type ReviewTables = Pick<ZhenggaiDatabase, 'captures' | 'records' | 'extractions' | 'searches' | 'decisions' | 'coder'>;

/** The same for a transaction. */
export const decisionTables = (db: ReviewTables) => [db.captures, db.records, db.extractions, db.searches, db.decisions];

interface Read {
  readonly capture: CaptureRow;
  readonly extraction: ExtractionEntry;
}

/** What the record's reading consists of; null if a part of it is lost or damaged: its log goes on being kept. */
export async function readBehind(db: ReviewTables, { key, captureId }: Pick<RecordEntry, 'key' | 'captureId'>): Promise<Read | null> {
  const capture = captureSchema.safeParse(await db.captures.get(captureId));
  const extraction = readExtraction(await db.extractions.get(key));
  if (!capture.success || !extraction.ok) return null;
  return { capture: capture.data, extraction: extraction.value };
}

export const toReading = ({ capture, extraction: { notice } }: Read): Reading => readingOf({ capture, notice });

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

/**
 * Writes the row and what it is found by from its log: what lists and searches show is the fold. In the caller's
 * transaction over {@link decisionTables}.
 */
export async function refreshEntry(db: ReviewTables, entry: RecordEntry, log: Log): Promise<void> {
  const { key, id, captureId, index } = entry;
  const own = withOwn(entry, log);
  const words = ownSearchText(own.notes, own.tags);
  const read = await readBehind(db, entry);
  if (!read) {
    await db.records.put(own);
    await db.searches.update(key, { own: words });
    return;
  }
  const { capture, extraction: { verdict, notice } } = read;
  const seen = { id, captureId, index, verdict, notice: foldRecord({ capture, notice, decisions: log }).notice };
  const summary = summarize(capture.source, seen);
  const marks = inTextOrder(anchorMarks(marksIn(log), capture.text));
  const marked = { ...without(own, 'marks'), ...(marks.length > 0 && { marks }) };
  await db.records.put({ ...marked, summary, publishedOrder: summary.publishedOn ?? '' });
  await db.searches.put({ key, text: searchText(capture.source, capture.text, seen), own: words });
}

/** The same for a record by its key, if there are decisions on it: a newer reading is listed as they leave it. */
export async function refreshIfDecided(db: ReviewTables, key: string): Promise<void> {
  const { log } = await readLog(db, key);
  const entry = log.length > 0 ? await db.records.get(key) : undefined;
  if (entry) await refreshEntry(db, entry, log);
}
