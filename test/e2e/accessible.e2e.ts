import type { Page } from 'playwright';
import { violations } from '../support/axe';
import { savedRows, savedTab } from '../support/panel';
import { misread, openReview, saveNotice } from '../support/review';
import { MAIN_NOTICE } from '../support/sample-pages';
import { expect, test } from './fixtures';

const KEY = `${MAIN_NOTICE.url}#0`;
/** How each screen is looked at; the last is in the language the first finds, and other than the others in its colours alone. */
const LOOKS = [
  { name: 'light, Chinese', media: { colorScheme: 'light', forcedColors: 'none' }, language: 'zh' },
  { name: 'dark, English', media: { colorScheme: 'dark', forcedColors: 'none' }, language: 'en' },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' }, language: 'zh', rules: ['color-contrast'] },
] as const;

/** Views of the library, with what stands there once it is answered. */
const LIBRARY = [
  ['a record beside the table', `open=${encodeURIComponent(KEY)}`, '.library-preview .quote'],
  ['measures', 'rows=measure&group=status', '.library-row .col-measure'],
  ['people held to account', 'rows=accountability&group=type', '.library-row .col-sanction'],
  ['issues that hold a word', `rows=issue&words=${encodeURIComponent('整改')}`, '.library-row .in-context mark'],
  ['the ledger', 'place=ledger', '.library-row .col-due'],
  ['charts', 'place=charts', '.chart-picture svg'],
  ['coverage', 'place=coverage', '.coverage h2'],
] as const;

/** In any language. */
const savedRowsOf = (panel: Page) => panel.locator('.saved-list [role=option]');

/** Chooses the language all pages of ours speak; they do so at once. */
async function speak(screen: Page, language: 'zh' | 'en'): Promise<void> {
  await screen.evaluate((wanted) => chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: { ...(settings ?? {}), language: wanted } })), language);
  await expect(screen.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
}

/** Whatever is wrong with a screen as it stands, in each of the looks. */
async function check(what: string, screen: Page): Promise<void> {
  for (const look of LOOKS) {
    await speak(screen, look.language);
    await screen.emulateMedia(look.media);
    expect.soft(await violations(screen, 'rules' in look ? look.rules : undefined), `${what}, ${look.name}`).toEqual([]);
  }
}

test('every page of ours is accessible: light, dark and with forced colours, in both languages', async ({ chromium }) => {
  const { panel, page } = await saveNotice(chromium, MAIN_NOTICE.url);
  const screen = await openReview(chromium, KEY);
  await screen.keyboard.press('r');
  await expect(screen.locator('.review-is-rejected')).toHaveCount(1);
  await savedTab(panel).click();
  await savedRows(panel).first().click();
  await check('panel, a record', panel);
  await panel.goto(chromium.url(`sidepanel.html?tab=${await chromium.tabId(page)}`));
  await expect(panel.locator('[role=tree]')).toBeVisible();
  await check('panel, the page', panel);
  await check('review', screen);
  await screen.keyboard.press('e');
  await check('review, a form', screen);
  await screen.keyboard.press('Escape');
  await screen.keyboard.press('?');
  await check('review, the keys', screen);
  await screen.keyboard.press('Escape');
  await screen.keyboard.press('l');
  await expect(screen.locator('#tie-options')).toBeVisible();
  await check('review, what to link to', screen);
  for (const [what, address, shown] of LIBRARY) {
    await screen.goto(chromium.url(`library.html#${address}`));
    await screen.locator(shown).first().waitFor();
    await check(`library, ${what}`, screen);
  }
  await screen.goto(chromium.url('sample.html'));
  await expect(screen.locator('.tour')).toBeFocused();
  await check('the sample and its tour', screen);
  await misread(screen, KEY);
  await screen.goto(chromium.url('reread.html'));
  await expect(screen.locator('.reread-plan')).toBeVisible();
  await check('reading again', screen);
  await screen.locator('.button-primary').click();
  await expect(screen.locator('.card[role=status]')).toBeVisible();
  await screen.goto(chromium.url(`reader.html?key=${encodeURIComponent(KEY)}&tab=versions`));
  await screen.locator('.version summary').first().click();
  await check('versions', screen);
  await panel.locator('#tab-saved').click();
  await savedRowsOf(panel).first().click();
  await panel.locator('.button-danger').click();
  await panel.locator('#open-bin').click();
  await expect(panel.locator('#bin-title')).toBeVisible();
  await check('the bin', panel);
  // The tab in front is the panel itself: there is no page to read.
  await panel.bringToFront();
  await panel.goto(chromium.url('sidepanel.html'));
  await expect(panel.locator('.first-steps')).toBeVisible();
  await check('panel, nothing to read', panel);
  for (const own of ['options.html', 'welcome.html']) {
    await screen.goto(chromium.url(own));
    await expect(screen.locator('h1')).toBeVisible();
    await check(own, screen);
  }
});
