import { join } from 'node:path';
import { RESULTS } from '../support/paths';
import { MAIN_NOTICE } from '../support/sample-pages';
import { markedWords, waitForMarks } from '../support/page-marks';
import { exportAll, issueRows, openPanelTab, saveButton, savedRows, savedSign, savedTab } from '../support/panel';
import { validateExport } from '../support/validate-export';
import { expect, test } from './fixtures';

test('detect → highlight → save → kill the worker → reload → still there → export → the file validates', async ({ chromium }) => {
  const { context, openSidePanel, stopWorker } = chromium;
  const { expect: expected } = MAIN_NOTICE;
  const page = await context.newPage();
  await page.goto(MAIN_NOTICE.url);

  const marks = await waitForMarks(page);
  expect(marks['zhenggai-issue']).toBe(expected.issues);
  expect((await markedWords(page, 'zhenggai-deadline')).sort()).toEqual(expected.deadlines.map(([words]) => words).sort());

  const panel = await openSidePanel(page);
  await expect(panel.getByRole('heading', { name: expected.title })).toBeVisible();
  await expect(issueRows(panel)).toHaveCount(expected.issues);
  await page.screenshot({ path: join(RESULTS, 'page.png') });
  await panel.screenshot({ path: join(RESULTS, 'panel.png') });
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();

  await stopWorker();
  await page.reload();
  await waitForMarks(page);
  const after = await openPanelTab(chromium, page);
  await expect(savedSign(after)).toBeVisible();
  await savedTab(after).click();
  await expect(savedRows(after)).toHaveCount(1);
  await expect(savedRows(after)).toContainText(expected.title ?? '');

  const file = await exportAll(chromium, after);
  expect(file.name).toMatch(/^zhenggai-notices-\d{8}-\d{4}\.json$/);
  const { export: data, errors } = validateExport(file.text);
  expect(errors).toEqual([]);
  expect(data.counts).toMatchObject({ captures: 1, records: 1, notices: 1, issues: expected.issues });
  expect(data.records[0]?.capture.method).toBe('auto');
  expect(data.records[0]?.notice?.title?.value).toBe(expected.title);
});

test('saving the same page twice opens the record that is there', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  await page.reload();
  await waitForMarks(page);
  await expect(savedSign(panel)).toBeVisible();
  await expect(saveButton(panel)).toHaveCount(0);
  await panel.getByRole('button', { name: '查看记录' }).click();
  await expect(panel.locator('#panel-saved').getByRole('heading', { name: MAIN_NOTICE.expect.title })).toBeVisible();
});
