import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ImportedRecord } from '@/lib/store/import/types';
import { type ImportRefusal, RefusedFile } from './read-import';

/**
 * Where records lie between two times they are gone through: `pack` puts a text away, `unpack` has it back without waiting.
 * IndexedDB ends a transaction that waits for anything but itself, and what was written by then would stay.
 */
export interface Packing<T> {
  readonly pack: (text: string) => T;
  readonly unpack: (packed: T) => string;
  /** Begins to have a text back that is wanted soon. What it gives tells the text, once it is there; waited for it is not. */
  readonly fetch?: (packed: T) => () => string | null;
}

/** Records packed together, and characters of their pages: to put a pack away and to have it back, the worker waits for the browser. */
const PACK = 32;
const CHARACTERS = 512 * 1024;

/** The records of a file that is whole and valid, to be gone through more than once, and not held in memory meanwhile. */
export class PackedRecords<T> implements Iterable<ImportedRecord> {
  constructor(private readonly packing: Packing<T>, readonly packs: readonly T[], readonly length: number) {}

  /**
   * Goes through a reader of a file to its end, since it says only there that it is valid.
   *
   * @param look - Shown each record on the way.
   */
  static async of<T>(
    records: AsyncIterable<ImportedRecord>, packing: Packing<T>, look?: (record: ImportedRecord) => Promise<void> | void,
  ): Promise<Result<PackedRecords<T>, ImportRefusal>> {
    const packs: T[] = [];
    let waiting: ImportedRecord[] = [];
    let characters = 0;
    let length = 0;
    const pack = (): void => {
      packs.push(packing.pack(JSON.stringify(waiting)));
      waiting = [];
      characters = 0;
    };
    try {
      for await (const record of records) {
        waiting.push(record);
        length += 1;
        characters += record.capture.text.length;
        if (waiting.length === PACK || characters > CHARACTERS) pack();
        await look?.(record);
      }
    } catch (error) {
      if (error instanceof RefusedFile) return err(error.problems);
      throw error;
    }
    if (waiting.length > 0) pack();
    return ok(new PackedRecords(packing, packs, length));
  }

  *[Symbol.iterator](): Generator<ImportedRecord> {
    const { packs, packing } = this;
    let fetched: (() => string | null) | undefined;
    for (const [at, packed] of packs.entries()) {
      const text = fetched?.() ?? packing.unpack(packed);
      const [next] = packs.slice(at + 1, at + 2);
      fetched = next === undefined ? undefined : packing.fetch?.(next);
      yield* JSON.parse(text) as readonly ImportedRecord[];
    }
  }
}
