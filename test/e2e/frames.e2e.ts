import type { Page } from 'playwright';
import { badge } from '../support/badge';
import { bodyOf, shell } from '../support/page-source';
import { issueRows, openPanelTab, saveButton, savedSign } from '../support/panel';
import { MAIN_NOTICE } from '../support/sample-pages';
import { expect, testOn } from './fixtures';

const TITLE = MAIN_NOTICE.expect.title ?? '';
const ISSUES = MAIN_NOTICE.expect.issues;
const HERE = 'http://www.songlan.gov.cn';
const SISTER = 'http://xxgk.songlan.gov.cn';
const NAV = `<ul>${'<li><a href="/zwgk/">政务公开信息目录</a></li>'.repeat(12)}</ul>`;
const inPage = (frame: string): string => shell(`${NAV}<h1>${TITLE}</h1><p>发布时间：2024-03-28　来源：松岚县人民政府</p>${frame}<p>主办：松岚县人民政府办公室</p>`, TITLE, `<meta name="ArticleTitle" content="${TITLE}">`);
const inSet = (source: string): string =>
  `<html><head><meta charset="utf-8"><title>松岚县人民政府</title></head><frameset rows="80,*"><frame src="/top.html"><frame src="${source}"></frameset></html>`;
/** Each its own: what is saved of one is saved under the article's address. */
const article = (host: string, number: number): string => `${host}/text${number}.html`;

/** The article in another document: how it is put there, and where from. */
const FRAMED: readonly (readonly [name: string, html: string])[] = [
  ['a frame of the page', inPage(`<iframe src="${article(HERE, 0)}" width="100%" height="700"></iframe>`)],
  ['a frame of a sister site', inPage(`<iframe src="${article(SISTER, 0)}" width="100%" height="700"></iframe>`)],
  ['a frame without an address', inPage(`<iframe srcdoc="${bodyOf(MAIN_NOTICE).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="100%" height="700"></iframe>`)],
  ['a set of frames', inSet(article(HERE, 1))],
  ['a set of frames, from a sister site', inSet(article(SISTER, 1))],
  ['an object', inPage(`<object data="${article(HERE, 2)}" type="text/html" width="100%" height="700"></object>`)],
  ['an object, from a sister site', inPage(`<object data="${article(SISTER, 2)}" type="text/html" width="100%" height="700"><p>您的浏览器不支持内嵌页面。</p></object>`)],
];

const EXTRA = new Map([
  ...[HERE, SISTER].flatMap((host) => [0, 1, 2].map((number) => [article(host, number), shell(bodyOf(MAIN_NOTICE), TITLE)] as const)),
  [`${HERE}/top.html`, shell('<a href="/">首页</a> 松岚县人民政府欢迎您')],
  ...FRAMED.map(([, html], i) => [`${HERE}/framed${i}.html`, html] as const),
]);
const test = testOn(EXTRA);

/** Issue marks in each of a page's documents; those without any are left out. */
async function marksByFrame(page: Page): Promise<number[]> {
  const sizes = await Promise.all(page.frames().map((frame) => frame.evaluate(() => CSS.highlights.get('zhenggai-issue')?.size ?? 0)));
  return sizes.filter((size) => size > 0);
}

test('the article in a frame of any kind: marks there alone, badge, panel and record', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(`${HERE}/top.html`);
  const tabId = await chromium.tabId(page);
  const panel = await openPanelTab(chromium, page);
  for (const [i, [name]] of FRAMED.entries()) {
    await test.step(name, async () => {
      await page.goto(`${HERE}/framed${i}.html`);
      await expect.poll(() => marksByFrame(page)).toEqual([ISSUES]);
      expect(page.frames()).not.toHaveLength(1);
      expect(await page.mainFrame().evaluate(() => CSS.highlights.size)).toBe(0);
      await expect.poll(() => badge(chromium, tabId)).toBe(String(ISSUES));
      // Offered for what is not saved alone, so the panel shows this page by then.
      await saveButton(panel).click();
      await expect(savedSign(panel)).toBeVisible();
      await expect(issueRows(panel)).toHaveCount(ISSUES);
    });
  }
});
