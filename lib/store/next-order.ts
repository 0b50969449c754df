import Dexie from 'dexie';
import type { ZhenggaiDatabase } from './database';

/** The latest `savedOrder` a row may have: no `Date` is later. Damaged rows may say anything. */
const LAST_ORDER = 8.64e15 - 1;

/** A place after all records saved so far, whatever the clock says: moved back, it would put new records behind old ones. */
export async function nextOrder(db: ZhenggaiDatabase, now: string): Promise<number> {
  const latest = await Promise.all([0, 1].map(async (deleted) => {
    const keys = await db.records.where('[deleted+savedOrder]').between([deleted, Dexie.minKey], [deleted, LAST_ORDER]).reverse().limit(1).keys();
    const [key] = keys as unknown as readonly (readonly [number, unknown])[];
    return typeof key?.[1] === 'number' ? key[1] + 1 : 0;
  }));
  return Math.max(Date.parse(now), ...latest);
}
