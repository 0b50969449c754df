import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Piece } from '../formats/types';
import { ZipFiles } from '../formats/zip-files';

/** A file of a package as its manifest names it. */
export interface PackageEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Bytes of a blob looked at together. */
const SLICE = 1024 * 1024;
const encoder = new TextEncoder();

/** A zip whose files are written one after the other, each with its hash. */
export class PackageFiles {
  readonly entries: PackageEntry[] = [];
  private readonly zip: ZipFiles;

  constructor(write: (piece: Uint8Array<ArrayBuffer>) => void) {
    this.zip = new ZipFiles(write);
  }

  put(path: string, content: Piece): void {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    this.zip.write(path, bytes);
    this.zip.close(path);
    this.entries.push({ path, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) });
  }

  /** A file that was put together outside of our memory; a slice of it is held at a time. */
  async putBlob(path: string, blob: Blob): Promise<void> {
    const hash = sha256.create();
    for (let at = 0; at < blob.size; at += SLICE) {
      const bytes = new Uint8Array(await blob.slice(at, at + SLICE).arrayBuffer());
      hash.update(bytes);
      this.zip.write(path, bytes);
    }
    if (blob.size === 0) this.zip.write(path, '');
    this.zip.close(path);
    this.entries.push({ path, bytes: blob.size, sha256: bytesToHex(hash.digest()) });
  }

  end(): void {
    this.zip.end();
  }
}
