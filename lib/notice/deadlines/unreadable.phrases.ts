import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

const LOST = { due: null, checkReasons: ['unreadable-characters'] } as const;

/**
 * Dates of which a character cannot be read (a web font's private digits, □, �, ■, 〓, a picture): the words are kept, no
 * day is made of what is left. Beside them marks that touch a whole date and take nothing from it.
 */
export default phrases<PhraseRow, { issuedOn: string; feedbackOn: string }>('deadlines/unreadable', { issuedOn: '2024-10-28', feedbackOn: '2024-06-18' }, [
  // The digit of a month, a year, a day; all of them; the mark at the edge or inside.
  { text: '计划于{deadline:2025年\ue6f3月底前}完成维修。', ...LOST },
  { text: '计划于{deadline:\ue6f2\ue6f0\ue6f2\ue6f5年\ue6f3月底前}完成维修。', ...LOST },
  { text: '预计{deadline:202□年6月底前}全部收回。', ...LOST },
  { text: '力争{deadline:2025年1□月}建成投用。', ...LOST },
  { text: '确保{deadline:□月底前}腾退到位。', ...LOST },
  { text: '剩余3处{deadline:12月\ufffd1日前}拆除。', ...LOST },
  { text: '拟于{deadline:二〇二〓年三月底前}完成搬迁。', ...LOST },
  { text: '将于{deadline:2025年\ufffc月30日前}办结。', ...LOST },
  { text: '预计{deadline:2025年3月■日前}竣工。', ...LOST },
  { text: '力争{deadline:2025.\ue0316.30前}销号。', ...LOST },
  { text: '确保{deadline:\u{f0031}月底前}完成。', ...LOST },
  { text: '计划于{deadline:2025年1月至□月}完成勘测。', ...LOST },
  { text: '计划{deadline:20□5年1月至6月}完成勘测。', ...LOST },
  { text: '力争{deadline:2025年□季度}开工。', ...LOST },
  { text: '整改时限：{deadline:202□年12月底前}', ...LOST, source: 'label' },
  { text: '整改时限：{deadline:2024年12月□日}；责任单位：办公室', ...LOST, source: 'label' },
  { text: '{deadline:2025-0□-30}', column: '整改时限', ...LOST, source: 'cell' },
  { text: '整改时限：{deadline:□0日内}', ...LOST, source: 'label' },
  { text: '承诺{deadline:5个月内}完成清退。', due: '2025-03-28' },
  { text: '承诺□{deadline:5个月内}完成清退。', ...LOST },
  { text: '争取{deadline:20□5年春节前}兑付到位。', ...LOST },
  // The year cannot be read: dates behind it that name none have none. A written one begins anew, and so does a sentence.
  { text: '计划{deadline:202□年3月}完成立项，{deadline:6月底前}开工。', due: [null, null] },
  { text: '计划{deadline:202□年3月}完成立项，{deadline:2025年6月底前}开工，{deadline:9月底前}竣工。', due: [null, '2025-06-30', '2025-09-30'] },
  { text: '计划{deadline:202□年3月}完成立项。{deadline:12月底前}开工。', due: [null, '2024-12-31'] },
  // Letters for digits, and what is no month, day or quarter: what is left names other days.
  { text: '确保{deadline:2025年3月3l日前}全部付清。', ...LOST },
  { text: '确保{deadline:2025年3月1l日前}全部付清。', ...LOST },
  { text: '力争{deadline:2025.3.3l前}付清。', ...LOST },
  { text: '确保{deadline:2025年3月32日前}腾退。', ...LOST },
  { text: '确保{deadline:2025年3月3⃞日前}腾退。', ...LOST },
  { text: '计划{deadline:2025年I2月底前}完成验收。', ...LOST },
  { text: '计划{deadline:I2月底前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年?月底前}完成验收。', ...LOST },
  { text: '确保{deadline:202?年3月底前}收回。', ...LOST },
  { text: '确保{deadline:2025年4月？日前}建成投用。', ...LOST },
  { text: '确保{deadline:202？年4月15日前}建成投用。', ...LOST },
  { text: '能否按时完成？{deadline:2025年4月15日前}建成投用。', due: '2025-04-15' },
  { text: '计划{deadline:2025年4月几日前}完成验收。', ...LOST },
  { text: '确保{deadline:2025.4.1*前}付清。', ...LOST },
  { text: '计划{deadline:202O年4月15日前}付清。', ...LOST },
  { text: '计划{deadline:2025年4月15前}付清。', due: '2025-04-15', precision: 'day' },
  { text: '计划{deadline:1 2月底前}完成验收。', ...LOST },
  { text: '计划于{deadline:2025年1 2月底前}完成验收。', due: '2025-12-31', precision: 'month' },
  { text: '计划{deadline:2025年-月底前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年叁月底前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年▇月底前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年●月底前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年（　）月底前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年　　月31日前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年月底前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年[图片]月31日前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年13月底前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年3/4月底前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年NaN月底前}完成验收。', ...LOST },
  { text: '计划{deadline:2025年第5季度}完成验收。', ...LOST },
  { text: '计划{deadline:2025年331日前}完成验收。', ...LOST },
  { text: '计划于{deadline:（ ）月底前}完成验收。', ...LOST },
  { text: '整改时限：{deadline:2025年某月底前}', ...LOST, source: 'label' },
  // Whole dates: older numerals, several months, words that begin with 月 or 日.
  { text: '计划于{deadline:2025年三月卅一日前}完成验收。', due: '2025-03-31' },
  { text: '计划于{deadline:2025年3月廿五日前}完成验收。', due: '2025-03-25' },
  { text: '计划{deadline:2025年3、4月份}完成验收。', due: '2025-04-30' },
  { text: '●{deadline:12月底前}完成清退。', due: '2024-12-31' },
  { text: '是否完成？{deadline:12月底前}完成清退。', due: '2024-12-31' },
  // A bullet or a box to tick takes nothing from a whole date, nor does what stands behind 前.
  { text: '□{deadline:2025年6月底前}完成改造。', due: '2025-06-30', checkReasons: [] },
  { text: '■ {deadline:12月底前}完成清退。', due: '2024-12-31' },
  { text: '整改时限：{deadline:2024年12月底前}□已完成□未完成', due: '2024-12-31', checkReasons: [] },
  { text: '计划于{deadline:2025年3月底前}□成改造。', due: '2025-03-31', checkReasons: [] },
  { text: '是否完成：□是■否，预计{deadline:2025年3月底前}完成。', due: '2025-03-31', checkReasons: [] },
  { text: '对李\ue863县的水库，计划于{deadline:2025年3月底前}完成加固。', due: '2025-03-31', checkReasons: [] },
], {
  nearMisses: [
    '2024年□月完成了清退。', '202□年以来，完成整改12项。', '截至2024年□月底，完成改造28处。', '□月□日，县委巡察组反馈了意见。', '完成时间：2023年1□月', '整改时限：□□□□', '□一年级□二年级完成调整。',
    '2023年月均收入增长5%。', '2023年3月“百日行动”完成整改。', '整改时限：202412□', '联系电话：0510-□2025123。',
  ],
});
