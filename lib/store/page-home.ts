import { boundedAddress } from '@/lib/web-address';
import type { ZhenggaiDatabase } from './database';
import { pageKey, type PageAddresses } from './page-key';
import { sameNotice, type PageWords } from './same-notice';

/** Fields of a record's row that say whose it is; a damaged row may lack any of them. */
interface Lead {
  readonly index?: unknown;
  readonly deleted?: unknown;
  readonly supersededAt?: unknown;
  readonly captureId?: unknown;
  readonly summary?: { readonly url?: unknown; readonly title?: unknown; readonly organization?: unknown } | null;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The words of the record that leads its page, from its summary and capture; null if they are lost. */
async function storedWords(db: ZhenggaiDatabase, { captureId, summary }: Lead): Promise<PageWords | null> {
  const id = text(captureId);
  const capture = id === undefined ? undefined : await db.captures.get(id) as { readonly text?: unknown } | undefined;
  const stored = text(capture?.text);
  if (stored === undefined) return null;
  const [title, organization] = [text(summary?.title), text(summary?.organization)];
  return { text: stored, ...(title && { title }), ...(organization && { organization }) };
}

/** Page keys under which a page was captured at this very address, the newest first; joined captures are of other pages as well. */
async function keysReadAt(db: ZhenggaiDatabase, addresses: readonly string[]): Promise<readonly string[]> {
  const captures = await db.captures.where('source.url').anyOf([...new Set(addresses)]).and(({ parts }) => parts === undefined).toArray();
  const newest = captures.sort((a, b) => (Date.parse(b.retrievedAt) || 0) - (Date.parse(a.retrievedAt) || 0));
  return [...new Set(newest.flatMap(({ pageKey: key }) => (typeof key === 'string' ? [key] : [])))];
}

/** Keys of a page, those it was captured under first. */
interface Candidates {
  /** Of its address. */
  readonly own: string;
  readonly readAt: readonly string[];
  readonly all: readonly string[];
}

async function candidatesOf(db: ZhenggaiDatabase, source: PageAddresses): Promise<Candidates> {
  const own = pageKey({ url: source.url });
  const readAt = await keysReadAt(db, [boundedAddress(source.url), own]);
  return { own, readAt, all: [...new Set([...readAt, own, pageKey(source)])] };
}

/**
 * Are the records under a key those of this page?
 *
 *   last read at its address, or kept under its address and once read there  → yes, whatever it says now
 *   a file known only by its name ("file:///1.html", and every folder has one) → only if the notice is the same
 *   nobody says what the page says (only a tab's address is known)            → yes: the addresses are all there is
 *   any other page that claims the address, or whose address was claimed      → only if the notice is the same
 */
async function holds(
  db: ZhenggaiDatabase, key: string, entries: readonly Lead[], { own, readAt }: Candidates, words: PageWords | null,
): Promise<boolean> {
  const [lead] = [...entries].sort((a, b) => Number(a.index) - Number(b.index));
  const address = text(lead?.summary?.url);
  if (!lead) return false;
  const isPlace = !own.startsWith('file:');
  if (isPlace && address !== undefined && pageKey({ url: address }) === own) return true;
  if (isPlace && key === own && readAt.includes(own)) return true;
  if (words === null) return readAt.length === 0 || readAt.includes(key);
  const stored = await storedWords(db, lead);
  return stored === null ? readAt.includes(key) : sameNotice(stored, words);
}

async function homeAmong(db: ZhenggaiDatabase, candidates: Candidates, words: PageWords | null): Promise<string | null> {
  const homes: { readonly key: string; readonly live: boolean }[] = [];
  for (const key of candidates.all) {
    const entries: readonly Lead[] = await db.records.where('pageKey').equals(key).toArray();
    const standing = entries.filter(({ supersededAt }) => supersededAt === undefined);
    if (await holds(db, key, standing.length > 0 ? standing : entries, candidates, words)) {
      homes.push({ key, live: entries.some(({ deleted }) => deleted === 0) });
    }
  }
  return (homes.find(({ live }) => live) ?? homes[0])?.key ?? null;
}

/**
 * The page key under which a page's records lie; null if none of those saved is of this page. Runs in the caller's
 * transaction over captures and records.
 *
 * @param words - What the page says now; null if only its address is known.
 */
export const findHome = async (db: ZhenggaiDatabase, source: PageAddresses, words: PageWords | null): Promise<string | null> =>
  homeAmong(db, await candidatesOf(db, source), words);

/** The same page key for another page that has the same address by its own claim; no address ends so ("#2" is no route). */
const further = (key: string, number: number): string => `${key}#${number}`;

/**
 * The page key a page is to be saved under: where it lies already, else the address it claims, else its own. A key that
 * holds another notice is never given: a page whose very address was claimed by another one gets that address with a number.
 */
export async function placeOf(db: ZhenggaiDatabase, source: PageAddresses, words: PageWords): Promise<string> {
  const candidates = await candidatesOf(db, source);
  const home = await homeAmong(db, candidates, words);
  if (home !== null) return home;
  const isFree = async (key: string): Promise<boolean> => (await db.records.where('pageKey').equals(key).count()) === 0;
  // Where it was captured before: its records were lost, and what is left of them belongs to it.
  for (const key of [...candidates.readAt, pageKey(source), candidates.own]) if (await isFree(key)) return key;
  let number = 2;
  while (!(await isFree(further(candidates.own, number)))) number += 1;
  return further(candidates.own, number);
}
