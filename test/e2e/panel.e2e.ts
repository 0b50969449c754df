import type { Page } from 'playwright';
import { MAIN_NOTICE } from '../support/sample-pages';
import { marksOn, waitForMarks } from '../support/page-marks';
import { until, type ExtensionBrowser } from '../support/chromium';
import { deadlineRows, issueRows, markSwitch, openPanelTab, saveButton, savedRows, savedSign } from '../support/panel';
import { expect, test } from './fixtures';

async function openNotice(chromium: ExtensionBrowser): Promise<{ page: Page; panel: Page }> {
  const page = await chromium.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await expect(issueRows(panel)).toHaveCount(MAIN_NOTICE.expect.issues);
  return { page, panel };
}

/** The middle of the first line of a highlight's n-th range, scrolled into view. */
function pointOn(page: Page, name: string, index: number): Promise<{ x: number; y: number }> {
  return page.evaluate(async ([highlight, at]) => {
    const range = [...(CSS.highlights.get(highlight) ?? [])].filter((each) => each instanceof Range)[at];
    if (!range) throw new Error(`${highlight} has no range ${at}`);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    await new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
    const box = range.getClientRects()[0];
    if (!box) throw new Error('the mark has no box');
    return { x: box.left + Math.min(box.width / 2, 20), y: box.top + box.height / 2 };
  }, [name, index] as const);
}

test('the panel works by keyboard alone', async ({ chromium }) => {
  const { page, panel } = await openNotice(chromium);
  await panel.bringToFront();
  await panel.getByRole('tree', { name: '问题提纲' }).locator('[tabindex="0"]').focus();
  await panel.keyboard.press('End');
  await expect(issueRows(panel).last()).toBeFocused();
  await panel.keyboard.press('ArrowRight');
  await expect(issueRows(panel).last()).toHaveAttribute('aria-expanded', 'true');
  await panel.keyboard.press('ArrowLeft');
  await expect(issueRows(panel).last()).toHaveAttribute('aria-expanded', 'false');

  await page.evaluate(() => { scrollTo(0, 0); });
  await panel.keyboard.press('Enter');
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);

  await panel.bringToFront();
  await panel.keyboard.press('s');
  await expect(savedSign(panel)).toBeVisible();
  await panel.keyboard.press('/');
  await expect(panel.getByRole('searchbox')).toBeFocused();
  await panel.keyboard.type('水务局');
  await expect(savedRows(panel)).toHaveCount(1);
  await panel.getByRole('listbox', { name: '已保存的记录' }).focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: '导出 JSON' })).toBeVisible();
  await panel.keyboard.press('Escape');
  await expect(savedRows(panel)).toHaveCount(1);
  await panel.keyboard.press('1');
  await expect(panel.getByRole('tab', { name: '本页' })).toHaveAttribute('aria-selected', 'true');
  await panel.keyboard.press('?');
  await expect(panel.getByRole('dialog')).toBeVisible();
});

test('each kind of mark can be switched off and on, and the page shows it', async ({ chromium }) => {
  const { page, panel } = await openNotice(chromium);
  await page.bringToFront();
  const all = await marksOn(page);
  const withMarks = await page.screenshot();
  for (const [words, name] of [['问题', 'zhenggai-issue'], ['时限', 'zhenggai-deadline'], ['状态', 'zhenggai-status']] as const) {
    expect(all[name], name).toBeGreaterThan(0);
    await panel.bringToFront();
    await markSwitch(panel, words).click();
    await until(`${name} is gone`, async () => !(name in (await marksOn(page))) || (await marksOn(page))[name] === 0);
    await markSwitch(panel, words).click();
    await until(`${name} is back`, async () => (await marksOn(page))[name] === all[name]);
  }
  await panel.bringToFront();
  for (const words of ['问题', '时限', '状态'] as const) await markSwitch(panel, words).click();
  await until('no mark is left', async () => Object.values(await marksOn(page)).every((count) => count === 0));
  await page.bringToFront();
  expect((await page.screenshot()).equals(withMarks), 'the marks are painted').toBe(false);
});

test('a click on a mark selects its item in the panel, and the panel’s item flashes its mark', async ({ chromium }) => {
  const { page, panel } = await openNotice(chromium);
  await page.bringToFront();
  const issue = await pointOn(page, 'zhenggai-issue', 3);
  await page.mouse.click(issue.x, issue.y);
  await panel.bringToFront();
  await expect(panel.locator('#panel-page [role=treeitem][aria-selected=true]')).toHaveCount(1);
  await expect(issueRows(panel).nth(3)).toHaveAttribute('aria-selected', 'true');

  await page.evaluate(() => { scrollTo(0, 0); });
  await deadlineRows(panel).first().click();
  await page.bringToFront();
  await until('the mark flashes', async () => ((await marksOn(page))['zhenggai-flash'] ?? 0) > 0);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
});

test('marks come back after the page clears the registry, and after it renders its text anew', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  const before = await waitForMarks(page);
  await page.evaluate(() => { CSS.highlights.clear(); });
  await waitForMarks(page);
  await expect.poll(() => marksOn(page)).toEqual(before);

  await page.evaluate(() => {
    const editor = document.querySelector('.TRS_Editor');
    if (!editor) throw new Error('no article');
    const again = editor.cloneNode(true);
    editor.replaceWith(again);
  });
  await expect.poll(
    () => page.evaluate(() => [...(CSS.highlights.get('zhenggai-issue') ?? [])].filter((range) => range.startContainer.isConnected && !range.collapsed).length),
  ).toBe(before['zhenggai-issue']);
});

test('the panel speaks the chosen language at once, and every button is in sight, down to the width of Firefox’s sidebar', async ({ chromium }) => {
  const { page, panel } = await openNotice(chromium);
  await panel.getByRole('combobox', { name: '语言' }).selectOption('en');
  await expect(panel.getByRole('tab', { name: 'This page' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await panel.getByRole('combobox', { name: 'Language' }).selectOption('zh');
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  // The widest foot there is: changed since it was saved.
  await page.evaluate(() => { document.querySelector('.TRS_Editor p:last-of-type')?.append('补记'); });
  await expect(panel.locator('.save-words')).toBeVisible();
  for (const language of ['zh', 'en']) {
    await panel.locator('#panel-language').selectOption(language);
    for (const width of [250, 300, 360]) {
      await panel.setViewportSize({ width, height: 760 });
      await expect.poll(() => panel.evaluate(() => [...document.querySelectorAll('.panel-head button, .panel-head select, .panel-foot button, .panel-foot input')]
        .filter((control) => control.getBoundingClientRect().right > innerWidth).map((control) => control.textContent)), { message: `${language}, ${width} px` }).toEqual([]);
    }
  }
});
