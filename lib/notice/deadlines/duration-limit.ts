import { addDays, addMonths, toDayNumber, toIsoDate } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import { resolveDate } from '@/lib/time/resolve-dates';
import { scanDates } from '@/lib/time/scan-dates';
import { addWorkingDays } from '@/lib/time/working-days';
import type { Precision } from '@/lib/notice/types';
import type { Duration } from './duration';
import { ANNOUNCES } from '../words/acts';
import { GENRES } from '../words/genre';
import { patternOf } from '../words/pattern';

/** What a duration comes to; `due` is absent where its first day or its length in days cannot be told. */
export interface DurationValue {
  readonly due?: string;
  readonly precision?: Precision;
  readonly reasons: readonly string[];
}

const FEEDBACK = /(?<!群众|职工|居民|客户|企业|师生|患者|公众)反馈/;

/** `duration` after `from`: the first day is not counted, a month ends on the same day number (民法典 201–203). */
function addDuration(from: CivilDate, { count, unit }: Pick<Duration, 'count' | 'unit'>): CivilDate | null {
  if (unit === 'working-day') return addWorkingDays(from, count);
  if (unit === 'day') return addDays(from, count);
  if (unit === 'week') return addDays(from, count * 7);
  return addMonths(from, count * { month: 1, quarter: 3, half: 6, year: 12 }[unit]);
}

/** A day without a year this far ahead is more likely the last one of that name, told in a report. */
const FAR = 184;
/** 自{2024年11月1日}起, {10月8日}后: a day is the event. */
const FROM_DAY = /^(?:之日起|起|之?后|以后)$/;

/**
 * The day named as the beginning (自2024年11月1日起20个工作日内) and where its words begin, or null. Without a year the last such day is meant if its
 * limit is still open, else the next one if it is near.
 */
function namedDay(duration: Duration, issuedOn: CivilDate | undefined): { readonly day: CivilDate; readonly start: number; readonly inferred: boolean } | null {
  const { event } = duration;
  const mention = /[日号]/.test(event) ? scanDates(event).at(-1) : undefined;
  if (!mention || mention.last || mention.first.day === undefined || !FROM_DAY.test(event.slice(mention.end))) return null;
  const read = (reading: 'narrative' | 'commitment'): ReturnType<typeof resolveDate> => resolveDate(mention, { issuedOn }, reading);
  const past = read('narrative');
  const due = past && addDuration(past.to, duration);
  const open = due && (!issuedOn || toIsoDate(due) >= toIsoDate(issuedOn));
  const next = open ? past : read('commitment');
  const meant = past && issuedOn && next?.yearFrom === 'inferred' && toDayNumber(next.to) - toDayNumber(issuedOn) > FAR ? past : next;
  const lead = /[自从]$/.test(event.slice(0, mention.start)) ? 1 : 0;
  return meant && { day: meant.to, start: duration.eventStart + mention.start - lead, inferred: meant.yearFrom === 'inferred' };
}

/**
 * The last day of a limit of the form 两周之内 (counted from `issuedOn`, to be checked) or 反馈后两个月内 (counted from
 * `feedbackOn`; 自本通报公布之日起 from `issuedOn`). Other events have no date here. Working days are known only in the years whose holidays are
 * announced.
 */
export function resolveDuration(duration: Duration, issuedOn: CivilDate | undefined, feedbackOn: CivilDate | undefined): DurationValue {
  const named = namedDay(duration, issuedOn);
  if (named) {
    const due = addDuration(named.day, duration);
    return due ? { due: toIsoDate(due), precision: 'day', reasons: named.inferred ? ['year-inferred'] : [] } : { reasons: ['working-days-outside-table'] };
  }
  if (duration.event) {
    const from = FEEDBACK.test(duration.event) ? feedbackOn : ownPublication(duration) !== null ? issuedOn : undefined;
    const due = from && addDuration(from, duration);
    return due ? { due: toIsoDate(due), precision: 'day', reasons: [] } : { reasons: [unknown(from, 'event-date-unknown')] };
  }
  const due = issuedOn && addDuration(issuedOn, duration);
  if (!due) return { reasons: [unknown(issuedOn, 'issue-date-unknown')] };
  return { due: toIsoDate(due), precision: duration.loose ? 'fuzzy' : 'day', reasons: ['counted-from-issue-date'] };
}

/** 自本通报公布之日起, 本公告发布后, 自通报印发之日起: the notice's own publication. */
const OWN_PUBLICATION = patternOf`(?:[自从]?本(?:${GENRES}|通告|情况)|[自从](?:整改)?(?:情况)?通报)(?:的?(?:${ANNOUNCES}|印发|公开|刊登))?(?:之日起?|之?后|当日起|起)$`;

/** Where the words begin that count from the notice's own publication; null if the duration counts from something else. */
function ownPublication({ event, eventStart }: Duration): number | null {
  const at = event.search(OWN_PUBLICATION);
  return at < 0 ? null : eventStart + at;
}

/** Where the words of a limit begin: with the day or the publication it counts from, if that has a date; else with its length. */
export const limitStart = (duration: Duration, issuedOn: CivilDate | undefined): number =>
  namedDay(duration, issuedOn)?.start ?? ownPublication(duration) ?? duration.start;

/** Why there is no day: nothing to count from, or no calendar to count with. */
const unknown = (from: CivilDate | undefined, without: string): string => (from ? 'working-days-outside-table' : without);
