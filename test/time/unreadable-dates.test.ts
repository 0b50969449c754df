import { describe, expect, it } from 'vitest';
import { resolveDate } from '@/lib/time/resolve-dates';
import { foldText } from '@/lib/text/fold';
import { scanDates } from '@/lib/time/scan-dates';

const CONTEXT = { issuedOn: { year: 2024, month: 10, day: 28 } };

describe('a date of which a character cannot be read', () => {
  it.each([
    ['计划于2025年\ue6f3月底前完成', '2025年\ue6f3月底'],
    ['预计202□年6月底前收回', '202□年6月底'],
    ['□月底前腾退', '□月底'],
    ['于2025年1月至□月完成', '2025年1月至□月'],
    ['于20□5年1月至6月完成', '20□5年1月至6月'],
    ['2025.\ufffd.30前', '2025.\ufffd.30'],
    ['\u{f0031}月底前', '\u{f0031}月底'],
    ['二〇二五年四月十X日前', '二〇二五年四月十X日'],
    ['2025.4.1*前', '2025.4.1*'],
    ['2025年4月几日前', '2025年4月几日'],
    ['2025年4月【缺】日前', '2025年4月【缺】日'],
    ['2025年4月4(5)日前', '2025年4月4(5)日'],
    ['2025年1〇月底前', '2025年1〇月底'],
    ['2025年4或5月15日前', '2025年4或5月15日'],
    ['4或5月15日前', '4或5月15日'],
    ['明年X月底前', '明年X月底'],
    ['2025年O半年', '2025年O半年'],
    ['2025年第〇季度', '2025年第〇季度'],
    ['2025年4月●前', '2025年4月●'],
    ['2025年几前', '2025年几'],
    ['力争2025年7', '2025年7'],
    ['于2025年7月1', '2025年7月1'],
    ['月底前全部完成', '月底'],
    ['4月O旬前', '4月O旬'],
    ['202O年4月15日前', '202O年4月15日'],
    ['二〇二几年四月十五日前', '二〇二几年四月十五日'],
  ])('%s', (text, stretch) => {
    const mentions = scanDates(text);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([stretch]);
    expect(mentions.map((mention) => resolveDate(mention, CONTEXT, 'commitment'))).toEqual([null]);
  });
  it.each([
    ['今年（2025年）3月底前', ['今年', '2025年', '3月底']],
    ['2025年“八一”前', ['2025年']],
    ['2025年一月一主题', ['2025年']],
    ['2025.4.1-5.30前', ['2025.4.1']],
    ['2025年3月5个工作日内', ['2025年3月']],
    ['2025年4月30前后', ['2025年4月']],
    ['2025年4月15前', ['2025年4月15']],
    ['力争月底前完成', ['月底']],
    ['今年双11前', ['今年']],
    ['2025年6月(暂定)前', ['2025年6月']],
  ])('%s can be read', (text, stretches) => {
    const folded = foldText(text).text;
    const mentions = scanDates(folded);
    expect(mentions.map(({ start, end }) => folded.slice(start, end))).toEqual(stretches);
    expect(mentions.some(({ unreadable }) => unreadable)).toBe(false);
  });
  it.each(['□2025年6月底前', '■12月底前', '2025年6月底前□已完成', '完成情况：□是，2025年6月验收', '李\ue863县2025年6月'])('%s is whole', (text) => {
    expect(scanDates(text).map(({ unreadable }) => unreadable)).toEqual([undefined]);
  });
});
