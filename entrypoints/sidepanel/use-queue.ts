import { browser } from '#imports';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { QueueViewProps } from '@/components/queue-view';
import { answerInPanel } from '@/lib/messages/answer';
import { call } from '@/lib/messages/call';
import { onQueueRunChanged, type QueueRun, readQueueRun, readQueueWork, writeQueueRun } from '@/lib/messages/queue-run';
import type { Input } from '@/lib/messages/types';
import type { AppError } from '@/lib/errors';
import type { QueueRow } from '@/lib/queue/types';
import { countQueue } from '@/lib/queue/count-queue';
import { DELAY } from '@/lib/queue/pace';
import { ok, type Result } from '@/lib/result';
import { clearEnded, listQueue, putBack, removeFromQueue, requeue } from '@/lib/store/queue-rows';
import { database } from '../ui/database';
import { useStoreChanges } from '../ui/use-store-changes';

/** Whom the queue tells what happened. */
export interface QueueNews {
  readonly failed: (error: AppError) => void;
  /** A link was added with the context menu. */
  readonly linked: (came: 'added' | 'already') => void;
  /** Rows were taken off; `undo` puts them back. */
  readonly cleared: (rows: readonly QueueRow[], undo: () => void) => void;
}

type Actions = 'onStart' | 'onPause' | 'onDelay' | 'onSkip' | 'onRemove' | 'onRetry' | 'onClear' | 'onRemoveBroken' | 'onReload';

export interface OpenQueue extends Pick<QueueViewProps, 'state' | 'run' | 'nextIn' | Actions> {
  /** What the tab says beside its title: "3/12" while the queue runs, else how many wait. */
  readonly badge: string | undefined;
}

/** Seconds from now until a moment; `null` if it is over. */
function secondsUntil(at: number | undefined): number | null {
  const seconds = at === undefined ? 0 : Math.ceil((at - Date.now()) / 1000);
  return seconds > 0 ? seconds : null;
}

function badgeOf(state: QueueViewProps['state'], { running }: QueueRun): string | undefined {
  if (state.kind !== 'ready') return undefined;
  const { ended, total, by } = countQueue(state.rows);
  if (running) return `${ended}/${total}`;
  return by.waiting + by.open > 0 ? String(by.waiting + by.open) : undefined;
}

/** The queue as it stands, followed as it changes in the background, and what can be done with it. */
export function useQueue(news: QueueNews): OpenQueue {
  const [state, setState] = useState<QueueViewProps['state']>({ kind: 'loading' });
  const [run, setRun] = useState<QueueRun>({ running: false, delay: DELAY.usual });
  const [nextAt, setNextAt] = useState<number | undefined>(undefined);
  const [nextIn, setNextIn] = useState<number | null>(null);

  const load = useCallback(async () => {
    const [list, running, work] = await Promise.all([listQueue(database), readQueueRun(), readQueueWork()]);
    setState(list.ok ? { kind: 'ready', ...list.value } : { kind: 'error', error: list.error });
    setRun(running);
    setNextAt(work?.nextAt);
    setNextIn(secondsUntil(work?.nextAt));
  }, []);

  useEffect(() => {
    void load();
    return onQueueRunChanged(() => void load());
  }, [load]);
  useStoreChanges(() => void load(), 'queue');
  useEffect(() => {
    if (secondsUntil(nextAt) === null) return undefined;
    const timer = setInterval(() => setNextIn(secondsUntil(nextAt)), 1000);
    return () => clearInterval(timer);
  }, [nextAt]);
  useEffect(() => answerInPanel({
    'panel.queue-changed': ({ link }) => {
      void load();
      if (link) news.linked(link);
      return ok(null);
    },
  }));

  /** Says what went wrong, and shows what is there now. */
  async function done<T>(work: Promise<Result<T, AppError>>): Promise<T | null> {
    const result = await work;
    if (!result.ok) news.failed(result.error);
    await load();
    return result.ok ? result.value : null;
  }
  const control = (input: Input<'background.queue-control'>): Promise<null> => done(call('background.queue-control', input));

  async function start(): Promise<void> {
    const { id } = await browser.windows.getCurrent();
    await control({ do: 'start', ...(id !== undefined && id >= 0 && { windowId: id }) });
  }

  async function takeOff(work: Promise<Result<readonly QueueRow[], AppError>>): Promise<void> {
    const rows = await done(work);
    if (rows && rows.length > 0) news.cleared(rows, () => void done(putBack(database, rows)));
  }

  return {
    state, run, nextIn,
    badge: badgeOf(state, run),
    onReload: () => void load(),
    onStart: () => void start(),
    onPause: () => void control({ do: 'pause' }),
    onDelay: (delay) => void writeQueueRun({ delay }).then(load),
    onSkip: (id) => void control({ do: 'skip', id }),
    onRemove: (id) => void takeOff(removeFromQueue(database, id)),
    onRetry: (ids) => void done(requeue(database, ids)).then((count) => (count ? start() : undefined)),
    onClear: () => void takeOff(clearEnded(database)),
    onRemoveBroken: (ids) => void done(Promise.all(ids.map((id) => removeFromQueue(database, id))).then(() => ok(null))),
  };
}
