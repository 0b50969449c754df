import type { Locator, Page } from 'playwright';
import type { ExtensionBrowser } from './chromium';

/** The panel's "Queue" in a tab of its own. */
export async function openQueue(browser: ExtensionBrowser): Promise<Page> {
  const panel = await browser.context.newPage();
  await panel.goto(browser.url('sidepanel.html'));
  await panel.getByRole('tab', { name: /^队列/ }).click();
  return panel;
}

/** Puts links into the queue as a list does. */
export const addLinks = (panel: Page, items: readonly { url: string; title: string }[]): Promise<unknown> =>
  panel.evaluate((message): Promise<unknown> => chrome.runtime.sendMessage(message), { zhenggai: 'background.queue-add', input: { items } });

export const queueRows = (panel: Page): Locator => panel.getByRole('list', { name: '采集队列里的网页' }).getByRole('listitem');
export const queueButton = (panel: Page, name: '开始采集' | '暂停' | '继续'): Locator => panel.getByRole('button', { name, exact: true });
export const queueReport = (panel: Page): Locator => panel.getByRole('region', { name: '采集结果' });

/** Pages of the queue that came to an end, as the progress bar says. */
export const endedPages = async (panel: Page): Promise<number> => Number(await panel.getByRole('progressbar').getAttribute('aria-valuenow'));

/** Pages a tab can be opened for, as their server counts them: everything but pictures for the tab's title. */
export const pageRequests = (requests: readonly string[]): string[] => requests.filter((url) => !url.endsWith('/favicon.ico'));
