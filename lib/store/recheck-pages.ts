import type { SavedWords } from '@/lib/recheck/compare-texts';
import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from './database';
import { pageKey } from './page-key';
import { loadRecords } from './read-record';
import { attempt } from './storage-error';
import type { RecordRow, StoredRecord } from './types';

/** A page that is to be opened again, and the records that were read on it. */
export interface PageToCheck {
  readonly url: string;
  readonly title: string;
  readonly keys: readonly string[];
}

export interface RecheckPlan {
  readonly pages: readonly PageToCheck[];
  /** Keys of records that have no page on the web: they were read from files. */
  readonly without: readonly string[];
}

/** Which pages have to be opened to check these records: each once. In the order of the keys. */
export const planRecheck = (db: ZhenggaiDatabase, keys: readonly string[]): Promise<Result<RecheckPlan, AppError>> =>
  attempt(async () => {
    const pages = new Map<string, { url: string; title: string; keys: string[] }>();
    const without: string[] = [];
    const rows = await db.records.bulkGet([...keys]) as readonly (Pick<RecordRow, 'summary'> | undefined)[];
    for (const [at, key] of keys.entries()) {
      const { url = '', title } = rows[at]?.summary ?? {};
      if (!/^https?:\/\//i.test(url)) {
        without.push(key);
        continue;
      }
      const page = pageKey({ url });
      const known = pages.get(page);
      if (known) known.keys.push(key);
      else pages.set(page, { url, title: title ?? url, keys: [key] });
    }
    return { pages: [...pages.values()], without };
  });

/** A record as its page is to be compared with it. */
export interface RecordToCheck extends SavedWords {
  readonly key: string;
  /** Where it was read, and the address the page called its own. */
  readonly addresses: readonly string[];
}

/** Of a notice that was joined from several pages the first is looked at. */
function toCheck({ key, capture, notice, summary }: StoredRecord): RecordToCheck {
  const { source: { url, canonicalUrl }, parts: [first] = [] } = capture;
  const text = first ? capture.text.slice(first.start, first.end) : capture.text;
  const body = notice && !first ? capture.text.slice(notice.span.start, notice.span.end) : text;
  const addresses = [first?.url ?? url, ...(canonicalUrl === undefined ? [] : [canonicalUrl])];
  return { key, addresses, text, body, ...(summary.title !== undefined && { title: summary.title }) };
}

/** What is saved of records, to compare a page with. What cannot be read, and what was deleted, is left out. */
export async function readToCheck(db: ZhenggaiDatabase, keys: readonly string[]): Promise<Result<readonly RecordToCheck[], AppError>> {
  const loaded = await loadRecords(db, keys);
  return loaded.ok ? { ok: true, value: loaded.value.records.filter(({ deletedAt }) => deletedAt === undefined).map(toCheck) } : loaded;
}
