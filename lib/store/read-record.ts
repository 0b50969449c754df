import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { Log } from '@/lib/review/types';
import type { ZhenggaiDatabase } from './database';
import { readLog } from './decision-log';
import { readExtraction } from './read-extraction';
import { pageOf } from './page-key';
import { captureSchema, entrySchema, whyBroken } from './schema';
import { attempt } from './storage-error';
import type { BrokenRecord, RecordRow, StoredRecord } from './types';
import { without } from './without';

/** A row of `records` as its readers get it, or why it is none: also one that no list would hold is broken. */
export function checkRow(key: string, value: unknown): Result<RecordRow, BrokenRecord> {
  const checked = entrySchema.safeParse(value);
  if (!checked.success) return err({ key, reason: whyBroken(checked.error) });
  return ok(without(checked.data, 'textSha256', 'extractorVersion', 'captureIds', 'partPages', 'deleted', 'savedOrder', 'publishedOrder'));
}

/** A record from its rows, as they are stored or copied; or why it is none. */
export function putTogether(row: RecordRow, storedExtraction: unknown, storedCapture: unknown, decisions: Log): Result<StoredRecord, BrokenRecord> {
  const extraction = readExtraction(storedExtraction);
  if (!extraction.ok) return err({ key: row.key, reason: extraction.error });
  const capture = captureSchema.safeParse(storedCapture);
  if (!capture.success) return err({ key: row.key, reason: `capture ${whyBroken(capture.error)}` });
  const { verdict, notice, versions, badVersions } = extraction.value;
  const bad = badVersions.length > 0 && { badVersions: badVersions.length };
  return ok({ ...row, verdict, notice, versions, ...bad, decisions, capture: without(capture.data, 'pageKey') });
}

/** Rows at a time whose other parts are asked for side by side. */
const AT_ONCE = 50;

/** Puts records together from their rows, in their order. Everything is asked for before anything is waited for: a question each takes as long as all of them. */
async function assemble(db: ZhenggaiDatabase, rows: readonly RecordRow[]): Promise<Result<StoredRecord, BrokenRecord>[]> {
  const keys = rows.map(({ key }) => key);
  const [extractions, captures, logs] = await Promise.all([
    db.extractions.bulkGet(keys), db.captures.bulkGet(rows.map(({ captureId }) => captureId)), Promise.all(keys.map((key) => readLog(db, key))),
  ]);
  return rows.map((row, i) => putTogether(row, extractions[i], captures[i], logs[i]?.log ?? []));
}

/**
 * One record with its text, snapshot and versions.
 *
 * @returns null if there is none; `storage-failed` with the place and reason if what is stored does not read as one.
 */
export async function getRecord(db: ZhenggaiDatabase, key: string): Promise<Result<StoredRecord | null, AppError>> {
  const read = await attempt(() =>
    db.transaction('r', [db.records, db.extractions, db.captures, db.decisions], async () => {
      const stored: unknown = await db.records.get(key);
      if (stored === undefined) return ok(null);
      const row = checkRow(key, stored);
      if (!row.ok) return row;
      const [record] = await assemble(db, [row.value]);
      return record ?? ok(null);
    }),
  );
  if (!read.ok) return read;
  if (!read.value.ok) return err({ kind: 'storage-failed', detail: `${read.value.error.key}: ${read.value.error.reason}` });
  return ok(read.value.value);
}

/**
 * Keys of all records that are not deleted, in the order an export lists them: by address, capture and place on the page.
 * Rows too broken to be ordered come first, so that an export meets them and says so.
 */
export async function exportKeys(db: ZhenggaiDatabase): Promise<Result<readonly string[], AppError>> {
  return attempt(async () => {
    const rows: Placed[] = [];
    await db.records.each((entry: { readonly key: string }) => rows.push(...placeOf(entry.key, entry)));
    return inExportOrder(rows);
  });
}

/** A record's key and its place in an export. */
export interface Placed {
  readonly key: string;
  readonly order: readonly [string, string, number];
}

/** Where a row stands in an export: one that is too broken first, a deleted record nowhere. */
export function placeOf(key: string, value: unknown): readonly Placed[] {
  const row = checkRow(key, value);
  if (!row.ok) return [{ key, order: ['', '', 0] }];
  return row.value.deletedAt === undefined ? [{ key, order: [row.value.summary.url, row.value.captureId, row.value.index] }] : [];
}

/** Keys in the order of an export. */
export function inExportOrder(rows: readonly Placed[]): readonly string[] {
  const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...rows]
    .sort((a, b) => compare(a.order[0], b.order[0]) || compare(a.order[1], b.order[1]) || compare(a.order[2], b.order[2]))
    .map(({ key }) => key);
}

/** What an export reads records from. */
export interface RecordSource {
  /** Of all that are not deleted, in the order of an export; see {@link exportKeys}. */
  readonly keys: () => Promise<Result<readonly string[], AppError>>;
  /** See {@link loadRecords}. */
  readonly load: (keys: readonly string[]) => Promise<Result<LoadedRecords, AppError>>;
  /** The other records of the pages these are of, deleted ones too, as far as they can be read: their words stand in the same text. */
  readonly beside: (keys: readonly string[]) => Promise<Result<readonly StoredRecord[], AppError>>;
}

async function recordsBeside(db: ZhenggaiDatabase, keys: readonly string[]): Promise<Result<readonly StoredRecord[], AppError>> {
  const all = await attempt(() => db.records.where('pageKey').anyOf([...new Set(keys.map(pageOf))]).primaryKeys());
  if (!all.ok) return all;
  const others = all.value.filter((key) => !keys.includes(key));
  const loaded = await loadRecords(db, others);
  return loaded.ok ? ok(loaded.value.records) : loaded;
}

/** The records of a database. */
export const databaseSource = (db: ZhenggaiDatabase): RecordSource => ({
  keys: () => exportKeys(db), load: (keys) => loadRecords(db, keys), beside: (keys) => recordsBeside(db, keys),
});

export interface LoadedRecords {
  readonly records: readonly StoredRecord[];
  readonly broken: readonly BrokenRecord[];
}

/**
 * Records with everything, for an export.
 *
 * @param keys - Which ones; all that are not deleted if not said. Keys that are not there are left out.
 */
export async function loadRecords(db: ZhenggaiDatabase, keys?: readonly string[]): Promise<Result<LoadedRecords, AppError>> {
  return attempt(() =>
    db.transaction('r', [db.records, db.extractions, db.captures, db.decisions], async () => {
      const wanted = keys ?? (await db.records.toCollection().primaryKeys());
      const records: StoredRecord[] = [];
      const broken: BrokenRecord[] = [];
      for (let at = 0; at < wanted.length; at += AT_ONCE) {
        const some = wanted.slice(at, at + AT_ONCE);
        const stored: readonly unknown[] = await db.records.bulkGet(some);
        const checked = some.flatMap((key, i) => (stored[i] === undefined ? [] : [checkRow(key, stored[i])]));
        const rows = checked.flatMap((row) => (row.ok && (keys !== undefined || row.value.deletedAt === undefined) ? [row.value] : []));
        broken.push(...checked.flatMap((row) => (row.ok ? [] : [row.error])));
        for (const record of await assemble(db, rows)) {
          if (record.ok) records.push(record.value);
          else broken.push(record.error);
        }
      }
      return { records, broken };
    }),
  );
}
