import type { Page } from 'playwright';
import type { Site } from '../site/server.mjs';
import type { ExtensionBrowser } from '../support/chromium';
import { openPanelTab } from '../support/panel';
import type { Control } from '../support/plain-chromium';
import type { HostilePage } from './hostile-page';

/** A browser on a site of its own: what is asked of one is told from what is asked of the other. */
export interface Side {
  readonly tab: Page;
  readonly site: Site;
  /** Errors no script of the page caught: their words, with the place they come from. */
  readonly errors: string[];
}

/** Where hostile pages are tried: one tab with the extension and its panel, one tab without. */
export interface Stand {
  readonly pages: readonly HostilePage[];
  readonly browser: ExtensionBrowser;
  readonly ours: Side;
  readonly control: Side;
  readonly tabId: number;
  readonly panel: Page;
  /** Shows what was saved. */
  readonly reader: Page;
  /** Errors and refused scripts in pages of the extension. */
  readonly ownErrors: string[];
}

/** A tab in which questions are answered at once, and what is thrown is written down. */
function watch(tab: Page, site: Site): Side {
  const errors: string[] = [];
  // To stay on a page that asks to be stayed on would be the end of the row.
  tab.on('dialog', (dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()));
  tab.on('pageerror', (error) => errors.push(`${error.message} ${error.stack ?? ''}`));
  return { tab, site, errors };
}

/** @param where - The browser with the extension, the site its names lead to, and the control; both sites serve `pages`. */
export async function openStand(pages: readonly HostilePage[], where: { readonly browser: ExtensionBrowser; readonly site: Site; readonly control: Control }): Promise<Stand> {
  const { browser, site } = where;
  const tab = await browser.context.newPage();
  await tab.goto('http://p0.weixi.gov.cn/');
  const tabId = await browser.tabId(tab);
  const panel = await openPanelTab(browser, tab);
  const reader = await browser.context.newPage();
  const ownErrors: string[] = [];
  for (const own of [panel, reader]) {
    own.on('pageerror', (error) => ownErrors.push(String(error.stack ?? error)));
    own.on('console', (message) => { if (message.type() === 'error') ownErrors.push(message.text()); });
    own.on('dialog', (dialog) => {
      ownErrors.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }
  const control = watch(await where.control.context.newPage(), where.control.site);
  return { pages, browser, ours: watch(tab, site), control, tabId, panel, reader, ownErrors };
}
