import type { Log, Reading } from '@/lib/review/types';
import type { CaptureRow, RecordEntry, ZhenggaiDatabase } from './database';
import { readLog } from './decision-log';
import { foldedRows, withOwn } from './folded-rows';
import { readingOf } from '@/lib/review/fold-record';
import { type ReadExtraction, readExtraction } from './read-extraction';
import { captureSchema } from './schema';
import { ownSearchText } from './search-text';

/** What a decision touches: the log, what is kept of it for lists and search, and what both are made from. */
export type ReviewTables = Pick<ZhenggaiDatabase, 'captures' | 'records' | 'extractions' | 'searches' | 'decisions' | 'coder'>;

/** The same for a transaction. */
export const decisionTables = (db: ReviewTables) => [db.captures, db.records, db.extractions, db.searches, db.decisions];

/** Everything that is stored of records, for a transaction that adds or removes them whole. */
export const recordTables = (db: ZhenggaiDatabase) => [...decisionTables(db), db.checks];

interface Read {
  readonly capture: CaptureRow;
  readonly extraction: ReadExtraction;
}

/** What the record's reading consists of; null if a part of it is lost or damaged: its log goes on being kept. */
export async function readBehind(db: ReviewTables, { key, captureId }: Pick<RecordEntry, 'key' | 'captureId'>): Promise<Read | null> {
  const capture = captureSchema.safeParse(await db.captures.get(captureId));
  const extraction = readExtraction(await db.extractions.get(key));
  if (!capture.success || !extraction.ok) return null;
  return { capture: capture.data, extraction: extraction.value };
}

export const toReading = ({ capture, extraction: { notice } }: Read): Reading => readingOf({ capture, notice });

/**
 * Writes the row and what it is found by from its log: what lists and searches show is the fold. In the caller's
 * transaction over {@link decisionTables}.
 */
export async function refreshEntry(db: ReviewTables, entry: RecordEntry, log: Log): Promise<void> {
  const read = await readBehind(db, entry);
  if (!read) {
    const own = withOwn(entry, log);
    await db.records.put(own);
    await db.searches.update(entry.key, { own: ownSearchText(own.notes, own.tags) });
    return;
  }
  const { record, search } = foldedRows(entry, read.capture, read.extraction, log);
  await db.records.put(record);
  await db.searches.put(search);
}

/** The same for a record by its key, if there are decisions on it: a newer reading is listed as they leave it. */
export async function refreshIfDecided(db: ReviewTables, key: string): Promise<void> {
  const { log } = await readLog(db, key);
  const entry = log.length > 0 ? await db.records.get(key) : undefined;
  if (entry) await refreshEntry(db, entry, log);
}
