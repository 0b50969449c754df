/**
 * Waits for text that a page's scripts put up after it has loaded: after eight seconds, after a minute, whenever it comes.
 * One observer, which a page that stands still never wakes; how often is looked is bounded, and ever more rarely.
 */

import { textOf } from './real-property';

/** New text counts from this length on, all of it since the last look together; clocks and counters take long to say so much. */
const ENOUGH = 80;
/** Text comes in pieces: from the first one this long is waited, then longer after every look, in ms. */
const PAUSE = 500;
const SLOWER = 1.5;
const LONGEST_PAUSE = 8000;
/** A page that goes on changing all its text is given up after so many looks, a minute and a half at least. */
const LOOKS = 16;
/** Changes and nodes counted of one batch at most. */
const MOST = 200;
/** What fills a shadow root or a frame tells no observer of this document: looked at then, in ms after loading. */
const UNSEEN = [5000, 12_000, 25_000];

/** Length of the text that changes brought, as far as it has to be known. */
function newText(changes: readonly MutationRecord[]): number {
  let length = 0;
  for (let i = 0; i < changes.length && i < MOST && length < ENOUGH; i += 1) {
    const { target, addedNodes } = changes[i] as MutationRecord;
    if (addedNodes.length === 0) length += target.nodeType === 3 ? (target as Text).data.trim().length : 0;
    for (let at = 0; at < addedNodes.length && at < MOST && length < ENOUGH; at += 1) length += textOf(addedNodes[at] as Node).trim().length;
  }
  return length;
}

/**
 * Looks at the page whenever enough text has come.
 *
 * @param unseen - May text come where the document's own observer does not hear of it? Then the page is looked at at
 *   fixed times, too.
 * @param found - Looks at the page; true ends the waiting.
 * @param signal - Ends it, too.
 */
export function waitForText(document: Document, unseen: boolean, found: () => boolean, signal: AbortSignal): void {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let looks = 0;
  let added = 0;
  let waiting = false;
  const later = (work: () => void, milliseconds: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, milliseconds);
    timers.add(timer);
  };
  const stop = (): void => {
    observer.disconnect();
    for (const timer of timers) clearTimeout(timer);
  };
  const look = (): void => {
    waiting = false;
    added = 0;
    looks += 1;
    if (found() || looks >= LOOKS) stop();
  };
  const observer = new MutationObserver((changes) => {
    if (waiting) return;
    added += newText(changes);
    if (added < ENOUGH) return;
    waiting = true;
    later(look, Math.min(PAUSE * SLOWER ** looks, LONGEST_PAUSE));
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  const countDown = (): void => {
    for (const time of unseen ? UNSEEN : []) later(look, time);
  };
  if (document.readyState === 'complete') countDown();
  else document.defaultView?.addEventListener('load', countDown, { once: true, signal });
  signal.addEventListener('abort', stop);
}
