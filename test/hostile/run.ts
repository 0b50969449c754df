/**
 * `npm run hostile`: every hostile page the whole way, with a control run without the extension, and what it costs; a line
 * a page and the sums. `npm run hostile -- WORDS` takes the pages whose kind or name holds the words. The exit code is 1
 * if any sum that must be 0 is not. The way alone, without the costs, is part of `npm test` for every other page that is not
 * called heavy.
 */
import { useRunFolder } from '../../scripts/run-folder.mjs';
import { startSite } from '../site/server.mjs';
import { launchChromium } from '../support/chromium';
import { startControl } from '../support/plain-chromium';
import type { HostilePage } from './hostile-page';
import { hostileSite } from './hostile-site';
import { costOf, type Cost } from './main-thread';
import { NOTICE_PAGE } from './notice-page';
import { KINDS } from './pages';
import { openStand, type Stand } from './stand';
import { tryPage } from './try-page';
import { tryRecords, type RecordFindings } from './try-records';

useRunFolder();
/** A page may cost this much more with the extension. */
const MOST = 1.5;
/** Noise of a measure of some ten milliseconds. */
const NOISE = 1.5;
const words = process.argv.slice(2).join(' ');
const chosen = Object.entries(KINDS).flatMap(([kind, pages]) => pages.filter(({ name }) => `${kind} ${name}`.includes(words)));
if (chosen.length === 0) throw new RangeError(`No page is called so: ${words}. The kinds: ${Object.keys(KINDS).join(', ')}.`);
/** The first is the measure: an ordinary notice, and what reading it costs. */
const pages: readonly HostilePage[] = [NOTICE_PAGE, ...chosen];

const costs: Cost[] = [];
const inProportion = ({ ours, control }: Cost): boolean => ours <= MOST * control;
/** What reading an ordinary notice costs, in ms. */
const reading = (): number => (costs[0]?.ours ?? 0) - (costs[0]?.control ?? 0);
/** A page that costs next to nothing itself cannot be read for half as much again. */
const addsLittle = ({ ours, control }: Cost): boolean => ours - control <= NOISE * reading();

/** Pages that are slower than {@link MOST} and in order for a reason, which is said at the end. */
const excused: string[] = [];

const sums = { scripts: 0, errors: 0, requests: 0, wrong: 0, invalid: 0, slow: 0, small: 0, listed: 0 };

/** What is said of a page's cost; counts it. */
function judge({ name, slow }: HostilePage, cost: Cost): string {
  if (inProportion(cost)) return '';
  const excuse = (reason: string): string => {
    excused.push(`${name}: ${(cost.ours / cost.control).toFixed(2)} × (${cost.control.toFixed(0)} ms without, ${cost.ours.toFixed(0)} with): ${reason}`);
    return reason;
  };
  if (addsLittle(cost)) {
    sums.small += 1;
    return excuse(`it adds ${(cost.ours - cost.control).toFixed(0)} ms, an ordinary notice ${reading().toFixed(0)}`);
  }
  if (slow !== undefined) {
    sums.listed += 1;
    return excuse(`listed: ${slow}`);
  }
  sums.slow += 1;
  return 'SLOW';
}

/** Says what a page costs as soon as it is known: all of them take the better part of an hour. */
async function measure(stand: Stand, page: HostilePage, at: number): Promise<void> {
  const cost = await costOf(stand, page, at, (each) => at > 0 && (inProportion(each) || addsLittle(each)));
  costs.push(cost);
  const { ours, control } = cost;
  const verdict = at === 0 ? 'the measure' : judge(page, cost);
  console.log(`${at}/${chosen.length} ${page.name}: ${control.toFixed(0)} ms without, ${ours.toFixed(0)} ms with (${(ours / control).toFixed(2)} ×) ${verdict}`.trimEnd());
}

/** Counts what went wrong with a page on one part of its way, and says it. */
function tell({ name }: HostilePage, found: Partial<RecordFindings>): void {
  for (const [kind, list = []] of Object.entries(found) as [keyof RecordFindings, readonly string[] | undefined][]) {
    sums[kind] += list.length;
    for (const fault of list) console.log(`  ${name}: ${kind}: ${fault.split('\n', 1)[0] ?? ''}`);
  }
}

const site = await startSite({ extra: hostileSite(pages) });
const browser = await launchChromium({ sitePort: site.port });
const control = await startControl(hostileSite(pages));
const stand = await openStand(pages, { browser, site, control });
try {
  // First, since what is saved is read otherwise; other tabs show nothing meanwhile.
  for (const [at, page] of pages.entries()) await measure(stand, page, at);
  for (const [at, page] of pages.entries()) tell(page, await tryPage(stand, at));
  for (const [at, found] of (await tryRecords(stand)).entries()) tell(pages[at] ?? NOTICE_PAGE, found);
} finally {
  await control.close();
  await browser.close();
  await site.close();
}

console.log(`\nslower than ${MOST} ×, with the reason:`);
for (const each of excused) console.log(`  ${each}`);
const { scripts, errors, requests, wrong, invalid, slow, small, listed } = sums;
console.log(`\npages ${pages.length - 1}, scripts run ${scripts}, unhandled errors ${errors}, requests ${requests}, invalid exports ${invalid}, `
  + `not as expected ${wrong}, slower than ${MOST} × ${slow} `
  + `(listed: ${listed} with a reason of their own, ${small} that add no more than ${(NOISE * reading()).toFixed(0)} ms; an ordinary notice adds ${reading().toFixed(0)})`);
process.exitCode = scripts + errors + requests + wrong + invalid + slow > 0 ? 1 : 0;
