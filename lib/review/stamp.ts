import type { Stamp } from './types';

/** Digits of the time in base 36: enough for every year up to 5188. */
const TIME_DIGITS = 9;

const base36 = (value: number, digits: number): string => value.toString(36).padStart(digits, '0');

/** "2024-04-01T09:05:07.123+08:00" a few milliseconds later, at the same offset. */
function laterAt(at: string, milliseconds: number): string {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(at)?.[0] ?? 'Z';
  const minutes = offset === 'Z' ? 0 : (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * (offset.startsWith('-') ? -1 : 1);
  const local = new Date(Date.parse(at) + milliseconds + minutes * 60_000).toISOString();
  return `${local.slice(0, -1)}${offset}`;
}

/**
 * Id and time for the next decision of a log. Decisions are ordered by time and id, so a clock that was set back (or
 * another computer's) must not put a decision before one it was made after: it is dated just behind that one then.
 *
 * @param last - The last decision of the log (see {@link orderLog}), if there is one.
 * @param now - ISO 8601 with offset.
 * @param random - Distinguishes decisions made in two windows at the same moment: letters and digits.
 */
export function nextStamp(last: Stamp | undefined, now: string, coder: string, random: string): Stamp {
  const before = last ? Date.parse(last.at) : -Infinity;
  const time = Date.parse(now);
  const at = time > before ? now : laterAt(last?.at ?? now, 1);
  return { id: `${base36(Math.max(time, before + 1, 0), TIME_DIGITS)}-${random}`, at, coder };
}
