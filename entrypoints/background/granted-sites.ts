import { browser } from '#imports';
import { isWebAddress } from './page-errors';

const ID = 'probe-granted';
/** Sites of the manifest: the browser runs the tiny script there by itself. */
const BUILT_IN = '*://*.gov.cn/*';

const isBuiltIn = (pattern: string): boolean => /^(?:\*|https?):\/\/(?:\*\.|[^/]+\.)?gov\.cn\/\*$/.test(pattern);

/**
 * Makes the tiny script run on exactly the sites the user has granted: compared and corrected at every start and every
 * change, since browsers forget registrations when the extension is updated.
 */
async function syncGrantedSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((pattern) => !isBuiltIn(pattern) && !pattern.startsWith('file:')).sort();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    matches,
    excludeMatches: [BUILT_IN],
    js: ['content-scripts/probe.js'],
    runAt: 'document_idle' as const,
    allFrames: true,
    persistAcrossSessions: true,
  };
  if (!registered) await browser.scripting.registerContentScripts([script]);
  else if (registered.matches?.join(' ') !== matches.join(' ')) await browser.scripting.updateContentScripts([script]);
}

let queue: Promise<void> = Promise.resolve();

/** {@link syncGrantedSites}, one at a time: two at once would both register. */
export function keepGrantedSites(): Promise<void> {
  queue = queue.then(syncGrantedSites, syncGrantedSites);
  return queue;
}

/** Runs the tiny script in the pages that are open already: after installing or granting, nobody should have to reload. */
export async function probeOpenTabs(patterns: readonly string[]): Promise<void> {
  for (const tab of await browser.tabs.query({ url: [...patterns], discarded: false })) {
    if (tab.id === undefined) continue;
    // Pages that refuse (error pages, the extension gallery) are none to read.
    await browser.scripting
      .executeScript({ target: { tabId: tab.id, allFrames: true }, files: ['/content-scripts/probe.js'] })
      .catch(() => undefined);
  }
}

/** May we read pages of this address's site at any time? A gesture's permission, which is for once, does not count. */
export async function mayRead(url: string): Promise<boolean> {
  const { hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`*://${hostname}/*`] });
}

/** May we read what stands in this tab, as far as its address tells? */
export async function mayReadTab(tabId: number): Promise<boolean> {
  const { url = '' } = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
  return isWebAddress(url) && mayRead(url);
}
