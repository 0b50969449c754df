import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Unzip, UnzipInflate } from 'fflate';
import { PACKAGE_FORMAT, PACKAGE_MANIFEST, PACKAGE_RECORDS, PACKAGE_VERSION } from '@/lib/export/formats/package';
import type { ImportedRecord } from '@/lib/store/import/types';
import { z } from '@/lib/zod';
import { readRecords, RefusedFile } from './read-import';
import type { ImportProblemKind } from './types';

/** A manifest names the files of a package: some hundred bytes each. */
const LONGEST_MANIFEST = 64 * 1024 * 1024;
/** What may come out of a byte that went in: a zip bomb gives a thousand times as much. */
const MOST_EXPANSION = 400;
const MOST_AT_LEAST = 16 * 1024 * 1024;
/** Packed bytes read at a time: what they hold unpacked is held at once. */
const SLICE = 64 * 1024;

const manifestSchema = z.object({
  format: z.literal(PACKAGE_FORMAT), version: z.number().int(), files: z.array(z.object({ path: z.string(), sha256: z.string() })),
});

/** Does a file that begins so look like a zip? */
export const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;

/** What is wrong with an archive. */
class ArchiveError extends Error {
  constructor(readonly kind: ImportProblemKind, detail = '') {
    super(detail);
  }
}

/** One file of an archive, unpacked piece by piece; the others are passed over. Nothing is where the archive has none. */
async function* entryOf(archive: Blob, name: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let seen = 0;
  const failures: Error[] = [];
  const unzip = new Unzip((file) => {
    if (file.name !== name) return;
    file.ondata = (error, piece) => {
      if (error) failures.push(error);
      else ready.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const most = MOST_AT_LEAST + archive.size * MOST_EXPANSION;
  for (let at = 0; at < archive.size; at += SLICE) {
    try {
      unzip.push(new Uint8Array(await archive.slice(at, at + SLICE).arrayBuffer()), at + SLICE >= archive.size);
    } catch (error) {
      throw new ArchiveError('bad-archive', error instanceof Error ? error.message : String(error));
    }
    if (failures[0]) throw new ArchiveError('bad-archive', failures[0].message);
    for (const piece of ready.splice(0)) {
      seen += piece.length;
      if (seen > most) throw new ArchiveError('too-large', name);
      yield piece;
    }
  }
}

async function readManifest(archive: Blob): Promise<z.infer<typeof manifestSchema>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for await (const piece of entryOf(archive, PACKAGE_MANIFEST)) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > LONGEST_MANIFEST) throw new ArchiveError('too-large', PACKAGE_MANIFEST);
  }
  if (text === '') throw new ArchiveError('not-ours', PACKAGE_MANIFEST);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ArchiveError('bad-archive', PACKAGE_MANIFEST);
  }
  const manifest = manifestSchema.safeParse(value);
  if (!manifest.success) throw new ArchiveError('not-ours', PACKAGE_MANIFEST);
  if (manifest.data.version > PACKAGE_VERSION) throw new ArchiveError('newer-schema', String(manifest.data.version));
  return manifest.data;
}

/** The records' text, which must be to the byte what the manifest says. */
async function* recordsIn(archive: Blob, expected: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const hash = sha256.create();
  for await (const piece of entryOf(archive, PACKAGE_RECORDS)) {
    hash.update(piece);
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
  if (bytesToHex(hash.digest()) !== expected) throw new ArchiveError('wrong-hash', PACKAGE_RECORDS);
}

/**
 * Reads the records of a replication package, one at a time; they count when the end is reached, where they are proved by the
 * manifest. Other files of the archive are not looked at, whatever their names.
 *
 * @throws {RefusedFile}
 */
export async function* readPackage(archive: Blob): AsyncGenerator<ImportedRecord> {
  try {
    const { files } = await readManifest(archive);
    const named = files.find(({ path }) => path === PACKAGE_RECORDS);
    if (!named) throw new ArchiveError('not-ours', PACKAGE_RECORDS);
    yield* readRecords(recordsIn(archive, named.sha256));
  } catch (error) {
    if (error instanceof ArchiveError) throw new RefusedFile([{ kind: error.kind, detail: error.message.slice(0, 200) }]);
    if (error instanceof TypeError) throw new RefusedFile([{ kind: 'not-utf8', detail: error.message }]);
    throw error;
  }
}
