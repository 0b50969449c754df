import { sha256 } from '@/lib/capture/record';
import type { PageCapture } from '@/lib/capture/types';
import type { AppError } from '@/lib/errors';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { findWhole } from './find-whole';
import { findHome } from './page-home';
import type { PageAddresses } from './page-key';
import { readExtraction } from './read-extraction';
import { checkRow } from './read-record';
import { wordsOf, type PageWords } from './same-notice';
import { sameReading, sameText } from './same-reading';
import { captureSchema, searchSchema } from './schema';
import { attempt } from './storage-error';

/** Keys of the records under a page key that are not deleted, in page order. */
async function liveKeys(db: ZhenggaiDatabase, page: string): Promise<readonly string[]> {
  const entries = await db.records.where('pageKey').equals(page).and((entry) => entry.deleted === 0).toArray();
  return entries.sort((a, b) => a.index - b.index).map(({ key }) => key);
}

/**
 * Keys of the saved records of a page, in page order; empty if it was not saved. For a page of a split article that was
 * joined: of the whole.
 *
 * @param source - The page as captured, or just the address in a tab (then records saved under a canonical address are
 *   found through the address they were captured at).
 * @param words - What the page says: another notice whose page claims the same address is no record of it.
 */
export async function findSaved(
  db: ZhenggaiDatabase,
  source: PageAddresses,
  words: PageWords | null = null,
): Promise<Result<readonly string[], AppError>> {
  const whole = await findWhole(db, source, words?.text ?? '');
  if (!whole.ok) return whole;
  if (whole.value) return ok(whole.value.keys);
  return attempt(() =>
    db.transaction('r', [db.captures, db.records], async () => {
      const home = await findHome(db, source, words);
      return home === null ? [] : liveKeys(db, home);
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

/** Is everything of this record there that saving would write? What is damaged is mended by saving the page again. */
async function isIntact(db: ZhenggaiDatabase, key: string, entry: unknown): Promise<boolean> {
  const row = checkRow(key, entry);
  if (!row.ok || !searchSchema.safeParse(await db.searches.get(key)).success) return false;
  return captureSchema.safeParse(await db.captures.get(row.value.captureId)).success;
}

/** Compares a page with its records: by what {@link saveCapture} compares, so that the panel never offers a save that does nothing. */
export async function compareSaved(
  db: ZhenggaiDatabase,
  { source, article, verdict, notices }: Pick<PageCapture, 'source' | 'article' | 'verdict' | 'notices'>,
): Promise<Result<SavedPage, AppError>> {
  const whole = await findWhole(db, source, article.text);
  if (!whole.ok) return whole;
  if (whole.value) return ok({ ...whole.value, whole: true });
  const found = await findSaved(db, source, wordsOf({ source, article, notices }));
  if (!found.ok) return found;
  const keys = found.value;
  if (keys.length === 0) return ok({ keys, current: false });
  const readings = notices.length > 0 ? notices : [null];
  return attempt(async () => {
    const textSha256 = await sha256(article.text);
    return db.transaction('r', [db.captures, db.records, db.extractions, db.searches], async () => {
      let standing = 0;
      for (const key of keys) {
        const entry = await db.records.get(key);
        if (entry?.supersededAt !== undefined) continue;
        standing += 1;
        const notice = readings[entry?.index ?? -1];
        const stored = readExtraction(await db.extractions.get(key));
        const agrees = notice !== undefined && entry !== undefined && stored.ok && sameReading(stored.value, { verdict, notice }) &&
          (await sameText(db, entry, article.text, textSha256));
        if (!agrees || !(await isIntact(db, key, entry))) return { keys, current: false };
      }
      return { keys, current: standing === readings.length };
    });
  });
}
