import { proxy, type Remote } from 'comlink';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/errors';
import type { InContext } from '@/lib/library/in-context';
import type { Shelving, TableRow, Told } from '@/lib/library/told';
import { type LibraryView, questionOf } from '@/lib/library/view';
import { attempt } from '@/lib/store/storage-error';
import { database } from '../ui/database';
import { startShelf } from './shelf-client';
import type { ShelfService } from './shelf-service';

/** Rows fetched at a time: a few screens. */
const CHUNK = 100;

export interface ShelfInUse {
  readonly told: Told | null;
  /** The view that is answered by it. */
  readonly answered: LibraryView;
  readonly error: AppError | null;
  readonly shelving: Shelving | null;
  readonly failed: string | null;
  readonly rowAt: (index: number) => TableRow | undefined;
  readonly hitsOf: (key: string) => readonly InContext[] | undefined;
  readonly onNeed: (start: number, end: number) => void;
  /** Keys of the records that answer, in the order of the table. */
  readonly keys: () => Promise<readonly string[]>;
  readonly retry: () => void;
  /** The worker itself; null until it has started. */
  readonly service: Remote<ShelfService> | null;
  /** Counts on whenever rows have changed. */
  readonly version: number;
}

interface Shown {
  readonly told: Told;
  readonly view: LibraryView;
  readonly rows: ReadonlyMap<number, TableRow>;
}

/** Rows in sight are kept so many deep; the others are asked for again. */
const KEPT = 1000;

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
  const [hits, setHits] = useState<ReadonlyMap<string, readonly InContext[]>>(new Map());
  const [version, setVersion] = useState(0);
  const [tries, setTries] = useState(0);
  const turn = useRef(0);
  const sight = useRef({ start: 0, end: CHUNK });
  const asking = useRef(new Set<number>());

  useEffect(() => {
    const alive = new AbortController();
    void (async () => {
      // An old database is copied and upgraded by the page's own connection, which has the places for it.
      const opened = await attempt(async () => database.open());
      if (alive.signal.aborted) return;
      if (!opened.ok) {
        setError(opened.error);
        return;
      }
      setError(null);
      const remote = startShelf();
      await remote.start(proxy({
        changed: () => setVersion((before) => before + 1), shelving: setShelving, failed: setFailed,
      }));
      setShelf(() => remote);
    })();
    return () => alive.abort();
  }, [tries]);

  const question = questionOf(view);
  useEffect(() => {
    if (!shelf) return;
    turn.current += 1;
    const mine = turn.current;
    setHits(new Map());
    const tell = async (told: Told): Promise<void> => {
      const { start, end } = sight.current;
      const from = Math.max(0, Math.min(start, told.total - 1) - CHUNK);
      const rows = await shelf.rowsAt(from, end + CHUNK);
      // Meanwhile another answer may have come: it has rows of its own.
      if (mine !== turn.current) return;
      asking.current = new Set();
      setShown({ told, view, rows: new Map(rows.map((row, i) => [from + i, row])) });
    };
    void shelf.ask(mine, view, today, proxy((told: Told) => void tell(told)));
  }, [shelf, question, today, version]);

  const onNeed = useCallback((start: number, end: number) => {
    sight.current = { start, end };
    if (!shelf || !shown) return;
    const mine = turn.current;
    const wanted = Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i).filter((index) => index < shown.told.total && !shown.rows.has(index));
    const first = wanted.find((index) => !asking.current.has(Math.floor(index / CHUNK)));
    if (first === undefined) return;
    const from = Math.floor(first / CHUNK) * CHUNK;
    asking.current.add(first / CHUNK | 0);
    void shelf.rowsAt(from, from + 2 * CHUNK).then((rows) => {
      if (mine !== turn.current) return;
      setShown((before) => before && ({
        ...before,
        rows: new Map([...before.rows, ...rows.map((row, i) => [from + i, row] as const)].slice(-KEPT)),
      }));
      asking.current.delete(from / CHUNK);
    });
  }, [shelf, shown]);

  const words = view.words.trim();
  const lookUp = useRef(new Set<string>());
  useEffect(() => {
    if (!shelf || words === '' || !shown) return;
    const mine = turn.current;
    const { start, end } = sight.current;
    for (let index = start; index < end; index += 1) {
      const key = shown.rows.get(index)?.row.key;
      const asked = `${words} ${key ?? ''}`;
      if (key === undefined || hits.has(key) || lookUp.current.has(asked)) continue;
      lookUp.current.add(asked);
      void shelf.context(key, words).then((found) => {
        lookUp.current.delete(asked);
        if (mine === turn.current) setHits((before) => new Map([...before, [key, found]]));
      });
    }
  }, [shelf, words, shown, hits]);

  return {
    told: shown?.told ?? null, answered: shown?.view ?? view, error, shelving, failed, onNeed,
    rowAt: (index) => shown?.rows.get(index),
    hitsOf: (key) => hits.get(key),
    keys: () => shelf?.keys() ?? Promise.resolve([]),
    retry: () => setTries((before) => before + 1),
    service: shelf, version,
  };
}
