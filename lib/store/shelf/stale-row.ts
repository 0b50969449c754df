/** A record that was written since the library shelved it (see copy/track-writes.ts). */
export interface StaleRow {
  readonly key: string;
  /** Of the write: shelving what was written before does not settle it. */
  readonly turn: string;
}

export const STALE = 'stale';
