import { browser } from '#imports';
import { latestOnly } from '@/lib/latest-only';

/** A page may change its address 200 times a second; the panel follows twice. In ms. */
const REST = 500;

/** A tab the panel can speak of; `url` is absent where the browser hides it. */
export interface ActiveTab {
  readonly id: number;
  readonly url?: string;
  readonly loading: boolean;
}

const toActiveTab = (tab: { id?: number; url?: string; status?: string }): ActiveTab | null =>
  tab.id === undefined ? null : { id: tab.id, url: tab.url, loading: tab.status === 'loading' };

/**
 * The tab beside the panel. With `?tab=ID` in the panel's address it is that one: for a panel opened in a tab of its own.
 */
export async function activeTab(): Promise<ActiveTab | null> {
  const fixed = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(fixed)) {
    const tab = await browser.tabs.get(fixed).catch(() => undefined);
    return tab ? toActiveTab(tab) : null;
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? toActiveTab(tab) : null;
}

/**
 * Calls back when another tab becomes active, or a tab that `concerns` the panel loads or moves on; not again before the
 * callback has done its work. Returns the way to stop.
 */
export function onTabChange(concerns: (tabId: number) => boolean, callback: () => Promise<void>): () => void {
  const changes = latestOnly<'updated', null>(REST, callback);
  const activated = (): void => void callback();
  const updated = (tabId: number, change: { status?: string; url?: string }): void => {
    if (concerns(tabId) && (change.status !== undefined || change.url !== undefined)) changes.tell('updated', null);
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
    changes.forget('updated');
  };
}

/** The match pattern that permits a host, over http and https. */
export const patternOf = (host: string): string => `*://${host}/*`;
