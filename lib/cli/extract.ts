import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { isoWithOffset } from '@/lib/capture/local-time';
import { exportText } from '@/lib/export/build-export';
import type { ExportError } from '@/lib/export/build-export';
import { jsonLine } from '@/lib/export/json-lines';
import { checkLines } from './check-lines';
import { coverageNotes } from './coverage-notes';
import { ExtractChild } from './extract-child';
import { extractFiles } from './extract-files';
import { filesBelow, readOne, type ReadFile } from './extract-lines';
import { inOrder } from './in-order';
import { pipeLines } from './pipe-lines';
import { EXTRACT_HELP, readArguments } from './read-arguments';
import { readManifest } from './read-manifest';
import type { InputFile } from './read-manifest';
import { write } from './write';

/** Control characters spelled out: a file's name must not write to the terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);

const told = ({ file, kind, message }: ExportError): Promise<void> => write(process.stderr, `${printable(`${file}: ${kind}: ${message}`)}\n`);

/** A process takes a second to start: fewer files than this for each are read sooner by one. */
const FILES_EACH = 8;

/** What files gave, in their order: read here, or by processes of their own. */
async function* readAll(files: readonly InputFile[], workers: number, now: () => string): AsyncGenerator<ReadFile> {
  const children = Array.from({ length: Math.min(workers, Math.floor(files.length / FILES_EACH)) }, () => new ExtractChild());
  if (children.length < 2) {
    for (const file of files) yield await readOne(file, now);
    return;
  }
  try {
    yield* inOrder(files, children, ({ name }, error): ReadFile =>
      ({ file: name, records: [], errors: [{ file: name, kind: 'unexpected', message: error instanceof Error ? error.message : String(error) }] }));
  } finally {
    for (const child of children) child.end();
  }
}

/** Records as lines, each as soon as its file is read; nothing is kept. Returns the exit code. */
async function writeLines(files: readonly InputFile[], errors: readonly ExportError[], workers: number, now: () => string): Promise<number> {
  let failed = errors.length;
  for (const error of errors) await told(error);
  for await (const { records, errors: own } of readAll(files, workers, now)) {
    for (const record of records) await write(process.stdout, jsonLine(record));
    for (const error of own) await told(error);
    failed += own.length;
  }
  return failed > 0 ? 1 : 0;
}

/** `npm run --silent extract`: saved pages in, the JSON export out. Returns the exit code (see the help). */
async function main(words: readonly string[]): Promise<number> {
  const read = readArguments(words);
  if (!read.ok) {
    await write(process.stderr, `extract: ${read.error}\nTry: npm run --silent extract -- --help\n`);
    return 2;
  }
  const { help, files, url, manifests, allowOutside, format, stdin, workers } = read.value;
  if (help) {
    await write(process.stdout, EXTRACT_HELP);
    return 0;
  }
  const now = (): string => isoWithOffset(new Date());
  if (stdin) {
    for await (const answer of pipeLines(createInterface({ input: process.stdin, crlfDelay: Infinity }), now)) await write(process.stdout, answer);
    return 0;
  }
  const named = filesBelow(files).map((file): InputFile => ({ ...file, ...(url !== undefined && { url }) }));
  const listed = await Promise.all(manifests.map((path) => readManifest(path, allowOutside)));
  const all = [...named, ...listed.flatMap((manifest) => manifest.files)];
  const errors = listed.flatMap((manifest) => manifest.errors);
  if (format === 'jsonl') return writeLines(all, errors, workers ?? availableParallelism(), now);
  const file = await extractFiles(all, errors, now);
  await write(process.stdout, exportText(file));
  for (const error of file.errors ?? []) await told(error);
  for (const line of checkLines(file)) await write(process.stderr, `${printable(line)}\n`);
  for (const note of coverageNotes(file)) await write(process.stderr, `${printable(note)}\n`);
  return (file.errors ?? []).length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
