import { browser } from '#imports';
import { isBrowserClosing } from './page-errors';

/** What has become of a tab. Who closes the browser has said nothing of the page. */
export const tabState = (tabId: number): Promise<'open' | 'closed' | 'browser-closing'> =>
  browser.tabs.get(tabId).then(() => 'open', (error: unknown) => (isBrowserClosing(String(error)) ? 'browser-closing' : 'closed'));

/** Is there (still) a tab of this number? */
export const tabIsOpen = async (tabId: number): Promise<boolean> => (await tabState(tabId)) === 'open';
