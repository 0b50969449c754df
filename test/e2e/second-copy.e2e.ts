import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { removeProfile, type ExtensionBrowser } from '../support/chromium';
import { waitForMarks } from '../support/page-marks';
import { openPanelTab, saveButton, savedRows, savedSign, savedTab } from '../support/panel';
import { openQuietPage } from '../support/quiet-page';
import { MAIN_NOTICE, samplePage } from '../support/sample-pages';
import { runningWorkers, stopWorker } from '../support/stop-worker';
import { until } from '../support/until';
import firstVersion from '../store/examples/v1.json' with { type: 'json' };
import { expect, test } from './fixtures';

const SECOND = samplePage('Word paragraphs (MsoNormal');
const THIRD = samplePage('disclosure table above');

/** Names and sizes of the files of the second copy. */
const copyFiles = (page: Page): Promise<Record<string, number>> => page.evaluate(async () => {
  const root = await navigator.storage.getDirectory();
  const sizes: Record<string, number> = {};
  const folder = await root.getDirectoryHandle('second-copy', { create: true });
  for await (const name of folder.keys()) sizes[name] = (await (await folder.getFileHandle(name)).getFile()).size;
  return sizes;
});

/** What the ledger says of its files. */
const ledgerStates = (page: Page): Promise<string[]> => page.evaluate(async () =>
  Object.entries(await chrome.storage.local.get(null)).flatMap(([key, entry]) => (key.startsWith('kept/') ? [(entry as { state: string }).state] : [])));

const copied = (page: Page, count: number): Promise<void> =>
  expect.poll(() => ledgerStates(page)).toEqual(Array.from({ length: count }, () => 'copied'));

/** How many units have no copy of what was written last. */
const uncopied = (page: Page): Promise<number> => page.evaluate(() => new Promise<number>((resolve) => {
  const request = indexedDB.open('zhenggai');
  request.onsuccess = () => {
    const count = request.result.transaction('uncopied').objectStore('uncopied').count();
    count.onsuccess = () => { request.result.close(); resolve(count.result); };
  };
}));

const deleteDatabase = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve, reject) => {
  const request = indexedDB.deleteDatabase('zhenggai');
  request.onsuccess = () => { resolve(); };
  request.onerror = () => { reject(new Error('not deleted')); };
}));

/**
 * Deletes the database of a browser that is closed next, while nobody runs who would miss it: a panel asks again at once,
 * and the background would restore it, and say so, before the browser is gone.
 */
async function loseDatabase(browser: ExtensionBrowser): Promise<void> {
  const quiet = await openQuietPage(browser);
  for (const page of browser.context.pages()) if (page !== quiet) await page.close();
  await until('the database is gone, and no worker runs', async () => {
    await stopWorker(browser, quiet);
    await deleteDatabase(quiet);
    return (await runningWorkers(browser, quiet)).length === 0;
  });
}

/**
 * Puts a database in the place of the extension's as the first released version left it: with one record. Asked for in the
 * same turn as the old one is deleted: the background, whose connection that ends, could otherwise make a new one in between.
 *
 * @param odd - A table that was made otherwise, and is empty: no upgrade can make it what it should be.
 */
async function makeFirstVersion(page: Page, odd = ''): Promise<void> {
  await page.evaluate(([{ version, stores, rows }, otherwise]) => new Promise<void>((resolve, reject) => {
    indexedDB.deleteDatabase('zhenggai');
    const request = indexedDB.open('zhenggai', version * 10);
    request.onupgradeneeded = () => {
      for (const [table, values] of Object.entries(rows)) {
        const [primary = '', ...indexes] = stores[table as keyof typeof stores].split(', ');
        const store = request.result.createObjectStore(table, { keyPath: table === otherwise ? 'place' : primary.slice(1) });
        if (table === otherwise) continue;
        for (const index of indexes) {
          const name = index.replace('*', '');
          store.createIndex(name, name.startsWith('[') ? name.slice(1, -1).split('+') : name, { multiEntry: index.startsWith('*') });
        }
        for (const row of values) store.put(row);
      }
    };
    request.onsuccess = () => { request.result.close(); resolve(); };
    request.onerror = () => { reject(new Error(`not made: ${String(request.error)}`)); };
  }), [firstVersion, odd] as const);
}

/** Cuts every file of the second copy that holds a record. */
const harmCopies = (page: Page): Promise<void> => page.evaluate(async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('second-copy');
  for await (const name of folder.keys()) {
    if (!name.startsWith('record-')) continue;
    const writer = await (await folder.getFileHandle(name)).createWritable();
    await writer.truncate(40);
    await writer.close();
  }
});

/** The records in the file that the panel hands over when the second copy is exported. */
async function exportCopies(browser: ExtensionBrowser, panel: Page): Promise<unknown> {
  const { text } = await browser.download(() => panel.getByRole('button', { name: '从第二份拷贝导出' }).click());
  return (JSON.parse(text) as { records: unknown }).records;
}

/** Saves a page in the panel of its tab. */
async function save(browser: ExtensionBrowser, address: string): Promise<{ page: Page; panel: Page }> {
  const page = await browser.context.newPage();
  await page.goto(address);
  await waitForMarks(page);
  const panel = await openPanelTab(browser, page);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  return { page, panel };
}

/** Saves a page, writes a note and a tag, and waits until all of it is copied. */
async function saveAndAnnotate(browser: ExtensionBrowser): Promise<void> {
  const { panel } = await save(browser, MAIN_NOTICE.url);
  await panel.getByRole('button', { name: '查看记录' }).click();
  await panel.getByRole('textbox', { name: '笔记' }).fill('第9项待核对');
  await panel.getByRole('textbox', { name: '添加标签' }).fill('水利');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: '移除标签 水利' })).toBeVisible();
  await expect(panel.locator('.own')).toContainText('已保存');
  await copied(panel, 2);
}

async function expectAnnotated(panel: Page): Promise<void> {
  await savedRows(panel).filter({ hasText: MAIN_NOTICE.expect.title ?? '' }).click();
  await expect(panel.getByRole('textbox', { name: '笔记' })).toHaveValue('第9项待核对');
  await expect(panel.getByRole('button', { name: '移除标签 水利' })).toBeVisible();
}

/** The list of saved records, in a panel that belongs to no page. */
async function openSaved({ context, url }: ExtensionBrowser): Promise<Page> {
  const panel = await context.newPage();
  await panel.goto(url('sidepanel.html'));
  await savedTab(panel).click();
  return panel;
}

test('a database that vanished is restored at the next start of the browser, with note and tag, and that is said', async ({ launch }) => {
  const profile = mkdtempSync(join(tmpdir(), 'zhenggai-copy-'));
  try {
    const first = await launch({ profile });
    await saveAndAnnotate(first);
    await loseDatabase(first);
    await first.close();
    const second = await launch({ profile });
    const panel = await openSaved(second);
    await expect(savedRows(panel)).toHaveCount(1);
    await expect(panel.getByText('还没有保存的记录')).toHaveCount(0);
    await expect(panel.getByText('数据库丢失了 1 项，已从第二份拷贝恢复')).toBeVisible();
    await expectAnnotated(panel);
  } finally {
    removeProfile(profile);
  }
});

test('a database of the first version gets its copy before it is upgraded, and comes back from it', async ({ launch }) => {
  const profile = mkdtempSync(join(tmpdir(), 'zhenggai-old-'));
  try {
    const first = await launch({ profile });
    await makeFirstVersion(await openQuietPage(first));
    await first.close();
    const second = await launch({ profile });
    const panel = await openSaved(second);
    await expect(savedRows(panel)).toHaveCount(1);
    await copied(panel, 3);
    await expect(panel.getByText('已从第二份拷贝恢复')).toHaveCount(0);
    await loseDatabase(second);
    await second.close();
    const third = await openSaved(await launch({ profile }));
    await expect(third.getByText('数据库丢失了 1 项，已从第二份拷贝恢复')).toBeVisible();
    await savedRows(third).click();
    await expect(third.getByRole('textbox', { name: '笔记' })).toHaveValue('问过办公室');
    await expect(third.getByRole('button', { name: '移除标签 重点' })).toBeVisible();
  } finally {
    removeProfile(profile);
  }
});

/** Then database and copy are gone: the records are named as lost, and the list is not called empty until that was read. */
async function loseBoth(chromium: ExtensionBrowser, quiet: Page): Promise<void> {
  await quiet.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('second-copy', { recursive: true }));
  await deleteDatabase(quiet);
  const panel = await openSaved(chromium);
  await expect(panel.getByText('1 项无法恢复')).toBeVisible();
  await expect(panel.locator('#panel-saved').getByRole('alert')).toContainText(MAIN_NOTICE.url);
  await expect(panel.getByText('数据库是空的，但您保存过 1 条记录')).toBeVisible();
  await panel.getByRole('button', { name: '知道了' }).click();
  await expect(panel.getByText('还没有保存的记录')).toBeVisible();
}

test('a damaged file of the copy is written again by 检查存储; with database and copy gone the records are named as lost', async ({ chromium }) => {
  await saveAndAnnotate(chromium);
  const quiet = await openQuietPage(chromium);
  const before = await copyFiles(quiet);
  await quiet.evaluate(async (names) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('second-copy');
    for (const name of names) {
      const writable = await (await folder.getFileHandle(name)).createWritable({ keepExistingData: true });
      await writable.truncate(100);
      await writable.close();
    }
  }, Object.keys(before));
  const options = await chromium.context.newPage();
  await options.goto(chromium.url('options.html'));
  await options.getByRole('button', { name: '检查存储' }).click();
  await expect(options.getByText('补写了 2 份拷贝')).toBeVisible();
  await expect(options.getByText('一切完好')).toBeVisible();
  expect(await copyFiles(quiet)).toEqual(before);
  await options.close();
  await loseBoth(chromium, quiet);
});

test('a worker stopped between commit and copy: the copy is made by the next one', async ({ chromium }) => {
  await saveAndAnnotate(chromium);
  const quiet = await openQuietPage(chromium);
  await chromium.stopWorker();
  // As a stopped worker leaves it: committed, noted as uncopied, the copy not there.
  await quiet.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => { const request = indexedDB.open('zhenggai'); request.onsuccess = () => { resolve(request.result); }; });
    const writing = db.transaction(['records', 'uncopied'], 'readwrite');
    const records = writing.objectStore('records');
    const all = records.getAll() as IDBRequest<{ key: string; notes: string }[]>;
    all.onsuccess = () => {
      for (const row of all.result) {
        records.put({ ...row, notes: '停在这里' });
        writing.objectStore('uncopied').put({ id: `record:${row.key}`, kind: 'record', key: row.key, turn: 'stopped' });
      }
    };
    await new Promise((resolve) => { writing.oncomplete = resolve; });
    db.close();
  });
  // The tiny script of any page wakes the next worker.
  await (await chromium.context.newPage()).goto(MAIN_NOTICE.url);
  await expect.poll(() => uncopied(quiet)).toBe(0);
  await deleteDatabase(quiet);
  const panel = await openSaved(chromium);
  await savedRows(panel).first().click();
  await expect(panel.getByRole('textbox', { name: '笔记' })).toHaveValue('停在这里');
});

test('a database of a newer version: nothing is written, and panel and save say so', async ({ chromium }) => {
  await saveAndAnnotate(chromium);
  const quiet = await openQuietPage(chromium);
  await chromium.stopWorker();
  for (const page of chromium.context.pages()) if (page !== quiet) await page.close();
  const look = (): Promise<unknown> => quiet.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open('zhenggai', 1000);
    request.onupgradeneeded = () => request.result.createObjectStore('reviews');
    request.onsuccess = () => {
      const db = request.result;
      const count = db.transaction('records').objectStore('records').count();
      count.onsuccess = () => { db.close(); resolve([db.version, [...db.objectStoreNames], count.result]); };
    };
  }));
  const before = await look();
  const page = await chromium.context.newPage();
  await page.goto(SECOND.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await saveButton(panel).click();
  await expect(panel.locator('#panel-page').getByText('由更新版本的扩展保存')).toBeVisible();
  await savedTab(panel).click();
  await expect(panel.locator('#panel-saved').getByText('由更新版本的扩展保存')).toBeVisible();
  expect(await exportCopies(chromium, panel)).toMatchObject([{ notes: '第9项待核对', tags: ['水利'] }]);
  expect(await look()).toEqual(before);
});

test('an upgrade that fails: it is said, the old database stays as it was, and its records are exported from the copies made before', async ({ chromium }) => {
  const quiet = await openQuietPage(chromium);
  await chromium.stopWorker();
  for (const page of chromium.context.pages()) if (page !== quiet) await page.close();
  await makeFirstVersion(quiet, 'searches');
  const panel = await openSaved(chromium);
  await expect(panel.locator('#panel-saved').getByText('没能升级到新格式')).toBeVisible();
  const records = await exportCopies(chromium, panel);
  expect(records).toMatchObject([{ notes: '问过办公室', tags: ['重点'] }]);
  expect(JSON.stringify(records)).toContain('一是重新划定责任段');

  // One file is damaged: that is named, and no file made of nothing.
  await harmCopies(quiet);
  await panel.getByRole('button', { name: '从第二份拷贝导出' }).click();
  await expect(panel.getByText('没有可导出的记录')).toBeVisible();
  await expect(panel.locator('.broken')).toContainText('its second copy is missing or damaged');
  expect(await quiet.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => [name, version]))).toEqual([['zhenggai', 10]]);
});

/** A file system of 160 MB in memory; null where none may be mounted. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder], { stdio: 'pipe' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

test('a full disk: said to be full, then freed, then restarted: nothing is lost, nothing called saved that is not', async ({ launch }) => {
  const disk = smallDisk();
  // Only a file system of its own can be filled without filling the machine's; where none can be mounted, that is said.
  test.skip(disk === null, 'NOT TESTED: no tmpfs can be mounted here, so no disk can be filled.');
  if (disk === null) return;
  try {
    const profile = join(disk, 'profile');
    mkdirSync(profile);
    const first = await launch({ profile });
    await saveAndAnnotate(first);
    const page = await first.context.newPage();
    await page.goto(SECOND.url);
    await waitForMarks(page);
    const panel = await openPanelTab(first, page);
    try {
      execFileSync('dd', ['if=/dev/zero', `of=${join(disk, 'fill')}`, 'bs=64k'], { stdio: 'pipe' });
    } catch (error) {
      // dd ends with an error when the disk is full: that is what it is for.
      expect(String(error)).toContain('No space left');
    }
    await saveButton(panel).click();
    await expect(panel.locator('#panel-page').getByText('磁盘空间不足')).toBeVisible();
    rmSync(join(disk, 'fill'));
    const third = await save(first, THIRD.url);
    await copied(third.panel, 4);
    await first.close();

    const second = await launch({ profile });
    const after = await openSaved(second);
    await expect(savedRows(after)).toHaveCount(2);
    await expectAnnotated(after);
  } finally {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});
