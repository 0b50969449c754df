import { readBackup } from '@/lib/backup/read-backup';
import { writeBackup } from '@/lib/backup/write-backup';
import { checkedRecord } from '@/lib/export/checked-record';
import { jsonLine } from '@/lib/export/json-lines';
import { readImport } from '@/lib/import/read-import';
import type { Result } from '@/lib/result';
import { decide } from '@/lib/store/decide';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { updateNotes, updateTags } from '@/lib/store/edit-record';
import { importRecords } from '@/lib/store/import/import-records';
import { planImport } from '@/lib/store/import/plan-import';
import { NO_LISTS, type StoredLists } from '@/lib/store/import/restore-lists';
import type { ImportedRecord } from '@/lib/store/import/types';
import { undoImport } from '@/lib/store/import/undo-import';
import { writePageOverrule } from '@/lib/store/overrules';
import { addToQueue } from '@/lib/store/queue-add';
import { databaseSource, exportKeys, loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { writeRecords } from '@/entrypoints/ui/write-records';
import { keyOf, payloadOf, urlOf } from './fault-pages';
import type { Answer } from './operations';

/** A record of a file, as somebody else has it. */
export interface Incoming {
  readonly name: string;
  readonly revision: number;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly remarks: readonly string[];
}

/** What is done with files while a fault comes. */
export type ExchangeOperation =
  | { readonly kind: 'export' | 'backup' }
  | {
    /** `merge`: one of the records is here already. `restore`: out of a backup, with a row of the queue and a verdict. */
    readonly kind: 'import' | 'merge' | 'import undone' | 'restore';
    readonly name: string;
    readonly incoming: readonly Incoming[];
    /** JSON Lines, or a backup in base64; empty before it is made. */
    readonly file: string;
  };
/** An operation that reads a file. */
export type Incomes = Extract<ExchangeOperation, { incoming: unknown }>;

/** Names of what a restored backup holds beside its records. */
export const listed = (name: string): { readonly queued: string; readonly remembered: string } => ({ queued: `${name}-queued`, remembered: `${name}-remembered` });

const now = (): string => new Date().toISOString();
const CODER = '王';
const GENERATOR = { name: 'zhenggai', version: 'faults' };

async function must<T>(asked: Promise<Result<T, unknown>>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
/** What a backup in base64 is. */
export const fromBase64 = (text: string): Blob => new Blob([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))]);

/** The file of an operation, out of a database that is filled for it and deleted. */
export async function fileOf(db: ZhenggaiDatabase, { kind, name, incoming }: Incomes): Promise<string> {
  db.coder = CODER;
  for (const each of incoming) {
    await must(saveCapture(db, payloadOf(each.name, each.revision), now()));
    if (each.notes !== '') await must(updateNotes(db, keyOf(each.name), each.notes, now(), ''));
    if (each.tags.length > 0) await must(updateTags(db, keyOf(each.name), each.tags, now(), []));
    if (each.remarks.length > 0) await must(decide(db, keyOf(each.name), each.remarks.map((text) => ({ op: 'comment', text })), now()));
  }
  if (kind === 'restore') {
    await must(addToQueue(db, [{ url: urlOf(listed(name).queued), title: name }], now(), () => `id-${listed(name).queued}`));
    await must(writePageOverrule(db, { url: urlOf(listed(name).remembered) }, 'notice', now()));
  }
  const file = kind === 'restore'
    ? toBase64(new Uint8Array(await (await writeBackup(db, { madeAt: now(), generator: GENERATOR, passphrase: '' })).arrayBuffer()))
    : (await must(loadRecords(db))).records.map((record) => {
      const checked = checkedRecord(record);
      if (!checked.ok) throw new Error(checked.error);
      return jsonLine(checked.value);
    }).join('');
  await db.delete();
  return file;
}

async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 65_536) yield await Promise.resolve(text.slice(at, at + 65_536));
}

async function* piecesOf(file: Blob): AsyncGenerator<string> {
  yield await file.text();
}

async function readIncoming({ kind, file }: Incomes): Promise<readonly [readonly ImportedRecord[], StoredLists]> {
  if (kind !== 'restore') return [await must(readImport(pieces(file))), NO_LISTS];
  const read = await must(readBackup(fromBase64(file), ''));
  return [read.records, read];
}

/** What a written file says when it is read at once; undefined if it says all. */
async function wrongIn(count: number, read: () => Promise<number>): Promise<{ readonly wrong: string } | undefined> {
  try {
    const found = await read();
    return found === count ? undefined : { wrong: `${found} of ${count} records are in the file that was called written` };
  } catch (error) {
    return { wrong: `a file that was called written cannot be read: ${String(error)}` };
  }
}

async function writeOut(db: ZhenggaiDatabase, kind: 'export' | 'backup'): Promise<Answer> {
  if (kind === 'export') {
    const written = await must(writeRecords(databaseSource(db), undefined, { format: 'json', personalData: 'kept', language: 'zh' }, new Date(), () => undefined));
    const wrong = await wrongIn((await must(exportKeys(db))).length, async () => (await must(readImport(piecesOf(written.file)))).length);
    return { ok: true, ...wrong };
  }
  const file = await writeBackup(db, { madeAt: now(), generator: GENERATOR, passphrase: '' });
  return { ok: true, ...(await wrongIn(await db.records.count(), async () => (await must(readBackup(file, ''))).records.length)) };
}

/** Does one operation to its end, as the page "in and out" does. Nothing is thrown: what goes wrong is the answer. */
export async function exchange(db: ZhenggaiDatabase, operation: ExchangeOperation): Promise<Answer> {
  try {
    if (!('incoming' in operation)) return await writeOut(db, operation.kind);
    const [records, lists] = await readIncoming(operation);
    await must(planImport(db, records, now()));
    const outcome = await must(importRecords(db, records, { all: 'later' }, now(), lists));
    if (operation.kind !== 'import undone') return { ok: true };
    const undone = await undoImport(db, outcome);
    // What was imported stays then: both are right.
    return undone.ok ? { ok: true } : { ok: false, error: `storage-unknown: ${JSON.stringify(undone.error)}` };
  } catch (error) {
    return { ok: false, error: String(error) };
  }
}
