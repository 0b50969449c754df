import { Buffer } from 'node:buffer';
import type { Locator, Page } from 'playwright';
import type { Downloaded, ExtensionBrowser } from '../support/chromium';
import { pickByKey } from '../support/answer-pickers';
import { speak } from '../support/looks';
import { seedLibrary } from '../support/seed-library';
import { expect, test } from './fixtures';

/** More stops than any of the pages has between two that are wanted. */
const MOST_STOPS = 60;

/** Does what has the focus show that it has? */
const showsFocus = (page: Page): Promise<boolean> => page.evaluate(() => {
  const on = document.activeElement;
  if (!on?.matches(':focus-visible')) return false;
  const { outlineStyle, boxShadow } = getComputedStyle(on);
  return outlineStyle !== 'none' || boxShadow !== 'none';
});

/** Goes on from stop to stop until it is there; each shows that it has the focus. */
async function goTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press(key);
    if (!(await wanted.evaluate((element) => element === document.activeElement))) continue;
    expect(await showsFocus(page)).toBe(true);
    return;
  }
  throw new Error(`There is no way to ${String(wanted)} by ${key}.`);
}

/** What can be heard of the next stops. */
async function nextStops(page: Page, count: number): Promise<string[]> {
  const names: string[] = [];
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.labels?.[0]?.textContent : document.activeElement?.textContent) ?? ''));
  }
  return names.map((name) => name.trim());
}

const pressed = (browser: ExtensionBrowser, page: Page): Promise<Downloaded> => browser.download(() => page.keyboard.press('Enter'));

test('by keyboard alone, in English: filter, receipt, verified, a conflict decided and taken back, backup and restore', async ({ chromium }) => {
  const library = await chromium.context.newPage();
  await library.goto(chromium.url('options.html'));
  await seedLibrary(library, 4, 1500);
  await speak(library, 'en');
  await library.goto(chromium.url('library.html'));
  await expect(library.locator('.library-count')).toContainText('4 of 4 notices');
  await library.keyboard.press('/');
  await library.keyboard.type('青溪县');
  await expect(library.locator('.library-count')).toContainText('1 of 4 notices');
  await goTo(library, library.getByRole('button', { name: 'Other formats…' }).first());
  await expect(library.locator('.library-count')).toContainText('1 of 4 notices');
  const opened = chromium.context.waitForEvent('page');
  await library.keyboard.press('Enter');
  const page = await opened;

  const out = page.getByRole('region', { name: 'Export' });
  const start = out.getByRole('button', { name: 'Export' });
  await expect(start).toBeEnabled();
  await goTo(page, out.locator('input[value=json]'));
  await goTo(page, start);
  const json = await pressed(chromium, page);
  await goTo(page, out.locator('input[value=json]'), 'Shift+Tab');
  // Around the end, over the package.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(out.locator('input[value=receipt]')).toBeChecked();
  await goTo(page, start);
  const receipt = await pressed(chromium, page);
  expect(receipt.name).toMatch(/^zhenggai-receipt-/);
  await expect(page.locator('.page-message')).toContainText('1');
  expect(await nextStops(page, 6)).toEqual(
    ['Choose pages or texts', 'Choose a folder', 'Choose files', 'Passphrase (none: not encrypted)', 'Back up to a file', 'Choose a file to verify'],
  );
  await pickByKey(page, receipt.name, receipt.bytes);
  await expect(page.getByRole('region', { name: 'Verify' }).getByRole('status')).toHaveText(`${receipt.name}: 1 read the same again, 0 do not. All hashes hold.`);

  const part = page.getByRole('region', { name: 'Import', exact: true });
  const choose = part.locator('.drop-zone button');
  const noted = (notes: string): Buffer => {
    const made = JSON.parse(json.text) as { records: { notes?: string }[] };
    for (const record of made.records) record.notes = notes;
    return Buffer.from(JSON.stringify(made));
  };
  const confirm = part.getByRole('button', { name: 'Import', exact: true });
  await goTo(page, choose, 'Shift+Tab');
  await pickByKey(page, 'mine.json', noted('甲的笔记'));
  await goTo(page, confirm);
  await page.keyboard.press('Enter');
  await expect(part.getByText(/^Imported: 0 new, 1 changed or merged/)).toBeVisible();
  await goTo(page, choose);
  await pickByKey(page, 'theirs.json', noted('乙的笔记'));
  await goTo(page, part.getByRole('combobox', { name: 'Where there is a conflict' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(part.getByRole('combobox', { name: 'Where there is a conflict' })).toHaveValue('theirs');
  await goTo(page, confirm);
  await page.keyboard.press('Enter');
  const undo = part.getByRole('button', { name: 'Undo the import' });
  await expect(undo).toBeVisible();

  // What was taken back comes again from the backup that was made before.
  await goTo(page, page.getByLabel('Passphrase (none: not encrypted)'));
  await page.keyboard.type('water 2024');
  await goTo(page, page.getByRole('button', { name: 'Back up to a file' }));
  const sealed = await pressed(chromium, page);
  expect(sealed.name).toMatch(/\.sealed$/);
  await goTo(page, undo, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(part.getByText('1 record taken back.')).toBeVisible();
  await goTo(page, choose);
  await pickByKey(page, sealed.name, sealed.bytes);
  await goTo(page, part.getByLabel(/^This backup is encrypted/));
  await page.keyboard.type('water 2024');
  await page.keyboard.press('Enter');
  await expect(part.getByText('0 new, 1 changed, 0 in conflict, 3 the same')).toBeVisible();
  await goTo(page, confirm);
  await page.keyboard.press('Enter');
  await expect(part.getByText(/^Imported: 0 new, 1 changed or merged/)).toBeVisible();
  await goTo(page, out.locator('input[value=receipt]'), 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await goTo(page, start);
  expect((await pressed(chromium, page)).text).toContain('"notes": "乙的笔记"');
});
