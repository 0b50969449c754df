import { Buffer } from 'node:buffer';
import type { Page } from 'playwright';
import { holdDatabase } from '../support/hold-database';
import { checkLooks } from '../support/looks';
import { seedLibrary } from '../support/seed-library';
import { expect, test } from './fixtures';

interface Exported {
  records: { notes?: string; capture: { text: string }; notice: { issues: { status: string }[] } | null }[];
}

/** Gives a file to a part of the page. */
const give = (page: Page, heading: string, name: string, text: string): Promise<void> =>
  page.locator(`section[aria-labelledby=${heading}] input[type=file]`).first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

test('in and out, and the question before pages are looked at again: accessible in each look, in both languages', async ({ chromium }) => {
  const holder = await chromium.context.newPage();
  await holder.goto(chromium.url('options.html'));
  await seedLibrary(holder, 3, 1500);
  const page = await chromium.context.newPage();
  await page.goto(chromium.url('exchange.html'));
  const start = page.locator('section[aria-labelledby=exchange-out] .button-primary');
  await expect(start).toBeEnabled();

  const held = await holdDatabase(holder);
  const { text } = await chromium.download(async () => {
    await start.click();
    await expect(page.locator('.export-progress')).toBeVisible();
    await checkLooks('exchange, an export on its way', page);
    await held.letGo();
  });
  await expect(page.locator('.page-message')).toContainText('3');
  const noted = (words: string): string => {
    const made = JSON.parse(text) as Exported;
    for (const record of made.records) record.notes = words;
    return JSON.stringify(made);
  };
  const into = page.locator('section[aria-labelledby=exchange-in]');
  await give(page, 'exchange-in', 'mine.json', noted('甲的笔记'));
  await into.locator('.plan .button-primary').click();
  await expect(into.locator('.field-row[role=status]')).toBeVisible();
  // A record that differs, and files that are no notices.
  const differing = JSON.parse(text) as Exported;
  const [first] = differing.records;
  if (first?.notice?.issues[0]) first.notice.issues[0].status = first.notice.issues[0].status === 'completed' ? 'long-term' : 'completed';
  await give(page, 'exchange-verify', 'differing.json', JSON.stringify(differing));
  await expect(page.locator('section[aria-labelledby=exchange-verify] .plan-rows')).toBeVisible();
  await give(page, 'exchange-files', '会议.txt', '县农业农村局召开会议');
  await expect(page.locator('section[aria-labelledby=exchange-files] .plan-row')).toHaveCount(1);
  await checkLooks('exchange, exported, imported, verified, and what became of files', page);

  await give(page, 'exchange-in', 'theirs.json', noted('乙的笔记'));
  await expect(into.locator('.plan-conflict').first()).toBeVisible();
  await give(page, 'exchange-verify', 'broken.json', '{');
  await expect(page.locator('section[aria-labelledby=exchange-verify] [role=alert]')).toBeVisible();
  await checkLooks('exchange, what an import would do', page);
  await give(page, 'exchange-in', 'broken.json', '{');
  await expect(into.getByRole('alert')).toBeVisible();
  await checkLooks('exchange, an import refused', page);

  await page.goto(chromium.url('library.html'));
  await page.locator('#library-table').press('Control+a');
  await page.getByRole('button', { name: /^复查这/ }).click();
  await expect(page.getByText(/逐个打开 3 个网页/)).toBeVisible();
  await checkLooks('the question before pages are looked at again', page);
});
