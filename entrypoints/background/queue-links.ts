import { isoWithOffset } from '@/lib/capture/local-time';
import { announce } from '@/lib/messages/call';
import type { Output, QueueItem } from '@/lib/messages/types';
import { addToQueue } from '@/lib/store/queue-add';
import { database } from './database';
import { queueChanged } from './queue';

/** Puts links the user picked at the end of the queue and tells the panels. */
export async function queueLinks(items: readonly QueueItem[]): Promise<Output<'background.queue-add'>> {
  const done = await addToQueue(database(), items, isoWithOffset(new Date()), () => crypto.randomUUID());
  if (done.ok) {
    await announce('panel.queue-changed', {});
    queueChanged();
  }
  return done;
}
