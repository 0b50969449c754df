import type { Locator, Page } from 'playwright';
import type { ExtensionBrowser } from '../support/chromium';
import { openPanelTab, saveButton, savedSign } from '../support/panel';
import { markedWords, marksOn, waitForMarks } from '../support/page-marks';
import { MAIN_NOTICE, samplePage } from '../support/sample-pages';
import { expect, test } from './fixtures';

const COLUMN = samplePage('column of twenty links');
const SEARCH = samplePage('search result');
/** The column prints another title and a later day for this page than the page itself. */
const RENAMED = samplePage('disclosure table above');

const panelRows = (panel: Page): Locator => panel.getByRole('list', { name: '像整改通报的链接' }).getByRole('listitem');
const siteSwitch = (panel: Page): Locator => panel.getByRole('checkbox', { name: '在本站的列表上标出' });

async function save(browser: ExtensionBrowser, page: Page, url: string): Promise<void> {
  await page.goto(url);
  await waitForMarks(page);
  const panel = await openPanelTab(browser, page);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  await panel.close();
}

test('a column: the panel lists the links that look like notices with their states, the page marks them, and nothing else changes', async ({ chromium, control }) => {
  const page = await chromium.context.newPage();
  await save(chromium, page, MAIN_NOTICE.url);
  await save(chromium, page, RENAMED.url);
  await page.goto(COLUMN.url);
  expect(await waitForMarks(page)).toEqual({ 'zhenggai-link-new': 11, 'zhenggai-link-saved': 1, 'zhenggai-link-changed': 1 });
  expect(await markedWords(page, 'zhenggai-link-saved')).toEqual(['中共临川湖市水务局党组关于市委第三巡察组反馈意见集中整改进展…']);
  expect(await markedWords(page, 'zhenggai-link-changed')).toEqual(['中共云桥区教育局委员会关于巡察整改完成情况的公示']);
  const fresh = await markedWords(page, 'zhenggai-link-new');
  for (const other of ['召开', '整改方案', '的通知', '反馈巡察情况', '典型问题', '发展情况', '进驻', '地震局']) expect(fresh.join('\n')).not.toContain(other);

  const panel = await openPanelTab(chromium, page);
  await panel.setViewportSize({ width: 360, height: 1600 });
  await expect(panelRows(panel)).toHaveCount(13);
  const facts = await panelRows(panel).evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('.chip')].map((chip) => chip.textContent).join(' ')));
  expect(facts).toEqual(['已保存', '新', '新', '已存·可能有变', '新', '新', '新 可能是通报', '新 可能是通报', '新', '新', '新', '新', '新']);
  // Cut on the page, whole in the panel.
  await expect(panelRows(panel).first()).toContainText('中共临川湖市水务局党组关于市委第三巡察组反馈意见集中整改进展情况的通报');
  await panelRows(panel).first().getByRole('button', { name: /^查看记录/ }).click();
  await expect(panel.locator('#panel-saved').getByRole('heading', { name: MAIN_NOTICE.expect.title })).toBeVisible();

  const bare = await control.context.newPage();
  await bare.goto(COLUMN.url);
  const [ours, theirs] = await Promise.all([page, bare].map((each) => each.evaluate(() => document.documentElement.outerHTML)));
  expect(ours).toBe(theirs);
});

test('a search result: one find is enough, words marked by the site are no hindrance', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await save(chromium, page, MAIN_NOTICE.url);
  await page.goto(SEARCH.url);
  expect(await waitForMarks(page)).toEqual({ 'zhenggai-link-saved': 1, 'zhenggai-link-new': 1 });
  expect(await markedWords(page, 'zhenggai-link-new')).toEqual(['临川湖市统计督察整改情况公示']);
  const panel = await openPanelTab(chromium, page);
  await expect(panelRows(panel)).toHaveCount(2);
  await expect(panelRows(panel).nth(1)).toContainText('2024-03-14');
});

test('marks follow a pager and come back when the page clears them or puts its list up anew', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(COLUMN.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await expect(panelRows(panel).first()).toBeVisible();
  await page.bringToFront();
  await page.evaluate(() => CSS.highlights.clear());
  await expect.poll(() => marksOn(page)).toEqual({ 'zhenggai-link-new': 13 });
  // Put up anew with the same words.
  await page.evaluate(() => { const rows = document.getElementById('rows'); rows?.replaceChildren(...Array.from(rows.children, (row) => row.cloneNode(true))); });
  await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get('zhenggai-link-new') ?? [])].filter((range) => range.startContainer.isConnected).length)).toBe(13);
  await page.locator('#next').click();
  await expect.poll(() => markedWords(page, 'zhenggai-link-new').then((words) => words.length)).toBe(4);
  await panel.bringToFront();
  await expect(panelRows(panel)).toHaveCount(4);
  await expect(panelRows(panel).first()).toContainText('商务局');
});

test('a list that a script fills in late is marked, and links that a script adds to it', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  const row = (name: string): string => `<li><a href="/art/${name}.html">${name}巡察整改情况的通报</a></li>`;
  const body = `<!DOCTYPE html><title>信息公开</title><p><a href="/">首页</a></p><ul id="rows"></ul><script>
    const rows = document.getElementById('rows');
    setTimeout(() => { rows.innerHTML = ${JSON.stringify(['水务局', '教育局', '民政局'].map(row).join(''))}; }, 900);
    globalThis.more = () => rows.insertAdjacentHTML('beforeend', ${JSON.stringify(row('司法局'))});
  </script>`;
  await page.route('http://late.linchuanhu.gov.cn/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('http://late.linchuanhu.gov.cn/list.html');
  expect(await waitForMarks(page)).toEqual({ 'zhenggai-link-new': 3 });
  await page.evaluate('more()');
  await expect.poll(() => markedWords(page, 'zhenggai-link-new')).toContain('司法局巡察整改情况的通报');
});

test('off for the site, on other sites on; remembered after a reload; off for all in the settings', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(COLUMN.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await panel.bringToFront();
  await siteSwitch(panel).uncheck();
  await expect.poll(() => marksOn(page)).toEqual({});
  await page.reload();
  await expect(panelRows(panel).first()).toBeVisible();
  await expect(siteSwitch(panel)).not.toBeChecked();
  expect(await marksOn(page)).toEqual({});

  const search = await chromium.context.newPage();
  await search.goto(SEARCH.url);
  await waitForMarks(search);

  const options = await chromium.context.newPage();
  await options.goto(chromium.url('options.html'));
  await options.getByRole('button', { name: '重新在 www.linchuanhu.gov.cn 标注' }).click();
  await expect.poll(() => marksOn(page)).toEqual({ 'zhenggai-link-new': 13 });
  await options.getByRole('checkbox', { name: /^在栏目页和搜索结果里/ }).uncheck();
  await expect.poll(() => marksOn(page)).toEqual({});
  await expect.poll(() => marksOn(search)).toEqual({});
});

test('picked links go into the queue, each once; what is captured is marked as saved', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(COLUMN.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await panel.bringToFront();
  await panel.getByRole('searchbox', { name: '筛选链接' }).fill('水务局');
  await panel.getByRole('button', { name: '全选' }).click();
  await panel.getByRole('button', { name: '采集选中的（1）' }).click();
  await expect(panel.getByText('已加入队列 1 条。')).toBeVisible();
  await panel.getByRole('button', { name: '采集选中的（1）' }).click();
  await expect(panel.getByText('1 条早已在队列中。')).toBeVisible();
  await expect.poll(() => marksOn(page)).toEqual({ 'zhenggai-link-new': 12, 'zhenggai-link-saved': 1 });
  await expect(panelRows(panel).first()).toContainText('已保存');
});

test('1,000 links: all listed and marked, few rows drawn', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  const items = Array.from({ length: 1000 }, (_, i) => `<li><a href="/art/${i}.html">中共临川湖市第${i}中学委员会关于巡察整改情况的通报</a><span>2024-03-28</span></li>`).join('');
  await page.route('http://long.linchuanhu.gov.cn/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!DOCTYPE html><title>整改公开</title><ul>${items}</ul>` }));
  await page.goto('http://long.linchuanhu.gov.cn/list.html');
  expect(await waitForMarks(page)).toEqual({ 'zhenggai-link-new': 1000 });
  const panel = await openPanelTab(chromium, page);
  await panel.setViewportSize({ width: 360, height: 800 });
  await expect(panel.getByText('共 1,000 条，选中 0 条')).toBeVisible();
  expect(await panelRows(panel).count()).toBeLessThan(40);
  await panel.getByRole('searchbox', { name: '筛选链接' }).fill('第999中学');
  await expect(panelRows(panel)).toHaveCount(1);
});
