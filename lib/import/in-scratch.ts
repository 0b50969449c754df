import type { Range, ScratchFile } from '@/lib/scratch-file';
import type { Packing } from './packed-records';

/** Reads blobs without waiting. Workers have it; the types are those of pages. */
declare const FileReaderSync: new () => { readonly readAsArrayBuffer: (blob: Blob) => ArrayBuffer };

/** Puts packs into a scratch file; into Blobs, which lie with the browser, where there is none or its disk is full. */
export const inScratch = (scratch: ScratchFile | null): Packing<Range | Blob> => ({
  pack: (bytes) => scratch?.append(bytes) ?? new Blob([bytes]),
  unpack: (packed) => (packed instanceof Blob ? new Uint8Array(new FileReaderSync().readAsArrayBuffer(packed)) : (scratch as ScratchFile).read(packed)),
});
