import type { Page } from 'playwright';
import { launchChromium } from '../support/chromium';
import { markedWords, marksOn, waitForMarks } from '../support/page-marks';
import { samplePage } from '../support/sample-pages';
import { expect, test } from './fixtures';

const COLUMN = samplePage('column of twenty links');

test('try', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(COLUMN.url);
  console.log(await waitForMarks(page));
  console.log(await markedWords(page, 'zhenggai-link-new'));
  await page.screenshot({ path: '/tmp/list-page.png' });
  await page.locator('#next').click();
  await page.waitForTimeout(1500);
  console.log(await marksOn(page));
});
