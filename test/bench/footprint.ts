import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { CHROMIUM_ARGS } from '../../scripts/browsers.mjs';
import { startSite } from '../site/server.mjs';
import { CHROME_BUILD, needBuild } from '../support/paths';
import { ordinaryPages } from './pages';

/** What a page weighs: JS heap after a forced collection, in bytes, and its main thread's tasks over 50 ms, in ms. */
interface Weight {
  readonly heap: number;
  readonly long: readonly number[];
}

/** A page with and without the extension: bytes, and medians of the numbers of tasks. */
export interface Footprint {
  readonly name: string;
  readonly heap: { readonly with: number; readonly without: number };
  readonly long: { readonly with: number; readonly without: number; readonly longest: number };
}

/** After its first seconds the tiny script only waits to be woken by new text; then the heap is looked at: once, it hardly varies. */
const GONE = 6000;
/** Long tasks come while a page loads and right after it; they do vary. */
const LOADED = 1500;
const ROUNDS = 3;

/** Of the ordinary pages; and one with the scripts of a usual portal besides, for which a library stands in. */
const CHOSEN = ['20 kB', '100 kB', '400 kB', '1000 kB', '2000 kB'];

/** The page the bound of 5 % is held on. */
export const PORTAL = 'a portal with a heap of its own';

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

async function weigh(page: Page, url: string, wait: number): Promise<Weight> {
  await page.addInitScript(() => {
    const noted: number[] = [];
    Object.assign(window, { noted });
    new PerformanceObserver((list) => { noted.push(...list.getEntries().map(({ duration }) => duration)); }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(wait);
  const long = await page.evaluate(() => (window as unknown as { noted: number[] }).noted);
  const session = await page.context().newCDPSession(page);
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize, long };
}

async function launch(executablePath: string, profile: string, port: number, withExtension: boolean): Promise<BrowserContext> {
  const dist = needBuild(CHROME_BUILD);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath, headless: true,
    args: [
      ...CHROMIUM_ARGS, `--host-resolver-rules=MAP *.gov.cn:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      ...(withExtension ? [`--disable-extensions-except=${dist}`, `--load-extension=${dist}`] : []),
    ],
  });
  if (withExtension && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  return context;
}

/**
 * Ordinary pages, each a site and so a process of its own, in a Chromium with the built extension and in one without it.
 * Pages are opened one after the other: two at once would be each other's long tasks.
 */
export async function benchFootprint(executablePath: string): Promise<Footprint[]> {
  const plain = ordinaryPages().filter(({ name }) => CHOSEN.includes(name));
  const library = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8').replaceAll('</script', '<\\/script');
  const scripted = { name: '100 kB and 640 kB of scripts', html: (plain[1]?.html ?? '').replace('</body>', () => `<script>${library}</script></body>`) };
  // Small pages of our own making weigh less than what any content script costs; this one's scripts hold 8 MB.
  const portal = { name: PORTAL, html: (plain[1]?.html ?? '').replace('</body>', () => '<script>var held=Array.from({length:110000},(_,i)=>({id:i,title:"t"+i,url:"/art/"+i}))</script></body>') };
  const pages = [...plain, scripted, portal].map(({ name, html }, index) => ({ name, html, url: `http://www.bench${index}.gov.cn/` }));
  const site = await startSite({ extra: new Map(pages.map(({ url, html }) => [url, html])) });
  const weights = new Map<string, Weight[]>();
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const withExtension of [false, true]) {
        const profile = await mkdtemp(join(tmpdir(), 'bench-profile-'));
        const context = await launch(executablePath, profile, site.port, withExtension);
        try {
          // The first page of a browser pays for its start.
          await weigh(await context.newPage(), 'http://www.warm.gov.cn/', LOADED);
          for (const { name, url } of pages) {
            const page = await context.newPage();
            const key = `${name} ${withExtension}`;
            weights.set(key, [...(weights.get(key) ?? []), await weigh(page, url, round === 0 ? GONE : LOADED)]);
            await page.close();
          }
        } finally {
          await context.close();
          await rm(profile, { recursive: true, force: true, maxRetries: 5 });
        }
      }
    }
  } finally {
    await site.close();
  }
  return pages.map(({ name }) => {
    const of = (withExtension: boolean): readonly Weight[] => weights.get(`${name} ${withExtension}`) ?? [];
    const heap = (withExtension: boolean): number => of(withExtension)[0]?.heap ?? 0;
    const tasks = (withExtension: boolean): number => median(of(withExtension).map(({ long }) => long.length));
    return {
      name,
      heap: { with: heap(true), without: heap(false) },
      long: { with: tasks(true), without: tasks(false), longest: Math.max(0, ...of(true).flatMap(({ long }) => long)) },
    };
  });
}
