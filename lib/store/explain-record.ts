import type { Transaction } from 'dexie';
import type { ZhenggaiDatabase } from './database';
import { appendDeeds, readLog } from './decision-log';
import { readBehind, refreshEntry, toReading, type ReviewTables } from './refresh-entry';
import { entrySchema } from './schema';
import { unexplained, unexplainedMarks } from './unexplained';

/**
 * Has the log of a record say what its row says: decisions for note, tags, review, deletion and marks that were made by
 * an older version of the program, each with the time it was made. In the caller's transaction. A row that cannot be read
 * is left as it is.
 *
 * @returns How many decisions were appended.
 */
export async function explainRecord(db: ReviewTables, key: string): Promise<number> {
  const entry = await db.records.get(key);
  if (!entry || !entrySchema.safeParse(entry).success) return 0;
  const { log } = await readLog(db, key);
  const marked = unexplainedMarks(entry, log).length > 0;
  const read = marked ? await readBehind(db, entry) : null;
  const after = await appendDeeds(db, key, log, unexplained(entry, log, read && toReading(read)));
  if (marked) await refreshEntry(db, entry, after);
  return after.length - log.length;
}

/** Version 4 of the database: a log for every record there is. */
export async function migrateToLogs(transaction: Transaction): Promise<void> {
  const table = <T extends keyof ReviewTables>(name: T): ReviewTables[T] => transaction.table(name) as unknown as ReviewTables[T];
  const db: ReviewTables = {
    captures: table('captures'), records: table('records'), extractions: table('extractions'), searches: table('searches'),
    decisions: table('decisions'), coder: '',
  } satisfies Pick<ZhenggaiDatabase, keyof ReviewTables>;
  const keys: unknown[] = await db.records.toCollection().primaryKeys();
  for (const key of keys) if (typeof key === 'string') await explainRecord(db, key);
}
