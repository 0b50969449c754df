import { test as base } from '@playwright/test';
import { launchChromium, type ChromiumOptions, type ExtensionBrowser } from '../support/chromium';
import { CORPUS_PAGES } from '../support/paths';
import { launchPlainChromium, type Control } from '../support/plain-chromium';
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
  /** The same pages in a browser without the extension: one a worker, with a new context for each test. */
  readonly control: Control;
}

/** A sample site that serves pages of a test's own besides. */
interface Server {
  readonly site: Site;
  readonly serve: (pages: OwnPages) => void;
}

interface WorkerFixtures {
  readonly server: Server;
  readonly plain: Server & { readonly openContext: () => Promise<Control['context']> };
  readonly sharedChromium: ExtensionBrowser;
}

const NONE: OwnPages = new Map<string, string>();

async function startServer(): Promise<Server> {
  let own = NONE;
  const site = await startSite({ corpus: CORPUS_PAGES, extra: { get: (address) => own.get(address) } });
  return { site, serve: (pages) => { own = pages; } };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.site.close();
  }, { scope: 'worker' }],
  plain: [async ({}, use) => {
    const server = await startServer();
    const { openContext, close } = await launchPlainChromium({ sitePort: server.site.port });
    await use({ ...server, openContext });
    await close();
    await server.site.close();
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
  control: async ({ plain: { site, serve, openContext }, ownPages }, use) => {
    serve(ownPages);
    const context = await openContext();
    await use({ site, context });
    await context.close();
    serve(NONE);
  },
});

/**
 * Tests on a sample site that has pages of a file's own, too.
 *
 * @param extra - Each by its address; what is put in later is served from then on.
 */
export const testOn = (extra: OwnPages): typeof test => test.extend({ ownPages: async ({}, use) => { await use(extra); } });

export { expect } from '@playwright/test';
