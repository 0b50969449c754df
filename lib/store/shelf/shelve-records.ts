import { shelve } from '@/lib/library/shelve';
import { type Shelved, type ShelfRow, SHELF_VERSION } from '@/lib/library/types';
import { foldRecord } from '@/lib/review/fold-record';
import { type CheckRow, lastChecks } from '../check-log';
import type { ZhenggaiDatabase } from '../database';
import { loadRecords } from '../read-record';
import type { StoredRecord } from '../types';
import type { ShelfDatabase } from './shelf-database';
import type { StaleRow } from './stale-row';

function shelveRecord(record: StoredRecord, savedOrder: number, check: CheckRow | undefined): Shelved {
  const { capture } = record;
  const { source, text } = capture;
  return shelve({
    ...record, savedOrder, source, text, deleted: record.deletedAt !== undefined, versions: record.versionCount, folded: foldRecord(record), check,
  });
}

/** A row for a record that is not there any more, or that does not read as one: it is listed apart, if at all. */
const without = (key: string, rest: Pick<ShelfRow, 'gone' | 'broken'>): Shelved => ({
  row: {
    key, version: SHELF_VERSION, captureId: '', url: '', site: '', initials: '', aliases: [], verdict: 'none', savedAt: '', savedOrder: 0,
    issues: { completed: 0, 'in-progress': 0, 'long-term': 0, 'not-started': 0, unspecified: 0 },
    dues: [], issueList: '', measures: [], sanctions: [], declared: 'none', checked: 0, total: 0, reviewed: false, changed: false, noted: false, tags: [], versions: 0, ...rest,
  },
  items: { key, issues: [], deadlines: [] },
  details: { key, measures: [], sanctions: [] },
  words: '',
});

/** What the library keeps of these records, made from their rows as they are now. */
async function readShelved(db: ZhenggaiDatabase, keys: readonly string[]): Promise<Shelved[]> {
  const [loaded, entries, checks] = await Promise.all([loadRecords(db, keys), db.records.bulkGet([...keys]), lastChecks(db, keys)]);
  // Said by the loader in words for people; here it is thrown on to whoever asked.
  if (!loaded.ok) throw new Error('detail' in loaded.error ? loaded.error.detail : loaded.error.kind);
  const records = new Map(loaded.value.records.map((record) => [record.key, record]));
  const broken = new Map(loaded.value.broken.map(({ key, reason }) => [key, reason]));
  return keys.map((key, i) => {
    const record = records.get(key);
    if (record) return shelveRecord(record, entries[i]?.savedOrder ?? 0, checks.get(key));
    const reason = broken.get(key);
    return without(key, reason === undefined ? { gone: true } : { broken: reason });
  });
}

/** Writes what was made; each row gets a turn behind all before it. */
export async function putShelved(shelf: ShelfDatabase, made: readonly Shelved[]): Promise<void> {
  await shelf.transaction('rw', [shelf.summaries, shelf.items, shelf.details, shelf.texts], async () => {
    let at = (await shelf.summaries.orderBy('at').last())?.at ?? 0;
    const rows = made.map((one) => {
      at += 1;
      return { row: { ...one.row, at }, items: { ...one.items, at }, details: { ...one.details, at }, text: { key: one.row.key, at, text: one.words } };
    });
    await shelf.summaries.bulkPut(rows.map(({ row }) => row));
    await shelf.items.bulkPut(rows.map(({ items }) => items));
    await shelf.details.bulkPut(rows.map(({ details }) => details));
    await shelf.texts.bulkPut(rows.map(({ text }) => text));
  });
}

/** Records shelved at a time: a fraction of a second's work, after which a search or a save has its turn. */
const BATCH = 25;

/**
 * Shelves the next records that were written since, and takes their marks away unless they were written again meanwhile.
 * What stops in between is done once more: the marks are taken away last.
 *
 * @returns How many are still to be shelved; 0 when all is done.
 */
export async function shelveNext(db: ZhenggaiDatabase, shelf: ShelfDatabase): Promise<number> {
  const marks = await db.stale.limit(BATCH).toArray();
  if (marks.length === 0) return 0;
  await putShelved(shelf, await readShelved(db, marks.map(({ key }) => key)));
  await db.transaction('rw', db.stale, async () => {
    const now = await db.stale.bulkGet(marks.map(({ key }) => key));
    await db.stale.bulkDelete(marks.filter(({ turn }, i) => now[i]?.turn === turn).map(({ key }) => key));
  });
  return db.stale.count();
}

/**
 * Marks what the shelf lacks, holds by older code, or holds of records that are gone: after an update, or where the shelf
 * was lost. Compares keys alone.
 */
export async function markMissing(db: ZhenggaiDatabase, shelf: ShelfDatabase): Promise<void> {
  const [stored, shelved, all] = await Promise.all([
    db.records.toCollection().primaryKeys(), shelf.summaries.where('version').equals(SHELF_VERSION).primaryKeys(), shelf.summaries.toCollection().primaryKeys(),
  ]);
  const [there, good] = [new Set(stored), new Set(shelved)];
  const vanished = all.filter((key) => !there.has(key));
  const gone = new Set((await shelf.summaries.bulkGet(vanished)).flatMap((row) => (row?.gone ? [row.key] : [])));
  const keys = [...stored.filter((key) => !good.has(key)), ...vanished.filter((key) => !gone.has(key))];
  await db.stale.bulkPut(keys.map((key): StaleRow => ({ key, turn: crypto.randomUUID() })));
  // Nobody waits for these any more: whoever had them in sight has read that they are gone.
  const tables = [shelf.summaries, shelf.items, shelf.details, shelf.texts];
  await shelf.transaction('rw', tables, () => Promise.all(tables.map((table) => table.bulkDelete([...gone]))));
}
