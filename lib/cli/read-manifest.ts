import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ExportError } from '@/lib/export/build-export';
import { z } from '@/lib/zod';
import { decodeBytes } from './decode-bytes';

/** A file to read; `name` is how the user called it, and how errors call it. */
export interface InputFile {
  readonly name: string;
  readonly path: string;
  readonly url?: string;
}

const line = z.object({ file: z.string().min(1), url: z.url({ protocol: /^(?:https?|file)$/ }).optional() });

/** The files a manifest names, relative to it. A line that cannot be read is an error, and the rest is still read. */
export async function readManifest(path: string): Promise<{ files: InputFile[]; errors: ExportError[] }> {
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
    if (typeof read === 'string') errors.push({ file: `${path}:${index + 1}`, kind: 'bad-manifest-line', message: read });
    else files.push({ name: read.file, path: resolve(dirname(path), read.file), ...(read.url !== undefined && { url: read.url }) });
  });
  return { files, errors };
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
