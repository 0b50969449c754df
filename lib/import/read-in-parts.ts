import type { ImportPlan } from '@/lib/store/import/plan-import';
import type { ImportedRecord } from '@/lib/store/import/types';
import type { FilePart } from './cut-file';
import { PackedRecords, type Packing, recordsIn } from './packed-records';
import { MOST_RECORDS } from './read-import';
import type { PartRead } from './read-part';

/** Reads one part at a time, somewhere where others are read meanwhile. */
export type PartReader = (part: FilePart) => Promise<PartRead | null>;

/** What the readers make of parts, in the order of these: as many are read at once as there are readers. */
async function* sideBySide(parts: readonly FilePart[], readers: readonly PartReader[]): AsyncGenerator<PartRead | null> {
  const reading: Promise<PartRead | null>[] = [];
  for (const [at, part] of parts.entries()) {
    // The part before it with the same reader.
    if (at >= readers.length) yield await (reading.shift() as Promise<PartRead | null>);
    reading.push((readers[at % readers.length] as PartReader)(part));
  }
  for (const each of reading) yield await each;
}

/**
 * Reads the parts of a file side by side, and sees in their order what each record would come to.
 *
 * @returns Null where something is wrong, or stands in two parts: the file is to be read in one then, which tells.
 */
export async function readInParts<T>(
  parts: readonly FilePart[], readers: readonly PartReader[], packing: Packing<T>, plan: ImportPlan,
): Promise<PackedRecords<T> | null> {
  const packs: T[] = [];
  const seen = new Set<string>();
  const isNew = (id: string): boolean => !seen.has(id) && Boolean(seen.add(id));
  let length = 0;
  for await (const part of sideBySide(parts, readers)) {
    if (!part) return null;
    let records: readonly ImportedRecord[] | null = null;
    for (const [at, head] of part.heads.entries()) {
      if (!isNew(`key ${head.key}`) || !head.decisions.every(({ id }) => isNew(`decision ${id}`))) return null;
      if (plan.addFresh(head)) continue;
      records ??= part.packs.flatMap(recordsIn);
      await plan.add(records[at] as ImportedRecord);
    }
    packs.push(...part.packs.map(packing.pack));
    length += part.heads.length;
    if (length > MOST_RECORDS) return null;
  }
  return new PackedRecords(packing, packs, length);
}
