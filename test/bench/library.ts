import type { Page } from 'playwright';
import { launchChromium } from '../support/chromium';
import { saveOne, scanTexts, seedLibrary } from '../support/seed-library';
import { line, ms } from './line';

/** Notices, and characters of each. Fewer may be asked for in the environment, to try the section itself. */
const NOTICES = Number(process.env['BENCH_NOTICES'] ?? 10_000);
const CHARACTERS = 14_000;
const FEW = 100;
const WORDS = ['河道巡查流于形式', '整改', '没有哪份通报会这样写'] as const;
/** Shelving ten thousand notices takes minutes. In ms. */
const LONG = 1_800_000;

/** Longest task of a page's main thread while something is done, and how long that took; both in ms. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<{ readonly longest: number; readonly took: number }> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  return { longest: await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { seen: number[] }).seen)), took };
}

const answered = async (page: Page): Promise<void> => {
  await page.locator('.library-table[aria-busy="false"], .message-box').waitFor();
  await page.locator('.library-count', { hasNotText: '正在查找' }).waitFor();
};

/** Time until the first rows stand, the shelf being full. */
async function firstRows(page: Page, address: string): Promise<number> {
  const start = performance.now();
  await page.goto(address);
  await page.locator('.library-row .col-unit').first().waitFor({ timeout: LONG });
  return performance.now() - start;
}

async function prepared(count: number) {
  const chromium = await launchChromium({ sitePort: 1 });
  const seeder = await chromium.context.newPage();
  await seeder.goto(chromium.url('options.html'));
  const first = await saveOne(seeder, 1_000_000, CHARACTERS);
  await seedLibrary(seeder, count, CHARACTERS);
  const page = await chromium.context.newPage();
  const start = performance.now();
  await firstRows(page, chromium.url('library.html'));
  await page.locator('.library-middle progress').waitFor({ state: 'detached', timeout: LONG });
  console.log(`     ${count} notices of ${CHARACTERS} characters shelved in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return { chromium, seeder, page, first };
}

/** The library over many generated notices, in the extension as it is built; the notices are made, saved and shelved first. */
export async function benchLibrary(): Promise<void> {
  const few = await prepared(FEW);
  const fewTime = await firstRows(few.page, few.chromium.url('library.html#'));
  await few.chromium.close();
  const { chromium, seeder, page, first } = await prepared(NOTICES);
  try {
    await page.goto('about:blank');
    const time = await firstRows(page, chromium.url('library.html'));
    line(`first rows, to those of ${FEW}`, time / fewTime, 5, `${ms(time)} to ${ms(fewTime)}`);
    const facet = await longestTask(page, async () => {
      await page.locator('.facet-value').first().click();
      await answered(page);
      await page.locator('.sort-button').first().click();
      await answered(page);
    });
    line('a facet and a sort: longest task, ms', facet.longest, 50, `both answered in ${ms(facet.took)}`);
    await page.locator('.facet-value').first().click();
    for (const word of WORDS) {
      const scan = await scanTexts(seeder, word);
      const typing = await longestTask(page, async () => {
        await page.locator('#library-query').fill(word);
        await page.locator('.chips', { hasText: word }).waitFor();
        await answered(page);
      });
      line(`searching ${word}: whole, to a plain scan in memory`, typing.took / scan, 3, `${ms(typing.took)} with the keys to ${ms(scan)}`);
      line(`searching ${word}: longest task, ms`, typing.longest, 50, '');
    }
    await page.locator('#library-query').fill('');
    const ledger = await longestTask(page, async () => {
      await page.getByRole('tab', { name: '台账' }).click();
      await answered(page);
      for (let i = 0; i < 30; i += 1) await page.locator('#library-table').evaluate((table, at) => { table.scrollTop = at * 5000; }, i);
      await page.locator('.library-row .col-due').first().waitFor();
    });
    line('the ledger opened and scrolled: longest task, ms', ledger.longest, 50, ms(ledger.took));
    const last = await saveOne(seeder, 1_000_001, CHARACTERS);
    line(`saving notice ${NOTICES + 1}, to the first`, last / first, 1.5, `${ms(last)} to ${ms(first)}`);
    const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    console.log(`     ${Math.round(usage / NOTICES).toLocaleString('en')} bytes on disk a notice, the record, its second copy and the shelf together`);
  } finally {
    await chromium.close();
  }
}
