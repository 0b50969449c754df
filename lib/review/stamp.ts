import type { Stamp } from './types';

/** Digits of the time in base 36: enough for every year up to 5188. */
const TIME_DIGITS = 9;

/** The time in an id made here; 0 in any other. */
const timeIn = (id: string): number => (/^[0-9a-z]{9}-/.test(id) ? parseInt(id, 36) : 0);

/**
 * Id and time for the next decision of a log. Decisions are ordered by time and id, so a clock that was set back (or
 * another computer's) must not put a decision before one it was made after: it has the time of that one then. Ids grow
 * with every decision, so that several of one second keep their order.
 *
 * @param last - The last decision of the log (see `orderLog`), if there is one.
 * @param now - ISO 8601 with offset.
 * @param random - Distinguishes decisions made in two windows at the same moment: letters and digits.
 */
export function nextStamp(last: Stamp | undefined, now: string, coder: string, random: string): Stamp {
  const time = Date.parse(now);
  const at = last && Date.parse(last.at) > time ? last.at : now;
  const order = Math.max(Date.parse(at), last ? timeIn(last.id) + 1 : 0, 0);
  return { id: `${order.toString(36).padStart(TIME_DIGITS, '0')}-${random}`, at, coder };
}
