import { lastDayOfMonth } from './civil-date';
import type { CivilDate } from './civil-date';

/** A stretch of days, both ends included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The months `first` to `last` of a year (1–12), whole. */
export function monthsOf(year: number, first: number, last = first): Period {
  return { from: { year, month: first, day: 1 }, to: { year, month: last, day: lastDayOfMonth(year, last) } };
}

/** A whole year. */
export const yearOf = (year: number): Period => monthsOf(year, 1, 12);

/** A quarter (季度), 1–4. */
export const quarterOf = (year: number, quarter: number): Period => monthsOf(year, quarter * 3 - 2, quarter * 3);

/** A half year: 1 is 上半年, 2 is 下半年. */
export const halfOf = (year: number, half: number): Period => monthsOf(year, half * 6 - 5, half * 6);

/** A dekad (旬): 1 is the 1st–10th, 2 the 11th–20th, 3 the 21st to the month's end. */
export function dekadOf(year: number, month: number, dekad: number): Period {
  const from = { year, month, day: dekad * 10 - 9 };
  return { from, to: { year, month, day: dekad === 3 ? lastDayOfMonth(year, month) : dekad * 10 } };
}

/** Half a month: 1 is the 1st–15th (上半月), 2 the rest (下半月). */
export const halfMonthOf = (year: number, month: number, half: number): Period =>
  half === 1 ? { from: { year, month, day: 1 }, to: { year, month, day: 15 } } : { ...monthsOf(year, month), from: { year, month, day: 16 } };

/** A five-year plan by its number: 13 (十三五) is 2016–2020, 14 is 2021–2025, 15 is 2026–2030. */
export function planOf(number: number): Period {
  const first = 2016 + (number - 13) * 5;
  return { from: { year: first, month: 1, day: 1 }, to: { year: first + 4, month: 12, day: 31 } };
}
