import type { Locator, Page } from 'playwright';
import type { ExtensionBrowser } from './chromium';
import { waitForMarks } from './page-marks';
import { openPanelTab, saveButton, savedSign } from './panel';

/** Opens a notice and saves it. */
export async function saveNotice(browser: ExtensionBrowser, url: string): Promise<{ readonly page: Page; readonly panel: Page }> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await waitForMarks(page);
  const panel = await openPanelTab(browser, page);
  await saveButton(panel).click();
  await savedSign(panel).waitFor();
  return { page, panel };
}

/** The review screen of the record with this key ("address#0"), once its items are there. */
export async function openReview(browser: ExtensionBrowser, key: string): Promise<Page> {
  const screen = await browser.context.newPage();
  await screen.goto(browser.url(`reader.html?key=${encodeURIComponent(key)}`));
  await reviewList(screen).waitFor();
  return screen;
}

export const reviewList = (screen: Page): Locator => screen.getByRole('listbox', { name: '逐项核对' });
export const reviewSteps = (screen: Page): Locator => reviewList(screen).getByRole('option');
/** The line of the item in hand. */
export const stepInHand = (screen: Page): Locator => reviewList(screen).getByRole('option', { selected: true });

/** Selects words of the stored text as a person does with the mouse. */
export async function selectWords(screen: Page, words: string): Promise<void> {
  await screen.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.stored-text') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new RangeError(`the text does not show ${wanted} in one piece`);
  }, words);
}

/** Stores the reading of a record as older rules might have made it: its first issue for one that was not begun. In a page of the extension. */
export const misread = (page: Page, key: string): Promise<void> => page.evaluate((wanted) => new Promise<void>((resolve, reject) => {
  const opening = indexedDB.open('zhenggai');
  opening.onsuccess = () => {
    const store = opening.result.transaction('extractions', 'readwrite').objectStore('extractions');
    const got = store.get(wanted) as IDBRequest<{ notice: { issues: { status: string }[] } }>;
    got.onsuccess = () => {
      const [issue] = got.result.notice.issues;
      if (issue) issue.status = 'not-started';
      store.put(got.result);
    };
    store.transaction.oncomplete = () => {
      opening.result.close();
      resolve();
    };
    store.transaction.onerror = () => reject(new Error('not written'));
  };
}), key);
