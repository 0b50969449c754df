/** The place of the second copy: flat files by name. A small door, so that tests can put a stand-in, or a fault, behind it. */
export interface CopyDirectory {
  readonly names: () => Promise<readonly string[]>;
  /** The whole file; `null` if there is none. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Replaces the file whole: a reader sees the old bytes or the new ones, and after a failure the old ones stay. */
  readonly write: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** A file that is not there is no error. */
  readonly remove: (name: string) => Promise<void>;
}

/** Chromium keeps what a writer has not closed yet beside the file; a writer that was stopped leaves it behind. */
const UNFINISHED = '.crswap';

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

/**
 * A directory of the extension's origin private file system, apart from IndexedDB. Works in a service worker, an event page
 * and extension pages: `createWritable` writes elsewhere and takes the file's place when it is closed.
 *
 * @throws {DOMException} From every function, as the browser says it; `SecurityError` where there is no such file system.
 */
export function openCopyDirectory(storage: StorageManager, folder: string): CopyDirectory {
  const open = async (): Promise<FileSystemDirectoryHandle> => (await storage.getDirectory()).getDirectoryHandle(folder, { create: true });
  const remove = async (name: string): Promise<void> => {
    try {
      await (await open()).removeEntry(name);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  };
  return {
    names: async () => {
      const found: string[] = [];
      for await (const name of (await open()).keys()) found.push(name);
      return found.filter((name) => !name.endsWith(UNFINISHED));
    },
    read: async (name) => {
      try {
        const file = await (await (await open()).getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    write: async (name, bytes) => {
      const writable = await (await (await open()).getFileHandle(name, { create: true })).createWritable();
      try {
        await writable.write(bytes);
        await writable.close();
      } catch (error) {
        await writable.abort().catch(() => undefined);
        throw error;
      }
    },
    remove,
  };
}
