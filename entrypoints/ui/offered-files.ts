import type { OfferedFile } from '@/lib/files/take-file';

const offered = (file: File, path: string): OfferedFile => ({ path, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) });

/** Files out of a picker; those of a picked folder by their place in it. */
export const filesOfList = (files: readonly File[]): OfferedFile[] =>
  files.map((file) => offered(file, file.webkitRelativePath === '' ? file.name : file.webkitRelativePath));

/** A folder's entries come a hundred at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** The files in an entry. One that cannot be opened, a folder as well, is offered all the same: reading it says why. */
async function filesOfEntry(entry: FileSystemEntry): Promise<OfferedFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (entry.isDirectory) {
      const below: OfferedFile[] = [];
      for (const each of await entriesOf(entry as FileSystemDirectoryEntry)) below.push(...(await filesOfEntry(each)));
      return below;
    }
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [offered(file, path)];
  } catch (error) {
    return [{ path, size: 0, bytes: () => Promise.reject(error instanceof Error ? error : new Error(String(error))) }];
  }
}

/** Does a drag bring files along? */
export const bringsFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false;

/** What was dropped: files, and of folders all files below them. Called while the drop is told of: its list is empty afterwards. */
export async function filesOfDrop(data: DataTransfer): Promise<OfferedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const plain = [...data.files];
  // A drop that is no place on a disk (out of a mail program, or made by a script) has files and no entries.
  if (entries.every((entry) => entry === null)) return filesOfList(plain);
  const all: OfferedFile[] = [];
  for (const entry of entries) if (entry) all.push(...(await filesOfEntry(entry)));
  return all;
}
