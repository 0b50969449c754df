import type { Notice } from '@/lib/notice/types';
import type { ArticleText } from '@/lib/text/types';
import { fold } from './fold';
import type { Folded, Log, Reading } from './types';

/** A record's reading and its log, as stored or just made from a file. */
export interface Reviewable {
  readonly notice: Notice | null;
  readonly capture: ArticleText;
  readonly decisions?: Log;
}

/** What the machine read. */
export const readingOf = ({ capture: { text, blocks }, notice }: Reviewable): Reading => ({ text, blocks, notice });

/** What everybody sees of a record: the machine's reading under the decisions on it. */
export const foldRecord = (record: Reviewable): Folded => fold(readingOf(record), record.decisions ?? []);
