import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import type { InContext } from '@/lib/library/in-context';
import type { ShelfService } from './shelf-service';

const NONE: readonly InContext[] = [];

/** All hits of the words in the open record, in text order. */
export function useRecordHits(service: Remote<ShelfService> | null, key: string | null, words: string): readonly InContext[] {
  const [hits, setHits] = useState(NONE);
  useEffect(() => {
    setHits(NONE);
    if (!service || key === null || words === '') return undefined;
    const wish = new AbortController();
    void service.hits(key, words).then((found) => {
      if (!wish.signal.aborted) setHits(found);
    });
    return () => wish.abort();
  }, [service, key, words]);
  return hits;
}
