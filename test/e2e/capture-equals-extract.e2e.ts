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

/** Reads the page of a tab by hand and saves it, whatever it is: the calls the panel's buttons make. */
async function save(panel: Page, tabId: number): Promise<void> {
  const answers = await panel.evaluate(async (tab) => {
    const call = (name: string): Promise<unknown> => chrome.runtime.sendMessage({ zhenggai: name, input: { tabId: tab } });
    return [await call('background.read-tab'), await call('background.save-tab')];
  }, tabId);
  expect(answers, panel.url()).toEqual([{ ok: true, value: null }, expect.objectContaining({ ok: true })]);
}

test('for every sample page and corpus page the record captured in Chromium equals the one extract prints', async ({ chromium }) => {
  const corpus = corpusPages(CORPUS_PAGES);
  if (corpus.length === 0) console.log(`NOTE: no corpus at ${CORPUS_PAGES}; only the sample pages are compared.`);
  const page = await chromium.context.newPage();
  const subjects: Subject[] = [];
  await page.goto(PAGES[0]?.url ?? '');
  const tabId = await chromium.tabId(page);
  const panel = await openPanelTab(chromium, page);

  for (const sample of PAGES) {
    await page.goto(sample.url);
    if (sample.rendered === true) await page.waitForFunction(() => document.querySelector('.loading') === null);
    const saved = sample.rendered === true
      ? savePages(join(RESULTS, 'rendered'), [{ name: basename(sample.file), html: await page.evaluate(() => document.documentElement.outerHTML) }])
      : [join(FILES, sample.file)];
    subjects.push({ url: sample.url, file: saved[0] ?? '', outside: sample.outside === true, hidden: sample.hidden ?? [] });
    if (sample.outside === true) await chromium.pressToolbarButton(page);
    await save(panel, tabId);
  }
  for (const { url, path } of corpus) {
    await page.goto(url);
    subjects.push({ url, file: path, outside: false, hidden: [] });
    await save(panel, tabId);
  }
  await panel.reload();
  const file = await exportAll(chromium, panel);
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
