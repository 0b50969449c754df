import type { BrowserContext } from 'playwright';
import { pause, until } from '../support/until';
import type { HostilePage } from './hostile-page';
import { addressOf } from './hostile-site';
import type { Stand } from './stand';

/** What a page costs its main thread, in ms of processor time: medians of as many visits with the extension and without. */
export interface Cost {
  readonly ours: number;
  readonly control: number;
}

/** How long after loading a page is watched, in ms: pages that never rest are watched as long on both sides. */
const WATCHED = 1500;
/** Visits a side: more only where fewer say that a page is too slow. */
const ROUNDS = [1, 3, 5];

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/**
 * One visit in a tab of its own, from its first byte to {@link WATCHED} after it has loaded and settled.
 *
 * @param settled - Waits for what must be in the time: the page read and marked.
 */
async function visit(context: BrowserContext, url: string, settled: () => Promise<unknown>): Promise<number> {
  const tab = await context.newPage();
  try {
    tab.on('dialog', (dialog) => void dialog.accept());
    const session = await context.newCDPSession(tab);
    // Processor time: what other programs take is not in it.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await tab.goto(url, { waitUntil: 'load' });
    const loaded = Date.now();
    await settled();
    await pause(Math.max(0, WATCHED - (Date.now() - loaded)));
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
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
      control.push(await visit(stand.control.tab.context(), url, () => Promise.resolve()));
      ours.push(await visit(stand.browser.context, url, () => (page.issues > 0 ? read() : Promise.resolve())));
    }
    cost = { ours: median(ours), control: median(control) };
    if (enough(cost)) break;
  }
  return cost;
}
