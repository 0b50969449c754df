import type { Page } from 'playwright';
import { send, targets } from './cdp';
import type { ExtensionBrowser } from './chromium';
import { openQuietPage } from './quiet-page';
import { runningWorkers, stopWorker } from './stop-worker';
import { until } from './until';

/**
 * Makes a browser that a test has used as good as a new one: no tab, no side panel, no record, no setting, no cookie, and
 * a worker that has just started. What only a profile of its own can undo (granted sites) is left to tests that start
 * a browser themselves.
 *
 * @throws {Error} Naming what could not be undone: the next test would not be independent.
 */
export async function resetBrowser(browser: ExtensionBrowser): Promise<void> {
  const { context } = browser;
  await browser.letPanelGo();
  const helper = await openQuietPage(browser);
  await context.unrouteAll();
  await context.clearCookies();
  // A worker in the middle of its work (a queue that opens tabs) goes on behind what is cleared here, and brings back what
  // is emptied (that is what the second copy is for): what counts is that all is empty while none runs. It is told of
  // closed tabs and cleared settings while it runs anyway: afterwards they would start another.
  await until('nothing is open, kept or running', async () => {
    await closeOthers(browser, helper);
    await helper.evaluate(clearSettings);
    await stopWorker(browser, helper);
    await helper.evaluate(emptyStorage);
    return (await helper.evaluate(isEmpty)) && context.pages().length === 1 && (await runningWorkers(browser, helper)).length === 0;
  });
  await helper.evaluate(wakeWorker);
  await until('the worker listens again', async () => {
    const worker = context.serviceWorkers().find((each) => each.url().startsWith(browser.url('')));
    return worker !== undefined && (await worker.evaluate(() => chrome.action.onClicked.hasListeners()));
  });
  // The last tab would take the browser with it.
  await helper.goto('about:blank');
}

async function closeOthers({ context, cdp, url }: ExtensionBrowser, helper: Page): Promise<void> {
  const others = context.pages().filter((page) => page !== helper);
  // A page that asks before it is left is not asked.
  await Promise.all(others.map((page) => page.close({ runBeforeUnload: false })));
  // The side panel is a page, but not one of the context's.
  const panels = async () => (await targets(cdp)).filter((target) => target.url.startsWith(url('sidepanel.html')));
  for (const { targetId } of await panels()) await send(cdp, 'Target.closeTarget', { targetId });
  await until('tabs and panels are closed', async () => context.pages().length === 1 && (await panels()).length === 0);
}

/** Runs in a page of the extension. */
async function clearSettings(): Promise<void> {
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
}

/** Runs in a page of the extension: empties everything its origin keeps but what {@link clearSettings} does. */
async function emptyStorage(): Promise<void> {
  localStorage.clear();
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => { resolve(); };
      request.onerror = () => { reject(new Error(`The database ${name} cannot be deleted.`)); };
    });
  }
  const files = await navigator.storage.getDirectory();
  for await (const name of files.keys()) await files.removeEntry(name, { recursive: true });
  for (const name of await caches.keys()) await caches.delete(name);
}

/** Runs in a page of the extension: is nothing kept by its origin? */
async function isEmpty(): Promise<boolean> {
  const files = await navigator.storage.getDirectory();
  for await (const _ of files.keys()) return false;
  const kept = [await chrome.storage.local.get(), await chrome.storage.session.get()];
  return (await indexedDB.databases()).length === 0 && kept.every((each) => Object.keys(each).length === 0);
}

/** Runs in a page of the extension: any message wakes the worker. */
async function wakeWorker(): Promise<void> {
  await chrome.runtime.sendMessage({ zhenggai: 'background.get-join', input: { tabId: 0 } });
}
