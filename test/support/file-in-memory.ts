import { BlobFile } from '@/lib/export/blob-file';

/** A file a format writes, with nothing put away outside of memory. */
export function fileInMemory() {
  const out = new BlobFile();
  return {
    context: { write: out.write, beside: () => new BlobFile() },
    bytes: async () => new Uint8Array(await (await out.whole()).arrayBuffer()),
  };
}
