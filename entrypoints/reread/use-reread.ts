import { useEffect, useRef, useState } from 'preact/hooks';
import type { RereadState } from '@/components/versions/reread-view';
import { isoWithOffset } from '@/lib/capture/local-time';
import { call } from '@/lib/messages/call';
import type { AppError } from '@/lib/errors';
import { ok } from '@/lib/result';
import { exportKeys, getRecord } from '@/lib/store/read-record';
import { planReread, rereadRecord, type RereadPlan, undoReread } from '@/lib/store/reread-record';
import { database } from '../ui/database';
import { chosenRecords } from '../ui/open-reread';
import { type LastReread, lastReread, rememberReread } from './last-reread';

export interface RereadInUse {
  readonly state: RereadState;
  readonly error: AppError | null;
  /** What was read again the last time, here or elsewhere, as long as it can be taken back. */
  readonly last: LastReread | null;
  readonly apply: (plans: readonly RereadPlan[]) => void;
  readonly stop: () => void;
  readonly undo: () => void;
  readonly again: () => void;
}

/** Lets the page draw and answer between two records. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Reading records again: tried first, one by one, then written, each in a transaction of its own; stopped at any record. */
export function useReread(): RereadInUse {
  const [state, setState] = useState<RereadState>({ kind: 'looking', done: 0, total: 0 });
  const [error, setError] = useState<AppError | null>(null);
  const [last, setLast] = useState<LastReread | null>(null);
  const work = useRef(new AbortController());

  const begin = (): AbortController => {
    work.current = new AbortController();
    return work.current;
  };

  async function look(): Promise<void> {
    const { signal } = begin();
    setError(null);
    const chosen = await chosenRecords();
    const keys = chosen ? ok(chosen) : await exportKeys(database);
    if (!keys.ok) {
      setError(keys.error);
      return;
    }
    const plans: RereadPlan[] = [];
    let [same, broken] = [0, 0];
    for (const [done, key] of keys.value.entries()) {
      if (signal.aborted) break;
      setState({ kind: 'looking', done, total: keys.value.length });
      const read = await getRecord(database, key);
      if (!read.ok) broken += 1;
      const plan = read.ok && read.value && read.value.deletedAt === undefined ? planReread(read.value) : undefined;
      if (plan) plans.push(plan);
      else if (plan === null) same += 1;
      await turn();
    }
    // Stopped to take something back: what that says stands.
    if (work.current.signal === signal) setState({ kind: 'tried', plans, same, broken, stopped: signal.aborted });
  }
  useEffect(() => {
    void lastReread().then(setLast);
    void look();
  }, []);

  async function remember(done: LastReread | null): Promise<void> {
    await rememberReread(done);
    setLast(done);
  }

  async function apply(plans: readonly RereadPlan[]): Promise<void> {
    const { signal } = begin();
    const keys: string[] = [];
    let changed = 0;
    for (const [done, plan] of plans.entries()) {
      if (signal.aborted) break;
      setState({ kind: 'applying', done, total: plans.length });
      const outcome = await rereadRecord(database, plan, isoWithOffset(new Date()));
      if (!outcome.ok) {
        setError(outcome.error);
        break;
      }
      if (outcome.value === 'read') keys.push(plan.key);
      else changed += 1;
      await turn();
    }
    await call('background.records-changed', {});
    if (keys.length > 0) await remember({ at: isoWithOffset(new Date()), keys });
    setState({ kind: 'done', keys, changed, stopped: signal.aborted });
  }

  async function undo(keys: readonly string[]): Promise<void> {
    begin();
    setError(null);
    let count = 0;
    for (const [done, key] of keys.entries()) {
      setState({ kind: 'undoing', done, total: keys.length });
      const undone = await undoReread(database, key, isoWithOffset(new Date()));
      if (!undone.ok) setError(undone.error);
      else if (undone.value) count += 1;
    }
    await call('background.records-changed', {});
    await remember(null);
    setState({ kind: 'undone', count });
  }

  return {
    state, error, last,
    apply: (plans) => void apply(plans),
    stop: () => work.current.abort(),
    undo: () => {
      work.current.abort();
      if (last) void undo(last.keys);
    },
    again: () => void look(),
  };
}
