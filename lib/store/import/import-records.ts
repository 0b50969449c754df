import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import type { CaptureRecord } from '@/lib/capture/record';
import { commit } from '../commit';
import type { RecordEntry, ZhenggaiDatabase } from '../database';
import { nextOrder } from '../next-order';
import type { CheckRow } from '../check-log';
import { pageKeys, pageOf } from '../page-key';
import { recordTables } from '../refresh-entry';
import { without } from '../without';
import { ImportRows, type Touched } from './import-rows';
import { readHoldings } from './locate-record';
import { type Met, Meeting } from './meet-record';
import type { LocalRecord, Merged } from './merge-record';
import { listTables, NO_LISTS, type RestoredLists, restoreLists, type StoredLists } from './restore-lists';
import { rowPrint } from './row-print';
import type { ImportChoice, ImportedRecord, PlannedRecord } from './types';

/** What the user chose: for all conflicts, and for single ones by key. */
export interface ImportChoices {
  readonly all: ImportChoice;
  readonly single?: Readonly<Record<string, ImportChoice>>;
}

export interface ImportOutcome {
  readonly counts: Readonly<Record<PlannedRecord['state'] | 'skipped', number>>;
  /** Keys that were written, in the order of the file. */
  readonly keys: readonly string[];
  /** For {@link undoImport}. */
  readonly touched: readonly Touched[];
  readonly lists: RestoredLists;
}

function entryOf(key: string, local: LocalRecord | null, { standing, capture, versions }: Merged, theirs: ImportedRecord, now: string, order: number): RecordEntry {
  const parts = capture.parts?.some(({ textSha256 }) => textSha256 !== undefined) ? [...new Set(capture.parts.flatMap(({ url }) => pageKeys({ url })))] : undefined;
  const fresh = theirs.entry ?? { savedAt: now, savedOrder: order, notes: '', tags: [], review: { reviewed: false }, deleted: 0 as const };
  const before = without((local?.entry ?? fresh) as RecordEntry, 'supersededAt', 'partPages', 'summary', 'publishedOrder');
  const own = standing.id === theirs.id ? theirs.supersededAt ?? theirs.entry?.supersededAt : undefined;
  const supersededAt = local && standing.id === local.entry.id ? local.entry.supersededAt : own;
  const { id, captureId, retrievedAt, textSha256, extractorVersion } = standing;
  return {
    summary: { url: '', verdict: 'none', decidedBy: 'rules', complete: true, issues: 0, deadlines: 0, openDues: [] }, publishedOrder: '',
    ...before, key, pageKey: pageOf(key), index: theirs.index, id, captureId, retrievedAt, textSha256, extractorVersion,
    updatedAt: local ? now : theirs.entry?.updatedAt ?? now, versionCount: versions.length,
    captureIds: [...new Set([...(local ?? theirs).entry?.captureIds ?? [], ...versions.map((version) => version.captureId).toReversed(), captureId])],
    ...(parts && { partPages: parts }),
    ...(supersededAt !== undefined && { supersededAt }),
  };
}

/** Rows looked at together, whether they lie there as they were written: a library's do not go into memory at once. */
const LOOKED_AT = 100;

/** The captures of a record, of which some may be stored under other records. */
const capturesOf = ({ capture, captures = [] }: ImportedRecord): readonly CaptureRecord[] => [capture, ...captures];

/** Those of them that are not stored, or stored without the snapshot the file has. */
async function newCaptures(db: ZhenggaiDatabase, meeting: Meeting, record: ImportedRecord): Promise<readonly CaptureRecord[]> {
  const wanted: CaptureRecord[] = [];
  for (const each of capturesOf(record)) {
    const stored = meeting.holdsCapture(each.captureId) ? await db.captures.get(each.captureId) : undefined;
    if (!stored || (stored.html === '' && each.html !== '' && stored.htmlSha256 === each.htmlSha256)) wanted.push(each);
  }
  return wanted;
}

/** The rows of a record as they lie there. */
async function rowsBefore(db: ZhenggaiDatabase, local: LocalRecord | null): Promise<Touched['before']> {
  if (!local) return null;
  const { key } = local.entry;
  return { record: local.entry, extraction: await db.extractions.get(key), search: await db.searches.get(key) };
}

/**
 * Imports records, and what a backup holds beside them: all of it in one transaction, or none. What was stored meanwhile is
 * looked at anew, so that nothing of another window is written over.
 *
 * @param now - ISO 8601 with offset.
 */
export async function importRecords(
  db: ZhenggaiDatabase, records: Iterable<ImportedRecord>, choices: ImportChoices, now: string, lists: StoredLists = NO_LISTS,
): Promise<Result<ImportOutcome, AppError>> {
  return commit(db, [...recordTables(db), ...listTables(db, lists)], async () => {
    const rows = new ImportRows(db);
    const counts = { new: 0, same: 0, changed: 0, conflict: 0, skipped: 0 };
    const meeting = new Meeting(db, await readHoldings(db), { coder: db.coder, now });
    const checks: CheckRow[] = [];
    let order = await nextOrder(db, now);
    const put = ({ key, local, theirs, merged }: Met, before: Touched['before'], captures: readonly CaptureRecord[]): PromiseLike<void> | null => {
      rows.add(key, merged, entryOf(key, local, merged, theirs, now, order), local, before, captures);
      order += 1;
      return rows.writeIfFull();
    };
    const putStored = async (met: Met, choice: ImportChoice): Promise<void> => {
      const { local, merged: { state } } = met;
      const skipped = state === 'conflict' && choice === 'skip';
      counts[skipped ? 'skipped' : state] += 1;
      const captures = skipped ? [] : await newCaptures(db, meeting, met.theirs);
      if (!skipped && (state !== 'same' || captures.length > 0)) await put(met, await rowsBefore(db, local), captures);
    };
    const choiceOf = (key: string): ImportChoice => choices.single?.[key] ?? choices.all;
    const takeChecks = (key: string, record: ImportedRecord): void => {
      for (const check of record.checks ?? []) checks.push({ ...check, recordKey: key });
    };
    for (const record of records) {
      const met = meeting.fresh(record);
      if (met) {
        counts.new += 1;
        takeChecks(met.key, record);
        const writing = put(met, null, capturesOf(record));
        if (writing) await writing;
      } else {
        const stored = await meeting.stored(record, choiceOf);
        takeChecks(stored.key, record);
        await putStored(stored, choiceOf(stored.key));
      }
    }
    await rows.writeLast();
    return { counts, keys: rows.touched.map(({ key }) => key), touched: rows.touched, lists: await restoreLists(db, { ...lists, checks }) };
  }, async (fresh, { touched, lists: put }) => {
    if ((await fresh.queue.bulkGet(put.queue.map(({ key }) => key))).includes(undefined)) return false;
    if ((await fresh.checks.bulkGet(put.checks.map(({ key }) => key))).includes(undefined)) return false;
    if ((await fresh.overrules.bulkGet(put.overrules.map(({ key }) => key))).includes(undefined)) return false;
    for (let from = 0; from < touched.length; from += LOOKED_AT) {
      const some = touched.slice(from, from + LOOKED_AT);
      const stored = await fresh.records.bulkGet(some.map(({ key }) => key));
      if (!some.every(({ after }, at) => rowPrint(stored[at]) === after)) return false;
    }
    return true;
  });
}
