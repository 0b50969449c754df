import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BlobFile } from '@/lib/export/blob-file';
import { ScratchFile, type SyncHandle } from '@/lib/scratch-file';

const MB = 1024 * 1024;

/** A scratch file in memory, on a disk that takes so many bytes. */
function scratchOf(room = Infinity) {
  let bytes = new Uint8Array(0);
  const state = { closed: false, removed: false, made: [] as string[] };
  const within = {
    removeEntry: () => Promise.resolve(void Object.assign(state, { removed: true })),
    getFileHandle: (name: string) => Promise.resolve(void state.made.push(name) as unknown as FileSystemFileHandle),
  };
  const handle: SyncHandle = {
    write: (piece, { at }) => {
      if (at + piece.length > room) throw new DOMException('full', 'QuotaExceededError');
      const grown = new Uint8Array(Math.max(bytes.length, at + piece.length));
      grown.set(bytes);
      grown.set(piece, at);
      bytes = grown;
      return piece.length;
    },
    read: (into, { at }) => {
      const found = bytes.subarray(at, at + into.length);
      into.set(found);
      return found.length;
    },
    close: () => { state.closed = true; },
  };
  return { state, scratch: new ScratchFile(within, { name: 'x', getFile: () => Promise.resolve(new File([bytes], 'x')) }, handle) };
}

const anyPiece = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array());
/** Each piece is repeated until it is worth putting away. */
const anyWriting = fc.array(fc.tuple(fc.nat(2), anyPiece), { maxLength: 6 });
const large = (piece: string | Uint8Array<ArrayBuffer>): string | Uint8Array<ArrayBuffer> =>
  (typeof piece === 'string' ? piece.repeat(Math.ceil(MB / 3 / (piece.length || 1))) : piece);

describe('a file put together in pieces', () => {
  test.each([['in Blobs', null], ['in a scratch file', Infinity], ['on a disk that is full soon', 3 * MB], ['on one that is full', 0]] as const)('is what was written, %s', async (_where, room) => {
    await fc.assert(fc.asyncProperty(anyWriting, async (writing) => {
      const scratch = room === null ? null : scratchOf(room).scratch;
      const files = [new BlobFile(scratch), new BlobFile(scratch), new BlobFile(scratch)] as const;
      const written: BlobPart[][] = [[], [], []];
      for (const [at, piece] of writing) {
        const whole = large(piece);
        files[at as 0].write(whole);
        written[at]?.push(whole);
      }
      const [out, beside, read] = files;
      const seen: Uint8Array<ArrayBuffer>[] = [];
      for await (const piece of read.bytes()) seen.push(piece);
      expect(await new Blob(seen).text()).toBe(await new Blob(written[2]).text());
      out.write(beside);
      out.write('\nend');
      const whole = await out.whole('text/plain');
      expect(whole.type).toBe('text/plain');
      expect(await whole.text()).toBe(await new Blob([...(written[0] ?? []), ...(written[1] ?? []), '\nend']).text());
    }), { numRuns: 8, seed: 11 });
  });

  test.each([['small', 1, true], ['large', 12 * MB, false]] as const)('lets its scratch file go, and leaves none for what is small (%s)', async (_size, length, removed) => {
    const text = 'x'.repeat(length);
    const { scratch, state } = scratchOf();
    const out = new BlobFile(scratch);
    out.write(text);
    expect((await out.whole()).size).toBe(text.length);
    // What the browser is handed is marked: a sweep would take it else.
    expect(state).toEqual({ closed: true, removed, made: removed ? [] : ['x.handed'] });
  });
});
