import { isEnded } from '@/lib/queue/next-row';
import type { AppError } from '@/lib/errors';
import type { QueueRow } from '@/lib/queue/types';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { pageKey } from './page-key';
import type { PageToCheck } from './recheck-pages';
import { attemptWrite } from './storage-error';

/** A link somebody wants captured. */
export interface QueueLink {
  /** http or https. */
  readonly url: string;
  /** Words of the link; the address stands in for none. */
  readonly title: string;
  /** Address of the list it was picked from. */
  readonly from?: string;
}

/** How many links were queued, and how many stood in the queue already. */
export interface QueueAdded {
  readonly added: number;
  readonly already: number;
}

/** The place after all others; a damaged row has none, or may have one that nothing can come after. */
export async function lastOrder(db: ZhenggaiDatabase): Promise<number> {
  return (await db.queue.orderBy('order').reverse().filter(({ order }) => Number.isSafeInteger(order + 1)).first())?.order ?? 0;
}

/**
 * Puts links at the end of the queue, in their order, in one transaction. A page stands in the queue once: while it
 * waits or is open it is left where it is; if it ended before, it is queued again.
 *
 * @param now - ISO 8601 with offset.
 * @param newId - Makes ids; not by default, because plain-http contexts lack `crypto.randomUUID`.
 * @returns `storage-full` or `storage-failed` if none was added.
 */
export const addToQueue = (
  db: ZhenggaiDatabase, links: readonly QueueLink[], now: string, newId: () => string,
): Promise<Result<QueueAdded, AppError>> =>
  attemptWrite(() =>
    db.transaction('rw', db.queue, async () => {
      let order = await lastOrder(db);
      let added = 0;
      for (const { url, title, from } of links) {
        const key = pageKey({ url });
        const known = await db.queue.where('pageKey').equals(key).first();
        if (known && !isEnded(known.state)) {
          // It waits to be looked at again: what it says then is kept, as the user wants it captured.
          if (known.recheck && known.state === 'waiting') await db.queue.put({ ...known, recheck: { ...known.recheck, keep: true } });
          continue;
        }
        order += 1;
        const row: QueueRow = {
          id: known?.id ?? newId(), order, pageKey: key, url, title: title.trim() || url, ...(from !== undefined && { from }),
          addedAt: now, state: 'waiting',
        };
        await db.queue.put(row);
        added += 1;
      }
      return { added, already: links.length - added };
    }),
  );

/**
 * Puts pages of saved records at the end of the queue, to be looked at again, as {@link addToQueue} puts links there. One that
 * waits to be captured is both: what it says then is kept. One that is open is left alone, since it is being read.
 *
 * @param keep - Is a changed text kept as a new version of its record?
 */
export const addRechecks = (
  db: ZhenggaiDatabase, pages: readonly PageToCheck[], keep: boolean, now: string, newId: () => string,
): Promise<Result<QueueAdded, AppError>> =>
  attemptWrite(() =>
    db.transaction('rw', db.queue, async () => {
      let order = await lastOrder(db);
      let added = 0;
      for (const { url, title, keys } of pages) {
        const key = pageKey({ url });
        const known = await db.queue.where('pageKey').equals(key).first();
        if (known?.state === 'open') continue;
        const waits = known?.state === 'waiting' ? known : null;
        order += waits ? 0 : 1;
        const kept = keep || (waits && (!waits.recheck || waits.recheck.keep === true));
        await db.queue.put({
          id: known?.id ?? newId(), order: waits?.order ?? order, pageKey: key, url, title, ...(waits?.from !== undefined && { from: waits.from }),
          addedAt: now, state: 'waiting',
          recheck: { keys: [...new Set([...waits?.recheck?.keys ?? [], ...keys])], ...(kept && { keep: true as const }) },
        });
        added += 1;
      }
      return { added, already: pages.length - added };
    }),
  );
