import { announce, call } from '@/lib/messages/call';
import type { Caller } from '@/lib/messages/listener';
import { allTabStates, readTabState, writeTabState } from '@/lib/messages/tab-state';
import type { TabState } from '@/lib/messages/tab-state';
import type { Input } from '@/lib/messages/types';
import { findSaved } from '@/lib/store/find-saved';
import { showBadge } from './badge';
import { database } from './database';

/** An address without its fragment; a fragment that names a route ("#/detail/12") is part of it. */
export const withoutPlace = (url: string): string => url.replace(/#(?!!?\/).*$/s, '');

/** A database that cannot be read says nothing about the page; the panel will meet the error where it can be shown. */
async function isSaved(url: string): Promise<boolean> {
  const found = await findSaved(database(), { url });
  return found.ok && found.value.length > 0;
}

const RANK = { notice: 2, related: 1, none: 0 } as const;
const better = (a: Pick<TabState, 'verdict' | 'issues'>, b: Pick<TabState, 'verdict' | 'issues'>): boolean =>
  RANK[a.verdict] - RANK[b.verdict] > 0 || (a.verdict === b.verdict && a.issues > b.issues);

async function update(tabId: number, state: TabState | null): Promise<void> {
  await writeTabState(tabId, state);
  await showBadge(tabId, state);
  await announce('panel.page-changed', { tabId });
}

/**
 * A reader has read its document. Of several documents in a tab (an article in a frame of another site) the one with
 * the better find is the tab's page, as long as it is there.
 */
export async function pageRead(summary: Input<'background.page-read'>, { tabId, frameId = 0 }: Caller): Promise<void> {
  if (tabId === undefined) return;
  const known = await readTabState(tabId);
  if (known && known.frameId !== frameId && !better(summary, known)) {
    const still = await call('content.ping', {}, { tabId, frameId: known.frameId });
    if (still.ok) return;
  }
  await update(tabId, { ...summary, frameId, saved: await isSaved(summary.url) });
}

/** The page of a tab has been saved. */
export async function pageSaved(tabId: number): Promise<void> {
  const known = await readTabState(tabId);
  if (known) await update(tabId, { ...known, saved: true });
}

/** Records were deleted, restored or imported: which open pages are saved now? */
export async function recordsChanged(): Promise<void> {
  for (const [tabId, state] of await allTabStates()) {
    const saved = await isSaved(state.url);
    if (saved !== state.saved) await update(tabId, { ...state, saved });
  }
}

/** Sites were revoked: their open pages are left as they were before we came. */
export async function sitesRevoked(patterns: readonly string[]): Promise<void> {
  const hosts = patterns.map((pattern) => pattern.replace(/^[^:]{1,10}:\/\//, '').replace(/\/.*$/, ''));
  for (const [tabId, { url, frameId }] of await allTabStates()) {
    const host = URL.parse(url)?.hostname ?? '';
    const gone = hosts.some((each) => each === '*' || each === host || (each.startsWith('*.') && `.${host}`.endsWith(each.slice(1))));
    if (!gone) continue;
    await call('content.leave', {}, { tabId, frameId });
    await update(tabId, null);
  }
}

/** The tab shows another address. Moves within the page change nothing. */
export async function tabMoved(tabId: number, url: string): Promise<void> {
  const known = await readTabState(tabId);
  if (known && withoutPlace(known.url) !== withoutPlace(url)) await update(tabId, null);
}

/** The tab has loaded: after a reload the reader may be gone though the address is the same. */
export async function tabLoaded(tabId: number): Promise<void> {
  const known = await readTabState(tabId);
  if (!known) return;
  const still = await call('content.ping', {}, { tabId, frameId: known.frameId });
  if (!still.ok) await update(tabId, null);
}

/** The tab is closed. */
export const tabClosed = (tabId: number): Promise<void> => writeTabState(tabId, null);
