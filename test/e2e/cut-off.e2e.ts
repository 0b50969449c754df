import { Buffer } from 'node:buffer';
import type { Page } from 'playwright';
import type { ExtensionBrowser } from '../support/chromium';
import { holdDatabase } from '../support/hold-database';
import { seedLibrary } from '../support/seed-library';
import { until } from '../support/until';
import { validateExport } from '../support/validate-export';
import { expect, test } from './fixtures';

/** More than an export reads at a time, several times over. */
const RECORDS = 60;

async function openExchange({ context, url }: ExtensionBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url('exchange.html'));
  await expect(page.getByRole('button', { name: '导出', exact: true })).toBeEnabled();
  return page;
}

/** All that lies in the database, as text; not what is still to be copied, which grows less by itself. */
const allRows = (page: Page): Promise<string> => page.evaluate(async () => {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('zhenggai');
    request.onsuccess = () => { resolve(request.result); };
  });
  const names = [...db.objectStoreNames].filter((name) => name !== 'uncopied');
  const transaction = db.transaction(names);
  const rows = await Promise.all(names.map((name) => new Promise((resolve) => {
    const request = transaction.objectStore(name).getAll();
    request.onsuccess = () => { resolve([name, request.result]); };
  })));
  db.close();
  return JSON.stringify(rows);
});

/** Names of the scratch files. */
const scratch = (page: Page): Promise<string[]> => page.evaluate(async () => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('scratch', { create: true });
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
});

/** Exports on their way, ended here, and so many records on. */
const ENDS: readonly (readonly [how: string, from: number, end: (page: Page) => Promise<unknown>])[] = [
  ['cancelled at once', 0, (page) => page.locator('.export-progress button').press('Enter')],
  ['cancelled on its way', 16, (page) => page.locator('.export-progress button').press('Enter')],
  ['its tab closed', 24, (page) => page.close()],
  ['its tab loaded again', 40, (page) => page.reload()],
];

test('an export that is ended on its way leaves the database as it was and nothing behind, and the next is whole', async ({ chromium }) => {
  const holder = await chromium.context.newPage();
  await holder.goto(chromium.url('options.html'));
  await seedLibrary(holder, RECORDS, 1500);
  let page = await openExchange(chromium);
  const before = await allRows(holder);
  for (const [how, from, end] of ENDS) {
    const held = await holdDatabase(holder);
    await page.getByRole('radio', { name: /^CSV/ }).check();
    await page.getByRole('button', { name: '导出', exact: true }).press('Enter');
    const progress = page.locator('.export-progress progress');
    await expect(progress).toBeVisible();
    await until(`${how}: it has come so far`, async () => {
      if (Number(await progress.getAttribute('value')) >= from) return true;
      await held.step();
      return false;
    });
    expect(Number(await progress.getAttribute('value')), how).toBeLessThan(RECORDS);
    await end(page);
    await held.letGo();
    if (how.startsWith('cancelled')) {
      await expect(page.locator('.page-message')).toHaveText('已取消导出，没有生成文件。');
      await expect.poll(() => scratch(holder), how).toEqual([]);
    } else if (page.isClosed()) page = await openExchange(chromium);
    await expect(page.getByRole('button', { name: '导出', exact: true })).toBeEnabled();
  }
  const { text } = await chromium.download(() => page.getByRole('button', { name: '导出', exact: true }).press('Enter'));
  expect(validateExport(text)).toMatchObject({ errors: [], export: { counts: { records: RECORDS } } });
  expect(await scratch(holder)).toEqual([]);
  expect(await allRows(holder)).toBe(before);

  // The way in: how far it is, and left in the middle.
  const held = await holdDatabase(holder);
  const part = page.getByRole('region', { name: '导入', exact: true });
  await part.locator('input[type=file]').setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(text.replaceAll('"tags":[]', '"tags":["他的"]')) });
  await until('a part of the file is read', async () => {
    if ((await part.locator('progress[value]').count()) > 0) return true;
    await held.step();
    return false;
  });
  await expect(part.locator('.import-progress')).toContainText(/\d%/);
  await part.getByRole('button', { name: '取消' }).press('Enter');
  await held.letGo();
  await expect(part.locator('.import-progress, .plan')).toHaveCount(0);
  await expect.poll(() => scratch(holder)).toEqual([]);
  expect(await allRows(holder)).toBe(before);
});
