import { type FoundItems, itemsHolding } from '@/lib/library/item-rows';
import type { Shelf } from '@/lib/library/shelf';
import type { ShelfRow } from '@/lib/library/types';
import type { Level } from '@/lib/library/view';
import { searchShelf } from '@/lib/store/shelf/segments';
import type { ShelfDatabase } from '@/lib/store/shelf/shelf-database';

/** What was found so far is told again when the search has taken so many times as long as at the last telling: each makes a table anew. */
const TELL_AGAIN = 4;

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
  const start = performance.now();
  let told = { count: 0, after: 0 };
  for await (const part of searchShelf(disk, long, (key) => shelf.row(key)?.at)) {
    if (!wanted()) return undefined;
    await add(part);
    const after = performance.now() - start;
    if (found.size > told.count && after > told.after * TELL_AGAIN) {
      tell({ records: new Map(found), items });
      told = { count: found.size, after };
    }
  }
  return wanted() ? { records: found, items } : undefined;
}
