import { buildRecords } from '@/lib/capture/record';
import type { BuiltRecords } from '@/lib/capture/record';
import type { AppError } from '@/lib/errors';
import type { CapturePayload, SaveOutcome } from '@/lib/capture/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { commit } from './commit';
import type { ZhenggaiDatabase } from './database';
import { findWhole } from './find-whole';
import { nextOrder } from './next-order';
import { placeOf } from './page-home';
import type { PageAddresses } from './page-key';
import { wordsOf, type PageWords } from './same-notice';
import { readExtraction } from './read-extraction';
import { decisionTables, refreshIfDecided } from './refresh-entry';
import { sameReading, sameText } from './same-reading';
import { attempt } from './storage-error';
import { writeRecord, type Written } from './write-record';

/** Where a capture is to be kept: under a key that is known, or where the page has its place among those saved. */
export type Destination =
  | { readonly page: string }
  | { readonly source: PageAddresses; readonly words: PageWords; readonly parts?: readonly string[] };

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
  return built.ok ? storeBuilt(db, built.value, { source: payload.capture.source, words: wordsOf(payload.capture) }, now) : built;
}

/** Does each of these records say what was to be stored, and is its text there? */
async function holdsBuilt(db: ZhenggaiDatabase, { capture, extractions }: BuiltRecords, keys: readonly string[]): Promise<boolean> {
  for (const [at, extraction] of extractions.entries()) {
    const key = keys[at] ?? '';
    const entry = await db.records.get(key);
    if (!entry || entry.deleted === 1 || !(await db.captures.get(entry.captureId))) return false;
    const stored = readExtraction(await db.extractions.get(key));
    if (!stored.ok || !sameReading(stored.value, extraction) || !(await sameText(db, entry, capture.text, capture.textSha256))) return false;
  }
  return true;
}

/** Stores what {@link saveCapture} has hashed, under the key of its page (or, for joined fragments, of their own). */
export function storeBuilt(db: ZhenggaiDatabase, built: BuiltRecords, to: Destination, now: string): Promise<Result<SaveOutcome, AppError>> {
  return commit(db, decisionTables(db), async () => {
    const place = 'page' in to ? to : { page: await placeOf(db, to.source, to.words), ...(to.parts && { parts: to.parts }) };
    const { page } = place;
    const order = await nextOrder(db, now);
    const written: Written[] = [];
    for (const extraction of built.extractions) written.push(await writeRecord(db, built, place, extraction, { now, order }));
    if (written.some(({ usesCapture }) => usesCapture)) await db.captures.put({ ...built.capture, pageKey: page });
    for (const { index } of built.extractions) await refreshIfDecided(db, `${page}#${index}`);
    const hows = written.map(({ how }) => how);
    if ((await markSuperseded(db, page, built.extractions.length, now)) > 0) hows.push('new-version');
    const how = (['created', 'new-version'] as const).find((kind) => hows.includes(kind)) ?? 'already-saved';
    return { how, keys: built.extractions.map(({ index }) => `${page}#${index}`) };
  }, (fresh, { keys }) => holdsBuilt(fresh, built, keys));
}
