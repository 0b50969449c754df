import { browser } from '#imports';
import { call } from '@/lib/messages/call';
import { followCoder } from '@/lib/messages/settings';
import { copyPlaces } from '@/lib/store/copy/stores';
import { openDatabase } from '@/lib/store/database';

/** The page's one connection, opened at the first question. What is written here, the background copies. */
export const database = openDatabase({
  written: () => void call('background.copy-written', {}), places: copyPlaces(navigator.storage, browser.storage.local),
});
followCoder(database);
