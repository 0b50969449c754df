import { type QueueEvent, isEnded, nextRow, nextToOpen } from '@/lib/queue/next-row';
import type { AppError } from '@/lib/errors';
import type { QueueRow } from '@/lib/queue/types';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { lastChecks } from './check-log';
import { lastOrder } from './queue-add';
import { queueRowSchema } from './queue-schema';
import { attempt, attemptWrite } from './storage-error';

/** The queue as it stands. */
export interface Queue {
  /** In their order. */
  readonly rows: readonly QueueRow[];
  /** Ids of rows that do not read as rows; they stay where they are until they are removed. */
  readonly broken: readonly string[];
}

/** All rows of the table: one that lost its place in the order is in no index. */
async function readRows(db: ZhenggaiDatabase): Promise<Queue> {
  const rows: QueueRow[] = [];
  const broken: string[] = [];
  await db.queue.each((row, { primaryKey }) => {
    const parsed = queueRowSchema.safeParse(row);
    if (parsed.success) rows.push(parsed.data);
    else broken.push(primaryKey);
  });
  return { rows: rows.sort((a, b) => a.order - b.order), broken };
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
  attemptWrite(() =>
    db.transaction('rw', db.queue, async () => {
      const row = await db.queue.get(id);
      const next = row ? nextRow(row, event) : null;
      if (!next || (event.kind === 'open' && (await readRows(db)).rows.some(({ state }) => state === 'open'))) return null;
      await db.queue.put(next);
      return next;
    }),
  );

/** Keys of the live records that the queue saved of a page since it was opened: its worker was killed before it could say so. */
async function savedSinceOpened(db: ZhenggaiDatabase, { url, pageKey: key, openedAt }: QueueRow): Promise<readonly string[]> {
  if (openedAt === undefined) return [];
  const captures = await db.captures.where('source.url').anyOf([...new Set([url, key])])
    .and(({ method, retrievedAt }) => method === 'queue' && Date.parse(retrievedAt) >= Date.parse(openedAt)).primaryKeys();
  const entries = await db.records.where('captureIds').anyOf(captures)
    .and(({ captureId, deleted, supersededAt }) => captures.includes(captureId) && deleted === 0 && supersededAt === undefined).toArray();
  return entries.sort((a, b) => a.index - b.index).map((entry) => entry.key);
}

/** What was found of a page's records since it was opened; nothing unless all of them were looked at. */
async function checkedSinceOpened(db: ZhenggaiDatabase, { recheck, openedAt }: QueueRow): Promise<NonNullable<QueueRow['checked']>> {
  if (!recheck || openedAt === undefined) return [];
  const checks = await lastChecks(db, recheck.keys);
  const fresh = recheck.keys.flatMap((key) => checks.get(key) ?? []).filter(({ at }) => Date.parse(at) >= Date.parse(openedAt));
  return fresh.length === recheck.keys.length ? fresh.map(({ recordKey: key, outcome }) => ({ key, outcome })) : [];
}

/** An open page as saved, or as looked at, if a worker that was killed had done so; null if it had not. */
async function asSaved(db: ZhenggaiDatabase, row: QueueRow, at: string): Promise<QueueRow | null> {
  if (row.recheck) {
    const checked = await checkedSinceOpened(db, row);
    return checked.length > 0 ? nextRow(row, { kind: 'end', outcome: { state: 'checked', checked }, at }) : null;
  }
  const keys = await savedSinceOpened(db, row);
  return keys.length > 0 ? nextRow(row, { kind: 'end', outcome: { state: 'saved', keys }, at }) : null;
}

/**
 * Pages whose work was cut off wait again, or are called saved, or looked at, if they were.
 *
 * @param now - ISO 8601 with offset; without it nothing is looked for among the records.
 * @returns How many there were.
 */
export const interruptQueue = (db: ZhenggaiDatabase, now?: string): Promise<Result<number, AppError>> =>
  attemptWrite(() =>
    db.transaction('rw', [db.queue, db.captures, db.records, db.checks], async () => {
      const open = (await readRows(db)).rows.filter(({ state }) => state === 'open');
      for (const row of open) {
        const settled = (now === undefined ? null : await asSaved(db, row, now)) ?? nextRow(row, { kind: 'interrupt' });
        if (settled) await db.queue.put(settled);
      }
      return open.length;
    }),
  );

/** Calls an open page saved, or looked at, if a worker that was killed had done so. Returns whether it was. */
export const foundSaved = (db: ZhenggaiDatabase, id: string, now: string): Promise<Result<boolean, AppError>> =>
  attemptWrite(() =>
    db.transaction('rw', [db.queue, db.captures, db.records, db.checks], async () => {
      const row = await db.queue.get(id);
      const ended = row?.state === 'open' ? await asSaved(db, row, now) : null;
      if (ended) await db.queue.put(ended);
      return ended !== null;
    }),
  );

/** Queues ended pages again, at the end, in the order of `ids`. Returns how many. */
export const requeue = (db: ZhenggaiDatabase, ids: readonly string[]): Promise<Result<number, AppError>> =>
  attemptWrite(() =>
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

/** Takes rows off the queue. Returns those that can be put back, for {@link putBack}. */
async function takeOff(db: ZhenggaiDatabase, which: (row: QueueRow) => boolean, broken: readonly string[] = []): Promise<readonly QueueRow[]> {
  const rows = (await readRows(db)).rows.filter(which);
  await db.queue.bulkDelete([...rows.map(({ id }) => id), ...broken]);
  return rows;
}

/** Takes one page off the queue, unless it is open; a row that cannot be read goes in any case. Returns what was there. */
export const removeFromQueue = (db: ZhenggaiDatabase, id: string): Promise<Result<readonly QueueRow[], AppError>> =>
  attemptWrite(() => db.transaction('rw', db.queue, async () => {
    const { broken } = await readRows(db);
    return takeOff(db, (row) => row.id === id && row.state !== 'open', broken.filter((each) => each === id));
  }));

/** Takes all ended pages off the queue. Their records stay. */
export const clearEnded = (db: ZhenggaiDatabase): Promise<Result<readonly QueueRow[], AppError>> =>
  attemptWrite(() => db.transaction('rw', db.queue, () => takeOff(db, ({ state }) => isEnded(state))));

/** Undoes {@link removeFromQueue} and {@link clearEnded}; pages that were queued anew meanwhile stay as they are. */
export const putBack = (db: ZhenggaiDatabase, rows: readonly QueueRow[]): Promise<Result<number, AppError>> =>
  attemptWrite(() =>
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
