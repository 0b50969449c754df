import { type QueueEvent, isEnded, nextRow, nextToOpen } from '@/lib/queue/next-row';
import type { AppError } from '@/lib/messages/types';
import type { Result } from '@/lib/result';
import type { QueueRow, ZhenggaiDatabase } from './database';
import { lastOrder } from './queue-add';
import { queueRowSchema } from './queue-schema';
import { attempt } from './storage-error';

/** The queue as it stands. */
export interface Queue {
  /** In their order. */
  readonly rows: readonly QueueRow[];
  /** Ids of rows that do not read as rows; they stay where they are until they are removed. */
  readonly broken: readonly string[];
}

async function readRows(db: ZhenggaiDatabase): Promise<Queue> {
  const stored: readonly unknown[] = await db.queue.orderBy('order').toArray();
  const rows: QueueRow[] = [];
  const broken: string[] = [];
  for (const row of stored) {
    const parsed = queueRowSchema.safeParse(row);
    if (parsed.success) rows.push(parsed.data);
    else if (typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string') broken.push(row.id);
  }
  return { rows, broken };
}

/** All of the queue, in its order. */
export const listQueue = (db: ZhenggaiDatabase): Promise<Result<Queue, AppError>> =>
  attempt(() => db.transaction('r', db.queue, () => readRows(db)));

/** The page whose turn it is; `null` if none waits or one is open. Changes nothing. */
export const nextInQueue = (db: ZhenggaiDatabase): Promise<Result<QueueRow | null, AppError>> =>
  attempt(() => db.transaction('r', db.queue, async () => nextToOpen((await readRows(db)).rows)));

/** A row by its id. */
export const queueRow = (db: ZhenggaiDatabase, id: string): Promise<Result<QueueRow | null, AppError>> =>
  attempt(async () => (await db.queue.get(id)) ?? null);

/**
 * Lets something happen to a page, in one transaction with the look at its state. Opening also needs that no other page
 * is open: two workers at once cannot open two.
 *
 * @returns The row as it now is; `null` if there is none or the event does not apply to it.
 */
export const moveInQueue = (db: ZhenggaiDatabase, id: string, event: QueueEvent): Promise<Result<QueueRow | null, AppError>> =>
  attempt(() =>
    db.transaction('rw', db.queue, async () => {
      const row = await db.queue.get(id);
      const next = row ? nextRow(row, event) : null;
      if (!next || (event.kind === 'open' && (await db.queue.filter(({ state }) => state === 'open').count()) > 0)) return null;
      await db.queue.put(next);
      return next;
    }),
  );

/** Pages whose work was cut off wait again. Returns how many there were. */
export const interruptQueue = (db: ZhenggaiDatabase): Promise<Result<number, AppError>> =>
  attempt(() =>
    db.transaction('rw', db.queue, async () => {
      const cut = (await db.queue.filter(({ state }) => state === 'open').toArray()).flatMap((row) => nextRow(row, { kind: 'interrupt' }) ?? []);
      await db.queue.bulkPut(cut);
      return cut.length;
    }),
  );

/** Queues ended pages again, at the end, in the order of `ids`. Returns how many. */
export const requeue = (db: ZhenggaiDatabase, ids: readonly string[]): Promise<Result<number, AppError>> =>
  attempt(() =>
    db.transaction('rw', db.queue, async () => {
      let order = await lastOrder(db);
      let count = 0;
      for (const id of ids) {
        const row = await db.queue.get(id);
        const next = row && nextRow(row, { kind: 'requeue', order: order + 1 });
        if (!next) continue;
        await db.queue.put(next);
        order += 1;
        count += 1;
      }
      return count;
    }),
  );

/** Takes pages off the queue, but none that is open. Returns the rows, for {@link putBack}. */
async function takeOff(db: ZhenggaiDatabase, which: (row: QueueRow) => boolean): Promise<readonly QueueRow[]> {
  const rows = await db.queue.orderBy('order').filter((row) => row.state !== 'open' && which(row)).toArray();
  await db.queue.bulkDelete(rows.map(({ id }) => id));
  return rows;
}

/** Takes one page off the queue, unless it is open. Returns what was there. */
export const removeFromQueue = (db: ZhenggaiDatabase, id: string): Promise<Result<readonly QueueRow[], AppError>> =>
  attempt(() => db.transaction('rw', db.queue, () => takeOff(db, (row) => row.id === id)));

/** Takes all ended pages off the queue. Their records stay. */
export const clearEnded = (db: ZhenggaiDatabase): Promise<Result<readonly QueueRow[], AppError>> =>
  attempt(() => db.transaction('rw', db.queue, () => takeOff(db, ({ state }) => isEnded(state))));

/** Undoes {@link removeFromQueue} and {@link clearEnded}; pages that were queued anew meanwhile stay as they are. */
export const putBack = (db: ZhenggaiDatabase, rows: readonly QueueRow[]): Promise<Result<number, AppError>> =>
  attempt(() =>
    db.transaction('rw', db.queue, async () => {
      let count = 0;
      for (const row of rows) {
        if ((await db.queue.where('pageKey').equals(row.pageKey).count()) > 0) continue;
        await db.queue.put(row);
        count += 1;
      }
      return count;
    }),
  );
