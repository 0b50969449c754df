import type { Page } from 'playwright';
import { checkLooks } from '../support/looks';
import { savedRows, savedTab } from '../support/panel';
import { misread, openReview, saveNotice } from '../support/review';
import { MAIN_NOTICE } from '../support/sample-pages';
import { expect, test } from './fixtures';

const KEY = `${MAIN_NOTICE.url}#0`;
/** In any language. */
const savedRowsOf = (panel: Page) => panel.locator('.saved-list [role=option]');

test('every page of ours but the library is accessible: light, dark and with forced colours, in both languages', async ({ chromium }) => {
  const { panel, page } = await saveNotice(chromium, MAIN_NOTICE.url);
  const screen = await openReview(chromium, KEY);
  await screen.keyboard.press('r');
  await expect(screen.locator('.review-is-rejected')).toHaveCount(1);
  await savedTab(panel).click();
  await savedRows(panel).first().click();
  await checkLooks('panel, a record', panel);
  await panel.goto(chromium.url(`sidepanel.html?tab=${await chromium.tabId(page)}`));
  await expect(panel.locator('[role=tree]')).toBeVisible();
  await checkLooks('panel, the page', panel);
  await checkLooks('review', screen);
  await screen.keyboard.press('e');
  await checkLooks('review, a form', screen);
  await screen.keyboard.press('Escape');
  await screen.keyboard.press('?');
  await checkLooks('review, the keys', screen);
  await screen.keyboard.press('Escape');
  await screen.keyboard.press('l');
  await expect(screen.locator('#tie-options')).toBeVisible();
  await checkLooks('review, what to link to', screen);
  await screen.goto(chromium.url('sample.html'));
  await expect(screen.locator('.tour')).toBeFocused();
  await checkLooks('the sample and its tour', screen);
  await misread(screen, KEY);
  await screen.goto(chromium.url('reread.html'));
  await expect(screen.locator('.reread-plan')).toBeVisible();
  await checkLooks('reading again', screen);
  await screen.locator('.button-primary').click();
  await expect(screen.locator('.card[role=status]')).toBeVisible();
  await screen.goto(chromium.url(`reader.html?key=${encodeURIComponent(KEY)}&tab=versions`));
  await screen.locator('.version summary').first().click();
  await checkLooks('versions', screen);
  await panel.locator('#tab-saved').click();
  await savedRowsOf(panel).first().click();
  await panel.locator('.button-danger').click();
  await panel.locator('#open-bin').click();
  await expect(panel.locator('#bin-title')).toBeVisible();
  await checkLooks('the bin', panel);
  // The tab in front is the panel itself: there is no page to read.
  await panel.bringToFront();
  await panel.goto(chromium.url('sidepanel.html'));
  await expect(panel.locator('.first-steps')).toBeVisible();
  await checkLooks('panel, nothing to read', panel);
  for (const own of ['options.html', 'welcome.html']) {
    await screen.goto(chromium.url(own));
    await expect(screen.locator('h1')).toBeVisible();
    await checkLooks(own, screen);
  }
});
