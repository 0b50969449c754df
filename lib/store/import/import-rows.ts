import Dexie from 'dexie';
import type { CaptureRecord } from '@/lib/capture/record';
import type { CaptureRow, ExtractionEntry, RecordEntry, SearchEntry, ZhenggaiDatabase } from '../database';
import type { DecisionRow } from '../decision-log';
import { foldedRows } from '../folded-rows';
import type { LocalRecord, Merged } from './merge-record';
import { rowPrint } from './row-print';

/** What was stored of a record before and after an import; enough to take it back. */
export interface Touched {
  readonly key: string;
  /** Null for a record that was not there. */
  readonly before: { readonly record: RecordEntry; readonly extraction: ExtractionEntry | undefined; readonly search: SearchEntry | undefined } | null;
  /** Its row as the import left it (see `rowPrint`): changed since, it is not taken back. */
  readonly after: string;
  readonly decisions: readonly string[];
  readonly captures: readonly string[];
}

/**
 * Records whose rows are written at a time, and characters of their pages: so few that most of them are written before the collector
 * has come by twice, after which it takes them for what is kept, and looks at them again only when there are hundreds of megabytes.
 */
const BATCH = 16;
/**
 * The first time it is more. Of fewer than fifty rows Dexie notes every key and index value for those who watch the table, until the
 * commit, and sends it all to every page and worker then: of ten thousand records dozens of megabytes in each. Of more it notes
 * that all of the table has changed, and what it notes after that adds nothing.
 */
const FIRST = 64;
const CHARACTERS = 2 * 1024 * 1024;

/** Rows of an import, written some at a time in the caller's transaction: while some are written, the next are made. */
export class ImportRows {
  private records: RecordEntry[] = [];
  private extractions: ExtractionEntry[] = [];
  private searches: SearchEntry[] = [];
  private decisions: DecisionRow[] = [];
  private captures = new Map<string, CaptureRow>();
  private characters = 0;
  private writing: PromiseLike<unknown> = Dexie.Promise.resolve();
  readonly touched: Touched[] = [];

  constructor(private readonly db: ZhenggaiDatabase) {}

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
    for (const each of captures) {
      this.captures.set(each.captureId, { ...each, pageKey: entry.pageKey });
      this.characters += each.text.length + each.html.length;
    }
    this.touched.push({
      key, before,
      after: rowPrint(rows.record), decisions: added.map(({ id }) => id), captures: captures.map(({ captureId }) => captureId),
    });
  }

  /** Has what is waiting written. @returns When what was being written before is stored: no more than two batches are held. */
  private write(): PromiseLike<void> {
    const { db, records, extractions, searches, decisions, captures, writing } = this;
    this.records = [];
    this.extractions = [];
    this.searches = [];
    this.decisions = [];
    this.captures = new Map();
    this.characters = 0;
    this.writing = Dexie.Promise.all([
      db.captures.bulkPut([...captures.values()]), db.records.bulkPut(records), db.extractions.bulkPut(extractions),
      db.searches.bulkPut(searches), db.decisions.bulkPut(decisions),
    ]);
    return writing.then(() => undefined);
  }

  /** Null while there are few. */
  writeIfFull(): PromiseLike<void> | null {
    const most = this.touched.length > FIRST ? BATCH : FIRST;
    return this.records.length < most && this.characters < CHARACTERS ? null : this.write();
  }

  async writeLast(): Promise<void> {
    await this.write();
    await this.writing;
  }
}
