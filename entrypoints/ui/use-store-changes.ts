import Dexie from 'dexie';
import { useEffect, useRef } from 'preact/hooks';
import { UNCOPIED } from '@/lib/store/copy/track-writes';
import { DATABASE_NAME } from '@/lib/store/database';
import { STALE } from '@/lib/store/shelf/stale-row';

/** Writes that belong together (a save, a deletion of many) come as one. In ms. */
const REST_MS = 100;

const partOf = (table: string): string => `idb://${DATABASE_NAME}/${table}/`;
/** A running queue writes every few seconds what the lists of records need not know. */
const QUEUE = partOf('queue');
/** What is not copied or not shelved yet is no change of a record. */
const NOTES = [partOf(UNCOPIED), partOf(STALE)];

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
      const ours = (part: string): boolean =>
        part.startsWith(`idb://${DATABASE_NAME}/`) && !NOTES.some((notes) => part.startsWith(notes)) && part.startsWith(QUEUE) === (what === 'queue');
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
