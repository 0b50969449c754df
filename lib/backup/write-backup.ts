import type { ZhenggaiDatabase } from '@/lib/store/database';
import { COPIED_KINDS, type CopyKind } from '@/lib/store/copy/copied-kinds';
import { readUnit, storedUnits, tablesOf } from '@/lib/store/copy/unit-rows';
import { seal } from './seal';

export const BACKUP_FORMAT = 'zhenggai-backup';
/** Raised when an older program could no longer read what is written. */
export const BACKUP_VERSION = 1;

export interface BackupOptions {
  /** ISO 8601 with offset. */
  readonly madeAt: string;
  readonly generator: { readonly name: string; readonly version: string };
  /** Encrypted with it; "" for not at all. */
  readonly passphrase: string;
  /** What lies beside the database, by key (`readKeptSettings`). */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

const ORDER: readonly CopyKind[] = COPIED_KINDS.map(({ kind }) => kind);
const encoder = new TextEncoder();
const line = (value: unknown): Uint8Array<ArrayBuffer> => encoder.encode(`${JSON.stringify(value)}\n`);

/**
 * The lines of a backup: a head, in which the settings stand, one line a unit of the second copy (a capture, a record with its reading and log, the queue,
 * the verdicts) with its rows as they lie there, and an end that says how many there were.
 */
async function* lines(db: ZhenggaiDatabase, { madeAt, generator, settings, signal, onProgress }: BackupOptions): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const units = [...(await storedUnits(db)).values()].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.key < b.key ? -1 : 1));
  yield line({ format: BACKUP_FORMAT, version: BACKUP_VERSION, database: db.verno, generator, madeAt, ...(settings && { settings }) });
  for (const [done, { kind, key }] of units.entries()) {
    signal?.throwIfAborted();
    onProgress?.(done, units.length);
    const rows = await db.transaction('r', tablesOf(db, { kind, key }), () => readUnit(db, { kind, key }));
    yield line({ kind, key, rows });
  }
  yield line({ end: true, units: units.length });
}

const asStream = (source: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<BufferSource> => {
  const pieces = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
};

async function* piecesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/**
 * Everything that is stored, as one file: lines of JSON, gzip, encrypted on request. Read unit by unit; the file grows as a
 * Blob, which the browser keeps on disk.
 *
 * @throws The signal's reason if it is stopped.
 */
export async function writeBackup(db: ZhenggaiDatabase, options: BackupOptions): Promise<Blob> {
  const packed: ReadableStream<Uint8Array<ArrayBuffer>> = asStream(lines(db, options)).pipeThrough<Uint8Array<ArrayBuffer>>(new CompressionStream('gzip'));
  const parts: Blob[] = [];
  for await (const piece of options.passphrase === '' ? piecesOf(packed) : seal(piecesOf(packed), options.passphrase)) parts.push(new Blob([piece]));
  return new Blob(parts, { type: 'application/octet-stream' });
}
