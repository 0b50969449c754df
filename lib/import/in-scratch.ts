import type { Range, ScratchFile } from '@/lib/scratch-file';
import type { Packing } from './packed-records';

/** Reads blobs without waiting. Workers have it; the types are those of pages. */
declare const FileReaderSync: new () => { readonly readAsArrayBuffer: (blob: Blob) => ArrayBuffer };

/** The memory of bytes nobody reads any more is given back at once: dozens of megabytes wait for the collector else. */
const release = ({ buffer }: Uint8Array<ArrayBuffer>): void => void buffer.transfer(0);

/**
 * Puts packs into a scratch file; into Blobs, which lie with the browser, where there is none or its disk is full. A pack's bytes
 * are gone when it is packed, and those had back are good until the next are.
 */
export function inScratch(scratch: ScratchFile | null): Packing<Range | Blob> {
  let room = new Uint8Array(0);
  return {
    pack: (bytes) => {
      const packed = scratch?.append(bytes) ?? new Blob([bytes]);
      release(bytes);
      return packed;
    },
    unpack: (packed) => {
      if (packed instanceof Blob) return new Uint8Array(new FileReaderSync().readAsArrayBuffer(packed));
      const bytes = (scratch as ScratchFile).read(packed, room);
      if (bytes.buffer !== room.buffer) room = bytes;
      return bytes;
    },
  };
}
