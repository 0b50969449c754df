import { queryWords } from '@/lib/library/fold-search';
import type { Shelf } from '@/lib/library/shelf';
import type { ShelfRow } from '@/lib/library/types';
import { searchShelf } from '@/lib/store/shelf/segments';
import type { ShelfDatabase } from '@/lib/store/shelf/shelf-database';

/** Hits by record; null where no words are searched for. */
export type FoundRecords = ReadonlyMap<string, number> | null;

/**
 * Searches the shelf, and tells what was found so far: the first at once, then each time there are twice as many, and all.
 *
 * @param wanted - Asked between two parts of the index; false gives the search up.
 * @returns Everything found; undefined if it was given up.
 */
export async function searchRun(
  shelf: Shelf, disk: ShelfDatabase, typed: string, wanted: () => boolean, tell: (found: FoundRecords) => void,
): Promise<FoundRecords | undefined> {
  const words = queryWords(typed);
  if (words.length === 0) return null;
  const long = words.filter((word) => word.length > 1);
  const short = words.filter((word) => word.length === 1);
  // One character is in nearly every text: it asks for a unit or a tag.
  const named = ({ unit = '', tags }: ShelfRow): boolean => short.every((word) => unit.includes(word) || tags.some((tag) => tag.includes(word)));
  if (long.length === 0) return new Map(shelf.live().filter(named).map(({ key }) => [key, 1]));
  const found = new Map<string, number>();
  let told = 0;
  for await (const part of searchShelf(disk, long, (key) => shelf.row(key)?.at)) {
    if (!wanted()) return undefined;
    for (const [key, count] of part) {
      const row = shelf.row(key);
      if (row && !row.deleted && named(row)) found.set(key, count);
    }
    // Not a table anew for each hundred.
    if (found.size > told * 2) {
      told = found.size;
      tell(new Map(found));
    }
  }
  return found;
}
