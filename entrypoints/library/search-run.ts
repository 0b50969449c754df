import { type FoundItems, itemsHolding } from '@/lib/library/item-rows';
import { isByPlace } from '@/lib/library/place-runs';
import type { SearchQuery } from '@/lib/library/search-query';
import type { Shelf } from '@/lib/library/shelf';
import type { Level } from '@/lib/library/view';
import type { ShelfDatabase } from '@/lib/store/shelf/shelf-database';
import type { ShelfSearch } from '@/lib/store/shelf/shelf-search';

/** What was found is told at once when it is the first, then again after so long, in ms: each time makes a table anew. */
const TELL_MS = 300;
/** Records whose names are looked through first: some are on the screen before the others are. */
const FIRST_NAMES = 300;
/** Records whose items are read at a time: ten thousand at once would fill the memory. */
const AT_ONCE = 200;

/** What a search found. */
export interface Found {
  /** Hits by record. */
  readonly records: ReadonlyMap<string, number>;
  /** The items that hold the words, where those are asked for. */
  readonly items: FoundItems | null;
}

/** What a search asks. */
export interface Searched {
  readonly shelf: Shelf;
  readonly disk: ShelfDatabase;
  readonly index: ShelfSearch;
}

/** What is searched for. */
export interface Sought {
  /** One that asks something. */
  readonly query: SearchQuery;
  readonly level: Level;
  /** Hits by record that are shown already. */
  readonly known: ReadonlyMap<string, number>;
}

/** Parts of the index looked through before the names of all others. */
const NEWEST_PARTS = 2;

/** Records that answer, part by part, those saved last first: by their names at once, then by everything they are found by. */
async function* partsOf({ shelf, index }: Searched, query: SearchQuery, known: ReadonlyMap<string, number>): AsyncGenerator<ReadonlyMap<string, number>, void, undefined> {
  yield known;
  yield shelf.named(query, 0, FIRST_NAMES);
  let parts = 0;
  for await (const part of index.find(query, (key) => shelf.row(key)?.at, (key, word) => shelf.isCalled(key, word))) {
    yield part;
    parts += 1;
    // The newest texts come before the names of all: a word that is in few names is found there first.
    if (parts === NEWEST_PARTS) yield shelf.named(query, FIRST_NAMES);
  }
}

/**
 * Searches the shelf, and tells what was found so far: the first at once, then from time to time, and all.
 *
 * @param wanted - Asked between two parts of the index; false gives the search up.
 * @param tell - Waited for: what is found first is on its way before the search goes on. False if there was nothing to tell in it.
 * @returns Everything found; undefined if it was given up.
 */
export async function searchRun(
  searched: Searched, { query, level, known }: Sought, wanted: () => boolean, tell: (found: Found, isFirst: boolean) => Promise<boolean>,
): Promise<Found | undefined> {
  const { shelf, disk } = searched;
  const records = new Map<string, number>();
  const items = level === 'notice' ? null : new Map<string, ReadonlyMap<string | number, number>>();
  // A word that is refused keeps out the items it stands in, not those beside them.
  const ofRecords = items ? { ...query, none: [] } : query;
  let told = { count: known.size, at: known.size > 0 ? performance.now() : -Infinity };
  for await (const part of partsOf(searched, ofRecords, known)) {
    const rows = [...part.keys()].flatMap((key) => shelf.row(key) ?? []).filter((row) => !row.deleted);
    for (let from = 0; from < rows.length; from += items ? AT_ONCE : rows.length) {
      if (!wanted()) return undefined;
      const some = items ? rows.slice(from, from + AT_ONCE) : rows;
      // Found by its name before: its items were looked through then.
      const unread = items ? some.filter(({ key }) => !items.has(key)) : [];
      const keys = unread.map(({ key }) => key);
      const own = keys.length === 0 ? [] : await disk.items.bulkGet(keys);
      const more = keys.length === 0 || !isByPlace(level) ? [] : await disk.details.bulkGet(keys);
      unread.forEach((row, i) => {
        const of = own[i];
        if (of) items?.set(row.key, itemsHolding({ ...of, ...more[i] }, row, query, level));
      });
      for (const { key } of some) records.set(key, part.get(key) ?? 0);
      const now = performance.now();
      if (records.size === told.count || now - told.at < TELL_MS) continue;
      const isTold = await tell({ records: new Map(records), items: items && new Map(items) }, told.at === -Infinity);
      told = { count: records.size, at: isTold ? performance.now() : told.at };
    }
  }
  return wanted() ? { records, items } : undefined;
}
