import { damagedBefore } from '@/lib/text/unreadable';
import type { CivilDate } from '@/lib/time/civil-date';
import { addDays, compareDates } from '@/lib/time/civil-date';
import { BEFORE, NEAR_YEARS } from '../words/time';

/** A festival named as a limit in folded text (“十一”之前, 春节前); offsets cover the boundary word. */
export interface FestivalLimit {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly year?: number;
  readonly yearOffset?: number;
  /** A year stands before it that cannot be read. */
  readonly unreadable?: true;
}

const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1], 五一: [5, 1], 六一: [6, 1], 七一: [7, 1], 八一: [8, 1], 十一: [10, 1], 国庆: [10, 1], 劳动: [5, 1],
};
/**
 * Festivals that move with the moon or the sun, month and day of each year from 2015 to 2035: the lunar calendar of
 * GB/T 33661 as lunar-javascript 1.7 computes it; 端午, 中秋 and 重阳 compared with ICU's, which agrees.
 */
const MOVING: Readonly<Record<string, readonly string[]>> = {
  春节: '0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208'.split(' '),
  元宵: '0305 0222 0211 0302 0219 0208 0226 0215 0205 0224 0212 0303 0220 0209 0227 0217 0206 0225 0214 0305 0222'.split(' '),
  清明: '0405 0404 0404 0405 0405 0404 0404 0405 0405 0404 0404 0405 0405 0404 0404 0405 0405 0404 0404 0405 0405'.split(' '),
  端午: '0620 0609 0530 0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610'.split(' '),
  中秋: '0927 0915 1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916'.split(' '),
  重阳: '1021 1009 1028 1017 1007 1025 1014 1004 1023 1011 1029 1018 1008 1026 1016 1005 1024 1012 1001 1020 1009'.split(' '),
};
const MOVING_FROM = 2015;

const NAMES = [...Object.keys(FIXED), ...Object.keys(MOVING)].join('|');
const FESTIVAL = new RegExp(
  `(?:(?<year>20\\d{2})年|(?<word>${NEAR_YEARS}))?(?:[“"‘]?(?<name>${NAMES})[”"’]?(?:节|假期|黄金周|小长假|长假)?)(?:来临|到来)?(?:${BEFORE}|前)(?![夕后期]|往(?![来年期]))`, 'g',
);
const AT_NAME = new RegExp(`[“"‘]?(?:${NAMES})`, 'y');

/** True where a festival is named at `at` (2024年{春节}期间): the year before it is the festival's. */
export function isFestivalAt(text: string, at: number): boolean {
  AT_NAME.lastIndex = at;
  return AT_NAME.test(text);
}

/** A festival's name and the first of what must follow it; 一 alone stands in every second sentence. */
const NAMED = /(?:元旦|[五六七八十]一|国庆|劳动|春节|元宵|清明|端午|中秋|重阳)[”"’节假黄小长来到之以前]/;

/** The festivals that stand as limits in `text`, in order. */
export function scanFestivals(text: string): FestivalLimit[] {
  if (!text.includes('前') || !NAMED.test(text)) return [];
  return Array.from(text.matchAll(FESTIVAL), (match) => ({
    start: match.index - damagedBefore(text, match.index),
    end: match.index + match[0].length,
    name: match.groups?.['name'] ?? '',
    ...(match.groups?.['year'] ? { year: Number(match.groups['year']) } : {}),
    ...(match.groups?.['word'] ? { yearOffset: match.groups['word'] === '明年' ? 1 : 0 } : {}),
    ...(damagedBefore(text, match.index) > 0 ? { unreadable: true } : {}),
  }));
}

/** First day of the festival in a year; null where it moves and the year is not in the table. */
function festivalIn(name: string, year: number): CivilDate | null {
  const fixed = FIXED[name];
  if (fixed) return { year, month: fixed[0], day: fixed[1] };
  const day = MOVING[name]?.[year - MOVING_FROM];
  return day === undefined ? null : { year, month: Number(day.slice(0, 2)), day: Number(day.slice(2)) };
}

/** The last day before the festival: of its written year, else of the first one after `issuedOn`. Null if unknown. */
export function dayBefore(limit: FestivalLimit, issuedOn: CivilDate | undefined): CivilDate | null {
  if (limit.unreadable) return null;
  const named = limit.year ?? (issuedOn && limit.yearOffset !== undefined ? issuedOn.year + limit.yearOffset : undefined);
  const year = named ?? issuedOn?.year;
  if (year === undefined) return null;
  let day = festivalIn(limit.name, year);
  if (day && named === undefined && issuedOn && compareDates(day, issuedOn) <= 0) day = festivalIn(limit.name, year + 1);
  return day && addDays(day, -1);
}
