import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { ExportError } from '@/lib/export/build-export';
import { z } from '@/lib/zod';
import { decodeBytes } from '@/lib/files/decode-bytes';

/** A file to read; `name` is how the user called it, and how errors call it. */
export interface InputFile {
  readonly name: string;
  readonly path: string;
  readonly url?: string;
}

/** No file's name holds NUL, and a list that has one means something else than it shows. */
const line = z.object({ file: z.string().min(1).refine((name) => !name.includes('\0'), 'a name cannot hold NUL'), url: z.url({ protocol: /^(?:https?|file)$/ }).optional() });

/** Does `file` lie in `folder`, links followed? What is not there yet is told by its name. */
function liesIn(folder: string, file: string): boolean {
  const real = (path: string): string => {
    try {
      return realpathSync(path);
    } catch {
      return path; // not there: reading it will say so
    }
  };
  return real(file).startsWith(real(folder) + sep) || (real(folder) === sep && real(file).startsWith(sep));
}

/**
 * The files a manifest names, relative to it. A line that cannot be read is an error, and the rest is still read.
 *
 * @param anywhere - Read files outside of the manifest's folder too: a list may come from somebody else, and what it names
 *   goes into the export.
 */
export async function readManifest(path: string, anywhere = false): Promise<{ files: InputFile[]; errors: ExportError[] }> {
  const files: InputFile[] = [];
  const errors: ExportError[] = [];
  let text: string;
  try {
    text = decodeBytes(await readFile(path), false).text;
  } catch (error) {
    return { files, errors: [{ file: path, kind: 'unreadable', message: error instanceof Error ? error.message : String(error) }] };
  }
  text.split(/\r\n?|\n/).forEach((words, index) => {
    if (words.trim() === '') return;
    const read = parseLine(words);
    const place = `${path}:${index + 1}`;
    if (typeof read === 'string') {
      errors.push({ file: place, kind: 'bad-manifest-line', message: read });
      return;
    }
    if (!anywhere && !liesIn(dirname(path), resolve(dirname(path), read.file))) {
      errors.push({ file: place, kind: 'outside-folder', message: `${read.file} lies outside of the list's folder; move it there, or say --allow-outside if you trust the list` });
    } else files.push({ name: read.file, path: resolve(dirname(path), read.file), ...(read.url !== undefined && { url: read.url }) });
  });
  return { files, errors };
}

/** The file a line from elsewhere names (a pipe: whoever writes it decides what is read); or what is wrong with the line. */
export function readManifestLine(words: string): InputFile | string {
  const read = parseLine(words);
  return typeof read === 'string' ? read : { name: read.file, path: resolve(read.file), ...(read.url !== undefined && { url: read.url }) };
}

/** A manifest line, or what is wrong with it. */
function parseLine(words: string): z.infer<typeof line> | string {
  let value: unknown;
  try {
    value = JSON.parse(words);
  } catch {
    return 'not JSON: expected {"file": "page.html", "url": "http://…"}';
  }
  const checked = line.safeParse(value);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  return `${first?.path.join('.') ?? ''}: ${first?.message ?? 'not a manifest line'}`;
}
