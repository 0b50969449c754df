import Dexie from 'dexie';
import type { AppError } from '@/lib/messages/types';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { checkRow } from './read-record';
import { searchWords } from './search-text';
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

/** Keys of the records in which every word occurs, in the page's text or in the reader's own. */
async function matching(db: ZhenggaiDatabase, words: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  let last: string | undefined;
  for (;;) {
    const rest = last === undefined ? db.searches.toCollection() : db.searches.where(':id').above(last);
    const batch = await rest.limit(SEARCH_BATCH).toArray();
    for (const { key, text, own } of batch) {
      if (words.every((word) => text.includes(word) || own.includes(word))) found.add(key);
    }
    last = batch.at(-1)?.key;
    if (last === undefined || batch.length < SEARCH_BATCH) return found;
  }
}

/** Rows so damaged that no index holds them: they must not vanish from the list. */
async function findUnindexed(db: ZhenggaiDatabase): Promise<BrokenRecord[]> {
  const [all, saved, published] = await Promise.all([
    db.records.count(),
    db.records.orderBy('[deleted+savedOrder]').count(),
    db.records.orderBy('[deleted+publishedOrder]').count(),
  ]);
  if (all === saved && all === published) return [];
  const broken: BrokenRecord[] = [];
  await db.records.each((entry: { readonly key: string; readonly savedOrder?: unknown; readonly publishedOrder?: unknown; readonly deleted?: unknown }) => {
    const row = checkRow(entry.key, entry);
    if (!row.ok) broken.push(row.error);
    else if (typeof entry.savedOrder !== 'number' || typeof entry.publishedOrder !== 'string' || typeof entry.deleted !== 'number') {
      broken.push({ key: entry.key, reason: 'the fields it is sorted by are missing' });
    }
  });
  return broken;
}

/** All keys that match a query, in its order. */
async function keysInOrder(db: ZhenggaiDatabase, words: readonly string[], sort: SortOrder, today: string): Promise<string[]> {
  const all = await liveKeys(db, sort === 'published' ? '[deleted+publishedOrder]' : '[deleted+savedOrder]');
  const found = words.length > 0 ? await matching(db, words) : null;
  const keys = found ? all.filter((key) => found.has(key)) : all;
  return sort === 'deadline' ? byDeadline(db, keys, today) : keys;
}

/**
 * A page of the saved records, newest save, newest publication or nearest deadline first. Reads keys, and the rows of
 * that page alone; a query with words also reads the search texts, in batches. Rows of the page that do not read as
 * records, and rows no order holds, are in `broken`.
 */
export async function listRecords(db: ZhenggaiDatabase, query: ListQuery): Promise<Result<RecordList, AppError>> {
  const { sort, today, offset, limit } = query;
  return attempt(() =>
    db.transaction('r', [db.records, db.searches], async () => {
      const keys = await keysInOrder(db, searchWords(query.words), sort, today);
      const page = keys.slice(offset, offset + limit);
      const entries: readonly unknown[] = await db.records.bulkGet(page);
      const rows: RecordRow[] = [];
      const broken = new Map<string, BrokenRecord>();
      page.forEach((key, index) => {
        const row = checkRow(key, entries[index]);
        if (row.ok) rows.push(row.value);
        else broken.set(key, row.error);
      });
      for (const item of await findUnindexed(db)) broken.set(item.key, item);
      return { rows, total: keys.length, broken: [...broken.values()] };
    }),
  );
}
