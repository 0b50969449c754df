import type { CaptureRecord, Extraction } from '@/lib/capture/record';
import type { Log } from '@/lib/review/types';
import type { CheckRow } from '../check-log';
import type { RecordEntry } from '../database';
import type { HandMark, RecordVersion, Review } from '../types';
import type { Sides } from './sides';

/** A record out of a file, whole and checked, in the terms of the store. */
export interface ImportedRecord extends Extraction {
  /** Line of the file it begins on, from 1. */
  readonly line: number;
  /** Its name in the library it comes from. */
  readonly key: string;
  readonly supersededAt?: string;
  readonly capture: CaptureRecord;
  /** Earlier readings, newest first. */
  readonly versions: readonly RecordVersion[];
  readonly decisions: Log;
  /** What became of its page, where the file says (a backup does). */
  readonly checks?: readonly CheckRow[];
  /** Captures of the earlier readings, where the file holds them (a backup does). */
  readonly captures?: readonly CaptureRecord[];
  /** Its row as it lay in the database, where the file holds it (a backup does): a new record takes its times from it. */
  readonly entry?: RecordEntry;
  /** What the file says beside the log: all of it in files of before there were logs (schema 1.0.0). */
  readonly own: { readonly notes: string; readonly tags: readonly string[]; readonly review: Review; readonly marks: readonly HandMark[] };
}

/** What an import would do with a record. */
export type ImportState = 'new' | 'same' | 'changed' | 'conflict';

/** In what a record of the file and the stored one contradict each other. */
export type Difference = 'text' | 'reading' | 'note' | 'decisions';

/**
 * What is done about a conflict. Both logs are kept whatever is chosen: what does not stand is undone, not lost.
 *
 *   later  → of two decisions the later one stands, of two readings the later one
 *   mine   → what is stored stands; what the file adds without contradiction is added
 *   theirs → what the file says stands
 *   skip   → nothing of this record is imported
 */
export type ImportChoice = 'later' | 'mine' | 'theirs' | 'skip';

/** One line of the dry run. */
export interface PlannedRecord {
  /** Of the record it would be stored under. */
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly state: ImportState;
  /** Only of a conflict. */
  readonly differences: readonly Difference[];
  /** Only of a conflict: what stands on either side. */
  readonly sides?: Sides;
}
