import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';
import { until } from './chromium';
import { FIREFOX_BUILD, needBuild } from './paths';

/** A fixed address for the extension's pages; Firefox otherwise draws one at install. */
const UUID = '5b1e8a3c-6f0d-4c2e-9a77-2f4f6d1c8e10';

export interface FirefoxWithExtension {
  readonly browser: Browser;
  readonly url: (path: string) => string;
  /** Opens a page of the extension. */
  readonly openOwn: (path: string) => Promise<Page>;
  /** Waits for a finished download of a name that ends so, and reads it; each is told of once. */
  readonly downloaded: (ending?: string) => Promise<{ readonly name: string; readonly path: string; readonly text: string }>;
  readonly close: () => Promise<void>;
}

/**
 * Starts Firefox with the built extension; the sample site is its proxy, so plain http://*.gov.cn addresses work.
 *
 * @throws {Error} If there is no Firefox or no build.
 */
export async function launchFirefox(options: { readonly sitePort: number }): Promise<FirefoxWithExtension> {
  const dist = needBuild(FIREFOX_BUILD);
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('There is no Firefox: run npm run setup.');
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as { browser_specific_settings: { gecko: { id: string } } };
  const told = new Set<string>();
  const downloads = mkdtempSync(join(tmpdir(), 'zhenggai-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--width=1280', '--height=900', '-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: UUID }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': options.sitePort,
      // Tabs the extension opens are tried over https first, and these hosts have no address of their own to fall back from.
      'dom.security.https_first': false,
      'extensions.webextOptionalPermissionPrompts': false,
      // The event page stops after three seconds without work (30 as Firefox is shipped): every step here also tests its
      // restart. Firefox counts an unanswered message as no work, and on a busy machine a first reading takes more than one.
      'extensions.background.idle.timeout': 3000,
      'intl.accept_languages': 'zh-CN, zh',
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
    },
  });
  await browser.installExtension(dist);
  const url = (path: string): string => `moz-extension://${UUID}/${path}`;
  return {
    browser, url,
    openOwn: async (path) => {
      const page = await browser.newPage();
      // Firefox reports no load event for extension pages.
      await page.goto(url(path), { waitUntil: [] });
      return page;
    },
    downloaded: async (ending = '.json') => {
      const file = await until('the download is finished', () => {
        const files = readdirSync(downloads);
        const name = files.find((each) => each.endsWith(ending) && !told.has(each));
        const path = name === undefined || files.some((each) => each.endsWith('.part')) ? '' : join(downloads, name);
        return Promise.resolve(name !== undefined && path !== '' && statSync(path).size > 0 && { name, path, text: readFileSync(path, 'utf8') });
      });
      told.add(file.name);
      return file;
    },
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
