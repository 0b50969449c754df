import { isSameText } from './same-text';
import { EMPTY } from './text-sketch';
import type { ShelfRow } from './types';

/** Bands of a sketch, and numbers in each: texts alike by 0.75 share one with 0.998, by 0.3 with 0.12. */
const BANDS = 16;
const WIDTH = 4;

/** The bands of a sketch as numbers; one in which no stretch fell says nothing. */
function bandsOf(sketch: Uint16Array): readonly number[] {
  const bands: number[] = [];
  for (let band = 0; band < BANDS; band += 1) {
    let hash = 0x811c9dc5;
    let empty = true;
    for (let at = band * WIDTH; at < (band + 1) * WIDTH; at += 1) {
      const value = sketch[at] ?? EMPTY;
      empty &&= value === EMPTY;
      hash = Math.imul(hash ^ value, 0x01000193);
    }
    // As another band's same numbers mean something else, the band is mixed in; two that fall together cost a comparison.
    if (!empty) bands.push(Math.imul(hash ^ band, 0x85ebca6b));
  }
  return bands;
}

const NOBODY: readonly string[] = [];

/**
 * Which records hold the same notice, kept while rows come and go: each new one is compared with those alone that share a band
 * of its sketch with it (locality-sensitive hashing), so that ten thousand take less than a second, and one more no time.
 */
export class Copies {
  private readonly rows = new Map<string, ShelfRow>();
  /** Most bands are of one record: a list for each would be most of the memory. */
  private readonly byBand = new Map<number, string | readonly string[]>();
  /** Only of records that have copies. */
  private readonly links = new Map<string, Set<string>>();

  private inBand(band: number): readonly string[] {
    const there = this.byBand.get(band);
    return there === undefined ? NOBODY : typeof there === 'string' ? [there] : there;
  }

  /** Takes a row in, in place of an older one of its record. @returns Keys of records whose copies may be others now. */
  put(row: ShelfRow): readonly string[] {
    const { key, sketch } = row;
    const before = this.others(key);
    this.remove(key);
    if (!sketch || row.gone || row.deleted || row.broken !== undefined) return before;
    const near = new Set<string>();
    for (const band of bandsOf(sketch)) {
      const there = this.inBand(band);
      for (const other of there) near.add(other);
      this.byBand.set(band, there.length === 0 ? key : [...there, key]);
    }
    for (const other of near) {
      const its = this.rows.get(other);
      if (its && isSameText(row, its)) this.link(key, other);
    }
    this.rows.set(key, row);
    const after = this.others(key);
    return after.length > 0 ? [...before, ...after, key] : before;
  }

  private link(one: string, other: string): void {
    for (const [from, to] of [[one, other], [other, one]] as const) {
      const links = this.links.get(from);
      if (links) links.add(to);
      else this.links.set(from, new Set([to]));
    }
  }

  private remove(key: string): void {
    const sketch = this.rows.get(key)?.sketch;
    for (const band of sketch ? bandsOf(sketch) : []) {
      const rest = this.inBand(band).filter((each) => each !== key);
      if (rest.length > 0) this.byBand.set(band, rest);
      else this.byBand.delete(band);
    }
    for (const other of this.links.get(key) ?? NOBODY) this.links.get(other)?.delete(key);
    this.links.delete(key);
    this.rows.delete(key);
  }

  /** The other records of the same notice, also those that are copies of copies. In no order. */
  others(key: string): readonly string[] {
    if (!this.links.has(key)) return NOBODY;
    const seen = new Set([key]);
    // A set that grows while it is walked is walked to its end.
    for (const each of seen) this.links.get(each)?.forEach((other) => seen.add(other));
    seen.delete(key);
    return [...seen];
  }
}
