import { browser } from '#imports';
import { call } from '@/lib/messages/call';
import type { AppError } from '@/lib/errors';
import type { CapturePayload } from '@/lib/capture/types';
import { err } from '@/lib/result';
import type { Result } from '@/lib/result';
import { isWebAddress } from './page-errors';
import { readTab } from './read-tab';
import { tabIsOpen } from './tab-is-open';

/** How long a page may take to load before it is read as far as it came, and before it is given up, in ms. */
const LOADED_AFTER = 12_000;
const GIVEN_UP_AFTER = 40_000;
/** How long a script may take to fill in the text of a page that has loaded, and how often it is looked at meanwhile. */
const LATE = 5000;
const PAUSE = 300;
/** Shorter texts may be a page that is not filled in yet. */
const ARTICLE = 200;

const LEFT = 'background-tabs';

/** Why a page was not read: an error as everywhere (`page-timeout`, `page-unreachable` among them), or nobody wanted it any more. */
export type BackgroundFailure = AppError | { readonly kind: 'cancelled' };

export interface BackgroundReading {
  /** Window the tab is opened in; the one used last if not said. */
  readonly windowId?: number;
  /** Closes the tab and ends the reading at once. */
  readonly signal?: AbortSignal;
  /** Is this what was waited for? Asked until it is, or the page had its time. By default: there is an article's worth of text. */
  readonly isThere?: (payload: CapturePayload) => boolean;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Numbers of the tabs that are open for reading: they outlive the worker, so that a later one can close them. */
async function openTabs(): Promise<number[]> {
  const stored: unknown = (await browser.storage.session.get(LEFT))[LEFT];
  return Array.isArray(stored) ? stored.filter((id): id is number => typeof id === 'number') : [];
}

let writing: Promise<void> = Promise.resolve();

/** One change of the list at a time. */
function noteTabs(change: (ids: readonly number[]) => readonly number[]): Promise<void> {
  const work = async (): Promise<void> => browser.storage.session.set({ [LEFT]: change(await openTabs()) });
  writing = writing.then(work, work);
  return writing;
}

/** A tab that is gone already is closed. */
const close = (tabId: number): Promise<void> => browser.tabs.remove(tabId).catch(() => undefined);

let swept: Promise<void> | null = null;

/** Closes the tabs that a stopped worker left behind; once for each worker, before it opens its own. */
export function closeLeftTabs(): Promise<void> {
  swept ??= (async () => {
    const left = await openTabs();
    for (const tabId of left) await close(tabId);
    if (left.length > 0) await noteTabs((ids) => ids.filter((id) => !left.includes(id)));
  })();
  return swept;
}

/** A tab that shows nothing and waits for nothing: the address was a download, or an answer without content. */
const NOTHING_AFTER = 3000;

/** Waits until the tab has loaded, or for {@link LOADED_AFTER} if at least a page of the site has come. */
async function loaded(tabId: number, signal: AbortSignal): Promise<'yes' | 'gone' | 'nothing'> {
  const start = Date.now();
  while (!signal.aborted) {
    const tab: { url?: string; status?: string; pendingUrl?: string } | null = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) return 'gone';
    // A server that has not answered yet leaves the tab blank; that is not a page to read.
    const blank = tab.url === undefined || tab.url === '' || tab.url === 'about:blank';
    const waited = Date.now() - start;
    if (!blank && (tab.status === 'complete' || waited > LOADED_AFTER)) return 'yes';
    if (blank && tab.status === 'complete' && !tab.pendingUrl && waited > NOTHING_AFTER) {
      // Without permission for the site that was come to, its address is hidden: reading says so.
      return tab.url === undefined || tab.url === '' ? 'yes' : 'nothing';
    }
    await wait(PAUSE);
  }
  return 'yes';
}

/** Reads an open tab, waiting for a script to fill in its text. */
async function readLoaded(
  tabId: number, isThere: (payload: CapturePayload) => boolean, signal: AbortSignal,
): Promise<Result<CapturePayload, BackgroundFailure>> {
  const load = await loaded(tabId, signal);
  if (load !== 'yes') return err({ kind: load === 'gone' ? 'page-gone' : 'page-unreachable' });
  const end = Date.now() + LATE;
  for (;;) {
    if (signal.aborted) return err({ kind: 'cancelled' });
    const read = await readTab({ tabId, frameId: 0 }, 'hand');
    const payload = read.ok ? await call('content.get-payload', {}, { tabId }) : read;
    if (payload.ok && isThere(payload.value)) return payload;
    // Of a closed tab the messages say no more than of one that moves on.
    if (!payload.ok && payload.error.kind === 'page-gone' && !(await tabIsOpen(tabId))) return payload;
    const empty = payload.ok || payload.error.kind === 'no-article' || payload.error.kind === 'page-gone';
    if (!empty || Date.now() > end) {
      // We opened a web address: what cannot be scripted there is the browser's own page on what went wrong.
      return !payload.ok && payload.error.kind === 'not-a-web-page' ? err({ kind: 'page-unreachable' }) : payload;
    }
    await wait(PAUSE);
  }
}

const hasArticle = (payload: CapturePayload): boolean => payload.capture.article.text.length >= ARTICLE;

/** Resolves when the signal is aborted or the time is over. */
const ended = (signal: AbortSignal): Promise<Result<never, BackgroundFailure>> =>
  new Promise((resolve) => {
    const give = setTimeout(() => resolve(err({ kind: 'page-timeout' })), GIVEN_UP_AFTER);
    const stop = (): void => {
      clearTimeout(give);
      resolve(err({ kind: 'cancelled' }));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/**
 * Reads a tab that somebody opened and will close: waits until its text is there, whether it is seen or not.
 *
 * @returns As {@link readInBackgroundTab}.
 */
export async function readOpenTab(
  tabId: number, { signal: stop, isThere = hasArticle }: Pick<BackgroundReading, 'signal' | 'isThere'>,
): Promise<Result<CapturePayload, BackgroundFailure>> {
  const over = new AbortController();
  const signal = stop ? AbortSignal.any([stop, over.signal]) : over.signal;
  try {
    return await Promise.race([readLoaded(tabId, isThere, signal), ended(signal)]);
  } finally {
    over.abort();
  }
}

/**
 * Opens an address in a background tab, waits until its text is there, reads it as any page is read, and closes the tab
 * again, whatever happens. The browser loads it: encoding, scripts, cookies and frames are its business.
 *
 *   const read = await readInBackgroundTab(url, { signal });
 *   if (read.ok) await saveCapture(database(), { ...read.value, method: 'queue' }, now);
 *
 * The payload's `capture.source.url` is where the page ended up after redirects; its method is `hand`. Nothing is
 * stored. One page at a time, please: whoever reads several waits for each. The worker stays alive while it waits (it
 * asks the browser several times a second).
 *
 * @returns `page-unreachable` where the browser shows an error of its own, `page-timeout`, `no-permission` for a site
 *   not granted, `page-gone` if the user closed the tab, `no-article` if there is no text, `cancelled`. A page that
 *   answers with little text (an error page, say) is a result, for the caller to judge.
 */
export async function readInBackgroundTab(url: string, options: BackgroundReading = {}): Promise<Result<CapturePayload, BackgroundFailure>> {
  if (!isWebAddress(url)) return err({ kind: 'not-a-web-page' });
  const { windowId } = options;
  await closeLeftTabs();
  if (options.signal?.aborted) return err({ kind: 'cancelled' });
  const tab = await browser.tabs.create({ url, active: false, ...(windowId !== undefined && { windowId }) });
  const { id } = tab;
  if (id === undefined) return err({ kind: 'page-gone' });
  try {
    await noteTabs((ids) => [...ids, id]);
    return await readOpenTab(id, options);
  } finally {
    await close(id);
    await noteTabs((ids) => ids.filter((each) => each !== id));
  }
}

