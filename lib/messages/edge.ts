import { browser } from '#imports';
import type { Listener } from './listener';
import type { Self } from './sender';
import type { TabTarget } from './types';

/** The one place of this room that touches the browser. */

/** This extension, for comparing senders. `URL.origin` is "null" for extension schemes in some engines, so it is cut by hand. */
export function self(): Self {
  return { id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/, '') };
}

/** Listens until the returned function is called. */
export function listen(listener: Listener): () => void {
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/**
 * Has Firefox wait for something, up to five seconds, before it stops an event page that has been idle: by its clock one that answers
 * for long is. Chrome knows of answers that are still to be given, and never asks.
 *
 * @param work - Gives a promise, which the browser's type does not know of.
 */
export function beforeStop(work: () => unknown): void {
  browser.runtime.onSuspend.addListener(work);
}

/** To the background and all extension pages but this one. */
export function sendToExtension(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** To the content scripts of one frame; the top frame if none is named. */
export function sendToTab(target: TabTarget, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(target.tabId, message, { frameId: target.frameId ?? 0 });
}
