import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { isoWithOffset } from '@/lib/capture/local-time';
import { exportText } from '@/lib/export/build-export';
import type { ExportError } from '@/lib/export/build-export';
import { jsonLine } from '@/lib/export/json-lines';
import { checkLines } from './check-lines';
import { coverageNotes } from './coverage-notes';
import { extractFiles } from './extract-files';
import { filesBelow } from './extract-lines';
import { openTables, recordsOf, writeTables } from './parquet-tables';
import { pipeLines } from './pipe-lines';
import { readAll } from './read-all';
import { EXTRACT_HELP, readArguments } from './read-arguments';
import { readManifest } from './read-manifest';
import type { InputFile } from './read-manifest';
import { extractRun } from './run/extract-run';
import { write } from './write';

/** Control characters spelled out: a file's name must not write to the terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);

const told = ({ file, kind, message }: ExportError): Promise<void> => write(process.stderr, `${printable(`${file}: ${kind}: ${message}`)}\n`);

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

/** Records into a file, or their tables into a folder, going on where an earlier run stopped. Returns the exit code. */
async function writeOut(out: string, format: 'jsonl' | 'parquet', files: readonly InputFile[], errors: readonly ExportError[], workers: number, now: () => string): Promise<number> {
  const note = (line: string): Promise<void> => write(process.stderr, `${printable(`extract: ${line}`)}\n`);
  const refused = format === 'parquet' ? openTables(out) : null;
  if (refused !== null) {
    await note(refused);
    return 2;
  }
  for (const error of errors) await told(error);
  const ended = await extractRun(format === 'parquet' ? recordsOf(out) : out, files, { readAll: (some) => readAll(some, workers, now), note, told });
  if (!ended.ok) {
    await note(ended.error);
    return 2;
  }
  if (format === 'parquet') await writeTables(out);
  const failed = ended.value.failed + errors.length;
  await note(`${out}: done${failed > 0 ? `; ${failed} could not be read, or not whole, and are tried again by the same command` : ''}`);
  return failed > 0 ? 1 : 0;
}

/** The moment records say they were read at; SOURCE_DATE_EPOCH, in seconds, where the same files shall give the same bytes. */
const clock = (epoch: string | undefined): (() => string) => () => isoWithOffset(epoch === undefined ? new Date() : new Date(Number(epoch) * 1000));

/** `npm run --silent extract`: saved pages in, the JSON export out. Returns the exit code (see the help). */
async function main(words: readonly string[]): Promise<number> {
  const read = readArguments(words);
  if (!read.ok) {
    await write(process.stderr, `extract: ${read.error}\nTry: npm run --silent extract -- --help\n`);
    return 2;
  }
  const { help, files, url, manifests, allowOutside, format, out, stdin, workers = availableParallelism() } = read.value;
  if (help) {
    await write(process.stdout, EXTRACT_HELP);
    return 0;
  }
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && !/^\d{1,11}$/.test(epoch)) {
    await write(process.stderr, `extract: SOURCE_DATE_EPOCH is a number of seconds, not ${printable(epoch)}\n`);
    return 2;
  }
  const now = clock(epoch);
  if (stdin) {
    for await (const answer of pipeLines(createInterface({ input: process.stdin, crlfDelay: Infinity }), now)) await write(process.stdout, answer);
    return 0;
  }
  const named = filesBelow(files).map((file): InputFile => ({ ...file, ...(url !== undefined && { url }) }));
  const listed = await Promise.all(manifests.map((path) => readManifest(path, allowOutside)));
  const all = [...named, ...listed.flatMap((manifest) => manifest.files)];
  const errors = listed.flatMap((manifest) => manifest.errors);
  if (out !== undefined && (format === 'jsonl' || format === 'parquet')) return writeOut(out, format, all, errors, workers, now);
  if (format === 'jsonl') return writeLines(all, errors, workers, now);
  const file = await extractFiles(all, errors, now);
  await write(process.stdout, exportText(file));
  for (const error of file.errors ?? []) await told(error);
  for (const line of checkLines(file)) await write(process.stderr, `${printable(line)}\n`);
  for (const note of coverageNotes(file)) await write(process.stderr, `${printable(note)}\n`);
  return (file.errors ?? []).length > 0 ? 1 : 0;
}

/** What the system refuses (a full disk, a folder that is not there) is told in its words; anything else is a fault of ours and keeps its trace. */
async function refusedBySystem(error: unknown): Promise<number> {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  await write(process.stderr, `extract: ${printable(error.message)}; mend that and start the same command again: with --out, what was read is kept\n`);
  return 1;
}

// Node lets garbage grow to several times what is in use before it looks for it, ten thousand files later as much again: by half is enough.
setFlagsFromString('--heap-growing-percent=50');
process.exitCode = await main(process.argv.slice(2)).catch(refusedBySystem);
