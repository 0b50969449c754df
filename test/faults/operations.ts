import { checksOf, logChecks } from '@/lib/store/check-log';
import { checkStorage } from '@/lib/store/copy/check-storage';
import { copyWaiting } from '@/lib/store/copy/copy-waiting';
import { copyPlaces, type Stores } from '@/lib/store/copy/stores';
import { DATABASE_NAME, ZhenggaiDatabase } from '@/lib/store/database';
import { decide } from '@/lib/store/decide';
import { deleteRecord, restoreRecord } from '@/lib/store/delete-record';
import { updateNotes, updateTags } from '@/lib/store/edit-record';
import { joinRecords } from '@/lib/store/join-records';
import { listOverrules, writePageOverrule } from '@/lib/store/overrules';
import { addToQueue } from '@/lib/store/queue-add';
import { interruptQueue, listQueue, moveInQueue } from '@/lib/store/queue-rows';
import { getRecord } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import type { Result } from '@/lib/result';
import { inEffect } from '@/lib/review/log';
import { fragmentPayload, HEAD, MIDDLE, TAIL, turned } from '../store/sample-fragments';
import { exchange, type ExchangeOperation, fileOf } from './exchange-operations';
import { keyOf, nameIn, payloadOf, urlOf } from './fault-pages';
import { makeOldDatabase, openOldDatabase } from './old-database';

/** What is done to the store while a fault comes. Names of records are short words, their addresses are made of them. */
export type Operation =
  | { readonly kind: 'save'; readonly name: string; readonly revision: number }
  | { readonly kind: 'edit'; readonly name: string; readonly notes: string; readonly base: string }
  | { readonly kind: 'tag'; readonly name: string; readonly tags: readonly string[]; readonly base: readonly string[] }
  | { readonly kind: 'delete' | 'undo'; readonly name: string }
  /** A remark in the log of decisions, and taking it back. */
  | { readonly kind: 'decide' | 'take back'; readonly name: string; readonly remark: string }
  /** A look at the page of a record, which is logged. */
  | { readonly kind: 'look'; readonly name: string; readonly look: string }
  | { readonly kind: 'queue' | 'verdict'; readonly name: string }
  /** Opens a database of an older version: see old-database.ts. */
  | { readonly kind: 'migration'; readonly name: string }
  | { readonly kind: 'join'; readonly name: string }
  | { readonly kind: 'start' }
  | ExchangeOperation;

/** What an operation answered: `ok` is what the panel calls done. */
export interface Answer {
  readonly ok: boolean;
  readonly error?: string;
  /** What was called done and, looked at at once, is not. */
  readonly wrong?: string;
}

/** A record as it is found. */
export interface FoundRecord {
  readonly notes: string;
  readonly tags: readonly string[];
  /** Of the log of decisions: those not taken back. */
  readonly remarks: readonly string[];
  /** Of the log of re-checks. */
  readonly looks: readonly string[];
  readonly deleted: boolean;
  /** Of the text: which of the page's texts is stored. */
  readonly revision: number;
  readonly versions: number;
}

/** All that is stored, as its readers get it. */
export interface FoundState {
  /** By name. */
  readonly records: Readonly<Record<string, FoundRecord>>;
  /** Records and rows that do not belong together: half-written. */
  readonly halves: readonly string[];
  /** States of the rows of the capture queue, by name. */
  readonly queue: Readonly<Record<string, string>>;
  /** Names of pages whose verdict by the user is remembered. */
  readonly verdicts: readonly string[];
}

const now = (): string => new Date().toISOString();
/** The fragments of a notice, saved each by itself; joined they are a record of its own. */
const FRAGMENTS = [
  ['01', turned(HEAD, { to: '02' })], ['02', turned(MIDDLE, { from: '01', to: '03' })], ['03', turned(TAIL, { from: '02' })],
] as const;

const said = (result: Result<unknown, { readonly kind: string }>): Answer => (result.ok ? { ok: true } : { ok: false, error: JSON.stringify(result.error) });

/** A store that operations are done to: in a browser over its own IndexedDB, or in memory. */
export class FaultStore {
  /** @param theirs - Opens a database of somebody else's, that files to be imported are made from. */
  constructor(readonly db: ZhenggaiDatabase, private readonly copy: Omit<Stores, 'db'> | null, private readonly theirs: () => ZhenggaiDatabase) {}

  /** Does one operation to its end. Nothing is thrown: what goes wrong is the answer. */
  async run(operation: Operation): Promise<Answer> {
    const { db } = this;
    switch (operation.kind) {
      case 'save':
        return said(await saveCapture(db, payloadOf(operation.name, operation.revision), now()));
      case 'edit':
        return said(await updateNotes(db, keyOf(operation.name), operation.notes, now(), operation.base));
      case 'tag':
        return said(await updateTags(db, keyOf(operation.name), operation.tags, now(), operation.base));
      case 'delete':
        return said(await deleteRecord(db, keyOf(operation.name), now()));
      case 'undo':
        return said(await restoreRecord(db, keyOf(operation.name), now()));
      case 'decide':
        return said(await decide(db, keyOf(operation.name), [{ op: 'comment', text: operation.remark }], now()));
      case 'take back':
        return said(await decide(db, keyOf(operation.name), ({ log }) => log.flatMap((decision) =>
          (decision.op === 'comment' && decision.text === operation.remark ? [{ op: 'undo' as const, target: decision.id }] : [])), now()));
      case 'look':
        return said(await logChecks(db, [{ id: operation.look, recordKey: keyOf(operation.name), at: now(), outcome: 'same', why: 'same-text', url: urlOf(operation.name) }]));
      case 'queue': {
        const added = await addToQueue(db, [{ url: urlOf(operation.name), title: operation.name }], now(), () => `id-${operation.name}`);
        return said(added.ok ? await moveInQueue(db, `id-${operation.name}`, { kind: 'open', at: now() }) : added);
      }
      case 'verdict':
        return said(await writePageOverrule(db, { url: urlOf(operation.name) }, 'notice', now()));
      case 'migration':
        return openOldDatabase(operation.name);
      case 'join': {
        const keys: string[] = [];
        for (const [page, lines] of FRAGMENTS) {
          const saved = await saveCapture(db, fragmentPayload(`${operation.name}-${page}`, lines), now());
          if (!saved.ok) return said(saved);
          keys.push(...saved.value.keys);
        }
        return said(await joinRecords(db, keys, now()));
      }
      case 'start':
        return said(await interruptQueue(db, now()));
      case 'export': case 'backup': case 'import': case 'merge': case 'import undone': case 'restore':
        return exchange(db, operation);
    }
  }

  /** The operation with the file it is to read, where it reads one. */
  prepared(operation: Operation): Promise<Operation> {
    return 'incoming' in operation ? fileOf(this.theirs(), operation).then((file) => ({ ...operation, file })) : Promise.resolve(operation);
  }

  /** Makes the database that a migration is to open. */
  readonly makeOld = makeOldDatabase;

  /** Has the second copy follow what was written, as the background does. */
  async copyAll(): Promise<Answer> {
    return this.withCopy((stores) => copyWaiting(stores));
  }

  /** Compares database, copy and ledger; how many records came back from the copy, and what is lost. */
  async check(): Promise<Answer & { readonly restored: number; readonly lost: number }> {
    let restored = 0;
    let lost = 0;
    const answer = await this.withCopy(async (stores) => {
      const report = await checkStorage(stores, { thorough: true });
      restored = report.restored.filter(({ kind }) => kind === 'record').length;
      lost = report.lost.length;
    });
    return { ...answer, restored, lost };
  }

  private async withCopy(work: (stores: Stores) => Promise<unknown>): Promise<Answer> {
    try {
      if (this.copy) await work({ db: this.db, ...this.copy });
      return { ok: true };
    } catch (error) {
      return { ok: false, error: String(error) };
    }
  }

  /** Everything that is stored, read by the functions the panel reads with. */
  async state(): Promise<FoundState> {
    const { db } = this;
    const records: Record<string, FoundRecord> = {};
    const halves: string[] = [];
    for (const key of await db.records.toCollection().primaryKeys()) {
      const read = await getRecord(db, key);
      if (!read.ok || !read.value) {
        halves.push(`${key}: ${read.ok ? 'gone' : JSON.stringify(read.error)}`);
        continue;
      }
      const { notes, tags, deletedAt, capture, decisions, versions, badVersions } = read.value;
      if (badVersions !== undefined) halves.push(`${key}: ${badVersions} bad versions`);
      if (!(await db.searches.get(key))) halves.push(`${key}: no search text`);
      for (const version of versions) if (!(await db.captures.get(version.captureId))) halves.push(`${key}: no capture of a version`);
      const revision = Number(/第(\d+)稿$/.exec(capture.text)?.[1] ?? 0);
      const remarks = inEffect(decisions).flatMap((decision) => (decision.op === 'comment' ? [decision.text] : []));
      const checks = await checksOf(db, key);
      const looks = checks.ok ? checks.value.map(({ id }) => id) : [];
      records[nameIn(key)] = { notes, tags, remarks, looks, deleted: deletedAt !== undefined, revision, versions: versions.length };
    }
    for (const table of [db.extractions, db.searches]) {
      for (const key of await table.toCollection().primaryKeys()) if (!(await db.records.get(key))) halves.push(`${table.name} ${key}: no record`);
    }
    const listed = await listQueue(db);
    const queue = listed.ok ? Object.fromEntries(listed.value.rows.map(({ url, state }) => [nameIn(url), state])) : {};
    const remembered = await listOverrules(db);
    const verdicts = remembered.ok ? remembered.value.flatMap(({ as, place }) => (as === null ? [] : [nameIn(place)])) : [];
    return { records, halves, queue, verdicts };
  }
}

/** The store of the extension whose page or worker this runs in. */
export function extensionStore(): FaultStore {
  return new FaultStore(new ZhenggaiDatabase(DATABASE_NAME), copyPlaces(navigator.storage, chrome.storage.local), () => new ZhenggaiDatabase(`${DATABASE_NAME}-theirs`));
}
