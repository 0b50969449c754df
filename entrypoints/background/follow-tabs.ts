import { browser } from '#imports';
import { latestOnly } from '@/lib/latest-only';
import { forgetJoin } from './join-article';
import { tabClosed, tabLoaded, tabMoved } from './tab-pages';

/** A page is looked at this often at most, in ms; scripts of pages change the address up to 200 times a second. */
const REST = 1000;
/** What the badge says of a page that was left is taken back sooner: that only asks the session's storage. In ms. */
const MOVED_REST = 250;

const moves = latestOnly<number, string>(MOVED_REST, tabMoved);
const looks = latestOnly<number, null>(REST, tabLoaded);

/**
 * Follows all tabs: where they go, and when they have loaded. However often a page changes its address, it is looked at
 * once a second, and no other tab waits for it.
 */
export function followTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, { url, status }) => {
    if (url !== undefined) {
      forgetJoin(tabId, url);
      moves.tell(tabId, url);
    }
    // Chrome says "complete" after changes of the address alone, too; Firefox only tells the address.
    if (status === 'complete' || (url !== undefined && status === undefined)) looks.tell(tabId, null);
  });
  browser.tabs.onReplaced.addListener((_added, removed) => leave(removed));
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetJoin(tabId);
    leave(tabId);
  });
}

function leave(tabId: number): void {
  moves.forget(tabId);
  looks.forget(tabId);
  void tabClosed(tabId);
}
