import type { Sliced } from '@/lib/sliced';
import { BREAK } from './fold-search';

/**
 * An index of pairs of characters with their places, over some hundred texts at a time (a segment): any substring of two
 * characters or more is found, with every place, without reading a text.
 *
 * The texts of a segment are one long text, parted by a character nobody types. Each pair has a list of its offsets there,
 * ascending, as differences of one to five bytes; pairs share 4,096 lists of lists (buckets), so that a segment is not
 * a hundred thousand rows. A longer word is found where its pairs follow one another.
 */
export const BUCKETS = 4096;

export interface Segment {
  /** Offset at which each text begins; one more than there are texts: the last is the end. */
  readonly starts: Uint32Array;
  /** By number; empty where no pair falls into one. */
  readonly buckets: readonly Uint8Array[];
}

const pairAt = (text: string, at: number): number => ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;

/** The bucket of a pair: a multiplicative hash, since neighbouring characters are about as common as one another. */
const bucketOf = (pair: number): number => Math.imul(pair, 0x9e3779b1) >>> 20;

/** Bytes that grow as they are written. */
class Bytes {
  private held = new Uint8Array(256);
  private length = 0;

  push(byte: number): void {
    if (this.length === this.held.length) {
      const more = new Uint8Array(this.length * 2);
      more.set(this.held);
      this.held = more;
    }
    this.held[this.length] = byte;
    this.length += 1;
  }

  number(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.push(rest);
  }

  take(): Uint8Array {
    const taken = this.held.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

function encode(lists: ReadonlyMap<number, readonly number[]>, bytes: Bytes): Uint8Array {
  const list = new Bytes();
  for (const [pair, offsets] of lists) {
    let last = 0;
    for (const offset of offsets) {
      list.number(offset - last);
      last = offset;
    }
    const packed = list.take();
    bytes.number(pair);
    bytes.number(offsets.length);
    bytes.number(packed.length);
    for (const byte of packed) bytes.push(byte);
  }
  return bytes.take();
}

/** Makes the index of some texts, which are folded already. */
export function* buildSegment(texts: readonly string[]): Sliced<Segment> {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => { starts[i + 1] = (starts[i] ?? 0) + text.length + 1; });
  const whole = texts.join(BREAK);
  const last = whole.length - 1;
  const counts = new Uint32Array(BUCKETS + 1);
  for (let at = 0; at < last; at += 1) counts[bucketOf(pairAt(whole, at)) + 1]! += 1;
  for (let i = 0; i < BUCKETS; i += 1) counts[i + 1]! += counts[i]!;
  yield;
  const begins = counts.slice();
  const offsets = new Uint32Array(Math.max(0, last));
  for (let at = 0; at < last; at += 1) {
    const bucket = bucketOf(pairAt(whole, at));
    offsets[begins[bucket]!] = at;
    begins[bucket]! += 1;
  }
  const bytes = new Bytes();
  const buckets: Uint8Array[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    if (bucket % 64 === 63) yield;
    const lists = new Map<number, number[]>();
    for (let i = counts[bucket]!; i < counts[bucket + 1]!; i += 1) {
      const at = offsets[i]!;
      const pair = pairAt(whole, at);
      const list = lists.get(pair);
      if (list) list.push(at);
      else lists.set(pair, [at]);
    }
    buckets.push(encode(lists, bytes));
  }
  return { starts, buckets };
}

/** A list as it lies in a bucket. */
interface Packed {
  readonly count: number;
  readonly bytes: Uint8Array;
}

const NONE: Packed = { count: 0, bytes: new Uint8Array(0) };

function findList(bucket: Uint8Array, pair: number): Packed {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bucket[at] ?? 0;
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  while (at < bucket.length) {
    const own = number();
    const count = number();
    const length = number();
    if (own === pair) return { count, bytes: bucket.subarray(at, at + length) };
    at += length;
  }
  return NONE;
}

function unpack({ count, bytes }: Packed): Uint32Array {
  const offsets = new Uint32Array(count);
  let at = 0;
  let last = 0;
  for (let i = 0; i < count; i += 1) {
    let byte = bytes[at++]!;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 0x7f) << shift;
    }
    last += value;
    offsets[i] = last;
  }
  return offsets;
}

/** Those of `places` that stand `by` before one of `others`; both ascending. */
function followed(places: Uint32Array, others: Uint32Array, by: number): Uint32Array {
  let kept = 0;
  let other = 0;
  const left = new Uint32Array(places.length);
  for (const place of places) {
    const wanted = place + by;
    while (other < others.length && others[other]! < wanted) other += 1;
    if (others[other] === wanted) {
      left[kept] = place;
      kept += 1;
    }
  }
  return left.subarray(0, kept);
}

/** Where the pairs of a word stand in it: every second, and the last. */
function pairPlaces(word: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < word.length - 1; at += 2) places.push(at);
  if (places.at(-1) !== word.length - 2) places.push(word.length - 2);
  return places;
}

/** The buckets a word is found by. */
export const bucketsOf = (word: string): number[] => [...new Set(pairPlaces(word).map((at) => bucketOf(pairAt(word, at))))];

/**
 * How often a word stands in each text of a segment; overlapping places count, texts without it are left out.
 *
 * @param word - Folded, of two UTF-16 units at least.
 * @param buckets - Those of {@link bucketsOf}, by number.
 * @throws {RangeError} If the word is shorter: no pair would be asked for.
 */
export function countInSegment(word: string, starts: Uint32Array, buckets: ReadonlyMap<number, Uint8Array>): Map<number, number> {
  if (word.length < 2) throw new RangeError(`a word of ${word.length} characters`);
  const lists = pairPlaces(word).map((place) => {
    const pair = pairAt(word, place);
    return { place, packed: findList(buckets.get(bucketOf(pair)) ?? NONE.bytes, pair) };
  }).sort((a, b) => a.packed.count - b.packed.count);
  const [first, ...rest] = lists;
  let places = first ? unpack(first.packed) : new Uint32Array(0);
  for (const { place, packed } of rest) {
    if (places.length === 0) break;
    const by = place - (first?.place ?? 0);
    const others = unpack(packed);
    places = by > 0 ? followed(places, others, by) : followed(others, places, -by).map((at) => at - by);
  }
  return countByText(places, starts);
}

/** How many ascending places fall into each text; texts without one are left out. */
function countByText(places: Uint32Array, starts: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  const length = starts.length - 1;
  let at = 0;
  for (let text = 0; text < length && at < places.length; text += 1) {
    const [from, end] = [at, starts[text + 1]!];
    while (at < places.length && places[at]! < end) at += 1;
    if (at > from) counts.set(text, at - from);
  }
  return counts;
}

/** The same by reading a text: for those that are in no segment yet. */
export function countIn(word: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) count += 1;
  return count;
}
