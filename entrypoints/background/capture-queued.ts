import { isoWithOffset } from '@/lib/capture/local-time';
import type { Outcome } from '@/lib/queue/next-row';
import { saveCapture } from '@/lib/store/save-capture';
import { database } from './database';
import { failure, httpError, settledNotice } from './read-queued';
import { readOpenTab } from './read-in-background-tab';
import { recordsChanged } from './tab-pages';

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
