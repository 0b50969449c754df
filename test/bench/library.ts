import type { Page } from 'playwright';
import { launchChromium } from '../support/chromium';
import { saveOne, scanTexts, searchNames, searchPeer } from '../support/seed-library';
import { bundle } from './bundle';
import { HeapMeter } from './heap';
import { libraryBrowser } from './library-profile';
import { line, ms } from './line';
import type * as Watch from './watch-in-page';

declare const watching: typeof Watch;

/** Notices, and characters of each. Fewer may be asked for in the environment, to try the section itself. */
const NOTICES = Number(process.env['BENCH_NOTICES'] ?? 10_000);
const CHARACTERS = 14_000;
const FEW = 100;
const WORDS = ['河道巡查流于形式', '整改', '没有哪份通报会这样写'] as const;
/** Shelving ten thousand notices takes minutes. In ms. */
const LONG = 1_800_000;

interface Tasks {
  readonly longest: number;
  readonly took: number;
  readonly worked: number;
}

/** Longest task of a page's main thread while something is done, how long it worked in all, and how long that took; in ms. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<Tasks> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const busy = async (): Promise<number> => ((await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  const before = await busy();
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  const worked = await busy() - before;
  await cdp.detach();
  return { took, worked, longest: await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { seen: number[] }).seen)) };
}

const answered = async (page: Page): Promise<void> => {
  await page.locator('.library-table[aria-busy="false"], .message-box').waitFor();
  await page.locator('.library-count', { hasNotText: '正在查找' }).waitFor();
};

/** Time until the first rows stand, the shelf being full. */
async function firstRows(page: Page, address: string): Promise<number> {
  // From the address itself to one of its fragments would be no opening at all.
  await page.goto('about:blank');
  const start = performance.now();
  await page.goto(address);
  await page.locator('.library-row .col-unit').first().waitFor({ timeout: LONG });
  return performance.now() - start;
}

/** The library of so many notices, shelved. */
async function prepared(count: number) {
  const { chromium, seeder, close } = await libraryBrowser(count, CHARACTERS);
  const page = await chromium.context.newPage();
  const heap = await HeapMeter.of(page);
  const start = performance.now();
  await firstRows(page, chromium.url('library.html'));
  await page.locator('.library-middle progress').waitFor({ state: 'detached', timeout: LONG });
  console.log(`     ${count} notices of ${CHARACTERS} characters shelved in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return { chromium, seeder, page, heap, close };
}

/** The least of what is measured several times: what the work takes, not what others on the machine did meanwhile. */
async function least(measure: () => Promise<number>, times = 3): Promise<number> {
  let smallest = Infinity;
  for (let time = 0; time < times; time += 1) smallest = Math.min(smallest, await measure());
  return smallest;
}

/** How long a notice takes to be saved where there is none yet, in ms. */
async function firstSave(): Promise<number> {
  const chromium = await launchChromium({ sitePort: 1 });
  const page = await chromium.context.newPage();
  await page.goto(chromium.url('options.html'));
  // Once before: code runs slowly the first time.
  await saveOne(page, 1_000_003, CHARACTERS);
  let number = 1_000_010;
  const took = await least(() => saveOne(page, number++, CHARACTERS));
  await chromium.close();
  return took;
}

/** The library over many generated notices, in the extension as it is built; the notices are made, saved and shelved first. */
export async function benchLibrary(): Promise<void> {
  const few = await prepared(FEW);
  const fewTime = await firstRows(few.page, few.chromium.url('library.html'));
  await few.close();
  const first = await firstSave();
  const { chromium, seeder, page, heap, close } = await prepared(NOTICES);
  try {
    const time = await firstRows(page, chromium.url('library.html'));
    line(`first rows, to those of ${FEW}`, time / fewTime, 5, `${ms(time)} to ${ms(fewTime)}`);
    await heap.look();
    await page.evaluate(`${await bundle('./watch-in-page.ts', 'page')}\n;globalThis.watching = bench;`);
    const facet = await longestTask(page, () => page.evaluate(async () => {
      await watching.click('.facet-value input');
      await watching.click('.sort-button');
    }));
    line('a facet and a sort: longest task, ms', facet.longest, 50, `both answered in ${ms(facet.took)}`);
    line('a facet and a sort: main thread at work, ms each', facet.worked / 2, 100, '');
    await page.evaluate(() => watching.click('.facet-value input'));
    for (const word of WORDS) {
      const scan = await scanTexts(seeder, word);
      const peer = await searchPeer(seeder, word);
      const names = await searchNames(seeder, word);
      let answer = { first: 0, whole: 0 };
      const typing = await longestTask(page, async () => {
        answer = await page.evaluate((words) => watching.type(words), word);
      });
      await heap.look();
      line(`searching ${word}: whole, to a plain scan in memory`, answer.whole / scan, 3, `${ms(answer.whole)} to ${ms(scan)}`);
      line(`searching ${word}: titles, units and issues, to MiniSearch over the same`, names / peer, 3, `${ms(names)} to ${ms(peer)}, both in memory`);
      line(`searching ${word}: whole texts on the screen, to MiniSearch over titles, units and issues`, answer.whole / peer, 3, `${ms(answer.whole)} to ${ms(peer)}`);
      line(`searching ${word}: first rows, to the whole`, answer.first / answer.whole, 0.1, ms(answer.first));
      line(`searching ${word}: longest task, ms`, typing.longest, 50, '');
    }
    await page.locator('#library-query').fill('');
    await answered(page);
    const keys = await longestTask(page, async () => {
      await page.locator('#library-query').pressSequentially('河道巡查流于形式', { delay: 120 });
      await answered(page);
    });
    line('typing key by key: longest task, ms', keys.longest, 50, '');
    await page.locator('#library-query').fill('');
    await answered(page);
    await page.getByRole('tab', { name: '台账' }).click();
    await answered(page);
    await page.locator('.library-row .col-due').first().waitFor();
    line('the ledger scrolled: longest frame of the best pass, ms', await least(() => page.evaluate(() => watching.longestFrame())), 50, await page.locator('.library-count').innerText());
    await heap.look();
    line('peak of the JavaScript heap, page and worker, MB', heap.peak / 1024 ** 2, 400, '');
    // Closed, as it was for the first: else the shelf is brought up to date meanwhile, and texts are held in memory.
    await page.goto('about:blank');
    await seeder.goto('about:blank');
    await seeder.goto(chromium.url('options.html'));
    await saveOne(seeder, 1_000_002, CHARACTERS);
    let number = 1_000_020;
    const last = await least(() => saveOne(seeder, number++, CHARACTERS));
    line(`saving notice ${NOTICES + 1}, to the first`, last / first, 1.5, `${ms(last)} to ${ms(first)}`);
    const usage = await seeder.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    console.log(`     ${Math.round(usage / NOTICES).toLocaleString('en')} bytes on disk a notice, the record, its second copy and the shelf together`);
  } finally {
    await close();
  }
}
