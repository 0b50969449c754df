import { isSameText } from './same-text';
import { EMPTY } from './text-sketch';
import type { ShelfRow } from './types';

/** Bands of a sketch, and numbers in each: texts alike by 0.75 share one with 0.998, by 0.3 with 0.12. */
const BANDS = 16;
const WIDTH = 4;
/** So many records of a band are looked at, the last ones: where more share it, it is of one notice, or of a phrase of many. */
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
  /** Most bands are of one record: a list for each would be most of the memory. */
  private readonly byBand = new Map<number, string | string[]>();
  /** Only of records that have copies: all of one notice, also copies of copies, in one set. */
  private readonly groups = new Map<string, Set<string>>();

  /** Takes a row in, in place of an older one of its record. */
  put(row: ShelfRow): void {
    this.remove(row.key);
    if (row.sketch === undefined || row.gone || row.deleted || row.broken !== undefined) return;
    this.rows.set(row.key, row);
    const bands = bandsOf(row.sketch);
    this.join(row, bands);
    for (const band of bands) this.note(band, row.key);
  }

  private note(band: number, key: string): void {
    const there = this.byBand.get(band);
    if (there === undefined) this.byBand.set(band, key);
    else if (typeof there === 'string') this.byBand.set(band, [there, key]);
    else there.push(key);
  }

  /** Joins a row with the records of its notice, each group of which is compared with until one of it is the same. */
  private join(row: ShelfRow, bands: readonly number[]): void {
    const { key } = row;
    const seen = new Set([key]);
    for (const band of bands) {
      const there = this.byBand.get(band);
      for (const other of there === undefined ? NOBODY : typeof there === 'string' ? [there] : there.slice(-MOST)) {
        const its = this.rows.get(other);
        if (seen.has(other) || !its || this.groups.get(key)?.has(other)) continue;
        seen.add(other);
        if (isSameText(row, its)) this.unite(key, other);
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
    for (const band of bandsOf(row.sketch ?? '')) {
      const there = this.byBand.get(band);
      const rest = typeof there === 'object' ? there.filter((each) => each !== key) : [];
      if (rest.length > 0) this.byBand.set(band, rest);
      else this.byBand.delete(band);
    }
    this.rows.delete(key);
    const rest = [...(this.groups.get(key) ?? NOBODY)].filter((each) => each !== key);
    this.groups.delete(key);
    // It may have been what held them together.
    for (const each of rest) this.groups.delete(each);
    for (const each of rest) {
      const its = this.rows.get(each);
      if (its) this.join(its, bandsOf(its.sketch ?? ''));
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
