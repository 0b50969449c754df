import { closeSync, existsSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { journalOf, readJournal, sameStamp, stampOf, writeAll, writeDoneJournal, type Entry } from './journal';

/** Where the lines of a file lie. */
export interface Kept {
  /** The data file. */
  readonly data: string;
  readonly entry: Entry;
}

/** The file a run writes to until it is done. */
export const partOf = (out: string): string => `${out}.part`;
const copyOf = (out: string): string => `${out}.copy`;
const nextJournalOf = (out: string): string => `${journalOf(out)}.next`;

/** Bytes copied at a time, at most. */
const CHUNK = 1024 * 1024;

/** Do these lines, in this order, make up the whole of `path`? Then nothing has to be copied. */
function isWhole(path: string, kept: readonly Kept[]): boolean {
  let at = 0;
  for (const { data, entry } of kept) {
    if (entry.start === entry.end) continue;
    if (data !== path || entry.start !== at) return false;
    at = entry.end;
  }
  return at === stampOf(path).size;
}

/** Lines that lie behind one another, as they are or as they will be when they are copied. */
function* inRow(kept: readonly Kept[]): Generator<Entry> {
  let at = 0;
  for (const { entry } of kept) {
    const start = at;
    at += entry.end - entry.start;
    yield { ...entry, start, end: at };
  }
}

/** Copies the lines in this order. */
function copyLines(kept: readonly Kept[], to: string): void {
  const files = new Map<string, number>();
  const target = openSync(to, 'w');
  const chunk = new Uint8Array(CHUNK);
  try {
    for (const { data, entry } of kept) {
      const source = files.get(data) ?? openSync(data, 'r');
      files.set(data, source);
      for (let from = entry.start; from < entry.end;) {
        const read = readSync(source, chunk, 0, Math.min(CHUNK, entry.end - from), from);
        if (read === 0) throw new Error(`${data} became shorter while it was read`);
        writeAll(target, chunk.subarray(0, read));
        from += read;
      }
    }
  } finally {
    closeSync(target);
    for (const file of files.values()) closeSync(file);
  }
}

function dropPart(out: string): void {
  for (const path of [partOf(out), journalOf(partOf(out)), copyOf(out), nextJournalOf(out)]) rmSync(path, { force: true });
}

/**
 * Makes the lines of all files, in their order, the output. A kill at any point leaves the old output or the new one: the new
 * journal names the data it belongs to, and `settleOutput` puts it in its place if the data are in theirs.
 */
export function finishRun(out: string, kept: readonly Kept[]): void {
  let data = [out, partOf(out)].find((path) => isWhole(path, kept));
  if (data === undefined) copyLines(kept, (data = copyOf(out)));
  writeDoneJournal(nextJournalOf(out), inRow(kept), stampOf(data));
  if (data !== out) renameSync(data, out);
  renameSync(nextJournalOf(out), journalOf(out));
  dropPart(out);
}

/** Completes what a run that was killed while it finished had begun; what it had not come to is cleared away and done again. */
export async function settleOutput(out: string): Promise<void> {
  const next = nextJournalOf(out);
  if (existsSync(next)) {
    const done = (await readJournal(out, next))?.done;
    if (done && sameStamp(done, stampOf(out))) {
      renameSync(next, journalOf(out));
      dropPart(out);
    }
  }
  for (const path of [next, copyOf(out)]) rmSync(path, { force: true });
}
