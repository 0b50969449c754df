import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ImportedRecord } from '@/lib/store/import/types';
import { type ImportRefusal, RefusedFile } from './read-import';

/**
 * Where records lie between two times they are gone through: `pack` takes bytes for good and puts them away, `unpack` has them back
 * without waiting, until it is asked for others.
 * IndexedDB ends a transaction that waits for anything but itself, and what was written by then would stay.
 */
export interface Packing<T> {
  readonly pack: (bytes: Uint8Array<ArrayBuffer>) => T;
  readonly unpack: (packed: T) => Uint8Array<ArrayBuffer>;
}

/** Records packed together, and characters of their texts and snapshots: a pack is had back whole, and is one text meanwhile. */
const PACK = 32;
const CHARACTERS = 64 * 1024;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The records of a pack. */
export const recordsIn = (bytes: Uint8Array<ArrayBuffer>): readonly ImportedRecord[] => JSON.parse(decoder.decode(bytes)) as readonly ImportedRecord[];

/**
 * Goes through a reader of a file to its end, since it says only there that it is valid, and gives packs of its records on the way.
 *
 * @param look - Shown each record.
 * @returns How many there are.
 */
export async function packRecords(
  records: AsyncIterable<ImportedRecord>, give: (pack: Uint8Array<ArrayBuffer>) => void, look?: (record: ImportedRecord) => Promise<void> | void,
): Promise<Result<number, ImportRefusal>> {
  let waiting: ImportedRecord[] = [];
  let characters = 0;
  let length = 0;
  const pack = (): void => {
    give(encoder.encode(JSON.stringify(waiting)));
    waiting = [];
    characters = 0;
  };
  try {
    for await (const record of records) {
      waiting.push(record);
      length += 1;
      characters += record.capture.text.length + record.capture.html.length;
      if (waiting.length === PACK || characters > CHARACTERS) pack();
      await look?.(record);
    }
  } catch (error) {
    if (error instanceof RefusedFile) return err(error.problems);
    throw error;
  }
  if (waiting.length > 0) pack();
  return ok(length);
}

/** The records of a file that is whole and valid, to be gone through more than once, and not held in memory meanwhile. */
export class PackedRecords<T> implements Iterable<ImportedRecord> {
  constructor(private readonly packing: Packing<T>, private readonly packs: readonly T[], readonly length: number) {}

  /** All that a reader gives, or why the file is refused. See {@link packRecords}. */
  static async of<T>(
    records: AsyncIterable<ImportedRecord>, packing: Packing<T>, look?: (record: ImportedRecord) => Promise<void> | void,
  ): Promise<Result<PackedRecords<T>, ImportRefusal>> {
    const packs: T[] = [];
    const read = await packRecords(records, (bytes) => void packs.push(packing.pack(bytes)), look);
    return read.ok ? ok(new PackedRecords(packing, packs, read.value)) : read;
  }

  *[Symbol.iterator](): Generator<ImportedRecord> {
    for (const packed of this.packs) yield* recordsIn(this.packing.unpack(packed));
  }
}
