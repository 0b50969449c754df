import type { Page } from 'playwright';
import { badge } from '../support/badge';
import { MAIN_NOTICE, samplePage } from '../support/sample-pages';
import { waitForMarks } from '../support/page-marks';
import type { ExtensionBrowser } from '../support/chromium';
import { exportAll, openPanelTab, saveButton, savedRows, savedSign, savedTab } from '../support/panel';
import { pause, until } from '../support/until';
import { validateExport } from '../support/validate-export';
import { expect, test } from './fixtures';

async function openNotice(chromium: ExtensionBrowser, url: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  await waitForMarks(page);
  return page;
}

test('what one window saves, notes or deletes, the panels of the others show at once', async ({ chromium }) => {
  const other = await openNotice(chromium, samplePage('Word paragraphs (MsoNormal').url);
  const second = await openPanelTab(chromium, other);
  await savedTab(second).click();
  await expect(second.getByText('还没有保存的记录')).toBeVisible();

  const page = await openNotice(chromium, MAIN_NOTICE.url);
  const tabId = await chromium.tabId(page);
  // The same page once more, at a place on it, with a panel of its own.
  const twin = await openNotice(chromium, `${MAIN_NOTICE.url}#zoom`);
  const twinId = await chromium.tabId(twin);
  const twinPanel = await openPanelTab(chromium, twin);
  await expect(saveButton(twinPanel)).toBeVisible();
  const first = await openPanelTab(chromium, page);
  await saveButton(first).click();
  await expect(savedSign(first)).toBeVisible();

  await expect(savedRows(second)).toHaveCount(1);
  await expect(savedSign(twinPanel)).toBeVisible();
  await expect.poll(() => badge(chromium, tabId)).toBe('✓');
  await expect.poll(() => badge(chromium, twinId)).toBe('✓');

  await first.getByRole('button', { name: '查看记录' }).click();
  await second.bringToFront();
  await savedRows(second).first().click();
  await first.bringToFront();
  await first.getByRole('textbox', { name: '笔记' }).fill('第9项待核对');
  await expect(first.locator('.own')).toContainText('已保存');
  await expect(second.getByRole('textbox', { name: '笔记' })).toHaveValue('第9项待核对');

  await first.getByRole('button', { name: '删除', exact: true }).click();
  await expect(second.getByRole('textbox', { name: '笔记' })).toHaveCount(0);
  await expect(saveButton(twinPanel)).toHaveCount(1);
  await expect.poll(() => badge(chromium, twinId)).toBe(String(MAIN_NOTICE.expect.issues));
  await first.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(savedSign(twinPanel)).toHaveCount(1);
});

test('a note and tags written in two windows at once: nothing is lost, and it is said', async ({ chromium }) => {
  const page = await openNotice(chromium, MAIN_NOTICE.url);
  const first = await openPanelTab(chromium, page);
  await saveButton(first).click();
  await expect(savedSign(first)).toBeVisible();
  await first.getByRole('button', { name: '查看记录' }).click();
  const second = await openPanelTab(chromium, page);
  await savedTab(second).click();
  await savedRows(second).first().click();
  const noteOf = (panel: Page) => panel.getByRole('textbox', { name: '笔记' });
  const tagOf = (panel: Page) => panel.getByRole('textbox', { name: '添加标签' });
  await expect(noteOf(second)).toHaveValue('');

  // Both have typed before either has been stored.
  await Promise.all([noteOf(first).pressSequentially('甲窗口'), noteOf(second).pressSequentially('乙窗口')]);
  const said = (panel: Page) => panel.getByText('两段都留着').count();
  await until('one of the windows says so', async () => (await said(first)) + (await said(second)) > 0);
  const both = /(甲窗口\s+―+\s+乙窗口|乙窗口\s+―+\s+甲窗口)/;
  await expect(noteOf(first)).toHaveValue(both);
  await expect(noteOf(second)).toHaveValue(both);

  await Promise.all([tagOf(first).fill('重点'), tagOf(second).fill('待核对')]);
  await Promise.all([tagOf(first).press('Enter'), tagOf(second).press('Enter')]);
  for (const panel of [first, second]) {
    await expect(panel.getByRole('button', { name: '移除标签 重点' })).toBeVisible();
    await expect(panel.getByRole('button', { name: '移除标签 待核对' })).toBeVisible();
  }
});

test('the worker is killed while it saves: the page is saved whole or not at all, and the panel says which', async ({ launch }) => {
  const chromium = await launch();
  const page = await openNotice(chromium, MAIN_NOTICE.url);
  const panel = await openPanelTab(chromium, page);
  const helper = await chromium.context.newPage();
  await helper.goto(chromium.url('welcome.html'));
  const session = await chromium.context.newCDPSession(helper);
  await session.send('ServiceWorker.enable');
  const rows = () => helper.evaluate(() => new Promise<Record<string, number>>((resolve, reject) => {
    const open = indexedDB.open('zhenggai');
    open.onerror = () => { reject(new Error('no database')); };
    open.onsuccess = () => {
      const names = ['captures', 'records', 'extractions', 'searches'];
      const counts: Record<string, number> = {};
      const transaction = open.result.transaction(names);
      for (const name of names) {
        const request = transaction.objectStore(name).count();
        request.onsuccess = () => { counts[name] = request.result; };
      }
      transaction.oncomplete = () => { open.result.close(); resolve(counts); };
    };
  }));
  // Killed at another moment each time, from before the first byte to after the last.
  for (const wait of [0, 5, 15, 30, 60, 120, 250]) {
    await page.evaluate((words) => { document.querySelector('.TRS_Editor p:last-of-type')?.append(words); }, `补记${wait}`);
    await expect(panel.locator('.save-button')).toBeVisible();
    await panel.locator('.save-button').click();
    await pause(wait);
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the panel has an answer', async () => (await savedSign(panel).count()) > 0 || (await panel.locator('.save-bar [role=alert]').count()) > 0);
    const counts = await rows();
    const { captures = 0, records = 0 } = counts;
    expect(counts, `killed after ${wait} ms`).toEqual({ captures, records, extractions: records, searches: records });
    expect(captures >= records, 'no record without its capture').toBe(true);
    // Saved is said only of what is stored.
    if ((await savedSign(panel).count()) > 0) expect(records).toBe(1);
    if ((await panel.locator('.save-button').count()) > 0) {
      await panel.locator('.save-button').click();
      await expect(savedSign(panel)).toBeVisible();
    }
    expect((await rows())['records']).toBe(1);
  }
  await savedTab(panel).click();
  await expect(savedRows(panel)).toHaveCount(1);
});

test('one broken record does not cost the others their export, and is named', async ({ chromium }) => {
  const page = await openNotice(chromium, MAIN_NOTICE.url);
  const panel = await openPanelTab(chromium, page);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  const broken = samplePage('Word paragraphs (MsoNormal').url;
  await page.goto(broken);
  await waitForMarks(page);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  await panel.evaluate((key) => new Promise<void>((resolve) => {
    const open = indexedDB.open('zhenggai');
    open.onsuccess = () => {
      const transaction = open.result.transaction('extractions', 'readwrite');
      transaction.objectStore('extractions').put({ key, verdict: { kind: 'notice' }, notice: null, versions: [] });
      transaction.oncomplete = () => { open.result.close(); resolve(); };
    };
  }), `${broken}#0`);
  const { export: data, errors } = validateExport((await exportAll(chromium, panel)).text);
  expect(errors).toEqual([]);
  expect(data.records.map(({ source }) => source.url)).toEqual([MAIN_NOTICE.url]);
  await expect(panel.locator('.saved-tools')).toContainText('1 条记录无法读取，没有导出');
  await expect(panel.locator('.saved-tools')).toContainText(broken);
});
