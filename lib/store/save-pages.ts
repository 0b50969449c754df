import { buildJoinedPages } from '@/lib/capture/join-pages';
import type { PagesProblem } from '@/lib/capture/join-pages';
import type { AppError } from '@/lib/errors';
import type { CapturePayload, SaveOutcome } from '@/lib/capture/types';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { pageKeys } from './page-key';
import { wordsOf } from './same-notice';
import { storeBuilt } from './save-capture';

/**
 * Joins the pages of a split article and stores the whole as one record under its first page's key, in one transaction:
 * all of it or nothing. A record that held the first page alone becomes an earlier version of it, with notes and tags
 * kept; the same pages with the same text again change nothing. Opening any of the pages finds the record (findWhole).
 *
 * @param pages - All of them, in order.
 * @param now - The moment of saving, ISO 8601 with offset.
 */
export async function savePages(
  db: ZhenggaiDatabase, pages: readonly CapturePayload[], now: string,
): Promise<Result<SaveOutcome, AppError | PagesProblem>> {
  const built = await buildJoinedPages(pages);
  if (!built.ok) return built;
  const parts = [...new Set(pages.flatMap(({ capture }) => pageKeys(capture.source)))];
  const [first] = pages;
  const words = first ? wordsOf(first.capture) : { text: built.value.capture.text };
  return storeBuilt(db, built.value, { source: built.value.capture.source, words, parts }, now);
}
