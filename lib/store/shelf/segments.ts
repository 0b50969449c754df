import { BUCKETS, bucketsOf, buildSegment, countIn, countInSegment } from '@/lib/library/grams';
import { inSlices } from '@/lib/sliced';
import type { ZhenggaiDatabase } from '../database';
import type { SegmentRow, ShelfDatabase } from './shelf-database';

/** Texts a segment is made of. Fewer are read through at each search, which takes some ten milliseconds. */
const SEGMENT = 256;

/**
 * Makes a segment of texts that are in none, if there are enough of them.
 *
 * @param pause - Lets searches have their turn while the index is made.
 * @param size - How many are enough, and at most taken.
 * @returns Was one made? Then there may be enough for another.
 */
export async function addSegment(shelf: ShelfDatabase, pause: () => Promise<void>, size = SEGMENT): Promise<boolean> {
  const fresh = await shelf.texts.limit(size).toArray();
  if (fresh.length < size) return false;
  const built = await inSlices(buildSegment(fresh.map(({ text }) => text)), pause);
  if (!built) return false;
  const { starts, buckets } = built.value;
  await shelf.transaction('rw', [shelf.segments, shelf.buckets, shelf.texts], async () => {
    const id = ((await shelf.segments.toCollection().last())?.id ?? 0) + 1;
    await shelf.segments.put({ id, keys: fresh.map(({ key }) => key), ats: fresh.map(({ at }) => at), starts });
    await shelf.buckets.bulkPut(buckets.map((bytes, bucket) => ({ id: id * BUCKETS + bucket, bytes })).filter(({ bytes }) => bytes.length > 0));
    // A record that was shelved anew meanwhile keeps its newer text: what the segment holds of it counts no more.
    const now = await shelf.texts.bulkGet(fresh.map(({ key }) => key));
    await shelf.texts.bulkDelete(fresh.filter(({ at }, i) => now[i]?.at === at).map(({ key }) => key));
  });
  return true;
}

/**
 * Does away with segments of which nothing counts, and has the records of those of which little does shelved anew, which
 * puts their texts into a new one.
 *
 * @param atOf - The turn a record was shelved at last.
 */
export async function tidySegments(db: ZhenggaiDatabase, shelf: ShelfDatabase, atOf: (key: string) => number | undefined): Promise<void> {
  for (const { id, keys, ats } of await shelf.segments.toArray()) {
    const live = keys.filter((key, i) => atOf(key) === ats[i]);
    if (live.length === 0) {
      await shelf.transaction('rw', [shelf.segments, shelf.buckets], async () => {
        await shelf.segments.delete(id);
        await shelf.buckets.where(':id').between(id * BUCKETS, (id + 1) * BUCKETS, true, false).delete();
      });
    } else if (live.length < keys.length / 2) await db.stale.bulkPut(live.map((key) => ({ key, turn: crypto.randomUUID() })));
  }
}

/** Texts that hold all words, by record: how often they do. A part of the answer, as it comes. */
export type Found = ReadonlyMap<string, number>;

/** Hits of all words, where each occurs. */
function together(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const [first, ...rest] = counts;
  const found = new Map<string, number>();
  for (const [key, count] of first ?? []) {
    if (rest.every((other) => other.has(key))) found.set(key, rest.reduce((sum, other) => sum + (other.get(key) ?? 0), count));
  }
  return found;
}

function inSegment(
  { keys, ats, starts }: SegmentRow, buckets: ReadonlyMap<number, Uint8Array>, words: readonly string[], atOf: (key: string) => number | undefined,
): Found {
  return together(words.map((word) => {
    const counts = new Map<string, number>();
    for (const [text, count] of countInSegment(word, starts, buckets)) {
      const key = keys[text];
      if (key !== undefined && atOf(key) === ats[text]) counts.set(key, count);
    }
    return counts;
  }));
}

/** Segments read at a time: asking the disk once for each would take longer than reading them. */
const MOST_AT_ONCE = 16;

/**
 * Finds the records that hold all words, segment by segment, the newest first: the first are there long before the last.
 *
 * @param words - Folded, of two characters at least; of one, none would be found.
 * @param atOf - The turn a record was shelved at last: texts of before count no more.
 */
export async function* searchShelf(
  shelf: ShelfDatabase, words: readonly string[], atOf: (key: string) => number | undefined,
): AsyncGenerator<Found, void, undefined> {
  const fresh = await shelf.texts.toArray();
  if (fresh.length > 0) yield together(words.map((word) => new Map(
    fresh.flatMap(({ key, at, text }) => {
      const count = atOf(key) === at ? countIn(word, text) : 0;
      return count > 0 ? [[key, count] as const] : [];
    }))));
  const numbers = [...new Set(words.flatMap(bucketsOf))];
  let last = Infinity;
  for (let size = 1; ; size = Math.min(size * 2, MOST_AT_ONCE)) {
    const segments = await shelf.segments.where(':id').below(last).reverse().limit(size).toArray();
    const rows = await shelf.buckets.bulkGet(segments.flatMap(({ id }) => numbers.map((number) => id * BUCKETS + number)));
    for (const [i, segment] of segments.entries()) {
      const own = rows.slice(i * numbers.length, (i + 1) * numbers.length);
      yield inSegment(segment, new Map(own.flatMap((row, at) => (row ? [[numbers[at] ?? 0, row.bytes] as const] : []))), words, atOf);
    }
    if (segments.length < size) return;
    last = segments.at(-1)?.id ?? 0;
  }
}
