import { areAlike, isSameText } from './same-text';
import { EMPTY } from './text-sketch';
import type { ShelfRow } from './types';

/** Bands of a sketch, and numbers in each: texts alike by 0.75 share one with 0.998, by 0.3 with 0.12. */
const BANDS = 16;
const WIDTH = 4;
/** So many texts of a band are looked at, and so many records of a text, the last ones: where more share a band, it is of a phrase of many. */
const MOST = 64;

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

/**
 * Which records hold the same notice, kept while rows come and go: each new one is compared with those alone that share a band
 * of its sketch with it (locality-sensitive hashing), so that ten thousand take less than a second, and one more no time.
 */
export class Copies {
  private readonly rows = new Map<string, ShelfRow>();
  /** Keys of the records of each sketch: a text captured a thousand times is compared with others once. */
  private readonly bySketch = new Map<string, string[]>();
  /** Sketches. Most bands are of one: a list for each would be most of the memory. */
  private readonly byBand = new Map<number, string | string[]>();
  /** Only of records that have copies: all of one notice, also copies of copies, in one set. */
  private readonly groups = new Map<string, Set<string>>();

  /** Takes a row in, in place of an older one of its record. */
  put(row: ShelfRow): void {
    this.remove(row.key);
    if (row.sketch === undefined || row.gone || row.deleted || row.broken !== undefined) return;
    this.rows.set(row.key, row);
    const same = this.bySketch.get(row.sketch);
    if (same) same.push(row.key);
    else {
      this.bySketch.set(row.sketch, [row.key]);
      for (const band of bandsOf(row.sketch)) this.note(band, row.sketch);
    }
    this.join(row, row.sketch);
  }

  private note(band: number, sketch: string): void {
    const there = this.byBand.get(band);
    if (there === undefined) this.byBand.set(band, sketch);
    else if (typeof there === 'string') this.byBand.set(band, [there, sketch]);
    else there.push(sketch);
  }

  /** The sketches that may be of the same notice, the one asked for among them. */
  private near(sketch: string): ReadonlySet<string> {
    return new Set([sketch, ...bandsOf(sketch).flatMap((band) => {
      const there = this.byBand.get(band) ?? [];
      return typeof there === 'string' ? there : there.slice(-MOST);
    })]);
  }

  /** Joins a row with the records of its notice, each group of which is compared with until one of it is the same. */
  private join(row: ShelfRow, own: string): void {
    const { key } = row;
    for (const sketch of this.near(own)) {
      if (!areAlike(own, sketch)) continue;
      for (const other of this.bySketch.get(sketch)?.slice(-MOST) ?? []) {
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
    const left = this.bySketch.get(sketch)?.filter((each) => each !== key) ?? [];
    if (left.length > 0) {
      this.bySketch.set(sketch, left);
      return;
    }
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
