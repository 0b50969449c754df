import { gunzipSync, strFromU8 } from 'fflate';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ImportedRecord } from '@/lib/store/import/types';
import { type ImportRefusal, RefusedFile } from './read-import';

/** Records packed together: much of what they say is said by each. */
const PACK = 32;

async function pack(records: readonly ImportedRecord[]): Promise<Uint8Array> {
  const packed = new Blob([JSON.stringify(records)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * The records of a file that is whole and valid, to be gone through more than once: to see what an import would do, then to
 * do it. Held compressed, about a tenth of what they are as objects. Unpacked without waiting: IndexedDB ends a
 * transaction that waits for anything but itself, and what was written by then would stay.
 */
export class PackedRecords implements Iterable<ImportedRecord> {
  private constructor(private readonly packs: readonly Uint8Array[], readonly length: number) {}

  /** Goes through a reader of a file to its end, since it says only there that it is valid. */
  static async of(records: AsyncIterable<ImportedRecord>): Promise<Result<PackedRecords, ImportRefusal>> {
    const packs: Uint8Array[] = [];
    let waiting: ImportedRecord[] = [];
    let length = 0;
    try {
      for await (const record of records) {
        waiting.push(record);
        length += 1;
        if (waiting.length < PACK) continue;
        packs.push(await pack(waiting));
        waiting = [];
      }
    } catch (error) {
      if (error instanceof RefusedFile) return err(error.problems);
      throw error;
    }
    if (waiting.length > 0) packs.push(await pack(waiting));
    return ok(new PackedRecords(packs, length));
  }

  *[Symbol.iterator](): Generator<ImportedRecord> {
    for (const packed of this.packs) yield* JSON.parse(strFromU8(gunzipSync(packed))) as readonly ImportedRecord[];
  }
}
