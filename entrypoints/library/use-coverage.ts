import { browser } from '#imports';
import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import type { KnownList } from '@/components/library/coverage-view';
import type { Coverage } from '@/lib/library/coverage';
import type { Told } from '@/lib/library/told';
import { BODIES_KEY as KEY } from '@/lib/messages/kept-settings';
import { z } from '@/lib/zod';
import type { ShelfService } from './shelf-service';

/** What the records that answer have of a list of bodies. The list is kept for the next time. */
export function useCoverage(service: Remote<ShelfService> | null, wanted: boolean, told: Told | null): {
  readonly coverage: Coverage | null; readonly list: string; readonly lists: readonly KnownList[]; readonly onList: (list: string) => void;
} {
  const [list, setList] = useState('');
  const [lists, setLists] = useState<readonly KnownList[]>([]);
  const [coverage, setCoverage] = useState<Coverage | null>(null);
  useEffect(() => {
    void browser.storage.local.get(KEY).then((stored) => setList(z.string().safeParse(stored[KEY]).data ?? ''));
  }, []);
  useEffect(() => {
    if (service && wanted) void service.lists().then(setLists);
  }, [service, wanted]);
  useEffect(() => {
    if (!service || !wanted || !told) return undefined;
    const wish = new AbortController();
    void service.coverage(list).then((found) => {
      if (!wish.signal.aborted) setCoverage(found);
    });
    return () => wish.abort();
  }, [service, wanted, told, list]);
  return {
    coverage, list, lists,
    onList: (next) => {
      setList(next);
      void browser.storage.local.set({ [KEY]: next });
    },
  };
}
