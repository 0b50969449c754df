import { resolve } from 'node:path';
import { isoWithOffset } from '@/lib/capture/local-time';
import { exportText } from '@/lib/export/build-export';
import { checkLines } from './check-lines';
import { coverageNotes } from './coverage-notes';
import { extractFiles } from './extract-files';
import { EXTRACT_HELP, readArguments } from './read-arguments';
import { readManifest } from './read-manifest';
import type { InputFile } from './read-manifest';
import { write } from './write';

/** Control characters spelled out: a file's name must not write to the terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `npm run --silent extract`: saved pages in, the JSON export out. Returns the exit code (see the help). */
async function main(words: readonly string[]): Promise<number> {
  const read = readArguments(words);
  if (!read.ok) {
    await write(process.stderr, `extract: ${read.error}\nTry: npm run --silent extract -- --help\n`);
    return 2;
  }
  const { help, files, url, manifests, allowOutside } = read.value;
  if (help) {
    await write(process.stdout, EXTRACT_HELP);
    return 0;
  }
  const named = files.map((name): InputFile => ({ name, path: resolve(name), ...(url !== undefined && { url }) }));
  const listed = await Promise.all(manifests.map((path) => readManifest(path, allowOutside)));
  const file = await extractFiles(
    [...named, ...listed.flatMap((manifest) => manifest.files)],
    listed.flatMap((manifest) => manifest.errors),
    () => isoWithOffset(new Date()),
  );
  await write(process.stdout, exportText(file));
  for (const { file: name, kind, message } of file.errors ?? []) await write(process.stderr, `${printable(`${name}: ${kind}: ${message}`)}\n`);
  for (const line of checkLines(file)) await write(process.stderr, `${printable(line)}\n`);
  for (const note of coverageNotes(file)) await write(process.stderr, `${printable(note)}\n`);
  return (file.errors ?? []).length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
