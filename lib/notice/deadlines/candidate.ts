import { addDays, toIsoDate } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import { place } from './reader';
import type { Reading } from './reader';

/** Rows that refuse a time to come because nothing says that it is promised; what others refuse is something else. */
const UNPROVEN: ReadonlySet<string> = new Set([
  'promise/cue-alone', 'promise/no-verb', 'promise/range-told', 'promise/limit-last-year', 'promise/counted', 'promise/guessed', 'promise/in-doubt',
  'promise/order-too-far', 'promise/firm-next-year', 'promise/inside-report', 'promise/begun-told', 'promise/so-far',
  'duration/no-cue', 'duration/loose', 'festival/no-state', 'festival/far', 'festival/paid', 'festival/tally', 'season/no-cue',
]);
/** A guessed year further ahead is last year's as a rule. */
const GUESSED_WITHIN = 184;

/** What a refused time would have been. Days are ISO days. */
interface Refused {
  readonly refusedBy: string;
  readonly due?: string | undefined;
  /** The year was guessed. */
  readonly inferred?: boolean;
}

/** Is the day still to come, and near enough where its year was guessed? A time that no calendar gives has none. */
function isToCome({ due, inferred }: Refused, issuedOn: CivilDate | undefined): boolean {
  if (due === undefined) return true;
  if (issuedOn === undefined) return false;
  return due > toIsoDate(issuedOn) && !(inferred && due > toIsoDate(addDays(issuedOn, GUESSED_WITHIN)));
}

/**
 * Offers a refused time as a candidate, unless the refusal is no lack of proof or the day lies behind.
 *
 * @param at - Folded stretch of the time in the reading's paragraph.
 */
export function offerTime(reading: Reading, at: { readonly start: number; readonly end: number }, refused: Refused): void {
  if (!UNPROVEN.has(refused.refusedBy) || !isToCome(refused, reading.issuedOn)) return;
  const { text, span } = place(reading, at, at);
  reading.offer?.({ kind: 'deadline', text, span, ...(refused.due !== undefined && { value: refused.due }), refusedBy: refused.refusedBy });
}
