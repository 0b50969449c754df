import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '@/lib/time/civil-date';
import { resolveDates } from '@/lib/time/resolve-dates';
import type { Reading } from '@/lib/time/resolve-dates';
import { scanDates } from '@/lib/time/scan-dates';

/** Every date of `text` as "expression first-day..last-day year-from". */
function read(text: string, issuedOn: string | null, reading: Reading): string[] {
  const D = issuedOn === null ? null : parseIsoDate(issuedOn);
  const mentions = scanDates(text);
  return resolveDates(mentions, D ? { issuedOn: D } : {}, () => reading).map((r, i) => {
    const m = mentions[i];
    const words = m ? text.slice(m.start, m.end) : '';
    return r ? `${words} ${toIsoDate(r.from)}..${toIsoDate(r.to)} ${r.yearFrom}` : `${words} -`;
  });
}

describe('scanDates and resolveDates, narrative', () => {
  it.each([
    ['2021年3月15日至5月15日,巡察组进驻。6月7日反馈', '2021-11-03', ['2021年3月15日至5月15日 2021-03-15..2021-05-15 explicit', '6月7日 2021-06-07..2021-06-07 inherited']],
    ['2月17日召开会议', '2025-07-17', ['2月17日 2025-02-17..2025-02-17 inferred']],
    ['11月8日召开会议', '2024-03-18', ['11月8日 2023-11-08..2023-11-08 inferred']],
    ['二○二一年十二月三十一日', null, ['二○二一年十二月三十一日 2021-12-31..2021-12-31 explicit']],
    ['二O二五年七月,二零二四年', null, ['二O二五年七月 2025-07-01..2025-07-31 explicit', '二零二四年 2024-01-01..2024-12-31 explicit']],
    ['今年6-7月', '2021-11-03', ['今年6-7月 2021-06-01..2021-07-31 relative']],
    ['2021年4月-6月', null, ['2021年4月-6月 2021-04-01..2021-06-30 explicit']],
    ['2024年9月30日至12月15日', null, ['2024年9月30日至12月15日 2024-09-30..2024-12-15 explicit']],
    ['2023年11月至3月', null, ['2023年11月至3月 2023-11-01..2024-03-31 explicit']],
    ['3月15日-20日', '2024-06-01', ['3月15日-20日 2024-03-15..2024-03-20 inferred']],
    ['2018-2020年', null, ['2018-2020年 2018-01-01..2020-12-31 explicit']],
    ['2021-11-03,2021/11/4,2021.11.5', null, ['2021-11-03 2021-11-03..2021-11-03 explicit', '2021/11/4 2021-11-04..2021-11-04 explicit', '2021.11.5 2021-11-05..2021-11-05 explicit']],
    ['2021-12-00和2021-13-01', null, []],
    ['2月30日', '2024-06-01', ['2月30日 -']],
    ['2021年9月发现问题,次年1月整改,当年完成', null, ['2021年9月 2021-09-01..2021-09-30 explicit', '次年1月 2022-01-01..2022-01-31 relative', '当年 2022-01-01..2022-12-31 relative']],
    ['去年12月', '2024-03-18', ['去年12月 2023-12-01..2023-12-31 relative']],
    ['上月底', '2024-01-18', ['上月底 2023-12-01..2023-12-31 relative']],
    ['本季度末', '2024-02-18', ['本季度末 2024-01-01..2024-03-31 relative']],
    ['下季度', '2024-11-18', ['下季度 2025-01-01..2025-03-31 relative']],
    ['6月7日', null, ['6月7日 -']],
  ])('%s (D %s)', (text, issuedOn, expected) => expect(read(text, issuedOn, 'narrative')).toEqual(expected));
});

describe('scanDates and resolveDates, commitment', () => {
  it.each([
    ['12月底', '2021-11-03', ['12月底 2021-12-01..2021-12-31 inferred']],
    ['6月底', '2021-11-03', ['6月底 2022-06-01..2022-06-30 inferred']],
    ['11月', '2021-11-03', ['11月 2021-11-01..2021-11-30 inferred']],
    ['2021年6月,7月,12月', '2021-02-03', ['2021年6月 2021-06-01..2021-06-30 explicit', '7月 2021-07-01..2021-07-31 inherited', '12月 2021-12-01..2021-12-31 inherited']],
    ['2020年3月发现,12月底完成', '2021-11-03', ['2020年3月 2020-03-01..2020-03-31 explicit', '12月底 2021-12-01..2021-12-31 inferred']],
    ['后年', '2024-10-08', ['后年 2026-01-01..2026-12-31 relative']],
    ['年初', '2021-11-03', ['年初 2021-01-01..2021-03-31 relative']],
    ['2月下旬', '2023-11-03', ['2月下旬 2024-02-21..2024-02-29 inferred']],
    ['“十四五”期末', null, ['“十四五”期末 2021-01-01..2025-12-31 explicit']],
    ['二季度末', '2024-02-18', ['二季度末 2024-04-01..2024-06-30 inferred']],
    ['1、2月底', '2024-01-18', ['2月底 2024-02-01..2024-02-29 inferred']],
    ['1.10月底', '2024-01-18', ['10月底 2024-10-01..2024-10-31 inferred']],
  ])('%s (D %s)', (text, issuedOn, expected) => expect(read(text, issuedOn, 'commitment')).toEqual(expected));
});

describe('scanDates finds nothing in', () => {
  it.each([
    '10年以上', '近三年来', '前3年均值', '2024927日至126日', '一月一晾晒', '24小时破案率', '5·10思廉月', '两年内', '六个月内', '每年底', '每月25日前',
    '电话0510-82222000', '青年中', '历年末', '较前三季度', '第3月', '半年内', '跨年度', '岁末年初', '以前年度', '事后年检', '内部审计', '初步完成',
  ])('%s', (text) => expect(scanDates(text)).toEqual([]));
});

describe('scanDates takes only the date of', () => {
  it.each([
    ['2021年中共市委', '2021年'], ['2021年初步完成', '2021年'], ['2021年内部审计', '2021年'], ['9月中国', '9月'], ['12月31日24时前', '12月31日'],
    ['10月中旬前', '10月中旬'], ['2021年年底前', '2021年年底'], ['到今年底', '今年底'], ['下个月底前', '下个月底'], ['6月份', '6月份'],
  ])('%s', (text, date) => expect(scanDates(text).map((m) => text.slice(m.start, m.end))).toEqual([date]));
});
