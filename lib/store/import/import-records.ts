import type { CaptureRecord } from '@/lib/capture/record';
import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import { stableText } from '@/lib/stable-text';
import type { Decision, Log } from '@/lib/review/types';
import { commit } from '../commit';
import type { CaptureRow, ExtractionEntry, RecordEntry, SearchEntry, ZhenggaiDatabase } from '../database';
import { type DecisionRow, readLog } from '../decision-log';
import { foldedRows } from '../folded-rows';
import { nextOrder } from '../next-order';
import { pageKeys } from '../page-key';
import { decisionTables, readBehind } from '../refresh-entry';
import { entrySchema } from '../schema';
import { attempt } from '../storage-error';
import { without } from '../without';
import { type Holdings, locateRecord, pageOf, readHoldings } from './locate-record';
import { type LocalRecord, type Merged, mergeRecord, type Signature } from './merge-record';
import { listTables, NO_LISTS, type RestoredLists, restoreLists, type StoredLists } from './restore-lists';
import type { ImportChoice, ImportedRecord, PlannedRecord } from './types';

/** What the user chose: for all conflicts, and for single ones by key. */
export interface ImportChoices {
  readonly all: ImportChoice;
  readonly single?: Readonly<Record<string, ImportChoice>>;
}

/** What was stored of a record before and after an import; enough to take it back. */
interface Touched {
  readonly key: string;
  /** Null for a record that was not there. */
  readonly before: { readonly record: RecordEntry; readonly extraction: ExtractionEntry | undefined; readonly search: SearchEntry | undefined } | null;
  /** Its row as the import left it: changed since, it is not taken back. */
  readonly after: string;
  readonly decisions: readonly string[];
  readonly captures: readonly string[];
}

export interface ImportOutcome {
  readonly counts: Readonly<Record<PlannedRecord['state'] | 'skipped', number>>;
  /** Keys that were written, in the order of the file. */
  readonly keys: readonly string[];
  /** For {@link undoImport}. */
  readonly touched: readonly Touched[];
  readonly lists: RestoredLists;
}

/** A record that can be read; null if it is not there or damaged: the file's takes its place then, and its log is kept. */
async function readLocal(db: ZhenggaiDatabase, key: string): Promise<LocalRecord | null> {
  const entry = await db.records.get(key);
  const read = entry && entrySchema.safeParse(entry).success ? await readBehind(db, entry) : null;
  if (!entry || !read) return null;
  const { badVersions, ...extraction } = read.extraction;
  return { entry, extraction, badVersions: badVersions as LocalRecord['badVersions'], capture: without(read.capture, 'pageKey'), log: (await readLog(db, key)).log };
}

/** Decisions whose ids another record has already get ids of their own; what undoes them names those. */
function renamed(log: Log, taken: ReadonlySet<string>): Decision[] {
  const names = new Map(log.filter(({ id }) => taken.has(id)).map(({ id }) => [id, `${id}-2`]));
  return log.map((decision) => {
    const id = names.get(decision.id) ?? decision.id;
    return 'target' in decision ? { ...decision, id, target: names.get(decision.target) ?? decision.target } : { ...decision, id };
  });
}

/** Ids of a log that stand in the database under another record. */
async function foreignIds(db: ZhenggaiDatabase, key: string, log: Log): Promise<ReadonlySet<string>> {
  const rows = await db.decisions.bulkGet(log.map(({ id }) => id));
  return new Set(rows.flatMap((row) => (row && row.recordKey !== key ? [row.id] : [])));
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

/** Records whose rows are written at a time: few enough to hold, and a table is not asked for each. */
const BATCH = 50;

/** Rows of an import, written some at a time. */
class Rows {
  private records: RecordEntry[] = [];
  private extractions: ExtractionEntry[] = [];
  private searches: SearchEntry[] = [];
  private decisions: DecisionRow[] = [];
  private captures = new Map<string, CaptureRow>();
  readonly touched: Touched[] = [];

  add(key: string, merged: Merged, entry: RecordEntry, local: LocalRecord | null, before: Touched['before'], captures: readonly CaptureRecord[]): void {
    const { standing: { verdict, notice }, capture, log, versions } = merged;
    const rows = foldedRows(entry, capture, { verdict, notice }, log);
    const known = new Set(local?.log.map(({ id }) => id));
    const added = log.filter(({ id }) => !known.has(id));
    this.records.push(rows.record);
    // Versions that cannot be read stay as they lie there.
    this.extractions.push({ key, verdict, notice, versions: [...versions, ...(local?.badVersions ?? [])] });
    this.searches.push(rows.search);
    for (const decision of added) this.decisions.push({ ...decision, recordKey: key });
    for (const each of captures) this.captures.set(each.captureId, { ...each, pageKey: entry.pageKey });
    this.touched.push({
      key, before,
      after: stableText(rows.record), decisions: added.map(({ id }) => id), captures: captures.map(({ captureId }) => captureId),
    });
  }

  async write(db: ZhenggaiDatabase): Promise<void> {
    await db.captures.bulkPut([...this.captures.values()]);
    await db.records.bulkPut(this.records);
    await db.extractions.bulkPut(this.extractions);
    await db.searches.bulkPut(this.searches);
    await db.decisions.bulkPut(this.decisions);
    this.records = [];
    this.extractions = [];
    this.searches = [];
    this.decisions = [];
    this.captures = new Map();
  }

  get full(): boolean {
    return this.records.length >= BATCH;
  }
}

/** Captures of a record that are not stored, or stored without the snapshot the file has. */
async function newCaptures(db: ZhenggaiDatabase, held: Holdings, { capture, captures = [] }: ImportedRecord): Promise<readonly CaptureRecord[]> {
  const wanted: CaptureRecord[] = [];
  for (const each of [capture, ...captures]) {
    const stored = held.captures.has(each.captureId) ? await db.captures.get(each.captureId) : undefined;
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

/** A record of a file, what is stored of it, and what both come to. */
interface Met {
  readonly key: string;
  readonly local: LocalRecord | null;
  readonly theirs: ImportedRecord;
  readonly choice: ImportChoice;
  readonly held: Holdings;
  readonly merged: Merged;
}

/**
 * Puts each record of the file to what is stored of it, in the order of the file. In the caller's transaction, and in it the
 * database is asked something for each: Dexie follows a function through a hundred awaits of other promises at most, and
 * what is written after that would no longer be of the transaction.
 */
async function mergeAll(db: ZhenggaiDatabase, records: Iterable<ImportedRecord>, choices: ImportChoices, signature: Signature, take: (met: Met) => Promise<void> | void): Promise<void> {
  const held = await readHoldings(db);
  const taken = new Set<string>();
  for (const record of records) {
    const key = await locateRecord(db, record, held, taken);
    taken.add(key);
    const local = await readLocal(db, key);
    const foreign = record.decisions.length > 0 ? await foreignIds(db, key, record.decisions) : new Set<string>();
    const theirs = foreign.size > 0 ? { ...record, decisions: renamed(record.decisions, foreign) } : record;
    const choice = choices.single?.[key] ?? choices.all;
    await take({ key, local, theirs, choice, held, merged: mergeRecord(local, theirs, choice, signature) });
  }
}

const titleOf = ({ notice, capture: { source } }: ImportedRecord): string => notice?.title?.value ?? source.title ?? source.url;

/**
 * What an import of these records would do, without doing it.
 *
 * @returns One line a record, in the order of the file.
 */
export function planImport(db: ZhenggaiDatabase, records: Iterable<ImportedRecord>, now: string): Promise<Result<readonly PlannedRecord[], AppError>> {
  return attempt(() => db.transaction('r', decisionTables(db), async () => {
    const planned: PlannedRecord[] = [];
    await mergeAll(db, records, { all: 'later' }, { coder: db.coder, now }, ({ key, theirs, merged: { state, differences } }) => {
      planned.push({ key, title: titleOf(theirs), url: theirs.capture.source.url, state, differences });
    });
    return planned;
  }));
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
  const signature = { coder: db.coder, now };
  return commit(db, [...decisionTables(db), ...listTables(db, lists)], async () => {
    const rows = new Rows();
    const counts = { new: 0, same: 0, changed: 0, conflict: 0, skipped: 0 };
    let order = await nextOrder(db, now);
    await mergeAll(db, records, choices, signature, async ({ key, local, theirs, choice, held, merged }) => {
      const skipped = merged.state === 'conflict' && choice === 'skip';
      counts[skipped ? 'skipped' : merged.state] += 1;
      const captures = skipped ? [] : await newCaptures(db, held, theirs);
      if (skipped || (merged.state === 'same' && captures.length === 0)) return;
      rows.add(key, merged, entryOf(key, local, merged, theirs, now, order), local, await rowsBefore(db, local), captures);
      order += 1;
      if (rows.full) await rows.write(db);
    });
    await rows.write(db);
    return { counts, keys: rows.touched.map(({ key }) => key), touched: rows.touched, lists: await restoreLists(db, lists) };
  }, async (fresh, { touched, lists: put }) => {
    if ((await fresh.queue.bulkGet(put.queue.map(({ key }) => key))).includes(undefined)) return false;
    if ((await fresh.overrules.bulkGet(put.overrules.map(({ key }) => key))).includes(undefined)) return false;
    const stored = await fresh.records.bulkGet(touched.map(({ key }) => key));
    return touched.every(({ after }, at) => stableText(stored[at]) === after);
  });
}
