import type { Page } from 'playwright';
import { violations } from '../support/axe';
import { seedLibrary } from '../support/seed-library';
import { validateExport } from '../support/validate-export';
import { expect, test } from './fixtures';

const rows = (page: Page) => page.locator('.library-row');
const count = (page: Page) => page.locator('.library-count');
const query = (page: Page) => page.getByRole('combobox', { name: '查找和筛选' });
const facet = (page: Page, name: string) => page.locator('.facet', { has: page.locator('summary', { hasText: name }) });
const chips = (page: Page) => page.getByRole('list', { name: '当前条件' });

test('notices are filtered, searched, exported, tagged and followed up, in two windows', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(chromium.url('options.html'));
  await seedLibrary(page, 30, 1500, { followUp: true });
  await page.goto(chromium.url('library.html'));
  await expect(count(page)).toContainText('31 / 31 条通报');

  // Two facets and a typed query; the export is exactly what is shown.
  await facet(page, '年份').getByRole('checkbox', { name: /^2020/ }).click();
  await expect(count(page)).toContainText('5 / 31');
  await query(page).fill('单位:水务 年份:2020');
  await expect(count(page)).toContainText('2 / 31');
  await expect(chips(page)).toContainText('单位 水务');
  const exported = await chromium.download(() => page.getByRole('button', { name: '导出这 2 条' }).click());
  const { export: data, errors } = validateExport(exported.text);
  expect(errors).toEqual([]);
  expect(data.records.map((record) => record.source.url).sort()).toEqual(['http://www.qingxi.gov.cn/zwgk/1.html', 'http://www.qingxi.gov.cn/zwgk/8.html']);

  // The address opened elsewhere gives the same view.
  // It follows what is typed when the keys rest.
  await expect(page).toHaveURL(/unit=/u);
  const other = await chromium.context.newPage();
  await other.goto(page.url());
  await expect(count(other)).toContainText('2 / 31');
  await expect(query(other)).toHaveValue('单位:水务 年份:2020');

  // The search: each key overtakes the one before, and hits stand in their words.
  await page.getByRole('button', { name: '清除全部条件' }).click();
  await query(page).pressSequentially('河道巡查流于形式');
  await expect(chips(page)).toContainText('河道巡查流于形式');
  await expect(page.locator('.in-context mark').first()).toHaveText('河道巡查流于形式');
  await query(page).fill('没有哪份通报会这样写');
  await expect(page.getByText('没有符合这些条件的记录')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await query(page).fill('');
  await expect(count(page)).toContainText('31 / 31');

  // Issues, grouped by what they have in common.
  await page.getByText('问题', { exact: true }).first().click();
  await expect(count(page)).toContainText('620 个问题，出自 31 条通报');
  await page.getByRole('combobox', { name: '分组' }).selectOption('状态');
  await expect(page.locator('.library-group').first()).toHaveText('已完成 252');
  // Measures, one by one: what is opened is marked by its own words.
  await page.getByText('措施', { exact: true }).first().click();
  await expect(count(page)).toContainText('项措施，出自 31 条通报');
  await rows(page).first().click();
  await expect(page.getByRole('complementary', { name: '预览' })).toContainText('整改进展情况的通报');
  await expect(page).toHaveURL(/item=span/u);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: '预览' })).toHaveCount(0);
  await page.getByText('问责', { exact: true }).first().click();
  await expect(count(page)).toContainText('项问责，出自 31 条通报');
  await expect(page.locator('.col-persons', { hasText: '人' }).nth(1)).toBeVisible();
  await page.getByText('通报', { exact: true }).click();

  // By keyboard alone: select, tag, undo; the other window is in step.
  await expect(count(page)).toContainText('31 / 31 条通报');
  await expect(rows(page).nth(1)).toContainText('局党组');
  await page.locator('#library-table').focus();
  await page.keyboard.press('x');
  await expect(page.getByRole('group', { name: '对选中的 1 条' })).toBeVisible();
  await page.locator('#library-table').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('group', { name: '对选中的 2 条' })).toBeVisible();
  await page.getByRole('textbox', { name: '标签' }).fill('重点');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已给 2 条加上标签')).toBeVisible();
  await other.getByRole('button', { name: '清除全部条件' }).click();
  await expect(facet(other, '标签').getByRole('checkbox', { name: /^重点 2/ })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(facet(other, '标签')).toHaveCount(0);
  await other.close();

  // The ledger from another day; a promise closed by an issue of the later notice, and opened again.
  await page.getByRole('tab', { name: '台账' }).click();
  await expect(page.locator('.due-in-passed').first()).toBeVisible();
  await page.getByLabel('看到哪一天').fill('2019-01-01');
  await expect(page.locator('.due-in-later').first()).toBeVisible();
  await expect(page.locator('.due-in-passed')).toHaveCount(0);
  await page.getByRole('tab', { name: '追踪' }).click();
  await expect(page.locator('.chain')).toHaveCount(1);
  await page.locator('.follow-confirm').first().focus();
  await page.keyboard.press('c');
  await expect(page.locator('.chain').getByText('已确认')).toHaveCount(1);
  await page.getByRole('tab', { name: '台账' }).click();
  await expect(facet(page, '时限状态').getByRole('checkbox', { name: /^已有结果 1/ })).toBeVisible();

  // Charts are drawn under the page's policy; a list of bodies is held against what is there.
  await page.getByRole('tab', { name: '图表' }).click();
  await expect(page.getByRole('img', { name: /各年发布的问题及其状态/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /从反馈到发布的天数/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('tab', { name: '覆盖' }).click();
  await page.getByRole('textbox', { name: /单位名单/ }).fill('柳河县水务局、县审计局');
  await expect(page.getByRole('row', { name: /县审计局 缺/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /柳河县水务局 已收/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('tab', { name: '台账' }).click();

  // A record beside the table; Escape gives the keyboard back.
  await page.locator('#library-table').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '预览' })).toContainText('整改进展情况的通报');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('#library-table')).toBeFocused();

  // Narrow, dark, English.
  await page.evaluate(() => chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: { ...(settings ?? {}), language: 'en' } })));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 700 });
  await expect(page.getByRole('tab', { name: 'Ledger' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);
});
