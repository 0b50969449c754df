import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Piece } from './types';

const encoder = new TextEncoder();

/** The same time in every archive, so that the same content gives the same bytes; the earliest day a zip can say, with room for time zones. */
const NO_TIME = new Date(1980, 0, 2);
/** Level 6 takes twice as long: an export is waited for, and tables are small beside the texts they come from. */
const LEVEL = 1;
/** Rows are short; encoded and compressed one by one they take several times as long. In UTF-16 units. */
const TOGETHER = 64 * 1024;
/** Files that are compressed in themselves. */
const PACKED = /\.(?:parquet|gz)$/;

interface Open {
  readonly file: ZipDeflate | ZipPassThrough;
  texts: string[];
  length: number;
}

/**
 * A zip that is written while its files grow side by side. What is compressed of a file waits until those before it are
 * whole. Same files, same bytes.
 */
export class ZipFiles {
  private readonly zip: Zip;
  private readonly open = new Map<string, Open>();

  constructor(write: (piece: Uint8Array<ArrayBuffer>) => void) {
    this.zip = new Zip((error, piece) => {
      if (error) throw error;
      write(piece);
    });
  }

  /** Puts a piece to a file; the first one makes it. */
  write(name: string, piece: Piece): void {
    const open = this.open.get(name) ?? this.add(name);
    if (typeof piece === 'string') {
      open.texts.push(piece);
      open.length += piece.length;
      if (open.length >= TOGETHER) push(open);
    } else {
      push(open);
      open.file.push(piece);
    }
  }

  private add(name: string): Open {
    const file = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL });
    file.mtime = NO_TIME;
    this.zip.add(file);
    const open = { file, texts: [], length: 0 };
    this.open.set(name, open);
    return open;
  }

  /** Ends a file. */
  close(name: string): void {
    const open = this.open.get(name);
    if (!open) return;
    push(open);
    open.file.push(new Uint8Array(0), true);
    this.open.delete(name);
  }

  /** Ends all files that are open, and the archive. */
  end(): void {
    for (const name of [...this.open.keys()]) this.close(name);
    this.zip.end();
  }
}

function push(open: Open): void {
  if (open.texts.length === 0) return;
  open.file.push(encoder.encode(open.texts.join('')));
  open.texts = [];
  open.length = 0;
}
