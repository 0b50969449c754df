import type { Page } from 'playwright';
import { until, type ExtensionBrowser } from '../support/chromium';
import { marksOn, waitForMarks } from '../support/page-marks';
import { openPanelTab, savedSign } from '../support/panel';
import { MAIN_NOTICE } from '../support/sample-pages';
import { expect, test } from './fixtures';

/** Shortcuts cannot be pressed without a window system, and menus not be opened: the browser's own event is sent instead. */
interface Dispatching { readonly dispatch: (...detail: unknown[]) => void }

async function pressShortcut(browser: ExtensionBrowser, tabId: number, command: string): Promise<void> {
  await browser.worker.evaluate(async ([id, name]) => {
    (chrome.commands.onCommand as unknown as Dispatching).dispatch(name, await chrome.tabs.get(id));
  }, [tabId, command] as const);
}

const badge = (browser: ExtensionBrowser, tabId: number): Promise<string> =>
  browser.worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
const badgeTitle = (browser: ExtensionBrowser, tabId: number): Promise<string> =>
  browser.worker.evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);

async function openNotice(browser: ExtensionBrowser): Promise<{ page: Page; tabId: number }> {
  const page = await browser.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  return { page, tabId: await browser.tabId(page) };
}

test('the shortcuts are in the manifest, four of them with suggested keys, and listed with the keys they have', async ({ chromium }) => {
  const all = await chromium.worker.evaluate(() => chrome.commands.getAll());
  const named = all.filter(({ name }) => name !== '_execute_action');
  expect(named.map(({ name }) => name).sort()).toEqual(['capture-page', 'next-mark', 'previous-mark', 'save-page', 'toggle-marks']);
  for (const { description } of named) expect(description).toMatch(/^(?!__MSG).{4}/);
  expect(named.filter(({ shortcut }) => shortcut !== '')).toHaveLength(4);
  const options = await chromium.context.newPage();
  await options.goto(chromium.url('options.html'));
  const rows = options.getByRole('region', { name: '快捷键' }).getByRole('row');
  for (const { shortcut } of named) {
    if (shortcut) await expect(rows.filter({ hasText: shortcut.split('+').at(-1) ?? '' }).first()).toBeVisible();
  }
  await expect(rows.filter({ hasText: '未设置' })).toHaveCount(1);
});

test('saved by shortcut, without a panel: the toolbar button says so, and the panel knows when it is opened', async ({ chromium }) => {
  const { page, tabId } = await openNotice(chromium);
  await pressShortcut(chromium, tabId, 'save-page');
  await expect.poll(() => badgeTitle(chromium, tabId)).toContain('已保存本页');
  expect(await badge(chromium, tabId)).toBe('✓');
  await pressShortcut(chromium, tabId, 'save-page');
  await expect.poll(() => badgeTitle(chromium, tabId)).toContain('没有重复保存');
  await expect(savedSign(await openPanelTab(chromium, page))).toBeVisible();
});

test('from mark to mark by shortcut, forward, back and round', async ({ chromium }) => {
  const { page, tabId } = await openNotice(chromium);
  const flashed = (): Promise<string> => page.evaluate(() => [...(CSS.highlights.get('zhenggai-flash') ?? [])].map(String).join(''));
  /** The words that flash after the shortcut; they are others than those before. */
  const next = async (command: string, before: string): Promise<string> => {
    await pressShortcut(chromium, tabId, command);
    return until('other words flash', async () => {
      const words = await flashed();
      return words !== '' && words !== before && words;
    });
  };
  const first = await next('next-mark', '');
  const second = await next('next-mark', first);
  expect(await next('previous-mark', second)).toBe(first);
  const last = await next('previous-mark', first);
  expect(await next('next-mark', last)).toBe(first);
});

test('marks off and on by shortcut: those that were off before stay off', async ({ chromium }) => {
  const { page, tabId } = await openNotice(chromium);
  await chromium.worker.evaluate(() => chrome.storage.local.set({ settings: { marks: { status: false } } }));
  await expect.poll(async () => 'zhenggai-status' in (await marksOn(page))).toBe(false);
  const before = await marksOn(page);
  expect(Object.keys(before).length).toBeGreaterThan(0);
  await pressShortcut(chromium, tabId, 'toggle-marks');
  await expect.poll(() => marksOn(page)).toEqual({});
  await expect.poll(() => badgeTitle(chromium, tabId)).toContain('已隐藏标注');
  await pressShortcut(chromium, tabId, 'next-mark');
  await expect.poll(() => badge(chromium, tabId)).toBe('!');
  await pressShortcut(chromium, tabId, 'toggle-marks');
  await expect.poll(() => marksOn(page)).toEqual(before);
  // The button goes back to what it counts.
  await expect.poll(() => badge(chromium, tabId), { timeout: 8000 }).toBe(String(MAIN_NOTICE.expect.issues));
});
