import { chromium, type BrowserContext } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/browsers.mjs';
import { HANG } from './until';

/** A Chromium like that of the tests, but without the extension: what pages are without us. */
export interface PlainChromium {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** @throws {Error} If there is no Chromium. */
export async function launchPlainChromium({ sitePort }: { readonly sitePort: number }): Promise<PlainChromium> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium: run npm run setup.');
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGS, '--accept-lang=zh-CN', '--window-size=1400,900', `--host-resolver-rules=MAP *.gov.cn:80 127.0.0.1:${sitePort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`],
  });
  const context = await browser.newContext({ viewport: null, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  context.setDefaultTimeout(HANG);
  return { context, close: () => browser.close() };
}
