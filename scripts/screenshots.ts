/** `npm run screenshots`: makes the pictures of docs/images anew, from the sample site and the built extension. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchChromium } from '../test/support/chromium';
import { waitForMarks } from '../test/support/page-marks';
import { issueRows, openPanelTab, saveButton, savedRows, savedSign, savedTab } from '../test/support/panel';
import { ROOT } from '../test/support/paths';
import { openReview, reviewSteps, stepInHand } from '../test/support/review';
import { MAIN_NOTICE, samplePage } from '../test/support/sample-pages';
import { seedLibrary } from '../test/support/seed-library';
import { startSite } from '../test/site/server.mjs';

const IMAGES = join(ROOT, 'docs/images');
const shot = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(IMAGES, `${name}.png`) });

/** The panel at one width, colour scheme and language. */
async function shootPanel(panel: Page, name: string, looks: { width: number; dark?: boolean; language?: 'zh' | 'en' }): Promise<Buffer> {
  await panel.bringToFront();
  await panel.setViewportSize({ width: looks.width, height: 800 });
  await panel.emulateMedia({ colorScheme: looks.dark === true ? 'dark' : 'light' });
  await panel.locator('#panel-language').selectOption(looks.language ?? 'zh');
  await panel.waitForTimeout(300);
  return shot(panel, name);
}

const site = await startSite();
const chromium = await launchChromium({ sitePort: site.port });
try {
  mkdirSync(IMAGES, { recursive: true });
  const page = await chromium.context.newPage();
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await issueRows(panel).first().waitFor();
  await page.bringToFront();
  await page.evaluate(() => { document.querySelector('.TRS_Editor p:nth-of-type(24)')?.scrollIntoView({ block: 'center' }); });
  const left = await shot(page, 'page-marks');
  // The same page in dark dress, from the start: the marks choose their colours by the ground they are painted on.
  const night = await chromium.context.newPage();
  await night.setViewportSize({ width: 1000, height: 800 });
  await night.route('**/css/site.css', (route) =>
    route.fulfill({ contentType: 'text/css', body: 'body { background: #16181c; color: #ddd; font: 16px/1.9 serif; margin: 0 48px } a { color: #8ab4f8 }' }));
  await night.goto(MAIN_NOTICE.url);
  await waitForMarks(night);
  await night.evaluate(() => { document.querySelector('.TRS_Editor p:nth-of-type(24)')?.scrollIntoView({ block: 'center' }); });
  await shot(night, 'page-marks-dark');
  await night.close();

  await issueRows(panel).nth(7).scrollIntoViewIfNeeded();
  const right = await shootPanel(panel, 'panel-zh-light', { width: 360 });
  await shootPanel(panel, 'panel-zh-dark', { width: 360, dark: true });
  await shootPanel(panel, 'panel-en-light', { width: 360, language: 'en' });
  await shootPanel(panel, 'panel-en-dark', { width: 360, dark: true, language: 'en' });
  await shootPanel(panel, 'panel-zh-narrow', { width: 260 });

  await panel.locator('#panel-language').selectOption('zh');
  await saveButton(panel).click();
  await savedSign(panel).waitFor();
  for (const markup of ['table of issues', 'Word paragraphs (MsoNormal', 'one run of text']) {
    await page.goto(samplePage(markup).url);
    await waitForMarks(page);
    await panel.bringToFront();
    await saveButton(panel).click();
    await savedSign(panel).waitFor();
  }
  await savedTab(panel).click();
  await savedRows(panel).nth(3).waitFor();
  await shootPanel(panel, 'saved-zh-light', { width: 360 });

  // A column of links, with what is saved of them, and the queue that captures the others.
  await page.bringToFront();
  await page.goto(samplePage('column of twenty links').url);
  await waitForMarks(page);
  await shot(page, 'list-marks');
  await panel.bringToFront();
  await panel.getByRole('tab', { name: '本页' }).click();
  await panel.locator('.link-row').first().waitFor();
  await shootPanel(panel, 'list-zh-light', { width: 360 });
  await shootPanel(panel, 'list-en-dark', { width: 360, dark: true, language: 'en' });
  await panel.locator('#panel-language').selectOption('zh');
  // One saved before, one new, one whose page is gone.
  for (const index of [0, 3, 1]) await panel.locator('.link-row input[type=checkbox]').nth(index).check();
  await panel.getByRole('button', { name: /^采集选中的/ }).click();
  await panel.getByRole('tab', { name: '队列' }).click();
  await panel.getByText('已处理 3 / 3').waitFor({ timeout: 60_000 });
  await panel.getByRole('button', { name: '关闭提示' }).click();
  await shootPanel(panel, 'queue-zh-light', { width: 360 });
  await shootPanel(panel, 'queue-en-dark', { width: 360, dark: true, language: 'en' });
  await panel.locator('#panel-language').selectOption('zh');

  // An article that its site split over three pages.
  await page.bringToFront();
  await page.goto(samplePage('split article, page 1').url);
  await waitForMarks(page);
  await panel.bringToFront();
  await panel.getByRole('tab', { name: '本页' }).click();
  await issueRows(panel).first().waitFor();
  await shootPanel(panel, 'split-zh-light', { width: 360 });

  // The first of the records under review: accepted, rejected, corrected.
  const review = await openReview(chromium, `${MAIN_NOTICE.url}#0`);
  await review.setViewportSize({ width: 1440, height: 900 });
  for (const key of ['a', 'r', 'a', 'a']) {
    const before = (await stepInHand(review).getAttribute('id')) ?? '';
    await review.keyboard.press(key);
    await review.locator(`#${before}[aria-selected=false]`).waitFor();
  }
  await reviewSteps(review).nth(8).click();
  await review.waitForTimeout(300);
  await shot(review, 'review-zh-light');
  await review.emulateMedia({ colorScheme: 'dark' });
  await review.setViewportSize({ width: 1024, height: 768 });
  await review.waitForTimeout(300);
  await shot(review, 'review-zh-dark');

  const options = await chromium.context.newPage();
  await options.setViewportSize({ width: 900, height: 800 });
  for (const own of ['options', 'welcome']) {
    await options.goto(chromium.url(`${own}.html`));
    await options.waitForTimeout(500);
    await shot(options, own);
  }

  // The picture of the README: page and panel side by side, as the browser shows them.
  await options.setViewportSize({ width: 1361, height: 800 });
  await options.goto('about:blank');
  await options.setContent(
    `<body style="margin:0;display:flex;gap:1px;background:#888">${[left, right].map((image) => `<img src="data:image/png;base64,${image.toString('base64')}">`).join('')}</body>`,
  );
  await shot(options, 'overview');
  console.log('Pictures are in docs/images.');
  const library = await chromium.context.newPage();
  await library.setViewportSize({ width: 1440, height: 900 });
  await library.goto(chromium.url('options.html'));
  await seedLibrary(library, 30, 1500, { followUp: true });
  await library.goto(chromium.url('library.html'));
  await library.locator('.library-row').first().click();
  await library.locator('.tree-issue').first().waitFor();
  await shot(library, 'library-zh-light');
  for (const [name, view, ready] of [
    ['library-issues-zh-light', 'rows=issue&group=status', '.library-group'],
    ['library-ledger-en-dark', 'place=ledger', '.library-row .col-due'],
    ['library-charts-zh-light', 'place=charts', '.figure-plot'],
  ] as const) {
    const inEnglish = name.includes('-en-');
    await library.emulateMedia({ colorScheme: name.endsWith('dark') ? 'dark' : 'light' });
    await panel.bringToFront();
    await panel.locator('#panel-language').selectOption(inEnglish ? 'en' : 'zh');
    await library.bringToFront();
    await library.goto(chromium.url(`library.html#${view}`));
    await library.reload();
    await library.locator(ready).first().waitFor();
    await library.waitForTimeout(300);
    await shot(library, name);
  }
} finally {
  await chromium.close();
  await site.close();
}
