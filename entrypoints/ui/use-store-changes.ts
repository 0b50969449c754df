import Dexie from 'dexie';
import { useEffect, useRef } from 'preact/hooks';
import { DATABASE_NAME } from '@/lib/store/database';

/** Writes that belong together (a save, a deletion of many) come as one. In ms. */
const REST_MS = 100;

/** A running queue writes every few seconds what the lists of records need not know. */
const QUEUE = `idb://${DATABASE_NAME}/queue/`;

/**
 * Calls back after records (or rows of the capture queue) were written, here or in any other page of the extension or its background: another
 * window's panel saves, the settings page deletes, the clock purges. Dexie passes the news on over a BroadcastChannel.
 */
export function useStoreChanges(callback: () => void, what: 'records' | 'queue' = 'records'): void {
  const now = useRef(callback);
  now.current = callback;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onWrite = (written: object): void => {
      const ours = (part: string): boolean => part.startsWith(`idb://${DATABASE_NAME}/`) && part.startsWith(QUEUE) === (what === 'queue');
      if (!Object.keys(written).some(ours)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        now.current();
      }, REST_MS);
    };
    Dexie.on('storagemutated', onWrite);
    return () => {
      Dexie.on.storagemutated.unsubscribe(onWrite);
      clearTimeout(timer);
    };
  }, []);
}
