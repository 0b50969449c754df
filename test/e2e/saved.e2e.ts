import { MAIN_NOTICE, samplePage } from '../support/sample-pages';
import { waitForMarks } from '../support/page-marks';
import { openPanelTab, saveButton, savedRows, savedSign, savedTab } from '../support/panel';
import { validateExport } from '../support/validate-export';
import { expect, test } from './fixtures';

test('delete with undo, export of one record, and delete all', async ({ chromium }) => {
  const { context, url } = chromium;
  const page = await context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  await page.goto(samplePage('Word paragraphs (MsoNormal').url);
  await waitForMarks(page);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();

  await savedTab(panel).click();
  await expect(savedRows(panel)).toHaveCount(2);
  await savedRows(panel).filter({ hasText: MAIN_NOTICE.expect.title ?? '' }).click();
  const one = await chromium.download(() => panel.getByRole('button', { name: '导出 JSON' }).click());
  const { export: data, errors } = validateExport(one.text);
  expect(errors).toEqual([]);
  expect(data.records.map((record) => record.source.url)).toEqual([MAIN_NOTICE.url]);

  // In any other format: the page "in and out", open for this record.
  const [others] = await Promise.all([context.waitForEvent('page'), panel.getByRole('button', { name: '其他格式…' }).press('Enter')]);
  await expect(others.getByRole('combobox', { name: '导出哪些记录' })).toHaveValue('chosen');
  for (const [format, kind] of [['凭证', 'receipt'], ['RIS', 'references'], ['日历', 'deadlines']] as const) {
    await others.getByRole('radio', { name: new RegExp(format) }).check();
    const { name, text } = await chromium.download(() => others.getByRole('button', { name: '导出', exact: true }).press('Enter'));
    expect(name).toContain(`zhenggai-${kind}-`);
    if (format !== '日历') expect(text).toContain(MAIN_NOTICE.url);
    expect(text).not.toContain(samplePage('Word paragraphs (MsoNormal').url);
  }
  await others.close();
  await panel.bringToFront();

  await panel.getByRole('button', { name: '删除', exact: true }).click();
  await expect(savedRows(panel)).toHaveCount(1);
  await panel.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(savedRows(panel)).toHaveCount(2);
  await panel.reload();
  await savedTab(panel).click();
  await expect(savedRows(panel)).toHaveCount(2);

  const options = await context.newPage();
  await options.goto(url('options.html'));
  await options.getByRole('button', { name: '删除全部…' }).click();
  const dialog = options.getByRole('dialog');
  await expect(dialog).toContainText('2');
  const confirm = dialog.getByRole('button', { name: '删除 2 条记录' });
  await dialog.getByRole('textbox').fill('2');
  await confirm.click();
  await expect(options.getByText('已删除 2 条记录。')).toBeVisible();
  await panel.reload();
  await savedTab(panel).click();
  await expect(panel.getByText('还没有保存的记录')).toBeVisible();
});

test('a note, a tag and the reviewed mark are kept', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await saveButton(panel).click();
  await panel.getByRole('button', { name: '查看记录' }).click();
  await panel.getByRole('textbox', { name: '笔记' }).fill('第9项待核对');
  await panel.getByRole('checkbox', { name: '标为已核对' }).click();
  await expect(panel.getByRole('checkbox', { name: '标为已核对' })).toBeChecked();
  await panel.getByRole('textbox', { name: '添加标签' }).fill('水利');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: '移除标签 水利' })).toBeVisible();
  await expect(panel.locator('.own')).toContainText('已保存');
  await chromium.stopWorker();
  await panel.reload();
  await savedTab(panel).click();
  await expect(savedRows(panel)).toContainText('已核对');
  await savedRows(panel).first().click();
  await expect(panel.getByRole('textbox', { name: '笔记' })).toHaveValue('第9项待核对');
});
