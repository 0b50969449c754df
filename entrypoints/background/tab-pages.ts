import { browser } from '#imports';
import { announce, call } from '@/lib/messages/call';
import type { Caller } from '@/lib/messages/listener';
import { allTabStates, readTabState, writeTabState } from '@/lib/messages/tab-state';
import type { TabState } from '@/lib/messages/tab-state';
import type { Input } from '@/lib/messages/types';
import { compareSaved, findSaved } from '@/lib/store/find-saved';
import { readOverrules } from '@/lib/store/overrules';
import { withoutPlace } from '@/lib/web-address';
import { showBadge } from './badge';
import { database } from './database';
import { mayRead } from './granted-sites';
import { isWebAddress, toPageError } from './page-errors';
import { readTab } from './read-tab';

/** A database that cannot be read says nothing about the page; the panel will meet the error where it can be shown. */
async function isSaved(url: string): Promise<boolean> {
  const found = await findSaved(database(), { url });
  return found.ok && found.value.length > 0;
}

/**
 * What the store knows of a page. Only a saved one is asked for its text: what is stored may be older, or may be of another
 * page that claimed this one's address. A tab that does not answer counts as unchanged.
 */
async function savedState(tabId: number, { url, frameId }: Pick<TabState, 'url' | 'frameId'>): Promise<Pick<TabState, 'saved' | 'changed'>> {
  if (!(await isSaved(url))) return { saved: false, changed: false };
  const page = await call('content.get-page', {}, { tabId, frameId });
  const compared = page.ok ? await compareSaved(database(), page.value.capture) : null;
  if (!compared?.ok) return { saved: true, changed: false };
  const { keys, current } = compared.value;
  return { saved: keys.length > 0, changed: keys.length > 0 && !current };
}

const RANK = { notice: 2, related: 1, none: 0 } as const;
const better = (a: Pick<TabState, 'verdict' | 'issues'>, b: Pick<TabState, 'verdict' | 'issues'>): boolean =>
  RANK[a.verdict] - RANK[b.verdict] > 0 || (a.verdict === b.verdict && a.issues > b.issues);

/** News of a tab is dealt with in the order it came: looking things up takes longer for some of it. */
const queues = new Map<number, Promise<unknown>>();
function inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  const done = (queues.get(tabId) ?? Promise.resolve()).then(work, work);
  queues.set(tabId, done);
  return done;
}

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
  if (tabId !== undefined) await inTurn(tabId, () => showPage(summary, tabId, frameId));
}

async function showPage(summary: Input<'background.page-read'>, tabId: number, frameId: number): Promise<void> {
  const known = await readTabState(tabId);
  if (known && known.frameId !== frameId && !better(summary, known)) {
    const still = await call('content.ping', {}, { tabId, frameId: known.frameId });
    if (still.ok) return;
  }
  await update(tabId, { ...summary, frameId, ...(await savedState(tabId, { url: summary.url, frameId })) });
}

/** The page of a tab has been saved; it may have changed again since its text was taken. */
export function pageSaved(tabId: number): Promise<void> {
  return inTurn(tabId, async () => {
    const known = await readTabState(tabId);
    if (known) await update(tabId, { ...known, ...(await savedState(tabId, known)) });
  });
}

/** Records were deleted, restored or imported: which open pages are saved now? */
export async function recordsChanged(): Promise<void> {
  await Promise.all([...(await allTabStates()).keys()].map((tabId) => inTurn(tabId, async () => {
    const state = await readTabState(tabId);
    if (!state) return;
    if (state.verdict !== 'notice') void call('content.links-changed', {}, { tabId, frameId: state.frameId });
    const stored = await savedState(tabId, state);
    if (stored.saved === state.saved && stored.changed === state.changed) return;
    await update(tabId, { ...state, ...stored });
    // Marks of the user's own come and go with their record.
    if (stored.saved !== state.saved) await call('content.reassess', {}, { tabId, frameId: state.frameId });
  })));
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

/**
 * The tab shows another address. Moves within the page change nothing; nor do moves of a page whose reader is still there:
 * it reads the page again and tells what it is now.
 */
export function tabMoved(tabId: number, url: string): Promise<void> {
  return inTurn(tabId, async () => {
    const known = await readTabState(tabId);
    if (!known || withoutPlace(known.url) === withoutPlace(url)) return;
    const still = await call('content.ping', {}, { tabId, frameId: known.frameId });
    if (!still.ok) await update(tabId, null);
  });
}

/**
 * The tab has loaded, or its address has changed without loading. After a reload the reader may be gone though the address
 * is the same; and where only the tiny script was, it looks again at what the page shows under its new address.
 */
export async function tabLoaded(tabId: number): Promise<void> {
  const isRead = await inTurn(tabId, async () => {
    const known = await readTabState(tabId);
    if (!known) return false;
    const still = await call('content.ping', {}, { tabId, frameId: known.frameId });
    if (!still.ok) await update(tabId, null);
    return still.ok;
  });
  if (isRead) return;
  // A page read once, by a gesture, is left alone after it was loaded again, though the browser would still let us in.
  const url = await browser.tabs.get(tabId).then((tab) => tab.url ?? '', () => '');
  if (!isWebAddress(url) || !(await mayRead(url))) return;
  if (await isWanted(url)) await readTab({ tabId, frameId: 0 }, 'auto');
  else await probeAgain(tabId);
}

/** A page that was saved, or that the user called a notice, is read whatever the tiny script says; not on a silenced site. */
async function isWanted(url: string): Promise<boolean> {
  const said = await readOverrules(database(), { url });
  if (said.ok && said.value.page === 'notice') return true;
  return !(said.ok && said.value.site === 'none') && (await isSaved(url));
}

/** Runs the tiny script again in a page whose address is not the one it looked at: such a page has moved on by script. */
async function probeAgain(tabId: number): Promise<void> {
  const target = { tabId };
  try {
    const [answer] = await browser.scripting.executeScript({
      target,
      func: () => ({ at: (globalThis as { zhenggaiProbed?: string }).zhenggaiProbed, now: location.href }),
    });
    const seen = answer?.result;
    if (seen?.at === undefined || withoutPlace(seen.at) === withoutPlace(seen.now)) return;
    await browser.scripting.executeScript({ target, files: ['/content-scripts/probe.js'] });
  } catch (error) {
    // Not permitted after all (an address that was granted only once), or gone in the meantime: the page stays as it is.
    const { kind } = toPageError(error, '');
    if (kind === 'unexpected') throw error;
  }
}

/** The tab is closed. */
export async function tabClosed(tabId: number): Promise<void> {
  await inTurn(tabId, () => writeTabState(tabId, null));
  queues.delete(tabId);
}
