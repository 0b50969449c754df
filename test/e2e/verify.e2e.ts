import { unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright';
import { pickByKey } from '../support/answer-pickers';
import { violations } from '../support/axe';
import type { Downloaded, ExtensionBrowser } from '../support/chromium';
import { openPanelTab, saveButton, savedSign } from '../support/panel';
import { waitForMarks } from '../support/page-marks';
import { MAIN_NOTICE } from '../support/sample-pages';
import { expect, test } from './fixtures';

/** The sample notice, saved. */
async function saveNotice(browser: ExtensionBrowser): Promise<void> {
  const notice = await browser.context.newPage();
  await notice.goto(MAIN_NOTICE.url);
  await waitForMarks(notice);
  const panel = await openPanelTab(browser, notice);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
}

/** The page "in and out", in a tab of its own. */
async function openExchange(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.url('exchange.html'));
  await expect(page.getByRole('button', { name: '导出', exact: true })).toBeEnabled();
  return page;
}

/** Everything in a format, by keyboard. */
async function exported(browser: ExtensionBrowser, format: string, personal = 'kept'): Promise<Downloaded> {
  const page = await openExchange(browser);
  const radio = page.locator(`input[name=format][value=${format}]`);
  await radio.focus();
  await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
  await page.getByRole('combobox', { name: '联系方式和个人姓名' }).selectOption(personal);
  const file = await browser.download(async () => {
    await page.getByRole('button', { name: '导出', exact: true }).focus();
    await page.keyboard.press('Enter');
  });
  await page.close();
  return file;
}

const part = (page: Page) => page.getByRole('region', { name: '核验' });

/** Gives a file to the part that verifies, by keyboard. */
async function verify(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await part(page).locator('button').focus();
  await pickByKey(page, name, bytes);
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

test('a receipt is made, is verified in the page, and one that was altered is told', async ({ chromium }) => {
  await saveNotice(chromium);
  const receipt = await exported(chromium, 'receipt');
  expect(receipt.name).toMatch(/^zhenggai-receipt-\d{8}-\d{4}\.html$/);

  const page = await openExchange(chromium);
  await verify(page, receipt.name, receipt.bytes);
  await expect(part(page).getByRole('status')).toHaveText(`${receipt.name}：1 条重新识别后相同，0 条不同。 哈希全部相符。`);
  expect(await violations(page)).toEqual([]);

  // A word of the text.
  await verify(page, 'text.html', text(receipt.text.replace(/("text":"[^"]*?)整改/, '$1整顿')));
  await expect(part(page).getByRole('alert')).toContainText('内容与它的 SHA-256 不符（capture.textSha256），可能被改动过。');
  // A value that the machine is said to have read: no hash is of it, the text is read again.
  await verify(page, 'reading.html', text(receipt.text.replace(/("status":")(?:completed|in-progress|unspecified|not-started)"/, '$1long-term"')));
  await expect(part(page).getByRole('list', { name: '识别结果不同的记录' })).toContainText('不同的字段：issues');
  expect(await violations(page)).toEqual([]);
});

test('a receipt that is opened says what it proves and runs nothing', async ({ chromium }) => {
  await saveNotice(chromium);
  const { text: html } = await exported(chromium, 'receipt');
  const page = await chromium.context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => { asked.push(request.url()); });
  await page.setContent(html);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('网页获取凭证');
  await expect(page.getByRole('link')).toHaveAttribute('href', new RegExp(MAIN_NOTICE.url.replace(/[.?]/g, '\\$&')));
  expect(asked).toEqual([]);
});

test('a package is held to its manifest: an altered table, a file too many', async ({ chromium }) => {
  await saveNotice(chromium);
  const whole = await exported(chromium, 'package');
  const page = await openExchange(chromium);
  await verify(page, whole.name, whole.bytes);
  await expect(part(page).getByRole('status')).toContainText('1 条重新识别后相同，0 条不同。 哈希全部相符。');
  const altered = zipSync({ ...unzipSync(whole.bytes), 'tables/issues.csv': text('record_id\r\n'), 'extra.txt': text('x') });
  await verify(page, 'altered.zip', altered);
  const list = part(page).getByRole('list', { name: /有 2 个文件与清单/ });
  await expect(list.getByRole('listitem')).toHaveText(['tables/issues.csv 内容被改动', 'extra.txt 清单里没有']);
  await expect(part(page).getByRole('status')).not.toContainText('哈希全部相符');
  const masked = await exported(chromium, 'package', 'masked');
  await page.bringToFront();
  await verify(page, 'masked.zip', masked.bytes);
  await expect(part(page).getByRole('status')).toContainText('个人信息已遮盖');
  expect(await violations(page)).toEqual([]);
});
