import { startSite } from '../site/server.mjs';
import { hostileSite, addressOf } from '../hostile/hostile-site';
import { costOf, median, type Cost } from '../hostile/main-thread';
import { ISSUES, noticeWith, TITLE } from '../hostile/notice-page';
import { openStand } from '../hostile/stand';
import { launchChromium } from '../support/chromium';
import { shell } from '../support/page-source';
import { startControl } from '../support/plain-chromium';
import { until } from '../support/until';
import { spentOn } from './processor-time';

const ROWS = 10_000;
const COLUMNS = 10;
const ROUNDS = 3;

/** A notice with a table of 100,000 cells. */
const large = (): string => shell(noticeWith(`<table>${
  Array.from({ length: ROWS }, (_, row) => `<tr>${Array.from({ length: COLUMNS }, (_each, column) => `<td>第${row}行${column}列</td>`).join('')}</tr>`).join('')}</table>`), TITLE);

/** What the table costs its page, and the longest task while it is read and marked, in ms of processor time: the median of some visits. */
export async function benchLargeTable(): Promise<Cost & { readonly longest: number }> {
  const pages = [{ name: 'a table of 100,000 cells', page: large, issues: ISSUES }];
  const site = await startSite({ extra: hostileSite(pages) });
  const browser = await launchChromium({ sitePort: site.port });
  const control = await startControl(hostileSite(pages));
  const stand = await openStand(pages, { browser, site, control });
  try {
    const cost = await costOf(stand, pages[0]!, 0, (each) => each.ours <= 2 * each.control);
    const longest: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const tab = await browser.context.newPage();
      await tab.goto(addressOf(0), { waitUntil: 'load' });
      // Laying the page out is the page's own, and one task: what comes after it is ours.
      const marked = (): Promise<unknown> =>
        until('the table is marked', () => tab.evaluate(() => (CSS.highlights.get('zhenggai-issue')?.size ?? 0) > 0));
      longest.push((await spentOn(browser.cdp, marked)).longest);
      await tab.close();
    }
    return { ...cost, longest: median(longest) };
  } finally {
    await control.close();
    await browser.close();
    await site.close();
  }
}
