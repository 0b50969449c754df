import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { readingOf } from '@/lib/review/fold-record';
import type { RecordEntry } from '../database';
import { stampDeeds, toLog } from '../decision-log';
import { foldedRows } from '../folded-rows';
import { pageOf } from '../page-key';
import { checkRow, inExportOrder, placeOf, type Placed, putTogether, type RecordSource } from '../read-record';
import { attempt } from '../storage-error';
import type { BrokenRecord, StoredRecord } from '../types';
import { unexplained } from '../unexplained';
import type { CopyDirectory } from './copy-directory';
import { type CopyFile, fileNameOf, unpackFile } from './copy-file';
import type { LedgerEntry } from './ledger';

/** Begins the names of the files that hold a record; see {@link fileNameOf}. */
const OF_RECORD = 'record-';

/**
 * The records as their second copies hold them: for an export while the database cannot be opened (its upgrade failed, or a
 * newer version of the program made it). Nothing is written, nothing is opened but the files. What a newer version copied
 * is read as far as it reads as what this one stores. Records are as they were copied last.
 *
 * @param entries - What the ledger knows: a record it knows whose file is missing is named as unreadable.
 */
export function copiedRecords(directory: Pick<CopyDirectory, 'names' | 'read'>, entries: readonly LedgerEntry[]): RecordSource {
  const files = new Map<string, string>();
  const open = async (file: string): Promise<CopyFile | null> => {
    const bytes = await directory.read(file);
    return bytes && unpackFile(bytes);
  };

  async function place(file: string, entry: LedgerEntry | undefined): Promise<readonly Placed[]> {
    const copy = await open(file);
    const key = copy?.key ?? entry?.key ?? file;
    files.set(key, file);
    return placeOf(key, copy?.rows['records']?.[0]);
  }

  async function load(key: string): Promise<Result<StoredRecord, BrokenRecord>> {
    const copy = await open(files.get(key) ?? '');
    if (!copy) return { ok: false, error: { key, reason: 'its second copy is missing or damaged' } };
    const row = checkRow(key, copy.rows['records']?.[0]);
    if (!row.ok) return row;
    const extraction = copy.rows['extractions']?.[0];
    const capture = (await open(await fileNameOf({ kind: 'capture', key: row.value.captureId })))?.rows['captures']?.[0];
    const record = putTogether(row.value, extraction, capture, toLog(copy.rows['decisions'] ?? []).log);
    return record.ok ? ok(explained(copy.rows['records']?.[0] as RecordEntry, record.value)) : record;
  }

  return {
    keys: () => attempt(async () => {
      const known = new Map(entries.filter(({ kind, state, hidden }) => kind === 'record' && state !== 'gone' && !hidden).map((entry) => [entry.file, entry]));
      const gone = new Set(entries.filter(({ state }) => state === 'gone').map(({ file }) => file));
      const there = (await directory.names()).filter((name) => name.startsWith(OF_RECORD) && !gone.has(name));
      const rows: Placed[] = [];
      for (const file of new Set([...there, ...known.keys()])) rows.push(...(await place(file, known.get(file))));
      return inExportOrder(rows);
    }),
    load: (keys) => attempt(async () => {
      const records: StoredRecord[] = [];
      const broken: BrokenRecord[] = [];
      for (const key of keys) {
        const record = await load(key);
        if (record.ok) records.push(record.value);
        else broken.push(record.error);
      }
      return { records, broken };
    }),
    beside: (keys) => attempt(async () => {
      const pages = new Set(keys.map(pageOf));
      const records: StoredRecord[] = [];
      for (const key of [...files.keys()].filter((each) => pages.has(pageOf(each)) && !keys.includes(each))) {
        const record = await load(key);
        if (record.ok) records.push(record.value);
      }
      return records;
    }),
  };
}

/** A record whose row says more than its log (a copy of before there were logs) with that in its log, as an upgrade has it. */
function explained(entry: RecordEntry, record: StoredRecord): StoredRecord {
  const { capture, notice, decisions, verdict } = record;
  const deeds = unexplained(entry, decisions, readingOf({ capture, notice }));
  if (deeds.length === 0) return record;
  const log = [...decisions, ...stampDeeds(decisions, deeds, '')];
  const row = checkRow(record.key, foldedRows(entry, capture, { verdict, notice }, log).record);
  return { ...record, ...(row.ok && row.value), decisions: log };
}
