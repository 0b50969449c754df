import { beforeStop, listen, self } from './edge';
import { backgroundDoors, panelDoors } from './input-doors';
import { listenerFor } from './listener';
import type { Handlers } from './listener';
import type { BackgroundCall, PanelCall } from './types';

/**
 * Answers calls from now on; senders and inputs are checked before a handler sees them. Call it while the context
 * starts, before any `await`, or a background that was woken by a message misses it. It is not stopped while it answers.
 *
 * @returns Stops answering.
 */
export function answerInBackground(handlers: Required<Handlers<BackgroundCall>>): () => void {
  const underWay = new Set<Promise<void>>();
  beforeStop(async () => {
    while (underWay.size > 0) await Promise.all(underWay);
  });
  return listen(listenerFor<BackgroundCall>(handlers, backgroundDoors, self(), underWay));
}

/** As {@link answerInBackground}, in an extension page: `answerInPanel({ 'panel.page-changed': ({ tabId }) => … })`. */
export const answerInPanel = (handlers: Handlers<PanelCall>): (() => void) =>
  listen(listenerFor<PanelCall>(handlers, panelDoors, self()));
