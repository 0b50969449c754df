import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import type { InContext } from '@/lib/library/in-context';
import type { ShelfService } from './shelf-service';

const NONE: readonly InContext[] = [];

/**
 * All hits of the words in the open record, in text order.
 *
 * @param version - Of the shelf: a record may be opened by its address before it is on the shelf, or be read again.
 */
export function useRecordHits(service: Remote<ShelfService> | null, key: string | null, words: string, version: number): readonly InContext[] {
  const [hits, setHits] = useState(NONE);
  useEffect(() => setHits(NONE), [key, words]);
  useEffect(() => {
    if (!service || key === null || words === '') return undefined;
    const wish = new AbortController();
    void service.hits(key, words).then((found) => {
      // Who goes through them stays at theirs while they are the same.
      if (!wish.signal.aborted) setHits((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    });
    return () => wish.abort();
  }, [service, key, words, version]);
  return hits;
}
