import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browsers.mjs';
import { send, targets } from './cdp';
import { CHROME_BUILD, needBuild } from './paths';
import { onQuietPage } from './quiet-page';
import { stopWorker } from './stop-worker';
import { HANG, until } from './until';

export { until } from './until';

export interface ChromiumOptions {
  /** Port of the sample site: every name under gov.cn and example.com leads there, every other nowhere. */
  readonly sitePort: number;
  /** Port of a logging proxy that sees all requests, loopback included. */
  readonly proxyPort?: number;
  /** An existing profile; it is kept at the end. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly windowSize?: readonly [width: number, height: number];
  /** The extension's button stands in the toolbar, not in the menu of all extensions. For a profile of its own. */
  readonly pinned?: boolean;
}

/** A running Chromium with the built extension. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** Session with the browser itself. */
  readonly cdp: CDPSession;
  readonly id: string;
  readonly profile: string;
  /** The service worker that runs now: another after each stop. */
  readonly worker: Worker;
  /** Address of one of the extension's pages, e.g. "sidepanel.html". */
  readonly url: (path: string) => string;
  /** Number of the browser tab that shows `page`, as the extension knows it. */
  readonly tabId: (page: Page) => Promise<number>;
  /** Presses the toolbar button on `page`. */
  readonly pressToolbarButton: (page: Page) => Promise<void>;
  /** The real side panel: presses the toolbar button and waits for it. */
  readonly openSidePanel: (page: Page) => Promise<Page>;
  /** The real side panel, opened by the page itself. */
  readonly sidePanel: () => Promise<Page>;
  /** Stops the service worker, as the browser does when it is idle. */
  readonly stopWorker: () => Promise<void>;
  /** Gives up the second connection that the real side panel needs. */
  readonly letPanelGo: () => Promise<void>;
  /** Does something that starts a download, waits until it is finished and reads it. */
  readonly download: (act: () => Promise<void>) => Promise<Downloaded>;
  readonly close: () => Promise<void>;
}

/** A file the browser was made to download. */
export interface Downloaded {
  readonly name: string;
  readonly text: string;
  readonly bytes: Buffer;
}

/** @throws {Error} If there is no Chromium or no build, or the extension does not load (with Chromium's reason). */
export async function launchChromium(options: ChromiumOptions): Promise<ExtensionBrowser> {
  const dist = needBuild(CHROME_BUILD);
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium: run npm run setup.');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'zhenggai-chromium-'));
  if (options.pinned === true) pin(profile, dist);
  const locale = options.locale ?? 'zh-CN';
  const [width, height] = options.windowSize ?? [1400, 900];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    timeout: HANG,
    viewport: null,
    locale,
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
    // Playwright's locale does not reach the side panel; these do.
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    args: [
      ...CHROMIUM_ARGS,
      `--accept-lang=${locale}`,
      `--lang=${locale}`,
      `--window-size=${width},${height}`,
      '--remote-debugging-port=0',
      options.proxyPort === undefined
        ? `--host-resolver-rules=MAP *.gov.cn:80 127.0.0.1:${options.sitePort}, MAP *.example.com:80 127.0.0.1:${options.sitePort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`
        : `--proxy-server=127.0.0.1:${options.proxyPort}`,
      ...(options.proxyPort === undefined ? [] : ['--proxy-bypass-list=<-loopback>']),
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
    ],
  });
  context.setDefaultTimeout(HANG);
  try {
    return await describeBrowser(context, profile, options.profile !== undefined, dist);
  } catch (error) {
    await context.close();
    if (options.profile === undefined) removeProfile(profile);
    throw error;
  }
}

/** The id Chromium gives an extension that is loaded from a folder: the beginning of the path's SHA-256, its digits as letters. */
const idOfFolder = (folder: string): string =>
  createHash('sha256').update(folder).digest('hex').slice(0, 32).replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + parseInt(digit, 16)));

/** Puts the extension's button into the toolbar of a profile that is not there yet. */
function pin(profile: string, dist: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { pinned_extensions: [idOfFolder(dist)] } }));
}

async function describeBrowser(context: BrowserContext, profile: string, keepProfile: boolean, dist: string): Promise<ExtensionBrowser> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium started without a browser object.');
  const cdp = await browser.newBrowserCDPSession();
  const first = await findWorker(context, cdp, dist);
  const id = new URL(first.url()).host;
  const url = (path: string): string => `chrome-extension://${id}/${path}`;
  // The worker is announced before its script has run: a button pressed then would be heard by nobody.
  await until('the worker listens', () => first.evaluate(() => chrome.action.onClicked.hasListeners()));
  // Installing opens the welcome page, which would take the place of the page a test has just brought to the front.
  if (!keepProfile) await until('the welcome page is open', () => Promise.resolve(context.pages().some((page) => page.url() === url('welcome.html'))));
  let connected: Browser | undefined;
  const runningWorker = (): Worker | undefined => context.serviceWorkers().find((worker) => worker.url().startsWith(url('')));

  const pressToolbarButton = async (page: Page): Promise<void> => {
    await page.bringToFront();
    await send(cdp, 'Extensions.triggerAction', { id, targetId: await tabTarget(cdp, page) });
  };

  const sidePanel = async (): Promise<Page> => {
    // A panel in a tab of its own names the tab it speaks of behind this.
    const isPanel = (address: string): boolean => address === url('sidepanel.html');
    await until('the side panel is open', async () => (await targets(cdp)).some((target) => isPanel(target.url)));
    // Connecting before the panel is there fails now and then; after it, it does not.
    const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? '';
    connected ??= await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const second = connected;
    return until('the side panel is listed', () => Promise.resolve(second.contexts()[0]?.pages().find((shown) => isPanel(shown.url()))));
  };

  const openSidePanel = async (page: Page): Promise<Page> => {
    await pressToolbarButton(page);
    return sidePanel();
  };

  return {
    context, cdp, id, profile, url, pressToolbarButton, openSidePanel, sidePanel,
    get worker() {
      const running = runningWorker();
      if (!running) throw new Error('The worker does not run: something must wake it first.');
      return running;
    },
    letPanelGo: async () => {
      await connected?.close();
      connected = undefined;
    },
    tabId: async (page) => {
      const address = page.url();
      const running = runningWorker();
      // The worker runs nearly always: a page opened only to ask costs twenty times as much.
      const found = running ? await running.evaluate(tabsAt, address) : await onQuietPage({ context, url }, (helper) => helper.evaluate(tabsAt, address));
      await page.bringToFront();
      if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} tabs show ${address}`);
      return found[0];
    },
    stopWorker: () => onQuietPage({ context, url }, (helper) => stopWorker({ context, cdp }, helper)),
    download: async (act) => {
      // A second connection (see openSidePanel) turns Playwright's own downloads elsewhere, so Chromium is told each time.
      const downloadPath = mkdtempSync(join(profile, 'downloads-'));
      await send(cdp, 'Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
      await act();
      const name = await until('the download is finished', () =>
        Promise.resolve(existsSync(downloadPath) && readdirSync(downloadPath).find((file) => !file.endsWith('.crdownload') && !file.startsWith('.'))));
      const bytes = readFileSync(join(downloadPath, name));
      return { name, bytes, text: bytes.toString('utf8') };
    },
    close: async () => {
      await connected?.close();
      await context.close();
      if (!keepProfile) removeProfile(profile);
    },
  };
}

/** Runs in the extension: numbers of the tabs that show an address. */
const tabsAt = async (address: string): Promise<(number | undefined)[]> => (await chrome.tabs.query({})).filter(({ url }) => url === address).map(({ id }) => id);

/** Removes a browser's profile; the browser, just ended, may still be writing there. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}

async function findWorker(context: BrowserContext, cdp: CDPSession, dist: string): Promise<Worker> {
  const running = context.serviceWorkers()[0];
  if (running) return running;
  try {
    return await context.waitForEvent('serviceworker', { timeout: HANG });
  } catch (cause) {
    // Chromium leaves a broken extension out without a word; loading it by hand makes it say why.
    const reason = await send(cdp, 'Extensions.loadUnpacked', { path: dist }).then(() => 'loading it by hand worked', String);
    throw new Error(`The extension did not start: ${reason}`, { cause });
  }
}

async function tabTarget(cdp: CDPSession, page: Page): Promise<string> {
  const found = (await targets(cdp, [{ type: 'tab' }])).filter((target) => target.url === page.url());
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} tabs show ${page.url()}`);
  return found[0].targetId;
}
