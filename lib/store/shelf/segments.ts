import { buildSegment } from '@/lib/library/grams';
import { inSlices } from '@/lib/sliced';
import type { ZhenggaiDatabase } from '../database';
import type { ShelfDatabase } from './shelf-database';

/** Texts a segment is made of. Fewer are held in memory and read through at each search. */
const SEGMENT = 256;

/**
 * Makes a segment of texts that are in none, if there are enough of them.
 *
 * @param pause - Lets searches have their turn while the index is made.
 * @param size - How many are enough, and at most taken.
 * @returns Was one made? Then there may be enough for another.
 */
export async function addSegment(shelf: ShelfDatabase, pause: () => Promise<void>, size = SEGMENT): Promise<boolean> {
  if ((await shelf.texts.count()) < size) return false;
  const fresh = await shelf.texts.limit(size).toArray();
  const built = await inSlices(buildSegment(fresh.map(({ text }) => text)), pause);
  if (!built) return false;
  const { starts, buckets } = built.value;
  await shelf.transaction('rw', [shelf.segments, shelf.buckets, shelf.texts], async () => {
    const segment = await shelf.segments.add({ keys: fresh.map(({ key }) => key), ats: fresh.map(({ at }) => at), starts });
    await shelf.buckets.bulkPut(buckets.map((bytes, bucket) => ({ bucket, segment, bytes })).filter(({ bytes }) => bytes.length > 0));
    // A record that was shelved anew meanwhile keeps its newer text: what the segment holds of it counts no more.
    const now = await shelf.texts.bulkGet(fresh.map(({ key }) => key));
    await shelf.texts.bulkDelete(fresh.filter(({ at }, i) => now[i]?.at === at).map(({ key }) => key));
  });
  return true;
}

/** The rows of some segments in one bucket, both ends inside. */
export const bucketRange = (shelf: ShelfDatabase, bucket: number, first: number, last: number) =>
  shelf.buckets.where('[bucket+segment]').between([bucket, first], [bucket, last], true, true);

/**
 * Does away with segments of which nothing counts, and has the records of those of which little does shelved anew, which
 * puts their texts into a new one.
 *
 * @param atOf - The turn a record was shelved at last.
 */
export async function tidySegments(db: ZhenggaiDatabase, shelf: ShelfDatabase, atOf: (key: string) => number | undefined): Promise<void> {
  const dead = new Set<number>();
  for (const { id, keys, ats } of await shelf.segments.toArray()) {
    const live = keys.filter((key, i) => atOf(key) === ats[i]);
    if (live.length === 0) dead.add(id);
    else if (live.length < keys.length / 2) await db.stale.bulkPut(live.map((key) => ({ key, turn: crypto.randomUUID() })));
  }
  if (dead.size === 0) return;
  await shelf.transaction('rw', [shelf.segments, shelf.buckets], async () => {
    await shelf.segments.bulkDelete([...dead]);
    const all = await shelf.buckets.toCollection().primaryKeys();
    await shelf.buckets.bulkDelete(all.filter(([, segment]) => dead.has(segment)));
  });
}
