import type { ZhenggaiDatabase } from '@/lib/store/database';

/** Records that are in no backup. */
export interface Waiting {
  readonly count: number;
  /** When the first of them was saved, in ms since 1970; null if there is none. */
  readonly oldest: number | null;
}

/** After how much the user wants to be reminded. */
export interface ReminderSettings {
  readonly remind: boolean;
  readonly records: number;
  readonly days: number;
}

const DAY = 86_400_000;
/** A reminder that was put away comes back after so long, in ms. */
const PUT_AWAY = 7 * DAY;

/**
 * Counts the records saved since the last backup, by the index alone.
 *
 * @param since - ISO 8601; null if there was none.
 */
export async function waitingRecords(db: ZhenggaiDatabase, since: string | null): Promise<Waiting> {
  const after = db.records.where('[deleted+savedOrder]').between([0, since === null ? 0 : Date.parse(since)], [0, Infinity], false, true);
  const count = await after.count();
  return { count, oldest: count === 0 ? null : ((await after.first())?.savedOrder ?? null) };
}

/**
 * Is it time to remind of a backup? Where so many records have none, or the first of them has had none for so many days;
 * never where it was put away in the last week.
 */
export function isBackupDue({ count, oldest }: Waiting, { remind, records, days }: ReminderSettings, snoozedAt: string | null, now: Date): boolean {
  if (!remind || oldest === null) return false;
  if (snoozedAt !== null && Math.abs(now.getTime() - Date.parse(snoozedAt)) < PUT_AWAY) return false;
  return count >= records || now.getTime() - oldest >= days * DAY;
}
