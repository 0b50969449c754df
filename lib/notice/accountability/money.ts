import { parseWholeNumber } from '@/lib/text/numerals';
import type { Outcome } from '../types';
import { APART } from './clause';
import { PAYS, RECOVERS } from '../words/acts';
import { SUMMED } from '../words/fields';

/** An outcome before it has a span: offsets into the folded paragraph. */
export type OutcomeDraft = Omit<Outcome, 'issueId' | 'text' | 'span'> & { readonly start: number; readonly end: number };

const AMOUNT = `(?:约|近|${SUMMED}|金额|资金|款项|达|人民币)*(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[一二三四五六七八九十百千两]{1,6})(?:余|多)?(亿|千万|百万|十万|万|千|百)?(?:余|多)?元`;
const VERBS =
  `(?:${RECOVERS}|追回|追收|收缴|清缴|${PAYS}|退缴|退回|退赔|退款|上缴|缴回|缴纳|补缴|补交|补发|补收|发还|返还|归还|偿还|清偿|挽回|挽损|避免|止付|节约|节省|压减|压缩|核减|减少|扣回|扣减|扣缴|扣款|罚没|盘活|化解|清收|兑现|清理|清欠|清算|处置|调整账目|规范使用|统筹|查冻|冻结|整改|纠正|收取|核销|结清|追偿|偿付|增收|入库|减免|退付)`;
/** Verb … amount in one clause; a list behind it shares the verb (暂扣款13.7万元、保证金8.45万元). */
const MONEY = new RegExp(`${VERBS}(?:了)?[^,。;:\\d]{0,${APART}}?(?:\\d{1,3}(?:年|年以上|个|名|人|笔|家|户|项|起|处|件|辆|宗|套|次|批|元以上)[^,。;:\\d]{0,24}?){0,3}${AMOUNT}`, 'g');
const LISTED = new RegExp(`^(?:、|和|及|,其中)([\\u4e00-\\u9fff“”()]{0,16}?)${AMOUNT}`);
/** Sums of limits and prices, and of what is still open: 未清理, 超过5万元, 每人300元. */
const NOT_MONEY = /(?:未|超过|不足|每[人月年户次]|人均|标准)[^,。;]{0,16}$/;
const SCALE: Readonly<Record<string, number>> = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 千: 1e3, 百: 1e2 };

/** The amount in whole yuan (fen are kept as decimals); null if the number cannot be read. */
function toYuan(written: string, scale: string | undefined): number | null {
  const number = /^\d/.test(written) ? Number(written.replaceAll(',', '')) : parseWholeNumber(written);
  if (number === null || !Number.isFinite(number)) return null;
  return Math.round(number * (scale === undefined ? 1 : (SCALE[scale] ?? 1)) * 100) / 100;
}

/** Money that was got back, saved, paid or paid out, in folded text. */
export function findMoney(text: string): OutcomeDraft[] {
  if (!text.includes('元')) return [];
  const found: OutcomeDraft[] = [];
  const add = (start: number, end: number, written: string | undefined, scale: string | undefined): void => {
    const yuan = written === undefined ? null : toYuan(written, scale);
    if (yuan !== null) found.push({ kind: 'money', value: yuan, unit: '元', yuan, start, end });
  };
  for (const match of text.matchAll(MONEY)) {
    const before = text.slice(Math.max(0, match.index - 10), match.index);
    const end = match.index + match[0].length;
    if (/(?:未|应|拟|将|待|需|难以|无法|不予)(?:及时|按时|按规定)?$/.test(before) || NOT_MONEY.test(match[0].slice(0, match[0].search(/\d/)))) continue;
    if (/^(?:以上|以下|以内|的标准|未|至|的[\u4e00-\u9fff]{0,8}(?:未|项目))/.test(text.slice(end, end + 14))) continue;
    add(match.index, end, match[1], match[2]);
    let at = end;
    for (let i = 0; i < 6; i += 1) {
      const next = LISTED.exec(text.slice(at, at + 48));
      if (!next) break;
      const lead = /^(?:、|和|及|,其中)/.exec(next[0])?.[0].length ?? 0;
      add(at + lead, at + next[0].length, next[2], next[3]);
      at += next[0].length;
    }
  }
  return found;
}
