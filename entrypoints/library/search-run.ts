import { type FoundItems, itemsHolding } from '@/lib/library/item-rows';
import type { Shelf } from '@/lib/library/shelf';
import type { ShelfRow } from '@/lib/library/types';
import type { Level } from '@/lib/library/view';
import { searchShelf } from '@/lib/store/shelf/segments';
import type { ShelfDatabase } from '@/lib/store/shelf/shelf-database';

/** Between two tellings of what was found so far, in ms: each draws the table anew. */
const REST_MS = 150;

/** What a search found. */
export interface Found {
  /** Hits by record. */
  readonly records: ReadonlyMap<string, number>;
  /** The issues or commitments that hold the words, where those are asked for. */
  readonly items: FoundItems | null;
}

/**
 * Searches the shelf, and tells what was found so far: the first at once, then from time to time, and all.
 *
 * @param words - Folded; one at least.
 * @param wanted - Asked between two parts of the index; false gives the search up.
 * @returns Everything found; undefined if it was given up.
 */
export async function searchRun(
  { shelf, disk }: { readonly shelf: Shelf; readonly disk: ShelfDatabase }, words: readonly string[], level: Level,
  wanted: () => boolean, tell: (found: Found) => void,
): Promise<Found | undefined> {
  const long = words.filter((word) => word.length > 1);
  const short = words.filter((word) => word.length === 1);
  // One character is in nearly every text: it asks for a unit or a tag.
  const named = ({ unit = '', tags }: ShelfRow): boolean => short.every((word) => unit.includes(word) || tags.some((tag) => tag.includes(word)));
  const found = new Map<string, number>();
  const items = level === 'notice' ? null : new Map<string, ReadonlySet<string>>();
  const add = async (part: ReadonlyMap<string, number>): Promise<void> => {
    const rows = [...part.keys()].flatMap((key) => shelf.row(key) ?? []).filter((row) => !row.deleted && named(row));
    const own = items ? await disk.items.bulkGet(rows.map(({ key }) => key)) : [];
    rows.forEach(({ key, unit }, i) => {
      found.set(key, part.get(key) ?? 0);
      const of = own[i];
      if (of) items?.set(key, itemsHolding(of, unit, words, level));
    });
  };
  if (long.length === 0) {
    await add(new Map(shelf.live().map(({ key }) => [key, 1])));
    return wanted() ? { records: found, items } : undefined;
  }
  let told = { count: 0, at: -Infinity };
  for await (const part of searchShelf(disk, long, (key) => shelf.row(key)?.at)) {
    if (!wanted()) return undefined;
    await add(part);
    if (found.size > told.count && performance.now() - told.at > REST_MS) {
      tell({ records: new Map(found), items });
      told = { count: found.size, at: performance.now() };
    }
  }
  return wanted() ? { records: found, items } : undefined;
}
