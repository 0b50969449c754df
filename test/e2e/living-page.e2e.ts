import type { Page } from 'playwright';
import type { ExtensionBrowser } from '../support/chromium';
import { badge } from '../support/badge';
import { CLOBBERED, LATE_PAGES, STORMS } from '../support/living-pages';
import { marksOn, waitForMarks } from '../support/page-marks';
import { issueRows, openPanelTab, saveButton, savedSign } from '../support/panel';
import { MAIN_NOTICE } from '../support/sample-pages';
import { until } from '../support/until';
import { expect, testOn } from './fixtures';

const addressOf = (kind: string, index: number): string => `http://${kind}${index}.songlan.gov.cn/a.html`;
const EXTRA = new Map([
  ...LATE_PAGES.map(([, html], i) => [addressOf('late', i), html] as const),
  ...STORMS.map(([, html], i) => [addressOf('storm', i), html] as const),
  ...CLOBBERED.map(([, html], i) => [addressOf('named', i), html] as const),
]);
const test = testOn(EXTRA);
const ISSUES = MAIN_NOTICE.expect.issues;

const issueMarks = async (page: Page): Promise<number> => (await marksOn(page))['zhenggai-issue'] ?? 0;

test('late text is found without a click, whenever and wherever it comes', async ({ chromium }) => {
  const pages: Page[] = [];
  for (const i of LATE_PAGES.keys()) {
    const page = await chromium.context.newPage();
    await page.goto(addressOf('late', i));
    pages.push(page);
  }
  for (const [i, page] of pages.entries()) {
    await expect.poll(() => issueMarks(page), { message: LATE_PAGES[i]?.[0] ?? '' }).toBe(ISSUES);
  }
});

test('names that hide the DOM', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(addressOf('named', 0));
  const panel = await openPanelTab(chromium, page);
  for (const [i, [name]] of CLOBBERED.entries()) {
    await test.step(name, async () => {
      await page.goto(addressOf('named', i));
      expect((await waitForMarks(page))['zhenggai-issue']).toBe(ISSUES);
      // What it showed before looks the same.
      await panel.reload();
      await expect(issueRows(panel)).toHaveCount(ISSUES);
      await issueRows(panel).last().click();
      await expect.poll(() => marksOn(page).then((marks) => 'zhenggai-flash' in marks)).toBe(true);
      await expect(panel.locator('.orphan')).toHaveCount(0);
      await saveButton(panel).click();
      await expect(savedSign(panel)).toBeVisible();
      expect(errors).toEqual([]);
    });
  }
});

/** Another page gets its marks, and a panel its outline. What it costs is measured by the bench. */
async function readElsewhere(chromium: ExtensionBrowser): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await expect(issueRows(panel)).toHaveCount(ISSUES);
  await panel.close();
  await page.close();
}

/** How long the calls of a page that never rests are counted, in ms, and how many there may be. */
const COUNTED = 2000;
const CALLS = 6;

for (const [i, [name]] of STORMS.entries()) {
  test(`a page that never rests, other tabs notice nothing: ${name}`, async ({ chromium }) => {
    const stormy = await chromium.context.newPage();
    await stormy.goto(addressOf('storm', i));
    await waitForMarks(stormy);
    // The tab's number is found by its address, and that is another one by now.
    const find = (): Promise<number | undefined> => chromium.worker.evaluate(async (host) => (await chrome.tabs.query({})).find(({ url }) => url?.includes(host))?.id, new URL(addressOf('storm', i)).host);
    const tabId = await until('the tab is there', find);
    await readElsewhere(chromium);
    await expect.poll(() => badge(chromium, tabId)).toBe(String(ISSUES));
    await expect.poll(() => issueMarks(stormy)).toBe(ISSUES);
    // How often it was looked at: the calls the background answers to it are counted.
    const asked = await chromium.worker.evaluate(async ([id, milliseconds]) => {
      let calls = 0;
      const count = (_message: unknown, { tab }: { tab?: { id?: number } }): void => {
        if (tab?.id === id) calls += 1;
      };
      chrome.runtime.onMessage.addListener(count);
      await new Promise((resolve) => { setTimeout(resolve, milliseconds); });
      chrome.runtime.onMessage.removeListener(count);
      return calls;
    }, [tabId, COUNTED] as const);
    expect(asked).toBeLessThanOrEqual(CALLS);
  });
}
