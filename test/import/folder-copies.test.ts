import { describe, expect, test } from 'vitest';
import { type CopyFolder, putCopy } from '@/lib/backup/folder-copies';

/** Where a disk, or the browser, gives up. */
type Fault = 'write' | 'close' | 'short' | null;

/** A folder as File System Access shows it: a file is empty until its writer is closed, and takes the new bytes whole. */
function memoryFolder(files: Map<string, string>, fault: Fault = null): CopyFolder {
  const full = (): never => { throw new DOMException('full', 'QuotaExceededError'); };
  const fileOf = (name: string): Pick<FileSystemFileHandle, 'createWritable' | 'getFile'> => ({
    getFile: () => Promise.resolve(new File([files.get(name) ?? ''], name)),
    createWritable: () => {
      let written: Blob = new Blob([]);
      const writable: Pick<FileSystemWritableFileStream, 'write' | 'close' | 'abort'> = {
        write: (piece) => { written = fault === 'write' ? full() : (piece as Blob); return Promise.resolve(); },
        close: async () => { files.set(name, fault === 'close' ? full() : (await written.text()).slice(0, fault === 'short' ? 2 : undefined)); },
        abort: () => Promise.resolve(),
      };
      return Promise.resolve(writable as FileSystemWritableFileStream);
    },
  });
  return {
    keys: () => [...files.keys()].values() as unknown as FileSystemDirectoryHandleAsyncIterator<string>,
    getFileHandle: (name) => {
      if (!files.has(name)) files.set(name, '');
      return Promise.resolve(fileOf(name) as FileSystemFileHandle);
    },
    removeEntry: (name) => { files.delete(name); return Promise.resolve(); },
  };
}

const copyOf = (day: number): string => `zhenggai-copy-202405${String(day).padStart(2, '0')}-0900.jsonl.gz`;
const filled = (): Map<string, string> => new Map([
  ...[1, 2, 3, 4].map((day) => [copyOf(day), `day ${day}`] as const),
  ['zhenggai-backup-20240401-0900.jsonl.gz', 'by hand'], ['zhenggai-copy-notes.txt', 'mine'], ['letters.doc', 'mine'],
]);
const OTHERS = ['letters.doc', 'zhenggai-backup-20240401-0900.jsonl.gz', 'zhenggai-copy-notes.txt'];

describe('a copy in a folder', () => {
  test.each([[1, [9]], [3, [3, 4, 9]], [9, [1, 2, 3, 4, 9]]] as const)('with %i kept, older ones go, and nothing that is not such a copy', async (keep, days) => {
    const files = filled();
    await putCopy(memoryFolder(files), copyOf(9), new Blob(['day 9']), keep);
    expect([...files.keys()].sort()).toEqual([...OTHERS, ...days.map(copyOf)].sort());
    expect(files.get(copyOf(9))).toBe('day 9');
  });

  test('what a stopped writer left counts for nothing and goes', async () => {
    const files = filled().set(copyOf(7), '').set(copyOf(8), '');
    await putCopy(memoryFolder(files), copyOf(9), new Blob(['day 9']), 3);
    expect([...files.keys()].sort()).toEqual([...OTHERS, copyOf(3), copyOf(4), copyOf(9)].sort());
  });

  test.each<Fault>(['write', 'close', 'short'])('that fails (%s) is an error, and all older ones stay', async (fault) => {
    const files = filled();
    await expect(putCopy(memoryFolder(files, fault), copyOf(9), new Blob(['day 9']), 1)).rejects.toThrow(DOMException);
    for (const day of [1, 2, 3, 4]) expect(files.get(copyOf(day))).toBe(`day ${day}`);
  });

  test('has a name by which it is known again', async () => {
    await expect(putCopy(memoryFolder(new Map()), 'copy.gz', new Blob(['x']), 1)).rejects.toThrow(RangeError);
  });
});
