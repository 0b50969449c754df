import type { Page } from 'playwright';
import { seedLibrary } from '../support/seed-library';
import type { ExtensionBrowser } from '../support/chromium';
import { validateExport } from '../support/validate-export';
import { expect, test } from './fixtures';

const rows = (page: Page) => page.locator('.library-row');
const count = (page: Page) => page.locator('.library-count');
const query = (page: Page) => page.getByRole('combobox', { name: '查找和筛选' });
const facet = (page: Page, name: string) => page.locator('.facet', { has: page.locator('summary', { hasText: name }) });
const chips = (page: Page) => page.getByRole('list', { name: '当前条件' });
const preview = (page: Page) => page.getByRole('complementary', { name: '预览' });
const table = (page: Page) => page.locator('#library-table');
const tab = (page: Page, name: string) => page.getByRole('tab', { name });

/** The library over thirty notices and a later one of the second's body, at an address. */
async function openLibrary(chromium: ExtensionBrowser, address = '', all = '31 / 31 条通报'): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(chromium.url('options.html'));
  await seedLibrary(page, 30, 1500, { followUp: true });
  await page.goto(chromium.url(`library.html${address}`));
  await expect(count(page)).toContainText(all);
  return page;
}

/** The same address in another tab. */
async function openedElsewhere(chromium: ExtensionBrowser, page: Page): Promise<Page> {
  const other = await chromium.context.newPage();
  await other.goto(page.url());
  return other;
}

test('two facets and a typed query: the export is exactly these, and the address opened elsewhere gives the same view', async ({ chromium }) => {
  const page = await openLibrary(chromium);
  await facet(page, '年份').getByRole('checkbox', { name: /^2020/ }).click();
  await expect(count(page)).toContainText('5 / 31');
  await facet(page, '检查方').locator('summary').click();
  for (const group of ['一', '二', '四']) await facet(page, '检查方').getByRole('checkbox', { name: new RegExp(`县委第${group}巡察组`, 'u') }).click();
  await expect(count(page)).toContainText('3 / 31');
  await expect(query(page)).toHaveValue('检查方:县委第一巡察组 检查方:县委第二巡察组 检查方:县委第四巡察组 年份:2020');
  await query(page).press('End');
  await query(page).pressSequentially(' 单位:水务 河道');
  await expect(count(page)).toContainText('2 / 31');
  await expect(chips(page)).toContainText('单位 水务');
  const exported = await chromium.download(() => page.getByRole('button', { name: '导出这 2 条' }).click());
  const { export: data, errors } = validateExport(exported.text);
  expect(errors).toEqual([]);
  expect(data.records.map((record) => record.source.url).sort()).toEqual(['http://www.qingxi.gov.cn/zwgk/1.html', 'http://www.qingxi.gov.cn/zwgk/8.html']);
  // It follows what is typed when the keys rest.
  await expect(page).toHaveURL(/unit=.*words=|words=.*unit=/u);
  const other = await openedElsewhere(chromium, page);
  await expect(count(other)).toContainText('2 / 31');
  await expect(query(other)).toHaveValue('单位:水务 检查方:县委第一巡察组 检查方:县委第二巡察组 检查方:县委第四巡察组 年份:2020 河道');
  await expect(facet(other, '年份').getByRole('checkbox', { name: /^2020/ })).toBeChecked();
});

test('words in quotation marks, one of two, and without one; a body by its initials', async ({ chromium }) => {
  const page = await openLibrary(chromium);
  await query(page).fill('河道巡查 或 没有这样的话');
  await expect(count(page)).toContainText('31 / 31');
  await query(page).fill('-水务局');
  await expect(count(page)).toContainText('20 / 31');
  await query(page).fill('"整改 情况" qxxswj');
  await expect(count(page)).toContainText('2 / 31');
  await query(page).fill('qxxswj -没有这样的话');
  await expect(page.locator('.in-context mark').first()).toHaveText('青溪县水务局');
});

test('the table of issues, grouped by type of body; measures and people held to account the same way', async ({ chromium }) => {
  const page = await openLibrary(chromium);
  await page.getByText('问题', { exact: true }).first().click();
  await expect(count(page)).toContainText('620 个问题，出自 31 条通报');
  await page.getByRole('combobox', { name: '分组' }).selectOption('单位类型');
  await expect(page.locator('.library-group').first()).toContainText('620');
  await expect(page).toHaveURL(/group=type/u);
  await page.getByRole('combobox', { name: '分组' }).selectOption('状态');
  await expect(page.locator('.library-group').first()).toHaveText('已完成 252');
  // Each with the words its status was read from, and a jump to its place.
  await expect(rows(page).first().locator('.col-evidence q')).toContainText('完成');
  await rows(page).first().click();
  await expect(page).toHaveURL(/item=i\d+/u);
  await expect(preview(page)).toContainText('整改进展情况的通报');
  await page.keyboard.press('Escape');
  await page.getByText('措施', { exact: true }).first().click();
  await expect(count(page)).toContainText('项措施，出自 31 条通报');
  await rows(page).first().click();
  await expect(page).toHaveURL(/item=span/u);
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
  await page.getByText('问责', { exact: true }).first().click();
  await expect(count(page)).toContainText('项问责，出自 31 条通报');
  await expect(page.locator('.col-persons', { hasText: '人' }).nth(1)).toBeVisible();
});

test('a search shows its hits in their words, and steps through them in the open record', async ({ chromium }) => {
  const page = await openLibrary(chromium);
  await query(page).pressSequentially('河道巡查流于形式');
  await expect(chips(page)).toContainText('河道巡查流于形式');
  await expect(page.locator('.in-context mark').first()).toHaveText('河道巡查流于形式');
  await expect(count(page)).toContainText('命中');
  await query(page).fill('责任人');
  await expect(page.locator('.in-context mark').first()).toHaveText('责任人');
  await rows(page).first().click();
  const steps = page.getByRole('region', { name: '逐处查看命中' });
  await expect(steps.getByRole('status')).toHaveText('第 1 处，共 4 处');
  await page.keyboard.press('n');
  await expect(steps.getByRole('status')).toHaveText('第 2 处，共 4 处');
  await page.keyboard.press('Shift+N');
  await page.keyboard.press('Shift+F3');
  await expect(steps.getByRole('status')).toHaveText('第 4 处，共 4 处');
  await expect(steps.locator('mark')).toHaveText('责任人');
  // In the text below, which has come into sight at the hit.
  await expect(preview(page).locator('.stored-text .mark-plain')).toHaveCount(4);
  await expect(preview(page).locator('.stored-text .mark-selected')).toHaveText('责任人');
  await expect(preview(page).locator('.stored-text .mark-selected')).toBeInViewport();
  // Of a problem the hits are its own, not those of its notice.
  await page.keyboard.press('Escape');
  await page.getByText('问题', { exact: true }).first().click();
  await query(page).fill('河道巡查流于形式');
  await expect(rows(page).first().locator('.row-hits .count')).toHaveText('命中 1 处');
});

/** What of a page's rows is seen as answered while words are typed: marks of other words than those that are asked for. */
async function watchForStale(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { staleMarks: seen });
    new MutationObserver(() => {
      const asked = document.querySelector<HTMLInputElement>('#library-query')?.value ?? '';
      if (document.querySelector('#library-table')?.getAttribute('aria-busy') !== 'false') return;
      for (const mark of document.querySelectorAll('.in-context mark')) if (mark.textContent !== asked) seen.push(`${asked}: ${mark.textContent}`);
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { staleMarks: string[] }).staleMarks);
}

test('a search is given up by the next key: nothing of it stands under the words that follow', async ({ chromium }) => {
  const page = await openLibrary(chromium);
  const stale = await watchForStale(page);
  // Each word is asked for before the one before is answered.
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#library-query');
    if (!input) throw new Error('no field');
    input.focus();
    for (const words of ['整改', '巡察整改', '台账', '河道', '河道巡查', '责任人', '公务接待']) {
      input.value = words;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
  await expect(page.locator('.in-context mark').first()).toHaveText('公务接待');
  await expect(table(page)).toHaveAttribute('aria-busy', 'false');
  for (const words of ['谈心谈话', '招投标', '公务接待']) await query(page).fill(words);
  await expect(page.locator('.in-context mark').first()).toHaveText('公务接待');
  expect(await stale()).toEqual([]);
  await query(page).fill('没有哪份通报会这样写');
  await expect(page.getByText('没有符合这些条件的记录')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await query(page).fill('');
  await expect(count(page)).toContainText('31 / 31');
});

test('the ledger looks from the day that is chosen: moved over a due date, a promise is past or not yet', async ({ chromium }) => {
  const page = await openLibrary(chromium, '#place=ledger&unit=白沙县林业', '项时限，出自 1 条通报');
  const due = await rows(page).first().locator('.col-due').textContent() ?? '';
  expect(due).toMatch(/^20\d\d-\d\d-\d\d/u);
  const day = due.slice(0, 10);
  const before = page.locator('.library-group').first();
  await page.getByLabel('看到哪一天').fill(day);
  await expect(before).toContainText('本月');
  await page.getByLabel('看到哪一天').fill(`${Number(day.slice(0, 4)) + 2}-01-01`);
  await expect(before).toContainText('期限已过');
  await expect(page.locator('.due-in-later')).toHaveCount(0);
  await page.getByLabel('看到哪一天').fill('2019-01-01');
  await expect(before).toContainText('以后');
  await expect(page.locator('.due-in-passed')).toHaveCount(0);
  await page.getByRole('button', { name: '发布当日' }).click();
  await expect(page).toHaveURL(/as-of=publication/u);
  await expect(page.locator('.due-in-passed')).toHaveCount(0);
});

test('a follow-up is proposed and aligned, and a promise is closed by its evidence, taken back, and closed by a note', async ({ chromium }) => {
  const page = await openLibrary(chromium);
  await tab(page, '追踪').click();
  await expect(page.locator('.chain')).toHaveCount(1);
  await expect(page.locator('.chain').getByRole('columnheader')).toHaveCount(2);
  await expect(page.locator('.chain tbody tr')).toHaveCount(20);
  await expect(page.locator('.chain .promise').first()).toContainText('月底前');
  await page.locator('.follow-confirm').first().focus();
  await page.keyboard.press('c');
  await expect(page.locator('.chain').getByText('已确认')).toHaveCount(1);
  await tab(page, '台账').click();
  await expect(facet(page, '时限状态').getByRole('checkbox', { name: /^已有结果 1/ })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(facet(page, '时限状态').getByRole('checkbox', { name: /^已有结果/ })).toHaveCount(0);
  // One by one, beside the table: the later notice's issue is offered as evidence.
  await query(page).fill('单位:青溪县水务 发布:2020');
  await expect(count(page)).toContainText('10 项时限，出自 1 条通报');
  await rows(page).first().click();
  const pane = page.getByRole('region', { name: '这项时限的结果' });
  await pane.getByRole('button', { name: '以此为据' }).first().click();
  await expect(pane).toContainText('后来的通报写明已完成');
  await expect(page.locator('.due-in-closed')).toHaveCount(1);
  await expect(page.locator('.library-row .became').first()).toHaveText(/后来\s*已完成/u);
  await page.keyboard.press('Escape');
  await rows(page).first().click();
  await pane.getByRole('textbox').fill('电话核实');
  await page.keyboard.press('Enter');
  await expect(pane).toContainText('依据笔记');
  await expect(page.locator('.due-in-closed')).toHaveCount(2);
});

test('a tag is given to many and taken back, and the other tab is in step', async ({ chromium }) => {
  const page = await openLibrary(chromium);
  const other = await openedElsewhere(chromium, page);
  await expect(count(other)).toContainText('31 / 31');
  await query(page).fill('单位:水务');
  await expect(count(page)).toContainText('11 / 31');
  await table(page).focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('group', { name: '对选中的 11 条' })).toBeVisible();
  await page.getByRole('textbox', { name: '标签' }).fill('重点');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已给 11 条加上标签')).toBeVisible();
  await expect(facet(other, '标签').getByRole('checkbox', { name: /^重点 11/ })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(facet(other, '标签')).toHaveCount(0);
  // What is deleted in one is gone in the other, and comes back.
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await expect(count(other)).toContainText('20 / 20');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(count(other)).toContainText('31 / 31');
});

/** Presses Tab until an element has the keyboard. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let turn = 0; turn < 120; turn += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => {
      const here = document.activeElement;
      return (here?.getAttribute('aria-label') ?? (here instanceof HTMLSelectElement ? here.labels[0]?.firstChild?.textContent : here?.textContent) ?? '').trim() === wanted;
    }, name)) return;
  }
  throw new Error(`Tab does not come to ${name}`);
}

test('by keyboard alone: asked, sorted, opened, selected, tagged', async ({ chromium }) => {
  const page = await openLibrary(chromium);
  await page.keyboard.press('/');
  await page.keyboard.type('单位:水务');
  await expect(count(page)).toContainText('11 / 31');
  await tabTo(page, '排序');
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/sort=unit/u);
  await tabTo(page, '记录表');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=-unit/u);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(preview(page)).toContainText('整改进展情况的通报');
  await page.keyboard.press('Escape');
  await expect(table(page)).toBeFocused();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('group', { name: '对选中的 2 条' })).toBeVisible();
  await page.keyboard.press('/');
  await tabTo(page, '标签');
  await page.keyboard.type('急');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已给 2 条加上标签')).toBeVisible();
  await tabTo(page, '撤销');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已撤销 2 条')).toBeVisible();
});

test('at 320 px everything is there: asked, sorted, opened, without scrolling sideways', async ({ chromium }) => {
  const page = await openLibrary(chromium);
  await page.setViewportSize({ width: 320, height: 700 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.getByRole('combobox', { name: '排序' }).selectOption('问题');
  await expect(page).toHaveURL(/sort=-issues/u);
  await page.locator('.library-facets > summary').click();
  await facet(page, '年份').getByRole('checkbox', { name: /^2020/ }).click();
  await expect(count(page)).toContainText('5 / 31');
  await page.locator('.library-facets > summary').click();
  expect(await width()).toBeLessThanOrEqual(320);
  await rows(page).first().click();
  await expect(preview(page)).toContainText('整改进展情况的通报');
  await page.keyboard.press('Escape');
  // What is looked for comes later than the view it is shown in.
  for (const [name, whole] of [['台账', '.due-in-closed, .due-in-open, .library-row'], ['追踪', '.chain'], ['图表', 'figure svg'], ['覆盖', 'textarea']] as const) {
    await tab(page, name).click();
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator(whole).first()).toBeVisible();
    expect(await width(), name).toBeLessThanOrEqual(320);
  }
});

test('the language is another at once, and so are the words of the query', async ({ chromium }) => {
  const page = await openLibrary(chromium);
  await query(page).fill('状态:已完成 时限:<2021-06');
  await expect(count(page)).toContainText('/ 31');
  const shown = (await count(page).textContent())?.match(/\d+/u)?.[0] ?? '';
  await page.evaluate(() => chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: { ...(settings ?? {}), language: 'en' } })));
  await expect(tab(page, 'Ledger')).toBeVisible();
  await expect(count(page)).toContainText(`${shown} of 31`);
  const field = page.getByRole('combobox', { name: 'Search and filter' });
  await field.blur();
  await expect(field).toHaveValue('Status:Completed Due:..2021-05');
  // Typed on in the other language it is the same filter.
  await field.fill('Status:Completed due:<2021-06');
  await expect(page.getByRole('list', { name: 'Conditions' })).toContainText('2021-05');
  await expect(count(page)).toContainText(`${shown} of 31`);
});

test('columns that were chosen are there when the library is opened again', async ({ chromium }) => {
  const page = await openLibrary(chromium);
  await page.getByText('列', { exact: true }).click();
  await page.getByRole('checkbox', { name: '检查方' }).click();
  await expect(page.getByRole('columnheader', { name: '检查方' })).toBeVisible();
  const other = await chromium.context.newPage();
  await other.goto(chromium.url('library.html'));
  await expect(other.getByRole('columnheader', { name: '检查方' })).toBeVisible();
  // Beside a record on a large screen what is shown is not cut.
  await other.setViewportSize({ width: 1440, height: 900 });
  await rows(other).first().click();
  await expect(preview(other)).toBeVisible();
  await expect(other.getByRole('columnheader', { name: /时限/u })).toBeVisible();
  expect(await table(other).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  expect(await other.locator('.library-row .col-dues').evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length)).toBe(0);
});

test('charts are drawn under the page\'s policy, say what they show, and are copied as a picture', async ({ chromium }) => {
  const page = await openLibrary(chromium, '#place=charts');
  const chart = page.getByRole('img', { name: /各年发布的问题及其状态/ });
  await expect(chart).toHaveAccessibleDescription(/2019 至 2025 年共 620 个问题/u);
  await expect(page.getByRole('img', { name: /从反馈到发布的天数/ })).toBeVisible();
  const [width, height] = [Number(await chart.getAttribute('width')), Number(await chart.getAttribute('height'))];
  await page.evaluate(() => {
    navigator.clipboard.write = (items) => {
      Object.assign(globalThis, { copied: items[0] });
      return Promise.resolve();
    };
  });
  await page.getByRole('button', { name: /^复制 PNG · 各年发布的问题/ }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  const picture = await page.evaluate(async () => {
    const blob = await (globalThis as unknown as { copied: ClipboardItem }).copied.getType('image/png');
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    return { type: blob.type, width: bitmap.width, height: bitmap.height, colours: colours.size };
  });
  expect(picture).toMatchObject({ type: 'image/png', width: width * 2, height: height * 2 });
  expect(picture.colours).toBeGreaterThan(20);
});

test('the coverage of a round: which bodies of its list are there, which are missing, and what there is of the round', async ({ chromium }) => {
  const page = await openLibrary(chromium, `#place=coverage&inspector=${encodeURIComponent('县委第一巡察组')}`, '/ 31 条通报');
  await expect(chips(page)).toContainText('检查方 县委第一巡察组');
  await page.getByRole('textbox', { name: /单位名单/ }).fill('柳河县水务局、白沙县水务局、县审计局');
  await expect(page.getByRole('row', { name: /县审计局 缺/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^柳河县水务局 已收/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /白沙县水务局 已收/ })).toBeVisible();
  const round = page.getByRole('row', { name: /^县委第一巡察组/ });
  await expect(round).toHaveCount(1);
  await expect(round.getByRole('cell').nth(2)).toHaveText((await count(page).textContent())?.match(/\d+/u)?.[0] ?? '');
});
