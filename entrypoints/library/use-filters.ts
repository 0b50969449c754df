import { browser } from '#imports';
import { useEffect, useState } from 'preact/hooks';
import type { SavedFilter } from '@/components/library/saved-filters';
import { FILTERS_KEY as KEY, filtersIn } from '@/lib/messages/kept-settings';

/** Filters kept under a name, the same in every window. What is stored and reads as none is passed over. */
export function useFilters(): [readonly SavedFilter[], (saved: readonly SavedFilter[]) => void] {
  const [saved, setSaved] = useState<readonly SavedFilter[]>([]);
  useEffect(() => {
    const take = (value: unknown): void => setSaved(filtersIn(value));
    const onChange = (changes: Record<string, { newValue?: unknown }>): void => {
      if (changes[KEY]) take(changes[KEY].newValue);
    };
    void browser.storage.local.get(KEY).then((stored) => take(stored[KEY]));
    browser.storage.onChanged.addListener(onChange);
    return () => browser.storage.onChanged.removeListener(onChange);
  }, []);
  return [saved, (next) => {
    setSaved(next);
    void browser.storage.local.set({ [KEY]: next });
  }];
}
