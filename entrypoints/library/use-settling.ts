import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import type { Saying, ToastMessage } from '@/components/toast';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import type { ConfirmedStep } from '@/components/library/follow-view';
import type { Candidate, Chains } from '@/lib/library/told';
import type { DeadlineRow } from '@/lib/library/types';
import type { LibraryView } from '@/lib/library/view';
import { type Evidence, settle, takeBack } from '@/lib/store/settle';
import { database } from '../ui/database';
import type { ShelfService } from './shelf-service';

/** Chains shown at a time: each is a table. */
const CHAINS = 60;

export interface Settling {
  readonly busy: boolean;
  /** Follow-ups among the records in sight; null while they are looked for. */
  readonly chains: Chains | null;
  /** Asks for more of them. */
  readonly moreChains: () => void;
  /** The commitment that is open beside the table, and what could be taken for evidence. */
  readonly open: { readonly deadline: DeadlineRow; readonly candidates: readonly Candidate[] } | null;
  readonly settle: (evidence: Evidence) => void;
  readonly confirm: (step: ConfirmedStep) => void;
}

/** What became of commitments: proposed from later notices, recorded as decisions, taken back. */
export function useSettling(
  shelf: { readonly service: Remote<ShelfService> | null; readonly version: number; readonly told: unknown }, view: LibraryView,
  tell: { readonly done: (say: Saying, action?: ToastMessage['action']) => void; readonly failed: (error: AppError) => void },
): Settling {
  const [busy, setBusy] = useState(false);
  const [chains, setChains] = useState<Chains | null>(null);
  const [most, setMost] = useState(CHAINS);
  const [open, setOpen] = useState<Settling['open']>(null);
  const { service, version, told } = shelf;
  const asked = view.item !== null && /^d\d+$/u.test(view.item) && view.open !== null ? { key: view.open, item: view.item } : null;

  useEffect(() => {
    if (!service || view.place !== 'follow') return undefined;
    const wanted = new AbortController();
    void service.chains(most).then((found) => {
      if (!wanted.signal.aborted) setChains(found);
    });
    return () => wanted.abort();
  }, [service, view.place, version, told, most]);
  useEffect(() => {
    if (!service || !asked) {
      setOpen(null);
      return undefined;
    }
    const wanted = new AbortController();
    void service.settling(asked.key, asked.item).then((found) => {
      if (!wanted.signal.aborted) setOpen(found);
    });
    return () => wanted.abort();
  }, [service, asked?.key, asked?.item, version]);

  async function record(key: string, itemIds: readonly string[], evidence: Evidence): Promise<void> {
    setBusy(true);
    const done = await settle(database, key, itemIds, evidence, isoWithOffset(new Date()));
    setBusy(false);
    if (!done.ok) {
      tell.failed(done.error);
      return;
    }
    tell.done(({ t }) => t('library.settle.done'), {
      title: 'saved.undo',
      run: () => void takeBack(database, key, done.value, isoWithOffset(new Date())).then((back) => {
        if (back.ok) tell.done(({ t }) => t('library.settle.undone'));
        else tell.failed(back.error);
      }),
    });
  }

  return {
    busy, chains, open, moreChains: () => setMost((before) => before + CHAINS),
    settle: (evidence) => {
      if (asked) void record(asked.key, [asked.item], evidence);
    },
    confirm: ({ from, to, then, now }) => {
      if (!service) return;
      // Where the later notice says that it is done, that is what became of the promises of the issue.
      const promises = now.status === 'completed' ? service.deadlinesOf(from, then.id) : Promise.resolve([]);
      void promises.then((ids) => record(from, [then.id, ...ids], { record: to, itemId: now.id }));
    },
  };
}
