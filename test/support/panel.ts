import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import type { ExtensionBrowser } from './chromium';

/** The side panel in a browser tab of its own, for the given page. The real panel is `openSidePanel`. */
export async function openPanelTab(browser: ExtensionBrowser, page: Page): Promise<Page> {
  const tab = await browser.tabId(page);
  const panel = await browser.context.newPage();
  await panel.goto(browser.url(`sidepanel.html?tab=${tab}`));
  return panel;
}

export const saveButton = (panel: Page): Locator => panel.getByRole('button', { name: '保存', exact: true });
/** Says "saved" beside the save button. */
export const savedSign = (panel: Page): Locator => panel.locator('#panel-page').getByRole('status').filter({ hasText: '已保存' });
/** The issues in the outline. */
export const issueRows = (panel: Page): Locator => panel.locator('#panel-page [role=treeitem].tree-issue');
export const deadlineRows = (panel: Page): Locator => panel.locator('#panel-page').getByRole('listbox', { name: '时限，按到期日排列' }).getByRole('option');
export const savedTab = (panel: Page): Locator => panel.getByRole('tab', { name: /^已保存/ });
export const savedRows = (panel: Page): Locator => panel.getByRole('listbox', { name: '已保存的记录' }).getByRole('option');
export const markSwitch = (panel: Page, kind: '问题' | '时限' | '状态'): Locator =>
  panel.getByRole('group', { name: '在页面上显示的标注' }).getByRole('checkbox', { name: kind });

/** A file the browser was made to download. */
export interface Downloaded {
  readonly name: string;
  readonly text: string;
}

/** Does something that starts a download in the page, and reads the file. */
export async function downloadFrom(page: Page, act: () => Promise<void>): Promise<Downloaded> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** "Export all" under "Saved". */
export async function exportAll(panel: Page): Promise<Downloaded> {
  await savedTab(panel).click();
  return downloadFrom(panel, () => panel.getByRole('button', { name: '全部导出' }).click());
}
