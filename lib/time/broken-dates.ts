import type { DateMention, DateParts } from './date-parts';

/** Words that begin with 月 or 日 and are no part of a date: 月均, 月报, 日常. */
const MONTH_WORD = '[均度报票供租薪收刊考饼球饭子经]';
const DAY_WORD = '[常均报子程期益]';
/** What is no word and ends no clause; folded text holds no other white space than that between two digits. */
const JUNK = '[^\\p{Script=Han},。;:、()“”‘’《》]';
/** Words that leave a number open, and numerals of accounts: 某月, 几月, 叁月. */
const OPEN = '某|几|数|若干|[叁叄亖壹贰肆伍陆柒捌玖拾]';
/** A number in brackets, or a blank to be filled in. */
const BRACKETED = '\\([^()年月日]{0,6}\\)|\\[[^[\\]年月日]{0,6}\\]|【[^【】年月日]{0,6}】';
const NUMERAL = '[\\d〇○零一二两三四五六七八九十廿卅]';
/** What stands for a number and is none that can be read: l2, 1几, 十X, 4或5, 4(5), 十{°}. */
const NO_NUMBER = `(?:${JUNK}|${NUMERAL}|${OPEN}|${BRACKETED}|或){1,10}`;
/** A character printed for a numeral, where no word is one with 月 or 日: 泗月15日, 上日前; not 每月15日, 节日前. */
const WRONG_MONTH = '(?![每当次同本上下逐各首末翌隔按])\\p{Script=Han}月(?=\\d{1,2}[日号])';
const WRONG_DAY = '(?![节假生次当昨今明每终同即近末首平休前后本各旬])\\p{Script=Han}[日号](?=[之以]?前)';
const BEFORE = '(?=[之以]?前(?![三后列期提往]))';
const DATE_GOES_ON = '[\\d一二三四五六七八九十上中下旬底末初内日号]';

/**
 * Behind a year alone: a month, half or quarter stands there and cannot be read, or there is none of that number. 2025年{I2月}底前,
 * {?月}, {(  )月}, {13月}, {叁月}, {1几月}, {4或5月}, {第5季度}, {O半年}, {331日}, {●}前; drawn by the page, nothing is left of its
 * number: 2025年{月}底前. At the end of a text that was cut: 力争2025年{7}.
 */
const NO_MONTH_OF_YEAR = new RegExp(
  `^(?:${NO_NUMBER}(?:月(?!${MONTH_WORD}|一(?![日号]))|日(?!${DAY_WORD})|半年)|第?(?:${JUNK}{1,10}|[〇○零几数五六七八九]|${BRACKETED})季度` +
  `|${WRONG_MONTH}|月(?=${DATE_GOES_ON})|(?:${JUNK}{1,4}|[〇○几数某])${BEFORE}|\\d{1,2}$)`, 'u',
);
/** Behind a month: its day cannot be read, or there is none of that number: 3月{3l日}前, {32日}, {3⃞日}, {十X日}, {几日}, {O旬}, {●}前. */
const NO_DAY_OF_MONTH = new RegExp(`^(?:${NO_NUMBER}(?:[日号](?!${DAY_WORD})|旬)|${WRONG_DAY}|(?:${JUNK}{1,4}|[〇○几数某])${BEFORE}|\\d{1,2}$)`, 'u');
/** Behind a day written with points: what may be its second digit, 2025.3.{3l}前, 2025.4.1{*}前. Not a range: 2025.4.1-5.30前. */
const NO_END_OF_DAY = new RegExp(
  `^(?:[lIOo|](?=[\\dlIOo|]{0,2}(?:日|号|之?前|以前|[,。;)]|$))|(?!-{1,2}\\d|~\\d)(?:[^\\p{Script=Han},。;:、()[\\]"”’]|[〇○几数某十]){1,3}(?=[日号]?${BEFORE}))`, 'u',
);
/** A year of which a digit is lost, or that is left open: {202?年}3月, {20O●年}, {二〇二几年}. */
const NO_YEAR = '(?:^|[^\\p{Script=Han}\\d])[\\d?*×x.…_]{2,6}年|(?<![\\d〇○零一二三四五六七八九])[\\d〇○零一二]{1,3}(?:[^\\p{Script=Han}\\d,。;:、()[\\]"”’]|[几数某〇○]){1,3}[\\d〇○零一二三四五六七八九]{0,2}年';
/**
 * Before a month: what may be its first digit, or another month: {I}2月底前, {1 }2月底前, {3/}4月底前, {4或}5月, {l}月31日; or a year
 * that cannot be read.
 */
const NO_BEGIN_OF_MONTH = new RegExp(`(?:(?<![A-Za-z])[lIOo|]|\\d\\/|(?<!\\d)[01] |${NUMERAL}或|${NO_YEAR})$`, 'u');
/** Before 月底 that names no month: a number that cannot be read. Not a bullet, where a clause begins. */
const NO_NUMBER_OF_MONTH = /(?:[^\p{Script=Han},。;:、()[\]“”"'‘’|•·●◆■□★☆※◎-]|[\p{Script=Han}\d][●◎★☆*×-]|(?<=[于至到在保达成争取计划])\([^()]{0,4}\)|[叁壹贰肆伍陆柒捌玖拾某几])$/u;
/** A text begins so where the number of the month stands in another one. */
const CUT_MONTH = /^月[底末][之以]?前/;
/** What goes with a date that cannot be read, behind its unit. */
const REST = new RegExp(`^${DATE_GOES_ON}+`);
/** A date is no longer, as far as one looks before it. */
const REACH = 12;

const isYear = ({ first, last }: DateMention): boolean =>
  last === undefined && (first.year ?? first.yearOffset ?? first.yearAfter) !== undefined && !SMALLER.some((part) => first[part] !== undefined) && first.annual !== true;
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
    // Of a month's end that a text begins with, the number was cut off: 月底前完成.
    const cut = mention.start === 0 && CUT_MONTH.test(text);
    return cut || before + behind > 0 ? [{ start: mention.start - before, end: mention.end + behind }] : [];
  });
}
