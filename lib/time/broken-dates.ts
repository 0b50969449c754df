import type { DateMention, DateParts } from './date-parts';

/** Words that begin with 月 or 日 and are no part of a date: 月均, 月报, 日常. */
const MONTH_WORD = '[均度报票供租薪收刊考饼球饭子经]';
const DAY_WORD = '[常均报子程期益]';
/** What is no word and ends no clause; folded text holds no other white space than that between two digits. */
const JUNK = '[^\\p{Script=Han},。;:、(]';
/** Numerals of accounts, and words that leave a number open. */
const NO_MONTH = '[某几叁壹贰肆伍陆柒捌玖拾]{1,2}';
const DATE_GOES_ON = '[\\d一二三四五六七八九十上中下旬底末初内日号]';

/**
 * Behind a year alone: a month or quarter stands there and cannot be read, or there is none of that number. 2025年{I2月}底前,
 * {?月}, {(  )月}, {13月}, {叁月}, {3/4月}, {第5季度}, {331日}; drawn by the page, nothing is left of its number: 2025年{月}底前.
 */
const NO_MONTH_OF_YEAR = new RegExp(
  `^(?:(?:第?${JUNK}{1,10}|\\([^()]{0,6}\\)|\\[[^[\\]]{0,6}\\]|${NO_MONTH})(?:月(?!${MONTH_WORD})|日(?!${DAY_WORD})|季度)|月(?=${DATE_GOES_ON}))`, 'u',
);
/** Behind a month: its day cannot be read, or there is none of that number: 3月{3l日}前, {32日}, {3⃞日}. */
const NO_DAY_OF_MONTH = new RegExp(`^${JUNK}{1,8}[日号](?!${DAY_WORD})`, 'u');
/** Behind a day written with points: letters that stand for digits, 2025.3.{3l}前. */
const NO_END_OF_DAY = /^[lIOo|](?=[\dlIOo|]{0,2}(?:日|号|之?前|以前|[,。;)]|$))/;
/**
 * Before a month: what may be its first digit, or another month: {I}2月底前, {1 }2月底前, {3/}4月底前, {l}月31日; a year of which a
 * digit is lost: {202?年}3月.
 */
const NO_BEGIN_OF_MONTH = /(?:(?<![A-Za-z])[lIOo|]|\d\/|(?<!\d)[01] |(?:^|[^\p{Script=Han}\d])[\d?*×x.…_]{2,6}年|\d[?*×…_]{1,3}年)$/u;
/** Before 月底 that names no month: a number that cannot be read. Not a bullet, where a clause begins. */
const NO_NUMBER_OF_MONTH = /(?:[^\p{Script=Han},。;:、()[\]“”"'‘’|•·●◆■□★☆※◎-]|[\p{Script=Han}\d][●◎★☆*×-]|(?<=[于至到在保达成争取计划])\([^()]{0,4}\)|[叁壹贰肆伍陆柒捌玖拾某几])$/u;
/** What goes with a date that cannot be read, behind its unit. */
const REST = new RegExp(`^${DATE_GOES_ON}+`);
/** A date is no longer, as far as one looks before it. */
const REACH = 12;

const isYear = ({ first, last }: DateMention): boolean =>
  last === undefined && first.year !== undefined && !SMALLER.some((part) => first[part] !== undefined) && first.annual !== true;
const SMALLER = ['month', 'monthOffset', 'quarter', 'quarterOffset', 'half', 'edge'] as const satisfies readonly (keyof DateParts)[];
const isMonth = ({ first, last }: DateMention): boolean => {
  const { month, day, dekad, halfMonth, edge, soFar } = last ?? first;
  return month !== undefined && [day, dekad, halfMonth, edge, soFar].every((part) => part === undefined);
};

/** How much of a date stands behind `mention` that cannot be read; 0 for none. */
function brokenBehind(text: string, mention: DateMention): number {
  const behind = text.slice(mention.end, mention.end + 2 * REACH);
  const broken = (isYear(mention) ? NO_MONTH_OF_YEAR : isMonth(mention) ? NO_DAY_OF_MONTH : NO_END_OF_DAY).exec(behind)?.[0].length ?? 0;
  return broken === 0 ? 0 : broken + (REST.exec(behind.slice(broken))?.[0].length ?? 0);
}

/** How much of a date stands before `mention` that cannot be read; 0 for none. */
function brokenBefore(text: string, { start, first }: DateMention): number {
  if (first.year !== undefined || first.yearOffset !== undefined && first.month !== undefined) return 0;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (first.month !== undefined) return NO_BEGIN_OF_MONTH.exec(before)?.[0].length ?? 0;
  return text.startsWith('月', start) ? (NO_NUMBER_OF_MONTH.exec(before)?.[0].length ?? 0) : 0;
}

/**
 * Dates that go on, or begin, in something that is no date: letters in the place of digits (2025年I2月), numbers no month
 * or day has (13月, 3月32日), forms left blank (2025年(  )月), what a page draws instead of writing it (2025年月底前).
 * What is left of them names other days than the date did, so they have no value.
 *
 * @param text - Folded, as scanned.
 * @returns Stretches in text order, from the first to the last character of the date.
 */
export function brokenDates(text: string, mentions: readonly DateMention[]): { start: number; end: number }[] {
  return mentions.flatMap((mention) => {
    const [before, behind] = [brokenBefore(text, mention), brokenBehind(text, mention)];
    return before + behind > 0 ? [{ start: mention.start - before, end: mention.end + behind }] : [];
  });
}
