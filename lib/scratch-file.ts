/** What of a worker's handle on a file is used; the types are those of pages. */
export interface SyncHandle {
  readonly write: (bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }) => number;
  readonly read: (into: Uint8Array<ArrayBuffer>, options: { readonly at: number }) => number;
  readonly close: () => void;
}

/** Bytes of a scratch file, from one offset to another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The folder, apart from that of the second copy. */
const FOLDER = 'scratch';
/** The browser reads a file it was handed for a download on its own, and says to nobody when it has done so. In ms. */
const KEPT = 60 * 60 * 1000;
/** Ends the name of an empty file beside one that was handed to the browser: all others are wanted by nobody as soon as nobody holds them. */
const HANDED = '.handed';
/** Whoever has a scratch file shares it; it goes with the worker, however that ends. */
const LOCK = 'scratch';

/** Shares the lock. @returns Gives it back. */
function shareLock(): () => void {
  const { promise, resolve } = Promise.withResolvers<null>();
  void navigator.locks.request(LOCK, { mode: 'shared' }, () => promise);
  return () => resolve(null);
}

interface SyncFileHandle extends FileSystemFileHandle {
  readonly createSyncAccessHandle: () => Promise<SyncHandle>;
}

const folder = async (): Promise<FileSystemDirectoryHandle> => (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });

/**
 * A file of the extension's own where a worker puts away what memory need not hold, and has it back without waiting. Blobs would lie
 * in the memory of page and browser until these come to writing them down.
 */
export class ScratchFile {
  private size = 0;
  private full = false;

  /**
   * @param handle - Held as long as the file grows: nobody else can open or remove it.
   * @param letGo - Called when it is not held any more.
   */
  constructor(
    private readonly within: Pick<FileSystemDirectoryHandle, 'removeEntry' | 'getFileHandle'>, private readonly file: Pick<FileSystemFileHandle, 'name' | 'getFile'>,
    private readonly handle: SyncHandle, private readonly letGo: () => void = () => undefined,
  ) {}

  /** A new one, and those nobody needs any more are removed; null where the browser gives none (a private window, a page that is no worker). */
  static async open(): Promise<ScratchFile | null> {
    await sweepScratch(Date.now());
    try {
      const within = await folder();
      const file = await within.getFileHandle(crypto.randomUUID(), { create: true }) as SyncFileHandle;
      return new ScratchFile(within, file, await file.createSyncAccessHandle(), shareLock());
    } catch {
      return null; // the answer: what would lie here lies in Blobs
    }
  }

  /** Where the bytes lie now; null where the disk does not take them: what is there stays, and nothing more is put to it. */
  append(bytes: Uint8Array<ArrayBuffer>): Range | null {
    if (this.full) return null;
    const from = this.size;
    try {
      this.full = this.handle.write(bytes, { at: from }) < bytes.length;
    } catch {
      this.full = true; // the answer: the caller has them still
    }
    if (this.full) return null;
    this.size += bytes.length;
    return { from, to: this.size };
  }

  /**
   * @param room - Where they are put if they fit in, instead of new memory.
   * @throws {DOMException} As the browser says it.
   */
  read({ from, to }: Range, room = new Uint8Array(to - from)): Uint8Array<ArrayBuffer> {
    const bytes = room.length < to - from ? new Uint8Array(to - from) : room.subarray(0, to - from);
    const length = this.handle.read(bytes, { at: from });
    if (length < bytes.length) throw new DOMException(`${length} of ${bytes.length} bytes`, 'NotReadableError');
    return bytes;
  }

  /** The file, which does not change any more, to be handed to the browser. */
  async close(): Promise<File> {
    await this.within.getFileHandle(this.file.name + HANDED, { create: true });
    this.handle.close();
    this.letGo();
    return this.file.getFile();
  }

  /** Takes the file away; where the browser does not let it go, a sweep will. */
  async remove(): Promise<void> {
    this.handle.close();
    await this.within.removeEntry(this.file.name).catch(() => undefined);
    this.letGo();
  }
}

/** Has nobody written to it for long? One that cannot be looked at is being written to. */
const isOld = async (file: FileSystemFileHandle, now: number): Promise<boolean> => (await file.getFile().then(({ lastModified }) => lastModified, () => now)) < now - KEPT;

/**
 * Removes files nobody works with any more: the browser has read them, or whoever held them was ended. What cannot be removed now
 * (it is held, or there is no such file system) is left to the next sweep.
 *
 * @param now - In ms since 1970.
 */
export async function sweepScratch(now: number): Promise<void> {
  try {
    const within = await folder();
    const files = new Map<string, FileSystemFileHandle>();
    for await (const handle of within.values()) if (handle.kind === 'file') files.set(handle.name, handle);
    const remove = (name: string): Promise<void> => within.removeEntry(name).catch(() => undefined);
    for (const [name, file] of files) {
      const of = name.endsWith(HANDED) ? name.slice(0, -HANDED.length) : name;
      if (of !== name) {
        if (!files.has(of)) await remove(name);
      } else if (!files.has(of + HANDED) || (await isOld(file, now))) await remove(name);
    }
  } catch {
    return; // no harm: what lies here is wanted by nobody
  }
}

/** Removes what a worker that was just ended has left: it is not gone at once, and holds its file until then. */
export const sweepWhenFree = (): Promise<void> => navigator.locks.request(LOCK, () => sweepScratch(Date.now()));
