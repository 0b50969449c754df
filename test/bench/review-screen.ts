import type { Page } from 'playwright';
import { launchChromium } from '../support/chromium';
import { bundle } from './bundle';
import { line, ms } from './line';
import type * as InPage from './review-in-page';

declare const bench: typeof InPage;

const [CHARACTERS, ISSUES, DECISIONS] = [14_000, 30, 200];
/** The first rounds compile what they run, and are not counted. */
const [WARM, ROUNDS] = [2, 9];
/** Keys that move, decide, take back and open: each waits for what it does. */
const KEYS = ['j', 'j', 'k', 'a', 'r', 'u', 'U', 'a', 'j', 'a', 'e', 'Escape', 'n', 'Escape', '/', 'Escape', 'm', 'u'] as const;

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** Notes when the items stand on the screen, in ms from the beginning of the page, and tasks over 50 ms. */
function watch(): void {
  const seen = { opened: 0, long: [] as number[] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => seen.long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  // No function has a name here: what tsx adds to named ones is not in the page.
  const timer = setInterval(() => {
    if (!document.querySelector('.review-step') || !document.querySelector('.stored-text mark')) return;
    clearInterval(timer);
    requestAnimationFrame(() => { seen.opened = performance.now(); });
  }, 4);
}

const seen = <N extends 'opened' | 'long'>(page: Page, name: N): Promise<{ opened: number; long: number[] }[N]> =>
  page.evaluate((which) => (globalThis as unknown as { seen: { opened: number; long: number[] } }).seen[which], name) as Promise<{ opened: number; long: number[] }[N]>;

async function open(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as unknown as { seen: { opened: number } }).seen.opened > 0);
  return seen(page, 'opened');
}

/** The review screen of a long notice in the built extension: opened as read and with decisions, in turn; then gone through by keys. */
export async function benchReviewScreen(): Promise<void> {
  const chromium = await launchChromium({ sitePort: 1 });
  try {
    const page = await chromium.context.newPage();
    await page.goto(chromium.url('options.html'));
    await page.evaluate(`${await bundle('./review-in-page.ts', 'page')}\n;globalThis.bench = bench;`);
    const keys = await page.evaluate(([length, issues, count]) => bench.seedReview(length, issues, count), [CHARACTERS, ISSUES, DECISIONS] as const);
    await page.addInitScript(watch);
    const [plain, decided] = keys.map((key) => chromium.url(`reader.html?key=${encodeURIComponent(key)}`)) as [string, string];
    const times: [number[], number[]] = [[], []];
    for (let round = 0; round < WARM + ROUNDS; round += 1) {
      for (const [at, address] of [plain, decided].entries()) {
        const time = await open(page, address);
        if (round >= WARM) times[at === 0 ? 0 : 1].push(time);
      }
    }
    const [without, withDecisions] = times.map(median) as [number, number];
    line(`opened with ${DECISIONS} decisions, to without any`, withDecisions / without, 1.5, `${ms(withDecisions)} to ${ms(without)}`);

    await page.bringToFront();
    const before = (await seen(page, 'long')).length;
    for (const key of KEYS) {
      await page.keyboard.press(key);
      await page.waitForTimeout(200);
    }
    const longest = Math.max(0, ...(await seen(page, 'long')).slice(before));
    line('keys answered: longest task, to 50 ms', longest / 50, 1, longest === 0 ? `${KEYS.length} keys, none over 50 ms` : ms(longest));
  } finally {
    await chromium.close();
  }
}
