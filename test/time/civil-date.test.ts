import { describe, expect, it } from 'vitest';
import { addDays, addMonths, fromDayNumber, isCivilDate, lastDayOfMonth, parseIsoDate, toDayNumber, toIsoDate } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import { dekadOf, planOf, quarterOf } from '@/lib/time/period';

function at(iso: string): CivilDate {
  const date = parseIsoDate(iso);
  if (!date) throw new RangeError(iso);
  return date;
}

describe('civil dates', () => {
  it.each([
    [2024, 2, 29], [2023, 2, 28], [2000, 2, 29], [1900, 2, 28], [2021, 6, 30],
  ])('last day of %i-%i is %i', (year, month, day) => expect(lastDayOfMonth(year, month)).toBe(day));

  it('refuses days that do not exist', () => {
    expect(isCivilDate(2021, 2, 30)).toBe(false);
    expect(isCivilDate(2021, 13, 1)).toBe(false);
    expect(parseIsoDate('2021-12-00')).toBeNull();
    expect(parseIsoDate('2021-1-1')).toBeNull();
    expect(() => lastDayOfMonth(2021, 0)).toThrow(RangeError);
  });

  it.each([
    ['2021-08-24', 6, '2022-02-24'], ['2024-01-31', 1, '2024-02-29'], ['2023-12-31', 2, '2024-02-29'],
    ['2021-03-31', -1, '2021-02-28'], ['2021-11-03', 24, '2023-11-03'],
  ])('%s + %i months is %s', (from, months, to) => expect(toIsoDate(addMonths(at(from), months))).toBe(to));

  it.each([
    ['2021-12-31', 1, '2022-01-01'], ['2024-02-28', 1, '2024-02-29'], ['2024-03-01', -1, '2024-02-29'], ['2021-11-03', 14, '2021-11-17'],
  ])('%s + %i days is %s', (from, days, to) => expect(toIsoDate(addDays(at(from), days))).toBe(to));

  it('numbers days one by one over four centuries', () => {
    const first = toDayNumber(at('1800-01-01'));
    const last = toDayNumber(at('2200-12-31'));
    let before = fromDayNumber(first);
    for (let n = first + 1; n <= last; n += 1) {
      const date = fromDayNumber(n);
      const fresh = date.day === 1;
      if (!isCivilDate(date.year, date.month, date.day) || toDayNumber(date) !== n) throw new Error(`day ${n}`);
      if (fresh !== (before.day === lastDayOfMonth(before.year, before.month))) throw new Error(`after ${toIsoDate(before)}`);
      before = date;
    }
    expect(toIsoDate(before)).toBe('2200-12-31');
  });

  it('knows dekads, quarters and plans', () => {
    expect(toIsoDate(dekadOf(2024, 2, 3).to)).toBe('2024-02-29');
    expect(toIsoDate(quarterOf(2024, 2).to)).toBe('2024-06-30');
    expect([13, 14, 15].map((n) => `${planOf(n).from.year}-${planOf(n).to.year}`)).toEqual(['2016-2020', '2021-2025', '2026-2030']);
  });
});
