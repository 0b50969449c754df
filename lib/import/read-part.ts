import { FORMAT, SCHEMA_VERSION } from '@/lib/export/schema';
import { type RecordHead, headOf } from '@/lib/store/import/record-head';
import type { FilePart } from './cut-file';
import { packRecords } from './packed-records';
import { readRecords, type TextSource } from './read-import';
import { textOf } from './text-of';

/** What a part of a file comes to. */
export interface PartRead {
  /** Of its records, in their order. */
  readonly heads: readonly RecordHead[];
  readonly packs: readonly Uint8Array<ArrayBuffer>[];
}

/** The text of a part as if it were a file. */
async function* asFile(file: Blob, { kind, from, to }: FilePart): TextSource {
  if (kind === 'json') yield `{"format":"${FORMAT}","schemaVersion":"${SCHEMA_VERSION}","records":[`;
  yield* textOf(file.slice(from, to));
  if (kind === 'json') yield ']}';
}

/**
 * Reads and checks a part of a file as {@link readRecords} would read it in the whole, and packs its records. The lines these name
 * are counted from the part's beginning.
 *
 * @returns Null where anything is wrong: what it is, and on which line, is told where the whole file is read.
 */
export async function readPart(file: Blob, part: FilePart): Promise<PartRead | null> {
  const heads: RecordHead[] = [];
  const packs: Uint8Array<ArrayBuffer>[] = [];
  const read = await packRecords(readRecords(asFile(file, part), false), (pack) => void packs.push(pack), (record) => void heads.push(headOf(record)));
  return read.ok ? { heads, packs } : null;
}
