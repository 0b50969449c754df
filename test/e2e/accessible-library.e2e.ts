import type { Page } from 'playwright';
import { checkLooks } from '../support/looks';
import { seedLibrary } from '../support/seed-library';
import { expect, test } from './fixtures';

/** A notice with deadlines, and a later one that follows it up. */
const KEY = encodeURIComponent('http://www.qingxi.gov.cn/zwgk/1.html#0');
const WORD = encodeURIComponent('整改');

/** Views of the library by their addresses, with what stands there once it is answered, and what is done then. */
const VIEWS: readonly (readonly [what: string, address: string, shown: string, then?: (screen: Page) => Promise<unknown>])[] = [
  ['notices', '', '.library-row .issue-bar'],
  ['selected notices and what can be done with them', 'sort=unit', '.library-row', async (screen) => {
    await screen.locator('#library-table').press('x');
    await screen.locator('.bulk-bar').waitFor();
  }],
  ['what can be typed, chosen and kept', 'unit=水务', '.chips', async (screen) => {
    for (const menu of ['.query-help', '.saved-filters', '.column-choice']) {
      await screen.locator(`${menu} > summary`).click();
      await checkLooks(`library, ${menu}`, screen);
      await screen.locator(`${menu} > summary`).click();
    }
  }],
  ['a record with the hits of a search', `open=${KEY}&words=${WORD}`, '.hit-steps mark'],
  ['issues that hold a word', `rows=issue&words=${WORD}`, '.library-row .in-context mark'],
  ['measures', 'rows=measure&group=status', '.library-row .col-measure'],
  ['people held to account', 'rows=accountability&group=type', '.library-row .col-sanction'],
  ['deadlines', 'rows=deadline', '.library-row .col-due'],
  ['the ledger', 'place=ledger', '.library-group'],
  ['what became of a promise', `place=ledger&open=${KEY}&item=d1`, '.settle .candidates .button'],
  ['follow-ups', 'place=follow', '.chain .follow-confirm'],
  ['no follow-ups', 'place=follow&unit=司法', '.message-box h2'],
  ['charts', 'place=charts', '.chart-picture svg'],
  ['coverage', 'place=coverage', '.coverage h2', async (screen) => {
    await screen.locator('.coverage textarea').fill('柳河县水务局、县审计局、青溪县水利局');
    await screen.locator('.cover-missing').first().waitFor();
  }],
  ['nothing that matches', `words=${encodeURIComponent('没有这样的话')}`, '.message-box h2'],
];

test('every view of the library is accessible: light, dark and with forced colours, in both languages', async ({ chromium }) => {
  const screen = await chromium.context.newPage();
  // Low: rows are alike, and each is asked about.
  await screen.setViewportSize({ width: 1400, height: 560 });
  await screen.goto(chromium.url('library.html'));
  await expect(screen.locator('.library-middle h2')).toBeVisible();
  await checkLooks('library, empty', screen);
  await screen.goto(chromium.url('options.html'));
  await seedLibrary(screen, 12, 1500, { followUp: true });
  for (const [what, address, shown, then] of VIEWS) {
    // A page of its own: nothing of the view before can be taken for this one.
    await screen.goto('about:blank');
    await screen.goto(chromium.url(`library.html#${address}`));
    await screen.locator(shown).first().waitFor();
    await then?.(screen);
    await checkLooks(`library, ${what}`, screen);
  }
});
