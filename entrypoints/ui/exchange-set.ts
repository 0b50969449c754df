import { browser } from '#imports';

/** Stands before the name of a set of records that the page "in and out" is to be opened for. */
const PREFIX = 'exchange/';

/**
 * Opens the page "in and out" for the records with these keys (a selection in the library). The keys lie in the session's
 * storage: an address would be too short for thousands.
 */
export async function openExchange(keys: readonly string[]): Promise<void> {
  const name = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + name]: keys });
  await browser.tabs.create({ url: browser.runtime.getURL(`/exchange.html?set=${name}`) });
}

/** The keys this page was opened for; undefined where it was opened for all, or the set is gone with its session. */
export async function readExchangeSet(search: string): Promise<readonly string[] | undefined> {
  const name = new URLSearchParams(search).get('set');
  if (name === null) return undefined;
  const keys = (await browser.storage.session.get(PREFIX + name))[PREFIX + name];
  return Array.isArray(keys) ? keys.filter((key): key is string => typeof key === 'string') : undefined;
}
