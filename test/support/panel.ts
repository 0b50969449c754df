import type { Locator, Page } from 'playwright';
import type { Downloaded, ExtensionBrowser } from './chromium';

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

/** "Export all" under "Saved". */
export async function exportAll(browser: ExtensionBrowser, panel: Page): Promise<Downloaded> {
  // A page in the background is not drawn, and Playwright waits for what it clicks to stand still.
  await panel.bringToFront();
  await savedTab(panel).click();
  return browser.download(() => panel.getByRole('button', { name: '全部导出' }).click());
}
