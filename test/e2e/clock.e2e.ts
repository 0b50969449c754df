import type { Page } from 'playwright';
import { waitForMarks } from '../support/page-marks';
import { openPanelTab, saveButton, savedRows, savedSign, savedTab } from '../support/panel';
import { MAIN_NOTICE } from '../support/sample-pages';
import { expect, test } from './fixtures';

/** When the bin was looked at last, by the clock of whoever did; null before that. */
const seenAt = (page: Page): Promise<string | null> => page.evaluate(() => new Promise<string | null>((resolve) => {
  const request = indexedDB.open('zhenggai');
  request.onsuccess = () => {
    const all = request.result.transaction('records').objectStore('records').getAll() as IDBRequest<{ trash?: { seenAt: string } }[]>;
    all.onsuccess = () => { request.result.close(); resolve(all.result[0]?.trash?.seenAt ?? null); };
  };
}));

test('a clock a year ahead when the bin is tidied: a record deleted today is still there, and is restored', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(MAIN_NOTICE.url);
  await waitForMarks(page);
  const panel = await openPanelTab(chromium, page);
  await saveButton(panel).click();
  await expect(savedSign(panel)).toBeVisible();
  await panel.getByRole('button', { name: '查看记录' }).click();
  await panel.getByRole('button', { name: '删除', exact: true }).click();
  await expect(panel.getByRole('button', { name: '回收站（1）' })).toBeVisible();

  const year = new Date().getFullYear() + 1;
  await chromium.worker.evaluate(async () => {
    const ahead = 366 * 86_400_000;
    const Real = Date;
    globalThis.Date = new Proxy(Real, {
      construct: (target, words: readonly number[]) => (words.length === 0 ? new target(Real.now() + ahead) : Reflect.construct(target, words) as Date),
      get: (target, name) => (name === 'now' ? () => target.now() + ahead : Reflect.get(target, name) as unknown),
    });
    await chrome.alarms.create('purge-deleted', { when: Real.now() });
  });
  await expect.poll(() => seenAt(panel)).toMatch(new RegExp(`^${year}`));
  // With its next life the worker has the right time again.
  await chromium.stopWorker();
  await panel.reload();
  await savedTab(panel).click();
  await panel.getByRole('button', { name: '回收站（1）' }).click();
  await panel.getByRole('button', { name: /^恢复「/ }).click();
  await expect(panel.getByText('回收站是空的')).toBeVisible();
  await panel.reload();
  await savedTab(panel).click();
  await expect(savedRows(panel)).toHaveCount(1);
});
