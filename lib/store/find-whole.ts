import { sha256 } from '@/lib/capture/record';
import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { pageKey, pageKeys, type PageAddresses } from './page-key';
import { checkRow } from './read-record';
import { attempt } from './storage-error';

/** The records of a whole article that a page is one part of. */
export interface WholeArticle {
  /** In the order of its notices. */
  readonly keys: readonly string[];
  /** Does the page still say what it said when the whole was joined? */
  readonly current: boolean;
}

/**
 * The joined article a page belongs to, null if it belongs to none. Only articles that their publishing system split:
 * fragments of a newspaper, joined from saved records, stay records of their own.
 *
 * @param text - What the page says now.
 */
export function findWhole(db: ZhenggaiDatabase, source: PageAddresses, text: string): Promise<Result<WholeArticle | null, AppError>> {
  return attempt(async () => {
    const textSha256 = await sha256(text);
    return db.transaction('r', [db.captures, db.records], async () => {
      const entries = (await db.records.where('partPages').anyOf(pageKeys(source)).distinct().toArray())
        .filter((entry) => entry.deleted === 0 && entry.supersededAt === undefined && checkRow(entry.key, entry).ok)
        .sort((a, b) => a.index - b.index);
      const [first] = entries;
      if (!first) return null;
      const capture = await db.captures.get(first.captureId);
      const current = capture?.parts?.some((part) => part.textSha256 === textSha256) ?? false;
      // A page that only claims the address of a part is no part of it, unless it says the same.
      if (!current && !entries.some(({ partPages = [] }) => partPages.includes(pageKey({ url: source.url })))) return null;
      return { keys: entries.filter((entry) => entry.pageKey === first.pageKey).map(({ key }) => key), current };
    });
  });
}
