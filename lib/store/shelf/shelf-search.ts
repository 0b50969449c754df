import { bucketsOf, countIn, countInSegment } from '@/lib/library/grams';
import { isInitials, type SearchQuery } from '@/lib/library/search-query';
import { bucketRange } from './segments';
import type { FreshText, SegmentRow, ShelfDatabase } from './shelf-database';

/** Texts that hold all words, by record: how often they do. A part of the answer, as it comes. */
export type Found = ReadonlyMap<string, number>;

/** Segments read at a time, so that something is there at once; the last number goes for all that follow. Between two times a search can be given up. */
const AT_ONCE = [2, 6, 64] as const;

/** The turn a record was shelved at last: texts of before count no more. */
type AtOf = (key: string) => number | undefined;

/** Is a record found by a word without its text: by its unit, a tag, the initials of a name? */
type IsCalled = (key: string, word: string) => boolean;

/** Hits of any of the words. */
function either(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const [only, ...others] = counts;
  if (only && others.length === 0) return only;
  const found = new Map<string, number>();
  for (const each of counts) for (const [key, count] of each) found.set(key, (found.get(key) ?? 0) + count);
  return found;
}

/** Hits of all words, where each occurs. */
function together(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const [first, ...rest] = counts;
  const found = new Map<string, number>();
  for (const [key, count] of first ?? []) {
    if (rest.every((other) => other.has(key))) found.set(key, rest.reduce((sum, other) => sum + (other.get(key) ?? 0), count));
  }
  return found;
}

/**
 * The texts of a part of the index that answer a query.
 *
 * @param liveKeys - Keys of all its texts that count.
 * @param countsOf - How often a word stands in them.
 */
function answering({ all, none }: SearchQuery, liveKeys: () => readonly string[], countsOf: (word: string) => ReadonlyMap<string, number>): Found {
  const found = all.length === 0 ? new Map(liveKeys().map((key) => [key, 0])) : together(all.map((words) => either(words.map(countsOf))));
  for (const word of none) for (const key of countsOf(word).keys()) found.delete(key);
  return found;
}

/** Hits of a word, and of those it calls otherwise none. */
const withCalled = (counts: ReadonlyMap<string, number>, liveKeys: () => readonly string[], word: string, isCalled: IsCalled): ReadonlyMap<string, number> =>
  (word.length > 1 && !isInitials(word) ? counts : either([counts, new Map(liveKeys().filter((key) => isCalled(key, word)).map((key) => [key, 0]))]));

function inSegment(segment: SegmentRow, buckets: ReadonlyMap<number, Uint8Array>, query: SearchQuery, atOf: AtOf, isCalled: IsCalled): Found {
  const { keys, ats, starts } = segment;
  const live = (): string[] => keys.filter((key, i) => atOf(key) === ats[i]);
  return answering(query, live, (word) => {
    const counts = new Map<string, number>();
    for (const [text, count] of word.length > 1 ? countInSegment(word, starts, buckets) : []) {
      const key = keys[text];
      if (key !== undefined && atOf(key) === ats[text]) counts.set(key, count);
    }
    return withCalled(counts, live, word, isCalled);
  });
}

/**
 * Finds words in everything that is on the shelf. What every search asks is kept: which texts the segments hold, and the few
 * texts that are in none yet. Both are told by numbers that are never given twice, so that what is kept stays true, whichever
 * window writes.
 */
export class ShelfSearch {
  private segments = new Map<number, SegmentRow>();
  private fresh = new Map<number, FreshText>();
  /** How often the disk has changed, by now and when it was read last. */
  private changes = { now: 0, read: -1 };

  constructor(private readonly shelf: ShelfDatabase) {}

  /** Something was written on the disk: the next search looks there for what is to be kept. */
  changed(): void {
    this.changes.now += 1;
  }

  /** Brings what is kept in step with the disk. */
  private async keepUp(): Promise<void> {
    const { shelf, changes: { now, read } } = this;
    if (now === read) return;
    await shelf.transaction('r', [shelf.segments, shelf.texts], async () => {
      const [ids, ats] = await Promise.all([shelf.segments.toCollection().primaryKeys(), shelf.texts.orderBy('at').keys() as PromiseLike<number[]>]);
      const [segments, texts] = await Promise.all([
        shelf.segments.bulkGet(ids.filter((id) => !this.segments.has(id))), shelf.texts.where('at').anyOf(ats.filter((at) => !this.fresh.has(at))).toArray(),
      ]);
      const known = new Map([...this.segments, ...segments.flatMap((row) => (row ? [[row.id, row] as const] : []))]);
      const textAt = new Map([...this.fresh, ...texts.map((row) => [row.at, row] as const)]);
      this.segments = new Map(ids.flatMap((id) => [known.get(id) ?? []].flat().map((row) => [id, row] as const)));
      this.fresh = new Map(ats.flatMap((at) => [textAt.get(at) ?? []].flat().map((row) => [at, row] as const)));
    });
    this.changes.read = now;
  }

  private inFresh(query: SearchQuery, atOf: AtOf, isCalled: IsCalled): Found {
    const texts = [...this.fresh.values()].filter(({ key, at }) => atOf(key) === at);
    const live = (): string[] => texts.map(({ key }) => key);
    return answering(query, live, (word) => {
      const counts = texts.map(({ key, text }) => [key, word.length > 1 ? countIn(word, text) : 0] as const).filter(([, count]) => count > 0);
      return withCalled(new Map(counts), live, word, isCalled);
    });
  }

  /**
   * The records that answer a query, the newest segments first: the first are there before the last are read. Words of one
   * character are in no text: they are what `isCalled` says.
   */
  async* find(query: SearchQuery, atOf: AtOf, isCalled: IsCalled = () => false): AsyncGenerator<Found, void, undefined> {
    await this.keepUp();
    if (this.fresh.size > 0) yield this.inFresh(query, atOf, isCalled);
    const numbers = [...new Set([...query.all.flat(), ...query.none].filter((word) => word.length > 1).flatMap(bucketsOf))];
    const segments = [...this.segments.values()].reverse();
    for (let from = 0, turn = 0; from < segments.length; turn += 1) {
      const part = segments.slice(from, from + (AT_ONCE[turn] ?? AT_ONCE[2]));
      from += part.length;
      const [first, last] = [part.at(-1)?.id ?? 0, part[0]?.id ?? 0];
      const rows = (await Promise.all(numbers.map((bucket) => bucketRange(this.shelf, bucket, first, last).toArray()))).flat();
      const buckets = new Map<number, Map<number, Uint8Array>>();
      for (const { bucket, segment, bytes } of rows) buckets.set(segment, (buckets.get(segment) ?? new Map<number, Uint8Array>()).set(bucket, bytes));
      const found = new Map<string, number>();
      for (const segment of part) {
        for (const [key, count] of inSegment(segment, buckets.get(segment.id) ?? new Map<number, Uint8Array>(), query, atOf, isCalled)) found.set(key, count);
      }
      yield found;
    }
  }
}
