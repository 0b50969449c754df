import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, removeProfile } from '../support/chromium';
import { exportAll } from '../support/panel';
import { openReview, reviewList, reviewSteps, saveNotice, selectWords, stepInHand } from '../support/review';
import { MAIN_NOTICE } from '../support/sample-pages';
import { validateExport } from '../support/validate-export';
import { expect, testOn } from './fixtures';

const notice = (title: string, body: string): string => `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><div class="TRS_Editor">${body}</div></body></html>`;
const TABLE = 'http://www.qingxi.gov.cn/hbdc/202411/t1.html';
const LATER = 'http://www.qingxi.gov.cn/hbdc/202511/t2.html';
const FOURTEEN = 'http://lyj.qingxi.gov.cn/zwgk/202408/t3.html';
const ISSUES = 14;
const AREAS = ['理论学习', '护林巡查', '采购审批', '档案管理', '公务接待', '资产登记', '合同签订', '信访办理', '防火值守', '种苗检疫', '资金拨付', '干部轮岗', '项目验收', '权力清单'];
const test = testOn(new Map([
  [FOURTEEN, notice('中共青溪县林业局党组关于巡察整改情况的通报', `<p>根据县委统一部署，2024年3月1日至4月20日，县委第二巡察组对县林业局党组开展了巡察，6月3日反馈了意见。现将整改情况予以公布。</p>
${AREAS.map((area, i) => `<p>${i + 1}.关于“${area}不够规范”问题的整改。</p><p>一是修订${area}制度。二是开展检查${i + 2}次。${i < 11 ? '已完成整改。' : '预计2024年12月底前完成。'}</p>`).join('\n')}
<p>中共青溪县林业局党组</p><p>2024年8月30日</p>`)],
  [TABLE, notice('青溪县贯彻落实省级生态环境保护督察反馈意见整改进展情况公示', `<p>2024年5月6日，省第二生态环境保护督察组向我县反馈了督察意见。现将整改进展情况公示如下。</p>
<table><tr><th>序号</th><th>反馈问题</th><th>整改措施</th><th>整改时限</th><th>完成情况</th></tr>
<tr><td>1</td><td>镇级污水管网破损漏接</td><td>改造管网9.4公里。</td><td>2025年6月底</td><td>正在推进</td></tr>
<tr><td>2</td><td>砂石料场扬尘管控不到位</td><td>关停料场2处。</td><td>2024年8月底</td><td>已完成整改</td></tr>
<tr><td>3</td><td>畜禽粪污直排沟渠</td><td>汛期前完成排水沟清淤。</td><td>2025年12月底</td><td>正在推进</td></tr></table>
<p>青溪县人民政府</p><p>2024年11月8日</p>`)],
  [LATER, notice('青溪县贯彻落实省级生态环境保护督察反馈意见整改完成情况公示', `<p>现将省级生态环境保护督察反馈意见整改完成情况公示如下。</p>
<p>一、关于“镇级污水管网破损漏接”问题的整改。</p><p>改造管网9.4公里，已完成整改。</p><p>青溪县人民政府</p><p>2025年11月3日</p>`)],
]));

const KEY = `${MAIN_NOTICE.url}#0`;

test('a notice of 14 issues is gone through by keyboard in at most 30 keys, and stays reviewed', async ({ chromium }) => {
  const { panel } = await saveNotice(chromium, FOURTEEN);
  const screen = await openReview(chromium, `${FOURTEEN}#0`);
  await expect(reviewSteps(screen).filter({ hasText: '不够规范' })).toHaveCount(ISSUES);
  await expect(reviewList(screen)).toBeFocused();
  let keys = 0;
  for (; keys < ISSUES; keys += 1) {
    const before = await stepInHand(screen).getAttribute('id');
    await screen.keyboard.press('a');
    await expect(stepInHand(screen)).not.toHaveAttribute('id', before ?? '');
    await expect(reviewList(screen)).toBeFocused();
  }
  await screen.keyboard.press('Shift+A');
  await expect(screen.getByRole('button', { name: /^其余确定项/ })).toHaveCount(0);
  keys += 1;
  const done = screen.getByRole('status').filter({ hasText: '全部核对完毕' });
  const open = screen.getByRole('button', { name: /^待核对/ }).locator('.count');
  for (let left = Number(await open.textContent()); left > 0; left -= 1, keys += 1) {
    await screen.keyboard.press('a');
    await expect(open).not.toHaveText(String(left));
  }
  await expect(done).toBeVisible();
  expect(keys).toBeLessThanOrEqual(30);
  await screen.reload();
  await expect(done).toBeVisible();
  const { export: data, errors } = validateExport((await exportAll(chromium, panel)).text);
  expect(errors).toEqual([]);
  expect(data.records[0]).toMatchObject({ review: { reviewed: true } });
});

test('a deadline is corrected by selecting its words, a missed issue added, one split, merged and moved to', async ({ chromium }) => {
  const { panel } = await saveNotice(chromium, MAIN_NOTICE.url);
  const screen = await openReview(chromium, KEY);
  const deadline = reviewSteps(screen).filter({ hasText: '时限' }).first();
  await deadline.click();
  await expect(reviewList(screen)).toBeFocused();
  await selectWords(screen, '2024年3月20日');
  await expect(screen.getByRole('toolbar', { name: '选中的文字作为' })).toBeVisible();
  await screen.keyboard.press('3');
  await expect(deadline).toContainText('改');
  await expect(deadline).toContainText('2024-03-20');
  await expect(screen.getByText('原读：2024-09-30 前（含当日）')).toBeVisible();
  await expect(reviewList(screen)).toBeFocused();

  await selectWords(screen, '补齐缺失记录23份');
  await screen.keyboard.press('Shift+Digit1');
  await expect(reviewSteps(screen).filter({ hasText: '补齐缺失记录23份' })).toContainText('增');

  const second = reviewSteps(screen).filter({ hasText: '行政审批窗口服务意识不强' });
  await second.click();
  const count = await reviewSteps(screen).count();
  await screen.keyboard.press('m');
  await expect(reviewSteps(screen)).toHaveCount(count - 1);
  await screen.keyboard.press('u');
  await expect(reviewSteps(screen)).toHaveCount(count);
  await second.click();
  await selectWords(screen, '约谈工作人员2人');
  await screen.keyboard.press('s');
  await expect(reviewSteps(screen)).toHaveCount(count + 1);

  await deadline.click();
  await screen.getByRole('combobox', { name: '所属问题' }).selectOption({ index: 1 });
  await expect(reviewSteps(screen).nth(1)).toContainText('2024-03-20');

  const { export: data, errors } = validateExport((await exportAll(chromium, panel)).text);
  expect(errors).toEqual([]);
  const [record] = data.records as unknown as { notice: { deadlines: { due?: string; review?: { state: string; machine?: { due?: string } } }[] }; decisions: { op: string }[] }[];
  const corrected = record?.notice.deadlines.find(({ due }) => due === '2024-03-20');
  expect(corrected?.review).toMatchObject({ state: 'corrected', machine: { due: '2024-09-30' } });
  expect(record?.decisions.map(({ op }) => op)).toEqual(['correct', 'add', 'merge', 'undo', 'split', 'move']);
});

test('what is decided shows in another window, is undone from there, and redone after the browser was closed', async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), 'zhenggai-review-'));
  const first = await launchChromium({ sitePort: site.port, profile });
  try {
    await saveNotice(first, MAIN_NOTICE.url);
    const [one, other] = [await openReview(first, KEY), await openReview(first, KEY)];
    await one.bringToFront();
    await one.keyboard.press('r');
    const rejected = (screen: typeof one) => screen.locator('.review-is-rejected');
    await expect(rejected(one)).toHaveCount(1);
    await expect(rejected(other)).toHaveCount(1);
    await other.bringToFront();
    await other.keyboard.press('u');
    await expect(rejected(other)).toHaveCount(0);
    await expect(rejected(one)).toHaveCount(0);
  } finally {
    await first.close();
  }
  const later = await launchChromium({ sitePort: site.port, profile });
  try {
    const screen = await openReview(later, KEY);
    await screen.keyboard.press('Shift+U');
    await expect(screen.locator('.review-is-rejected')).toHaveCount(1);
  } finally {
    await later.close();
    removeProfile(profile);
  }
});

test('a status is chosen by hand, a comment kept, words found: the keyboard always comes back to the list', async ({ chromium }) => {
  await saveNotice(chromium, MAIN_NOTICE.url);
  const screen = await openReview(chromium, KEY);
  await screen.keyboard.press('e');
  await screen.getByLabel('状态').selectOption('in-progress');
  await screen.getByRole('button', { name: '存下更正' }).click();
  await expect(stepInHand(screen)).toContainText('整改中');
  await expect(reviewList(screen)).toBeFocused();
  await screen.keyboard.press('n');
  await screen.keyboard.type('问过办公室');
  await screen.keyboard.press('Enter');
  await expect(screen.getByText('问过办公室')).toBeVisible();
  await expect(reviewList(screen)).toBeFocused();
  await screen.keyboard.press('/');
  await screen.keyboard.type('问题');
  await expect(screen.getByText(/第 1\/\d+ 处/)).toBeVisible();
  await screen.keyboard.press('Escape');
  await screen.keyboard.press('?');
  await expect(screen.getByRole('dialog', { name: '按键' })).toBeVisible();
  await screen.keyboard.press('Escape');
  await expect(reviewList(screen)).toBeFocused();
});

test('a table is gone through inside the table; a candidate is taken; an issue is linked to a later notice’s and seen from there', async ({ chromium }) => {
  await saveNotice(chromium, LATER);
  const { panel } = await saveNotice(chromium, TABLE);
  const screen = await openReview(chromium, `${TABLE}#0`);
  const cells = screen.locator('.stored-table td');
  await expect(cells.locator('mark.mark-issue')).toHaveText(['镇级污水管网破损漏接', '砂石料场扬尘管控不到位', '畜禽粪污直排沟渠']);
  await cells.locator('mark.mark-deadline').first().click();
  await expect(stepInHand(screen)).toContainText('2025-06-30');
  await selectWords(screen, '2025年12月底');
  await screen.keyboard.press('3');
  await expect(stepInHand(screen)).toContainText('2025-12-31');
  await expect(stepInHand(screen)).toContainText('改');

  await reviewSteps(screen).filter({ hasText: '汛期前' }).click();
  await screen.keyboard.press('a');
  await expect(reviewSteps(screen).filter({ hasText: '汛期前' })).toContainText('增');

  await reviewSteps(screen).first().click();
  await screen.keyboard.press('l');
  await screen.getByRole('combobox').fill('整改完成情况');
  await screen.getByRole('option', { name: /另一份通报/ }).or(screen.getByRole('option').filter({ hasText: '2025-11-03' })).first().click();
  await expect(screen.locator('.review-links')).toContainText('镇级污水管网破损漏接');
  const { export: data, errors } = validateExport((await exportAll(chromium, panel)).text);
  expect(errors).toEqual([]);
  expect(data.records).toHaveLength(2);
  const later = await openReview(chromium, `${LATER}#0`);
  await expect(later.locator('.review-links')).toContainText('自另一份通报');
  const opening = chromium.context.waitForEvent('page');
  await later.locator('.review-links').getByRole('button', { name: '镇级污水管网破损漏接' }).click();
  await expect(stepInHand(await opening)).toContainText('镇级污水管网破损漏接');
});
