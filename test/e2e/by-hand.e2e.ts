import { MAIN_NOTICE, ORDINARY_PAGE, OUTSIDE_NOTICE, samplePage } from '../support/sample-pages';
import { PAGES } from '../site/server.mjs';
import { marksOn, waitForMarks } from '../support/page-marks';
import { exportAll, issueRows, openPanelTab, saveButton, savedSign } from '../support/panel';
import { validateExport } from '../support/validate-export';
import { expect, test } from './fixtures';

test('a page outside gov.cn is captured once, from the toolbar button', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(OUTSIDE_NOTICE.url);
  const panel = await chromium.openSidePanel(page);
  const marks = await waitForMarks(page);
  expect(marks['zhenggai-issue']).toBe(OUTSIDE_NOTICE.expect.issues);
  await expect(issueRows(panel)).toHaveCount(OUTSIDE_NOTICE.expect.issues);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();

  const second = await openPanelTab(chromium, page);
  const { export: data, errors } = validateExport((await exportAll(chromium, second)).text);
  expect(errors).toEqual([]);
  expect(data.records[0]?.source.url).toBe(OUTSIDE_NOTICE.url);
  expect(data.records[0]?.verdict.kind).toBe('notice');
  expect(data.records[0]?.capture.method).toBe('hand');

  // Once means once: after a reload nothing of ours is there, when a page that is read by itself has long been.
  await page.reload();
  const other = await chromium.context.newPage();
  await other.goto(MAIN_NOTICE.url);
  await waitForMarks(other);
  expect(await marksOn(page)).toEqual({});
});

test('a page that is no notice can be saved by hand: verdict kept, no notice, no mark', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(ORDINARY_PAGE.url);
  const panel = await openPanelTab(chromium, page);
  await panel.getByRole('button', { name: '读取本页' }).click();
  await expect(panel.getByText('不是整改通报').first()).toBeVisible();
  await panel.getByRole('button', { name: '手动保存本页' }).click();
  await expect(savedSign(panel)).toBeVisible();
  expect(await marksOn(page)).toEqual({});
  const { export: data, errors } = validateExport((await exportAll(chromium, panel)).text);
  expect(errors).toEqual([]);
  expect(data.records).toHaveLength(1);
  expect(data.records[0]).toMatchObject({ notice: null, verdict: { kind: 'none', decidedBy: 'rules' }, capture: { method: 'hand' } });
});

test('the user overrules the verdict, and the grammar runs', async ({ chromium }) => {
  const plan = PAGES.find((page) => page.relatedKind === 'plan') ?? samplePage('Word paragraphs');
  const page = await chromium.context.newPage();
  await page.goto(plan.url);
  const panel = await openPanelTab(chromium, page);
  const overrule = panel.getByRole('button', { name: '仍按整改通报读取' });
  const read = panel.getByRole('button', { name: '读取本页' });
  await expect(overrule.or(read)).toBeVisible();
  if (await read.isVisible()) await read.click();
  expect(await marksOn(page)).toEqual({});
  await overrule.click();
  await expect(panel.getByText('由您认定')).toBeVisible();
  await panel.locator('.save-button').click();
  await expect(savedSign(panel)).toBeVisible();
  const { export: data, errors } = validateExport((await exportAll(chromium, panel)).text);
  expect(errors).toEqual([]);
  expect(data.records[0]?.verdict).toMatchObject({ kind: 'notice', decidedBy: 'user' });
  expect(data.records[0]?.notice).not.toBeNull();
});
