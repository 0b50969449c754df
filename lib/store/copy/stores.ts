import type { ZhenggaiDatabase } from '../database';
import { type CopyDirectory, openCopyDirectory } from './copy-directory';
import { type Ledger, type LedgerDoor, openLedger } from './ledger';

/** Where the second copy lies, and the list of what should exist: both outside the database. */
export interface CopyPlaces {
  readonly directory: CopyDirectory;
  readonly ledger: Ledger;
}

/** The three places that are held together: what is stored, its second copy, and the list of what should exist. */
export interface Stores extends CopyPlaces {
  readonly db: ZhenggaiDatabase;
}

/** Where the extension keeps the files of its second copy. */
export const copyDirectory = (storage: StorageManager): CopyDirectory => openCopyDirectory(storage, 'second-copy');

/** The extension's own places. Nothing is opened before it is asked for. */
export const copyPlaces = (storage: StorageManager, local: LedgerDoor): CopyPlaces => ({
  directory: copyDirectory(storage), ledger: openLedger(local),
});
