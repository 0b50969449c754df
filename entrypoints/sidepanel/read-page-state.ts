import { browser } from '#imports';
import type { ListedMark } from '@/components/hand-marks-view';
import type { PageState } from '@/components/page-view';
import type { SaveState } from '@/components/save-bar';
import { call } from '@/lib/messages/call';
import type { LinkList, PageView } from '@/lib/messages/types';
import { ok } from '@/lib/result';
import { compareSaved } from '@/lib/store/find-saved';
import { anchorMark } from '@/lib/store/anchor-marks';
import { marksOf } from '@/lib/store/hand-marks';
import { foldRecord } from '@/lib/review/fold-record';
import type { Folded } from '@/lib/review/types';
import { getRecord } from '@/lib/store/read-record';
import { type PageAddress, readOverrules, type RememberedVerdicts } from '@/lib/store/overrules';
import { database } from '../ui/database';
import { type ActiveTab, patternOf } from './active-tab';

/** Keys of the page's records, and whether they are what the page says now. */
export interface SavedPage {
  readonly keys: readonly string[];
  readonly state: SaveState;
  /** The user's own marks, compared with the page as it is now. */
  readonly marks: readonly ListedMark[];
  /** What stands of each notice, in the page's order; empty unless the page is saved and as it was. */
  readonly folded: readonly (Folded | null)[];
}

/** The records' readings under their decisions; null for one that cannot be read, or on which nothing was decided. */
async function foldAll(keys: readonly string[]): Promise<(Folded | null)[]> {
  const read = await Promise.all(keys.map((key) => getRecord(database, key)));
  return read.map((record) => (record.ok && record.value && record.value.decisions.length > 0 ? foldRecord(record.value) : null));
}

/** Is it the bundled sample notice? It is read like a page and never saved. */
const isSample = ({ capture: { source } }: PageView): boolean => source.url.startsWith(browser.runtime.getURL('/'));

/** Compares the open page with what is stored of it. */
export async function readSavedPage(page: PageView): Promise<SavedPage> {
  if (isSample(page)) return { keys: [], state: { kind: 'sample' }, marks: [], folded: [] };
  const saved = await compareSaved(database, page.capture);
  if (!saved.ok) return { keys: [], state: { kind: 'failed', error: saved.error }, marks: [], folded: [] };
  const { keys, current, whole } = saved.value;
  const stored = keys.length > 0 ? await marksOf(database, keys) : ok([]);
  const { text } = page.capture.article;
  const marks = stored.ok ? stored.value.map((each) => ({ ...each, orphan: anchorMark(each.mark, text) === null })) : [];
  const folded = current && !whole ? await foldAll(keys) : [];
  return { keys, marks, folded, state: keys.length === 0 ? { kind: 'unsaved' } : { kind: current ? 'saved' : 'changed', ...(whole && { whole }) } };
}

/** What the user said of a page; nothing if the store cannot be read. */
async function remembered(page: PageAddress): Promise<RememberedVerdicts> {
  const read = await readOverrules(database, page);
  return read.ok ? read.value : {};
}

/** The links of a page that lists notices; undefined for any other. */
export async function readList(tabId: number, page: PageView): Promise<LinkList | undefined> {
  if (page.capture.verdict.kind === 'notice') return undefined;
  const list = await call('content.get-links', {}, { tabId });
  return list.ok && list.value.links.length > 0 ? list.value : undefined;
}

/** The state of a tab as the panel shows it; `saved` comes with a page that was read. */
export async function readPageState(tab: ActiveTab): Promise<{ state: PageState; saved?: SavedPage }> {
  const got = await call('content.get-page', {}, { tabId: tab.id });
  if (got.ok) {
    const saved = await readSavedPage(got.value);
    const list = await readList(tab.id, got.value);
    const { source, article } = got.value.capture;
    const said = await remembered({ ...source, text: article.text });
    return { state: { kind: 'read', page: got.value, save: saved.state, remembered: said, marks: saved.marks, folded: saved.folded, ...(list && { list }) }, saved };
  }
  if (got.error.kind !== 'page-gone') return { state: { kind: 'error', error: got.error } };
  if (tab.loading) return { state: { kind: 'loading' } };
  if (tab.url === undefined || tab.url === '') return { state: { kind: 'no-permission', host: null, refused: false } };
  const address = URL.parse(tab.url);
  if (!address || !/^https?:$/.test(address.protocol)) return { state: { kind: 'no-page' } };
  const permitted = await browser.permissions.contains({ origins: [patternOf(address.hostname)] });
  const { page, site } = await remembered({ url: tab.url });
  const silenced = site === 'none' && page !== 'notice' ? { silenced: address.host } : {};
  return { state: permitted ? { kind: 'not-read', ...silenced } : { kind: 'no-permission', host: address.hostname, refused: false } };
}
