import type { Remote } from 'comlink';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { HeldTexts } from '@/lib/library/held-texts';
import type { InContext } from '@/lib/library/in-context';
import { listOfRefs } from '@/lib/library/row-list';
import { parseQuery, plainWords, queryWords } from '@/lib/library/search-query';
import type { TableRow, Told } from '@/lib/library/told';
import { type LibraryView, questionOf } from '@/lib/library/view';
import type { ShelfService } from './shelf-service';
import type { HitsOf } from './use-hits';

/** Rows shown first: drawing a screen full of them would take longer than finding them. */
const FIRST_ROWS = 8;
/** Texts fetched at a time: between two the worker has its turn. */
const AT_ONCE = 2;

/** An answer as it is shown. */
export interface Shown {
  readonly told: Told;
  readonly view: LibraryView;
  readonly rows: ReadonlyMap<number, TableRow>;
}

export interface FirstHits {
  /** Rows of the answer that is shown, which also answer the view: shown until the worker tells of others. Null if there are none, or the view is answered. */
  readonly shown: Shown | null;
  /** The first hits of a row whose text is held. */
  readonly contextOf: HitsOf;
}

const inOrder = (rows: ReadonlyMap<number, TableRow>): TableRow[] => [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);

/** What of the rows shown also answers the view: where it asks for other words and for nothing else anew, their texts alone decide. */
function alsoAnswering({ told, view: before, rows }: Shown, view: LibraryView, texts: HeldTexts): Shown | null {
  const words = plainWords(parseQuery(view.words)) ?? [];
  const isOther = view.level !== 'notice' || view.place !== 'table' || questionOf({ ...view, words: '' }) !== questionOf({ ...before, words: '' });
  if (isOther || words.length === 0 || words.some((word) => word.length < 2)) return null;
  const found = texts.holding(inOrder(rows), words, FIRST_ROWS);
  if (found.length === 0) return null;
  const groups = listOfRefs(found.map(({ ref }) => ref)).groups();
  const hits = found.reduce((sum, row) => sum + (row.hits ?? 0), 0);
  return { view, rows: new Map(found.entries()), told: { ...told, total: found.length, groups, records: found.length, hits, searching: true, from: 0, rows: found } };
}

/** The first hits of rows, each found once: a row is drawn again when it is given others. */
function contextsIn(texts: HeldTexts, words: readonly string[]): HitsOf {
  const known = new Map<TableRow['row'], readonly InContext[]>();
  return ({ row }) => {
    const context = known.get(row) ?? texts.context(row, words);
    if (context) known.set(row, context);
    return context;
  };
}

/**
 * The first hits of a search, found in the page itself: the texts of the rows the table begins with are fetched while
 * nothing is asked, and who types a word has its hits in them painted with the key.
 */
export function useFirstHits(service: Remote<ShelfService> | null, shown: Shown | null, view: LibraryView): FirstHits {
  const texts = useRef(new HeldTexts()).current;
  const isAnswered = shown !== null && questionOf(shown.view) === questionOf(view);
  const isWhole = isAnswered && !shown.told.searching;
  useEffect(() => {
    if (!service || !isWhole || view.level !== 'notice') return undefined;
    const wish = new AbortController();
    void (async () => {
      const missing = texts.keep(inOrder(shown.rows));
      for (let from = 0; from < missing.length && !wish.signal.aborted; from += AT_ONCE) texts.put(await service.texts(missing.slice(from, from + AT_ONCE)));
    })();
    return () => wish.abort();
  }, [service, isWhole, shown?.told]);
  const found = useMemo(() => (shown && !isAnswered ? alsoAnswering(shown, view, texts) : null), [shown, view, isAnswered]);
  const typed = (found ?? shown)?.view.words ?? '';
  return { shown: found, contextOf: useMemo(() => contextsIn(texts, queryWords(typed)), [typed]) };
}
