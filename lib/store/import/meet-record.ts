import type { Decision, Log } from '@/lib/review/types';
import type { ZhenggaiDatabase } from '../database';
import { readLog } from '../decision-log';
import { readBehind } from '../refresh-entry';
import { entrySchema } from '../schema';
import { without } from '../without';
import { freeKey, type Holdings, locateRecord } from './locate-record';
import { type LocalRecord, type Merged, mergeRecord, type Signature } from './merge-record';
import type { RecordHead } from './record-head';
import type { ImportChoice, ImportedRecord } from './types';

/** A record that can be read; null if it is not there or damaged: the file's takes its place then, and its log is kept. */
async function readLocal(db: ZhenggaiDatabase, key: string): Promise<LocalRecord | null> {
  const entry = await db.records.get(key);
  const read = entry && entrySchema.safeParse(entry).success ? await readBehind(db, entry) : null;
  if (!entry || !read) return null;
  const { badVersions, ...extraction } = read.extraction;
  return { entry, extraction, badVersions: badVersions as LocalRecord['badVersions'], capture: without(read.capture, 'pageKey'), log: (await readLog(db, key)).log };
}

/** Decisions whose ids another record has already get ids of their own; what undoes them names those. */
function renamed(log: Log, taken: ReadonlySet<string>): Decision[] {
  const names = new Map(log.filter(({ id }) => taken.has(id)).map(({ id }) => [id, `${id}-2`]));
  return log.map((decision) => {
    const id = names.get(decision.id) ?? decision.id;
    return 'target' in decision ? { ...decision, id, target: names.get(decision.target) ?? decision.target } : { ...decision, id };
  });
}

/** Ids of a log that stand in the database under another record. */
async function foreignIds(db: ZhenggaiDatabase, key: string, log: Log): Promise<ReadonlySet<string>> {
  const rows = await db.decisions.bulkGet(log.map(({ id }) => id));
  return new Set(rows.flatMap((row) => (row && row.recordKey !== key ? [row.id] : [])));
}

/** A record of a file, what is stored of it, and what both come to. */
export interface Met {
  readonly key: string;
  readonly local: LocalRecord | null;
  readonly theirs: ImportedRecord;
  readonly merged: Merged;
}

/** Puts the records of a file to what is stored of them, one by one in the order of the file. */
export class Meeting {
  private readonly taken = new Set<string>();

  constructor(private readonly db: ZhenggaiDatabase, private readonly held: Holdings, private readonly signature: Signature) {}

  holdsCapture(captureId: string): boolean {
    return this.held.captures.has(captureId);
  }

  /**
   * A record of which nothing is stored, told without asking the database: Dexie follows a function through a hundred awaits
   * of other promises at most, and what is written after that would no longer be of the transaction.
   *
   * @returns Null where it takes {@link stored} to tell.
   */
  fresh(record: ImportedRecord): Met | null {
    const key = this.freshKey(record);
    return key === null ? null : { key, local: null, theirs: record, merged: mergeRecord(null, record, 'later', this.signature) };
  }

  /** The key such a record is stored under, told by its head. */
  freshKey(record: Omit<RecordHead, 'title'>): string | null {
    const { held, taken } = this;
    const others = [record.capture, ...(record.captures ?? [])];
    if (record.decisions.length > 0 || others.some(({ captureId }) => held.captures.has(captureId))) return null;
    const key = freeKey(record, held, taken);
    if (key === null || held.keys.has(key)) return null;
    taken.add(key);
    return key;
  }

  /**
   * Any record. In the caller's transaction, in which the database is asked something for each.
   *
   * @param choiceOf - What is done about a conflict, by the key the record is stored under.
   */
  async stored(record: ImportedRecord, choiceOf: (key: string) => ImportChoice): Promise<Met> {
    const { db, held, taken } = this;
    const key = await locateRecord(db, record, held, taken);
    taken.add(key);
    const local = await readLocal(db, key);
    const foreign = record.decisions.length > 0 ? await foreignIds(db, key, record.decisions) : new Set<string>();
    const theirs = foreign.size > 0 ? { ...record, decisions: renamed(record.decisions, foreign) } : record;
    return { key, local, theirs, merged: mergeRecord(local, theirs, choiceOf(key), this.signature) };
  }
}
