import type { AppError } from '@/lib/messages/types';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { pageKey } from './page-key';
import { attempt } from './storage-error';

/**
 * Keys of the saved records of a page, in page order; empty if it was not saved.
 *
 * @param source - The page as captured, or just the address in a tab (then records saved under a canonical address are
 *   found through the address they were captured at).
 */
export async function findSaved(
  db: ZhenggaiDatabase,
  source: { readonly url: string; readonly canonicalUrl?: string },
): Promise<Result<readonly string[], AppError>> {
  return attempt(() =>
    db.transaction('r', [db.captures, db.records], async () => {
      const address = pageKey({ url: source.url });
      const captures = await db.captures.where('source.url').anyOf([...new Set([source.url, address])]).toArray();
      const pages = [...new Set([pageKey(source), address, ...captures.map((capture) => capture.pageKey)])];
      const entries = await db.records.where('pageKey').anyOf(pages).and((entry) => entry.deleted === 0).toArray();
      return entries.sort((a, b) => a.index - b.index).map(({ key }) => key);
    }),
  );
}
