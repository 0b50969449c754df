import { addDays, addMonths, toIsoDate } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import { addWorkingDays } from '@/lib/time/working-days';
import type { Precision } from '@/lib/notice/types';
import type { Duration } from './duration';

/** What a duration comes to; `due` is absent where its first day or its length in days cannot be told. */
export interface DurationValue {
  readonly due?: string;
  readonly precision?: Precision;
  readonly reasons: readonly string[];
}

const FEEDBACK = /(?<!群众|职工|居民|客户|企业|师生|患者|公众)反馈/;

/** `duration` after `from`: the first day is not counted, a month ends on the same day number (民法典 201–203). */
export function addDuration(from: CivilDate, { count, unit }: Pick<Duration, 'count' | 'unit'>): CivilDate | null {
  if (unit === 'working-day') return addWorkingDays(from, count);
  if (unit === 'day') return addDays(from, count);
  if (unit === 'week') return addDays(from, count * 7);
  return addMonths(from, count * { month: 1, quarter: 3, half: 6, year: 12 }[unit]);
}

/**
 * The last day of a limit of the form 两周之内 (counted from `issuedOn`, to be checked) or 反馈后两个月内 (counted from
 * `feedbackOn`). Other events have no date here. Working days are known only in the years whose holidays are
 * announced.
 */
export function resolveDuration(duration: Duration, issuedOn: CivilDate | undefined, feedbackOn: CivilDate | undefined): DurationValue {
  if (duration.event) {
    const from = FEEDBACK.test(duration.event) ? feedbackOn : undefined;
    const due = from && addDuration(from, duration);
    return due ? { due: toIsoDate(due), precision: 'day', reasons: [] } : { reasons: [unknown(from, 'event-date-unknown')] };
  }
  const due = issuedOn && addDuration(issuedOn, duration);
  if (!due) return { reasons: [unknown(issuedOn, 'issue-date-unknown')] };
  return { due: toIsoDate(due), precision: duration.loose ? 'fuzzy' : 'day', reasons: ['counted-from-issue-date'] };
}

/** Why there is no day: nothing to count from, or no calendar to count with. */
const unknown = (from: CivilDate | undefined, without: string): string => (from ? 'working-days-outside-table' : without);
