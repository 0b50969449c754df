// The default export: Node reads the package's CommonJS file, bundlers its ES module, and both have it.
import chineseDays from 'chinese-days';
import { addDays, toIsoDate, type CivilDate } from './civil-date';

/** Years whose holidays and make-up working days the State Council has announced and the table holds. */
export const FIRST_YEAR = 2004;
export const LAST_YEAR = 2026;

/**
 * The last of `count` working days (工作日) after `from`; the first day is not counted (民法典 201). Weekends that were
 * made working days count, holidays do not.
 *
 * @returns Null if the count leaves the years of the table: later holidays are not announced and never guessed.
 */
export function addWorkingDays(from: CivilDate, count: number): CivilDate | null {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (day.year < FIRST_YEAR || day.year > LAST_YEAR) return null;
    if (chineseDays.isWorkday(toIsoDate(day))) left -= 1;
  }
  return day;
}
