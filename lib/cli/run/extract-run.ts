import { existsSync } from 'node:fs';
import { jsonLine } from '@/lib/export/json-lines';
import type { ExportError } from '@/lib/export/build-export';
import { err, ok, type Result } from '@/lib/result';
import { EXTRACTOR_VERSION } from '@/lib/version';
import type { ReadFile } from '../extract-lines';
import type { InputFile } from '../read-manifest';
import { finishRun, partOf, settleOutput, type Kept } from './finish-run';
import { JournalWriter, readJournal, sameStamp, stampOf, type Journal, type Stamp } from './journal';
import { lockRun } from './run-lock';
import { takenWords } from './taken-words';

/** What a run needs of its surroundings. */
export interface RunTools {
  /** Reads files and gives what they say, in their order. */
  readonly readAll: (files: readonly InputFile[]) => AsyncIterable<ReadFile>;
  /** A line for the user. */
  readonly note: (line: string) => Promise<void>;
  /** A file, or a part of it, that could not be read. */
  readonly told: (error: ExportError) => Promise<void>;
}

/** How a run ended. */
export interface RunCounts {
  readonly files: number;
  /** Files that could not be read, or not whole. */
  readonly failed: number;
}

/** A file in the journal: the same file under another address is another reading. */
const keyOf = ({ path, url }: InputFile): string => (url === undefined ? path : `${path} ${url}`);

/** Why what lies at `out` must not be written over, or null. */
function refusal(out: string, journal: Journal | null): string | null {
  if (!existsSync(out)) return null;
  if (!journal?.done) return `${out} is there already, and it is not known what it was made from; name another file, or move it away`;
  return sameStamp(journal.done, stampOf(out)) ? null : `${out} was changed since it was written; move it away, and it is made anew`;
}

/**
 * Reads files into `out`, a record a line in the order of the files, and goes on where an earlier run stopped: what was read
 * and has not changed is kept, what failed is tried again. `out` is there once all is read; until then the lines lie in
 * `out.part`. A second run over the same files reads what changed since.
 *
 * @returns How it ended, or why nothing was begun.
 */
export async function extractRun(out: string, files: readonly InputFile[], tools: RunTools): Promise<Result<RunCounts, string>> {
  const lock = lockRun(out);
  if (!lock.ok) return lock;
  try {
    await settleOutput(out);
    const before = await readJournal(out);
    const refused = refusal(out, before);
    if (refused !== null) return err(refused);
    return ok(await run(out, files, before, tools));
  } finally {
    lock.value();
  }
}

async function run(out: string, files: readonly InputFile[], before: Journal | null, { readAll, note, told }: RunTools): Promise<RunCounts> {
  const part = partOf(out);
  const begun = await readJournal(part);
  const sources = [{ data: out, journal: existsSync(out) ? before : null }, { data: part, journal: begun }];
  const known = new Map<string, Kept>();
  for (const { data, journal } of sources) {
    if (journal?.extractor === EXTRACTOR_VERSION) for (const entry of journal.entries) known.set(entry.key, { data, entry });
  }
  const inputs = new Map(files.map((file) => [keyOf(file), file]));
  const stamps = new Map<string, Stamp>([...inputs].map(([key, { path }]) => [key, stampOf(path)]));
  const fits = (key: string): boolean => {
    const kept = known.get(key);
    return kept !== undefined && !kept.entry.failed && sameStamp(kept.entry, stamps.get(key) ?? kept.entry);
  };
  const unread = [...inputs].filter(([key]) => !fits(key));
  await note(takenWords({
    out, files: inputs.size, kept: inputs.size - unread.length,
    failed: unread.filter(([key]) => known.get(key)?.entry.failed).length,
    changed: unread.filter(([key]) => known.get(key)?.entry.failed === false).length,
    otherVersion: sources.find(({ journal }) => journal && journal.extractor !== EXTRACTOR_VERSION)?.journal?.extractor,
  }));
  let failed = 0;
  const writer = new JournalWriter(part, begun?.extractor === EXTRACTOR_VERSION ? begun : null);
  try {
    let at = 0;
    for await (const { records, errors } of readAll(unread.map(([, file]) => file))) {
      const [key = ''] = unread[at] ?? [];
      at += 1;
      for (const error of errors) await told(error);
      failed += errors.length > 0 ? 1 : 0;
      known.set(key, { data: part, entry: writer.add(key, stamps.get(key) ?? stampOf(''), records.map((record) => jsonLine(record)), errors.length > 0) });
    }
  } finally {
    writer.close();
  }
  finishRun(out, [...inputs.keys()].flatMap((key) => known.get(key) ?? []));
  return { files: inputs.size, failed };
}
