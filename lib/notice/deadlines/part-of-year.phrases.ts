import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** The first N quarters or months, half a month, 季 for 季度, the beginning of a quarter: never the whole year. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/part-of-year', { issuedOn: '2024-03-18' }, [
  { text: '拟于{deadline:今年前三季度}完成改造。', due: '2024-09-30', precision: 'quarter', relation: 'in', yearFrom: 'relative' },
  { text: '计划{deadline:前10个月}完成入库。', due: '2024-10-31', precision: 'month', relation: 'in' },
  { text: '力争{deadline:2025年前两个季度}完成确权。', due: '2025-06-30', precision: 'quarter', yearFrom: 'explicit' },
  { text: '力争{deadline:2025年前8个月}完成确权。', due: '2025-08-31', precision: 'month' },
  { text: '预计{deadline:今年前半年}完成清退。', due: '2024-06-30', precision: 'half' },
  { text: '计划{deadline:前三季度}完成投资1.2亿元。', due: '2024-09-30' },
  { text: '计划于{deadline:6月上半月}完成验收。', due: '2024-06-15', relation: 'in' },
  { text: '计划于{deadline:6月下半月}完成验收。', due: '2024-06-30' },
  { text: '确保{deadline:2025年2月上半月前}完成验收。', due: '2025-02-15', relation: 'by' },
  { text: '预计{deadline:2025年第一季}投产。', due: '2025-03-31', precision: 'quarter', relation: 'start' },
  { text: '预计{deadline:2024年四季度初}开工。', due: '2024-10-31', precision: 'fuzzy', relation: 'start', checkReasons: ['loose-period'] },
  { text: '要求各科室于{deadline:2025年前三季度}完成资产清查。', due: '2025-09-30', precision: 'quarter' },
  { text: '限{deadline:2025年前10个月}办结历史欠账。', due: '2025-10-31', strength: 'firm' },
  { text: '原则上{deadline:2025年前三季度}完成平台建设。', due: '2025-09-30', strength: 'planned' },
  { text: '目标是{deadline:2025年上半年}全面完成清退。', due: '2025-06-30', strength: 'effort' },
  { text: '预计{deadline:三季度初}完成搬迁。', due: '2024-07-31', precision: 'fuzzy' },
], {
  nearMisses: [
    '今年前三季度完成投资12亿元。', '2023年前10个月完成改造40处。', '前三季度满意度达98%。', '前两个月开展检查12次。', '2024年前10名完成认定。', '前半年度工作会议完成部署。', '一季一排名，完成通报。',
    '要求各科室于2024年前三季度完成资产清查。', '上限2025年前三季度为12亿元。', '工作目标是2023年前三季度的两倍。', '前3个月平均完成率为91%。', '上半月完成了验收。',
  ],
});
