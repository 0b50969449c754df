import { addDays, addMonths, lastDayOfMonth, toIsoDate } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import type { Axis } from './axis';
import { chineseNumber, chineseYear } from './numbering';

/** What is known when a limit is put into words. */
export interface Moment {
  /** Day of the notice. */
  readonly issued: CivilDate;
  /** A month after the notice's, at most eleven ahead, and a day of it. */
  readonly target: CivilDate;
}

/** A limit in words and what it comes to; `due` null where no calendar knows. */
export interface Limit {
  readonly words: string;
  readonly due: string | null;
  /** Other days careful readers accept. */
  readonly acceptable?: readonly string[];
}

/** `by`: 前 or 底 in the words; `in`: the period alone; it needs a word that promises. */
export interface LimitForm {
  readonly kind: 'by' | 'in';
  /** Alone in a field (整改时限：三个月内) nobody can say from which day it counts. */
  readonly needsSentence?: true;
  readonly limit: (moment: Moment) => Limit;
}

const monthEnd = (year: number, month: number): string => toIsoDate({ year, month, day: lastDayOfMonth(year, month) });
const quarterOf = (month: number): number => Math.ceil(month / 3);
const QUARTERS = ['一', '二', '三', '四'];

/** The first such day after the notice's. */
function nextDay(issued: CivilDate, month: number, day: number): string {
  const thisYear = toIsoDate({ year: issued.year, month, day });
  return thisYear > toIsoDate(issued) ? thisYear : toIsoDate({ year: issued.year + 1, month, day });
}

const by = (limit: LimitForm['limit']): LimitForm => ({ kind: 'by', limit });
const within = (limit: LimitForm['limit']): LimitForm => ({ kind: 'in', limit });
const sentence = (limit: LimitForm['limit']): LimitForm => ({ kind: 'in', limit, needsSentence: true });

/** 「5月前」: over before May begins, or by its end; readers differ, so both days are right. */
const beforeMonth = ({ year, month }: CivilDate, words: string): Limit => {
  const before = addDays({ year, month, day: 1 }, -1);
  return { words, due: toIsoDate(before), acceptable: [monthEnd(year, month)] };
};

/** A year is said where the target lies in the next year and the words would otherwise name this one. */
export const LIMIT_FORMS = {
  Y年M月底前: by(({ target: { year, month } }) => ({ words: `${year}年${month}月底前`, due: monthEnd(year, month) })),
  Y年M月末前: by(({ target: { year, month } }) => ({ words: `${year}年${month}月末前`, due: monthEnd(year, month) })),
  Y年M月底: by(({ target: { year, month } }) => ({ words: `${year}年${month}月底`, due: monthEnd(year, month) })),
  Y年M月底之前: by(({ target: { year, month } }) => ({ words: `${year}年${month}月底之前`, due: monthEnd(year, month) })),
  Y年M月前: by(({ target }) => beforeMonth(target, `${target.year}年${target.month}月前`)),
  Y年M月D日前: by(({ target: { year, month, day } }) => ({ words: `${year}年${month}月${day}日前`, due: toIsoDate({ year, month, day }) })),
  Y年M月D日以前: by(({ target: { year, month, day } }) => ({
    words: `${year}年${month}月${day}日以前`,
    due: toIsoDate({ year, month, day }),
  })),
  Y年M月: within(({ target: { year, month } }) => ({ words: `${year}年${month}月`, due: monthEnd(year, month) })),
  Y年M月下旬: within(({ target: { year, month } }) => ({ words: `${year}年${month}月下旬`, due: monthEnd(year, month) })),
  Y年M月上旬前: by(({ target: { year, month } }) => ({ words: `${year}年${month}月上旬前`, due: toIsoDate({ year, month, day: 10 }) })),
  Y年底前: by(({ target: { year } }) => ({ words: `${year}年底前`, due: monthEnd(year, 12) })),
  Y年年底前: by(({ target: { year } }) => ({ words: `${year}年年底前`, due: monthEnd(year, 12) })),
  Y年末: by(({ target: { year } }) => ({ words: `${year}年末`, due: monthEnd(year, 12) })),
  'Y.M底前': by(({ target: { year, month } }) => ({ words: `${year}.${month}底前`, due: monthEnd(year, month) })),
  Y年上半年: within(({ issued }) => ({ words: `${issued.year + 1}年上半年`, due: monthEnd(issued.year + 1, 6) })),
  Y年第N季度: within(({ issued, target }) => {
    const quarter = quarterOf(target.month);
    return { words: `${issued.year + 1}年第${QUARTERS[quarter - 1]}季度`, due: monthEnd(issued.year + 1, quarter * 3) };
  }),
  Y年N季度末前: by(({ issued, target }) => {
    const quarter = quarterOf(target.month);
    return { words: `${issued.year + 1}年${QUARTERS[quarter - 1]}季度末前`, due: monthEnd(issued.year + 1, quarter * 3) };
  }),
  M月底前: by(({ target: { year, month } }) => ({ words: `${month}月底前`, due: monthEnd(year, month) })),
  M月底: by(({ target: { year, month } }) => ({ words: `${month}月底`, due: monthEnd(year, month) })),
  M月D日前: by(({ target: { year, month, day } }) => ({ words: `${month}月${day}日前`, due: toIsoDate({ year, month, day }) })),
  M月中旬: within(({ target: { year, month } }) => ({ words: `${month}月中旬`, due: toIsoDate({ year, month, day: 20 }) })),
  年底前: by(({ issued }) => ({ words: '年底前', due: monthEnd(issued.year, 12) })),
  今年年底前: by(({ issued }) => ({ words: '今年年底前', due: monthEnd(issued.year, 12) })),
  年内: by(({ issued }) => ({ words: '年内', due: monthEnd(issued.year, 12) })),
  明年M月底前: by(({ issued, target }) => ({ words: `明年${target.month}月底前`, due: monthEnd(issued.year + 1, target.month) })),
  明年上半年: within(({ issued }) => ({ words: '明年上半年', due: monthEnd(issued.year + 1, 6) })),
  明年年底前: by(({ issued }) => ({ words: '明年年底前', due: monthEnd(issued.year + 1, 12) })),
  下季度末: sentence(({ issued }) => {
    const end = addMonths({ year: issued.year, month: quarterOf(issued.month) * 3, day: 1 }, 3);
    return { words: '下季度末', due: monthEnd(end.year, end.month) };
  }),
  N个月内: sentence(({ issued }) => ({ words: '三个月内', due: toIsoDate(addMonths(issued, 3)) })),
  自公布之日起: by(({ issued }) => ({ words: '自本通报公布之日起30日内', due: toIsoDate(addDays(issued, 30)) })),
  国庆节前: by(({ issued }) => ({ words: '国庆节前', due: nextDay(issued, 9, 30) })),
  'Chinese year': by(({ target: { year, month } }) => ({
    words: `${chineseYear(year)}年${chineseNumber(month)}月底前`,
    due: monthEnd(year, month),
  })),
  Y年M月中旬前: by(({ target: { year, month } }) => ({ words: `${year}年${month}月中旬前`, due: toIsoDate({ year, month, day: 20 }) })),
  Y年M月初: within(({ target: { year, month } }) => ({ words: `${year}年${month}月初`, due: toIsoDate({ year, month, day: 10 }) })),
  Y年内: by(({ target: { year } }) => ({ words: `${year}年内`, due: monthEnd(year, 12) })),
  Y年前三季度: within(({ issued }) => ({ words: `${issued.year + 1}年前三季度`, due: monthEnd(issued.year + 1, 9) })),
  Y年下半年: within(({ issued }) => ({ words: `${issued.year + 1}年下半年`, due: monthEnd(issued.year + 1, 12) })),
  明年一季度末: by(({ issued }) => ({ words: '明年一季度末', due: monthEnd(issued.year + 1, 3) })),
  '“十四五”末': by(() => ({ words: '“十四五”末', due: '2025-12-31' })),
  'Y/M/D前': by(({ target: { year, month, day } }) => ({ words: `${year}/${month}/${day}前`, due: toIsoDate({ year, month, day }) })),
  'Y-MM-DD前': by(({ target }) => ({ words: `${toIsoDate(target)}前`, due: toIsoDate(target) })),
  元旦前: by(({ issued }) => ({ words: '元旦前', due: toIsoDate({ year: issued.year, month: 12, day: 31 }) })),
  Y年前10个月: within(({ issued }) => ({ words: `${issued.year + 1}年前10个月`, due: monthEnd(issued.year + 1, 10) })),
  Y年M月上半月: within(({ target: { year, month } }) => ({ words: `${year}年${month}月上半月`, due: toIsoDate({ year, month, day: 15 }) })),
  Y年第一季: within(({ issued }) => ({ words: `${issued.year + 1}年第一季`, due: monthEnd(issued.year + 1, 3) })),
  Y年四季度初: within(({ issued }) => ({ words: `${issued.year + 1}年四季度初`, due: monthEnd(issued.year + 1, 10) })),
  Y年9月1日开学前: by(({ issued }) => ({ words: `${issued.year + 1}年9月1日开学前`, due: monthEnd(issued.year + 1, 8) })),
  YY年M月底前: by(({ target: { year, month } }) => ({ words: `${year % 100}年${month}月底前`, due: monthEnd(year, month) })),
  'YY.M.D前': by(({ target: { year, month, day } }) => ({
    words: `${year % 100}.${month}.${day}前`,
    due: toIsoDate({ year, month, day }),
  })),
  'Y/M末': by(({ target: { year, month } }) => ({ words: `${year}/${month}末`, due: monthEnd(year, month) })),
  Y年度内: by(({ target: { year } }) => ({ words: `${year}年度内`, due: monthEnd(year, 12) })),
  本月底前: by(({ issued }) => ({ words: '本月底前', due: monthEnd(issued.year, issued.month) })),
  两周内: sentence(({ issued }) => ({ words: '两周内', due: toIsoDate(addDays(issued, 14)) })),
  半年内: sentence(({ issued }) => ({ words: '半年内', due: toIsoDate(addMonths(issued, 6)) })),
  '“十五五”期间': within(() => ({ words: '“十五五”期间', due: '2030-12-31' })),
  汛期前: by(() => ({ words: '汛期前', due: null })),
} satisfies Axis<LimitForm>;
