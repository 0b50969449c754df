import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import type { InContext } from '@/lib/library/in-context';
import type { TableRow } from '@/lib/library/told';
import type { ShelfService } from './shelf-service';

/** The first hits of a row's record, with the words around them; undefined while they are not known. */
export type HitsOf = (row: TableRow) => readonly InContext[] | undefined;

/** Texts looked through before the table is drawn with their hits: few, so that the first are there at once, then all others. */
const FIRST = 8;
const REST = 64;

interface Hits {
  readonly words: string;
  readonly version: number;
  readonly of: ReadonlyMap<string, readonly InContext[]>;
}

const NONE: Hits = { words: '', version: -1, of: new Map() };

/**
 * The first hits of records, with the words around them.
 *
 * @param rows - Those in sight, in the order of the table.
 * @param contextOf - What is known of a row without asking.
 * @param version - Counts on whenever records have changed.
 */
export function useHits(service: Remote<ShelfService> | null, words: string, rows: readonly TableRow[], contextOf: HitsOf, version: number): HitsOf {
  const [hits, setHits] = useState<Hits>(NONE);
  const own = hits.words === words ? hits.of : NONE.of;
  const keys = rows.filter((row) => row.context === undefined && contextOf(row) === undefined).map(({ row }) => row.key);
  const wanted = words === '' ? [] : keys.filter((key) => hits.version !== version || !own.has(key));
  useEffect(() => {
    if (!service || wanted.length === 0) return undefined;
    const wish = new AbortController();
    void (async () => {
      for (let at = 0; at < wanted.length; at += at === 0 ? FIRST : REST) {
        const found = await service.contexts(wanted.slice(at, at === 0 ? FIRST : at + REST), words);
        if (wish.signal.aborted) return;
        setHits((before) => ({ words, version, of: new Map([...(before.words === words ? before.of : []), ...found]) }));
      }
    })();
    return () => wish.abort();
    // Not what is wanted, which every answer makes less: the run that is under way goes on to its end.
  }, [service, words, version, keys.join('\n')]);
  return (row) => row.context ?? contextOf(row) ?? own.get(row.row.key);
}
