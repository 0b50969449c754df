import Dexie from 'dexie';
import type { AppError } from '@/lib/errors';
import { answersQuery, asksNothing, parseQuery, type SearchQuery } from '@/lib/library/search-query';
import type { Result } from '@/lib/result';
import type { SearchEntry, ZhenggaiDatabase } from './database';
import { checkRow } from './read-record';
import { searchSchema } from './schema';
import { searchEntry } from './search-entry';
import { foldedParts, foldStored, ownSearchText } from './search-text';
import { attempt } from './storage-error';
import type { BrokenRecord, ListQuery, RecordList, RecordRow, SortOrder } from './types';

/** Texts looked through at a time: a few megabytes, so that a search in 10,000 records keeps memory flat. */
const SEARCH_BATCH = 200;

/** Keys of the records that are not deleted, newest first. Only keys are read, so 10,000 of them are no burden. */
async function liveKeys(db: ZhenggaiDatabase, order: '[deleted+savedOrder]' | '[deleted+publishedOrder]'): Promise<string[]> {
  const keys = await db.records.where(order).between([0, Dexie.minKey], [0, Dexie.maxKey]).primaryKeys();
  return keys.reverse();
}

/** Nearest open deadline first; records without one last. What is equal stays in the order of `keys`. */
async function byDeadline(db: ZhenggaiDatabase, keys: readonly string[], today: string): Promise<string[]> {
  const due = db.records.where('summary.openDues').aboveOrEqual(today);
  const [days, owners] = await Promise.all([due.keys(), due.primaryKeys()]);
  const next = new Map<string, string>();
  owners.forEach((key, index) => {
    const day = days[index];
    if (typeof day === 'string' && !next.has(key)) next.set(key, day);
  });
  const rank = (key: string): string => next.get(key) ?? '\uffff';
  return [...keys].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** A lost or damaged search text made anew, for this search; from the list's own words if the record's text is lost, too. */
async function madeAnew(db: ZhenggaiDatabase, key: string): Promise<SearchEntry> {
  const row = checkRow(key, await db.records.get(key));
  if (!row.ok) return { key, text: '', own: '' };
  const { summary, notes, tags } = row.value;
  const own = ownSearchText(notes, tags);
  return await searchEntry(db, row.value, own) ?? { key, text: foldedParts([summary.url, summary.title, summary.organization, summary.siteName]), own };
}

/** Keys of the records (out of `all`) that answer a query, in the page's text or in the reader's own: as the library understands it. */
async function matching(db: ZhenggaiDatabase, query: SearchQuery, all: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const missing = new Set(all);
  const look = ({ key, text, own }: SearchEntry): void => {
    const [page, reader] = [foldStored(text), foldStored(own)];
    if (answersQuery(query, (word) => page.includes(word) || reader.includes(word))) found.add(key);
  };
  let last: string | undefined;
  for (;;) {
    const rest = last === undefined ? db.searches.toCollection() : db.searches.where(':id').above(last);
    const batch = await rest.limit(SEARCH_BATCH).toArray();
    for (const entry of batch) {
      if (!searchSchema.safeParse(entry).success) continue;
      missing.delete(entry.key);
      look(entry);
    }
    last = batch.at(-1)?.key;
    if (last === undefined || batch.length < SEARCH_BATCH) break;
  }
  for (const key of missing) look(await madeAnew(db, key));
  return found;
}

/** Rows so damaged that no order holds them, among all of the table. */
async function findUnordered(db: ZhenggaiDatabase): Promise<BrokenRecord[]> {
  const within = (order: '[deleted+savedOrder]' | '[deleted+publishedOrder]', deleted: 0 | 1): Promise<number> =>
    db.records.where(order).between([deleted, Dexie.minKey], [deleted, Dexie.maxKey]).count();
  const [all, ...counts] = await Promise.all([
    db.records.count(),
    ...(['[deleted+savedOrder]', '[deleted+publishedOrder]'] as const).flatMap((order) => [within(order, 0), within(order, 1)]),
  ]);
  const [savedLive = 0, savedDeleted = 0, publishedLive = 0, publishedDeleted = 0] = counts;
  const whole = savedLive + savedDeleted === all && publishedLive + publishedDeleted === all;
  // Deleted ones are few and in no list: one that is called deleted by a fault would be in none for good.
  const suspects = whole ? db.records.where('[deleted+savedOrder]').between([1, Dexie.minKey], [1, Dexie.maxKey]) : db.records.toCollection();
  const broken: BrokenRecord[] = [];
  await suspects.each((entry: { readonly key: string }) => {
    const row = checkRow(entry.key, entry);
    if (!row.ok) broken.push(row.error);
  });
  return broken;
}

/** Records of which one of the two rows is lost; the keys are only read if their numbers differ. */
async function findHalves(db: ZhenggaiDatabase): Promise<BrokenRecord[]> {
  const [records, extractions] = await Promise.all([db.records.count(), db.extractions.count()]);
  if (records === extractions) return [];
  const [rows, readings] = await Promise.all([db.records, db.extractions].map((table) => table.toCollection().primaryKeys()));
  const lacking = (some: readonly string[] = [], others: readonly string[] = [], reason: string): BrokenRecord[] => {
    const there = new Set(others);
    return some.filter((key) => !there.has(key)).map((key) => ({ key, reason }));
  };
  return [...lacking(readings, rows, 'its row in records is lost'), ...lacking(rows, readings, 'its row in extractions is lost')];
}

/** Records of a page of the list whose text is lost. Of all others it would cost a look at every capture. */
async function findTextless(db: ZhenggaiDatabase, rows: readonly RecordRow[]): Promise<BrokenRecord[]> {
  const ids = [...new Set(rows.map(({ captureId }) => captureId))];
  const there = new Set(await db.captures.where(':id').anyOf(ids).primaryKeys());
  return rows.filter(({ captureId }) => !there.has(captureId)).map(({ key }) => ({ key, reason: 'its row in captures is lost' }));
}

/** All keys that match a query, in its order. */
async function keysInOrder(db: ZhenggaiDatabase, query: SearchQuery, sort: SortOrder, today: string): Promise<string[]> {
  const all = await liveKeys(db, sort === 'published' ? '[deleted+publishedOrder]' : '[deleted+savedOrder]');
  const found = asksNothing(query) ? null : await matching(db, query, all);
  const keys = found ? all.filter((key) => found.has(key)) : all;
  return sort === 'deadline' ? byDeadline(db, keys, today) : keys;
}

/**
 * A page of the saved records, newest save, newest publication or nearest deadline first. Reads keys, and the rows of
 * that page alone; a query with words also reads the search texts, in batches. Rows of the page that do not read as
 * records or whose text is lost, rows no order holds, and halves of records are in `broken`.
 */
export async function listRecords(db: ZhenggaiDatabase, query: ListQuery): Promise<Result<RecordList, AppError>> {
  const { sort, today, offset, limit } = query;
  return attempt(() =>
    db.transaction('r', [db.captures, db.records, db.extractions, db.searches, db.decisions], async () => {
      const keys = await keysInOrder(db, parseQuery(query.words), sort, today);
      const page = keys.slice(offset, offset + limit);
      const entries: readonly unknown[] = await db.records.bulkGet(page);
      const rows: RecordRow[] = [];
      const places: number[] = [];
      const broken = new Map<string, BrokenRecord>();
      page.forEach((key, index) => {
        const row = checkRow(key, entries[index]);
        if (!row.ok) broken.set(key, row.error);
        else {
          rows.push(row.value);
          places.push(offset + index);
        }
      });
      for (const item of [...(await findUnordered(db)), ...(await findHalves(db)), ...(await findTextless(db, rows))]) if (!broken.has(item.key)) broken.set(item.key, item);
      return { rows, places, total: keys.length, broken: [...broken.values()] };
    }),
  );
}
