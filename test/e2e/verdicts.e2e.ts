import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { PAGES } from '../site/server.mjs';
import { badge, badgeTitle } from '../support/badge';
import { launchChromium, removeProfile, type ExtensionBrowser } from '../support/chromium';
import { marksOn, waitForMarks } from '../support/page-marks';
import { asScript, bodyOf, shell, sourceOf } from '../support/page-source';
import { openPanelTab, saveButton, savedSign } from '../support/panel';
import { MAIN_NOTICE, ORDINARY_PAGE } from '../support/sample-pages';
import { stays, until } from '../support/until';
import { expect, test, testOn } from './fixtures';

const why = (panel: Page) => panel.locator('#panel-page .why summary');
const forget = (panel: Page) => panel.locator('#panel-page').getByRole('button', { name: '忘记，恢复规则的判断' });

/** The default is long enough for a notice to be read and marked, had it been. */
const staysUnmarked = (page: Page, milliseconds = 1500): Promise<void> =>
  stays('nothing is marked', async () => Object.keys(await marksOn(page)).length === 0, milliseconds);

async function open(browser: ExtensionBrowser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

test('a verdict on a page holds after a reload, in another tab and after the browser was closed, until it is forgotten', async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), 'zhenggai-verdicts-'));
  const first = await launchChromium({ sitePort: site.port, profile });
  try {
    const page = await open(first, MAIN_NOTICE.url);
    await waitForMarks(page);
    const panel = await openPanelTab(first, page);
    await panel.bringToFront();
    await why(panel).click();
    await panel.getByRole('button', { name: '这不是整改通报' }).click();
    await expect(panel.getByText('已记住：本页不是整改通报。')).toBeVisible();
    await expect.poll(() => marksOn(page)).toEqual({});

    await page.bringToFront();
    await page.reload();
    await staysUnmarked(page);
    const second = await open(first, `${MAIN_NOTICE.url}#again`);
    await staysUnmarked(second);
  } finally {
    await first.close();
  }
  const later = await launchChromium({ sitePort: site.port, profile });
  try {
    const page = await open(later, MAIN_NOTICE.url);
    await staysUnmarked(page);
    expect(await badge(later, await later.tabId(page))).toBe('');
    const panel = await openPanelTab(later, page);
    await expect(panel.getByText('已记住：本页不是整改通报。')).toBeVisible();
    await forget(panel).click();
    await page.bringToFront();
    expect((await waitForMarks(page))['zhenggai-issue']).toBe(MAIN_NOTICE.expect.issues);
    await page.reload();
    expect((await waitForMarks(page))['zhenggai-issue']).toBe(MAIN_NOTICE.expect.issues);
  } finally {
    await later.close();
    removeProfile(profile);
  }
});

test('an ordinary page called a notice is read as one again after a reload, though the tiny script passes it by', async ({ chromium }) => {
  const page = await open(chromium, ORDINARY_PAGE.url);
  const panel = await openPanelTab(chromium, page);
  await panel.getByRole('button', { name: '读取本页' }).click();
  await panel.getByRole('button', { name: '仍按整改通报读取' }).click();
  await expect(panel.getByText('已记住：本页按整改通报读取。')).toBeVisible();
  await page.bringToFront();
  await page.reload();
  await panel.bringToFront();
  await expect(panel.getByText('由您认定')).toBeVisible();
  await expect(panel.getByText('已记住：本页按整改通报读取。')).toBeVisible();
});

test('a whole site is silenced: not even read there, still savable by hand; removed and put back in the settings', async ({ chromium }) => {
  const page = await open(chromium, MAIN_NOTICE.url);
  await waitForMarks(page);
  const host = new URL(MAIN_NOTICE.url).host;
  const panel = await openPanelTab(chromium, page);
  await panel.bringToFront();
  await why(panel).click();
  await panel.getByRole('button', { name: '这不是整改通报' }).click();
  await panel.getByRole('button', { name: `整个网站 ${host} 都不再提示` }).click();
  await expect(panel.getByText('已记住：本页不是整改通报。')).toBeVisible();
  await forget(panel).click();
  await expect(panel.getByText(`已记住：不再提示 ${host} 上的页面。`, { exact: false })).toBeVisible();

  await page.bringToFront();
  await page.reload();
  await staysUnmarked(page);
  await panel.bringToFront();
  await expect(panel.getByText(`您说过不再提示 ${host} 上的页面`, { exact: false })).toBeVisible();
  await panel.getByRole('button', { name: '读取本页' }).click();
  await panel.getByRole('button', { name: '手动保存本页' }).click();
  await expect(savedSign(panel)).toBeVisible();

  const options = await open(chromium, chromium.url('options.html'));
  await options.getByRole('button', { name: `移除 ${host} 的判断` }).click();
  await expect(options.getByText('没有记住任何判断。')).toBeVisible();
  await page.bringToFront();
  expect((await waitForMarks(page))['zhenggai-issue']).toBe(MAIN_NOTICE.expect.issues);
  await options.bringToFront();
  await options.getByRole('button', { name: '撤销' }).click();
  await expect(options.getByRole('button', { name: `移除 ${host} 的判断` })).toBeVisible();
  await expect.poll(() => marksOn(page)).toEqual({});
});

test('signals lead to their place on a page that is no notice, where nothing is painted', async ({ chromium }) => {
  const feedback = PAGES.find(({ relatedKind }) => relatedKind === 'feedback');
  if (!feedback) throw new Error('no sample page with the feedback of an inspection');
  const page = await open(chromium, feedback.url);
  const panel = await openPanelTab(chromium, page);
  await expect(panel.getByText('巡视巡察反馈')).toBeVisible();
  await expect(panel.getByText(/^主要原因/)).toBeVisible();
  expect(await marksOn(page)).toEqual({});
  await why(panel).click();
  await panel.locator('#panel-page .why').getByRole('option').and(panel.locator(':not(.no-jump)')).first().click();
  await page.bringToFront();
  await until('the words flash', async () => ((await marksOn(page))['zhenggai-flash'] ?? 0) > 0);
});

/** A single-page site with an ordinary article in its first view, so that the tiny script has nothing to wait for. */
const SPA = shell(`<div id="view">
  <h1>市水务局开展节水宣传</h1><p>${'三月二十二日是世界水日，水务局组织志愿者走上街头发放节水手册，讲解节约用水常识。'.repeat(20)}</p></div><script>
  const notice = ${asScript(bodyOf(MAIN_NOTICE))};
  window.go = () => { history.pushState({}, '', '/spa/notice'); setTimeout(() => { document.getElementById('view').innerHTML = notice; }, 900); };
</script>`, '水务局');
const NOTICE = 'http://www.songlan.gov.cn/own/notice.html';
const SPA_START = 'http://spa.songlan.gov.cn/spa/';
const EXTRA = new Map([[SPA_START, SPA]]);
const testOwn = testOn(EXTRA);

testOwn('the badge: the number of issues, ✓ saved, ↻ saved but the page changed; the panel says the same', async ({ chromium }) => {
  const before = sourceOf(MAIN_NOTICE);
  const after = before.replace('年底前', '明年3月底前');
  expect(after).not.toBe(before);
  EXTRA.set(NOTICE, before);
  const page = await open(chromium, NOTICE);
  await waitForMarks(page);
  const tabId = await chromium.tabId(page);
  await expect.poll(() => badge(chromium, tabId)).toBe(String(MAIN_NOTICE.expect.issues));
  const panel = await openPanelTab(chromium, page);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  await expect.poll(() => badge(chromium, tabId)).toBe('✓');

  EXTRA.set(NOTICE, after);
  await page.bringToFront();
  await page.reload();
  await expect.poll(() => badge(chromium, tabId)).toBe('↻');
  expect(await badgeTitle(chromium, tabId)).toContain('已与存下的记录不同');
  await panel.bringToFront();
  await expect(panel.getByText('本页与存下的记录不同')).toBeVisible();
  await panel.getByRole('button', { name: '保存新版本' }).click();
  await expect.poll(() => badge(chromium, tabId)).toBe('✓');

  // A page that is saved says so on its next visit, too.
  await page.bringToFront();
  await page.reload();
  await expect.poll(() => badge(chromium, tabId)).toBe('✓');
});

testOwn('a notice in a later view of a single-page site is found long after the tiny script is done with the page', async ({ chromium }) => {
  const page = await open(chromium, SPA_START);
  await staysUnmarked(page, 7000);
  await page.evaluate(() => (window as unknown as { go: () => void }).go());
  expect((await waitForMarks(page))['zhenggai-issue']).toBe(MAIN_NOTICE.expect.issues);
});
