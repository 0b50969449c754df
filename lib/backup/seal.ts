import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';

/*
 * An encrypted backup (docs/export.md):
 *
 *   "ZGSEAL1\n"  8 bytes
 *   salt         16 bytes
 *   iterations   4 bytes, big-endian
 *   chunks       each: length of the ciphertext, 4 bytes big-endian; then the ciphertext with its tag
 *
 * Key: PBKDF2, SHA-256, 256 bits. Each chunk: AES-GCM, nonce = number of the chunk in 11 bytes, then 1 for the last chunk and
 * 0 for any other: chunks that are missing, doubled, out of order or cut off are found (the STREAM construction).
 */

const MAGIC = new TextEncoder().encode('ZGSEAL1\n');
/** OWASP's recommendation of 2023 for PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
/** A file that asks for more than this wants to keep the computer busy. */
const MOST_ITERATIONS = 10_000_000;
const SALT = 16;
/** Plain bytes a chunk. */
const CHUNK = 1024 * 1024;
const LONGEST_CHUNK = CHUNK + 16;

type Bytes = Uint8Array<ArrayBuffer>;

async function keyOf(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function nonce(number: number, last: boolean): Bytes {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(7, number);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

function number32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Bytes that wait, given out in lengths asked for. */
class Waiting {
  private pieces: Bytes[] = [];
  length = 0;

  add(piece: Bytes): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  take(length: number): Bytes {
    const whole = new Uint8Array(length);
    let at = 0;
    while (at < length) {
      const [piece = new Uint8Array(0)] = this.pieces;
      const part = piece.subarray(0, length - at);
      whole.set(part, at);
      at += part.length;
      if (part.length < piece.length) this.pieces[0] = piece.subarray(part.length);
      else this.pieces.shift();
    }
    this.length -= length;
    return whole;
  }
}

/** Encrypts a stream of bytes. */
export async function* seal(source: AsyncIterable<Bytes>, passphrase: string): AsyncGenerator<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const key = await keyOf(passphrase, salt, ITERATIONS);
  yield MAGIC.slice();
  yield salt;
  yield number32(ITERATIONS);
  const waiting = new Waiting();
  let count = 0;
  const chunk = async function* (length: number, last: boolean): AsyncGenerator<Bytes> {
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce(count, last) }, key, waiting.take(length)));
    count += 1;
    yield number32(sealed.length);
    yield sealed;
  };
  for await (const piece of source) {
    waiting.add(piece);
    while (waiting.length > CHUNK) yield* chunk(CHUNK, false);
  }
  yield* chunk(waiting.length, true);
}

/** Is a file that begins so encrypted by {@link seal}? */
export const isSealed = (head: Uint8Array): boolean => MAGIC.every((byte, at) => head[at] === byte);

/** Why a sealed file cannot be opened: a wrong passphrase cannot be told from a changed first chunk. */
export type SealProblem = 'wrong-passphrase' | 'bad-archive' | 'cut-off';

/** Decrypts what {@link seal} wrote, all of it: nothing is given before its last chunk is proved. */
export async function unseal(file: Blob, passphrase: string): Promise<Result<Blob, SealProblem>> {
  const head = MAGIC.length + SALT + 4;
  if (file.size < head + 4) return err('cut-off');
  const first = new Uint8Array(await file.slice(0, head).arrayBuffer());
  const iterations = new DataView(first.buffer).getUint32(MAGIC.length + SALT);
  if (!isSealed(first) || iterations < 1 || iterations > MOST_ITERATIONS) return err('bad-archive');
  const key = await keyOf(passphrase, first.slice(MAGIC.length, MAGIC.length + SALT), iterations);
  const parts: Blob[] = [];
  for (let at = head, count = 0; at < file.size; count += 1) {
    const length = at + 4 <= file.size ? new DataView(await file.slice(at, at + 4).arrayBuffer()).getUint32(0) : 0;
    if (length < 16 || length > LONGEST_CHUNK) return err('bad-archive');
    const end = at + 4 + length;
    if (end > file.size) return err('cut-off');
    try {
      parts.push(new Blob([await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce(count, end === file.size) }, key, await file.slice(at + 4, end).arrayBuffer())]));
    } catch (error) {
      if (error instanceof DOMException) return err(count === 0 ? 'wrong-passphrase' : 'bad-archive');
      throw error;
    }
    at = end;
  }
  return ok(new Blob(parts));
}
