import type { BrowserContext, CDPSession, Page } from 'playwright';
import { targets } from './cdp';
import { until } from './until';

/**
 * Stops the extension's service worker, as the browser does when it is idle. Any event may wake it again at once: it is
 * another one then.
 *
 * @param page - A page of the extension.
 */
export async function stopWorker({ context, cdp }: { readonly context: BrowserContext; readonly cdp: CDPSession }, page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const workers = async (): Promise<string[]> =>
    (await targets(cdp)).filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin)).map(({ targetId }) => targetId);
  const running = await workers();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await until('the worker is stopped', async () => (await workers()).every((each) => !running.includes(each)));
  await session.detach();
}
