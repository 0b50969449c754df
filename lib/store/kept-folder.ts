import Dexie, { type Table } from 'dexie';

/** Chromium's File System Access, which TypeScript's library does not know: a folder of the user's disk. */
export interface PickedFolder extends FileSystemDirectoryHandle {
  readonly queryPermission: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  /** Only on the user's click. */
  readonly requestPermission: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

/** A handle can be kept in IndexedDB alone. It is of this browser and means nothing elsewhere: it lies apart from what is stored, copied and backed up. */
class FolderDatabase extends Dexie {
  declare readonly folders: Table<{ readonly id: 'backup'; readonly handle: PickedFolder }, string>;

  constructor() {
    super('zhenggai-folder');
    this.version(1).stores({ folders: '&id' });
  }
}

async function withFolders<T>(work: (folders: FolderDatabase['folders']) => PromiseLike<T>): Promise<T> {
  const db = new FolderDatabase();
  try {
    return await work(db.folders);
  } finally {
    db.close();
  }
}

/** The folder that was picked for copies; null if there is none. */
export const keptFolder = (): Promise<PickedFolder | null> => withFolders(async (folders) => (await folders.get('backup'))?.handle ?? null);

export const keepFolder = (handle: PickedFolder): Promise<unknown> => withFolders((folders) => folders.put({ id: 'backup', handle }));

export const forgetFolder = (): Promise<void> => withFolders((folders) => folders.delete('backup'));
