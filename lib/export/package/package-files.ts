import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BlobFile } from '../blob-file';
import type { Piece } from '../formats/types';
import { ZipFiles } from '../formats/zip-files';

/** A file of a package as its manifest names it. */
export interface PackageEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

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

  /** A file that was put together outside of our memory; a piece of it is held at a time. */
  async putFile(path: string, file: BlobFile): Promise<void> {
    const hash = sha256.create();
    let bytes = 0;
    for await (const piece of file.bytes()) {
      hash.update(piece);
      this.zip.write(path, piece);
      bytes += piece.length;
    }
    if (bytes === 0) this.zip.write(path, '');
    this.zip.close(path);
    this.entries.push({ path, bytes, sha256: bytesToHex(hash.digest()) });
  }

  end(): void {
    this.zip.end();
  }
}
