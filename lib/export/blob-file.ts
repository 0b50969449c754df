import type { Range, ScratchFile } from '@/lib/scratch-file';
import type { Piece } from './formats/types';

/** Small pieces go together: each that is put away is a message to the browser, or a write to the disk. In UTF-16 units or bytes. */
const LEAST = 1024 * 1024;
/** A file of no more is given as a Blob of its own, and leaves nothing behind. In bytes. */
const SMALL = 8 * 1024 * 1024;

const encoder = new TextEncoder();

/** Pieces as bytes, one behind the other; short texts are encoded together. */
function bytesOf(pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    if (text !== '') parts.push(encoder.encode(text));
    text = '';
    parts.push(piece);
  }
  if (text !== '') parts.push(encoder.encode(text));
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const sizeOf = (part: Blob | Range): number => (part instanceof Blob ? part.size : part.to - part.from);

/**
 * A file put together in pieces, of which memory holds the last: what is written lies in a scratch file, which several may share;
 * in Blobs where there is none, or its disk is full.
 */
export class BlobFile {
  private readonly parts: (Blob | Range)[] = [];
  private waiting: Piece[] = [];
  private length = 0;

  constructor(private readonly scratch: ScratchFile | null = null) {}

  /** Puts a piece to it, or all of another file that shares its scratch file. */
  readonly write = (piece: Piece | BlobFile): void => {
    if (piece instanceof BlobFile) {
      this.flush();
      piece.flush();
      for (const part of piece.parts) this.put(part);
      return;
    }
    this.waiting.push(piece);
    this.length += piece.length;
    if (this.length >= LEAST) this.flush();
  };

  private put(part: Blob | Range): void {
    const before = this.parts.at(-1);
    if (before && !(before instanceof Blob) && !(part instanceof Blob) && before.to === part.from) this.parts[this.parts.length - 1] = { from: before.from, to: part.to };
    else this.parts.push(part);
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    const bytes = bytesOf(this.waiting);
    this.waiting = [];
    this.length = 0;
    this.put(this.scratch?.append(bytes) ?? new Blob([bytes]));
  }

  /** Its bytes so far, some at a time. */
  async *bytes(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    this.flush();
    for (const part of this.parts) {
      for (let at = 0; at < sizeOf(part); at += LEAST) yield part instanceof Blob ? new Uint8Array(await part.slice(at, at + LEAST).arrayBuffer()) : this.read(part, at);
    }
  }

  private read({ from, to }: Range, at: number): Uint8Array<ArrayBuffer> {
    return (this.scratch as ScratchFile).read({ from: from + at, to: Math.min(to, from + at + LEAST) });
  }

  /** All that was written, as one; nothing may be written to it or its scratch file afterwards. */
  async whole(type = ''): Promise<Blob> {
    this.flush();
    const { scratch, parts } = this;
    if (!scratch) return new Blob(parts as Blob[], { type });
    if (parts.reduce((sum, part) => sum + sizeOf(part), 0) <= SMALL) {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for await (const piece of this.bytes()) pieces.push(piece);
      await scratch.remove();
      return new Blob(pieces, { type });
    }
    const file = await scratch.close();
    return new Blob(parts.map((part) => (part instanceof Blob ? part : file.slice(part.from, part.to))), { type });
  }
}
