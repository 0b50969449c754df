import { closeSync, existsSync, ftruncateSync, openSync, statSync, writeSync } from 'node:fs';
import { EXTRACTOR_VERSION } from '@/lib/version';
import { z } from '@/lib/zod';
import { wholeLines } from './whole-lines';

/** A file as it was when it was read: another size or time, and it is read again. A file that is not there has -1. */
const stamp = { size: z.number(), modified: z.number() };

const headLine = z.object({ journal: z.literal('zhenggai-extract'), extractor: z.string() });
const entryLine = z.object({ key: z.string(), ...stamp, start: z.number().int().min(0), end: z.number().int().min(0), failed: z.boolean() });
const doneLine = z.object({ done: z.object(stamp) });

/** What a run remembers of a file it read: where its lines lie in the data, in bytes, half-open; `failed` if not all of it could be read. */
export type Entry = z.infer<typeof entryLine>;
export type Stamp = Pick<Entry, 'size' | 'modified'>;

/** A journal as far as it can be believed. */
export interface Journal {
  /** The version that read; what another one read is not mixed with ours. */
  readonly extractor: string;
  /** In the order they were written, which is that of the data; a file that was read again stands twice. */
  readonly entries: readonly Entry[];
  /** The data as they were when all was done, and null where the run was stopped. */
  readonly done: Stamp | null;
  /** Bytes of the journal that hold these lines. */
  readonly bytes: number;
}

export const journalOf = (data: string): string => `${data}.journal`;

/** How a file is now, to be compared with how it was. */
export const stampOf = (path: string): Stamp => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? { size: found.size, modified: found.mtimeMs } : { size: -1, modified: 0 };
};

export const sameStamp = (a: Stamp, b: Stamp): boolean => a.size === b.size && a.modified === b.modified;

const parsed = (words: string): unknown => {
  try {
    return JSON.parse(words);
  } catch {
    return null; // torn, or not ours
  }
};

/**
 * Reads the journal of a data file up to the first line that is torn, not ours, or tells of data that are not there; null if there is none.
 *
 * @param data - The data's path; the journal lies beside it.
 */
export async function readJournal(data: string, path = journalOf(data)): Promise<Journal | null> {
  if (!existsSync(path)) return null;
  const size = Math.max(0, stampOf(data).size);
  const entries: Entry[] = [];
  let extractor: string | null = null;
  let done: Stamp | null = null;
  let bytes = 0;
  for await (const { words, end } of wholeLines(path)) {
    const line = parsed(words);
    if (extractor === null) {
      const head = headLine.safeParse(line);
      if (!head.success) return null;
      extractor = head.data.extractor;
    } else {
      const entry = entryLine.safeParse(line);
      const last = doneLine.safeParse(line);
      if (last.success) done = last.data.done;
      else if (entry.success && entry.data.start === (entries.at(-1)?.end ?? 0) && entry.data.end >= entry.data.start && entry.data.end <= size) entries.push(entry.data);
      else break;
    }
    bytes = end;
  }
  return extractor === null ? null : { extractor, entries, done, bytes };
}

/** Writes data and, after them, the line that says they are whole: what a kill leaves behind the journal's last line is cut off by the next run. */
export class JournalWriter {
  private readonly data: number;
  private readonly journal: number;
  private at: number;

  /**
   * Goes on behind what `known` says, or begins anew.
   *
   * @param data - The data's path; the journal lies beside it.
   */
  constructor(data: string, known: Journal | null) {
    this.data = openSync(data, 'a');
    this.journal = openSync(journalOf(data), 'a');
    this.at = known?.entries.at(-1)?.end ?? 0;
    ftruncateSync(this.data, this.at);
    ftruncateSync(this.journal, known?.bytes ?? 0);
    if (!known) writeLine(this.journal, headOf());
  }

  /** Adds what a file gave. */
  add(key: string, { size, modified }: Stamp, lines: readonly string[], failed: boolean): Entry {
    const bytes = Buffer.from(lines.join(''));
    writeAll(this.data, bytes);
    const entry = { key, size, modified, start: this.at, end: this.at + bytes.length, failed };
    writeLine(this.journal, entry);
    this.at = entry.end;
    return entry;
  }

  close(): void {
    closeSync(this.data);
    closeSync(this.journal);
  }
}

const headOf = (): z.infer<typeof headLine> => ({ journal: 'zhenggai-extract', extractor: EXTRACTOR_VERSION });

/** Writes all of `bytes`, which one call need not. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
}

const writeLine = (file: number, line: object): void => writeAll(file, Buffer.from(`${JSON.stringify(line)}\n`));

/** Writes the whole journal of data that are done. */
export function writeDoneJournal(path: string, entries: Iterable<Entry>, done: Stamp): void {
  const file = openSync(path, 'w');
  try {
    writeLine(file, headOf());
    for (const entry of entries) writeLine(file, entry);
    writeLine(file, { done });
  } finally {
    closeSync(file);
  }
}
