import type { Packing } from './packed-records';

/** Reads blobs without waiting. Workers have it; the types are those of pages. */
declare const FileReaderSync: new () => { readonly readAsText: (blob: Blob) => string };

/** Blobs lie with the browser, which keeps large ones on disk. */
export const IN_BLOBS: Packing<Blob> = {
  pack: (text) => new Blob([text]),
  unpack: (blob) => new FileReaderSync().readAsText(blob),
  // No promise: Dexie would take it for one of the transaction that goes on meanwhile.
  fetch: (blob) => {
    const reader = new FileReader();
    reader.readAsText(blob);
    return () => (typeof reader.result === 'string' && reader.readyState === FileReader.DONE ? reader.result : null);
  },
};
