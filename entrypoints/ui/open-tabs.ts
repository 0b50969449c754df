import { browser } from '#imports';

/** Opens a page's address in a new tab. Stored addresses come from pages: anything but http(s) stays closed. */
export function openAddress(address: string): void {
  if (/^https?:\/\//i.test(address)) void browser.tabs.create({ url: address });
}

let readerTab: number | undefined;

/** The address of a record under review: at an item, at the list of its versions, or of one of them. */
export function readerAddress(key: string, at: { readonly itemId?: string; readonly version?: number | 'list' } = {}): string {
  const version = at.version === undefined ? '' : at.version === 'list' ? '&tab=versions' : `&version=${at.version}`;
  return `${browser.runtime.getURL('/reader.html')}?key=${encodeURIComponent(key)}${version}${at.itemId === undefined ? '' : `#${at.itemId}`}`;
}

/** Shows a record's stored text at an item, in the reader tab that is open already or in a new one. */
export async function openReader(key: string, itemId?: string): Promise<void> {
  await showInReader(readerAddress(key, itemId === undefined ? {} : { itemId }));
}

/** Shows the versions of a record there. */
export const openVersions = (key: string): Promise<void> => showInReader(readerAddress(key, { version: 'list' }));

async function showInReader(url: string): Promise<void> {
  const reader = browser.runtime.getURL('/reader.html');
  if (readerTab !== undefined) {
    const tab = await browser.tabs.get(readerTab).catch(() => undefined);
    if (tab?.url?.startsWith(reader)) {
      await browser.tabs.update(readerTab, { url, active: true });
      return;
    }
  }
  readerTab = (await browser.tabs.create({ url })).id;
}

/** Opens the bundled sample notice with its tour. */
export const openSample = (): void => void browser.tabs.create({ url: browser.runtime.getURL('/sample.html') });
