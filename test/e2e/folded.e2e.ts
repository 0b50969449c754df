import type { Page } from 'playwright';
import { waitForMarks } from '../support/page-marks';
import { bodyOf, shell } from '../support/page-source';
import { issueRows, openPanelTab } from '../support/panel';
import { MAIN_NOTICE } from '../support/sample-pages';
import { expect, testOn } from './fixtures';

const ISSUES = MAIN_NOTICE.expect.issues;
const TITLE = MAIN_NOTICE.expect.title ?? '';
/** The notice with its second half, from the seventh issue's paragraph on, in a box of another kind. */
const halves = (open: string, close: string): string => {
  const paragraphs = bodyOf(MAIN_NOTICE).split(/(?<=<\/p>)/);
  const middle = Math.floor(paragraphs.length / 2);
  return shell(`<div class="content">${paragraphs.slice(0, middle).join('')}${open}${paragraphs.slice(middle).join('')}${close}</div>`, TITLE);
};

const CLOSED = ['http://fold0.songlan.gov.cn/a.html', '<details><summary>展开全文</summary>', '</details>'] as const;
/** Boxes whose text is read and not seen. */
const FOLDED = [
  ['a box of a fixed height', 'http://fold1.songlan.gov.cn/a.html', '<div style="max-height: 40px; overflow: hidden">', '</div>'],
  ['a box that clips', 'http://fold2.songlan.gov.cn/a.html', '<div style="height: 60px; overflow: clip">', '</div>'],
  ['a box folded inside another', 'http://fold3.songlan.gov.cn/a.html', '<section style="max-height: 50px; overflow: hidden"><div>', '</div></section>'],
] as const;

const test = testOn(new Map([
  [CLOSED[0], halves(CLOSED[1], CLOSED[2])],
  ...FOLDED.map(([, url, open, close]) => [url, halves(open, close)] as const),
]));

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  expect((await waitForMarks(page))['zhenggai-issue']).toBe(ISSUES);
}
const isFlashed = (page: Page): Promise<boolean> => page.evaluate(() => CSS.highlights.has('zhenggai-flash'));
/** Does the last issue's mark lie in the window? */
const lastInWindow = (page: Page): Promise<boolean> => page.evaluate(() => {
  const box = ([...(CSS.highlights.get('zhenggai-issue') ?? [])].at(-1) as Range).getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
});

test('in a closed fold: the panel says so, offers to open it, and opens it when asked again', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await open(page, CLOSED[0]);
  const panel = await openPanelTab(chromium, page);
  const last = issueRows(panel).last();
  await last.click();
  await expect(last).toContainText('在页面上被折叠，再点一次就展开');
  expect(await page.locator('details').evaluate((details) => (details as HTMLDetailsElement).open)).toBe(false);
  await last.click();
  await expect.poll(() => lastInWindow(page)).toBe(true);
  await expect(last).not.toContainText('折叠');
});

test('in a box that hides what it holds: the panel says that it is folded away, and the page stays as it is', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await open(page, FOLDED[0][1]);
  const panel = await openPanelTab(chromium, page);
  for (const [name, url] of FOLDED) {
    await test.step(name, async () => {
      await open(page, url);
      // What it showed before looks the same.
      await panel.reload();
      const last = issueRows(panel).last();
      await last.click();
      await expect(last).toContainText('在页面上被折叠或隐藏，请先在页面上展开');
      expect(await isFlashed(page)).toBe(false);
      await page.addStyleTag({ content: 'div, section { max-height: none !important; height: auto !important }' });
      await last.click();
      await expect(last).not.toContainText('折叠');
      await expect.poll(() => lastInWindow(page)).toBe(true);
    });
  }
});
