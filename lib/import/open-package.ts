import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Unzip, UnzipInflate } from 'fflate';
import { PACKAGE_FORMAT, PACKAGE_MANIFEST, PACKAGE_RECORDS, PACKAGE_SNAPSHOTS, PACKAGE_VERSION, snapshotPath } from '@/lib/export/formats/package';
import type { ImportedRecord } from '@/lib/store/import/types';
import { z } from '@/lib/zod';
import type { Packing } from './packed-records';
import { readRecords, RefusedFile } from './read-import';
import type { ImportProblemKind } from './types';

/** A manifest names the files of a package: some hundred bytes each. */
const LONGEST_MANIFEST = 64 * 1024 * 1024;
/** Of one snapshot, in bytes; as long as a record may be. */
const LONGEST_SNAPSHOT = 64 * 1024 * 1024;
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
export class ArchiveError extends Error {
  constructor(readonly kind: ImportProblemKind, detail = '') {
    super(detail);
  }
}

/** A piece of one of an archive's files. */
interface ArchivePiece {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Is it the last of its file? */
  readonly last: boolean;
}

/** Files of an archive one after the other, unpacked piece by piece; those that are not wanted are passed over. */
export async function* piecesOf(archive: Blob, wanted: (name: string) => boolean): AsyncGenerator<ArchivePiece> {
  const ready: ArchivePiece[] = [];
  let seen = 0;
  const failures: Error[] = [];
  const unzip = new Unzip((file) => {
    const { name } = file;
    if (!wanted(name)) return;
    file.ondata = (error, bytes, last) => {
      if (error) failures.push(error);
      else ready.push({ name, bytes, last });
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
      seen += piece.bytes.length;
      if (seen > most) throw new ArchiveError('too-large', piece.name);
      yield piece;
    }
  }
}

/** SHA-256 of the files of a package by path, as its manifest says. */
export async function readManifest(archive: Blob): Promise<ReadonlyMap<string, string>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for await (const { bytes } of piecesOf(archive, (name) => name === PACKAGE_MANIFEST)) {
    text += decoder.decode(bytes, { stream: true });
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
  return new Map(manifest.data.files.map((file) => [file.path, file.sha256]));
}

/** The records' text, which must be to the byte what the manifest says. */
async function* recordsIn(archive: Blob, expected: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const hash = sha256.create();
  for await (const { bytes } of piecesOf(archive, (name) => name === PACKAGE_RECORDS)) {
    hash.update(bytes);
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
  if (bytesToHex(hash.digest()) !== expected) throw new ArchiveError('wrong-hash', PACKAGE_RECORDS);
}

/** A snapshot that was put away, and its hash. */
interface KeptSnapshot<T> {
  readonly sha256: string;
  readonly packed: T;
}

/** Puts the snapshots of a package away, one at a time, by the capture they are of. Each is to the byte what the manifest says, and none is missing. */
async function keepSnapshots<T>(archive: Blob, named: ReadonlyMap<string, string>, { pack }: Packing<T>): Promise<ReadonlyMap<string, KeptSnapshot<T>>> {
  const kept = new Map<string, KeptSnapshot<T>>();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const { name, bytes, last } of piecesOf(archive, (path) => named.has(path))) {
    pieces.push(bytes);
    length += bytes.length;
    if (length > LONGEST_SNAPSHOT) throw new ArchiveError('too-large', name);
    if (!last) continue;
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces.splice(0)) {
      whole.set(piece, at);
      at += piece.length;
    }
    length = 0;
    const hash = bytesToHex(sha256(whole));
    if (hash !== named.get(name)) throw new ArchiveError('wrong-hash', name);
    kept.set(name, { sha256: hash, packed: pack(whole) });
  }
  const missing = [...named.keys()].find((path) => !kept.has(path));
  if (missing !== undefined) throw new ArchiveError('wrong-hash', missing);
  return kept;
}

/** The refusal an archive's fault comes to. @throws What is no fault of the archive. */
export function refusedArchive(error: unknown): RefusedFile {
  if (error instanceof RefusedFile) return error;
  if (error instanceof ArchiveError) return new RefusedFile([{ kind: error.kind, detail: error.message.slice(0, 200) }]);
  if (error instanceof TypeError) return new RefusedFile([{ kind: 'not-utf8', detail: error.message }]);
  throw error;
}

/**
 * Reads the records of a replication package with their snapshots, one at a time; they count when the end is reached, where they
 * are proved by the manifest. Other files of the archive are not looked at, whatever their names.
 *
 * @param packing - Where snapshots lie until their records are read; without it these are given without snapshots.
 * @throws {RefusedFile}
 */
export async function* readPackage<T>(archive: Blob, packing: Packing<T> | null = null): AsyncGenerator<ImportedRecord> {
  try {
    const hashes = await readManifest(archive);
    const named = hashes.get(PACKAGE_RECORDS);
    if (named === undefined) throw new ArchiveError('not-ours', PACKAGE_RECORDS);
    const records = readRecords(recordsIn(archive, named));
    if (!packing) {
      yield* records;
      return;
    }
    const kept = await keepSnapshots(archive, new Map([...hashes].filter(([path]) => path.startsWith(PACKAGE_SNAPSHOTS))), packing);
    // What stands first in a snapshot is part of it, whatever it is.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    for await (const record of records) {
      const path = snapshotPath(record.captureId);
      const snapshot = kept.get(path);
      if (snapshot && snapshot.sha256 !== record.capture.htmlSha256) throw new RefusedFile([{ kind: 'wrong-hash', line: record.line, detail: path }]);
      yield snapshot ? { ...record, capture: { ...record.capture, html: decoder.decode(packing.unpack(snapshot.packed)) } } : record;
    }
  } catch (error) {
    throw refusedArchive(error);
  }
}
