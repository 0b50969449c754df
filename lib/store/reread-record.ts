import type { AppError } from '@/lib/errors';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { dryRun, type DryRun } from '@/lib/review/dry-run';
import { readingOf } from '@/lib/review/fold-record';
import { inEffect } from '@/lib/review/log';
import { stableText } from '@/lib/stable-text';
import { EXTRACTOR_VERSION } from '@/lib/version';
import { commit } from './commit';
import type { ExtractionEntry, RecordEntry, ZhenggaiDatabase } from './database';
import { appendDeeds, readLog } from './decision-log';
import { mendVersions } from './mend-versions';
import { putEntry } from './put-entry';
import { readAgain, type StoredReading } from './read-again';
import { readExtraction } from './read-extraction';
import { decisionTables, readBehind, refreshEntry } from './refresh-entry';
import { sameReading } from './same-reading';
import { entrySchema } from './schema';
import type { RecordVersion, StoredRecord } from './types';
import { reviewAfterChange } from './write-record';

/** What reading a record again with today's rules would do; nothing is changed by asking. */
export interface RereadPlan {
  readonly key: string;
  readonly title?: string;
  /** It is marked as reviewed, or something in it was decided on. */
  readonly decided: boolean;
  /** The reading that was compared: what is stored must still be this one when the plan is carried out. */
  readonly seen: StoredReading;
  readonly run: DryRun;
}

/** @returns null if today's rules read the same. */
export function planReread(record: StoredRecord): RereadPlan | null {
  const { key, capture, index, verdict, notice, decisions, review, summary } = record;
  const seen: StoredReading = { capture, index, verdict, notice };
  const fresh = readAgain(seen);
  if (sameReading(seen, fresh)) return null;
  const run = dryRun(readingOf({ capture, notice }), readingOf({ capture, notice: fresh.notice }), decisions);
  return { key, ...(summary.title !== undefined && { title: summary.title }), decided: review.reviewed || decisions.length > 0, seen, run };
}

/** What came of a plan: `changed` if the record is not what was compared any more (saved anew, deleted, read again elsewhere). */
export type RereadOutcome = 'read' | 'changed';

const isAsSeen = (entry: RecordEntry, stored: ExtractionEntry, { capture, verdict, notice }: StoredReading): boolean =>
  entry.captureId === capture.captureId && sameReading(stored, { verdict, notice });

async function isStored(db: ZhenggaiDatabase, key: string, after: ExtractionEntry | null): Promise<boolean> {
  return after === null || stableText(await db.extractions.get(key)) === stableText(after);
}

/** Is the reading before the one that stands of the same text? Then newer rules read it. */
export const isReadByRules = ({ captureId, versions }: { readonly captureId: string; readonly versions: readonly Pick<RecordVersion, 'captureId'>[] }): boolean =>
  versions[0]?.captureId === captureId;

/**
 * Puts today's reading in the place of a record's: the one it had becomes a version, decisions carry over, the reviewed
 * mark turns into "changed since reviewed". One transaction; nothing is written if the record has changed since the plan.
 *
 * @param now - ISO 8601 with offset.
 * @param again - The decision that was taken back and is done again; a new one if none is named.
 */
export async function rereadRecord(
  db: ZhenggaiDatabase, { key, seen }: Pick<RereadPlan, 'key' | 'seen'>, now: string, again?: string,
): Promise<Result<RereadOutcome, AppError>> {
  const fresh = readAgain(seen);
  const done = await commit(db, decisionTables(db), async () => {
    const entry = await db.records.get(key);
    const read = entry && entrySchema.safeParse(entry).success && entry.deleted === 0 ? await readBehind(db, entry) : null;
    if (!entry || !read || !isAsSeen(entry, read.extraction, seen)) return null;
    const { id, captureId, retrievedAt, textSha256, extractorVersion } = entry;
    const { verdict, notice } = read.extraction;
    const last: RecordVersion = { id, captureId, retrievedAt, textSha256, extractorVersion, verdict, notice };
    const versions = [last, ...(await mendVersions(db, await db.extractions.get(key), entry))];
    const next: RecordEntry = {
      ...entry, extractorVersion: EXTRACTOR_VERSION, review: reviewAfterChange(entry.review), updatedAt: now, versionCount: versions.length,
    };
    const after: ExtractionEntry = { key, ...fresh, versions };
    if (again === undefined) await putEntry(db, entry, next, now);
    else await appendDeeds(db, key, (await readLog(db, key)).log, [{ deed: { op: 'redo', target: again }, at: now }]);
    await db.extractions.put(after);
    await refreshEntry(db, next, (await readLog(db, key)).log);
    return after;
  }, (other, after) => isStored(other, key, after));
  return done.ok ? ok(done.value ? 'read' : 'changed') : done;
}

/**
 * Takes {@link rereadRecord} back: the reading before it stands again, with the reviewed mark it had. What was decided
 * meanwhile stays.
 *
 * @returns Whether it was taken back: not if the page was saved anew since.
 */
export async function undoReread(db: ZhenggaiDatabase, key: string, now: string): Promise<Result<boolean, AppError>> {
  const done = await commit(db, decisionTables(db), async () => {
    const entry = await db.records.get(key);
    const stored = readExtraction(await db.extractions.get(key));
    const [before, ...versions] = stored.ok ? stored.value.versions : [];
    const { log } = await readLog(db, key);
    const target = inEffect(log).findLast(({ op }) => op === 'reread');
    if (!entry || !stored.ok || stored.value.badVersions.length > 0 || !before || !target || before.captureId !== entry.captureId) return null;
    const { verdict, notice, extractorVersion } = before;
    const after: ExtractionEntry = { key, verdict, notice, versions };
    const undone = await appendDeeds(db, key, log, [{ deed: { op: 'undo', target: target.id }, at: now }]);
    await db.extractions.put(after);
    await refreshEntry(db, { ...entry, extractorVersion, updatedAt: now, versionCount: versions.length }, undone);
    return after;
  }, (other, after) => isStored(other, key, after));
  return done.ok ? ok(done.value !== null) : done;
}
