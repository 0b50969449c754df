import { fold } from './fold';
import { orderLog } from './log';
import { countChecked } from './progress';
import { nextStamp } from './stamp';
import type { Decision, Deed, Log, Reading } from './types';

/** The record as it stands when something is done with it. */
interface Standing {
  readonly log: Log;
  /** Null for a page that could not be read: it has no items to go through. */
  readonly reading: Reading | null;
  /** ISO 8601 with offset. */
  readonly now: string;
}

/** The deeds; and where they decide the last item that nobody had decided on, that the notice is reviewed. Undoing is no such deed. */
export function withReviewed(deeds: readonly Deed[], { log, reading, now }: Standing): readonly Deed[] {
  if (!reading || deeds.some(({ op }) => op === 'undo' || op === 'redo' || op === 'reviewed')) return deeds;
  const before = fold(reading, log);
  const { checked, total } = countChecked(before);
  if (before.record.reviewed || checked === total) return deeds;
  const after: Decision[] = [...orderLog(log)];
  for (const deed of deeds) after.push({ ...deed, ...nextStamp(after.at(-1), now, '', `x${after.length}`) });
  const next = countChecked(fold(reading, after));
  return next.total > 0 && next.checked === next.total ? [...deeds, { op: 'reviewed', reviewed: true }] : deeds;
}
