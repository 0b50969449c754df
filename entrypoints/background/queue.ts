import { browser } from '#imports';
import { isoWithOffset } from '@/lib/capture/local-time';
import { announce } from '@/lib/messages/call';
import { type QueueRun, type QueueWork, readQueueRun, readQueueWork, writeQueueRun, writeQueueWork } from '@/lib/messages/queue-run';
import type { Output, QueueControl } from '@/lib/messages/types';
import type { Outcome, QueueEvent } from '@/lib/queue/next-row';
import { leave, waitBefore } from '@/lib/queue/pace';
import { ok } from '@/lib/result';
import type { QueueRow } from '@/lib/queue/types';
import { foundSaved, interruptQueue, moveInQueue, nextInQueue, queueRow, removeFromQueue } from '@/lib/store/queue-rows';
import { captureQueued } from './capture-queued';
import { database } from './database';
import { mayRead } from './granted-sites';
import { recheckQueued, refuseRecheck } from './recheck-queued';
import { isBrowserClosing } from './page-errors';
import { closeQueueTab, findLostTab, isFileAddress, openQueueTab, tabNumbers } from './queue-tab';
import { tabState } from './tab-is-open';

/**
 * The queue's worker: one page at a time in a tab behind the one in use. Rows lie in the store, what is in hand in
 * `storage.session`; each step is noted before it is taken, so that a worker that was stopped anywhere goes on where it
 * was, in the tab that is open already. An alarm wakes it.
 */

const ALARM = 'queue';
/** A worker that waits longer than half a minute without asking the browser anything is stopped. In ms. */
const BREATH = 15_000;

const now = (): string => isoWithOffset(new Date());
const tell = (): Promise<void> => announce('panel.queue-changed', {});

/** The page in hand in this worker, and the way to give it up. */
let inHand: { readonly id: string; readonly over: AbortController } | null = null;
let wake: () => void = () => undefined;
let working: Promise<void> | null = null;
/** Somebody asked for work while it was coming to its end. */
let again = false;

async function note(patch: Partial<QueueWork>): Promise<QueueWork> {
  const work: QueueWork = { left: {}, ...(await readQueueWork()), ...patch };
  await writeQueueWork(work);
  return work;
}

async function stop(stoppedBy: QueueRun['stoppedBy']): Promise<void> {
  await writeQueueRun({ running: false, stoppedBy });
  await tell();
}

/** Moves a row; what the store refuses stops the queue, since nothing could be remembered. */
async function move(id: string, event: QueueEvent): Promise<QueueRow | null> {
  const moved = await moveInQueue(database(), id, event);
  if (!moved.ok) await stop(moved.error.kind === 'storage-full' ? 'storage-full' : 'storage-failed');
  await tell();
  return moved.ok ? moved.value : null;
}

/** After the browser was closed: pages in hand wait again, and nothing is opened until the user says so. */
async function settleAfterRestart(): Promise<void> {
  if (await readQueueWork()) return;
  await interruptQueue(database(), now());
  if ((await readQueueRun()).running) await writeQueueRun({ running: false, stoppedBy: 'restart' });
  await writeQueueWork({ left: {} });
}

let settled: Promise<void> | null = null;
const ready = (): Promise<void> => (settled ??= settleAfterRestart());

/** The tab of the page in hand: the one that is open, one a stopped worker lost, or a new one. */
async function tabOf({ url, tabId, before }: NonNullable<QueueWork['current']>, windowId: number | undefined): Promise<number | 'closed' | 'browser-closing' | 'no-window'> {
  if (tabId !== undefined) {
    const state = await tabState(tabId);
    return state === 'open' ? tabId : state;
  }
  return (await findLostTab(url, before)) ?? (await openQueueTab(url, windowId)) ?? 'no-window';
}

/** What a page ended with; `null` after what stops the queue. */
async function orStop(outcome: Outcome | 'storage-full' | 'browser-closing'): Promise<Outcome | null> {
  if (outcome !== 'storage-full' && outcome !== 'browser-closing') return outcome;
  await stop(outcome === 'storage-full' ? outcome : 'restart');
  return null;
}

/** Reads the page in hand, and stores it or compares it with what is stored. `null` if it has to wait: the queue has been stopped. */
async function workOn(
  current: NonNullable<QueueWork['current']>, { recheck }: QueueRow, windowId: number | undefined, signal: AbortSignal,
): Promise<Outcome | null> {
  const { id, url } = current;
  const refused = isFileAddress(url) ? 'not-a-web-page' : (await mayRead(url)) ? null : 'no-permission';
  if (refused) {
    if (recheck) return orStop(await refuseRecheck(recheck, refused));
    return { state: 'failed', failure: { kind: refused, ...(refused === 'no-permission' && { detail: new URL(url).origin }) } };
  }
  const tabId = await tabOf(current, windowId);
  if (tabId === 'closed') return { state: 'skipped' };
  if (tabId === 'browser-closing') return orStop(tabId);
  if (tabId === 'no-window') {
    await stop('no-window');
    return null;
  }
  await note({ current: { ...current, tabId } });
  const isWanted = async (): Promise<boolean> => {
    const row = await queueRow(database(), id);
    return row.ok && row.value?.state === 'open';
  };
  return orStop(await (recheck ? recheckQueued(tabId, recheck, signal, isWanted) : captureQueued(tabId, signal, isWanted)));
}

/** Brings the page in hand to its end, closes its tab and lays it down. */
async function finish(current: NonNullable<QueueWork['current']>, windowId: number | undefined): Promise<void> {
  const { id, url } = current;
  // A worker that was killed between saving and saying so.
  await foundSaved(database(), id, now());
  const row = await queueRow(database(), id);
  if (row.ok && row.value?.state === 'open') {
    const over = new AbortController();
    inHand = { id, over };
    const outcome = await workOn(current, row.value, windowId, over.signal).catch(async (error: unknown): Promise<Outcome | null> => {
      const detail = error instanceof Error ? error.message : String(error);
      if (!isBrowserClosing(detail)) return { state: 'failed', failure: { kind: 'unexpected', detail } };
      await stop('restart');
      return null;
    });
    inHand = null;
    await move(id, outcome ? { kind: 'end', outcome, at: now() } : { kind: 'interrupt' });
  }
  const work = await readQueueWork();
  const tabId = work?.current?.tabId;
  if (tabId !== undefined) await closeQueueTab(tabId);
  // A page that was never opened has burdened no site.
  await note({ current: undefined, ...(tabId !== undefined && { left: leave(url, work?.left ?? {}, Date.now()) }) });
}

/** Waits, unless something happens to the queue meanwhile. */
async function rest(milliseconds: number): Promise<void> {
  const nextAt = Date.now() + milliseconds;
  await note({ nextAt });
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, Math.min(milliseconds, BREATH));
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  wake = () => undefined;
}

/** Takes one step. False if there is nothing to do. */
async function step(): Promise<boolean> {
  const work = await note({});
  if (work.current) {
    await finish(work.current, work.windowId);
    return true;
  }
  const { running, delay } = await readQueueRun();
  if (!running) return false;
  const next = await nextInQueue(database());
  if (!next.ok) {
    await stop('storage-failed');
    return false;
  }
  if (!next.value) {
    // Nothing waits: whatever is called open now is in nobody's hand.
    const cut = await interruptQueue(database(), now());
    if (cut.ok && cut.value > 0) return true;
    await stop(undefined);
    return false;
  }
  const { id, url } = next.value;
  const wait = waitBefore(url, work.left, delay, Date.now());
  if (wait > 0) {
    await rest(wait);
    return true;
  }
  await note({ nextAt: undefined, current: { id, url, before: await tabNumbers() } });
  if (!(await move(id, { kind: 'open', at: now() }))) await note({ current: undefined });
  return true;
}

async function workThrough(): Promise<void> {
  await ready();
  do {
    again = false;
    if (!(await step())) {
      await note({ nextAt: undefined });
      continue;
    }
    again = true;
    if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
  } while (again);
  await browser.alarms.clear(ALARM);
}

/** Goes on with the queue if there is anything to do. Never two at once. */
function goOn(): void {
  again = true;
  wake();
  working ??= workThrough().then(() => {
    working = null;
    if (again) goOn();
  }, (error: unknown) => {
    working = null;
    // Not again at once, in an endless loop: the alarm does that. The browser lists the error with the extension's.
    throw error;
  });
}

/** The user's word. */
export async function controlQueue(control: QueueControl): Promise<Output<'background.queue-control'>> {
  await ready();
  switch (control.do) {
    case 'start':
      if (control.windowId !== undefined) await note({ windowId: control.windowId });
      await writeQueueRun({ running: true });
      break;
    case 'pause':
      await writeQueueRun({ running: false, stoppedBy: 'user' });
      break;
    case 'skip':
    case 'remove': {
      const moved = await moveInQueue(database(), control.id, { kind: 'skip', at: now() });
      if (!moved.ok) return moved;
      if (inHand?.id === control.id) inHand.over.abort();
      const removed = control.do === 'remove' ? await removeFromQueue(database(), control.id) : ok(null);
      if (!removed.ok) return removed;
    }
  }
  await tell();
  goOn();
  return ok(null);
}

/** Links were added, or the delay was changed: a queue that runs takes notice. */
export const queueChanged = goOn;

/** At every start of the worker: goes on with what a stopped one left. */
export function listenForQueue(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) goOn();
  });
  browser.runtime.onStartup.addListener(goOn);
  goOn();
}
