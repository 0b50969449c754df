import { buildRecords } from '@/lib/capture/record';
import type { BuiltRecords, CaptureRecord, Extraction } from '@/lib/capture/record';
import type { AppError, CapturePayload, SaveOutcome } from '@/lib/messages/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ExtractionEntry, RecordEntry, ZhenggaiDatabase } from './database';
import { findWhole } from './find-whole';
import { anchorMarks } from './hand-marks';
import { pageKey } from './page-key';
import { sameReading } from './same-reading';
import { ownSearchText, searchText } from './search-text';
import { attempt } from './storage-error';
import { summarize } from './summarize';
import type { Review } from './types';
import { without } from './without';

type How = SaveOutcome['how'];

/** Where a capture is kept: under the key of its page, and for a joined article the keys of all its pages. */
interface Place {
  readonly page: string;
  readonly parts?: readonly string[];
}

/** A review speaks of what was reviewed: once that has changed, the mark goes and says why. */
function reviewAfterChange(review: Review): Review {
  return review.reviewed ? { ...review, reviewed: false, changedSinceReview: true } : review;
}

function newEntry({ page, parts }: Place, capture: CaptureRecord, extraction: Extraction, now: string): RecordEntry {
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
    savedOrder: Date.parse(now),
    publishedOrder: summary.publishedOn ?? '',
  };
}

/** The entry after a newer reading took the place of the one it had; marks made by hand follow their words into its text. */
function nextEntry(before: RecordEntry, fresh: RecordEntry, text: string): RecordEntry {
  return {
    ...without(before, 'supersededAt', 'deletedAt', 'partPages'),
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
    versionCount: before.versionCount + 1,
    deleted: 0,
  };
}

function nextExtraction(before: RecordEntry, stored: ExtractionEntry, fresh: Extraction): ExtractionEntry {
  const { id, captureId, retrievedAt, textSha256, extractorVersion } = before;
  const { verdict, notice } = stored;
  const version = { id, captureId, retrievedAt, textSha256, extractorVersion, verdict, notice };
  return { key: before.key, verdict: fresh.verdict, notice: fresh.notice, versions: [version, ...stored.versions] };
}

interface Written {
  readonly how: How;
  /** Does a record now point to this capture? */
  readonly usesCapture: boolean;
}

/** Writes one extraction: a new record, a new version of one, or nothing if it is there already. */
async function writeOne(
  db: ZhenggaiDatabase, built: BuiltRecords, place: Place, extraction: Extraction, now: string,
): Promise<Written> {
  const { capture } = built;
  const fresh = newEntry(place, capture, extraction, now);
  const before = await db.records.get(fresh.key);
  const stored = before && (await db.extractions.get(fresh.key));
  const own = before ? ownSearchText(before.notes, before.tags) : '';
  const writeSearch = () => db.searches.put({ key: fresh.key, text: searchText(capture.source, capture.text, extraction), own });
  if (!before || !stored) {
    await db.records.put(fresh);
    await db.extractions.put({ key: fresh.key, verdict: extraction.verdict, notice: extraction.notice, versions: [] });
    await writeSearch();
    return { how: 'created', usesCapture: true };
  }
  const same =
    before.textSha256 === capture.textSha256 && sameReading(stored, extraction) && before.supersededAt === undefined;
  if (!same) {
    await db.records.put(nextEntry(before, fresh, capture.text));
    await db.extractions.put(nextExtraction(before, stored, extraction));
    await writeSearch();
  } else if (before.deleted) {
    await db.records.put({ ...without(before, 'deletedAt'), deleted: 0, updatedAt: now });
  }
  const how = before.deleted ? 'created' : same ? 'already-saved' : 'new-version';
  return { how, usesCapture: !same };
}

/** Records of notices the page no longer holds stay as they were, and say so. */
async function markSuperseded(db: ZhenggaiDatabase, page: string, count: number, now: string): Promise<number> {
  return db.records.where('pageKey').equals(page)
    .and((entry) => entry.index >= count && entry.supersededAt === undefined && entry.deleted === 0)
    .modify({ supersededAt: now });
}

/**
 * Stores a capture and a record for each of its notices, in one transaction: all of it or nothing.
 *
 * A page that is there already with the same text and reading is left alone; if its text or its reading changed (the
 * user overruled the verdict, the extractor got better), each record gets a version: what was there is kept with
 * notes and tags, and a review mark turns into "changed since reviewed". A deleted record comes back.
 *
 * A page of a split article that was joined is saved with the whole: by itself it never takes the whole's place.
 *
 * @param now - The moment of saving, ISO 8601 with offset; the moment of retrieval if not said.
 * @returns Keys in page order; `join-again` if the page has changed since the whole was joined; `storage-full` or `storage-failed` if nothing was stored.
 */
export async function saveCapture(
  db: ZhenggaiDatabase,
  payload: CapturePayload,
  now: string = payload.retrievedAt,
): Promise<Result<SaveOutcome, AppError>> {
  const whole = await findWhole(db, payload.capture.source, payload.capture.article.text);
  if (!whole.ok) return whole;
  if (whole.value) return whole.value.current ? ok({ how: 'already-saved', keys: whole.value.keys }) : err({ kind: 'join-again' });
  const built = await attempt(() => buildRecords(payload));
  return built.ok ? storeBuilt(db, built.value, { page: pageKey(built.value.capture.source) }, now) : built;
}

/** Stores what {@link saveCapture} has hashed, under the key of its page (or, for joined fragments, of their own). */
export function storeBuilt(db: ZhenggaiDatabase, built: BuiltRecords, place: Place, now: string): Promise<Result<SaveOutcome, AppError>> {
  const { page } = place;
  return attempt(() =>
    db.transaction('rw', [db.captures, db.records, db.extractions, db.searches], async () => {
      const written: Written[] = [];
      for (const extraction of built.extractions) written.push(await writeOne(db, built, place, extraction, now));
      if (written.some(({ usesCapture }) => usesCapture)) await db.captures.put({ ...built.capture, pageKey: page });
      const hows = written.map(({ how }) => how);
      if ((await markSuperseded(db, page, built.extractions.length, now)) > 0) hows.push('new-version');
      const how = (['created', 'new-version'] as const).find((kind) => hows.includes(kind)) ?? 'already-saved';
      return { how, keys: built.extractions.map(({ index }) => `${page}#${index}`) };
    }),
  );
}
