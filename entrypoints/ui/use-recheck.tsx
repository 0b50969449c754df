import { browser } from '#imports';
import { type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type AskedRecheck, ConfirmRecheck } from '@/components/confirm-recheck';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import { call } from '@/lib/messages/call';
import { readQueueRun } from '@/lib/messages/queue-run';
import { timeFor } from '@/lib/queue/pace';
import { addRechecks } from '@/lib/store/queue-add';
import { listQueue } from '@/lib/store/queue-rows';
import { type PageToCheck, planRecheck } from '@/lib/store/recheck-pages';
import { database } from './database';

/** A re-check that is asked about and not yet begun. */
interface Planned {
  readonly pages: readonly PageToCheck[];
  readonly asked: AskedRecheck;
}

/** Whom it tells what came of it. */
interface RecheckNews {
  /** So many pages stand in the queue, which runs. */
  readonly started: (pages: number) => void;
  readonly failed: (error: AppError) => void;
}

/** Puts the pages into the queue and lets it run. */
async function begin({ pages }: Planned, keep: boolean, { started, failed }: RecheckNews): Promise<void> {
  const added = await addRechecks(database, pages, keep, isoWithOffset(new Date()), () => crypto.randomUUID());
  if (!added.ok) {
    failed(added.error);
    return;
  }
  const { id } = await browser.windows.getCurrent();
  const running = await call('background.queue-control', { do: 'start', ...(id !== undefined && id >= 0 && { windowId: id }) });
  if (running.ok) started(added.value.added);
  else failed(running.error);
}

/** Looking again at pages of records: asks first, says how many are opened and for how long, and opens nothing before. */
export function useRecheck(news: RecheckNews): { readonly ask: (keys: readonly string[], keep?: boolean) => void; readonly dialog: ComponentChildren } {
  const [planned, setPlanned] = useState<Planned | null>(null);

  async function plan(keys: readonly string[], keep: boolean): Promise<void> {
    const [found, queue, { delay }] = await Promise.all([planRecheck(database, keys), listQueue(database), readQueueRun()]);
    if (!found.ok || !queue.ok) {
      if (!found.ok) news.failed(found.error);
      else if (!queue.ok) news.failed(queue.error);
      return;
    }
    const { pages, without } = found.value;
    const ours = new Set(pages.map(({ url }) => url));
    const others = queue.value.rows.filter(({ state, url }) => state === 'waiting' && !ours.has(url)).map(({ url }) => url);
    const minutes = Math.max(1, Math.round(timeFor([...others, ...ours], delay) / 60_000));
    setPlanned({ pages, asked: { records: keys.length, pages: pages.length, without: without.length, waiting: others.length, delay, minutes, keep } });
  }

  return {
    ask: (keys, keep = false) => void plan(keys, keep),
    dialog: planned && (
      <ConfirmRecheck
        asked={planned.asked}
        onCancel={() => setPlanned(null)}
        onConfirm={(keep) => {
          setPlanned(null);
          void begin(planned, keep, news);
        }}
      />
    ),
  };
}
