import type { CaptureRecord } from '@/lib/capture/record';
import type { ImportRefusal } from '@/lib/import/read-import';
import type { ImportProblemKind } from '@/lib/import/types';
import { linesOf } from '@/lib/import/lines-of';
import { hostileIn } from '@/lib/import/hostile-value';
import { runningAddress } from '@/lib/import/running-address';
import { spansInside } from '@/lib/import/spans-inside';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { copiedKind, type CopyKind } from '@/lib/store/copy/copied-kinds';
import { isWhole, type UnitRows } from '@/lib/store/copy/copy-file';
import type { CheckRow } from '@/lib/store/check-log';
import type { CaptureRow, ExtractionEntry, OverruleRow, RecordEntry } from '@/lib/store/database';
import { toLog } from '@/lib/store/decision-log';
import type { ImportedRecord } from '@/lib/store/import/types';
import { without } from '@/lib/store/without';
import { z } from '@/lib/zod';
import { isSealed, unseal } from './seal';
import { BACKUP_FORMAT, BACKUP_VERSION } from './write-backup';

/** A backup that is whole. */
export interface ReadBackup {
  readonly records: readonly ImportedRecord[];
  readonly queue: readonly object[];
  readonly overrules: readonly OverruleRow[];
  /** What lay beside the database, as it lay there: nothing of it is checked. Backups of before they were kept have none. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Units whose rows do not read as what they should be: they were damaged when the backup was made. */
  readonly damaged: number;
}

/** Of a line, in UTF-16 units: a capture with its snapshot is the longest. */
const LONGEST_LINE = 128 * 1024 * 1024;
/** What may come out of a byte that went in: a zip bomb gives a thousand times as much. */
const MOST_EXPANSION = 400;
/** Small files may hold much of the same. */
const MOST_AT_LEAST = 16 * 1024 * 1024;

const headSchema = z.object({ format: z.literal(BACKUP_FORMAT), version: z.number().int(), database: z.number(), settings: z.record(z.string(), z.unknown()).optional() });
const unitSchema = z.object({ kind: z.enum(['capture', 'record', 'queue', 'overrules'] satisfies readonly CopyKind[]), key: z.string(), rows: z.record(z.string(), z.array(z.unknown())) });
const endSchema = z.object({ end: z.literal(true), units: z.number().int() });

/** Does a file that begins so look like a backup, encrypted or not? */
export const isBackup = (head: Uint8Array): boolean => isSealed(head) || (head[0] === 0x1f && head[1] === 0x8b);

const refuse = (kind: ImportProblemKind, detail = '', line?: number): { readonly ok: false; readonly error: ImportRefusal } =>
  err([{ kind, detail, ...(line !== undefined && { line }) }]);

class BombError extends Error {}

/** The text in a gzip file; stops where it swells beyond belief. */
async function* unpacked(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  const most = MOST_AT_LEAST + file.size * MOST_EXPANSION;
  let seen = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    seen += next.value.length;
    if (seen > most) throw new BombError();
    yield next.value;
  }
}

const notTooLong = (length: number): void => {
  if (length > LONGEST_LINE) throw new BombError();
};

const parse = (text: string): unknown => {
  const value: unknown = JSON.parse(text);
  if (hostileIn(value)) throw new SyntaxError('forbidden key');
  return value;
};

/** What the lines hold, before records and captures are put together. */
class Parts {
  readonly captures = new Map<string, CaptureRecord>();
  readonly records: { readonly rows: UnitRows; readonly line: number }[] = [];
  queue: readonly object[] = [];
  overrules: readonly OverruleRow[] = [];
  units = 0;
  damaged = 0;

  add({ kind, key, rows }: z.infer<typeof unitSchema>, line: number): void {
    this.units += 1;
    if (!isWhole({ kind, key }, rows) || !this.ownRows(kind, key, rows)) this.damaged += 1;
    else if (kind === 'capture') this.captures.set(key, without(rows['captures']?.[0] as CaptureRow, 'pageKey'));
    else if (kind === 'record') this.records.push({ rows, line });
    else if (kind === 'queue') this.queue = rows['queue'] as readonly object[];
    else this.overrules = rows['overrules'] as readonly OverruleRow[];
  }

  /** Are these rows of tables of this kind, and of this unit? */
  private ownRows(kind: CopyKind, key: string, rows: UnitRows): boolean {
    const { tables: [{ name, by }] } = copiedKind(kind);
    if (by === null) return true;
    const [row] = rows[name] as readonly { readonly key?: unknown; readonly captureId?: unknown }[];
    return (kind === 'capture' ? row?.captureId : row?.key) === key;
  }

  /** An address of a capture just added that no capture of ours has. */
  running({ kind, key }: Pick<z.infer<typeof unitSchema>, 'kind' | 'key'>): string | undefined {
    const capture = kind === 'capture' ? this.captures.get(key) : undefined;
    return capture && runningAddress(capture);
  }

  imported(): ImportedRecord[] {
    const made: ImportedRecord[] = [];
    for (const { rows, line } of this.records) {
      const entry = rows['records']?.[0] as RecordEntry;
      const extraction = rows['extractions']?.[0] as ExtractionEntry | undefined;
      const capture = this.captures.get(entry.captureId);
      if (!capture || !extraction || spansInside(extraction.notice, capture.text.length) !== null) {
        this.damaged += 1;
        continue;
      }
      made.push({
        line, entry, key: entry.key, id: entry.id, captureId: entry.captureId, index: entry.index, capture,
        captures: entry.captureIds.flatMap((id) => this.captures.get(id) ?? []),
        verdict: extraction.verdict, notice: extraction.notice, versions: extraction.versions,
        decisions: toLog(rows['decisions'] ?? []).log,
        checks: (rows['checks'] ?? []) as readonly CheckRow[],
        own: { notes: entry.notes, tags: entry.tags, review: entry.review, marks: [] },
      });
    }
    return made;
  }
}

/**
 * Reads a backup. All of it is read before anything is given.
 *
 * @param passphrase - Of an encrypted one.
 */
export async function readBackup(file: Blob, passphrase: string): Promise<Result<ReadBackup, ImportRefusal>> {
  let plain = file;
  if (isSealed(new Uint8Array(await file.slice(0, 8).arrayBuffer()))) {
    const opened = await unseal(file, passphrase);
    if (!opened.ok) return refuse(opened.error);
    plain = opened.value;
  }
  const parts = new Parts();
  let settings: ReadBackup['settings'] = {};
  let line = 0;
  let ended: number | null = null;
  try {
    for await (const text of linesOf(unpacked(plain), notTooLong)) {
      line += 1;
      const value = parse(text);
      if (line === 1) {
        const head = headSchema.safeParse(value);
        if (!head.success) return refuse('not-ours');
        if (head.data.version > BACKUP_VERSION) return refuse('newer-schema', String(head.data.version));
        settings = head.data.settings ?? {};
        continue;
      }
      const end = endSchema.safeParse(value);
      if (end.success) {
        ended = end.data.units;
        continue;
      }
      const unit = unitSchema.safeParse(value);
      if (!unit.success || ended !== null) return refuse('bad-archive', '', line);
      parts.add(unit.data, line);
      const runs = parts.running(unit.data);
      if (runs !== undefined) return refuse('wrong-address', runs.slice(0, 200), line);
    }
  } catch (error) {
    if (error instanceof BombError) return refuse('too-large', '', line);
    if (error instanceof SyntaxError) return refuse('not-json', error.message.slice(0, 200), line + 1);
    // What gunzip and the decoder throw about bytes that are not theirs.
    if (error instanceof TypeError || (error instanceof Error && 'code' in error)) return refuse('bad-archive', error.message.slice(0, 200));
    throw error;
  }
  if (ended === null || ended !== parts.units) return refuse('cut-off');
  const records = parts.imported();
  return ok({ records, queue: parts.queue, overrules: parts.overrules, settings, damaged: parts.damaged });
}
