import { browser } from '#imports';

/** Opens a page's address in a new tab. Stored addresses come from pages: anything but http(s) stays closed. */
export function openAddress(address: string): void {
  if (/^https?:\/\//i.test(address)) void browser.tabs.create({ url: address });
}

let readerTab: number | undefined;

/** Shows a record's stored text at an item, in the reader tab that is open already or in a new one. */
export async function openReader(key: string, itemId?: string): Promise<void> {
  const reader = browser.runtime.getURL('/reader.html');
  const url = `${reader}?key=${encodeURIComponent(key)}${itemId === undefined ? '' : `#${itemId}`}`;
  if (readerTab !== undefined) {
    const tab = await browser.tabs.get(readerTab).catch(() => undefined);
    if (tab?.url?.startsWith(reader)) {
      await browser.tabs.update(readerTab, { url, active: true });
      return;
    }
  }
  readerTab = (await browser.tabs.create({ url })).id;
}
