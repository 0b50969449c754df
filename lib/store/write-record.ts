import type { BuiltRecords, CaptureRecord, Extraction } from '@/lib/capture/record';
import type { SaveOutcome } from '@/lib/capture/types';
import type { ExtractionEntry, RecordEntry, SearchEntry, ZhenggaiDatabase } from './database';
import { anchorMarks } from './anchor-marks';
import { mendEntry, storedReading } from './mend-entry';
import { captureIdOf, mendVersions } from './mend-versions';
import { readLog } from './decision-log';
import { putEntry } from './put-entry';
import { readExtraction, storedVersions } from './read-extraction';
import { lastCaptureId, versionFrom } from './reread-capture';
import { withOwn } from './folded-rows';
import { sameReading, sameText } from './same-reading';
import { captureSchema, entrySchema, searchSchema } from './schema';
import { ownSearchText, searchText } from './search-text';
import { summarize } from './summarize';
import type { RecordVersion, Review } from './types';
import { without } from './without';

/** Where a capture is kept: under the key of its page, and for a joined article the keys of all its pages. */
export interface Place {
  readonly page: string;
  readonly parts?: readonly string[];
}

/** When something is saved: by the clock (ISO 8601 with offset), and after what was saved before, whatever the clock says. */
export interface Moment {
  readonly now: string;
  /** `savedOrder` of a new record. */
  readonly order: number;
}

/** What was done with one extraction. */
export interface Written {
  readonly how: SaveOutcome['how'];
  /** Does a record now point to this capture, or is what is stored of it damaged? It is to be written then. */
  readonly usesCapture: boolean;
}

/** A review speaks of what was reviewed: once that has changed, the mark goes and says why. */
export function reviewAfterChange(review: Review): Review {
  return review.reviewed ? { ...review, reviewed: false, changedSinceReview: true } : review;
}

function newEntry({ page, parts }: Place, capture: CaptureRecord, extraction: Extraction, { now, order }: Moment): RecordEntry {
  const summary = summarize(capture.source, extraction);
  return {
    key: `${page}#${extraction.index}`,
    pageKey: page,
    id: extraction.id,
    captureId: capture.captureId,
    index: extraction.index,
    summary,
    review: { reviewed: false },
    notes: '',
    tags: [],
    savedAt: now,
    updatedAt: now,
    retrievedAt: capture.retrievedAt,
    versionCount: 0,
    textSha256: capture.textSha256,
    extractorVersion: capture.extractorVersion,
    captureIds: [capture.captureId],
    ...(parts && { partPages: parts }),
    deleted: 0,
    savedOrder: order,
    publishedOrder: summary.publishedOn ?? '',
  };
}

/** The entry after a newer reading took the place of the one it had; marks made by hand follow their words into its text. */
function nextEntry(before: RecordEntry, fresh: RecordEntry, text: string): RecordEntry {
  return {
    ...without(before, 'supersededAt', 'deletedAt', 'trash', 'partPages'),
    ...(fresh.partPages && { partPages: fresh.partPages }),
    id: fresh.id,
    captureId: fresh.captureId,
    summary: fresh.summary,
    publishedOrder: fresh.publishedOrder,
    retrievedAt: fresh.retrievedAt,
    textSha256: fresh.textSha256,
    extractorVersion: fresh.extractorVersion,
    captureIds: [...new Set([...before.captureIds, fresh.captureId])],
    ...(before.marks && { marks: anchorMarks(before.marks, text) }),
    review: reviewAfterChange(before.review),
    updatedAt: fresh.updatedAt,
    deleted: 0,
  };
}

/** What is stored of one record, as it lies in the tables; undefined where there is nothing. */
interface StoredRows {
  readonly row: unknown;
  readonly extraction: unknown;
  readonly search: SearchEntry | undefined;
}

/** The record as it stands before this save, with what is lost or damaged mended; null if nothing is there. */
async function standing(db: ZhenggaiDatabase, { row, extraction, search }: StoredRows, fresh: RecordEntry): Promise<RecordEntry | null> {
  if (row === undefined && extraction === undefined) return null;
  if (entrySchema.safeParse(row).success) return row as RecordEntry;
  const known = storedReading(row);
  const earlier = new Set(storedVersions(extraction).flatMap((version) => captureIdOf(version) ?? []));
  const captureId = known ? null : await lastCaptureId(db, fresh.pageKey, earlier);
  const last = captureId === null ? null : await versionFrom(db, captureId, fresh.index);
  const mended = mendEntry(row, fresh, known ?? last ?? fresh, search);
  const { log } = await readLog(db, fresh.key);
  return log.length > 0 ? withOwn(mended, log) : mended;
}

/** The reading a record had before this one, as a version of it; null if neither it nor its capture can be read. */
async function lastVersion(db: ZhenggaiDatabase, before: RecordEntry, stored: ExtractionEntry | null): Promise<RecordVersion | null> {
  const { id, captureId, retrievedAt, textSha256, extractorVersion, index } = before;
  if (!stored) return versionFrom(db, captureId, index);
  return { id, captureId, retrievedAt, textSha256, extractorVersion, verdict: stored.verdict, notice: stored.notice };
}

/**
 * Writes one extraction: a new record, a new version of one, or nothing if it is there already. What is lost or damaged of
 * the record is written again; note, tags, marks and review stay. Runs in the caller's transaction over captures, records,
 * extractions, searches and decisions.
 */
export async function writeRecord(
  db: ZhenggaiDatabase, { capture }: BuiltRecords, place: Place, extraction: Extraction, moment: Moment,
): Promise<Written> {
  const fresh = newEntry(place, capture, extraction, moment);
  const { key } = fresh;
  const { verdict, notice } = extraction;
  const stored: StoredRows = { row: await db.records.get(key), extraction: await db.extractions.get(key), search: await db.searches.get(key) };
  const before = await standing(db, stored, fresh);
  const write = async (entry: RecordEntry, versions: readonly RecordVersion[]): Promise<void> => {
    await putEntry(db, before ?? undefined, { ...entry, versionCount: versions.length }, moment.now);
    await db.extractions.put({ key, verdict, notice, versions });
    await db.searches.put({ key, text: searchText(capture.source, capture.text, extraction), own: ownSearchText(entry.notes, entry.tags) });
  };
  if (!before) {
    await write(fresh, []);
    return { how: 'created', usesCapture: true };
  }
  const read = readExtraction(stored.extraction);
  const versions = await mendVersions(db, stored.extraction, before);
  const captureLost = !captureSchema.safeParse(await db.captures.get(before.captureId)).success;
  const same = before.supersededAt === undefined && (!read.ok || sameReading(read.value, extraction)) && (await sameText(db, before, capture.text, capture.textSha256));
  if (!same) {
    const last = await lastVersion(db, before, read.ok ? read.value : null);
    await write(nextEntry(before, fresh, capture.text), last ? [last, ...versions] : versions);
    return { how: before.deleted ? 'created' : 'new-version', usesCapture: true };
  }
  const isWhole = entrySchema.safeParse(stored.row).success && read.ok && read.value.badVersions.length === 0 && searchSchema.safeParse(stored.search).success;
  // The same text, read at another of the page's addresses, takes the place of a capture that is lost.
  const moved = captureLost ? { id: fresh.id, captureId: fresh.captureId, captureIds: [...new Set([...before.captureIds, fresh.captureId])] } : {};
  if (!isWhole || captureLost || before.deleted) {
    const back = before.deleted ? { updatedAt: fresh.updatedAt } : {};
    await write({ ...without(before, 'deletedAt', 'trash'), deleted: 0, ...back, ...moved }, versions);
  }
  return { how: before.deleted ? 'created' : 'already-saved', usesCapture: captureLost };
}
