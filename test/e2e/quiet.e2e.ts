import type { BrowserContext, Page } from 'playwright';
import { PAGES, startSite } from '../site/server.mjs';
import { MAIN_NOTICE, ORDINARY_PAGE, OUTSIDE_NOTICE } from '../support/sample-pages';
import { marksOn, waitForMarks } from '../support/page-marks';
import { stays, until } from '../support/until';
import { expect, test } from './fixtures';

/** Names of the extension's scripts that run on a page from now on. */
async function watchScripts(context: BrowserContext, page: Page, id: string): Promise<ReadonlySet<string>> {
  const session = await context.newCDPSession(page);
  const scripts = new Set<string>();
  session.on('Debugger.scriptParsed', ({ url }) => {
    const prefix = `chrome-extension://${id}/`;
    if (url.startsWith(prefix)) scripts.add(url.slice(prefix.length));
  });
  await session.send('Debugger.enable');
  return scripts;
}

/** Longer than the tiny script waits for late text (5 s after load). */
const LATE_ENOUGH = 6500;

test('a page that is no notice loads nothing but the tiny script', async ({ chromium: { context, id } }) => {
  const page = await context.newPage();
  const scripts = await watchScripts(context, page, id);
  await page.goto(ORDINARY_PAGE.url);
  await until('the tiny script runs', () => Promise.resolve(scripts.size > 0));
  await stays('nothing else is loaded', () => Promise.resolve(scripts.size === 1), LATE_ENOUGH);
  expect([...scripts]).toEqual(['content-scripts/probe.js']);
  expect(await marksOn(page)).toEqual({});

  // The same watch sees the reader on a notice, so an empty list above means something.
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  expect(scripts.size).toBeGreaterThan(1);
});

test('a page outside gov.cn loads nothing at all, though it is a notice', async ({ chromium: { context, id } }) => {
  const page = await context.newPage();
  const scripts = await watchScripts(context, page, id);
  await page.goto(OUTSIDE_NOTICE.url);
  await stays('nothing is loaded', () => Promise.resolve(scripts.size === 0), LATE_ENOUGH);
  expect([...scripts]).toEqual([]);
  expect(await marksOn(page)).toEqual({});
});

/** What Chromium itself asks for; none of it comes from the extension. */
const CHROMIUM_OWN = /^(connect:|https?:\/\/)(accounts\.google\.com|update\.googleapis\.com|clients2\.google\.com|optimizationguide-pa\.googleapis\.com|content-autofill\.googleapis\.com|edgedl\.me\.gvt1\.com|redirector\.gvt1\.com|www\.google\.com)(:|\/)/;

test('no request leaves the extension: a proxy that sees everything sees only what the pages ask for', async ({ launch }) => {
  // A site of its own, as the browser's proxy: nothing the other tests do is in its log.
  const proxy = await startSite();
  try {
    const { context, url, openSidePanel } = await launch({ proxyPort: proxy.port });
    const page = await context.newPage();
    for (const sample of PAGES.filter((candidate) => candidate.outside !== true)) {
      await page.goto(sample.url);
      if (sample.kind !== 'notice' || sample.frames !== undefined) continue;
      await expect.poll(async () => Object.keys(await marksOn(page)).length, { message: `marks on ${sample.url}` }).toBeGreaterThan(0);
    }
    await page.goto(MAIN_NOTICE.url);
    await waitForMarks(page);
    const panel = await openSidePanel(page);
    await panel.getByRole('button', { name: /^保存/ }).first().click();
    await expect(panel.getByText(/已保存/).first()).toBeVisible();
    const options = await context.newPage();
    for (const own of ['options.html', 'welcome.html', 'sidepanel.html']) await options.goto(url(own));

    // The log works: a request from the page is in it.
    await page.evaluate(() => fetch('/seen-by-the-proxy').then((answer) => answer.status));
    expect(proxy.requests).toContain(new URL('/seen-by-the-proxy', MAIN_NOTICE.url).href);

    const expected = new Set([
      ...PAGES.map((sample) => sample.url),
      ...PAGES.flatMap(({ url: address }) => ['/css/site.css', '/favicon.ico', '/images/ewm.png', '/seen-by-the-proxy'].map((path) => new URL(path, address).href)),
      'http://www.heshui.gov.cn/hsrmyy/xxgk/7731.json',
      'http://www.songlan.gov.cn/jtj/gsgg/202508/show_9120_text.html',
    ]);
    expect(proxy.requests.filter((request) => !expected.has(request) && !CHROMIUM_OWN.test(request))).toEqual([]);
  } finally {
    await proxy.close();
  }
});
