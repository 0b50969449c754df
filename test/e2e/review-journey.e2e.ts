import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { targets } from '../support/cdp';
import { launchChromium, removeProfile, until } from '../support/chromium';
import { waitForMarks } from '../support/page-marks';
import { deadlineRows, openPanelTab, savedRows, savedSign, savedTab } from '../support/panel';
import { misread, openReview, reviewSteps, saveNotice, selectWords } from '../support/review';
import { expect, testOn } from './fixtures';

const URL = 'http://lyj.qingxi.gov.cn/zwgk/202409/t1.html';
const KEY = `${URL}#0`;
const LINES = [
  '根据县委统一部署，2024年3月1日至4月20日，县委第二巡察组对县林业局党组开展了巡察，6月3日反馈了意见。现将整改情况予以公布。',
  '一、整改落实情况',
  '（一）已整改完成的问题',
  '1.关于“理论学习不深入”问题的整改。',
  '修订学习制度，开展集中学习6次。已完成整改。',
  '2.关于“护林员管理不严”问题的整改。',
  '清退冒领补贴2.4万元，已完成整改。',
  '（二）正在推进整改的问题',
  '3.关于“林区道路年久失修”问题的整改。',
  '计划2024年12月底前完成修缮，验收放在2025年3月31日前。',
];
const pageOf = (lines: readonly string[]): string => `<!doctype html><html lang="zh"><head><meta charset="utf-8">
<title>中共青溪县林业局党组关于巡察整改情况的通报</title></head><body><h1>中共青溪县林业局党组关于巡察整改情况的通报</h1>
<div class="TRS_Editor">${lines.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`;

const site = new Map([[URL, pageOf(LINES)]]);
const test = testOn(site);

/** Selects words of a page as a person does with the mouse. */
async function selectOn(page: Page, within: string, words: string): Promise<void> {
  await page.evaluate(([root = '', wanted = '']) => {
    const walker = document.createTreeWalker(document.querySelector(root) ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new RangeError(`${root} does not show ${wanted} in one piece`);
  }, [within, words]);
}

const toastSays = (panel: Page, words: string | RegExp) => expect(panel.locator('.toast-words')).toHaveText(words);

test('a record is corrected wherever its words stand, undone after a restart, read again, compared and brought back', async ({ site: { port } }) => {
  const profile = mkdtempSync(join(tmpdir(), 'zhenggai-journey-'));
  const first = await launchChromium({ sitePort: port, profile });
  try {
    const { page, panel } = await saveNotice(first, URL);
    const deadline = deadlineRows(panel).filter({ hasText: '12月底前' });

    await test.step('a deadline corrected by selecting words in the live page', async () => {
      await deadline.click();
      await page.bringToFront();
      await selectOn(page, '.TRS_Editor', '2025年3月31日前');
      await expect(page.locator('zhenggai-words')).toBeAttached();
      await page.keyboard.press('3');
      await panel.bringToFront();
      await toastSays(panel, '已按选中的文字更正：时限');
      await expect(deadlineRows(panel).filter({ hasText: '改' })).toContainText('2025-03-31');
      await panel.keyboard.press('u');
      await expect(deadlineRows(panel).filter({ hasText: '改' })).toHaveCount(0);
    });

    await test.step('and in the panel', async () => {
      await deadline.click();
      await selectOn(panel, '#panel-page', '12月底');
      await panel.keyboard.press('3');
      await toastSays(panel, '已按选中的文字更正：时限');
      await expect(deadlineRows(panel).filter({ hasText: '改' })).toContainText('2024-12-31');
    });

    await test.step('a missed measure is added from the live page by the keyboard', async () => {
      await page.bringToFront();
      await selectOn(page, '.TRS_Editor', '清退冒领补贴2.4万元');
      await page.keyboard.press('Shift+Digit1');
      await panel.bringToFront();
      await toastSays(panel, '已新增：问题');
    });

    await test.step('and in the stored text', async () => {
      const screen = await openReview(first, KEY);
      const step = reviewSteps(screen).filter({ hasText: '时限' }).first();
      await step.click();
      await selectWords(screen, '2025年3月31日前');
      await screen.keyboard.press('3');
      await expect(step).toContainText('2025-03-31');
      await screen.close();
    });

    await test.step('a note and a tag', async () => {
      await panel.bringToFront();
      await savedTab(panel).click();
      await savedRows(panel).first().click();
      await panel.getByRole('textbox', { name: /^笔记/ }).fill('问过办公室');
      await panel.getByRole('textbox', { name: /^笔记/ }).blur();
      await expect(panel.getByText('已保存', { exact: true }).last()).toBeVisible();
      await panel.getByLabel('添加标签').fill('林业');
      await panel.keyboard.press('Enter');
      await expect(panel.locator('.tag').filter({ hasText: '林业' })).toBeVisible();
    });
  } finally {
    await first.close();
  }

  const later = await launchChromium({ sitePort: port, profile });
  try {
    const page = await later.context.newPage();
    await page.goto(URL);
    await waitForMarks(page);
    const panel = await openPanelTab(later, page);
    await savedTab(panel).click();
    await savedRows(panel).first().click();

    await test.step('note and tag undone after the restart, and redone', async () => {
      await panel.locator('#record-title').waitFor();
      await panel.keyboard.press('u');
      await toastSays(panel, '已撤销：标签');
      await panel.keyboard.press('u');
      await toastSays(panel, '已撤销：笔记');
      await expect(panel.getByRole('textbox', { name: /^笔记/ })).toHaveValue('');
      await panel.keyboard.press('Shift+U');
      await toastSays(panel, '已重做：笔记');
      await expect(panel.getByRole('textbox', { name: /^笔记/ })).toHaveValue('问过办公室');
    });

    await test.step('the page changed: decisions carry over, one has lost its words; the versions say what changed', async () => {
      site.set(URL, pageOf(LINES.map((line) => line.replace('清退冒领补贴2.4万元，', '').replace('集中学习6次', '集中学习8次'))));
      await page.reload();
      await waitForMarks(page);
      await panel.bringToFront();
      await panel.getByRole('tab', { name: '本页' }).click();
      await panel.getByRole('button', { name: '保存新版本' }).click();
      await savedSign(panel).waitFor();
      const screen = await openReview(later, KEY);
      await expect(screen.locator('.review-is-corrected')).toContainText('2025-03-31');
      await expect(screen.locator('.review-orphans')).toContainText('清退冒领补贴2.4万元');
      await screen.getByRole('tab', { name: /^版本/ }).click();
      await expect(screen.locator('.diff-text ins.diff-number').first()).toHaveText('8');
      await screen.getByText('第 1 版').click();
      await screen.getByRole('button', { name: '打开第 1 版' }).click();
      await expect(screen.getByText(/较早的版本，只读/)).toBeVisible();
      await expect(screen.locator('.stored-text')).toContainText('清退冒领补贴2.4万元');
      await screen.close();
    });

    await test.step('read again with the newer rules: tried, applied, undone', async () => {
      const screen = await later.context.newPage();
      await screen.goto(later.url('options.html'));
      await misread(screen, KEY);
      await screen.goto(later.url('reread.html'));
      await expect(screen.getByText('1 条记录会有变化，0 条不变。')).toBeVisible();
      await expect(screen.getByRole('list', { name: /逐项/ })).toContainText('状态 未开始 → 已完成');
      await screen.getByRole('button', { name: '应用到 1 条记录' }).click();
      await expect(screen.getByText(/已重读 1 条记录/)).toBeVisible();
      await screen.reload();
      await screen.getByRole('button', { name: '撤销上次重读' }).click();
      await expect(screen.getByText(/已撤销：1 条记录/)).toBeVisible();
      await screen.getByRole('button', { name: '重新试读' }).click();
      await expect(screen.getByText('1 条记录会有变化，0 条不变。')).toBeVisible();
      await screen.close();
    });

    await test.step('the bin: deleted, found there, restored; removed for good only when asked twice', async () => {
      await panel.bringToFront();
      await savedTab(panel).click();
      if (await panel.getByRole('button', { name: '返回列表' }).count() === 0) await savedRows(panel).first().click();
      await panel.getByRole('button', { name: '删除' }).click();
      await panel.getByRole('button', { name: '回收站（1）' }).click();
      await panel.getByRole('button', { name: /^恢复「/ }).click();
      await expect(panel.getByText('回收站是空的')).toBeVisible();
      await panel.getByRole('button', { name: '返回列表' }).click();
      await expect(savedRows(panel)).toHaveCount(1);
      await panel.keyboard.press('Escape');
      await panel.getByRole('button', { name: '关闭提示' }).click();
      await panel.keyboard.press('Shift+U');
      await expect(savedRows(panel)).toHaveCount(0);
      await panel.keyboard.press('u');
      await expect(savedRows(panel)).toHaveCount(1);
    });
    await test.step('the tour on the sample notice, in the language of the interface, left at any time', async () => {
      const welcome = await later.context.newPage();
      await welcome.goto(later.url('welcome.html'));
      await welcome.getByRole('button', { name: '打开示例通报' }).click();
      await expect(welcome.locator('.sample-page mark.mark-issue')).toHaveCount(4);
      const tour = welcome.getByRole('region', { name: '四步导览' });
      await expect(tour).toContainText('第 1/4 步');
      await welcome.keyboard.press('Escape');
      await expect(tour).toHaveCount(0);
      // The click that opened the sample opened the browser's panel beside it: the page draws none.
      await until('the panel is open', async () => (await targets(later.cdp)).some(({ url }) => url === later.url('sidepanel.html')));
      await expect(welcome.locator('.sample-panel')).toHaveCount(0);
      const beside = await later.sidePanel();
      await expect(beside.getByText(/示例不保存/)).toBeVisible();
      await beside.locator('.tree-issue').nth(2).click();
      await expect(welcome.locator('mark#i3')).toHaveClass(/mark-selected/);
      await welcome.locator('.sample-page mark.mark-issue').first().click();
      await expect(beside.locator('.tree-issue [aria-selected=true], .tree-issue[aria-selected=true]')).toContainText('理论学习不够深入');
    });
  } finally {
    await later.close();
    removeProfile(profile);
  }
});
