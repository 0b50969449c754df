import { browser } from '#imports';

/** Endings of addresses that browsers store instead of showing: opening one would put a file into the user's downloads. */
const FILE = /\.(?:docx?|xlsx?|pptx?|wps|et|dps|ofd|pdf|rtf|zip|rar|7z|gz|tar|exe|apk|csv|jpe?g|png|gif|bmp|webp|mp[34]|avi|wmv|flv|mov)$/i;

/** True for addresses of files that are no web pages, as far as the address tells. */
export const isFileAddress = (url: string): boolean => FILE.test(URL.parse(url)?.pathname ?? '');

/** Numbers of all open tabs. */
export async function tabNumbers(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** The window to open pages in: the wanted one while it is there, else the one used last. `null` if there is none. */
async function findWindow(wanted: number | undefined): Promise<number | null> {
  const given = wanted === undefined ? null : await browser.windows.get(wanted).catch(() => null);
  if (given?.type === 'normal') return wanted ?? null;
  const last = await browser.windows.getLastFocused().catch(() => null);
  if (last?.type === 'normal') return last.id ?? null;
  const [any] = (await browser.windows.getAll()).filter(({ type }) => type === 'normal');
  return any?.id ?? null;
}

/** Opens an address in a silent tab behind the one in use. `null` if there is no window for it. */
export async function openQueueTab(url: string, wanted: number | undefined): Promise<number | null> {
  const windowId = await findWindow(wanted);
  if (windowId === null) return null;
  const { id } = await browser.tabs.create({ url, active: false, windowId });
  if (id === undefined) return null;
  // A video that starts by itself should not be heard; where the browser cannot mute, it is.
  await browser.tabs.update(id, { muted: true }).catch(() => undefined);
  return id;
}

/** A tab of this address that was not there before: opened by a worker that was stopped before it could note it. */
export async function findLostTab(url: string, before: readonly number[]): Promise<number | null> {
  for (const tab of await browser.tabs.query({}) as readonly { id?: number; url?: string; pendingUrl?: string; active: boolean }[]) {
    if (tab.id === undefined || tab.active || before.includes(tab.id)) continue;
    if (tab.pendingUrl === url || tab.url === url) return tab.id;
  }
  return null;
}

/** Closes a tab of the queue, but not one the user looks at: that has become theirs. */
export async function closeQueueTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab && !tab.active) await browser.tabs.remove(tabId).catch(() => undefined);
}

/** What can be seen of a tab's page without reading it. */
export interface SeenPage {
  readonly url: string;
  readonly title: string;
  /** Its visible text, cut off where it is longer than any notice. */
  readonly text: string;
  /** The status it was answered with, e.g. 404; `null` where the browser does not tell. */
  readonly status: number | null;
}

/** Looks at a tab's page; `null` where the browser does not let us. */
export async function seenPage(tabId: number): Promise<SeenPage | null> {
  const look = (): SeenPage => {
    const [entry] = performance.getEntriesByType('navigation') as (PerformanceEntry & { readonly responseStatus?: number })[];
    // An SVG or XML document has no body.
    const body = document.body as HTMLElement | null;
    const text = (body?.innerText ?? '').slice(0, 500_000);
    return { url: location.href, title: document.title, text, status: entry?.responseStatus || null };
  };
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: look }).catch(() => []);
  return answer?.result ?? null;
}
