import type { Page } from 'playwright';
import type { ExtensionBrowser } from './chromium';

/**
 * A page of the extension that runs nothing of it: no code that holds the database open, answers messages or wakes the
 * worker. It is there in a tenth of the time a page of ours takes.
 */
export async function openQuietPage({ context, url }: Pick<ExtensionBrowser, 'context' | 'url'>): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url('manifest.json'));
  return page;
}

/** Does something with a page of the extension that runs nothing of it, and closes it. */
export async function onQuietPage<T>(browser: Pick<ExtensionBrowser, 'context' | 'url'>, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await openQuietPage(browser);
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}
