import Dexie from 'dexie';
import { useEffect, useRef } from 'preact/hooks';
import { DATABASE_NAME } from '@/lib/store/database';

/** Writes that belong together (a save, a deletion of many) come as one. In ms. */
const REST_MS = 100;

/**
 * Calls back after records were written, here or in any other page of the extension or its background: another
 * window's panel saves, the settings page deletes, the clock purges. Dexie passes the news on over a BroadcastChannel.
 */
export function useStoreChanges(callback: () => void): void {
  const now = useRef(callback);
  now.current = callback;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onWrite = (written: object): void => {
      if (!Object.keys(written).some((part) => part.startsWith(`idb://${DATABASE_NAME}/`))) return;
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
