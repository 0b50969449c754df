import { openHtmlReport } from '@/lib/export/formats/html-report';
import { openReceipt } from '@/lib/export/formats/receipt';
import { nastyWords, RAN } from '../export/nasty-words';
import { wholeRecord } from '../export/whole-record';
import { expect, test } from './fixtures';

/** A file of a record that has words that would do harm in every field, on pages whose address is one of them and is none. */
async function written(format: typeof openReceipt): Promise<string> {
  const pieces: unknown[] = [];
  const sink = format({
    write: (piece) => { pieces.push(piece); }, beside: () => { throw new Error('a report puts nothing beside'); }, language: 'zh',
    exportedAt: '2024-05-01T09:05:00+08:00', generator: { name: 'zhenggai', version: '0.0.0-test' }, personalData: 'kept',
  });
  const record = wholeRecord(nastyWords);
  for (const url of [record.source.url, `http://a.gov.cn/"onmouseover="globalThis.${RAN}=1`, `javascript:globalThis.${RAN}=1`]) await sink.add({ ...record, source: { ...record.source, url } });
  await sink.end();
  return pieces.join('');
}

for (const [name, format] of [['report', openHtmlReport], ['receipt', openReceipt]] as const) {
  test(`a ${name} of words that would do harm runs and loads nothing, its own policy aside`, async ({ control }) => {
    // Without the policy: the markup alone must hold.
    const html = (await written(format)).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    const page = await control.context.newPage();
    const heard: string[] = [];
    page.on('dialog', (dialog) => { heard.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
    page.on('pageerror', (error) => { heard.push(`error ${error.message}`); });
    page.on('request', (request) => { heard.push(`request ${request.url()}`); });
    await page.setContent(html);
    const articles = page.locator('article');
    await expect(articles).toHaveCount(3);
    // What waits for a pointer or for focus gets it.
    for (const link of await page.locator('article a').all()) {
      await link.dispatchEvent('mouseover');
      await link.focus();
    }
    expect(await page.evaluate((ran) => ran in globalThis, RAN)).toBe(false);
    expect(await page.locator('img, svg, iframe, object, embed, script:not([type="application/json"])').count()).toBe(0);
    expect(heard).toEqual([]);
    await page.close();
  });
}
