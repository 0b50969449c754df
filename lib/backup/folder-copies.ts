/** What of a folder is used: its files by name. */
export type CopyFolder = Pick<FileSystemDirectoryHandle, 'getFileHandle' | 'removeEntry' | 'keys'>;

/** Kind of a copy's name, `zhenggai-copy-YYYYMMDD-HHmm.jsonl.gz`: backups the user made by hand are called otherwise and are never removed. */
export const COPY_KIND = 'copy';
const OURS = /^zhenggai-copy-\d{8}-\d{4}\.jsonl\.gz$/;

/** Names of our copies that hold something, newest first; a writer that was stopped leaves an empty file, which is removed. */
async function wholeCopies(folder: CopyFolder): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (OURS.test(name)) names.push(name);
  const whole: string[] = [];
  for (const name of names.toSorted().toReversed()) {
    if ((await (await folder.getFileHandle(name)).getFile()).size > 0) whole.push(name);
    else await folder.removeEntry(name);
  }
  return whole;
}

/**
 * Puts a copy into the folder and removes older ones of ours beyond `keep`. The browser writes elsewhere and puts the file into
 * its place when it is closed: a copy of that name is the old one or the new one. Older ones go only after the new one is there
 * in its full length.
 *
 * @throws {DOMException} As the browser says it; the older copies are all there then.
 */
export async function putCopy(folder: CopyFolder, name: string, file: Blob, keep: number): Promise<void> {
  if (!OURS.test(name)) throw new RangeError(`${name} is no name of a copy`);
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  try {
    await writable.write(file);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
  const { size } = await handle.getFile();
  if (size !== file.size) throw new DOMException(`${name} has ${size} bytes and not ${file.size}`, 'DataError');
  for (const old of (await wholeCopies(folder)).slice(keep)) await folder.removeEntry(old);
}
