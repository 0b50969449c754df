import type { AppError } from '@/lib/errors';

/** Places no extension may read, in Chrome's and Firefox's words. */
const CLOSED = /extensions gallery|error page|Cannot access a |cannot be scripted|chrome(?:-extension|-untrusted)?:\/\/|about:|moz-extension:|view-source:|devtools:/i;
const FORBIDDEN = /Cannot access contents|must request permission|Missing host permission|permission to access/i;
const GONE = /No tab with id|Invalid tab ID|No frame with id|No document with id|was removed|was closed|No current tab/i;

/** What Chrome answers to everything once its last window is closed: nothing is wrong with the page that was asked for. */
export const isBrowserClosing = (words: string): boolean => /browser is shutting down/i.test(words);

/** True for addresses that are pages of the web, as far as we can see them. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/**
 * What a failed injection means for the user.
 *
 * @param url - The tab's address; "" where the browser hides it from us, which it does for sites we may not read.
 */
export function toPageError(failure: unknown, url: string): AppError {
  const words = failure instanceof Error ? failure.message : String(failure);
  if (GONE.test(words)) return { kind: 'page-gone' };
  if (url !== '' && !isWebAddress(url)) return { kind: 'not-a-web-page' };
  if (FORBIDDEN.test(words) && !/chrome:\/\/|about:/i.test(words)) {
    return { kind: 'no-permission', origin: url === '' ? '' : new URL(url).origin };
  }
  if (CLOSED.test(words)) return { kind: 'not-a-web-page' };
  return { kind: 'unexpected', detail: words };
}
