import type { Axis } from './axis';

/** A series of labels; `n` counts from 1, `group` is the number of the group it stands in. */
export type Series = (n: number, group: number) => string;

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const PARENTHESISED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽';
const CHINESE_MARKS = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';

/** 1 to 99 in Chinese: 十一, 二十三. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? CHINESE[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? CHINESE[ones - 1] : ''}`;
}

/** 二〇二四. */
export const chineseYear = (year: number): string =>
  [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');

const from =
  (marks: string): ((n: number) => string) =>
  (n) =>
    [...marks][n - 1] ?? `(${n})`;

export const SERIES = {
  chinese: (n) => `${chineseNumber(n)}、`,
  chineseParen: (n) => `（${chineseNumber(n)}）`,
  arabicDot: (n) => `${n}.`,
  arabicComma: (n) => `${n}、`,
  arabicParen: (n) => `（${n}）`,
  arabicHalfParen: (n) => `${n}）`,
  circled: from(CIRCLED),
  parenthesised: from(PARENTHESISED),
  chineseMark: from(CHINESE_MARKS),
  isPoint: (n) => `${chineseNumber(n)}是`,
  problem: (n) => `问题${chineseNumber(n)}：`,
  problemArabic: (n) => `问题${n}：`,
  task: (n) => `任务${n}：`,
  taskNumber: (n) => `任务编号${n}：`,
  decimal: (n, group) => `${group}.${n}`,
  keycap: (n) => `${n}\ufe0f\u20e3`,
  ordinal: (n) => `第${chineseNumber(n)}个问题：`,
  diamond: () => '◆',
  bullet: () => '●',
  nothing: () => '',
} satisfies Record<string, Series>;

export type SeriesName = keyof typeof SERIES;

/** Labels by level. `zone` null: the problems stand at the first level, no 一、…情况 above them; `group` null: no level for groups. */
export interface Numbering {
  readonly zone: SeriesName | null;
  readonly group: SeriesName | null;
  readonly issue: SeriesName;
  /** Of measures in lines of their own. */
  readonly measure: SeriesName;
}

export const NUMBERINGS = {
  '一、（一）1.（1）': { zone: 'chinese', group: 'chineseParen', issue: 'arabicDot', measure: 'arabicParen' },
  '一、（一）1、（1）': { zone: 'chinese', group: 'chineseParen', issue: 'arabicComma', measure: 'arabicParen' },
  '一、（一）1.': { zone: 'chinese', group: null, issue: 'chineseParen', measure: 'arabicDot' },
  '一、1.（1）': { zone: 'chinese', group: null, issue: 'arabicDot', measure: 'arabicParen' },
  '一、（一）': { zone: null, group: null, issue: 'chinese', measure: 'chineseParen' },
  '一、（一）1. no zones': { zone: null, group: 'chinese', issue: 'chineseParen', measure: 'arabicDot' },
  '一、1.（1）①': { zone: 'chinese', group: 'arabicDot', issue: 'arabicParen', measure: 'circled' },
  '一、（一）（1）①': { zone: 'chinese', group: 'chineseParen', issue: 'arabicParen', measure: 'circled' },
  '一、（一）①': { zone: 'chinese', group: 'chineseParen', issue: 'circled', measure: 'arabicHalfParen' },
  '一、（一）一是（1）': { zone: 'chinese', group: 'chineseParen', issue: 'isPoint', measure: 'arabicParen' },
  '一、（一）问题一：': { zone: 'chinese', group: 'chineseParen', issue: 'problem', measure: 'arabicParen' },
  '一、（一）问题1：': { zone: 'chinese', group: 'chineseParen', issue: 'problemArabic', measure: 'arabicDot' },
  '一、任务1：': { zone: 'chinese', group: null, issue: 'task', measure: 'arabicParen' },
  '一、㈠1.⑴': { zone: 'chinese', group: 'chineseMark', issue: 'arabicDot', measure: 'parenthesised' },
  '一、任务编号1：': { zone: 'chinese', group: null, issue: 'taskNumber', measure: 'arabicDot' },
  '一、1.1.1（1）': { zone: 'chinese', group: 'arabicDot', issue: 'decimal', measure: 'arabicParen' },
  '一、（一）1️⃣': { zone: 'chinese', group: 'chineseParen', issue: 'keycap', measure: 'arabicParen' },
  '一、（一）第一个问题：': { zone: 'chinese', group: 'chineseParen', issue: 'ordinal', measure: 'arabicParen' },
  '一、（一）●': { zone: 'chinese', group: 'chineseParen', issue: 'bullet', measure: 'arabicParen' },
  '一、（一）bold': { zone: 'chinese', group: 'chineseParen', issue: 'nothing', measure: 'arabicParen' },
  '一、（一）◆': { zone: 'chinese', group: 'chineseParen', issue: 'diamond', measure: 'arabicDot' },
} satisfies Axis<Numbering>;

/** Do the problems' numbers start again under each group? */
export const COUNTINGS = { restart: { goesOn: false }, 'goes on': { goesOn: true } } satisfies Axis<{ goesOn: boolean }>;
