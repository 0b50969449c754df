import { areAlike, isSameText } from './same-text';
import { EMPTY } from './text-sketch';
import type { ShelfRow } from './types';

/** Bands of a sketch, and numbers in each: texts alike by 0.75 share one with 0.998, by 0.3 with 0.12. */
const BANDS = 16;
const WIDTH = 4;
/** So many texts of a band are looked at, and so many records of the same sketch, the last ones: where more share a band, it is of a phrase of many. */
const MOST = 64;
/** Records looked at of another sketch that is alike: those of one are mostly copies of one another. */
const OTHERS = 3;

/** The bands of a sketch as numbers; one in which no stretch fell says nothing. */
function bandsOf(sketch: string): readonly number[] {
  const bands: number[] = [];
  for (let band = 0; band < BANDS; band += 1) {
    let hash = 0x811c9dc5;
    let empty = true;
    for (let at = band * WIDTH; at < (band + 1) * WIDTH; at += 1) {
      const value = sketch.charCodeAt(at);
      empty &&= value === EMPTY;
      hash = Math.imul(hash ^ value, 0x01000193);
    }
    // As another band's same numbers mean something else, the band is mixed in; two that fall together cost a comparison.
    if (!empty) bands.push(Math.imul(hash ^ band, 0x85ebca6b));
  }
  return bands;
}

const NOBODY: ReadonlySet<string> = new Set();

/** What is known of a sketch. */
interface Sketched {
  keys: string[];
  /** Other sketches that are alike. */
  readonly alike: Set<string>;
}

/**
 * Which records hold the same notice, kept while rows come and go: each new one is compared with those alone that share a band
 * of its sketch with it (locality-sensitive hashing), so that ten thousand take less than a second, and one more no time.
 */
export class Copies {
  private readonly rows = new Map<string, ShelfRow>();
  /** The records of each sketch, and the sketches that are alike: a text captured a thousand times is compared with others once. */
  private readonly bySketch = new Map<string, Sketched>();
  /** Sketches. Most bands are of one: a list for each would be most of the memory. */
  private readonly byBand = new Map<number, string | string[]>();
  /** Only of records that have copies: all of one notice, also copies of copies, in one set. */
  private readonly groups = new Map<string, Set<string>>();

  /** Takes a row in, in place of an older one of its record. */
  put(row: ShelfRow): void {
    this.remove(row.key);
    if (row.sketch === undefined || row.gone || row.deleted || row.broken !== undefined) return;
    this.rows.set(row.key, row);
    (this.bySketch.get(row.sketch) ?? this.learn(row.sketch)).keys.push(row.key);
    this.join(row, row.sketch);
  }

  /** A sketch no record had before. */
  private learn(sketch: string): Sketched {
    const alike = new Set([...this.near(sketch)].filter((other) => areAlike(sketch, other)));
    const own = { keys: [], alike };
    for (const other of alike) this.bySketch.get(other)?.alike.add(sketch);
    this.bySketch.set(sketch, own);
    for (const band of bandsOf(sketch)) this.note(band, sketch);
    return own;
  }

  private note(band: number, sketch: string): void {
    const there = this.byBand.get(band);
    if (there === undefined) this.byBand.set(band, sketch);
    else if (typeof there === 'string') this.byBand.set(band, [there, sketch]);
    else there.push(sketch);
  }

  /** The sketches that share a band with one. */
  private near(sketch: string): ReadonlySet<string> {
    return new Set(bandsOf(sketch).flatMap((band) => {
      const there = this.byBand.get(band) ?? [];
      return typeof there === 'string' ? there : there.slice(-MOST);
    }));
  }

  /** Joins a row with the records of its notice, each group of which is compared with until one of it is the same. */
  private join(row: ShelfRow, own: string): void {
    const { key } = row;
    for (const sketch of [own, ...this.bySketch.get(own)?.alike ?? []]) {
      for (const other of this.bySketch.get(sketch)?.keys.slice(sketch === own ? -MOST : -OTHERS) ?? []) {
        const its = this.rows.get(other);
        if (other !== key && its && !this.groups.get(key)?.has(other) && isSameText(row, its)) this.unite(key, other);
      }
    }
  }

  private unite(one: string, other: string): void {
    const [a, b] = [one, other].map((key) => this.groups.get(key) ?? new Set([key])) as [Set<string>, Set<string>];
    const [less, more] = a.size < b.size ? [a, b] : [b, a];
    for (const key of less) more.add(key);
    for (const key of [...less, one, other]) this.groups.set(key, more);
  }

  private remove(key: string): void {
    const row = this.rows.get(key);
    if (!row) return;
    this.rows.delete(key);
    this.forget(row.sketch ?? '', key);
    const rest = [...(this.groups.get(key) ?? NOBODY)].filter((each) => each !== key);
    this.groups.delete(key);
    // It may have been what held them together.
    for (const each of rest) this.groups.delete(each);
    for (const each of rest) {
      const its = this.rows.get(each);
      if (its) this.join(its, its.sketch ?? '');
    }
  }

  /** Takes a record from its sketch, and the sketch from its bands if no other has it. */
  private forget(sketch: string, key: string): void {
    const own = this.bySketch.get(sketch);
    const left = own?.keys.filter((each) => each !== key) ?? [];
    if (own && left.length > 0) {
      own.keys = left;
      return;
    }
    for (const other of own?.alike ?? []) this.bySketch.get(other)?.alike.delete(sketch);
    this.bySketch.delete(sketch);
    for (const band of bandsOf(sketch)) {
      const there = this.byBand.get(band);
      const rest = typeof there === 'object' ? there.filter((each) => each !== sketch) : [];
      if (rest.length > 0) this.byBand.set(band, rest);
      else this.byBand.delete(band);
    }
  }

  /** All records of a notice, the one asked for among them; none where it has no copies. */
  together(key: string): ReadonlySet<string> {
    return this.groups.get(key) ?? NOBODY;
  }

  /** How many other records hold the same notice. */
  count(key: string): number {
    return Math.max(0, this.together(key).size - 1);
  }
}
