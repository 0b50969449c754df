import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SavingState } from '@/components/note-editor';
import type { RecordState } from '@/components/record-state';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import { updateNotes, updateReviewed, updateTags } from '@/lib/store/edit-record';
import type { Decision } from '@/lib/review/types';
import { type CheckRow, checksOf } from '@/lib/store/check-log';
import { getRecord } from '@/lib/store/read-record';
import { undoIn, type UndoWay } from '@/lib/store/undo-decision';
import { database } from './database';

export interface OpenRecord {
  readonly state: RecordState;
  /** What became of its page, the newest look first. */
  readonly checks: readonly CheckRow[];
  readonly noteSaving: SavingState;
  /** Writes the note over the text it was made from; answers whether it was stored. */
  readonly note: (text: string, base: string) => Promise<boolean>;
  readonly tags: (tags: readonly string[], base: readonly string[]) => void;
  readonly reviewed: (reviewed: boolean) => void;
  /** Takes back the last decision on it, or does again what was taken back; answers which, null if there was none. */
  readonly step: (way: UndoWay) => Promise<Decision | null | undefined>;
  /** Read it again: it may have been written elsewhere. */
  readonly refresh: () => void;
}

/** The record that is open in "Saved", and the changes made to it. `changed` is called after each that was stored. */
export function useRecord(key: string | null, told: { changed: () => void; failed: (error: AppError) => void }): OpenRecord {
  const [state, setState] = useState<RecordState>({ kind: 'loading' });
  const [checks, setChecks] = useState<readonly CheckRow[]>([]);
  const [noteSaving, setNoteSaving] = useState<SavingState>('idle');
  const tell = useRef(told);
  tell.current = told;
  const open = useRef(key);
  open.current = key;

  const load = useCallback(async (wanted: string) => {
    const [read, looks] = await Promise.all([getRecord(database, wanted), checksOf(database, wanted)]);
    if (open.current !== wanted) return;
    if (looks.ok) setChecks(looks.value);
    else tell.current.failed(looks.error);
    if (!read.ok) setState({ kind: 'error', error: read.error });
    else setState(read.value && read.value.deletedAt === undefined ? { kind: 'ready', record: read.value } : { kind: 'missing' });
  }, []);

  useEffect(() => {
    setNoteSaving('idle');
    setState({ kind: 'loading' });
    setChecks([]);
    if (key !== null) void load(key);
  }, [key, load]);

  /** Stores a change to the record it was made in, even if another one is open by now. */
  async function store<T>(work: (of: string, now: string) => Promise<Result<T, AppError>>): Promise<T | undefined> {
    if (key === null) return undefined;
    const done = await work(key, isoWithOffset(new Date()));
    if (done.ok) {
      tell.current.changed();
      await load(key);
    } else tell.current.failed(done.error);
    return done.ok ? done.value : undefined;
  }

  async function note(text: string, base: string): Promise<boolean> {
    setNoteSaving('saving');
    const stored = await store((of, now) => updateNotes(database, of, text, now, base));
    if (open.current === key) setNoteSaving(!stored ? 'failed' : stored.both ? 'both' : 'saved');
    return stored !== undefined;
  }

  return {
    state, checks, noteSaving, note,
    tags: (tags, base) => void store((of, now) => updateTags(database, of, tags, now, base)),
    refresh: () => {
      if (open.current !== null) void load(open.current);
    },
    step: (way) => store((of, now) => undoIn(database, of, way, now)),
    reviewed: (reviewed) => void store((of, now) => updateReviewed(database, of, reviewed, now)),
  };
}
