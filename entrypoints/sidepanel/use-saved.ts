import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SavedViewProps } from '@/components/saved-view';
import { listRecords } from '@/lib/store/list-records';
import type { BrokenRecord, RecordRow, SortOrder } from '@/lib/store/types';
import { database } from '../ui/database';

/** Rows fetched at a time; a search or a sort by deadline walks all records, so it fetches more at once. */
const CHUNK = 100;
const WIDE_CHUNK = 1000;
/** Typing rests this long before the list is filtered. */
const REST_MS = 200;

export interface SavedRecords
  extends Pick<SavedViewProps, 'state' | 'total' | 'count' | 'words' | 'sort' | 'broken' | 'rowAt' | 'active' | 'onActive' | 'onNeed' | 'onWords' | 'onSort'> {
  /** Read the list again; what is shown stays until the new rows are there. */
  readonly refresh: () => void;
}

/** The saved records as the list asks for them: by chunks, for the words and the order chosen. */
export function useSaved(today: string): SavedRecords {
  const [state, setState] = useState<SavedViewProps['state']>({ kind: 'loading' });
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState<{ words: string; sort: SortOrder; turn: number }>({ words: '', sort: 'saved', turn: 0 });
  const [list, setList] = useState<{ total: number; count: number; rows: ReadonlyMap<number, RecordRow | null>; broken: readonly BrokenRecord[] }>({
    total: 0, count: 0, rows: new Map(), broken: [],
  });
  const [active, setActive] = useState(0);
  const asked = useRef(new Set<number>());
  /** The rows in sight, to fetch again when the list is. */
  const inSight = useRef({ start: 0, end: 0 });
  const shown = useRef(query);
  const current = useRef(query);
  current.current = query;

  const fetchChunk = useCallback(
    async (start: number, first: boolean) => {
      const mine = current.current;
      const { words, sort } = mine;
      const limit = words.trim() === '' && sort !== 'deadline' ? CHUNK : WIDE_CHUNK;
      const chunk = Math.floor(start / limit) * limit;
      if (asked.current.has(chunk) && !first) return;
      asked.current.add(chunk);
      const [found, all] = await Promise.all([
        listRecords(database, { words, sort, today, offset: chunk, limit }),
        first && words.trim() !== '' ? listRecords(database, { words: '', sort: 'saved', today, offset: 0, limit: 0 }) : null,
      ]);
      if (mine !== current.current) return;
      if (!found.ok) {
        setState({ kind: 'error', error: found.error });
        return;
      }
      const { rows, places, total, broken } = found.value;
      // A place without a row holds a record that cannot be read.
      const unread = Array.from({ length: Math.max(0, Math.min(limit, total - chunk)) }, (_, at) => [chunk + at, null] as const);
      // The same list read again: rows further down stay until theirs come.
      const again = first && shown.current.words === words && shown.current.sort === sort;
      shown.current = mine;
      setList((before) => ({
        total,
        count: all?.ok ? all.value.total : words.trim() === '' ? total : before.count,
        rows: new Map<number, RecordRow | null>([...(first && !again ? [] : before.rows), ...unread, ...rows.map((row, index) => [places[index] ?? 0, row] as const)]),
        broken: first ? broken : [...new Map([...before.broken, ...broken].map((each) => [each.key, each])).values()],
      }));
      setState({ kind: 'ready' });
    },
    [today],
  );

  useEffect(() => {
    if (typed === query.words) return undefined;
    const timer = setTimeout(() => {
      setActive(0);
      setQuery((before) => ({ ...before, words: typed, turn: before.turn + 1 }));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [typed, query.words]);

  const onNeed = useCallback(
    (start: number, end: number) => {
      inSight.current = { start, end };
      void fetchChunk(start, false);
      if (end > start) void fetchChunk(end - 1, false);
    },
    [fetchChunk],
  );

  useEffect(() => {
    asked.current = new Set();
    if (shown.current.words !== query.words || shown.current.sort !== query.sort) inSight.current = { start: 0, end: 0 };
    void fetchChunk(0, true);
    onNeed(inSight.current.start, inSight.current.end);
  }, [query, fetchChunk, onNeed]);

  return {
    state, active, onNeed,
    total: list.total,
    count: list.count,
    broken: list.broken,
    words: typed,
    sort: query.sort,
    rowAt: (index) => list.rows.get(index),
    onActive: setActive,
    onWords: setTyped,
    onSort: (sort) => {
      setActive(0);
      setQuery((before) => ({ ...before, sort, turn: before.turn + 1 }));
    },
    refresh: () => setQuery((before) => ({ ...before, turn: before.turn + 1 })),
  };
}
