import { FORMAT } from '@/lib/export/schema';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { stableText } from '@/lib/stable-text';
import type { ImportedRecord } from '@/lib/store/import/types';
import { hostileIn } from './hostile-value';
import { linesOf } from './lines-of';
import { RecordScanner, ScanError, LONGEST_RECORD } from './scan-records';
import { toImported } from './to-imported';
import type { ImportedFile, ImportProblem } from './types';

/** What this program can read; a file of a later one is refused, since it may say what this one would lose. */
export const READABLE_SCHEMAS: readonly string[] = ['1.0.0', '1.1.0'];
/** More than any collection that fits a browser; a file of more is a mistake or an attack. */
export const MOST_RECORDS = 500_000;
/** Problems told of one file: of thousands, the first say enough. */
export const MOST_PROBLEMS = 100;

/** A piece of text after the other. */
export type TextSource = AsyncIterable<string>;

/** A file that is not read at all, with everything that is wrong with it (the first hundred). */
export type ImportRefusal = readonly ImportProblem[];

interface Envelope {
  readonly schemaVersion: string;
}

function parse(text: string, line: number): Result<unknown, ImportProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err({ kind: 'not-json', line, detail: error instanceof Error ? error.message.slice(0, 200) : String(error) });
  }
  const hostile = hostileIn(value);
  return hostile ? err({ kind: hostile, line, detail: '' }) : ok(value);
}

function envelopeOf(value: unknown): Result<Envelope, ImportProblem> {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return err({ kind: 'not-ours', detail: 'format' });
  const version = 'schemaVersion' in value ? value.schemaVersion : undefined;
  if (typeof version !== 'string' || !/^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(version)) return err({ kind: 'not-ours', detail: 'schemaVersion' });
  if (!READABLE_SCHEMAS.includes(version)) return err({ kind: 'newer-schema', detail: version });
  // Its text is no longer the page's: what was covered is lost to it.
  return 'personalData' in value ? err({ kind: 'covered', detail: '' }) : ok({ schemaVersion: version });
}

/** Collects the records of one file and what is wrong with them. */
class Collector {
  readonly records: ImportedRecord[] = [];
  readonly problems: ImportProblem[] = [];
  private readonly keys = new Map<string, ImportedRecord>();
  /** Decisions by id: the store keeps each once. */
  private readonly decided = new Set<string>();
  private count = 0;

  get full(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  fail(problem: ImportProblem): void {
    if (!this.full) this.problems.push(problem);
  }

  async add(value: unknown, line: number): Promise<void> {
    this.count += 1;
    const record = this.count;
    if (record > MOST_RECORDS) throw new ScanError('too-large', line, `more than ${MOST_RECORDS} records`);
    const read = await toImported(value, line);
    if (!read.ok) {
      this.fail({ ...read.error, line, record });
      return;
    }
    // The same record twice (two files put together) counts once; two that differ under one name cannot both be meant.
    const before = this.keys.get(read.value.key);
    if (before === undefined) {
      const twice = read.value.decisions.find(({ id }) => this.decided.has(id) || !this.decided.add(id));
      if (twice) this.fail({ kind: 'duplicate', line, record, detail: `decisions: ${twice.id.slice(0, 200)}` });
      this.keys.set(read.value.key, read.value);
      this.records.push(read.value);
    } else if (stableText({ ...before, line: 0 }) !== stableText({ ...read.value, line: 0 })) {
      this.fail({ kind: 'duplicate', line, record, detail: read.value.key.slice(0, 200) });
    }
  }
}

/** The rest of the lines after the first: each is a record that names its format itself. */
async function readLine(text: string, line: number, all: Collector, seen: Set<string>): Promise<void> {
  if (text.trim() === '') return;
  const value = parse(text, line);
  if (!value.ok) {
    all.fail(value.error);
    return;
  }
  const envelope = envelopeOf(value.value);
  if (!envelope.ok) {
    all.fail({ ...envelope.error, line });
    return;
  }
  seen.add(envelope.value.schemaVersion);
  await all.add(value.value, line);
}

const notTooLong = (length: number): void => {
  if (length > LONGEST_RECORD) throw new ScanError('too-large', 1, `a line of more than ${LONGEST_RECORD} characters`);
};

async function readLines(source: TextSource, all: Collector): Promise<string> {
  const seen = new Set<string>();
  let line = 0;
  for await (const text of linesOf(source, notTooLong)) {
    line += 1;
    await readLine(text, line, all, seen);
    if (all.full) break;
  }
  return [...seen].sort().at(-1) ?? '';
}

async function readJson(source: TextSource, all: Collector): Promise<string> {
  const scanner = new RecordScanner();
  let schemaVersion = '';
  const take = async (found: Iterable<ReturnType<RecordScanner['feed']> extends Iterable<infer S> ? S : never>): Promise<void> => {
    for (const each of found) {
      const value = parse(each.text, each.kind === 'record' ? each.line : 1);
      if (!value.ok) all.fail(value.error);
      else if (each.kind === 'record') await all.add(value.value, each.line);
      else {
        const envelope = envelopeOf(value.value);
        const listed = typeof value.value === 'object' && value.value !== null && 'records' in value.value && Array.isArray(value.value.records);
        if (!envelope.ok) all.fail(envelope.error);
        else if (!listed) all.fail({ kind: 'wrong-shape', detail: 'records' });
        else ({ schemaVersion } = envelope.value);
      }
    }
  };
  for await (const piece of source) {
    await take(scanner.feed(piece));
    if (all.full) return '';
  }
  await take(scanner.end());
  return schemaVersion;
}

/** Keys a record has and the envelope around a list of records has not. */
const RECORD_KEYS = /^(?:id|captureId|index|source|capture|verdict|notice)$/;

/** Is the text one record a line? The first key that only a record has, or only the envelope, says so. */
function isLines(head: string): boolean {
  let depth = 0;
  for (const [sign, key] of head.matchAll(/"((?:[^"\\]|\\.)*)"\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    else if (depth === 1 && key !== undefined && (key === 'records' || RECORD_KEYS.test(key))) return key !== 'records';
  }
  return false;
}

/** The same pieces, after a look at the first of them. */
async function* again(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * Reads an export of ours, JSON or JSON Lines, schema 1.0.0 or 1.1.0. All of it is read and checked before anything is
 * given: one wrong record refuses the file.
 *
 * @param source - The text in pieces; a piece may end anywhere.
 * @returns Records in the order of the file, each name once; or everything that is wrong, the first hundred with their lines.
 */
export async function readImport(source: TextSource): Promise<Result<ImportedFile, ImportRefusal>> {
  const all = new Collector();
  let schemaVersion = '';
  try {
    const pieces = source[Symbol.asyncIterator]();
    let head = '';
    while (head.length < 4096) {
      const next = await pieces.next();
      if (next.done) break;
      head += next.value;
    }
    head = head.replace(/^\ufeff/, '');
    if (head.trim() === '') return err([{ kind: 'empty', detail: '' }]);
    if (!/^\s*\{/.test(head)) return err([{ kind: 'not-ours', line: 1, detail: '' }]);
    schemaVersion = await (isLines(head) ? readLines : readJson)(again(head, pieces), all);
  } catch (error) {
    if (error instanceof ScanError) all.fail({ kind: error.kind, line: error.line, detail: error.message });
    else if (error instanceof TypeError) all.fail({ kind: 'not-utf8', detail: error.message });
    else throw error;
  }
  return all.problems.length > 0 ? err(all.problems) : ok({ schemaVersion, records: all.records });
}
