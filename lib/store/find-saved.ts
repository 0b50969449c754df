import { sha256 } from '@/lib/capture/record';
import type { PageCapture } from '@/lib/capture/types';
import type { AppError } from '@/lib/messages/types';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { findWhole } from './find-whole';
import { pageKey, type PageAddresses } from './page-key';
import { sameReading } from './same-reading';
import { attempt } from './storage-error';

/**
 * Keys of the saved records of a page, in page order; empty if it was not saved. For a page of a split article that was
 * joined: of the whole.
 *
 * @param source - The page as captured, or just the address in a tab (then records saved under a canonical address are
 *   found through the address they were captured at).
 */
export async function findSaved(
  db: ZhenggaiDatabase,
  source: PageAddresses,
): Promise<Result<readonly string[], AppError>> {
  const whole = await findWhole(db, source, '');
  if (!whole.ok) return whole;
  if (whole.value) return ok(whole.value.keys);
  return attempt(() =>
    db.transaction('r', [db.captures, db.records], async () => {
      const address = pageKey({ url: source.url });
      const captures = await db.captures.where('source.url').anyOf([...new Set([source.url, address])])
        // What was joined stands under its first page's address, and is not that page.
        .and((capture) => capture.parts === undefined).toArray();
      const pages = [...new Set([pageKey(source), address, ...captures.map((capture) => capture.pageKey)])];
      const entries = await db.records.where('pageKey').anyOf(pages).and((entry) => entry.deleted === 0).toArray();
      return entries.sort((a, b) => a.index - b.index).map(({ key }) => key);
    }),
  );
}

/** What is stored of a page, and whether saving it now would change anything. */
export interface SavedPage {
  /** As {@link findSaved} gives them. */
  readonly keys: readonly string[];
  /** The stored text and reading are what the page says now. False if nothing is stored. */
  readonly current: boolean;
  /** The page is one of a split article, and the records are of the whole. */
  readonly whole?: true;
}

/** Compares a page with its records: by what {@link saveCapture} compares, so that the panel never offers a save that does nothing. */
export async function compareSaved(
  db: ZhenggaiDatabase,
  { source, article, verdict, notices }: Pick<PageCapture, 'source' | 'article' | 'verdict' | 'notices'>,
): Promise<Result<SavedPage, AppError>> {
  const whole = await findWhole(db, source, article.text);
  if (!whole.ok) return whole;
  if (whole.value) return ok({ ...whole.value, whole: true });
  const found = await findSaved(db, source);
  if (!found.ok) return found;
  const keys = found.value;
  if (keys.length === 0) return ok({ keys, current: false });
  const readings = notices.length > 0 ? notices : [null];
  return attempt(async () => {
    const textSha256 = await sha256(article.text);
    const [entries, extractions] = await db.transaction('r', [db.records, db.extractions], () =>
      Promise.all([db.records.bulkGet([...keys]), db.extractions.bulkGet([...keys])]));
    const standing = entries.flatMap((entry, at) => (entry && entry.supersededAt === undefined ? [{ entry, stored: extractions[at] }] : []));
    const current = standing.length === readings.length && standing.every(({ entry, stored }) => {
      const notice = readings[entry.index];
      return notice !== undefined && stored !== undefined && entry.textSha256 === textSha256 && sameReading(stored, { verdict, notice });
    });
    return { keys, current };
  });
}
