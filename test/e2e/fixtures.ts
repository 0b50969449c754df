import { test as base } from '@playwright/test';
import { launchChromium, type ChromiumOptions, type ExtensionBrowser } from '../support/chromium';
import { CORPUS_PAGES } from '../support/paths';
import { resetBrowser } from '../support/reset-browser';
import { startSite, type OwnPages, type Site } from '../site/server.mjs';

interface TestFixtures {
  /** Pages of the file's own on the sample site (see {@link testOn}). */
  readonly ownPages: OwnPages;
  /** The sample site; its list of requests begins with the test. */
  readonly site: Site;
  /** Starts a Chromium of its own for the test, where only a fresh profile will do; closed at the end, whatever happens. */
  readonly launch: (options?: Partial<ChromiumOptions>) => Promise<ExtensionBrowser>;
  /** A Chromium with the extension, as good as new: one a worker, emptied after each test. */
  readonly chromium: ExtensionBrowser;
}

interface WorkerFixtures {
  readonly server: { readonly site: Site; readonly serve: (pages: OwnPages) => void };
  readonly sharedChromium: ExtensionBrowser;
}

const NONE: OwnPages = new Map<string, string>();

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [async ({}, use) => {
    let own = NONE;
    const site = await startSite({ corpus: CORPUS_PAGES, extra: { get: (address) => own.get(address) } });
    await use({ site, serve: (pages) => { own = pages; } });
    await site.close();
  }, { scope: 'worker' }],
  sharedChromium: [async ({ server }, use) => {
    const chromium = await launchChromium({ sitePort: server.site.port });
    await use(chromium);
    await chromium.close();
  }, { scope: 'worker' }],
  ownPages: async ({}, use) => { await use(NONE); },
  site: async ({ server, ownPages }, use) => {
    server.serve(ownPages);
    server.site.requests.length = 0;
    await use(server.site);
    server.serve(NONE);
  },
  launch: async ({ site }, use) => {
    const open: ExtensionBrowser[] = [];
    await use(async (options = {}) => {
      const started = await launchChromium({ sitePort: site.port, ...options });
      open.push(started);
      return started;
    });
    await Promise.all(open.map((started) => started.close()));
  },
  // The site is named so that the pages of the test's file are served.
  chromium: async ({ sharedChromium, site: _site }, use) => {
    await use(sharedChromium);
    await resetBrowser(sharedChromium);
  },
});

/**
 * Tests on a sample site that has pages of a file's own, too.
 *
 * @param extra - Each by its address; what is put in later is served from then on.
 */
export const testOn = (extra: OwnPages): typeof test => test.extend({ ownPages: async ({}, use) => { await use(extra); } });

export { expect } from '@playwright/test';
