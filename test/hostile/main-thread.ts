import type { BrowserContext, Page } from 'playwright';
import { pause, until } from '../support/until';
import type { HostilePage } from './hostile-page';
import { addressOf } from './hostile-site';
import type { Stand } from './stand';

/** What a page costs its main thread, in ms of processor time: medians of as many visits with the extension and without. */
export interface Cost {
  readonly ours: number;
  readonly control: number;
}

/** How long after loading a page is watched at least, in ms. */
export const WATCHED = 1500;
/** Visits a side: more only where fewer say that a page is too slow. */
const ROUNDS = [1, 3, 5];

export const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** What a visit cost, in ms of processor time, and how long after loading it was watched, in ms. */
interface Visit { readonly cost: number; readonly watched: number }

/** Starts to measure the main thread of a tab. @returns What it took since, in ms of processor time: what other programs take is not in it. */
export async function mainThread(tab: Page): Promise<() => Promise<number>> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}

/**
 * One visit in a tab of its own, from its first byte until it has loaded and settled and the time is over.
 *
 * @param watched - How long after loading it is watched at least, in ms.
 * @param settled - Waits for what must be in the time: the page read and marked.
 */
export async function visit(context: BrowserContext, url: string, watched: number, settled: (tab: Page) => Promise<unknown>): Promise<Visit> {
  const tab = await context.newPage();
  try {
    tab.on('dialog', (dialog) => void dialog.accept());
    const spent = await mainThread(tab);
    await tab.goto(url, { waitUntil: 'load' });
    const loaded = Date.now();
    await settled(tab);
    await pause(Math.max(0, watched - (Date.now() - loaded)));
    const end = Date.now();
    return { cost: await spent(), watched: end - loaded };
  } finally {
    await tab.close({ runBeforeUnload: false });
  }
}

/** Something stands on the toolbar button of the tab that shows `host`. */
const isRead = ({ browser }: Stand, host: string): Promise<boolean> => browser.worker.evaluate(async (name) => {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(name) === true);
  return tab?.id !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id })) !== '';
}, host);

/**
 * Measures one page; the tab of the stand itself shows nothing meanwhile.
 *
 * @param enough - Is no further visit needed to say that this cost is in order?
 */
export async function costOf(stand: Stand, page: HostilePage, at: number, enough: (cost: Cost) => boolean): Promise<Cost> {
  const url = addressOf(at);
  const read = () => until('the page is read', () => isRead(stand, new URL(url).host));
  const [ours, control]: [number[], number[]] = [[], []];
  let cost: Cost = { ours: 0, control: 0 };
  for (const rounds of ROUNDS) {
    while (ours.length < rounds) {
      const own = await visit(stand.browser.context, url, WATCHED, () => (page.issues > 0 ? read() : Promise.resolve()));
      ours.push(own.cost);
      // A page that never rests is watched as long without us: on a busy machine it takes its time to be read.
      control.push((await visit(stand.control.tab.context(), url, own.watched, () => Promise.resolve())).cost);
    }
    cost = { ours: median(ours), control: median(control) };
    if (enough(cost)) break;
  }
  return cost;
}
