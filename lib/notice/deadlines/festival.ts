import type { CivilDate } from '@/lib/time/civil-date';
import { addDays, compareDates } from '@/lib/time/civil-date';

/** A festival named as a limit in folded text (“十一”之前, 春节前); offsets cover the boundary word. */
export interface FestivalLimit {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly year?: number;
  readonly yearOffset?: number;
}

const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1], 五一: [5, 1], 六一: [6, 1], 七一: [7, 1], 八一: [8, 1], 十一: [10, 1], 国庆: [10, 1], 劳动: [5, 1],
};
/** First day of the lunar year, month and day, from 2015 on (GB/T 33661). */
const SPRING: readonly string[] = (
  '0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208'
).split(' ');
const SPRING_FROM = 2015;

const FESTIVAL =
  /(?:(?<year>20\d{2})年|(?<word>今年|明年))?(?:[“"‘]?(?<name>元旦|五一|六一|七一|八一|十一|国庆|劳动|春节|中秋|端午)[”"’]?(?:节|假期)?)(?:来临|到来)?(?:之前|以前|前)(?![夕后期往])/g;

/** The festivals that stand as limits in `text`, in order. */
export function scanFestivals(text: string): FestivalLimit[] {
  if (!/[节旦庆一秋午]/.test(text)) return [];
  return Array.from(text.matchAll(FESTIVAL), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match.groups?.['name'] ?? '',
    ...(match.groups?.['year'] ? { year: Number(match.groups['year']) } : {}),
    ...(match.groups?.['word'] ? { yearOffset: match.groups['word'] === '明年' ? 1 : 0 } : {}),
  }));
}

/** First day of the festival in a year; null where it moves with the moon and is not in the table. */
export function festivalIn(name: string, year: number): CivilDate | null {
  const fixed = FIXED[name];
  if (fixed) return { year, month: fixed[0], day: fixed[1] };
  const spring = name === '春节' ? SPRING[year - SPRING_FROM] : undefined;
  return spring ? { year, month: Number(spring.slice(0, 2)), day: Number(spring.slice(2)) } : null;
}

/** The last day before the festival: of its written year, else of the first one after `issuedOn`. Null if unknown. */
export function dayBefore(limit: FestivalLimit, issuedOn: CivilDate | undefined): CivilDate | null {
  const named = limit.year ?? (issuedOn && limit.yearOffset !== undefined ? issuedOn.year + limit.yearOffset : undefined);
  const year = named ?? issuedOn?.year;
  if (year === undefined) return null;
  let day = festivalIn(limit.name, year);
  if (day && named === undefined && issuedOn && compareDates(day, issuedOn) <= 0) day = festivalIn(limit.name, year + 1);
  return day && addDays(day, -1);
}
