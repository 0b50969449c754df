import type { AppError } from '@/lib/errors';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { ItemFinder } from '@/lib/review/find-item';
import { foldRecord } from '@/lib/review/fold-record';
import type { Folded, ReviewedItem } from '@/lib/review/types';
import type { ZhenggaiDatabase } from './database';
import { getRecord } from './read-record';
import { attempt } from './storage-error';
import type { StoredRecord } from './types';

/** A link made on another record, as it is seen from the item it leads to. */
export interface LinkFrom {
  /** Of the decision. */
  readonly id: string;
  /** The item here. */
  readonly itemId: string;
  /** Key of the record it was made on, and the item there. */
  readonly record: string;
  readonly from: ReviewedItem;
  /** Title of the notice there. */
  readonly title: string;
  /** ISO day that was published. */
  readonly day?: string;
}

/** Keys of the records that have a link to this one in their logs, undone ones included. */
async function linkingKeys(db: ZhenggaiDatabase, key: string): Promise<readonly string[]> {
  const rows = await db.decisions.where('record').equals(key).toArray();
  return [...new Set(rows.map(({ recordKey }) => recordKey))].filter((each) => each !== key);
}

/**
 * What other records' items are linked to items of this one. A link stands in the log of the record it was made on; from here it is
 * seen as long as both items stand.
 *
 * @param folded - What stands of `record`.
 * @returns `storage-failed` if the logs cannot be read; a linking record that is deleted or cannot be read is passed over.
 */
export async function linksTo(db: ZhenggaiDatabase, { key, capture }: StoredRecord, folded: Folded): Promise<Result<readonly LinkFrom[], AppError>> {
  const keys = await attempt(() => linkingKeys(db, key));
  if (!keys.ok) return keys;
  const finder = new ItemFinder(capture.text, folded.items.map(({ id, kind, value, machine }) => ({ id, kind, value: machine ?? value })));
  const found: LinkFrom[] = [];
  for (const record of keys.value) {
    const read = await getRecord(db, record);
    if (!read.ok || !read.value || read.value.deletedAt !== undefined) continue;
    const { title = '', publishedOn } = read.value.summary;
    const there = foldRecord(read.value);
    for (const link of there.links) {
      const from = there.items.find(({ id }) => id === link.itemId);
      const here = link.record === key ? finder.find(link.to) : null;
      if (from && here) found.push({ id: link.id, itemId: here.id, record, from, title, ...(publishedOn !== undefined && { day: publishedOn }) });
    }
  }
  return ok(found);
}
