import Dexie from 'dexie';
import type { ExtractionEntry, RecordEntry, ZhenggaiDatabase } from '../database';
import { readLog } from '../decision-log';
import { explainRecord } from '../explain-record';
import { foldedNotice } from '@/lib/review/fold-record';
import { entrySchema, extractionSchema } from '../schema';
import { ownSearchText, searchText } from '../search-text';
import { copiedKind, type CopiedTable, type CopyUnit, unitId } from './copied-kinds';
import { type CopyFile, isWhole, unpackFile } from './copy-file';
import { joinLives, type Life } from './join-lives';
import type { Stores } from './stores';
import { readUnit, tablesOf } from './unit-rows';

/**
 * The file of a unit, if it can be restored from.
 *
 * @returns `null` if there is none, it is damaged, holds another unit, or rows of a newer database than the program knows.
 */
export async function readCopy({ db, directory }: Pick<Stores, 'directory'> & { readonly db: Dexie }, file: string): Promise<CopyFile | null> {
  const bytes = await directory.read(file);
  const copy = bytes && (await unpackFile(bytes));
  return copy && copy.database <= db.verno && isWhole(copy, copy.rows) ? copy : null;
}

/** Puts rows where no good row stands. A row that another one's unique index keeps out (a page queued anew) is left out. */
async function putMissing(db: ZhenggaiDatabase, { name, schema }: CopiedTable, rows: readonly unknown[]): Promise<void> {
  const table = db.table<unknown, string>(name);
  const keyOf = (row: unknown): string => Dexie.getByKeyPath(row as object, table.schema.primKey.keyPath as string) as string;
  const there = await table.bulkGet(rows.map(keyOf));
  const missing = rows.filter((_row, index) => !schema.safeParse(there[index]).success);
  await table.bulkPut(missing).catch((error: unknown) => {
    const expected = error instanceof Dexie.BulkError && error.failures.every(({ name: kind }) => kind === 'ConstraintError');
    if (!expected) throw error;
  });
}

const lifeIn = (rows: CopyFile['rows']): Life => ({
  record: rows['records']?.[0] as RecordEntry,
  extraction: rows['extractions']?.[0] as ExtractionEntry | undefined,
});

/** The record's search text, made again from what it is made of; nothing if its capture or reading is not there. */
export async function renewSearch(db: ZhenggaiDatabase, key: string): Promise<void> {
  await db.transaction('rw', [db.records, db.extractions, db.captures, db.searches, db.decisions], async () => {
    const [record, extraction] = await Promise.all([db.records.get(key), db.extractions.get(key)]);
    const capture = record && (await db.captures.get(record.captureId));
    if (!record || !extraction || !capture) return;
    const { id, captureId, index, notes, tags } = record;
    const notice = foldedNotice({ capture, notice: extraction.notice, decisions: (await readLog(db, key)).log });
    const text = searchText(capture.source, capture.text, { id, captureId, index, verdict: extraction.verdict, notice });
    await db.searches.put({ key, text, own: ownSearchText(notes, tags) });
  });
}

/**
 * Puts what is missing or damaged back from a file of the second copy; good rows stay as they are. A record that was saved
 * anew meanwhile is made one with the copy's (see join-lives.ts). In one transaction.
 */
export async function restoreUnit(db: ZhenggaiDatabase, copy: CopyFile): Promise<void> {
  const unit: CopyUnit = { kind: copy.kind, key: copy.key };
  await db.transaction('rw', [...tablesOf(db, unit), db.captures, db.searches, db.uncopied], async () => {
    const rows = await readUnit(db, unit);
    const there = lifeIn(rows);
    const isNewLife = unit.kind === 'record' && entrySchema.safeParse(there.record).success && extractionSchema.safeParse(there.extraction).success
      && there.record.savedAt !== lifeIn(copy.rows).record.savedAt;
    if (isNewLife) {
      const { record, extraction } = joinLives(lifeIn(copy.rows), there);
      await db.records.put(record);
      if (extraction) await db.extractions.put(extraction);
      for (const table of copiedKind(unit.kind).tables.slice(2)) await putMissing(db, table, copy.rows[table.name] ?? []);
      await explainRecord(db, unit.key);
      return;
    }
    for (const table of copiedKind(unit.kind).tables) await putMissing(db, table, copy.rows[table.name] ?? []);
    // A file of before there were logs says in its row what was decided.
    const explained = unit.kind === 'record' ? await explainRecord(db, unit.key) : 0;
    // Where nothing was, there is now what the file holds: it need not be written again.
    if (Object.values(rows).every(({ length }) => length === 0) && explained === 0) await db.uncopied.delete(unitId(unit));
  });
}
