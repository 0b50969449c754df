import type { ZhenggaiDatabase } from '../database';
import type { CopyDirectory } from './copy-directory';
import type { Ledger } from './ledger';

/** The three places that are held together: what is stored, its second copy, and the list of what should exist. */
export interface Stores {
  readonly db: ZhenggaiDatabase;
  readonly directory: CopyDirectory;
  readonly ledger: Ledger;
}
