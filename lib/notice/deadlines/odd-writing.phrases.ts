import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** Dates in odd but readable writing: zeros of many kinds, a letter for one, short forms with points, gaps inside. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/odd-writing', { issuedOn: '2024-10-28' }, [
  // A year's zero as it is typed: 〇, ○, 零, 0, and Latin, Greek or Cyrillic O.
  { text: '计划于{deadline:二〇二五年三月底前}完成维修。', due: '2025-03-31', yearFrom: 'explicit' },
  { text: '计划于{deadline:二0二五年九月底前}完成维修。', due: '2025-09-30', yearFrom: 'explicit' },
  { text: '计划于{deadline:二O二五年九月底前}完成维修。', due: '2025-09-30', yearFrom: 'explicit', checkReasons: [] },
  { text: '计划于{deadline:二О二五年九月底前}完成维修。', due: '2025-09-30', yearFrom: 'explicit', checkReasons: [] },
  { text: '计划于{deadline:二ο二五年六月三十日前}完成维修。', due: '2025-06-30', yearFrom: 'explicit' },
  { text: '计划于{deadline:2O25年3月底前}完成维修。', due: '2025-03-31', yearFrom: 'explicit' },
  { text: '计划于{deadline:2〇25年12月31日前}完成维修。', due: '2025-12-31', yearFrom: 'explicit' },
  { text: '计划于{deadline:２О２５年３月底前}完成维修。', due: '2025-03-31', yearFrom: 'explicit' },
  // Points, strokes, two digits of the year.
  { text: '计划{deadline:2025.8底前}完成安装。', due: '2025-08-31', precision: 'month', relation: 'by' },
  { text: '已签订合同，计划{deadline:2025.8月底前}安装。', due: '2025-08-31', precision: 'month', relation: 'by' },
  { text: '计划{deadline:2025/12月末}投用。', due: '2025-12-31', precision: 'month' },
  { text: '确保{deadline:2025/12末}销号。', due: '2025-12-31', precision: 'month', relation: 'by' },
  { text: '力争{deadline:2025-06底}投用。', due: '2025-06-30', precision: 'month' },
  { text: '预计{deadline:25.6.30前}完成审批。', due: '2025-06-30', precision: 'day', relation: 'by' },
  { text: '预计{deadline:25/6/30前}完成审批。', due: '2025-06-30', precision: 'day' },
  { text: '预计{deadline:2025.3.31前}完成审批。', due: '2025-03-31', precision: 'day' },
  { text: '预计{deadline:2025/6/30前}完成审批。', due: '2025-06-30' },
  { text: '预计{deadline:25年6月底前}完成审批。', due: '2025-06-30', yearFrom: 'explicit' },
  // Gaps and doublings.
  { text: '计划于{deadline:2025 年 6 月 底 前}完成维修。', due: '2025-06-30' },
  { text: '计划于{deadline:十二月月底前}完成维修。', due: '2024-12-31' },
  { text: '计划于{deadline:2025年3月月底前}完成维修。', due: '2025-03-31' },
  { text: '计划于{deadline:2025年1-6月}完成维修。', due: '2025-06-30', relation: 'during' },
  { text: '计划于{deadline:2025年第二季度末前}完成维修。', due: '2025-06-30', precision: 'quarter' },
], {
  nearMisses: [
    '设备由2.0升级到25.6版。', '投资由12.5万元压降到8.6万元，完成审批。', '增长25.6%前已完成审批。', '预计高程25.6.3米处完成加固。', '比值由2025.8降至1980.5。', '预计完成率由22.8提高到25.6。',
    '二O二四年九月完成了维修。', '确保OA系统完成升级。', '编号2025.8完成归档。', '由2025.8月均降至1980.5。',
  ],
});
