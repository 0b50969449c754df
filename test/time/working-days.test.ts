import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, FIRST_YEAR, LAST_YEAR } from '@/lib/time/working-days';

const day = (iso: string) => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return { year, month, day: date };
};

describe('addWorkingDays', () => {
  it.each([
    ['2024-03-18', 5, '2024-03-25', 'over a weekend'],
    ['2024-02-01', 10, '2024-02-20', 'over 春节, with the Sunday before it worked'],
    ['2024-09-27', 3, '2024-10-08', 'over 国庆, with the Sunday before it worked'],
    ['2021-12-31', 1, '2022-01-04', 'over New Year'],
  ])('%s and %i working days: %s (%s)', (from, count, due) => {
    expect(addWorkingDays(day(from), count)).toEqual(day(due));
  });

  it('is unknown where the holidays are not announced', () => {
    expect(addWorkingDays(day(`${LAST_YEAR}-12-30`), 10)).toBeNull();
    expect(addWorkingDays(day(`${FIRST_YEAR - 2}-05-01`), 10)).toBeNull();
  });

  it('knows the years of the table: the library says nothing of others', () => {
    const known = (year: number): boolean => chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) expect([year, known(year)]).toEqual([year, true]);
    expect([known(FIRST_YEAR - 1), known(LAST_YEAR + 1)]).toEqual([false, false]);
  });
});
