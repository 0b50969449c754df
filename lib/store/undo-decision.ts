import type { AppError } from '@/lib/errors';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { undoTargets } from '@/lib/review/log';
import type { Decision, Log } from '@/lib/review/types';
import type { ZhenggaiDatabase } from './database';
import { decide } from './decide';
import { readLog } from './decision-log';
import { restoreRecord } from './delete-record';
import { listDeleted } from './list-deleted';
import { readExtraction } from './read-extraction';
import { getRecord } from './read-record';
import { isReadByRules, planReread, rereadRecord, undoReread } from './reread-record';
import { attempt } from './storage-error';

/** Takes back what was done last (`undo`), or does again what was taken back last (`redo`). */
export type UndoWay = 'undo' | 'redo';

/** What the next undo or redo on a record would take; undefined if there is nothing. */
async function nextTarget(db: ZhenggaiDatabase, key: string, way: UndoWay): Promise<Decision | undefined> {
  const entry = await db.records.get(key);
  const stored = readExtraction(await db.extractions.get(key));
  const sameText = entry !== undefined && stored.ok && isReadByRules({ captureId: entry.captureId, versions: stored.value.versions });
  return undoTargets((await readLog(db, key)).log, sameText)[way];
}

/** A reading by newer rules goes, with the version it made, or comes again: more than its decision is taken back. */
async function stepReading(db: ZhenggaiDatabase, key: string, { id }: Decision, way: UndoWay, now: string): Promise<Result<boolean, AppError>> {
  if (way === 'undo') return undoReread(db, key, now);
  const record = await getRecord(db, key);
  if (!record.ok) return record;
  const plan = record.value && planReread(record.value);
  const done = plan ? await rereadRecord(db, plan, now, id) : ok('changed' as const);
  return done.ok ? ok(done.value === 'read') : done;
}

/**
 * Undo or redo on one record: a note, tags, the reviewed mark, its deletion, a decision on an item, its reading by newer
 * rules. Which one it is is looked up in the transaction that does it, so that two windows never take back the same.
 *
 * @param now - ISO 8601 with offset.
 * @returns What was taken back or done again; null if there was nothing.
 */
export async function undoIn(db: ZhenggaiDatabase, key: string, way: UndoWay, now: string): Promise<Result<Decision | null, AppError>> {
  const next = await attempt(() => nextTarget(db, key, way));
  if (!next.ok) return next;
  const reading = next.value?.op === 'reread' ? next.value : null;
  if (reading) {
    const stepped = await stepReading(db, key, reading, way, now);
    return stepped.ok ? ok(stepped.value ? reading : null) : stepped;
  }
  let target: Decision | undefined;
  const done = await decide(db, key, ({ log }) => {
    target = undoTargets(log)[way];
    return target && target.op !== 'reread' ? [{ op: way, target: target.id }] : [];
  }, now);
  return done.ok ? ok(target ?? null) : done;
}

/** Decisions looked through, the latest first, for a deletion that was taken back. */
const LOOKED_THROUGH = 500;

/** The record whose deletion was taken back last, if nothing was deleted since; ids of decisions grow with time. */
async function lastRestored(db: ZhenggaiDatabase): Promise<string | null> {
  const latest = await db.decisions.orderBy(':id').reverse().limit(LOOKED_THROUGH).toArray();
  const logs = new Map<string, Log>();
  for (const { recordKey, op } of latest) {
    if (op === 'delete') return null;
    if (op !== 'undo') continue;
    const log = logs.get(recordKey) ?? (await readLog(db, recordKey)).log;
    logs.set(recordKey, log);
    if (undoTargets(log).redo?.op === 'delete') return recordKey;
  }
  return null;
}

/**
 * Undo or redo of the last deletion, whichever record it was: where no record is open.
 *
 * @param now - ISO 8601 with offset.
 * @returns The key of the record that came back or went; null if there was none.
 */
export async function undoDeletion(db: ZhenggaiDatabase, way: UndoWay, now: string): Promise<Result<string | null, AppError>> {
  if (way === 'undo') {
    const bin = await listDeleted(db, now);
    if (!bin.ok) return bin;
    const key = bin.value[0]?.key;
    const done = key === undefined ? ok(false) : await restoreRecord(db, key, now);
    return done.ok ? ok(done.value && key !== undefined ? key : null) : done;
  }
  const key = await attempt(() => lastRestored(db));
  if (!key.ok || key.value === null) return key;
  const done = await undoIn(db, key.value, 'redo', now);
  return done.ok ? ok(done.value ? key.value : null) : done;
}
