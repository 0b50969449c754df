import type { BrowserContext, Page } from 'playwright';
import { addressOf, hostileSite } from '../hostile/hostile-site';
import { mainThread, median, visit, WATCHED } from '../hostile/main-thread';
import { startSite } from '../site/server.mjs';
import { launchChromium } from '../support/chromium';
import { startControl } from '../support/plain-chromium';
import { until } from '../support/until';
import { bundle } from './bundle';
import type * as InPage from './first-in-page';
import { line, ms } from './line';
import { MARKUPS, noticeLines, page as pageOf } from './pages';
import { spentOn } from './processor-time';

declare const bench: typeof InPage;

/** Fresh pages of which the median counts. */
const VISITS = 15;
const CHARACTERS = 14_000;
/** The longest task a page is to notice, in ms. */
const TASK = 50;

/** Marks of ours on a page. */
const marks = (tab: Page): Promise<number> => tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

/** The median of as many results, each of a page of its own. */
async function ofFreshPages(measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let page = 0; page < VISITS; page += 1) all.push(await measure());
  return median(all);
}

/** What a reader's first call costs the main thread of a page that is loaded, in ms. */
async function firstCall(context: BrowserContext, peers: string, call: (tab: Page) => Promise<unknown>): Promise<number> {
  const tab = await context.newPage();
  try {
    await tab.goto(addressOf(0), { waitUntil: 'load' });
    await tab.evaluate(`${peers}\n;globalThis.bench = bench;`);
    const spent = await mainThread(tab);
    const before = await spent();
    await call(tab);
    return (await spent()) - before;
  } finally {
    await tab.close();
  }
}

/**
 * What the first capture in a fresh page costs the main thread, which is what every page pays: the page with the built extension until
 * its marks stand, less the page without it; beside the first call of Readability and of Defuddle in such a page.
 */
export async function benchCold(): Promise<void> {
  const lines = noticeLines(CHARACTERS);
  const own = hostileSite([{ name: 'a notice', page: () => pageOf(lines[0] ?? '', MARKUPS[0]?.body(lines) ?? ''), issues: 1 }]);
  const site = await startSite({ extra: own });
  const browser = await launchChromium({ sitePort: site.port });
  const control = await startControl(own);
  const { context } = browser;
  const marked = (tab: Page): Promise<unknown> => until('the page is marked', async () => (await marks(tab)) > 0);
  try {
    const ours = await ofFreshPages(async () => (await visit(context, addressOf(0), WATCHED, marked)).cost);
    const alone = await ofFreshPages(async () => (await visit(control.context, addressOf(0), WATCHED, () => Promise.resolve())).cost);
    const peers = await bundle('./first-in-page.ts', 'page');
    const readability = await ofFreshPages(() => firstCall(control.context, peers, (tab) => tab.evaluate(() => bench.readability())));
    const defuddle = await ofFreshPages(() => firstCall(control.context, peers, (tab) => tab.evaluate(() => bench.defuddle())));
    const longest = await ofFreshPages(async () => {
      const tab = await context.newPage();
      const spent = await spentOn(browser.cdp, async () => {
        await tab.goto(addressOf(0), { waitUntil: 'load' });
        await marked(tab);
      });
      await tab.close();
      return spent.longest;
    });
    const first = ours - alone;
    line('first capture, to the first Readability', first / readability, 3, `${ms(first)} (${ms(ours)} less ${ms(alone)} of the page alone) to ${ms(readability)}; aim 2`);
    line('first capture, to the first Defuddle', first / defuddle, 1, `${ms(first)} to ${ms(defuddle)}`);
    line(`longest task, to ${TASK} ms`, longest / TASK, 1, ms(longest));
  } finally {
    await control.close();
    await browser.close();
    await site.close();
  }
}
