import { Zip, ZipDeflate } from 'fflate';
import type { Piece } from './types';

const encoder = new TextEncoder();

/** The same time in every archive, so that the same content gives the same bytes; the earliest day a zip can say, with room for time zones. */
const NO_TIME = new Date(1980, 0, 2);

/**
 * A zip that is written while its files grow side by side. What is compressed of a file waits until those before it are
 * whole. Same files, same bytes.
 */
export class ZipFiles {
  private readonly zip: Zip;
  private readonly open = new Map<string, ZipDeflate>();

  constructor(write: (piece: Uint8Array<ArrayBuffer>) => void) {
    this.zip = new Zip((error, piece) => {
      if (error) throw error;
      write(piece);
    });
  }

  /** Puts a piece to a file; the first one makes it. */
  write(name: string, piece: Piece): void {
    let file = this.open.get(name);
    if (!file) {
      file = new ZipDeflate(name, { level: 6 });
      file.mtime = NO_TIME;
      this.zip.add(file);
      this.open.set(name, file);
    }
    file.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
  }

  /** Ends a file. */
  close(name: string): void {
    this.open.get(name)?.push(new Uint8Array(0), true);
    this.open.delete(name);
  }

  /** Ends all files that are open, and the archive. */
  end(): void {
    for (const name of [...this.open.keys()]) this.close(name);
    this.zip.end();
  }
}
