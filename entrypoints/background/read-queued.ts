import type { CapturePayload } from '@/lib/capture/types';
import type { Outcome } from '@/lib/queue/next-row';
import { mayReadTab } from './granted-sites';
import { isBrowserClosing } from './page-errors';
import { seenPage } from './queue-tab';
import type { BackgroundFailure } from './read-in-background-tab';
import { tabState } from './tab-is-open';

/** A notice is taken once its text has stood still for this long, in ms. */
const STILL = 1000;

/** Asked again and again while a page is looked at: is its text a notice, and has it stopped growing? */
export function settledNotice(): (payload: CapturePayload) => boolean {
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

/** What a failed reading means for the page of a queue's tab. */
export async function failure(tabId: number, error: BackgroundFailure): Promise<Outcome | 'browser-closing'> {
  if (error.kind === 'unexpected' && isBrowserClosing(error.detail)) return 'browser-closing';
  if (error.kind === 'cancelled') return { state: 'skipped' };
  if (error.kind === 'page-gone') {
    const state = await tabState(tabId);
    if (state === 'browser-closing') return state;
    // Whoever closes the tab does not want the page.
    if (state === 'closed') return { state: 'skipped' };
  }
  if (error.kind === 'no-permission') {
    // Firefox refuses its own error pages with the same words as a site that was not granted.
    return (await mayReadTab(tabId)) ? failed('page-unreachable') : failed('no-permission', error.origin);
  }
  if (error.kind === 'not-a-web-page') return failed('page-unreachable');
  if (error.kind === 'no-article') return (await httpError(tabId)) ?? failed('no-article');
  return failed(error.kind, 'detail' in error ? error.detail : undefined);
}

/** A page the server itself called an error. */
export async function httpError(tabId: number): Promise<Outcome | null> {
  const { status = null } = (await seenPage(tabId)) ?? {};
  return status !== null && status >= 400 ? failed('http-error', String(status)) : null;
}
