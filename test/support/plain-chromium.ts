import { chromium, type BrowserContext } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browsers.mjs';
import { startSite, type OwnPages, type Site } from '../site/server.mjs';
import { HANG } from './until';

/** A Chromium like that of the tests, but without the extension: what pages are without us. */
export interface PlainChromium {
  /** A context in which nothing is kept yet. */
  readonly openContext: () => Promise<BrowserContext>;
  readonly close: () => Promise<void>;
}

/** What pages are without us, on a site of its own: what is asked of it is told from what is asked of the other. */
export interface Control {
  readonly context: BrowserContext;
  readonly site: Site;
}

/** @throws {Error} If there is no Chromium. */
export async function launchPlainChromium({ sitePort }: { readonly sitePort: number }): Promise<PlainChromium> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium: run npm run setup.');
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGS, '--accept-lang=zh-CN', '--window-size=1400,900', `--host-resolver-rules=MAP *.gov.cn:80 127.0.0.1:${sitePort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`],
  });
  return {
    openContext: async () => {
      const context = await browser.newContext({ viewport: null, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      context.setDefaultTimeout(HANG);
      return context;
    },
    close: () => browser.close(),
  };
}

/** A control with a site and a browser to itself, for who needs one only once. */
export async function startControl(extra: OwnPages): Promise<Control & { readonly close: () => Promise<void> }> {
  const site = await startSite({ extra });
  const plain = await launchPlainChromium({ sitePort: site.port });
  return {
    site, context: await plain.openContext(),
    close: async () => {
      await plain.close();
      await site.close();
    },
  };
}
