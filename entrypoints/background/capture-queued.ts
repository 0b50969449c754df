import { isoWithOffset } from '@/lib/capture/local-time';
import type { CapturePayload } from '@/lib/capture/types';
import type { Outcome } from '@/lib/queue/next-row';
import { saveCapture } from '@/lib/store/save-capture';
import { database } from './database';
import { type BackgroundFailure, readOpenTab } from './read-in-background-tab';
import { mayReadTab } from './granted-sites';
import { isBrowserClosing } from './page-errors';
import { pageStatus } from './queue-tab';
import { tabIsOpen } from './tab-is-open';
import { recordsChanged } from './tab-pages';

/** A notice is taken once its text has stood still for this long, in ms. */
const STILL = 1000;

/** Asked again and again while a page is looked at: is its text a notice, and has it stopped growing? */
function settledNotice(): (payload: CapturePayload) => boolean {
  let text = '';
  let since = 0;
  return ({ capture }) => {
    if (capture.article.text !== text) {
      text = capture.article.text;
      since = Date.now();
    }
    return capture.verdict.kind === 'notice' && Date.now() - since >= STILL;
  };
}

const failed = (kind: string, detail?: string): Outcome => ({ state: 'failed', failure: detail === undefined ? { kind } : { kind, detail } });

async function failure(tabId: number, error: BackgroundFailure): Promise<Outcome | 'browser-closing'> {
  if (error.kind === 'unexpected' && isBrowserClosing(error.detail)) return 'browser-closing';
  // Whoever closes the tab does not want the page.
  if (error.kind === 'cancelled' || (error.kind === 'page-gone' && !(await tabIsOpen(tabId)))) return { state: 'skipped' };
  if (error.kind === 'no-permission') {
    // Firefox refuses its own error pages with the same words as a site that was not granted.
    return (await mayReadTab(tabId)) ? failed('page-unreachable') : failed('no-permission', error.origin);
  }
  if (error.kind === 'not-a-web-page') return failed('page-unreachable');
  if (error.kind === 'no-article') return (await httpError(tabId)) ?? failed('no-article');
  return failed(error.kind, 'detail' in error ? error.detail : undefined);
}

/** A page the server itself called an error. */
async function httpError(tabId: number): Promise<Outcome | null> {
  const status = await pageStatus(tabId);
  return status !== null && status >= 400 ? failed('http-error', String(status)) : null;
}

/**
 * Reads the page of a queue's tab and stores it if it is a notice, with the method `queue`.
 *
 * @param isWanted - Asked right before storing: the user may have skipped the page meanwhile.
 * @returns How it ended; or `storage-full`, or `browser-closing`: then nothing was stored, and the page is to wait.
 */
export async function captureQueued(
  tabId: number, signal: AbortSignal, isWanted: () => Promise<boolean>,
): Promise<Outcome | 'storage-full' | 'browser-closing'> {
  const read = await readOpenTab(tabId, { signal, isThere: settledNotice() });
  if (!read.ok) return failure(tabId, read.error);
  const { capture } = read.value;
  if (capture.verdict.kind !== 'notice') {
    const { relatedKind } = capture.verdict;
    return (await httpError(tabId)) ?? { state: 'not-notice', ...(relatedKind !== undefined && { relatedKind }) };
  }
  if (!(await isWanted())) return { state: 'skipped' };
  const saved = await saveCapture(database(), { ...read.value, method: 'queue' }, isoWithOffset(new Date()));
  if (!saved.ok) return saved.error.kind === 'storage-full' ? 'storage-full' : failure(tabId, saved.error);
  await recordsChanged();
  const { how, keys } = saved.value;
  return { state: how === 'already-saved' ? 'already-saved' : 'saved', keys };
}
