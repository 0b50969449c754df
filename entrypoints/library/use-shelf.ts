import { proxy, type Remote } from 'comlink';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/errors';
import type { RowsAt, Shelving, Sight, TableRow, Told } from '@/lib/library/told';
import { type LibraryView, questionOf } from '@/lib/library/view';
import { attempt } from '@/lib/store/storage-error';
import { database } from '../ui/database';
import { startShelf } from './shelf-client';
import type { ShelfService } from './shelf-service';
import { type Shown, useFirstHits } from './use-first-hits';
import type { HitsOf } from './use-hits';

/** Rows fetched at a time while the table is scrolled: a few screens. */
const CHUNK = 100;
/** Rows fetched before they come in sight, on either side: who scrolls fast finds them there. */
const AHEAD = 150;
/** Rows in sight are kept so many deep; the others are asked for again. */
const KEPT = 1000;

export interface ShelfInUse {
  readonly told: Told | null;
  /** The view that is answered by it. */
  readonly answered: LibraryView;
  readonly error: AppError | null;
  readonly shelving: Shelving | null;
  readonly failed: string | null;
  readonly rowAt: (index: number) => TableRow | undefined;
  /** The first hits of a row, where they are found without asking. */
  readonly contextOf: HitsOf;
  readonly sight: Sight;
  readonly onNeed: (start: number, end: number) => void;
  /** Keys of the records that answer, in the order of the table. */
  readonly keys: () => Promise<readonly string[]>;
  /** Keys of the records from one row up to another, whether their rows have been fetched or not. */
  readonly keysBetween: (start: number, end: number) => Promise<readonly string[]>;
  readonly retry: () => void;
  /** The worker itself; null until it has started. */
  readonly service: Remote<ShelfService> | null;
  /** Counts on whenever rows have changed. */
  readonly version: number;
}

const numbered = ({ from, rows }: RowsAt): (readonly [number, TableRow])[] => rows.flatMap((row, i) => (row ? [[from + i, row] as const] : []));

/** What is shown, with more rows. Those of another answer are none of its; those that are there stay the same, and are not drawn again. */
function withMore(shown: Shown, fetched: RowsAt): Shown {
  if (shown.told.answer !== fetched.answer) return shown;
  return { ...shown, rows: new Map([...shown.rows, ...numbered(fetched).filter(([index]) => !shown.rows.has(index))].slice(-KEPT)) };
}

/** The chunks of an answer that are to be fetched when rows from `start` up to `end` are in sight. */
function chunksToFetch({ told, rows }: Shown, start: number, end: number): number[] {
  // What is at the beginning came with the answer.
  const ahead = start === 0 ? 0 : AHEAD;
  const chunks = new Set<number>();
  for (let index = Math.max(0, start - ahead); index < Math.min(told.total, end + ahead); index += 1) if (!rows.has(index)) chunks.add(Math.floor(index / CHUNK));
  return [...chunks];
}

/**
 * What answers a view, kept up with what is written in any window. Rows of an older answer are shown until those of the
 * newer one are there, and never under its count.
 */
export function useShelf(view: LibraryView, today: string): ShelfInUse {
  const [shelf, setShelf] = useState<Remote<ShelfService> | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [shelving, setShelving] = useState<Shelving | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [version, setVersion] = useState(0);
  const [tries, setTries] = useState(0);
  const [sight, setSight] = useState<Sight>({ start: 0, end: CHUNK / 2 });
  /** The rows in sight now. */
  const seen = useRef(sight);
  const isSearched = view.words.trim() !== '';
  /** The question that is asked, and its view. */
  const asked = useRef({ turn: 0, view });
  const asking = useRef(new Set<number>());

  const onTold = useRef((told: Told): void => {
    // Meanwhile another question may have been asked: its answers come of themselves.
    if (told.turn !== asked.current.turn) return;
    asking.current = new Set();
    const { view: answered } = asked.current;
    // Counts of a part say nothing: those of before stand, dimmed, until all is found.
    setShown((before) => ({ told: told.searching && before ? { ...told, counts: before.told.counts } : told, view: answered, rows: new Map(numbered(told)) }));
  }).current;

  useEffect(() => {
    const alive = new AbortController();
    // Its code is loaded while the database is opened.
    const { remote, stop } = startShelf();
    void (async () => {
      // An old database is copied and upgraded by the page's own connection, which has the places for it.
      const opened = await attempt(async () => database.open());
      if (alive.signal.aborted) return;
      setError(opened.ok ? null : opened.error);
      if (!opened.ok) return;
      await remote.start(proxy({ changed: () => setVersion((before) => before + 1), shelving: setShelving, failed: setFailed, told: onTold }));
      setShelf(() => remote);
    })();
    return () => {
      alive.abort();
      stop();
    };
  }, [tries]);

  const question = questionOf(view);
  const first = useFirstHits(shelf, shown, view);
  const known = new Map(first.shown?.told.rows.flatMap((row) => (row ? [[row.row.key, row.hits ?? 0] as const] : [])));
  // A layout effect: the others wait for the next frame, and a question need not.
  useLayoutEffect(() => {
    if (!shelf) return;
    asked.current = { turn: asked.current.turn + 1, view };
    const { turn } = asked.current;
    void attempt(async () => shelf.ask(turn, view, today, seen.current, known)).then((done) => {
      if (turn === asked.current.turn) setError(done.ok ? null : done.error);
    });
  }, [shelf, question, today, version]);

  const onNeed = useCallback((start: number, end: number) => {
    seen.current = { start, end };
    // Only the words around hits follow what is in sight: without them nothing is drawn for it.
    if (isSearched) setSight((before) => (before.start === start && before.end === end ? before : { start, end }));
    if (!shelf || !shown) return;
    const { turn } = asked.current;
    for (const chunk of chunksToFetch(shown, start, end).filter((each) => !asking.current.has(each))) {
      asking.current.add(chunk);
      void shelf.rowsAt(chunk * CHUNK, (chunk + 1) * CHUNK).then((fetched) => {
        if (turn === asked.current.turn) asking.current.delete(chunk);
        setShown((before) => before && withMore(before, fetched));
      });
    }
  }, [shelf, shown, isSearched]);

  const current = first.shown ?? shown;
  return {
    told: current?.told ?? null, answered: current?.view ?? view, error, shelving, failed, sight, onNeed,
    rowAt: (index) => current?.rows.get(index),
    contextOf: first.contextOf,
    keys: () => shelf?.keys() ?? Promise.resolve([]),
    keysBetween: (start, end) => (first.shown ? Promise.resolve([...known.keys()].slice(start, end)) : shelf && shown ? shelf.keysBetween(shown.told.answer, start, end) : Promise.resolve([])),
    retry: () => setTries((before) => before + 1),
    service: shelf, version,
  };
}
