import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import { CORPUS_HOST, corpusPages, FILES, PAGES } from '../site/server.mjs';
import { extract, savePages, type ExportedRecord } from '../support/extract';
import { CORPUS_PAGES, RESULTS } from '../support/paths';
import { exportAll, openPanelTab } from '../support/panel';
import { validateExport } from '../support/validate-export';
import { expect, test } from './fixtures';

/** A page to capture in the browser, and the file a researcher would have saved of it. */
interface Subject {
  readonly url: string;
  readonly file: string;
  readonly outside: boolean;
  readonly hidden: readonly string[];
}

/** A record without the two fields that tell how and when it was made. */
function comparable(record: ExportedRecord): unknown {
  const { retrievedAt, method, ...capture } = record.capture;
  return { ...record, capture };
}

/** Reads the page by hand and saves it, whatever it is, through the panel. */
async function save(panel: Page): Promise<void> {
  const bar = panel.locator('#panel-page');
  const save = bar.locator('.save-button');
  const read = bar.getByRole('button', { name: '读取本页' });
  await expect(save.or(read)).toBeVisible();
  if (await read.isVisible()) await read.click();
  await save.click();
  await expect(bar.locator('.saved-mark')).toBeVisible();
}

test('for every sample page and corpus page the record captured in Chromium equals the one extract prints', async ({ chromium }) => {
  test.setTimeout(180_000);
  const corpus = corpusPages(CORPUS_PAGES);
  if (corpus.length === 0) console.log(`NOTE: no corpus at ${CORPUS_PAGES}; only the sample pages are compared.`);
  const page = await chromium.context.newPage();
  const subjects: Subject[] = [];
  let panel: Page | undefined;

  for (const sample of PAGES) {
    await page.goto(sample.url);
    if (sample.rendered === true) await page.waitForFunction(() => document.querySelector('.loading') === null);
    const saved = sample.rendered === true
      ? savePages(join(RESULTS, 'rendered'), [{ name: basename(sample.file), html: await page.evaluate(() => document.documentElement.outerHTML) }])
      : [join(FILES, sample.file)];
    subjects.push({ url: sample.url, file: saved[0] ?? '', outside: sample.outside === true, hidden: sample.hidden ?? [] });
    if (sample.outside === true) await chromium.pressToolbarButton(page);
    panel ??= await openPanelTab(chromium, page);
    await panel.bringToFront();
    await save(panel);
  }
  for (const { url, path } of corpus) {
    await page.goto(url);
    subjects.push({ url, file: path, outside: false, hidden: [] });
    await panel?.bringToFront();
    if (panel) await save(panel);
  }
  if (!panel) throw new Error('There was no page to capture.');

  const file = await exportAll(panel);
  const captured = validateExport(file.text);
  expect(captured.errors).toEqual([]);
  const printed = extract(subjects);
  const of = (records: readonly ExportedRecord[], url: string): unknown[] => records.filter((record) => record.source.url === url).map(comparable);
  for (const { url, hidden } of subjects) {
    const ours = of(captured.export.records, url);
    expect.soft(ours.length, `records of ${url}`).toBeGreaterThan(0);
    expect.soft(ours, url).toEqual(of(printed.records, url));
    for (const words of hidden) expect.soft(JSON.stringify(ours), `${url} holds hidden words`).not.toContain(words);
  }
  expect(captured.export.records.length).toBe(printed.records.length);
  expect(corpus.every(({ url }) => new URL(url).host === CORPUS_HOST)).toBe(true);
});
