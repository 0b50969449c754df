import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** 前 after a month, quarter, half or year without 底: the day before the period, or its last day at the latest. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/before-period', { issuedOn: '2021-11-03' }, [
  { text: '确保{deadline:12月前}实现预期目标。', due: '2021-11-30', dueLatest: '2021-12-31', precision: 'month', relation: 'by', yearFrom: 'inferred', checkReasons: ['ambiguous-before'] },
  { text: '{deadline:2027年前}全部整改到位。', issuedOn: '2024-06-03', due: '2026-12-31', dueLatest: '2027-12-31', precision: 'year', yearFrom: 'explicit' },
  { text: '{deadline:2022年6月之前}建成三级网络。', due: '2022-05-31', dueLatest: '2022-06-30' },
  { text: '力争{deadline:明年3月以前}取得批复。', due: '2022-02-28', dueLatest: '2022-03-31', strength: 'effort' },
  { text: '力争{deadline:2022年二季度前}建成。', due: '2022-03-31', dueLatest: '2022-06-30', precision: 'quarter' },
  { text: '{deadline:2025年以前}彻底消除安全隐患。', due: '2024-12-31', dueLatest: '2025-12-31' },
  { text: '务必在{deadline:2022年1月前}将欠缴租金收缴入库。', due: '2021-12-31', dueLatest: '2022-01-31', strength: 'firm' },
  { text: '预计{deadline:2022年下半年前}完成移交。', due: '2022-06-30', dueLatest: '2022-12-31', precision: 'half' },
], {
  nearMisses: [
    '全市案件数较前3年均值下降。', '90年前后建成的住宅。', '2021年前三季度营收增长5%。', '二季度前期工作扎实。', '国庆前夕开展检查。', '2015年前的历史遗留问题。',
    '2010年前建成的厂房共有12处。', '2022年前10名予以表彰。', '以前年度欠款已收回。', '2021年9月前往帮扶村走访。', '2020年前已取得土地证。',
  ],
});
