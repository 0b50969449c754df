import { browser } from '#imports';
import { type LeftAt, toDelay } from '@/lib/queue/pace';
import { z } from '@/lib/zod';

/** Whether the queue runs, and how fast. Kept in `storage.local`: it outlives the browser. */
export interface QueueRun {
  readonly running: boolean;
  /** Why it stands though pages wait; absent before the first start and after the last page. */
  readonly stoppedBy?: 'user' | 'restart' | 'storage-full' | 'storage-failed' | 'no-window';
  /** Seconds between two pages of the same site. */
  readonly delay: number;
}

/** What the queue is at. Kept in `storage.session`: it outlives the worker, but tabs have other numbers after a restart. */
export interface QueueWork {
  /** The page in hand; noted before its tab is opened. */
  readonly current?: {
    readonly id: string;
    readonly url: string;
    readonly tabId?: number;
    /** The tabs there were before: a tab of this address that is none of them is ours. */
    readonly before: readonly number[];
  };
  /** When the next page is opened, in ms since 1970. */
  readonly nextAt?: number;
  readonly left: LeftAt;
  readonly windowId?: number;
}

const KEY = 'queue';
const number = z.number().int();

const runSchema = z.object({
  running: z.boolean().catch(false),
  stoppedBy: z.enum(['user', 'restart', 'storage-full', 'storage-failed', 'no-window']).optional().catch(undefined),
  delay: z.unknown().transform(toDelay),
});

const workSchema: z.ZodType<QueueWork> = z.object({
  current: z.object({ id: z.string(), url: z.string(), tabId: number.optional(), before: z.array(number) }).optional(),
  nextAt: z.number().optional(),
  left: z.record(z.string(), z.number()),
  windowId: number.optional(),
});

/** How the queue stands; it does not run if nothing was stored. */
export async function readQueueRun(): Promise<QueueRun> {
  const parsed = runSchema.safeParse((await browser.storage.local.get(KEY))[KEY] ?? {});
  return parsed.success ? parsed.data : { running: false, delay: toDelay(undefined) };
}

/** Changes some of it. A queue that is told to run, or came to its end, was stopped by nobody. */
export async function writeQueueRun(patch: Partial<QueueRun>): Promise<QueueRun> {
  const { stoppedBy: before, ...old } = await readQueueRun();
  const stoppedBy = patch.running === undefined ? before : patch.stoppedBy;
  const run: QueueRun = {
    running: patch.running ?? old.running,
    delay: toDelay(patch.delay ?? old.delay),
    ...(stoppedBy !== undefined && { stoppedBy }),
  };
  await browser.storage.local.set({ [KEY]: run });
  return run;
}

/** What the queue is at; `null` if nothing was noted since the browser started. */
export async function readQueueWork(): Promise<QueueWork | null> {
  const parsed = workSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.data : null;
}

export async function writeQueueWork(work: QueueWork): Promise<void> {
  await browser.storage.session.set({ [KEY]: work });
}

/** Calls back when the queue starts, stops, waits or goes on. Returns the way to end that. */
export function onQueueRunChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>): void => {
    if (KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
