import type { Page } from 'playwright';
import { badge, badgeTitle } from '../support/badge';
import { until, type ExtensionBrowser } from '../support/chromium';
import { markedWords, marksOn, waitForMarks } from '../support/page-marks';
import { exportAll, openPanelTab, saveButton, savedSign } from '../support/panel';
import { MAIN_NOTICE } from '../support/sample-pages';
import { expect, test } from './fixtures';

/** Shortcuts cannot be pressed without a window system, and menus not be opened: the browser's own event is sent instead. */
interface Dispatching { readonly dispatch: (...detail: unknown[]) => void }

async function pressShortcut(browser: ExtensionBrowser, tabId: number, command: string): Promise<void> {
  await browser.worker.evaluate(async ([id, name]) => {
    (chrome.commands.onCommand as unknown as Dispatching).dispatch(name, await chrome.tabs.get(id));
  }, [tabId, command] as const);
}

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

/** Selects `words` where they first stand in the page's text, as a reader does with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`${wanted} is not in one text node`);
  }, words);
}

async function choose(browser: ExtensionBrowser, tabId: number, menuItemId: string): Promise<void> {
  await browser.worker.evaluate(async ([id, item]) => {
    (chrome.contextMenus.onClicked as unknown as Dispatching).dispatch({ menuItemId: item, editable: false, pageUrl: '', frameId: 0 }, await chrome.tabs.get(id));
  }, [tabId, menuItemId] as const);
}

const ownMarks = (panel: Page) => panel.locator('#panel-page').getByRole('list', { name: '我的标注' }).getByRole('listitem');

test('a selection marked by the menu: the page is saved for it, the mark is painted, listed, exported, removed and put back', async ({ chromium }) => {
  const { page, tabId } = await openNotice(chromium);
  const [words = '', others = ''] = (await markedWords(page, 'zhenggai-issue')).slice(1).map((heading) => heading.slice(2, 9));
  await select(page, words);
  await choose(chromium, tabId, 'mark-selection-measure');
  await expect.poll(() => badgeTitle(chromium, tabId)).toContain('已保存本页，并把所选文字标为「整改措施」');
  await expect.poll(() => markedWords(page, 'zhenggai-own-measure')).toEqual([words]);
  expect(await page.evaluate(() => getComputedStyle(document.body, '::highlight(zhenggai-own-measure)').textDecorationStyle)).toBe('dashed');

  const panel = await openPanelTab(chromium, page);
  await panel.bringToFront();
  await expect(savedSign(panel)).toBeVisible();
  await expect(ownMarks(panel)).toHaveText([`整改措施${words}`]);
  // Asked for from before the click on: a flash is over in a second, and bringing a tab to the front may take longer.
  const flashes = until('the mark flashes', async () => ((await marksOn(page))['zhenggai-flash'] ?? 0) > 0);
  await Promise.all([flashes, ownMarks(panel).getByRole('button', { name: words, exact: false }).first().click()]);

  // A second one on the saved page saves nothing, and the panel that is open says what was done.
  await select(page, others);
  await choose(chromium, tabId, 'mark-selection-other');
  await panel.bringToFront();
  await expect(panel.getByText('已把所选文字标为「其他」。')).toBeVisible();
  await expect(ownMarks(panel)).toHaveCount(2);
  const exported = JSON.parse((await exportAll(chromium, panel)).text) as { records: { capture: { text: string }; marks: { kind: string; span: [number, number]; exact: string }[] }[] };
  const [record] = exported.records;
  expect(record?.marks.map(({ kind }) => kind).sort()).toEqual(['measure', 'other']);
  for (const { span, exact } of record?.marks ?? []) expect(record?.capture.text.slice(...span)).toBe(exact);

  await panel.getByRole('tab', { name: '本页' }).click();
  await ownMarks(panel).filter({ hasText: '整改措施' }).getByRole('button', { name: /^移除标注/ }).click();
  await expect(ownMarks(panel)).toHaveCount(1);
  await expect.poll(() => markedWords(page, 'zhenggai-own-measure')).toEqual([]);
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(ownMarks(panel)).toHaveCount(2);
  await page.bringToFront();
  await page.reload();
  await waitForMarks(page);
  await expect.poll(() => markedWords(page, 'zhenggai-own-measure')).toEqual([words]);
});

test('by shortcut and menu on a page that is not saved: from mark to mark, marks off and on, a selection refused, and saved', async ({ chromium }) => {
  const { page, tabId } = await openNotice(chromium);

  await test.step('from mark to mark, forward, back and round', async () => {
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

  await test.step('marks off and on: those that were off before stay off', async () => {
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
    await expect.poll(() => badge(chromium, tabId)).toBe(String(MAIN_NOTICE.expect.issues));
  });

  await test.step('a selection outside the article is refused in words, and nothing is saved', async () => {
    await page.evaluate(() => {
      const outside = document.body.appendChild(document.createElement('footer'));
      outside.textContent = '网站标识码';
      getSelection()?.selectAllChildren(outside);
    });
    await choose(chromium, tabId, 'mark-selection-issue');
    await expect.poll(() => badgeTitle(chromium, tabId)).toContain('没有选中正文里的文字');
    expect(await badge(chromium, tabId)).toBe('!');
    await expect(saveButton(await openPanelTab(chromium, page))).toBeVisible();
  });

  await test.step('saved without a panel: the toolbar button says so, and the panel knows when it is opened', async () => {
    await pressShortcut(chromium, tabId, 'save-page');
    await expect.poll(() => badgeTitle(chromium, tabId)).toContain('已保存本页');
    expect(await badge(chromium, tabId)).toBe('✓');
    await pressShortcut(chromium, tabId, 'save-page');
    await expect.poll(() => badgeTitle(chromium, tabId)).toContain('没有重复保存');
    await expect(savedSign(await openPanelTab(chromium, page))).toBeVisible();
  });
});
