import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchChromium, removeProfile, type ExtensionBrowser } from '../support/chromium';
import { bodyOf, latePage, shell } from '../support/page-source';
import { exportAll } from '../support/panel';
import { addLinks, endedPages, openQueue, pageRequests, queueButton, queueReport, queueRows } from '../support/queue-panel';
import { MAIN_NOTICE } from '../support/sample-pages';
import { validateExport } from '../support/validate-export';
import { stays, until } from '../support/until';
import { expect, testOn } from './fixtures';

/** Without pictures, so that every request is for a page of the queue. */
const NOTICE_BODY = bodyOf(MAIN_NOTICE).replace(/<img[^>]*>/g, '');

const OTHER = 'http://www.hetan.gov.cn/zx/20240301.html';
/** Nobody listens there. */
const DEAD = 'http://www.hetan.gov.cn:9/gone.html';
const LATE = 'http://xxgk.hetan.gov.cn/late.html';
const MISSING = 'http://xxgk.hetan.gov.cn/404.html';
const FILE = 'http://xxgk.hetan.gov.cn/fj/zgqk.docx';

/** Where a notice lies after its site was made anew. */
const MOVED = 'http://xxgk.hetan.gov.cn/2026/xcgg/c2.html';

/** Ten notices on two hosts, each of an office of its own. */
const NOTICES = Array.from({ length: 10 }, (_, at) => ({
  url: `http://${at % 2 === 0 ? 'jw' : 'xxgk'}.hetan.gov.cn/xcgg/t${at + 1}.html`,
  title: `中共河滩县第${at + 1}办公室党组关于巡察整改进展情况的通报`,
}));
const LINKS = [
  ...NOTICES.slice(0, 4), { url: OTHER, title: '县水务局开展节水宣传' }, ...NOTICES.slice(4, 7), { url: DEAD, title: '关于巡察整改情况的通报' }, ...NOTICES.slice(7),
];

const EXTRA = new Map([
  ...NOTICES.map(({ url, title }): [string, string] => [url, shell(NOTICE_BODY.replaceAll('市水务局党组', `第${url.replace(/\D/g, '')}办公室党组`), title)]),
  [OTHER, shell(`<h1>县水务局开展节水宣传</h1><p>${'县水务局组织志愿者走上街头发放节水手册，讲解节约用水常识。'.repeat(14)}</p>`, '县水务局开展节水宣传')],
  [LATE, latePage(NOTICE_BODY)],
]);

const test = testOn(EXTRA);

async function setDelay(panel: Page, seconds: number): Promise<void> {
  const field = panel.getByRole('spinbutton', { name: '同一网站两页之间的间隔' });
  await field.fill(String(seconds));
  await field.press('Tab');
}

/** The shortest delay between two pages of a site is 2 s; ms. */
const TWO_DELAYS = 4000;

/** Waits until this many pages have ended. */
const ended = (panel: Page, count: number): Promise<boolean> =>
  until(`${count} pages have ended`, async () => (await endedPages(panel)) >= count);

/** Tabs that show pages of the web. */
const webTabs = (browser: ExtensionBrowser): string[] => browser.context.pages().map((page) => page.url()).filter((url) => url.startsWith('http'));

/** Watches how many tabs of the web are open at once. */
function mostTabs(browser: ExtensionBrowser): () => number {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, webTabs(browser).length);
  };
  // A tab may have got to its page before it is told of.
  browser.context.on('page', (page) => {
    page.on('framenavigated', look);
    look();
  });
  return () => most;
}

test('twelve links: paused, the browser closed and started twice, the worker killed, finished with a report', async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), 'zhenggai-queue-'));
  const launch = (): Promise<ExtensionBrowser> => launchChromium({ sitePort: site.port, profile });
  const seen = (): string[] => pageRequests(site.requests);
  let browser = await launch();
  try {
    let panel = await openQueue(browser);
    await expect(panel.getByText('采集队列是空的')).toBeVisible();
    expect(await addLinks(panel, LINKS)).toEqual({ ok: true, value: { added: 12, already: 0 } });
    await expect(queueRows(panel)).toHaveCount(12);
    // Adding opens nothing: the user has not said so yet.
    await stays('nothing is asked for', () => Promise.resolve(seen().length === 0), 1500);
    await setDelay(panel, 2);
    await queueButton(panel, '开始采集').click();
    await ended(panel, 2);
    await expect(panel.getByRole('tab', { name: /^队列\s*\d+\/12/ })).toBeVisible();

    await queueButton(panel, '暂停').click();
    await expect(panel.getByText('已暂停')).toBeVisible();
    const paused = seen().length;
    await stays('nothing more is asked for', () => Promise.resolve(seen().length === paused), TWO_DELAYS);
    expect(webTabs(browser)).toEqual([]);
    await browser.close();

    // Paused by the user: it stays so in the next session.
    browser = await launch();
    panel = await openQueue(browser);
    await expect(panel.getByText('已暂停')).toBeVisible();
    expect(await endedPages(panel)).toBeGreaterThanOrEqual(2);
    await queueButton(panel, '继续').click();
    await ended(panel, 4);
    // Closed in the middle of a page.
    await until('a page is open', async () => (await queueRows(panel).filter({ hasText: '正在读取' }).count()) > 0);
    await browser.close();

    const stopped = seen().length;
    browser = await launch();
    const most = mostTabs(browser);
    panel = await openQueue(browser);
    await expect(panel.getByText(/重新启动过，队列停在这里/)).toBeVisible();
    await expect(queueRows(panel).filter({ hasText: '正在读取' })).toHaveCount(0);
    await stays('nothing more is asked for', () => Promise.resolve(seen().length === stopped), TWO_DELAYS);
    await queueButton(panel, '继续').click();
    await ended(panel, 6);
    const beforeKill = seen();
    await until('a page is open', async () => (await queueRows(panel).filter({ hasText: '正在读取' }).count()) > 0);
    await browser.stopWorker();
    await ended(panel, 12);
    await expect(panel.getByText('已全部完成')).toBeVisible();

    const report = queueReport(panel);
    await expect(report.getByText('新保存 10')).toBeVisible();
    await expect(report.getByText('不是整改通报 1')).toBeVisible();
    await expect(report.getByText('失败 1')).toBeVisible();
    await expect(queueRows(panel).filter({ hasText: '失败：网页打不开' })).toHaveCount(1);
    await panel.bringToFront();
    await report.getByRole('button', { name: '复制结果' }).click();
    await expect(panel.getByText('采集结果已复制。')).toBeVisible();
    await panel.keyboard.press('/');
    await expect(panel.getByRole('searchbox')).toBeFocused();
    await panel.keyboard.press('Control+V');
    await expect(panel.getByRole('searchbox')).toHaveValue(new RegExp(`失败 1.*关于巡察整改情况的通报.*${DEAD}.*网页打不开`, 's'));
    await panel.getByRole('searchbox').fill('');
    await panel.getByRole('tab', { name: /^队列/ }).click();

    // Nothing was asked for but the chosen links, in their order; only the page that was cut off by closing the browser twice.
    const asked = seen();
    const wanted = LINKS.map(({ url }) => url).filter((url) => url !== DEAD);
    expect([...new Set(asked)]).toEqual(wanted);
    expect(asked.length).toBeLessThanOrEqual(wanted.length + 1);
    expect(new Set(asked.slice(beforeKill.length)).size).toBe(asked.length - beforeKill.length);
    expect(most()).toBe(1);
    expect(webTabs(browser)).toEqual([]);

    const { export: data, errors } = validateExport((await exportAll(browser, panel)).text);
    expect(errors).toEqual([]);
    expect(data.records.map(({ source }) => source.url).sort()).toEqual(NOTICES.map(({ url }) => url).sort());
    expect([...new Set(data.records.map(({ capture }) => capture.method))]).toEqual(['queue']);
    expect([...new Set(data.records.map(({ notice }) => notice?.issues.length))]).toEqual([MAIN_NOTICE.expect.issues]);
  } finally {
    await browser.close();
    removeProfile(profile);
  }
});

test('late text is waited for behind other tabs; files are not opened, errors named, closed tabs and skipped pages given up', async ({ chromium, site }) => {
  const from = site.requests.length;
  const [first, second, third] = NOTICES.map(({ url }) => url);
  const panel = await openQueue(chromium);
  await addLinks(panel, [FILE, LATE, MISSING, first ?? '', second ?? '', third ?? ''].map((url) => ({ url, title: url })));
  await expect(queueRows(panel)).toHaveCount(6);
  await setDelay(panel, 2);
  const rowOf = (url = '') => queueRows(panel).filter({ has: panel.getByRole('button', { name: `打开网页：${url}` }) });
  await rowOf(second).getByRole('button', { name: /^跳过/ }).click();
  await expect(rowOf(second)).toContainText('已跳过');

  await queueButton(panel, '开始采集').click();
  await expect(rowOf(FILE)).toContainText('链接指向文件，不是网页');
  await expect(rowOf(LATE)).toContainText('已保存');
  await expect(rowOf(MISSING)).toContainText('网站报告出错（404）');
  const tab = await until('the next page is open', () => Promise.resolve(chromium.context.pages().find((page) => page.url() === first)));
  await tab.close();
  await expect(rowOf(first)).toContainText('已跳过');
  await expect(rowOf(third)).toContainText('已保存');
  await expect(panel.getByText('已全部完成')).toBeVisible();
  // The user's own tab stayed in front all the time.
  expect(await panel.evaluate(() => document.visibilityState)).toBe('visible');

  await rowOf(first).getByRole('button', { name: /^重试/ }).click();
  await expect(rowOf(first)).toContainText('已保存');
  expect(pageRequests(site.requests.slice(from))).toEqual([LATE, MISSING, first, third, first]);

  await queueReport(panel).getByRole('button', { name: '清除已结束的' }).click();
  await expect(panel.getByText('采集队列是空的')).toBeVisible();
  await panel.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(queueRows(panel)).toHaveCount(6);

  // Later one is as it was, one deleted, one moved, one corrected: the library asks, and opens nothing before it is told to.
  await rowOf(second).getByRole('button', { name: /^重试/ }).click();
  await expect(rowOf(second)).toContainText('已保存');
  const [deleted = '', moved = '', corrected = ''] = [first, second, third];
  EXTRA.set(MOVED, EXTRA.get(moved) ?? '');
  EXTRA.set(moved, `<script>location.replace('${MOVED}')</script>`);
  EXTRA.set(corrected, (EXTRA.get(corrected) ?? '').replace(/。(?=[^。]*<\/p>)/u, '，此数经复核已更正。'));
  EXTRA.delete(deleted);
  const asked = site.requests.length;
  const library = await chromium.context.newPage();
  await library.goto(chromium.url('library.html'));
  await expect(library.locator('.library-count')).toContainText('4 / 4 条通报');
  await library.locator('#library-table').press('Control+a');
  await library.getByRole('button', { name: '复查这 4 条' }).click();
  await expect(library.getByText(/逐个打开 4 个网页/)).toBeVisible();
  expect(site.requests.length).toBe(asked);
  await library.getByRole('button', { name: '打开 4 个网页' }).click();
  const rowIn = (url: string) => library.locator('.library-row').filter({ hasText: `第${url.replace(/\D/g, '')}办公室` });
  const looked = (url: string) => rowIn(url).locator('.col-check');
  await expect(looked(moved)).toContainText('已搬走');
  await expect(looked(corrected)).toContainText('内容有变');
  await expect(looked(deleted)).toContainText('已消失');
  await expect(library.locator('.col-check', { hasText: '仍在' })).toHaveCount(1);
  await expect(queueReport(panel).getByText('仍在 1 · 内容有变 1 · 已搬走 1 · 已消失 1')).toBeVisible();
  expect(pageRequests(site.requests.slice(asked)).sort()).toEqual([LATE, MOVED, deleted, moved, corrected].sort());

  // A changed text is offered, and kept as a version when that is asked for.
  await rowIn(corrected).click();
  const log = library.getByRole('region', { name: '复查记录' });
  await expect(log.getByText('这时的文字没有保存。')).toBeVisible();
  await log.getByRole('button', { name: '再打开并存为新版本' }).click();
  await expect(library.getByRole('checkbox', { name: /存为新版本/ })).toBeChecked();
  await library.getByRole('button', { name: '打开 1 个网页' }).click();
  await expect(log.getByText('这时的文字已存为一个版本。').first()).toBeVisible();
  await expect(library.getByRole('button', { name: '2 个版本' })).toBeVisible();
});
