import type { BrowserContext, CDPSession, Page } from 'playwright';
import { targets } from './cdp';
import { until } from './until';

/** What it takes to see the workers of a browser and to stop them. */
interface WorkerBrowser { readonly context: BrowserContext; readonly cdp: CDPSession }

/** Target ids of the service workers that run for the extension of a page. */
export async function runningWorkers({ cdp }: Pick<WorkerBrowser, 'cdp'>, page: Page): Promise<string[]> {
  const { origin } = new URL(page.url());
  return (await targets(cdp)).filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin)).map(({ targetId }) => targetId);
}

/**
 * Stops the extension's service worker, as the browser does when it is idle. Any event may wake it again at once: it is
 * another one then.
 *
 * @param page - A page of the extension.
 */
export async function stopWorker(browser: WorkerBrowser, page: Page): Promise<void> {
  const running = await runningWorkers(browser, page);
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await until('the worker is stopped', async () => (await runningWorkers(browser, page)).every((each) => !running.includes(each)));
  await session.detach();
}
