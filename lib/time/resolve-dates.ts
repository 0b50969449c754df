import { compareDates, isCivilDate } from './civil-date';
import type { CivilDate } from './civil-date';
import type { DateMention, DateParts } from './date-parts';
import { dekadOf, halfMonthOf, halfOf, monthsOf, planOf, quarterOf, yearOf } from './period';
import type { Period } from './period';

/** Where a date's year comes from: written, taken from a date before it, a word (明年, 年底), or the notice's date. */
export type YearFrom = 'explicit' | 'inherited' | 'relative' | 'inferred';

export type DatePrecision = 'day' | 'dekad' | 'half-month' | 'month' | 'quarter' | 'half' | 'year' | 'plan' | 'fuzzy';

/** A mention with its days: `from` the first, `to` the last day it names. */
export interface ResolvedDate extends Period {
  readonly mention: DateMention;
  readonly precision: DatePrecision;
  readonly yearFrom: YearFrom;
  /** True where the period is read loosely (年初, 年中): `to` is the end of the reading. */
  readonly fuzzy: boolean;
}

export interface YearContext {
  /** The notice's own date (D); without it only written years are resolved, and those that follow from them. */
  readonly issuedOn?: CivilDate;
  /** The year and month named last in the text before. */
  readonly last?: { readonly year: number; readonly month?: number };
}

/** `commitment`: the first such date not before D's month; `narrative`: the last such date not after D. */
export type Reading = 'commitment' | 'narrative';

interface Year {
  readonly year: number;
  readonly yearFrom: YearFrom;
  /** Set where the words name the month by its distance from another one (本月, 次月). */
  readonly month?: number;
}

const FIRST_MONTH_OF_QUARTER = (quarter: number): number => quarter * 3 - 2;

/** First and last month (1–12) of what the parts name inside a year, as far as they do without a year. */
function monthsNamed(parts: DateParts): { first: number; last: number } {
  if (parts.month !== undefined) return { first: parts.month, last: parts.month };
  if (parts.quarter !== undefined) return { first: FIRST_MONTH_OF_QUARTER(parts.quarter), last: parts.quarter * 3 };
  if (parts.half !== undefined) return { first: parts.half * 6 - 5, last: parts.half * 6 };
  return { first: 1, last: 12 };
}

/** A count of months since year 0 as year and month. */
function fromMonthCount(count: number): { year: number; month: number } {
  const year = Math.floor(count / 12);
  return { year, month: count - year * 12 + 1 };
}

function relativeYear(parts: DateParts, context: YearContext): Year | null {
  const { issuedOn, last } = context;
  if (parts.yearAfter) {
    if (last) return { year: last.year + (parts.yearAfter === 'next' ? 1 : 0), yearFrom: 'relative' };
    return null;
  }
  if (parts.monthAfter) {
    if (!last?.month) return null;
    const at = fromMonthCount(last.year * 12 + last.month - 1 + (parts.monthAfter === 'next' ? 1 : 0));
    return { ...at, yearFrom: 'relative' };
  }
  if (!issuedOn) return null;
  if (parts.monthOffset !== undefined) {
    return { ...fromMonthCount(issuedOn.year * 12 + issuedOn.month - 1 + parts.monthOffset), yearFrom: 'relative' };
  }
  if (parts.quarterOffset !== undefined) {
    const quarter = issuedOn.year * 4 + Math.floor((issuedOn.month - 1) / 3) + parts.quarterOffset;
    return { year: Math.floor(quarter / 4), month: (quarter % 4) * 3 + 1, yearFrom: 'relative' };
  }
  return parts.yearOffset === undefined ? null : { year: issuedOn.year + parts.yearOffset, yearFrom: 'relative' };
}

/** The year of a date that names none: the sentence's, while the months go forward, else by D and the reading. */
function impliedYear(parts: DateParts, context: YearContext, reading: Reading): Year | null {
  const { issuedOn, last } = context;
  const named = monthsNamed(parts);
  if (last && (last.month === undefined || named.last >= last.month)) {
    const late = { year: last.year, month: named.last, day: 28 };
    const stale = reading === 'commitment' && issuedOn && (last.year < issuedOn.year || (last.year === issuedOn.year && late.month < issuedOn.month));
    if (!stale) return { year: last.year, yearFrom: 'inherited' };
  }
  if (!issuedOn) return null;
  if (reading === 'commitment') {
    return { year: named.last >= issuedOn.month ? issuedOn.year : issuedOn.year + 1, yearFrom: 'inferred' };
  }
  const first = { year: issuedOn.year, month: named.first, day: parts.day ?? (parts.dekad ? parts.dekad * 10 - 9 : 1) };
  return { year: compareDates(first, issuedOn) <= 0 ? issuedOn.year : issuedOn.year - 1, yearFrom: 'inferred' };
}

function yearFor(parts: DateParts, context: YearContext, reading: Reading): Year | null {
  if (parts.year !== undefined) return { year: parts.year, yearFrom: 'explicit' };
  const relative =
    parts.yearAfter !== undefined || parts.monthAfter !== undefined || parts.monthOffset !== undefined ||
    parts.quarterOffset !== undefined || parts.yearOffset !== undefined;
  return relative ? relativeYear(parts, context) : impliedYear(parts, context, reading);
}

type Named = Period & { readonly precision: DatePrecision; readonly fuzzy: boolean };

/** The days the parts name in a known year; null if there is no such day (2月30日). */
function periodOf(parts: DateParts, year: number, monthWord?: number): Named | null {
  const named = namedPeriod(parts, year, monthWord);
  return named && parts.soFar ? { ...named, from: { year, month: 1, day: 1 } } : named;
}

function namedPeriod(parts: DateParts, year: number, monthWord?: number): Named | null {
  const month = parts.month ?? (parts.quarterOffset === undefined ? monthWord : undefined);
  const quarter = parts.quarter ?? (parts.quarterOffset === undefined ? undefined : Math.ceil((monthWord ?? 1) / 3));
  const named = (period: Period, precision: DatePrecision, fuzzy = false): Named => ({ ...period, precision, fuzzy });
  if (month !== undefined) {
    if (parts.day !== undefined) {
      const day = { year, month, day: parts.day };
      return isCivilDate(year, month, parts.day) ? named({ from: day, to: day }, 'day') : null;
    }
    if (parts.halfMonth) return named(halfMonthOf(year, month, parts.halfMonth), 'half-month');
    if (parts.dekad) return named(dekadOf(year, month, parts.dekad), 'dekad');
    // 月初 is the first ten days, 月中 the second (docs/deadlines.md section 3).
    if (parts.edge === 'start') return named(dekadOf(year, month, 1), 'dekad');
    if (parts.edge === 'middle') return named(dekadOf(year, month, 2), 'dekad');
    return named(monthsOf(year, month), 'month');
  }
  // 季度初 and 季度中 have no fixed last day: the first and the second month of it.
  if (quarter !== undefined && (parts.edge === 'start' || parts.edge === 'middle')) {
    return named(monthsOf(year, FIRST_MONTH_OF_QUARTER(quarter) + (parts.edge === 'start' ? 0 : 1)), 'fuzzy', true);
  }
  if (quarter !== undefined) return named(quarterOf(year, quarter), 'quarter');
  if (parts.half) return named(halfOf(year, parts.half), 'half');
  // 年初 has no fixed last day: the first quarter. 年中: about the end of June.
  if (parts.edge === 'start') return named(quarterOf(year, 1), 'fuzzy', true);
  if (parts.edge === 'middle') return named({ from: { year, month: 6, day: 1 }, to: { year, month: 6, day: 30 } }, 'fuzzy', true);
  return named(yearOf(year), 'year');
}

function resolveParts(parts: DateParts, context: YearContext, reading: Reading): (Named & { yearFrom: YearFrom }) | null {
  if (parts.plan !== undefined) return { ...planOf(parts.plan), precision: 'plan', fuzzy: false, yearFrom: 'explicit' };
  const year = yearFor(parts, context, reading);
  if (!year || year.year < 1900 || year.year > 2199) return null;
  const period = periodOf(parts, year.year, year.month);
  return period && { ...period, yearFrom: year.yearFrom };
}

/**
 * The days a mention names.
 *
 * The year is, in this order: the written one; that of the word (今年, 次年, bare 年底); for a date without either the
 * one of the date before it, while months go forward; else by `issuedOn` and the reading. A range's end without a year
 * takes the start's, or the next one if it would be earlier (11月至3月).
 *
 * @returns null if the year cannot be told (never guessed without `issuedOn`), there is no such day, or part of the mention is unreadable.
 */
export function resolveDate(mention: DateMention, context: YearContext, reading: Reading): ResolvedDate | null {
  if (mention.unreadable) return null;
  const first = resolveParts(mention.first, context, reading);
  if (!mention.last) return first && { mention, ...first };
  if (!first) {
    // A range like "至2022年6月" whose first half names no year: the end may still say it.
    const alone = mention.last.year === undefined ? null : resolveParts(mention.last, context, reading);
    return alone && { mention, ...alone };
  }
  const inherit = { issuedOn: context.issuedOn, last: { year: first.from.year } };
  let last = resolveParts(mention.last, inherit, 'narrative');
  if (!last) return null;
  if (compareDates(last.to, first.from) < 0) {
    if (mention.last.year !== undefined || mention.last.yearOffset !== undefined) return null;
    last = resolveParts(mention.last, { issuedOn: context.issuedOn, last: { year: first.from.year + 1 } }, 'narrative');
    if (!last) return null;
  }
  return { mention, from: first.from, to: last.to, precision: last.precision, fuzzy: last.fuzzy, yearFrom: first.yearFrom };
}

/** The year and month a resolved date leaves for the dates after it. */
export function lastNamed(resolved: ResolvedDate): { year: number; month?: number } {
  const whole = resolved.precision === 'year' || resolved.precision === 'plan' || resolved.precision === 'fuzzy';
  return whole ? { year: resolved.to.year } : { year: resolved.to.year, month: resolved.to.month };
}

/**
 * All mentions of one stretch of text (a sentence, or the opening paragraph) in order, each seeing the one before it.
 *
 * @param readingOf - How a mention is meant; narrative unless told.
 * @returns One entry a mention, null where {@link resolveDate} has none.
 */
export function resolveDates(
  mentions: readonly DateMention[],
  context: YearContext,
  readingOf: (mention: DateMention) => Reading = () => 'narrative',
): (ResolvedDate | null)[] {
  let last = context.last;
  return mentions.map((mention) => {
    const resolved = resolveDate(mention, { issuedOn: context.issuedOn, last }, readingOf(mention));
    if (resolved) last = lastNamed(resolved);
    return resolved;
  });
}

