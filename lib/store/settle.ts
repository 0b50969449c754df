import type { AppError } from '@/lib/errors';
import { err, ok, type Result } from '@/lib/result';
import { commentOn, linkItems } from '@/lib/review/deeds';
import { fold } from '@/lib/review/fold';
import { foldRecord } from '@/lib/review/fold-record';
import { refTo } from '@/lib/review/item-ref';
import { orderLog } from '@/lib/review/log';
import type { Deed, Folded, ItemRef, ReviewedItem } from '@/lib/review/types';
import { decide } from './decide';
import type { ZhenggaiDatabase } from './database';
import { getRecord } from './read-record';

/** What shows what became of an item: an issue of another record, or what a person wrote. */
export type Evidence = { readonly record: string; readonly itemId: string } | { readonly note: string };

const itemOf = ({ items }: Folded, id: string): ReviewedItem | undefined => items.find((item) => item.id === id);

/** How another record's item is named in a decision. */
async function refIn(db: ZhenggaiDatabase, key: string, itemId: string): Promise<Result<ItemRef, AppError>> {
  const read = await getRecord(db, key);
  if (!read.ok) return read;
  const item = read.value && itemOf(foldRecord(read.value), itemId);
  return read.value && item ? ok(refTo(read.value.capture.text, item)) : err({ kind: 'storage-failed', detail: `no ${itemId} in ${key}` });
}

/**
 * Records on items of a record (commitments, issues) what shows what became of them, as decisions in its log: a link to an
 * issue of a later notice, or a comment on how it stands. Nothing is closed without evidence.
 *
 * @param itemIds - Those that are there; the others are passed over.
 * @param now - ISO 8601 with offset.
 * @returns Ids of the decisions, by which they can be undone; `storage-failed` if one of the records or its item is not there.
 */
export async function settle(
  db: ZhenggaiDatabase, key: string, itemIds: readonly string[], evidence: Evidence, now: string,
): Promise<Result<readonly string[], AppError>> {
  const to = 'note' in evidence ? ok(null) : await refIn(db, evidence.record, evidence.itemId);
  if (!to.ok) return to;
  let count = 0;
  const done = await decide(db, key, ({ log, reading }) => {
    if (!reading) return [];
    const sight = { article: reading, folded: fold(reading, log) };
    const deeds = itemIds.flatMap((id): Deed[] => {
      const item = itemOf(sight.folded, id);
      if (!item) return [];
      if ('note' in evidence) return [{ ...commentOn(sight, evidence.note, { item }), as: 'status' }];
      return to.value ? [linkItems(sight, item, to.value, evidence.record)] : [];
    });
    count = deeds.length;
    return deeds;
  }, now);
  if (!done.ok) return done;
  if (count === 0) return err({ kind: 'storage-failed', detail: `no ${itemIds.join()} in ${key}` });
  return ok(orderLog(done.value).slice(-count).map(({ id }) => id));
}

/** Takes decisions on a record back, by their ids. */
export const takeBack = (db: ZhenggaiDatabase, key: string, ids: readonly string[], now: string): ReturnType<typeof decide> =>
  decide(db, key, ids.map((target) => ({ op: 'undo', target })), now);
