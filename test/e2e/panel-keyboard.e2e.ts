import type { Page } from 'playwright';
import { MAIN_NOTICE } from '../support/sample-pages';
import { waitForMarks } from '../support/page-marks';
import { issueRows, openPanelTab, saveButton, savedRows, savedSign } from '../support/panel';
import { expect, test } from './fixtures';

/** What the keyboard is on: its role or element, never the body. */
const held = (panel: Page): Promise<string> => panel.evaluate(() => {
  const element = document.activeElement ?? document.body;
  return element.getAttribute('role') ?? element.tagName.toLowerCase();
});

test('the keyboard stays in the panel when a record is opened, left and deleted, and when tabs are switched', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await issueRows(panel).first().waitFor();

  await panel.locator('#tab-page').focus();
  for (let stop = 0; stop < 4; stop += 1) await panel.keyboard.press('Tab');
  // 标签 → 工具 → 摘要 → 请核对 → 提纲; a notice without doubts is there one stop before.
  if (await held(panel) !== 'treeitem') await panel.keyboard.press('Shift+Tab');
  expect(await held(panel)).toBe('treeitem');

  await panel.keyboard.press('2');
  await expect(panel.locator('#tab-saved')).toBeFocused();
  await panel.keyboard.press('1');
  await expect(panel.locator('#tab-page')).toBeFocused();

  await saveButton(panel).click();
  await savedSign(panel).waitFor();
  await panel.keyboard.press('2');
  await expect(savedRows(panel)).toHaveCount(1);
  await panel.locator('.saved-list').focus();
  await panel.keyboard.press('Enter');
  await panel.locator('#record-title').waitFor();
  await expect.poll(() => held(panel)).not.toBe('body');
  await panel.keyboard.press('Escape');
  await expect(panel.locator('.saved-list')).toBeFocused();

  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: '返回列表' }).press('Enter');
  await expect(panel.locator('.saved-list')).toBeFocused();

  await panel.keyboard.press('Enter');
  await panel.getByRole('button', { name: '删除', exact: true }).press('Enter');
  await expect(panel.getByText('还没有保存的记录')).toBeVisible();
  await expect.poll(() => held(panel)).not.toBe('body');
});
