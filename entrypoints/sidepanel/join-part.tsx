import { useEffect, useRef, useState } from 'preact/hooks';
import { JoinView, type JoinViewProps } from '@/components/join-view';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { SaveOutcome } from '@/lib/capture/types';
import { findFragments } from '@/lib/store/find-fragments';
import { database } from '../ui/database';
import { useStoreChanges } from '../ui/use-store-changes';

/** The joining of an open fragment: asks the store for the others, follows what is saved, and joins. Keyed by its record. */
export function JoinPart(props: { recordKey: string; onJoined: (outcome: SaveOutcome) => void }) {
  const { recordKey, onJoined } = props;
  const [state, setState] = useState<JoinViewProps['state']>({ kind: 'loading' });
  const [joining, setJoining] = useState(false);
  const [problem, setProblem] = useState<JoinViewProps['problem']>(null);
  const here = useRef(true);

  async function load(): Promise<void> {
    const found = await findFragments(database, recordKey);
    if (here.current) setState(found.ok ? { kind: 'ready', matches: found.value } : { kind: 'error', error: found.error });
  }
  useEffect(() => {
    here.current = true;
    void load();
    return () => {
      here.current = false;
    };
  }, [recordKey]);
  useStoreChanges(() => void load());

  async function join(keys: readonly string[]): Promise<void> {
    setJoining(true);
    setProblem(null);
    // Joining reads the whole anew: the grammar comes when it is wanted, and the panel opens without it.
    const { joinRecords } = await import('@/lib/store/join-records');
    const done = await joinRecords(database, keys, isoWithOffset(new Date()));
    if (!here.current) return;
    setJoining(false);
    if (done.ok) onJoined(done.value);
    else setProblem(done.error);
  }

  return <JoinView state={state} joining={joining} problem={problem} onForget={() => setProblem(null)} onJoin={(keys) => void join(keys)} />;
}
