import '@/lib/zod';
import { expose } from 'comlink';
import { copiedRecords } from '@/lib/store/copy/copied-records';
import type { LedgerEntry } from '@/lib/store/copy/ledger';
import { copyDirectory } from '@/lib/store/copy/stores';
import { openDatabase } from '@/lib/store/database';
import { databaseSource } from '@/lib/store/read-record';
import { type ExportAs, writeRecords } from './write-records';

/** Which records are exported. */
export type Exporting =
  /** Of the database: those with these keys, or all. */
  | { readonly keys: readonly string[] | undefined }
  /** Of the second copy: all. What the ledger knows is handed in, a worker has no way to it. */
  | { readonly ledger: readonly LedgerEntry[] };

/** Exports over a connection of its own, so that the page stays awake; it writes nothing into the database. */
const service = {
  write: (what: Exporting, as: ExportAs, now: Date, onProgress: (done: number, total: number) => void) => ('ledger' in what
    ? writeRecords(copiedRecords(copyDirectory(navigator.storage), what.ledger), undefined, as, now, onProgress)
    : writeRecords(databaseSource(openDatabase()), what.keys, as, now, onProgress)),
};
export type ExportService = typeof service;

expose(service);
