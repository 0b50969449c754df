import { browser } from '#imports';

/** Is there (still) a tab of this number? */
export const tabIsOpen = (tabId: number): Promise<boolean> => browser.tabs.get(tabId).then(() => true, () => false);
