import type { AppError } from '@/lib/errors';
import type { KnownLink, ListedLink } from '@/lib/capture/known-links';
import type { Result } from '@/lib/result';
import { foldText } from '@/lib/text/fold';
import type { RecordEntry, ZhenggaiDatabase } from './database';
import { isJoined } from './joined-key';
import { pageKey } from './page-key';
import { checkRow } from './read-record';
import { attempt } from './storage-error';

/** What the store knows of a listed link. */
export type SavedLink = Omit<KnownLink, 'form'>;

/** What lists print before a title: signs, [column], a number. */
const LEAD = /^(?:[·\-*>|]{1,9}|\[[^\]]{1,14}\]|【[^】]{1,14}】|\d{1,3}[.、)])/;
/** Behind the saved title such words say that the page is another one now. */
const RENEWED = /更正|更新|修订|修改|补充|勘误|重新|续|第[二三四五六七八九十\d]{1,3}[次批]/;
const CUT = /(?:…|\.{2,6}|。{2,3})$/;

/** A title as it is compared: without what lists print before it, without punctuation, cut where the list cuts it. */
function bare(title: string): string {
  let text = foldText(title.slice(0, 500)).text.replace(CUT, '');
  for (let i = 0; i < 4; i += 1) text = text.replace(LEAD, '');
  return text.replace(/[\s,.:;!?()[\]<>《》〈〉【】“”"'‘’·、。_|-]/g, '');
}

/** Does `long` say everything that `short` says, in its order? Lists leave words of a title out, they put none in. */
function leavesOut(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** Do a list and a record name the same page by these titles? */
function sameTitle(listed: string, saved: string): boolean {
  const [list, own] = [bare(listed), bare(saved)];
  if (list === '' || own === '' || leavesOut(list, own)) return true;
  const at = list.indexOf(own);
  return at >= 0 && !RENEWED.test(list.slice(at + own.length));
}

/** Saved and as it was, as far as a list can tell: a title of the page, and no day after it was read. */
function looksUnchanged(link: ListedLink, entries: readonly RecordEntry[]): boolean {
  const titles = entries.flatMap(({ summary }) => (summary.title === undefined ? [] : [summary.title]));
  if (titles.length > 0 && !titles.some((title) => sameTitle(link.title, title))) return false;
  const { date } = link;
  return date === undefined || entries.some(({ retrievedAt }) => retrievedAt.slice(0, 10) >= date);
}

/**
 * The records of a link's page: those read at its address; else those kept under it, which another page may have claimed
 * for its own: then only if the list prints their title.
 */
function recordsOf(link: ListedLink, key: string, pages: ReadonlyMap<string, ReadonlyMap<string, RecordEntry>>): readonly RecordEntry[] {
  const kept = [...(pages.get(key)?.values() ?? []), ...(key === link.url ? [] : pages.get(link.url)?.values() ?? [])];
  const readHere = kept.filter(({ summary }) => summary.url === link.url || pageKey({ url: summary.url }) === key);
  return readHere.length > 0 ? readHere : kept.filter(({ summary }) => summary.title === undefined || sameTitle(link.title, summary.title));
}

/**
 * What is stored of the pages that links lead to: three look-ups by index for all of them, and neither text nor snapshot is read.
 *
 * @returns One answer a link, in their order. `changed` if the list prints another title than the record's, or a day
 *   after the day the page was read; a shortened title is no other one.
 */
export async function findSavedLinks(db: ZhenggaiDatabase, links: readonly ListedLink[]): Promise<Result<readonly SavedLink[], AppError>> {
  return attempt(() =>
    db.transaction('r', [db.captures, db.records], async () => {
      const keys = links.map(({ url }) => pageKey({ url }));
      const addresses = [...new Set([...links.map(({ url }) => url), ...keys])];
      const captured = new Map<string, string[]>();
      // A page saved under its canonical address is known by the address it was read at.
      await db.captures.where('source.url').anyOf(addresses).eachKey((url, { primaryKey }) => {
        if (typeof url === 'string') captured.set(url, [...(captured.get(url) ?? []), primaryKey]);
      });
      const captureIds = [...captured.values()].flat();
      const [byPage, byCapture] = await Promise.all([
        db.records.where('pageKey').anyOf([...new Set(keys)]).toArray(),
        captureIds.length > 0 ? db.records.where('captureIds').anyOf(captureIds).toArray() : [],
      ]);
      const pages = new Map<string, Map<string, RecordEntry>>();
      const add = (name: string, entry: RecordEntry): void => {
        // What was joined is not one of the pages it was joined from.
        if (entry.deleted === 1 || isJoined(entry.pageKey) || !checkRow(entry.key, entry).ok) return;
        const known = pages.get(name) ?? new Map<string, RecordEntry>();
        pages.set(name, known.set(entry.key, entry));
      };
      for (const entry of byPage) add(entry.pageKey, entry);
      const byId = new Map<string, RecordEntry[]>();
      for (const entry of byCapture) for (const id of checkRow(entry.key, entry).ok ? entry.captureIds : []) byId.set(id, [...(byId.get(id) ?? []), entry]);
      for (const [url, ids] of captured) for (const id of ids) for (const entry of byId.get(id) ?? []) add(url, entry);
      return links.map((link, at): SavedLink => {
        const found = recordsOf(link, keys[at] ?? link.url, pages);
        const entries = found.filter(({ supersededAt }) => supersededAt === undefined).sort((a, b) => a.index - b.index);
        const [first] = entries.length > 0 ? entries : found;
        if (!first) return { url: link.url, state: 'new' };
        return { url: link.url, state: looksUnchanged(link, entries.length > 0 ? entries : found) ? 'saved' : 'changed', key: first.key };
      });
    }),
  );
}
