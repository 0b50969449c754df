import { useState } from 'preact/hooks';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import { deleteRecord } from '@/lib/store/delete-record';
import { database } from '../ui/database';
import { type BinInUse, useBin } from '../ui/use-bin';
import { focusFirst } from '@/components/use-kept-focus';
import { type OpenRecord, useRecord } from '../ui/use-record';
import type { useToast } from '../ui/use-toast';

/** Where the keyboard goes in the list of records. Never into the filter: there a letter is text, and `u` would not take back. */
const LIST = ['.saved-list', '#tab-saved'];

/** Where under "Saved" the reader is: in the list, in the bin, or in a record. */
export interface SavedPlace {
  readonly openKey: string | null;
  readonly inBin: boolean;
  readonly record: OpenRecord;
  readonly bin: BinInUse;
  /** Where the keyboard goes when what had it is taken away. */
  readonly homes: readonly string[];
  readonly open: (key: string) => void;
  readonly openBin: () => void;
  /** Back to the list, with the focus where it was. */
  readonly back: () => void;
  readonly toFilter: () => void;
  readonly remove: (key: string, title: string) => void;
  readonly restore: (key: string) => void;
  readonly purge: (keys: readonly string[]) => void;
}

/** The places under "Saved", and what is deleted and restored there. */
export function useSavedPlace(
  told: { readonly show: ReturnType<typeof useToast>['show']; readonly failed: (error: AppError) => void; readonly changed: () => void },
): SavedPlace {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [inBin, setInBin] = useState(false);
  const record = useRecord(openKey, told);
  const bin = useBin(told.failed);

  function go(key: string | null, toBin: boolean): void {
    setOpenKey(key);
    setInBin(toBin);
  }
  function back(): void {
    go(null, false);
    setTimeout(() => focusFirst(inBin ? ['#open-bin', ...LIST] : LIST), 0);
  }
  async function remove(key: string, title: string): Promise<void> {
    // Back at once: behind a long search the store may take a moment.
    back();
    const done = await deleteRecord(database, key, isoWithOffset(new Date()));
    if (!done.ok) {
      told.failed(done.error);
      return;
    }
    told.changed();
    told.show(({ t }) => t('saved.deleted', { title }), { title: 'saved.undo', run: () => void restore(key) });
  }
  async function restore(key: string): Promise<void> {
    const there = await bin.restore(key);
    told.show(({ t }) => t(there ? 'saved.restored' : 'saved.goneForGood'));
    told.changed();
  }
  async function purge(keys: readonly string[]): Promise<void> {
    const count = await bin.purge(keys);
    told.show(({ t }) => t('bin.purged', { count }));
    told.changed();
  }

  return {
    openKey, inBin, record, bin, back,
    homes: openKey !== null ? ['#record-title', '#panel-saved .back'] : inBin ? ['.bin-list button', '#panel-saved .back'] : LIST,
    open: (key) => go(key, false),
    openBin: () => {
      go(null, true);
      setTimeout(() => focusFirst(['#bin-title']), 0);
    },
    toFilter: () => {
      go(null, false);
      setTimeout(() => document.getElementById('saved-filter')?.focus(), 0);
    },
    remove: (key, title) => void remove(key, title),
    restore: (key) => void restore(key),
    purge: (keys) => void purge(keys),
  };
}
