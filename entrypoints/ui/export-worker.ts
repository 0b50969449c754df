import '@/lib/zod';
import { expose } from 'comlink';
import { openDatabase } from '@/lib/store/database';
import { type ExportAs, writeRecords } from './write-records';

/** Exports over a connection of its own, so that the page stays awake; it writes nothing into the database. */
const service = {
  write: (keys: readonly string[] | undefined, as: ExportAs, now: Date, onProgress: (done: number, total: number) => void) =>
    writeRecords(openDatabase(), keys, as, now, onProgress),
};
export type ExportService = typeof service;

expose(service);
