import type { ExtensionBrowser } from './chromium';

/** What stands on the toolbar button of a tab. */
export const badge = (browser: ExtensionBrowser, tabId: number): Promise<string> =>
  browser.worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);

/** What the toolbar button of a tab says to the pointer. */
export const badgeTitle = (browser: ExtensionBrowser, tabId: number): Promise<string> =>
  browser.worker.evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);
