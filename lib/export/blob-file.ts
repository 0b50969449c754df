import type { Piece } from './formats/types';

/** Each blob costs the browser a message and a file of its own: small pieces go together. In UTF-16 units or bytes. */
const LEAST = 1024 * 1024;

/** A file put together in pieces; what is written lies with the browser, which keeps large blobs on disk, and not in our memory. */
export class BlobFile {
  private readonly blobs: Blob[] = [];
  private waiting: (Piece | Blob)[] = [];
  private size = 0;

  readonly write = (piece: Piece | Blob): void => {
    this.waiting.push(piece);
    this.size += piece instanceof Blob ? 0 : piece.length;
    if (this.size >= LEAST) this.flush();
  };

  private flush(): void {
    this.blobs.push(new Blob(this.waiting));
    this.waiting = [];
    this.size = 0;
  }

  /** All that was written, as one. */
  whole(type = ''): Blob {
    this.flush();
    return new Blob(this.blobs, { type });
  }
}
