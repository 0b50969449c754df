import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type FirefoxWithExtension, launchFirefox } from '../support/firefox';
import { ROOT } from '../support/paths';
import { MAIN_NOTICE, ORDINARY_PAGE } from '../support/sample-pages';
import { validateExport } from '../support/validate-export';
import { HANG, until } from '../support/until';
import { expect, test } from './fixtures';

/** Ranges in one of the extension's highlights on a page. */
const marks = (page: Page, name: string): Promise<number> => page.evaluate((wanted) => CSS.highlights.get(wanted)?.size ?? 0, name);

const click = (page: Page, selector: string): Promise<void> => page.locator(selector).setTimeout(HANG).click();

/** All tabs, as a page of the extension sees them. */
const tabsOf = (own: Page): Promise<{ id?: number; url?: string }[]> => own.evaluate(() => {
  const { browser } = globalThis as unknown as { browser: { tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> } } };
  return browser.tabs.query({});
});

/** The welcome page opens a while after the start, and what is behind it is not drawn. */
async function bringBeforeWelcome(firefox: FirefoxWithExtension, page: Page): Promise<void> {
  await until('the welcome page is open', async () => (await tabsOf(page)).some(({ url }) => url === firefox.url('welcome.html')));
  await page.bringToFront();
}

/** The saved notice under review: accepted and rejected by key, a deadline corrected by selecting, undone and redone; the sample opens. */
async function review(firefox: FirefoxWithExtension): Promise<void> {
  const screen = await firefox.openOwn(`reader.html?key=${encodeURIComponent(`${MAIN_NOTICE.url}#0`)}`);
  await screen.waitForSelector('.review-step', { timeout: HANG });
  await screen.bringToFront();
  const count = (state: string) => screen.$$eval(`.review-is-${state}`, (all) => all.length);
  await screen.keyboard.press('r');
  await expect.poll(() => count('rejected')).toBe(1);
  await screen.keyboard.press('u');
  await expect.poll(() => count('rejected')).toBe(0);
  await click(screen, '.review-step.depth-1');
  await screen.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector('.stored-text') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    }
  }, '2024年3月20日');
  await screen.keyboard.press('3');
  await expect.poll(() => count('corrected')).toBe(1);
  await screen.keyboard.press('u');
  await expect.poll(() => count('corrected')).toBe(0);
  await screen.keyboard.down('Shift');
  await screen.keyboard.press('U');
  await screen.keyboard.up('Shift');
  await expect.poll(() => count('corrected')).toBe(1);
  await screen.close();
  const sample = await firefox.openOwn('sample.html');
  await sample.waitForSelector('.tour', { timeout: HANG });
  expect(await sample.$$eval('.sample-page mark.mark-issue', (all) => all.length)).toBe(4);
  await sample.close();
}

test('Firefox: detect → highlight → save → the event page stops and starts → still there → reviewed → export → the file validates', async ({ site }) => {
  const firefox = await launchFirefox({ sitePort: site.port });
  try {
    const page = await firefox.browser.newPage();
    await page.goto(MAIN_NOTICE.url);
    await expect.poll(() => marks(page, 'zhenggai-issue')).toBe(MAIN_NOTICE.expect.issues);
    expect(await marks(page, 'zhenggai-deadline')).toBe(MAIN_NOTICE.expect.deadlines.length);

    const helper = await firefox.openOwn('sidepanel.html');
    const tab = (await tabsOf(helper)).find(({ url }) => url === page.url())?.id;
    await helper.close();
    const panel = await firefox.openOwn(`sidepanel.html?tab=${String(tab)}`);
    await click(panel, '.save-button');
    await panel.waitForSelector('.saved-mark', { timeout: HANG });

    // It is stopped a second after its last work (see launchFirefox).
    await until('the event page is stopped', () => panel.evaluate(() => {
      const { browser } = globalThis as unknown as { browser: { extension: { getBackgroundPage(): object | null } } };
      return browser.extension.getBackgroundPage() === null;
    }));
    await page.reload();
    await expect.poll(() => marks(page, 'zhenggai-issue')).toBe(MAIN_NOTICE.expect.issues);
    await panel.close();
    const again = await firefox.openOwn(`sidepanel.html?tab=${String(tab)}`);
    await again.waitForSelector('.saved-mark', { timeout: HANG });
    await click(again, '#tab-saved');
    await again.waitForSelector('.saved-row .saved-title', { timeout: HANG });
    await review(firefox);
    await again.bringToFront();
    await click(again, '#panel-saved .saved-tools .button');
    const file = await firefox.downloaded();
    expect(file.name).toMatch(/^zhenggai-notices-\d{8}-\d{4}\.json$/);
    const { export: data, errors } = validateExport(file.text);
    expect(errors).toEqual([]);
    expect(data.counts).toMatchObject({ captures: 1, records: 1, issues: MAIN_NOTICE.expect.issues });
    expect(data.records[0]?.notice?.title?.value).toBe(MAIN_NOTICE.expect.title);
    expect(data.records[0]?.notice?.deadlines.filter((deadline) => 'review' in deadline)).toMatchObject([{ due: '2024-03-20', review: { state: 'corrected', machine: { due: '2024-09-30' } } }]);
  } finally {
    await firefox.close();
  }
});

test('Firefox: the queue captures in background tabs, though the event page stops again and again', async ({ site }) => {
  const firefox = await launchFirefox({ sitePort: site.port });
  try {
    const before = site.requests.length;
    const panel = await firefox.openOwn('sidepanel.html');
    const links = [MAIN_NOTICE.url, ORDINARY_PAGE.url, 'http://www.heshui.gov.cn:9/gone.html'];
    await panel.waitForSelector('#tab-queue', { timeout: HANG });
    await bringBeforeWelcome(firefox, panel);
    const answer = await panel.evaluate((items) => {
      const { browser } = globalThis as unknown as { browser: { runtime: { sendMessage(message: object): Promise<unknown> } } };
      return browser.runtime.sendMessage({ zhenggai: 'background.queue-add', input: { items } });
    }, links.map((url) => ({ url, title: url })));
    expect(answer).toEqual({ ok: true, value: { added: 3, already: 0 } });
    await click(panel, '#tab-queue');
    await click(panel, '.queue-head .button-primary');
    const states = (): Promise<string[]> => panel.$$eval('.queue-state', (all) => all.map((each) => each.textContent));
    // One after the other: the event page may stop behind each, and then only an alarm, half a minute later, goes on.
    for (const [at, state] of ['已保存', '不是整改通报', '失败：网页打不开，网站没有响应或地址已失效'].entries()) {
      await expect.poll(async () => (await states())[at]).toBe(state);
    }
    const asked = site.requests.slice(before).filter((url) => links.includes(url));
    expect(asked).toEqual(links.slice(0, 2));
  } finally {
    await firefox.close();
  }
});

test('Firefox: an export and a backup, each put back into a library that was emptied, give the same records', async ({ site }) => {
  const firefox = await launchFirefox({ sitePort: site.port });
  try {
    const page = await firefox.openOwn('exchange.html');
    const into = 'section[aria-labelledby=exchange-in]';
    const said = (words: RegExp): Promise<void> =>
      expect.poll(() => page.$$eval('section[aria-labelledby=exchange-in] [role=status]', (all) => all.map((each) => each.textContent).join(' '))).toMatch(words);
    const importFile = async (path: string): Promise<void> => {
      const input = await page.waitForSelector(`${into} input[type=file]`, { timeout: HANG }) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
      await said(/新增 [1-9]\d* 条，补充 0 条，冲突 0 条/);
      await click(page, `${into} .plan .button-primary`);
      await said(/^导入完成/);
    };
    const empty = async (): Promise<void> => {
      await click(page, `${into} .field-row[role=status] .button`);
      await said(/^已撤销/);
    };
    const exported = async (): Promise<{ readonly path: string; readonly records: unknown }> => {
      await click(page, 'section[aria-labelledby=exchange-out] .button-primary');
      const { path, text } = await firefox.downloaded();
      const { export: data, errors } = validateExport(text);
      expect(errors).toEqual([]);
      return { path, records: data.records };
    };
    await page.waitForSelector(into, { timeout: HANG });
    await bringBeforeWelcome(firefox, page);
    await importFile(join(ROOT, 'test/import/examples/1.0.0.json'));
    const first = await exported();
    await click(page, 'section[aria-labelledby=exchange-backup] .button');
    const backup = await firefox.downloaded('.jsonl.gz');
    for (const path of [first.path, backup.path]) {
      await empty();
      await importFile(path);
      expect((await exported()).records).toEqual(first.records);
    }
  } finally {
    await firefox.close();
  }
});
