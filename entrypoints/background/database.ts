import { browser } from '#imports';
import { followCoder } from '@/lib/messages/settings';
import { copyPlaces } from '@/lib/store/copy/stores';
import { openDatabase } from '@/lib/store/database';
import type { ZhenggaiDatabase } from '@/lib/store/database';

let opened: ZhenggaiDatabase | undefined;
let onWritten: () => void = () => undefined;

/** The background's one connection, opened at the first question and kept until the worker stops. */
export function database(): ZhenggaiDatabase {
  if (!opened) {
    opened = openDatabase({ written: () => onWritten(), places: copyPlaces(navigator.storage, browser.storage.local) });
    followCoder(opened);
  }
  return opened;
}

/** Calls back after each transaction of the background that changed what is copied, and when the database was made anew. */
export function whenWritten(callback: () => void): void {
  onWritten = callback;
}
