import { nextStamp } from '@/lib/review/stamp';
import { orderLog } from '@/lib/review/log';
import type { Decision, Log } from '@/lib/review/types';
import type { ZhenggaiDatabase } from './database';
import type { TimedDeed } from './explain-entry';
import { decisionRowSchema } from './schema';
import { without } from './without';

/** A decision and the record it was made on. */
export type DecisionRow = Decision & { readonly recordKey: string };

/** What can be read of a record's log. A damaged row stays where it is and counts for nothing. */
export interface StoredLog {
  /** By time and id. */
  readonly log: Log;
  readonly damaged: number;
}

/** Rows of one record as its log. */
export function toLog(rows: readonly unknown[]): StoredLog {
  const log = rows.flatMap((row): Decision[] => {
    const checked = decisionRowSchema.safeParse(row);
    return checked.success ? [without(checked.data as DecisionRow, 'recordKey') as Decision] : [];
  });
  return { log: orderLog(log), damaged: rows.length - log.length };
}

/** The log of a record. Runs in the caller's transaction, if there is one. */
export const readLog = async (db: Pick<ZhenggaiDatabase, 'decisions'>, key: string): Promise<StoredLog> =>
  toLog(await db.decisions.where('recordKey').equals(key).toArray());

/** Tells decisions apart that were made at the same moment in two windows. */
export const newRandom = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

/** Deeds as decisions that follow the last one of a log, each dated behind the one before. */
export function stampDeeds(log: Log, deeds: readonly TimedDeed[], coder: string, random: () => string = newRandom): Decision[] {
  let last: Decision | undefined = log.at(-1);
  return deeds.map(({ deed, at }) => {
    const decision: Decision = { ...deed, ...nextStamp(last, at, coder, random()) };
    last = decision;
    return decision;
  });
}

/** Appends to a record's log, in the caller's transaction. @returns The whole log. */
export async function appendDeeds(
  db: Pick<ZhenggaiDatabase, 'decisions' | 'coder'>, key: string, log: Log, deeds: readonly TimedDeed[],
): Promise<Log> {
  const made = stampDeeds(log, deeds, db.coder);
  if (made.length > 0) await db.decisions.bulkAdd(made.map((decision) => ({ ...decision, recordKey: key })));
  return [...log, ...made];
}
