import { FORMAT } from '@/lib/export/schema';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { namedPage, untaken } from '@/lib/store/import/locate-record';
import type { ImportedRecord } from '@/lib/store/import/types';
import { pageKey, pageOf } from '@/lib/store/page-key';
import { Fingerprints } from './fingerprint';
import { hostileIn } from './hostile-value';
import { linesOf } from './lines-of';
import { RecordScanner, type Scanned, ScanError, LONGEST_RECORD } from './scan-records';
import { PlainReader } from './read-plain';
import { plainToImported, toImported } from './to-imported';
import type { ImportProblem } from './types';

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

function parse(text: string, line: number): Result<unknown, ImportProblem> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err({ kind: 'not-json', line, detail: error instanceof Error ? error.message.slice(0, 200) : String(error) });
  }
}

/** A parsed value, if nothing in it is hostile. */
function harmless(value: unknown, line: number): Result<unknown, ImportProblem> {
  const hostile = hostileIn(value);
  return hostile ? err({ kind: hostile, line, detail: '' }) : ok(value);
}

function parseHarmless(text: string, line: number): Result<unknown, ImportProblem> {
  const value = parse(text, line);
  return value.ok ? harmless(value.value, line) : value;
}

/** Does it say that it is of ours, and of a version that can be read? */
export function envelopeOf(value: unknown): Result<null, ImportProblem> {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT) return err({ kind: 'not-ours', detail: 'format' });
  const version = 'schemaVersion' in value ? value.schemaVersion : undefined;
  if (typeof version !== 'string' || !/^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(version)) return err({ kind: 'not-ours', detail: 'schemaVersion' });
  if (!READABLE_SCHEMAS.includes(version)) return err({ kind: 'newer-schema', detail: version });
  // Its text is no longer the page's: what was covered is lost to it.
  return 'personalData' in value ? err({ kind: 'covered', detail: '' }) : ok(null);
}

/** A file that is refused; its records that were given already are nothing. */
export class RefusedFile extends Error {
  constructor(readonly problems: ImportRefusal) {
    super(problems[0]?.kind);
  }
}

/** A record of a file before it is looked at. */
interface Found {
  readonly line: number;
  readonly text: string;
  /** What the text was parsed to, or why it does not come to a record. */
  readonly value: Result<unknown, ImportProblem>;
}

/** Records whose hashes are asked for at a time, and characters: what is waiting is held. */
const AT_ONCE = 8;
const CHARACTERS_AT_ONCE = 4 * 1024 * 1024;

/** Looks through the records of one file: which of them count, and what is wrong with the others. Holds few records at a time. */
class Examiner {
  readonly problems: ImportProblem[] = [];
  /** Records by name: which each is, and the fingerprint of its text. */
  private readonly keys = new Map<string, { readonly id: string; readonly print: number }>();
  /** Captures whose address another one of the file had first, with the page they were given instead. */
  private readonly pages = new Map<string, string>();
  /** Decisions by id: the store keeps each once. */
  private readonly decided = new Set<string>();
  private readonly plain = new PlainReader();
  private readonly prints: Fingerprints | null;
  private count = 0;

  /** @param comparesTwins - Whether a record that is there twice is told from two of one name; if not, both are wrong. */
  constructor(comparesTwins: boolean) {
    this.prints = comparesTwins ? new Fingerprints() : null;
  }

  get full(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  fail(problem: ImportProblem): void {
    if (!this.full) this.problems.push(problem);
  }

  private async read({ text, value, line }: Found): Promise<Result<ImportedRecord, Pick<ImportProblem, 'kind' | 'detail'>>> {
    if (!value.ok) return value;
    const plain = this.plain.record(value.value);
    if (plain) return plainToImported(plain, line);
    // The value was changed meanwhile.
    const again = parseHarmless(text, line);
    return again.ok ? toImported(again.value, line) : again;
  }

  /**
   * A record by a name of its own. Where the file gives none, its address stands for one, and several pages may have the same:
   * files without an address, which are known by their names, or a page that was saved twice and had changed. The second gets
   * a number, as in the library.
   */
  private named(read: ImportedRecord): ImportedRecord {
    const { id, captureId, index, capture: { source }, key } = read;
    if (key !== `${pageKey(source)}#${index}`) return read;
    const known = this.pages.get(captureId);
    if (known !== undefined) return { ...read, key: `${known}#${index}` };
    const before = this.keys.get(key);
    if (before === undefined || before.id === id) return read;
    const own = untaken(namedPage(read), read, this.keys);
    this.pages.set(captureId, pageOf(own));
    return { ...read, key: own };
  }

  /** Whether a record counts: nothing for one that was there already. */
  private take(found: ImportedRecord, text: string, record: number): ImportedRecord | null {
    const read = this.prints ? this.named(found) : found;
    const { id, key, line, decisions, capture: { retrievedAt } } = read;
    // The same record twice (two files put together, a copy of a saved page) counts once, whenever each was read; two that
    // differ under one name cannot both be meant.
    const print = this.prints?.of(text.replace(`"${retrievedAt}"`, '""')) ?? 0;
    const before = this.keys.get(key);
    if (before !== undefined) {
      if (before.print !== print || !this.prints) this.fail({ kind: 'duplicate', line, record, detail: key.slice(0, 200) });
      return null;
    }
    this.keys.set(key, { id, print });
    const twice = decisions.find(({ id }) => this.decided.has(id) || !this.decided.add(id));
    if (twice) this.fail({ kind: 'duplicate', line, record, detail: `decisions: ${twice.id.slice(0, 200)}` });
    return read;
  }

  /** Those of some records, in the order of the file, that are right and were not there already. */
  private async *examineSome(found: readonly Found[]): AsyncGenerator<ImportedRecord> {
    const all = await Promise.all(found.map((each) => this.read(each)));
    for (const [at, { text, line, value }] of found.entries()) {
      if (this.full) return;
      if (!value.ok) {
        this.fail(value.error);
        continue;
      }
      this.count += 1;
      const record = this.count;
      if (record > MOST_RECORDS) throw new ScanError('too-large', line, `more than ${MOST_RECORDS} records`);
      const read = all[at];
      if (read?.ok === false) this.fail({ ...read.error, line, record });
      const taken = read?.ok ? this.take(read.value, text, record) : null;
      if (taken) yield taken;
    }
  }

  /** The same of all records of a file; up to the place where it cannot be read on, if there is one. */
  async *examine(source: AsyncIterable<Found>): AsyncGenerator<ImportedRecord> {
    let waiting: Found[] = [];
    let characters = 0;
    try {
      for await (const found of source) {
        waiting.push(found);
        characters += found.text.length;
        if (waiting.length < AT_ONCE && characters < CHARACTERS_AT_ONCE) continue;
        const some = waiting;
        waiting = [];
        characters = 0;
        yield* this.examineSome(some);
        if (this.full) return;
      }
    } catch (error) {
      yield* this.examineSome(waiting);
      throw error;
    }
    yield* this.examineSome(waiting);
  }
}

const notTooLong = (length: number): void => {
  if (length > LONGEST_RECORD) throw new ScanError('too-large', 1, `a line of more than ${LONGEST_RECORD} characters`);
};

/** Records of which each is a line that names its format itself. */
async function* readLines(source: TextSource): AsyncGenerator<Found> {
  let line = 0;
  for await (const text of linesOf(source, notTooLong)) {
    line += 1;
    if (text.trim() === '') continue;
    const value = parse(text, line);
    const envelope = value.ok ? envelopeOf(value.value) : value;
    const hostile = value.ok && !envelope.ok ? harmless(value.value, line) : value;
    if (!hostile.ok) yield { text, line, value: hostile };
    else yield { text, line, value: envelope.ok ? value : err({ ...envelope.error, line }) };
  }
}

/** Fails unless it is what stands around a list of records of ours. */
function checkEnvelope(text: string, all: Examiner): void {
  const value = parseHarmless(text, 1);
  const envelope = value.ok ? envelopeOf(value.value) : value;
  if (!value.ok || !envelope.ok) {
    if (!envelope.ok) all.fail(envelope.error);
    return;
  }
  const listed = typeof value.value === 'object' && value.value !== null && 'records' in value.value && Array.isArray(value.value.records);
  if (!listed) all.fail({ kind: 'wrong-shape', detail: 'records' });
}

async function* readJson(source: TextSource, all: Examiner): AsyncGenerator<Found> {
  const scanner = new RecordScanner();
  const found = async function* (): AsyncGenerator<Scanned> {
    for await (const piece of source) yield* scanner.feed(piece);
    yield* scanner.end();
  };
  for await (const each of found()) {
    if (each.kind === 'envelope') {
      checkEnvelope(each.text, all);
    } else {
      const { text, line } = each;
      yield { text, line, value: 'value' in each ? ok(each.value) : parse(text, line) };
    }
  }
}

/** Keys a record has and the envelope around a list of records has not. */
const RECORD_KEYS = /^(?:id|captureId|index|source|capture|verdict|notice)$/;

/** Is the text one record a line? The first key that only a record has, or only the envelope, says so. */
export function isLines(head: string): boolean {
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

/** Its records, whatever it is by its beginning. */
async function* readPieces(source: TextSource, all: Examiner): AsyncGenerator<Found> {
  const pieces = source[Symbol.asyncIterator]();
  let head = '';
  while (head.length < 4096) {
    const next = await pieces.next();
    if (next.done) break;
    head += next.value;
  }
  head = head.replace(/^\ufeff/, '');
  if (head.trim() === '') all.fail({ kind: 'empty', detail: '' });
  else if (!/^\s*\{/.test(head)) all.fail({ kind: 'not-ours', line: 1, detail: '' });
  else if (isLines(head)) yield* readLines(again(head, pieces));
  else yield* readJson(again(head, pieces), all);
}

/**
 * Reads an export of ours, JSON or JSON Lines, schema 1.0.0 or 1.1.0, and holds a few records of it at a time. They count only
 * when the end is reached: one wrong record refuses the file.
 *
 * @param source - The text in pieces; a piece may end anywhere.
 * @param comparesTwins - Whether a record may be there twice, and counts once then. To tell it each is gone through once more.
 * @returns Records in the order of the file, each name once.
 * @throws {RefusedFile} With everything that is wrong, the first hundred with their lines.
 */
export async function* readRecords(source: TextSource, comparesTwins = true): AsyncGenerator<ImportedRecord> {
  const all = new Examiner(comparesTwins);
  try {
    yield* all.examine(readPieces(source, all));
  } catch (error) {
    if (error instanceof ScanError) all.fail({ kind: error.kind, line: error.line, detail: error.message });
    else if (error instanceof TypeError) all.fail({ kind: 'not-utf8', detail: error.message });
    else throw error;
  }
  if (all.problems.length > 0) throw new RefusedFile(all.problems);
}

/** All records at once, where they are few; or why there are none. */
export async function readImport(source: TextSource): Promise<Result<readonly ImportedRecord[], ImportRefusal>> {
  return collect(readRecords(source));
}

/** All that a reader of a file gives, or why it is refused. */
export async function collect(records: AsyncIterable<ImportedRecord>): Promise<Result<readonly ImportedRecord[], ImportRefusal>> {
  try {
    const all: ImportedRecord[] = [];
    for await (const record of records) all.push(record);
    return ok(all);
  } catch (error) {
    if (error instanceof RefusedFile) return err(error.problems);
    throw error;
  }
}
