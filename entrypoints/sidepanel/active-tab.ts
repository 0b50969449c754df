import { browser } from '#imports';

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

/** Calls back when another tab becomes active, or a tab loads or moves on. Returns the way to stop. */
export function onTabChange(callback: () => void): () => void {
  const activated = (): void => callback();
  const updated = (_tabId: number, change: { status?: string; url?: string }): void => {
    if (change.status !== undefined || change.url !== undefined) callback();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** The match pattern that permits a host, over http and https. */
export const patternOf = (host: string): string => `*://${host}/*`;
