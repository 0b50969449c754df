import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, removeProfile } from '../support/chromium';
import { exportAll } from '../support/panel';
import { openReview, reviewList, reviewSteps, saveNotice, selectWords, stepInHand } from '../support/review';
import { MAIN_NOTICE } from '../support/sample-pages';
import { validateExport } from '../support/validate-export';
import { expect, test } from './fixtures';

const KEY = `${MAIN_NOTICE.url}#0`;
const ISSUES = MAIN_NOTICE.expect.issues;

test('a notice is gone through by keyboard in at most 30 keys, and stays reviewed', async ({ chromium }) => {
  const { panel } = await saveNotice(chromium, MAIN_NOTICE.url);
  const screen = await openReview(chromium, KEY);
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
