import { Buffer } from 'node:buffer';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { violations } from '../support/axe';
import type { ExtensionBrowser } from '../support/chromium';
import { openPanelTab, saveButton, savedSign } from '../support/panel';
import { waitForMarks } from '../support/page-marks';
import { MAIN_NOTICE } from '../support/sample-pages';
import { validateExport } from '../support/validate-export';
import { expect, test } from './fixtures';

interface Noted {
  readonly records: { notes?: string; decisions?: { id: string; op: string; from?: string; to?: string }[] }[];
}

/**
 * The page of exports, in a tab of its own: a tab that hands over a second file longer than five seconds after a key was
 * pressed is asked about by Chromium, and on a busy machine an export takes longer.
 */
async function openExchange(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.url('exchange.html'));
  await expect(page.getByRole('button', { name: '导出', exact: true })).toBeEnabled();
  return page;
}

/** The JSON export of everything, by keyboard. */
async function exportText(browser: ExtensionBrowser): Promise<{ name: string; text: string }> {
  const page = await openExchange(browser);
  const { name, text } = await browser.download(async () => {
    await page.getByRole('button', { name: '导出', exact: true }).focus();
    await page.keyboard.press('Enter');
  });
  expect(name).toMatch(/^zhenggai-notices-\d{8}-\d{4}\.json$/);
  expect(validateExport(text).errors).toEqual([]);
  await page.close();
  return { name, text };
}

const exportJson = async (browser: ExtensionBrowser): Promise<Noted> => JSON.parse((await exportText(browser)).text) as Noted;

const choose = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.getByRole('region', { name: '导入', exact: true }).locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

test('out and in again: a conflict decided and taken back, a backup restored in a fresh profile', async ({ chromium, launch }) => {
  const notice = await chromium.context.newPage();
  await notice.goto(MAIN_NOTICE.url);
  await waitForMarks(notice);
  const panel = await openPanelTab(chromium, notice);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  await panel.getByRole('button', { name: '查看记录' }).click();
  await panel.getByRole('textbox', { name: '笔记' }).fill('甲的笔记');
  await expect(panel.locator('.editor-state').filter({ hasText: '已保存' }).first()).toBeVisible();

  const page = await openExchange(chromium);
  await expect(page.getByRole('heading', { name: '导出与导入' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const mine = await exportJson(chromium);
  expect(mine.records.map(({ notes }) => notes)).toEqual(['甲的笔记']);

  const tables = await openExchange(chromium);
  await tables.getByRole('radio', { name: /Excel/ }).check();
  const { name } = await chromium.download(() => tables.getByRole('button', { name: '导出', exact: true }).click());
  expect(name).toMatch(/^zhenggai-tables-\d{8}-\d{4}\.xlsx$/);
  await tables.close();
  await page.bringToFront();

  // A colleague wrote another note on the same record.
  const theirs = structuredClone(mine);
  for (const record of theirs.records) {
    record.notes = '乙的笔记';
    for (const decision of record.decisions ?? []) {
      decision.id = `${decision.id.slice(0, -2)}zz`;
      if (decision.op === 'note') decision.to = '乙的笔记';
    }
  }
  await choose(page, 'colleague.json', Buffer.from(JSON.stringify(theirs)));
  await expect(page.getByText('新增 0 条，补充 0 条，冲突 1 条，相同 0 条')).toBeVisible();
  await expect(page.locator('.side li')).toHaveText([/^我的： 甲的笔记 — · /, /^文件的： 乙的笔记 — · /]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('combobox', { name: '冲突怎么办' }).selectOption('theirs');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText(/^导入完成/)).toBeVisible();
  expect((await exportJson(chromium)).records.map(({ notes }) => notes)).toEqual(['乙的笔记']);
  await page.bringToFront();
  await page.getByRole('button', { name: '撤销导入' }).click();
  await expect(page.getByText('已撤销 1 条。')).toBeVisible();
  expect((await exportJson(chromium)).records).toEqual(mine.records);

  await page.bringToFront();
  await choose(page, 'broken.json', Buffer.from('{"format":"zhenggai-notices","schemaVersion":"9.0.0","records":[]}'));
  await expect(page.getByRole('alert')).toContainText('请先更新扩展');

  const filters = [{ name: '水利', address: '?q=水利' }];
  await page.evaluate((saved) => chrome.storage.local.set({ 'library-filters': saved }), filters);
  await page.getByRole('textbox', { name: /口令/ }).fill('水利 2024');
  const sealed = await chromium.download(() => page.getByRole('button', { name: '备份到文件' }).click());
  expect(sealed.name).toMatch(/^zhenggai-backup-\d{8}-\d{4}\.sealed$/);

  const fresh = await launch();
  const there = await fresh.context.newPage();
  await there.goto(fresh.url('exchange.html'));
  await choose(there, sealed.name, sealed.bytes);
  await there.getByLabel(/这个备份已加密/).fill('水利 2024');
  await there.keyboard.press('Enter');
  await expect(there.getByText('新增 1 条，补充 0 条，冲突 0 条，相同 0 条')).toBeVisible();
  await expect(there.getByText(/你没有设过的会恢复：保存的筛选$/)).toBeVisible();
  await there.getByRole('button', { name: '导入', exact: true }).click();
  await expect(there.getByText(/^导入完成.*设置已恢复。$/)).toBeVisible();
  expect(await there.evaluate(() => chrome.storage.local.get('library-filters'))).toEqual({ 'library-filters': filters });
  expect((await exportJson(fresh)).records).toEqual(mine.records);
});

/** The picker cannot be answered headless: it gives a folder of the origin's own file system, whose handles are kept and written to the same way. */
const pickInstead = (page: Page): Promise<unknown> => page.addInitScript(() => {
  Object.assign(globalThis, { showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('picked', { create: true }) });
});

test('copies go into a picked folder: from the settings, and by the next page that is opened when one is due', async ({ chromium }) => {
  const notice = await chromium.context.newPage();
  await notice.goto(MAIN_NOTICE.url);
  await waitForMarks(notice);
  const panel = await openPanelTab(chromium, notice);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  await panel.evaluate(() => chrome.storage.local.set({ 'backup-settings': { records: 1, keep: 1 } }));
  await panel.getByRole('tab', { name: /已保存/ }).click();
  await expect(panel.getByText('有 1 条记录还没有备份。')).toBeVisible();
  expect(await violations(panel)).toEqual([]);

  const options = await chromium.context.newPage();
  await pickInstead(options);
  await options.goto(chromium.url('options.html'));
  const card = options.getByRole('region', { name: '备份' });
  await card.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(card.getByText(/文件夹“picked”，已允许写入 · 上次写入：.*zhenggai-copy-\d{8}-\d{4}\.jsonl\.gz/)).toBeVisible();
  expect(await violations(options)).toEqual([]);
  await expect(panel.getByText(/条记录还没有备份/)).toHaveCount(0);

  // A day later the next page writes one, and of two one is kept.
  const names = (): Promise<string[]> => options.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked');
    const found: string[] = [];
    for await (const name of folder.keys()) found.push(name);
    return found;
  });
  const [first = ''] = await names();
  await options.evaluate(async (old) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked');
    const bytes = await (await folder.getFileHandle(old)).getFile();
    const writable = await (await folder.getFileHandle('zhenggai-copy-20200101-0000.jsonl.gz', { create: true })).createWritable();
    await writable.write(bytes);
    await writable.close();
    await folder.removeEntry(old);
    const { backup } = await chrome.storage.local.get<{ backup: { folder: object } }>('backup');
    await chrome.storage.local.set({ backup: { ...backup, folder: { ...backup.folder, copiedAt: '2020-01-01T00:00:00+08:00' } } });
  }, first);
  await options.reload();
  await expect.poll(names).toEqual([expect.stringMatching(/^zhenggai-copy-20(?!200101)\d{6}-\d{4}\.jsonl\.gz$/)]);
  const [copy = ''] = await names();
  const bytes = await options.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('picked');
    return [...new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer())];
  }, copy);
  const page = await openExchange(chromium);
  await choose(page, copy, Buffer.from(bytes));
  await expect(page.getByText('新增 0 条，补充 0 条，冲突 0 条，相同 1 条')).toBeVisible();
});

const TITLE = '中共柳溪县农业农村局党组关于巡察整改进展情况的通报';
const noticeText = (number: number): string => [
  TITLE.replace('柳溪县', `柳溪县第${number}`), '根据县委统一部署，2024年3月11日至5月10日，县委第二巡察组对局党组进行了巡察。现将巡察整改进展情况予以公布。',
  '一、已完成整改的问题', `1.关于“第${number}项台账登记不全”问题的整改。`, '一是逐户核对台账。该问题已整改到位。',
  '二、正在推进整改的问题', '2.关于“农技推广走过场”问题的整改。', `一是其余${number}个村将于2025年3月底前培训到位。`, '2024年10月28日',
].join('\n');

/** Drops a folder of the disk on a page, as a hand does. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data: { items: [], files: [folder], dragOperationsMask: 1 } });
  }
  await session.detach();
}

test('a folder of twenty files dropped on the library, some of them in folders below it: each with what became of it', async ({ chromium }, info) => {
  const page = await chromium.context.newPage();
  await page.goto(chromium.url('library.html'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const html = `<html><head><title>${TITLE}</title><style>.no { display: none }</style></head><body><h1>${TITLE}</h1>${noticeText(3).split('\n').slice(1).map((line) => `<p>${line}</p>`).join('')}<p class="no">暗藏的话</p></body></html>`;
  const files = [
    ...Array.from({ length: 17 }, (_, i) => ({ name: `${i < 9 ? '' : '甲/'}${i}.txt`, text: noticeText(i + 20) })), { name: '乙/丙/page.html', text: html }, { name: 'a.pdf', text: '%PDF-1.7' }, { name: '会议.txt', text: '县农业农村局召开会议' },
  ];
  const folder = info.outputPath('整改');
  for (const { name, text } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const drop = (): Promise<void> => dropFolder(page, folder);
  await drop();
  const report = page.getByRole('dialog', { name: '文件入库' });
  await expect(report.getByText('已保存 18 个、不是整改通报 1 个、没有读取 1 个')).toBeVisible();
  await expect(report.getByText('这是 PDF。')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();
  await expect(page.locator('.library-count')).toContainText('18');
  await drop();
  await expect(report.getByText('已在库中 18 个、不是整改通报 1 个、没有读取 1 个')).toBeVisible();
  const { text } = await exportText(chromium);
  expect(validateExport(text).errors).toEqual([]);
  expect(text).toContain('file:///');
  expect(text).toMatch(/file:\/\/\/\S*page\.html/);
  expect(text).not.toContain('暗藏');
});
