import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { PAGES } from '../site/server.mjs';
import { badge } from '../support/badge';
import { launchChromium, removeProfile, type ExtensionBrowser } from '../support/chromium';
import { marksOn, waitForMarks } from '../support/page-marks';
import { asScript, bodyOf, latePage, shell } from '../support/page-source';
import { issueRows, openPanelTab, saveButton, savedSign } from '../support/panel';
import { openQuietPage } from '../support/quiet-page';
import { MAIN_NOTICE, ORDINARY_PAGE, OUTSIDE_NOTICE } from '../support/sample-pages';
import { expect, testOn } from './fixtures';

const NOTICE_BODY = bodyOf(MAIN_NOTICE);

/** A page of one address whose texts are put up by script, as single-page sites do. */
const SPA = shell(`<div id="app"><p>请选择栏目。</p></div><script>
  const articles = { notice: ${asScript(NOTICE_BODY)}, other: '<h1>市水务局开展节水宣传</h1><p>${'三月二十二日是世界水日，市水务局组织志愿者走上街头发放节水手册，讲解节约用水常识。'.repeat(12)}</p>' };
  window.show = (name) => { history.pushState({}, '', '/spa/' + name); document.getElementById('app').innerHTML = '<p>加载中…</p>'; setTimeout(() => { document.getElementById('app').innerHTML = articles[name]; }, 150); };
</script>`);

const EXTRA = new Map([
  ['http://portal.songlan.gov.cn/frame.html', shell(`<p>公开专栏</p><iframe src="${MAIN_NOTICE.url}" width="1000" height="700"></iframe>`)],
  ['http://spa.songlan.gov.cn/spa/', SPA],
  ['http://late.songlan.gov.cn/late.html', latePage(NOTICE_BODY)],
]);

const test = testOn(EXTRA);

interface Permissions {
  readonly explicit_host: string[];
}

/** What is of interest in a Chromium profile. */
interface Preferences {
  readonly extensions: { readonly settings: Record<string, { readonly granted_permissions: Permissions; readonly active_permissions: Permissions }> };
}

/** Issue marks in a frame. */
async function issuesIn(frame: Frame | Page): Promise<number> {
  // A frame that is being replaced gives no answer.
  const size: number | undefined = await frame.evaluate(() => CSS.highlights.get('zhenggai-issue')?.size);
  return size ?? 0;
}

/** Says a message of ours from an extension page, and gives the answer. */
async function say(browser: ExtensionBrowser, name: string, input: unknown): Promise<unknown> {
  const page = await openQuietPage(browser);
  const answer = await page.evaluate((message): Promise<unknown> => chrome.runtime.sendMessage(message), { zhenggai: name, input });
  await page.close();
  return answer;
}

test('the toolbar button counts what was found, and the count goes when the page is left', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  const tabId = await chromium.tabId(page);
  await expect.poll(() => badge(chromium, tabId)).toBe(String(MAIN_NOTICE.expect.issues));
  await page.goto(ORDINARY_PAGE.url);
  await expect.poll(() => badge(chromium, tabId)).toBe('');
});

test('an article in a frame of the same site is marked there', async ({ chromium }) => {
  const sample = PAGES.find(({ markup }) => markup.includes('same-origin iframe'));
  if (!sample) throw new Error('no sample page with a frame');
  const page = await chromium.context.newPage();
  await page.goto(sample.url);
  const frame = page.frames().find((inner) => inner !== page.mainFrame());
  await expect.poll(() => issuesIn(frame ?? page)).toBeGreaterThan(0);
  expect(await issuesIn(page)).toBe(0);
  const panel = await openPanelTab(chromium, page);
  await expect(issueRows(panel)).toHaveCount(await issuesIn(frame ?? page));
  const look = await frame?.evaluate(() => getComputedStyle(document.body, '::highlight(zhenggai-issue)').textDecorationLine);
  expect(look).toBe('underline');
});

test('an article in a frame of another site is marked, shown and saved', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto('http://portal.songlan.gov.cn/frame.html');
  await expect.poll(async () => Math.max(...(await Promise.all(page.frames().map(issuesIn))))).toBe(MAIN_NOTICE.expect.issues);
  const panel = await openPanelTab(chromium, page);
  await expect(issueRows(panel)).toHaveCount(MAIN_NOTICE.expect.issues);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  expect(await badge(chromium, await chromium.tabId(page))).toBe('✓');
});

test('text that comes three seconds after loading is found, though the page has much navigation', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto('http://late.songlan.gov.cn/late.html');
  expect((await waitForMarks(page))['zhenggai-issue']).toBe(MAIN_NOTICE.expect.issues);
});

test('on a single-page site what is shown follows the address', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto('http://spa.songlan.gov.cn/spa/');
  const tabId = await chromium.tabId(page);
  await page.evaluate(() => (window as unknown as { show: (name: string) => void }).show('notice'));
  await waitForMarks(page);
  await expect.poll(() => badge(chromium, tabId)).toBe(String(MAIN_NOTICE.expect.issues));
  await page.evaluate(() => (window as unknown as { show: (name: string) => void }).show('other'));
  await expect.poll(() => badge(chromium, tabId)).toBe('');
  await expect.poll(() => marksOn(page)).toEqual({});
  await page.evaluate(() => (window as unknown as { show: (name: string) => void }).show('notice'));
  await expect.poll(() => badge(chromium, tabId)).toBe(String(MAIN_NOTICE.expect.issues));
  expect((await waitForMarks(page))['zhenggai-issue']).toBe(MAIN_NOTICE.expect.issues);
});

test('injecting the reader twice leaves one set of marks, and it still answers', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  const before = await waitForMarks(page);
  const tabId = await chromium.tabId(page);
  await chromium.worker.evaluate((id) => chrome.scripting.executeScript({ target: { tabId: id }, files: ['/content-scripts/article.js'] }), tabId);
  await expect.poll(() => marksOn(page)).toEqual(before);
  await page.evaluate(() => CSS.highlights.clear());
  await expect.poll(() => marksOn(page)).toEqual(before);
  await expect(issueRows(await openPanelTab(chromium, page))).toHaveCount(MAIN_NOTICE.expect.issues);
});

test('pages that may not be read are refused with the reason', async ({ chromium }) => {
  const outside = await chromium.context.newPage();
  await outside.goto(OUTSIDE_NOTICE.url);
  const closed = await chromium.context.newPage();
  await closed.goto('chrome://version');
  const ids = await chromium.worker.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
  const answers = await Promise.all(ids.map((tabId) => say(chromium, 'background.read-tab', { tabId })));
  expect(answers).toContainEqual({ ok: false, error: { kind: 'no-permission', origin: '' } });
  expect(answers).toContainEqual({ ok: false, error: { kind: 'not-a-web-page' } });
  expect(await say(chromium, 'background.read-tab', { tabId: 999_999 })).toEqual({ ok: false, error: { kind: 'page-gone' } });
  expect(await say(chromium, 'background.read-tab', { tabId: 'all' })).toEqual({ ok: false, error: { kind: 'bad-message' } });
  expect(await say(chromium, 'background.page-read', { url: 'x', verdict: 'notice', issues: 1, deadlines: 1 })).toEqual({ ok: false, error: { kind: 'bad-message' } });
  expect(await marksOn(outside)).toEqual({});
});

test('a site the user has granted works like gov.cn, until it is revoked', async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), 'zhenggai-granted-'));
  const first = await launchChromium({ sitePort: site.port, profile });
  const { id } = first;
  await first.close();
  // The prompt cannot be answered without a screen, so the profile says that it was.
  const origins = [`*://${new URL(OUTSIDE_NOTICE.url).hostname}/*`];
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as Preferences;
  const settings = preferences.extensions.settings[id];
  if (!settings) throw new Error('the profile knows no such extension');
  for (const permissions of [settings.granted_permissions, settings.active_permissions]) permissions.explicit_host.push(...origins);
  writeFileSync(file, JSON.stringify(preferences));

  const browser = await launchChromium({ sitePort: site.port, profile });
  try {
    const registered = () => browser.worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches));
    const page = await browser.context.newPage();
    const panel = await browser.context.newPage();
    await panel.goto(browser.url('sidepanel.html'));
    await expect.poll(registered).toEqual(origins);
    await page.goto(OUTSIDE_NOTICE.url);
    expect((await waitForMarks(page))['zhenggai-issue']).toBe(OUTSIDE_NOTICE.expect.issues);

    await panel.evaluate((wanted) => chrome.permissions.remove({ origins: wanted }), origins);
    await expect.poll(registered).toEqual([]);
    // The open page is left at once, not only after a reload.
    await expect.poll(() => marksOn(page)).toEqual({});
    await page.reload();
    const other = await browser.context.newPage();
    await other.goto(MAIN_NOTICE.url);
    await waitForMarks(other);
    expect(await marksOn(page)).toEqual({});
  } finally {
    await browser.close();
    removeProfile(profile);
  }
});
