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

/** What the machine read, and what it refused for lack of proof. */
export function readingOf({ capture: { text, blocks }, notice }: Reviewable): Reading {
  const candidates = notice?.candidates?.map(({ kind, text: words, span, refusedBy }, i) => ({ id: `c${i + 1}`, as: kind, text: words, span, rule: refusedBy }));
  return { text, blocks, notice, ...(candidates && { candidates }) };
}

/** What everybody sees of a record: the machine's reading under the decisions on it. */
export const foldRecord = (record: Reviewable): Folded => fold(readingOf(record), record.decisions ?? []);

/** The notice everybody sees of a record. Most records have no decisions: folding those would come to what was read. */
export const foldedNotice = (record: Reviewable): Notice | null =>
  ((record.decisions ?? []).length === 0 ? record.notice : foldRecord(record).notice);
