import '@/lib/zod';
import { expose } from 'comlink';
import type { FilePart } from '@/lib/import/cut-file';
import { IN_BLOBS } from '@/lib/import/in-blobs';
import { readPart } from '@/lib/import/read-part';

const read = (file: File, part: FilePart) => readPart(file, part, IN_BLOBS);

/** What a worker does that reads parts of an import. */
export type ReadsParts = typeof read;

expose(read);
