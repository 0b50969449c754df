import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page, Worker } from 'playwright';
import { build } from 'vite';
import { launchChromium, type ExtensionBrowser } from '../support/chromium';
import { CHROME_BUILD } from '../support/paths';
import { stopWorker } from '../support/stop-worker';
import type { OldExample } from '../store/old-examples';
import { until } from '../support/until';
import type { Incomes } from './exchange-operations';
import type { ImportWorker } from './import-worker';
import type { Answer, FaultStore, FoundState, Operation } from './operations';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The driver as one script, to be put into pages and workers of the extension. */
export async function bundleDriver(): Promise<string> {
  const built = await build({
    root, configFile: false, logLevel: 'error', resolve: { alias: { '@': root } }, define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: true, lib: { entry: `${root}/test/faults/driver.ts`, formats: ['iife'], name: 'faultDriver' } },
  });
  const [first] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (first?.type !== 'chunk') throw new Error('The driver was not built.');
  return first.code;
}

type Place = Page | Worker;
declare const faultStore: FaultStore;
declare const importWorker: ImportWorker;

/** The extension in a real Chromium, with the driver in a page of it; can be killed and started again on the same profile. */
export class FaultBrowser {
  private other: Page | null = null;

  private constructor(private readonly browser: ExtensionBrowser, private readonly page: Page, private readonly driver: string) {}

  static async start(profile: string, driver: string): Promise<FaultBrowser> {
    const browser = await launchChromium({ sitePort: 9, profile });
    return new FaultBrowser(browser, await openTab(browser, driver), driver);
  }

  /** The extension's worker, awake and with the driver in it. */
  async worker(): Promise<Worker> {
    await this.page.evaluate(() => chrome.runtime.sendMessage({ zhenggai: 'background.get-join', input: { tabId: 0 } }));
    const worker = await until('the worker runs', () => Promise.resolve(this.browser.context.serviceWorkers().find((each) => each.url().startsWith(this.browser.url('')))));
    await worker.evaluate(this.driver);
    return worker;
  }

  /** Does an operation to its end, in the page or in the worker; null if what it ran in was killed before it answered. */
  async run(operation: Operation, where?: Worker): Promise<Answer | null> {
    const place: Place = where ?? this.page;
    const work = (each: Operation): Promise<Answer> => faultStore.run(each);
    return ('goto' in place ? place.evaluate(work, operation) : place.evaluate(work, operation)).catch(() => null);
  }

  /** Another tab of the extension, with the driver in it. */
  async secondTab(): Promise<Page> {
    this.other ??= await openTab(this.browser, this.driver);
    return this.other;
  }

  /** Imports in the extension's own import worker, which a tab starts; null if the worker or the browser was ended before it answered. */
  runInImportWorker(operation: Incomes, tab: Page = this.page): Promise<Answer | null> {
    const url = this.browser.url(importWorkerPath());
    return tab.evaluate(([each, script]) => importWorker.run(each, script), [operation, url] as const).catch(() => null);
  }

  endImportWorker(): Promise<void> {
    return this.page.evaluate(() => importWorker.end());
  }

  /** The operation with the file it is to read, where it reads one. */
  prepared(operation: Operation): Promise<Operation> {
    return this.page.evaluate((each) => faultStore.prepared(each), operation);
  }

  makeOld(name: string, example: OldExample): Promise<void> {
    return this.page.evaluate(([each, old]) => faultStore.makeOld(each, old), [name, example] as const);
  }

  /** Cut off or not, an old database opens at last, and all of it is there; else what it said. Nothing, for other operations. */
  async lostInMigration(operation: Operation): Promise<readonly string[]> {
    const opened = operation.kind === 'migration' ? await this.run(operation) : null;
    return opened?.ok === false ? [opened.error ?? ''] : [];
  }

  copyAll(): Promise<Answer> {
    return this.page.evaluate(() => faultStore.copyAll());
  }

  check(): ReturnType<FaultStore['check']> {
    return this.page.evaluate(() => faultStore.check());
  }

  state(): Promise<FoundState> {
    return this.page.evaluate(() => faultStore.state());
  }

  stopWorker(): Promise<void> {
    return stopWorker(this.browser, this.page);
  }

  /** Kills the browser and all its processes with SIGKILL: nothing of it can put anything in order. */
  async kill(): Promise<void> {
    for (const pid of processesOf(this.browser.profile)) endAtOnce(pid);
    await until('the browser is gone', () => Promise.resolve(processesOf(this.browser.profile).length === 0));
    await this.browser.context.close().catch(() => undefined);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** A page of the extension with the driver in it. */
async function openTab(browser: ExtensionBrowser, driver: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.url('welcome.html'));
  await page.evaluate(driver);
  return page;
}

/** Where the built extension has its import worker. */
function importWorkerPath(): string {
  const name = readdirSync(`${CHROME_BUILD}/assets`).find((each) => each.startsWith('import-worker'));
  if (name === undefined) throw new Error('The built extension has no import worker: build it first.');
  return `assets/${name}`;
}

/** Can processes be found by their command line here? */
export const canKill = (): boolean => existsSync('/proc/self/cmdline');

/** The processes that were started with this profile. */
function processesOf(profile: string): readonly number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`) ? [Number(name)] : [];
    } catch (error) {
      // Ended meanwhile.
      if (existsSync(`/proc/${name}`)) throw error;
      return [];
    }
  });
}

function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
