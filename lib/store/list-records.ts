import Dexie from 'dexie';
import type { AppError } from '@/lib/messages/types';
import type { Result } from '@/lib/result';
import type { RecordEntry, ZhenggaiDatabase } from './database';
import { checkRow } from './read-record';
import { foldForSearch, searchWords } from './search-text';
import { attempt } from './storage-error';
import { nextDeadline } from './summarize';
import type { BrokenRecord, ListQuery, RecordList, RecordRow } from './types';

/** Texts looked through at a time: a few megabytes, so that a search in 10,000 records keeps memory flat. */
const SEARCH_BATCH = 200;

function checkAll(entries: readonly RecordEntry[]): { rows: RecordRow[]; broken: BrokenRecord[] } {
  const rows: RecordRow[] = [];
  const broken: BrokenRecord[] = [];
  for (const entry of entries) {
    const row = checkRow(entry.key, entry);
    if (row.ok) rows.push(row.value);
    else broken.push(row.error);
  }
  return { rows, broken };
}

const live = (db: ZhenggaiDatabase, order: '[deleted+savedOrder]' | '[deleted+publishedOrder]') =>
  db.records.where(order).between([0, Dexie.minKey], [0, Dexie.maxKey]);

/** Rows so damaged that no index holds them: they must not vanish from the list. */
async function findUnindexed(db: ZhenggaiDatabase): Promise<BrokenRecord[]> {
  const [all, saved, published] = await Promise.all([
    db.records.count(),
    db.records.where('[deleted+savedOrder]').between(Dexie.minKey, Dexie.maxKey).count(),
    db.records.where('[deleted+publishedOrder]').between(Dexie.minKey, Dexie.maxKey).count(),
  ]);
  if (all === saved && all === published) return [];
  const broken: BrokenRecord[] = [];
  await db.records.each((entry) => {
    const row = checkRow(entry.key, entry);
    if (!row.ok) broken.push(row.error);
    else if (typeof entry.savedOrder !== 'number' || typeof entry.publishedOrder !== 'string' || typeof entry.deleted !== 'number') {
      broken.push({ key: row.value.key, reason: 'the fields it is sorted by are missing' });
    }
  });
  return broken;
}

/** The rows in which every word occurs: in notes and tags, or else in the record's search text. */
async function matching(db: ZhenggaiDatabase, rows: readonly RecordRow[], words: readonly string[]): Promise<RecordRow[]> {
  const found: RecordRow[] = [];
  for (let start = 0; start < rows.length; start += SEARCH_BATCH) {
    const batch = rows.slice(start, start + SEARCH_BATCH);
    const texts = await db.searches.bulkGet(batch.map(({ key }) => key));
    batch.forEach((row, index) => {
      const own = foldForSearch([row.notes, ...row.tags].join('\u0001'));
      const text = texts[index]?.text ?? '';
      if (words.every((word) => own.includes(word) || text.includes(word))) found.push(row);
    });
  }
  return found;
}

/** Nearest open deadline first; records without one last, newest save first. */
function byDeadline(rows: readonly RecordRow[], today: string): RecordRow[] {
  return rows
    .map((row) => ({ row, due: nextDeadline(row.summary, today) ?? '\uffff', saved: Date.parse(row.savedAt) }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : b.saved - a.saved))
    .map(({ row }) => row);
}

/**
 * A page of the saved records, newest save, newest publication or nearest deadline first. Loads no text, extraction or
 * snapshot; only a query with words reads the search texts, in batches. Rows that do not read as records are in `broken`.
 */
export async function listRecords(db: ZhenggaiDatabase, query: ListQuery): Promise<Result<RecordList, AppError>> {
  const { sort, today, offset, limit } = query;
  const words = searchWords(query.words);
  const order = sort === 'published' ? '[deleted+publishedOrder]' : '[deleted+savedOrder]';
  return attempt(() =>
    db.transaction('r', [db.records, db.searches], async () => {
      const unindexed = await findUnindexed(db);
      const collect = (rows: readonly RecordRow[], total: number, broken: readonly BrokenRecord[]): RecordList => {
        const seen = new Set(rows.map(({ key }) => key));
        const all = [...broken, ...unindexed].filter(({ key }) => !seen.has(key));
        return { rows, total, broken: [...new Map(all.map((item) => [item.key, item])).values()] };
      };
      if (words.length === 0 && sort !== 'deadline') {
        const total = await live(db, order).count();
        const { rows, broken } = checkAll(await live(db, order).reverse().offset(offset).limit(limit).toArray());
        return collect(rows, total, broken);
      }
      const { rows, broken } = checkAll(await live(db, order).reverse().toArray());
      const found = words.length > 0 ? await matching(db, rows, words) : rows;
      const sorted = sort === 'deadline' ? byDeadline(found, today) : found;
      return collect(sorted.slice(offset, offset + limit), sorted.length, broken);
    }),
  );
}
