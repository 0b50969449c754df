import '@/lib/zod';
import { expose, transfer } from 'comlink';
import type { FilePart } from '@/lib/import/cut-file';
import { type PartRead, readPart } from '@/lib/import/read-part';

async function read(file: File, part: FilePart): Promise<PartRead | null> {
  const found = await readPart(file, part);
  return found && transfer(found, found.packs.map(({ buffer }) => buffer));
}

/** What a worker does that reads parts of an import. */
export type ReadsParts = typeof read;

expose(read);
