import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RecordState } from '@/components/record-state';
import type { FindRelated } from '@/components/review/tie-dialog';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import { undoTargets } from '@/lib/review/log';
import { withReviewed } from '@/lib/review/finish';
import type { Deed, Folded } from '@/lib/review/types';
import { decide } from '@/lib/store/decide';
import { foldRecord } from '@/lib/review/fold-record';
import { linksTo, type LinkFrom } from '@/lib/store/links-to';
import { getRecord } from '@/lib/store/read-record';
import { relatedIssues } from '@/lib/store/related-issues';
import { isReadByRules } from '@/lib/store/reread-record';
import { undoIn, type UndoWay } from '@/lib/store/undo-decision';
import { database } from '../ui/database';
import { useStoreChanges } from '../ui/use-store-changes';

/** A record under review. */
export interface OpenReview {
  readonly state: RecordState;
  /** What stands; null until the record was read. */
  readonly folded: Folded | null;
  /** Why the last deed was not stored. */
  readonly error: AppError | null;
  /** Stores deeds; answers whether they were stored. */
  readonly act: (deeds: readonly Deed[]) => Promise<boolean>;
  /** Each is done when what it did is shown. */
  readonly undo: (() => Promise<void>) | null;
  readonly redo: (() => Promise<void>) | null;
  /** Links to items of this record, made on others. */
  readonly linksHere: readonly LinkFrom[];
  readonly findRelated: FindRelated;
}

/** The record `key` and what is decided on it, here and in other windows. */
export function useReview(key: string | null): OpenReview {
  const [state, setState] = useState<RecordState>({ kind: 'loading' });
  const [error, setError] = useState<AppError | null>(null);
  const [linksHere, setLinksHere] = useState<readonly LinkFrom[]>([]);
  const turn = useRef(0);

  const load = useCallback(async () => {
    if (key === null) {
      setState({ kind: 'missing' });
      return;
    }
    turn.current += 1;
    const mine = turn.current;
    const read = await getRecord(database, key);
    // Every part of the record was checked by now; it is drawn in a task of its own, so that a key is answered meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (mine !== turn.current) return;
    if (!read.ok) setState({ kind: 'error', error: read.error });
    else setState(read.value && read.value.deletedAt === undefined ? { kind: 'ready', record: read.value } : { kind: 'missing' });
  }, [key]);

  useEffect(() => void load(), [load]);
  useStoreChanges(() => void load());

  const record = state.kind === 'ready' ? state.record : null;
  const folded = useMemo(() => record && foldRecord(record), [record]);
  useEffect(() => {
    if (!record || !folded) return undefined;
    const alive = new AbortController();
    void linksTo(database, record, folded).then((found) => {
      if (alive.signal.aborted) return;
      if (found.ok) setLinksHere(found.value);
      else setError(found.error);
    });
    return () => alive.abort();
  }, [record, folded]);
  const targets = record ? undoTargets(record.decisions, isReadByRules(record)) : {};

  const act = async (deeds: readonly Deed[]): Promise<boolean> => {
    if (key === null || deeds.length === 0) return false;
    const now = isoWithOffset(new Date());
    const done = await decide(database, key, ({ log, reading }) => withReviewed(deeds, { log, reading, now }), now);
    setError(done.ok ? null : done.error);
    await load();
    return done.ok;
  };
  async function step(way: UndoWay): Promise<void> {
    if (key === null) return;
    const done = await undoIn(database, key, way, isoWithOffset(new Date()));
    setError(done.ok ? null : done.error);
    await load();
  }
  const findRelated: FindRelated = async (title, words) => {
    if (key === null) return [];
    const found = await relatedIssues(database, key, title, words);
    setError(found.ok ? null : found.error);
    return found.ok ? found.value : [];
  };
  return {
    state, folded, error, act, findRelated, linksHere,
    undo: targets.undo ? () => step('undo') : null,
    redo: targets.redo ? () => step('redo') : null,
  };
}
