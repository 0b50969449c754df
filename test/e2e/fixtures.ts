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

/** The sample site, once for each worker. */
async function serve(options: Parameters<typeof startSite>[0], use: (site: Site) => Promise<void>): Promise<void> {
  const site = await startSite(options);
  await use(site);
  await site.close();
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [({}, use) => serve({ corpus: CORPUS_PAGES }, use), { scope: 'worker' }],
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

/**
 * Tests on a sample site that has pages of a file's own, too.
 *
 * @param extra - Markup of each by its address; what is put in later is served from then on.
 */
export const testOn = (extra: Map<string, string>): typeof test =>
  test.extend({ site: [({}, use) => serve({ extra }, use), { scope: 'worker' }] });

export { expect } from '@playwright/test';
