import { globSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildRecords } from '@/lib/capture/record';
import { untouched } from '@/lib/export/build-export';
import type { ExportError } from '@/lib/export/build-export';
import { checkedRecord, type ExportedRecord } from '@/lib/export/checked-record';
import { captureFile } from './capture-file';
import type { InputFile } from './read-manifest';

/** What one file gave: its records, and what could not be read of it. */
export interface ReadFile {
  readonly file: string;
  readonly records: readonly ExportedRecord[];
  readonly errors: readonly ExportError[];
}

/** Reads one file and lets it go: memory does not grow with the number of files. */
export async function readOne({ name, path, url }: InputFile, now: () => string): Promise<ReadFile> {
  const captured = await captureFile(path, url);
  if (!captured.ok) return { file: name, records: [], errors: [{ file: name, ...captured.error }] };
  const { damage, ...page } = captured.value;
  const errors: ExportError[] = damage ? [{ file: name, ...damage }] : [];
  const records: ExportedRecord[] = [];
  const { capture, extractions } = await buildRecords({ ...page, method: 'file', retrievedAt: now() });
  for (const extraction of extractions) {
    const checked = checkedRecord(untouched(capture, extraction));
    if (checked.ok) records.push(checked.value);
    else errors.push({ file: name, kind: 'unexpected', message: `the record is not what the format promises: ${checked.error}` });
  }
  return { file: name, records, errors };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** What a name stands for: itself, or where nothing is called so and it has signs of a pattern (a shell that does not expand it) what fits. */
function expanded(name: string): readonly string[] {
  if (!/[*?[{]/.test(name) || statSync(resolve(name), { throwIfNoEntry: false })) return [name];
  const found = globSync(name).sort();
  // A pattern that fits nothing is told as a file that is not there.
  return found.length > 0 ? found : [name];
}

/** Files as they were named, patterns expanded; of a folder all files below it, by name. Names that begin with a dot are left out. */
export function filesBelow(names: readonly string[]): InputFile[] {
  return names.flatMap(expanded).flatMap((name): InputFile[] => {
    if (!isFolder(resolve(name))) return [{ name, path: resolve(name) }];
    return readdirSync(resolve(name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ parentPath, name: own }) => join(parentPath, own)).sort()
      .map((path) => ({ name: join(name, path.slice(resolve(name).length)), path }));
  });
}
