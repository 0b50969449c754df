import { orderFragments } from '@/lib/capture/order-fragments';
import type { PageMarks } from '@/lib/capture/order-fragments';
import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import type { RecordEntry, ZhenggaiDatabase } from './database';
import { partKeys } from './joined-key';
import { readExtraction } from './read-extraction';
import { checkRow } from './read-record';
import { attempt } from './storage-error';
import type { RecordRow } from './types';

/** A saved fragment and the pages it names. */
export interface FragmentRow extends PageMarks {
  readonly row: RecordRow;
}

/** Two fragments that may be of one notice. */
export interface FragmentMatch extends FragmentRow {
  /** The same organization or title, or marks and day of publication fit: shown first. */
  readonly likely: boolean;
  /** Both, in reading order, and whether the marks leave no other. */
  readonly order: readonly FragmentRow[];
  readonly sure: boolean;
}

const bare = (words: string | undefined): string => (words ?? '').normalize('NFKC').replace(/\s+/g, '');
const host = (address: string): string => URL.parse(address)?.host ?? '';
const same = (one: string | undefined, other: string | undefined): boolean => bare(one) !== '' && bare(one) === bare(other);

/** How much speaks for two fragments being of one notice. */
function likeness(own: RecordRow, other: RecordRow, sure: boolean): number {
  const [a, b] = [own.summary, other.summary];
  // Two organizations are two notices; a fragment that names none may be of either.
  const others = bare(a.organization) !== '' && bare(b.organization) !== '' && !same(a.organization, b.organization);
  return (same(a.organization, b.organization) ? 4 : 0) + (same(a.title, b.title) ? 4 : 0) - (others ? 4 : 0)
    + (sure ? 2 : 0) + (same(a.publishedOn, b.publishedOn) ? 2 : 0) + (host(a.url) === host(b.url) ? 1 : 0);
}

const LIKELY = 4;

/** Saved fragments that may go with another one, likeliest first, then the last saved; those its marks rule out are left out. */
function rankFragments(own: FragmentRow, others: readonly FragmentRow[]): FragmentMatch[] {
  return others
    .flatMap((other) => {
      const order = orderFragments([own, other], (each) => each);
      return order ? [{ match: { ...other, order: order.parts, sure: order.sure }, score: likeness(own.row, other.row, order.sure) }] : [];
    })
    .sort((a, b) => b.score - a.score || Date.parse(b.match.row.savedAt) - Date.parse(a.match.row.savedAt))
    .map(({ match, score }) => ({ ...match, likely: score >= LIKELY }));
}

/** Looks at rows before they are checked: a damaged one may lack anything. */
const mayBeFragment = (entry: Pick<RecordEntry, 'deleted' | 'supersededAt'> & { readonly summary?: { readonly complete?: boolean } }): boolean =>
  entry.deleted === 0 && entry.supersededAt === undefined && entry.summary?.complete === false;

/** Records that read as fragments; broken ones are told of by the list and left out here. */
async function readFragments(db: ZhenggaiDatabase): Promise<FragmentRow[]> {
  const entries: readonly RecordEntry[] = await db.records
    .filter(mayBeFragment)
    .toArray();
  const stored: readonly unknown[] = await db.extractions.bulkGet(entries.map(({ key }) => key));
  return entries.flatMap((entry, at) => {
    const row = checkRow(entry.key, entry);
    const extraction = readExtraction(stored[at]);
    if (!row.ok || !extraction.ok || !extraction.value.notice) return [];
    const { continuedFrom, continuedTo } = extraction.value.notice as PageMarks;
    return [{ row: row.value, ...(continuedFrom && { continuedFrom }), ...(continuedTo && { continuedTo }) }];
  });
}

/**
 * The saved fragments a fragment can be joined with, likeliest first; empty if the record is none itself. What shares a
 * part with it (it was joined from it, or with it) is left out.
 */
export const findFragments = (db: ZhenggaiDatabase, key: string): Promise<Result<readonly FragmentMatch[], AppError>> =>
  attempt(async () => {
    const fragments = await db.transaction('r', [db.records, db.extractions], () => readFragments(db));
    const own = fragments.find(({ row }) => row.key === key);
    if (!own) return [];
    const taken = new Set(partKeys(key));
    return rankFragments(own, fragments.filter(({ row }) => !partKeys(row.key).some((part) => taken.has(part))));
  });
