import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** A day on which something begins, the notice's own publication, and times no calendar gives. */
export default phrases<PhraseRow, { issuedOn: string; feedbackOn: string }>('deadlines/event', { issuedOn: '2024-10-28', feedbackOn: '2024-06-18' }, [
  // The day is when the event begins: it is over before.
  { text: '计划于{deadline:2025年9月1日开学前}完成维修。', due: '2025-08-31', precision: 'day', relation: 'by', yearFrom: 'explicit' },
  { text: '确保{deadline:2025年6月1日汛期前}完成清淤。', due: '2025-05-31', relation: 'by' },
  { text: '将在{deadline:2025年9月1日秋季学期开学之前}交付。', due: '2025-08-31', precision: 'day' },
  { text: '力争{deadline:2025年2月20日新学期开学前}完成搬迁。', due: '2025-02-19' },
  { text: '确保{deadline:11月15日供暖前}完成检修。', due: '2024-11-14', relation: 'by' },
  { text: '力争{deadline:2025年3月1日施行之前}完成修订。', due: '2025-02-28' },
  // The notice's own publication.
  { text: '{deadline:自本通报公布之日起30日内}完成维修。', due: '2024-11-27', relation: 'by', rule: 'deadlines/after-event', checkReasons: [] },
  { text: '责任单位{deadline:自通报发布之日起15个工作日内}完成补缴。', due: '2024-11-18' },
  { text: '{deadline:本公告发布后两个月内}全部清退。', due: '2024-12-28' },
  // No calendar gives the day: kept with its words.
  { text: '计划{deadline:汛期前}完成清淤。', due: null, checkReasons: ['event-date-unknown'], relation: 'by' },
  { text: '确保{deadline:明年春耕前}完成渠道修复。', due: null },
  { text: '力争在{deadline:秋粮收购前}完成仓库改造。', due: null, strength: 'effort' },
  { text: '预计{deadline:开学前}交付使用。', due: null, strength: 'planned' },
  { text: '老旧管网改造{deadline:汛期前}可完工。', due: null },
  { text: '原则上{deadline:汛期前}完成除险加固。', due: null, strength: 'planned' },
  { text: '拟于{deadline:2025年暑假前}完成验收。', due: null },
], {
  nearMisses: [
    '汛期前完成了清淤。', '汛期前可视情况调整。', '原则上汛期前期不安排检修。', '已在开学前完成维修。', '每年汛期前开展一次检查。', '确保汛期前期安全。', '开学前的准备工作需要完善。', '汛期前，组织检查12次。', '自公告之日起六个月内无人认领的，依法处理。', '自印发之日起施行。',
    '公示之日起5个工作日内如有异议，请反映。', '9月1日开学前已完成维修。', '收到通报后30日内完成申诉的，按规定办理。',
  ],
});
