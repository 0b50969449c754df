import Dexie from 'dexie';
import type { DexieOptions, EntityTable, Table } from 'dexie';
import type { ShelfDetails, ShelfItems, ShelfRow } from '@/lib/library/types';
import { DATABASE_NAME } from '../database';

/** What a record is found by and no segment holds yet. */
export interface FreshText {
  readonly key: string;
  /** Of the row it was shelved with. */
  readonly at: number;
  readonly text: string;
}

/** Which texts a segment of the index holds (see lib/library/grams.ts), in its order. */
export interface SegmentRow {
  /** Never given twice, also when it is gone: what is known of a segment stays true. */
  readonly id: number;
  readonly keys: readonly string[];
  /** Of the row each was shelved with: a record that was shelved anew since has another one, and this text counts no more. */
  readonly ats: readonly number[];
  readonly starts: Uint32Array;
}

/** One bucket of a segment. By bucket first: those of all segments lie together, and are read by one request. */
export interface BucketRow {
  readonly bucket: number;
  readonly segment: number;
  readonly bytes: Uint8Array;
}

/**
 * What the library lists, counts and searches: made from the records, and from nothing else. A database of its own, so that
 * it can be thrown away and made again: a version that changes its tables empties them, and `markMissing` has them filled.
 */
export class ShelfDatabase extends Dexie {
  declare readonly summaries: EntityTable<ShelfRow, 'key'>;
  declare readonly items: EntityTable<ShelfItems, 'key'>;
  declare readonly details: EntityTable<ShelfDetails, 'key'>;
  declare readonly texts: EntityTable<FreshText, 'key'>;
  declare readonly segments: EntityTable<SegmentRow, 'id'>;
  declare readonly buckets: Table<BucketRow, [bucket: number, segment: number]>;

  constructor(name: string = `${DATABASE_NAME}-shelf`, options: DexieOptions = {}) {
    super(name, { cache: 'disabled', ...options });
    this.version(1).stores({ summaries: '&key, at, version', items: '&key, at', texts: '&key', segments: '&id', buckets: '&id' });
    // A table gets another key only by being made anew.
    this.version(2).stores({ segments: null, buckets: null });
    this.version(3).stores({ texts: '&key, at', segments: '++id', buckets: '&[bucket+segment]' })
      // What the old index found would be found no more: without its row a record is shelved anew.
      .upgrade((upgrade) => Promise.all(['summaries', 'items', 'texts'].map((table) => upgrade.table(table).clear())));
    // Rows of before have none: their SHELF_VERSION says so, and they are shelved anew.
    this.version(4).stores({ details: '&key' });
  }
}
