import { isoWithOffset } from '@/lib/capture/local-time';
import { call } from '@/lib/messages/call';
import type { Output } from '@/lib/messages/types';
import { saveCapture } from '@/lib/store/save-capture';
import { database } from './database';
import { pageSaved, recordsChanged } from './tab-pages';

/** Saves on their way: a second click while the first one works gets the same answer. */
const running = new Map<number, Promise<Output<'background.save-tab'>>>();

async function save(tabId: number): Promise<Output<'background.save-tab'>> {
  const payload = await call('content.get-payload', {}, { tabId });
  if (!payload.ok) return payload;
  const saved = await saveCapture(database(), payload.value, isoWithOffset(new Date()));
  if (saved.ok) {
    await pageSaved(tabId);
    // The same page may stand in other tabs.
    await recordsChanged();
  }
  return saved;
}

/** Stores the page a tab shows: whole or not at all, in one transaction of the store. */
export function saveTab(tabId: number): Promise<Output<'background.save-tab'>> {
  const known = running.get(tabId);
  if (known) return known;
  const work = save(tabId).finally(() => running.delete(tabId));
  running.set(tabId, work);
  return work;
}
