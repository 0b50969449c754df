import { exportAll } from '../support/panel';
import { validateExport } from '../support/validate-export';
import type { ExportedRecord } from '../support/extract';
import { addressOf } from './hostile-site';
import type { Stand } from './stand';
import type { Findings } from './try-page';

/** What the export and the stored text say of one page. */
export interface RecordFindings extends Findings {
  /** Complaints of the published schema. */
  readonly invalid: string[];
}

/** Keys of everything stored, as a page of the extension sees them. */
const storedKeys = (stand: Stand): Promise<string[]> => stand.panel.evaluate(() => new Promise<string[]>((resolve, reject) => {
  const open = indexedDB.open('zhenggai');
  open.onerror = () => { reject(new Error('no database')); };
  open.onsuccess = () => {
    const request = open.result.transaction('records').objectStore('records').getAllKeys();
    request.onsuccess = () => {
      open.result.close();
      resolve(request.result.map(String));
    };
  };
}));

/** Attributes a snapshot may have: they say how a table is laid out and where a list begins, and load nothing. */
const HARMLESS = ['colspan', 'rowspan', 'start'];

/** Shows a stored text and its snapshot, as the reader page does. @returns What ran there, or is there that could. */
async function show({ reader, browser }: Stand, key: string): Promise<string[]> {
  await reader.goto(browser.url(`reader.html?key=${encodeURIComponent(key)}`));
  await reader.getByRole('tab', { name: '网页快照' }).dispatchEvent('click');
  await reader.locator('#panel-snapshot > *').first().waitFor({ state: 'attached' });
  const left = await reader.locator('#panel-snapshot > *').first().evaluate((host, harmless) =>
    [...(host.shadowRoot?.querySelectorAll('*') ?? [])]
      .filter((element) => element.getAttributeNames().some((name) => !harmless.includes(name)) || /^(?:img|script|style|a|iframe|svg|video)$/.test(element.localName))
      .map((element) => `left in the snapshot: ${element.outerHTML.slice(0, 200)}`), HARMLESS);
  return [...left, ...((await reader.evaluate(() => 'trapped' in globalThis)) ? [`in the stored text ${key}`] : [])];
}

function compare(record: ExportedRecord | undefined, { pages }: Stand, at: number): string[] {
  const page = pages[at];
  if (page === undefined || page.refused !== undefined) return record === undefined ? [] : ['a record of a page that cannot be read'];
  if (record === undefined) return ['no record in the export'];
  const issues = record.notice?.issues.length ?? 0;
  const words = JSON.stringify(record);
  return [
    ...(issues === page.issues ? [] : [`${issues} issues in the record, not ${page.issues}`]),
    ...((record.verdict.kind === 'notice') === (page.issues > 0) ? [] : [`verdict ${record.verdict.kind}`]),
    ...(page.holds ?? []).filter((each) => !words.includes(JSON.stringify(each).slice(1, -1))).map((each) => `does not hold ${each}`),
    ...(page.lacks ?? []).filter((each) => words.includes(each)).map((each) => `holds ${each}`),
  ];
}

/**
 * Exports all that was saved and shows each stored text.
 *
 * @param shown - Are the stored texts shown? Most of the time goes there.
 * @returns For each page of the stand, in order, what is wrong with its record.
 */
export async function tryRecords(stand: Stand, shown = true): Promise<RecordFindings[]> {
  const { pages, panel, ours, ownErrors } = stand;
  await ours.tab.goto('about:blank');
  await panel.reload();
  ownErrors.length = 0;
  ours.site.requests.length = 0;
  const { export: data, errors } = validateExport((await exportAll(stand.browser, panel)).text);
  const keys = shown ? await storedKeys(stand) : [];
  const hostsOf = (at: number): string => new URL(addressOf(at)).host;
  const results: RecordFindings[] = [];
  for (const at of pages.keys()) {
    const ofPage = (url: string): boolean => URL.canParse(url) && new URL(url).host === hostsOf(at);
    const index = data.records.findIndex(({ source }) => ofPage(source.url));
    const scripts: string[] = [];
    for (const key of keys.filter(ofPage)) scripts.push(...(await show(stand, key)));
    results.push({
      scripts,
      errors: ownErrors.splice(0),
      requests: ours.site.requests.splice(0),
      wrong: compare(data.records[index], stand, at),
      invalid: errors.filter((error) => error.startsWith(`/records/${index}/`) || (at === 0 && !error.startsWith('/records/'))),
    });
  }
  return results;
}
