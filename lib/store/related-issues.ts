import type { AppError } from '@/lib/errors';
import { foldSearch } from '@/lib/library/fold-search';
import { sharedPairs } from '@/lib/library/likeness';
import { bodyName, sameBody } from '@/lib/library/same-body';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { foldRecord } from '@/lib/review/fold-record';
import { refTo } from '@/lib/review/item-ref';
import type { ItemRef, ReviewedItem } from '@/lib/review/types';
import type { ZhenggaiDatabase } from './database';
import { checkRow, getRecord } from './read-record';
import { attempt } from './storage-error';
import type { RecordRow } from './types';

/** An issue of another notice, to be linked to. */
export interface RelatedIssue {
  /** Key of its record. */
  readonly record: string;
  /** Of the notice. */
  readonly title: string;
  /** ISO day the notice was published. */
  readonly day?: string;
  readonly item: ItemRef<'issue'>;
  readonly words: string;
}

/** Notices looked into: those of one body are few, and words name fewer. */
const MOST_RECORDS = 20;
/** Names this alike are of one body (see `sameBody`). */
const ONE_BODY = 0.85;

/** The other notices of the same body, or those whose title or body the words name; the latest first. */
async function relatedRows(db: ZhenggaiDatabase, own: RecordRow, words: string): Promise<RecordRow[]> {
  const asked = foldSearch(words);
  const body = bodyName(own.summary.organization ?? '');
  const isRelated = ({ key, summary: { title, organization }, supersededAt }: RecordRow): boolean => {
    if (key === own.key || supersededAt !== undefined) return false;
    if (asked !== '') return foldSearch(`${title ?? ''}\n${organization ?? ''}`).includes(asked);
    return body.whole !== '' && sameBody(body, bodyName(organization ?? '')) >= ONE_BODY;
  };
  const rows: RecordRow[] = [];
  await db.records.each((entry) => {
    const row = entry.deleted === 0 ? checkRow(entry.key, entry) : null;
    if (row?.ok && isRelated(row.value)) rows.push(row.value);
  });
  const day = ({ summary, savedAt }: RecordRow): string => summary.publishedOn ?? savedAt;
  return rows.sort((a, b) => (day(a) < day(b) ? 1 : -1)).slice(0, MOST_RECORDS);
}

/**
 * Issues of other saved notices that one may be linked to: of the same body, or of notices the words name. Those whose
 * problem is most like `title` first.
 *
 * @param words - Typed by the reader; "" for the same body.
 * @returns Empty if there is no such record.
 */
export async function relatedIssues(db: ZhenggaiDatabase, key: string, title: string, words: string): Promise<Result<readonly RelatedIssue[], AppError>> {
  const rows = await attempt(async () => {
    const own = checkRow(key, await db.records.get(key));
    return own.ok ? relatedRows(db, own.value, words) : [];
  });
  if (!rows.ok) return rows;
  const found: RelatedIssue[] = [];
  for (const { key: record, summary } of rows.value) {
    const read = await getRecord(db, record);
    if (!read.ok || !read.value) continue;
    const { capture: { text } } = read.value;
    const issues = foldRecord(read.value).items.filter((item): item is ReviewedItem<'issue'> => item.kind === 'issue');
    found.push(...issues.map((item): RelatedIssue => ({
      record, title: summary.title ?? '', ...(summary.publishedOn !== undefined && { day: summary.publishedOn }),
      item: refTo(text, item), words: item.value.title ?? item.value.heading?.value ?? '',
    })));
  }
  return ok(found.sort((a, b) => sharedPairs(title, b.words) - sharedPairs(title, a.words)));
}
