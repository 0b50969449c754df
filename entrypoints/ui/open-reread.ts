import { browser } from '#imports';

/** Keys of the records to be read again, handed from page to page: an address would be too short for thousands. */
const CHOSEN = 'reread-chosen';

/** Opens the page that reads records again with the newer rules: those with these keys, or all. */
export async function openReread(keys?: readonly string[]): Promise<void> {
  await browser.storage.session.set({ [CHOSEN]: keys ?? null });
  await browser.tabs.create({ url: browser.runtime.getURL('/reread.html') });
}

/** The keys {@link openReread} was given; null for all. */
export async function chosenRecords(): Promise<readonly string[] | null> {
  const chosen: unknown = (await browser.storage.session.get(CHOSEN))[CHOSEN];
  return Array.isArray(chosen) ? chosen.filter((key): key is string => typeof key === 'string') : null;
}
