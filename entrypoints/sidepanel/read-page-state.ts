import { browser } from '#imports';
import type { PageState } from '@/components/page-view';
import type { SaveState } from '@/components/save-bar';
import { sha256 } from '@/lib/capture/record';
import { call } from '@/lib/messages/call';
import type { PageView } from '@/lib/messages/types';
import { findSaved } from '@/lib/store/find-saved';
import { getRecord } from '@/lib/store/read-record';
import { database } from '../ui/database';
import { type ActiveTab, patternOf } from './active-tab';

/** Keys of the page's records, and whether they are what the page says now. */
export interface SavedPage {
  readonly keys: readonly string[];
  readonly state: SaveState;
}

/** Compares the open page with what is stored of it: the text by its hash, the reading by its verdict. */
export async function readSavedPage(page: PageView): Promise<SavedPage> {
  const { source, article, verdict, notices } = page.capture;
  const saved = await findSaved(database, source);
  if (!saved.ok) return { keys: [], state: { kind: 'failed', error: saved.error } };
  const keys = saved.value;
  const first = keys[0];
  if (first === undefined) return { keys, state: { kind: 'unsaved' } };
  const record = await getRecord(database, first);
  const same =
    record.ok &&
    record.value !== null &&
    record.value.captureId === (await sha256(`${source.url}\n${article.text}`)) &&
    record.value.verdict.kind === verdict.kind &&
    record.value.verdict.decidedBy === verdict.decidedBy &&
    keys.length >= Math.max(1, notices.length);
  return { keys, state: { kind: same ? 'saved' : 'changed' } };
}

/** The state of a tab as the panel shows it; `saved` comes with a page that was read. */
export async function readPageState(tab: ActiveTab): Promise<{ state: PageState; saved?: SavedPage }> {
  const got = await call('content.get-page', {}, { tabId: tab.id });
  if (got.ok) {
    const saved = await readSavedPage(got.value);
    return { state: { kind: 'read', page: got.value, save: saved.state }, saved };
  }
  if (got.error.kind !== 'page-gone') return { state: { kind: 'error', error: got.error } };
  if (tab.loading) return { state: { kind: 'loading' } };
  if (tab.url === undefined || tab.url === '') return { state: { kind: 'no-permission', host: null, refused: false } };
  const address = URL.parse(tab.url);
  if (!address || !/^https?:$/.test(address.protocol)) return { state: { kind: 'no-page' } };
  const permitted = await browser.permissions.contains({ origins: [patternOf(address.hostname)] });
  return { state: permitted ? { kind: 'not-read' } : { kind: 'no-permission', host: address.hostname, refused: false } };
}
