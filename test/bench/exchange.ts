import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { launchChromium } from '../support/chromium';
import { seedLibrary } from '../support/seed-library';
import { bundle } from './bundle';
import type * as InPage from './exchange-in-page';
import { line, ms } from './line';

declare const plainly: typeof InPage;

/** Notices, and characters of each. Fewer may be asked for in the environment, to try the section itself. */
const NOTICES = Number(process.env['BENCH_NOTICES'] ?? 10_000);
const CHARACTERS = 14_000;
/** Writing and reading ten thousand notices takes minutes. In ms. */
const LONG = 3_600_000;
/** How often the memory of the browser is looked at, in ms. */
const LOOK_MS = 100;
const LOOKS_PER_LIST = 30;

type Browser = Awaited<ReturnType<typeof launchChromium>>;

/** Ids of the browser's processes that show pages or run workers. */
async function renderers({ context }: Browser): Promise<readonly number[]> {
  const session = await context.browser()?.newBrowserCDPSession() ?? await context.newCDPSession(context.pages()[0] as Page);
  const { processInfo } = await session.send('SystemInfo.getProcessInfo') as { processInfo: { type: string; id: number }[] };
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Resident memory of the largest of some processes, in bytes; one that has ended has none. */
const largest = (ids: readonly number[]): number => Math.max(0, ...ids.filter((id) => existsSync(`/proc/${id}/status`))
  .map((id) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024));

/** Time of some work, and by how much the largest renderer grew while it went on, in bytes. */
async function watched(browser: Browser, work: () => Promise<void>): Promise<{ readonly took: number; readonly grown: number }> {
  let ids = await renderers(browser);
  const before = largest(ids);
  let peak = before;
  const over = new AbortController();
  const looking = (async () => {
    for (let looks = 1; !over.signal.aborted; looks += 1) {
      // Asked for its processes, the browser does nothing else for a while: only now and then.
      if (looks % LOOKS_PER_LIST === 0) ids = await renderers(browser);
      peak = Math.max(peak, largest(ids));
      await new Promise((resolve) => { setTimeout(resolve, LOOK_MS); });
    }
  })();
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  over.abort();
  await looking;
  return { took, grown: peak - before };
}

async function exchangePage(browser: Browser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.url('exchange.html'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Exports and an import of generated notices in the extension as it is built, beside the plainest that could be. */
export async function benchExchange(): Promise<void> {
  const browser = await launchChromium({ sitePort: 1 });
  try {
    const seeder = await browser.context.newPage();
    await seeder.goto(browser.url('options.html'));
    await seedLibrary(seeder, NOTICES, CHARACTERS);
    await seeder.evaluate(`${await bundle('./exchange-in-page.ts', 'page')}\n;globalThis.plainly = bench;`);
    const plain = await seeder.evaluate(() => plainly.plainExport());
    console.log(`     ${NOTICES} notices of ${CHARACTERS} characters; read and put into Blobs as JSON: ${ms(plain.took)}, ${Math.round(plain.size / 1024 ** 2)} MB`);
    let json = '';
    for (const [name, label, most] of [['json', /^JSON 文件/, 2], ['csv', /^CSV/, 4], ['parquet', /^Parquet/, 4]] as const) {
      const page = await exchangePage(browser);
      await page.getByRole('radio', { name: label }).check();
      const file = page.waitForEvent('download', { timeout: LONG });
      const { took, grown } = await watched(browser, async () => {
        await page.getByRole('button', { name: '导出', exact: true }).click();
        await file;
      });
      if (name === 'json') json = await (await file).path();
      line(`${name}: time, to plain JSON`, took / plain.took, most, `${ms(took)} to ${ms(plain.took)}`);
      line(`${name}: memory more at its peak, in MB`, grown / 1024 ** 2, 300, '');
      await page.close();
    }
    const fresh = await launchChromium({ sitePort: 1 });
    try {
      const page = await exchangePage(fresh);
      const { took, grown } = await watched(fresh, async () => {
        await page.getByRole('region', { name: '导入', exact: true }).locator('input[type=file]').setInputFiles(json);
        const refused = page.getByRole('alert');
        await page.getByRole('button', { name: '导入', exact: true }).or(refused).first().waitFor({ timeout: LONG });
        if (await refused.isVisible()) throw new Error(await refused.innerText());
        await page.getByRole('button', { name: '导入', exact: true }).click();
        await page.getByText(/^导入完成/).waitFor({ timeout: LONG });
      });
      // Behind the import: a browser that has just written goes on putting its files in order, on the core the import needs.
      const put = (await seeder.evaluate(() => plainly.plainPut()) + await seeder.evaluate(() => plainly.plainPut())) / 2;
      line('import: time, to a bare bulkPut of the rows', took / put, 2, `${ms(took)} to ${ms(put)}; read, checked, planned and stored, to bulkPut of all rows this writes`);
      line('import: memory more at its peak, in MB', grown / 1024 ** 2, 300, '');
    } finally {
      await fresh.close();
    }
  } finally {
    await browser.close();
  }
}
