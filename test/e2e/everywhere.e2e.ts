import { join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { PAGES } from '../site/server.mjs';
import { badge } from '../support/badge';
import { marksOn, waitForMarks } from '../support/page-marks';
import { asScript, bodyOf, shell, sourceOf } from '../support/page-source';
import { exportAll, issueRows, openPanelTab, saveButton, savedRows, savedSign, savedTab } from '../support/panel';
import { RESULTS } from '../support/paths';
import { MAIN_NOTICE, samplePage } from '../support/sample-pages';
import { validateExport } from '../support/validate-export';
import { stays } from '../support/until';
import { expect, testOn } from './fixtures';

const NOTICE = bodyOf(MAIN_NOTICE);
const TITLE = MAIN_NOTICE.expect.title ?? '';
const NAV = `<ul>${'<li><a href="/zwgk/">政务公开信息目录</a></li>'.repeat(12)}</ul>`;

const SPLIT = PAGES.filter(({ markup }) => markup.startsWith('split article'));
const SPLIT_TITLE = SPLIT[0]?.expect.notices?.[0]?.title ?? '';
/** The same article on another host, its third page no longer what it was. */
const BROKEN = 'http://broken.heshui.gov.cn';
const [first = MAIN_NOTICE, second = MAIN_NOTICE] = SPLIT;

/** Pages that are gone, as sites answer with status 200: the title may still be the notice's. */
const GONE: readonly (readonly [name: string, body: string, title: string])[] = [
  ['a title and a sentence', '<div class="tip"><p>您访问的页面不存在或已被删除！</p><p><a href="/">返回首页</a></p></div>', TITLE],
  ['with navigation and footer', `${NAV}<div class="err"><h2>抱歉，您要查看的文章已被删除</h2><p>系统将在 5 秒后返回首页</p></div><p>主办：市人民政府 ICP备00000000号</p>`, `${TITLE}-纪检监察网`],
  ['taken offline', `${NAV}<h1>${TITLE}</h1><p>该信息已下线。</p>`, TITLE],
  ['404 in words', '<h1>404</h1><p>Not Found 页面找不到了，请检查网址是否正确，或联系网站管理员。</p>', `404 ${TITLE}`],
  ['an alert that leads back', '<p>对不起，您请求的内容不存在，可能已过期或迁移。</p>', TITLE],
];

const SHADOW = shell(`${NAV}<notice-body></notice-body><script>
  customElements.define('notice-body', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${asScript(NOTICE)}; } });
</script>`, TITLE);
const LATE_SPA = shell(`<div id="app"><p>请选择栏目。</p></div><script>
  window.show = () => { history.pushState({}, '', '/app/detail/40211'); document.getElementById('app').innerHTML = '<p>加载中…</p>';
    setTimeout(() => { document.getElementById('app').innerHTML = ${asScript(NOTICE)}; }, 2500); };
</script>`);

const EXTRA = new Map<string, string>([
  ...GONE.map(([, body, title], i) => [`http://gone${i}.songlan.gov.cn/art/1.html`, shell(body, title)] as const),
  ['http://print.songlan.gov.cn/print', shell(`<div class="print"><button onclick="print()">打印</button><button onclick="close()">关闭窗口</button>${NOTICE}</div>`, TITLE, `<link rel="canonical" href="http://print.songlan.gov.cn/art/2024/3/28/art_40211.html">`)],
  ['http://print.songlan.gov.cn/art/2024/3/28/art_40211.html', shell(NOTICE, TITLE)],
  ['http://www.songlan.gov.cn/wap/art/40211.html', shell(`<header><a href="/wap/">返回</a><span>手机版</span></header><article>${NOTICE}</article><nav><a href="/wap/">首页</a><a href="/pc/">电脑版</a></nav>`, TITLE, '<meta name="viewport" content="width=device-width">')],
  ['http://old.songlan.gov.cn/', '<html><head><meta charset="utf-8"><title>松岚县人民政府</title></head><frameset rows="80,*"><frame src="/top.html"><frameset cols="180,*"><frame src="/left.html"><frame name="main" src="/main.html"></frameset></frameset></html>'],
  ['http://old.songlan.gov.cn/top.html', shell('<h1>松岚县人民政府</h1>')],
  ['http://old.songlan.gov.cn/left.html', shell(NAV)],
  ['http://old.songlan.gov.cn/main.html', shell('<p>当前位置：<a href="/">首页</a> &gt; 巡察整改</p><iframe src="/text.html" width="900" height="600"></iframe>')],
  ['http://old.songlan.gov.cn/text.html', shell(NOTICE, TITLE)],
  ['http://shadow.songlan.gov.cn/a.html', SHADOW],
  ['http://spa.songlan.gov.cn/app/', LATE_SPA],
  [`${BROKEN}/a/t1_4417.html`, sourceOf(first).replaceAll('t20230619_4417', 't1_4417')],
  [`${BROKEN}/a/t1_4417_1.html`, sourceOf(second).replaceAll('t20230619_4417', 't1_4417')],
  [`${BROKEN}/a/t1_4417_2.html`, shell('<p>您访问的页面不存在或已被删除！</p>', SPLIT_TITLE)],
]);

const test = testOn(EXTRA);

/** Issue marks in a frame. */
async function issuesIn(frame: Frame | Page): Promise<number> {
  const size: number | undefined = await frame.evaluate(() => CSS.highlights.get('zhenggai-issue')?.size).catch(() => undefined);
  return size ?? 0;
}
const most = async (page: Page): Promise<number> => Math.max(...(await Promise.all(page.frames().map(issuesIn))));
const joinButton = (panel: Page) => panel.getByRole('button', { name: '读取其余各页，合并保存' });
const joinedSign = (panel: Page) => panel.locator('.split').getByRole('status').filter({ hasText: '3 页已合并保存' });

test('split article: found on its first page, the others read, joined and saved as one record', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(first.url);
  expect((await waitForMarks(page))['zhenggai-issue']).toBe(first.expect.issues);
  const panel = await openPanelTab(chromium, page);
  await expect(panel.getByText('本文共 3 页，这是第 1 页')).toBeVisible();
  await expect(panel.getByRole('button', { name: '仅保存本页' })).toBeVisible();
  await panel.screenshot({ path: join(RESULTS, 'split-offer.png') });

  const tabs = chromium.context.pages().length;
  await joinButton(panel).click();
  await expect(panel.locator('.split')).toContainText('正在读取第');
  await panel.screenshot({ path: join(RESULTS, 'split-reading.png') });
  await expect(joinedSign(panel)).toBeVisible();
  expect(chromium.context.pages()).toHaveLength(tabs);
  await panel.getByRole('button', { name: '查看记录' }).first().click();
  await expect(panel.getByText('由 3 个网页合并')).toBeVisible();
  await panel.screenshot({ path: join(RESULTS, 'split-record.png') });

  const file = await chromium.download(() => panel.getByRole('button', { name: '导出 JSON' }).click());
  const { export: data, errors } = validateExport(file.text);
  expect(errors).toEqual([]);
  expect(data.counts).toMatchObject({ records: 1, notices: 1 });
  const [record] = data.records;
  expect(record?.source.url).toBe(first.url);
  expect(record?.notice).toMatchObject({ complete: true, missing: [], title: { value: SPLIT_TITLE }, issuedOn: { value: '2023-06-19' } });
  expect(record?.notice?.issues.map(({ ordinal, complete }) => [ordinal, complete])).toEqual(['1', '2', '3', '4', '5', '6', '7'].map((ordinal) => [ordinal, true]));
  const text = record?.capture.text ?? '';
  expect(text).toContain('实训楼改造工程正在抓紧施工，计划2023年9月底前投入使用。');
  expect(record?.notice?.deadlines.map(({ text: words, due }) => [words, due])).toEqual(SPLIT.flatMap((each) => each.expect.deadlines));
  const parts = record?.capture.parts ?? [];
  expect(parts.map(({ url }) => url)).toEqual(SPLIT.map(({ url }) => url));
  expect(parts.map(({ start, end }) => text.slice(start, end)).join('|')).toMatch(/抓紧施\|工，计划.{1,600}3场。\|二是对组织/s);
});

test('split article: every page of it says saved, after a restart of the worker too, and joining again adds nothing', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(SPLIT[1]?.url ?? '');
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await expect(panel.getByText('本文共 3 页，这是第 2 页')).toBeVisible();
  await joinButton(panel).click();
  await expect(joinedSign(panel)).toBeVisible();
  await chromium.stopWorker();
  for (const each of SPLIT) {
    await page.goto(each.url);
    await waitForMarks(page);
    await expect(joinedSign(panel)).toBeVisible();
    await expect(savedSign(panel).first()).toBeVisible();
  }
  await savedTab(panel).click();
  await expect(savedRows(panel)).toHaveCount(1);
});

test('split article: cancelled, nothing is saved and no tab stays', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(first.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  const tabs = chromium.context.pages().length;
  await joinButton(panel).click();
  await panel.getByRole('button', { name: '取消', exact: true }).click();
  await expect(panel.getByText('已取消，没有保存。')).toBeVisible();
  await expect.poll(() => chromium.context.pages().length).toBe(tabs);
  await savedTab(panel).click();
  await expect(panel.getByText('还没有保存的记录')).toBeVisible();
});

test('split article: a page that is gone is named, and nothing half-joined is saved', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(`${BROKEN}/a/t1_4417.html`);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await joinButton(panel).click();
  await expect(panel.getByRole('alert')).toContainText('第 3 页没有读到');
  await panel.screenshot({ path: join(RESULTS, 'split-failed.png') });
  await expect(panel.getByRole('button', { name: '打开第 3 页' })).toBeVisible();
  await savedTab(panel).click();
  await expect(panel.getByText('还没有保存的记录')).toBeVisible();
});

test('GB18030 that calls itself gb2312, and by the header alone: the records hold the right characters', async ({ chromium }) => {
  const samples = [
    { sample: samplePage('GB18030 that calls itself gb2312'), rare: ['王垚', '朱镕坤', '李䶮', '喆和镇'] },
    { sample: samplePage('GB18030 by the header alone'), rare: ['㳇口村', '陈堃'] },
  ];
  const page = await chromium.context.newPage();
  await page.goto(samples[0]?.sample.url ?? '');
  const panel = await openPanelTab(chromium, page);
  for (const { sample } of samples) {
    await page.goto(sample.url);
    expect((await waitForMarks(page))['zhenggai-issue']).toBe(sample.expect.issues);
    // Offered for what is not saved alone, so the panel shows this page by then.
    await saveButton(panel).click();
    await expect(savedSign(panel)).toBeVisible();
  }
  const { export: data } = validateExport((await exportAll(chromium, panel)).text);
  for (const { sample, rare } of samples) {
    const record = data.records.find(({ source }) => source.url === sample.url);
    expect(record?.notice?.title?.value).toBe(sample.expect.title);
    for (const words of rare) expect(record?.capture.text).toContain(words);
    expect(record?.capture.text).not.toContain('\ufffd');
  }
});

test('pages that are gone are no notices though they answer with 200 and a notice’s title, and nothing is painted', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  for (const [i, [name]] of GONE.entries()) {
    await page.goto(`http://gone${i}.songlan.gov.cn/art/1.html`);
    const tabId = await chromium.tabId(page);
    const panel = await openPanelTab(chromium, page);
    const read = panel.getByRole('button', { name: '读取这个页面' });
    const verdict = panel.locator('#panel-page').getByText('不是整改通报');
    await expect(read.or(verdict).first(), name).toBeVisible();
    expect(await marksOn(page), name).toEqual({});
    expect(await badge(chromium, tabId), name).toBe('');
    expect(await issueRows(panel).count(), name).toBe(0);
    await panel.close();
  }
});

test('print version: read like the page, and saved as the page it names', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto('http://print.songlan.gov.cn/print?id=40211');
  expect((await waitForMarks(page))['zhenggai-issue']).toBe(MAIN_NOTICE.expect.issues);
  const panel = await openPanelTab(chromium, page);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  await page.goto('http://print.songlan.gov.cn/art/2024/3/28/art_40211.html');
  await waitForMarks(page);
  await expect(savedSign(panel)).toBeVisible();
  await savedTab(panel).click();
  await expect(savedRows(panel)).toHaveCount(1);
});

test('a mobile version, an article in an open shadow root, and in a frame of a frame of an old portal', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto('http://www.songlan.gov.cn/wap/art/40211.html');
  expect((await waitForMarks(page))['zhenggai-issue']).toBe(MAIN_NOTICE.expect.issues);
  const panel = await openPanelTab(chromium, page);
  await expect(panel.getByRole('heading', { name: TITLE })).toBeVisible();

  await page.goto('http://shadow.songlan.gov.cn/a.html');
  expect((await waitForMarks(page))['zhenggai-issue']).toBe(MAIN_NOTICE.expect.issues);
  // What it showed before looks the same.
  await panel.reload();
  await expect(issueRows(panel)).toHaveCount(MAIN_NOTICE.expect.issues);

  await page.goto('http://old.songlan.gov.cn/');
  await expect.poll(() => most(page)).toBe(MAIN_NOTICE.expect.issues);
  await panel.reload();
  await expect(issueRows(panel)).toHaveCount(MAIN_NOTICE.expect.issues);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
});

test('a single-page site that fills in the notice two and a half seconds after the address changed', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto('http://spa.songlan.gov.cn/app/');
  await stays('nothing is marked', async () => (await issuesIn(page)) === 0, 6500);
  await page.evaluate(() => (window as unknown as { show: () => void }).show());
  await expect.poll(() => issuesIn(page)).toBe(MAIN_NOTICE.expect.issues);
});
