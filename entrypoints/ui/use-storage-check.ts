import { browser } from '#imports';
import { useEffect, useState } from 'preact/hooks';
import type { StorageCheckProps } from '@/components/storage-check';
import { call } from '@/lib/messages/call';
import { onStorageStateChanged, readStorageState, type StorageState } from '@/lib/messages/storage-state';
import { isLedgerKey, openLedger } from '@/lib/store/copy/ledger';

/** How the check of what is stored goes, followed as it goes on, and what can be done about it. */
export function useStorageCheck(): StorageCheckProps {
  const [state, setState] = useState<StorageState | null>(null);
  useEffect(() => {
    const read = (): void => void readStorageState().then(setState);
    read();
    return onStorageStateChanged(read);
  }, []);
  return {
    state,
    onCheck: () => void call('background.check-storage', {}),
    onCancel: () => void call('background.cancel-check', {}),
    onDismiss: () => void call('background.dismiss-check', {}),
  };
}

/**
 * How many records the ledger knows that are not deleted; asked only where the database holds none (`asked`): then it may
 * have been emptied. `null` until it is known.
 */
export function useKnownRecords(asked: boolean): number | null {
  const [known, setKnown] = useState<number | null>(null);
  useEffect(() => {
    if (!asked) {
      setKnown(null);
      return undefined;
    }
    const count = (): void => void openLedger(browser.storage.local).entries().then((entries) =>
      setKnown(entries.filter(({ kind, state, hidden }) => kind === 'record' && state !== 'gone' && !hidden).length));
    const onChange = (changes: Record<string, unknown>): void => {
      if (Object.keys(changes).some(isLedgerKey)) count();
    };
    count();
    browser.storage.onChanged.addListener(onChange);
    return () => browser.storage.onChanged.removeListener(onChange);
  }, [asked]);
  return known;
}
