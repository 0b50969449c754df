import { stateOfRecord } from '@/lib/review/record-state';
import type { Log, Reading } from '@/lib/review/types';
import type { RecordEntry } from './database';
import { stampDeeds } from './decision-log';
import { explainEntry, type TimedDeed } from './explain-entry';
import { readMarks } from './mend-entry';
import { markDeed } from './mark-deeds';
import type { HandMark } from './types';

const byTime = (a: { at: string }, b: { at: string }): number => Date.parse(a.at) - Date.parse(b.at);

/** Marks of a row that no decision stands for: those an older version made. */
export const unexplainedMarks = ({ marks }: Pick<RecordEntry, 'marks'>, log: Log): readonly HandMark[] => {
  const ids = new Set(log.map(({ id }) => id));
  return readMarks(marks).filter(({ id }) => !ids.has(id));
};

/**
 * What a row says of the reader's work and its log does not, as deeds by time: everything, for a record of an older
 * version of the database; nothing, for one whose log was kept.
 *
 * @param reading - Of the record; null if it cannot be read, or if the row has no {@link unexplainedMarks}.
 */
export function unexplained(entry: RecordEntry, log: Log, reading: Reading | null): TimedDeed[] {
  const marks = unexplainedMarks(entry, log).map((mark) => ({ mark, at: mark.madeAt })).sort(byTime);
  const deeds: TimedDeed[] = [];
  let seen = log;
  for (const { mark, at } of marks) {
    const made: TimedDeed = { deed: markDeed(mark, reading, seen), at };
    deeds.push(made);
    seen = [...seen, ...stampDeeds(seen, [made], '')];
  }
  return [...explainEntry(stateOfRecord(log), entry, entry.updatedAt), ...deeds].sort(byTime);
}
