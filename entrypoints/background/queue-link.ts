import { browser } from '#imports';
import { translate } from '@/lib/i18n/translate';
import { announce } from '@/lib/messages/call';
import { readTabState } from '@/lib/messages/tab-state';
import { currentLanguage, showBadge } from './badge';
import { queueLinks } from './queue-links';
import { tabIsOpen } from './tab-is-open';

/** What the browser tells of a link under the context menu; Chrome keeps its words to itself. */
export interface PointedLink {
  readonly linkUrl?: string;
  readonly linkText?: string;
  readonly pageUrl?: string;
  readonly frameId?: number;
}

/** How long the toolbar button tells what came of it, in ms. */
const SHOWN = 2500;

/** The words of a link, from the page: the menu itself permits asking. "" where it does not. */
async function wordsOf(url: string, tabId: number, frameId: number): Promise<string> {
  const read = (href: string): string => {
    for (const link of document.links) if (link.href === href && link.textContent.trim() !== '') return link.textContent;
    return '';
  };
  const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func: read, args: [url] }).catch(() => []);
  const words: unknown = answer?.result;
  return typeof words === 'string' ? words.replace(/\s+/g, ' ').trim().slice(0, 500) : '';
}

/** Puts the link the user pointed at into the queue; the toolbar button and open panels tell what came of it. */
export async function queuePointedLink({ linkUrl, linkText = '', pageUrl, frameId = 0 }: PointedLink, tabId: number | undefined): Promise<void> {
  if (linkUrl === undefined || !/^https?:/i.test(linkUrl)) return;
  const title = linkText !== '' || tabId === undefined ? linkText : await wordsOf(linkUrl, tabId, frameId);
  const done = await queueLinks([{ url: linkUrl, title, ...(pageUrl !== undefined && { from: pageUrl }) }]);
  const came = !done.ok ? 'failed' : done.value.added > 0 ? 'added' : 'already';
  if (came !== 'failed') await announce('panel.queue-changed', { link: came });
  if (tabId === undefined) return;
  try {
    await browser.action.setBadgeText({ tabId, text: came === 'failed' ? '!' : came === 'added' ? '+1' : '+0' });
    await browser.action.setTitle({ tabId, title: translate(await currentLanguage(), `queue.link.${came}`) });
    await new Promise((resolve) => setTimeout(resolve, SHOWN));
    await showBadge(tabId, await readTabState(tabId));
  } catch (error) {
    // Where the tab is gone there is nobody to tell.
    if (await tabIsOpen(tabId)) throw error;
  }
}
