import { describe, expect, it } from 'vitest';
import { resolveDate } from '@/lib/time/resolve-dates';
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
  ])('%s', (text, stretch) => {
    const mentions = scanDates(text);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([stretch]);
    expect(mentions.map((mention) => resolveDate(mention, CONTEXT, 'commitment'))).toEqual([null]);
  });
  it.each(['□2025年6月底前', '■12月底前', '2025年6月底前□已完成', '完成情况：□是，2025年6月验收', '李\ue863县2025年6月'])('%s is whole', (text) => {
    expect(scanDates(text).map(({ unreadable }) => unreadable)).toEqual([undefined]);
  });
});
