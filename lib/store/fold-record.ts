import { fold } from '@/lib/review/fold';
import type { Folded, Log, Reading } from '@/lib/review/types';
import type { CaptureRecord, Extraction } from '@/lib/capture/record';

/** A record's reading and its log, as stored or just made from a file. */
export interface Reviewable extends Pick<Extraction, 'notice'> {
  readonly capture: Pick<CaptureRecord, 'text' | 'blocks'>;
  readonly decisions?: Log;
}

/** What the machine read. */
export const readingOf = ({ capture: { text, blocks }, notice }: Reviewable): Reading => ({ text, blocks, notice });

/** What everybody sees of a record: the machine's reading under the decisions on it. */
export const foldRecord = (record: Reviewable): Folded => fold(readingOf(record), record.decisions ?? []);
