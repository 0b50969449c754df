import { test as base } from '@playwright/test';
import { launchChromium, type ChromiumOptions, type ExtensionBrowser } from '../support/chromium';
import { CORPUS_PAGES } from '../support/paths';
import { startSite, type Site } from '../site/server.mjs';

interface TestFixtures {
  /** Starts a Chromium of its own for the test; closed at the end, whatever happens. */
  readonly launch: (options?: Partial<ChromiumOptions>) => Promise<ExtensionBrowser>;
  /** A fresh Chromium with the extension. */
  readonly chromium: ExtensionBrowser;
}

interface WorkerFixtures {
  readonly site: Site;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const site = await startSite({ corpus: CORPUS_PAGES });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  launch: async ({ site }, use) => {
    const open: ExtensionBrowser[] = [];
    await use(async (options = {}) => {
      const started = await launchChromium({ sitePort: site.port, ...options });
      open.push(started);
      return started;
    });
    await Promise.all(open.map((started) => started.close()));
  },
  chromium: async ({ launch }, use) => {
    await use(await launch());
  },
});

export { expect } from '@playwright/test';
