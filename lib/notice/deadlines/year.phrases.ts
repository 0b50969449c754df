import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** A bare year: its last day, where a cue or a verb of completion stands right beside it. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/year', { issuedOn: '2024-10-08' }, [
  { text: '预计{deadline:后年}建成。', due: '2026-12-31', from: '2026-01-01', precision: 'year', relation: 'in', yearFrom: 'relative', strength: 'planned' },
  { text: '计划{deadline:2026年}完成搬迁。', due: '2026-12-31', yearFrom: 'explicit' },
  { text: '拟于{deadline:2025年5月前}签约，{deadline:2025年6月}开门迎客。', due: ['2025-04-30', '2025-06-30'] },
  { text: '力争{deadline:明年}启动三期建设。', due: '2025-12-31', relation: 'start' },
  { text: '电子采购平台已建成，计划{deadline:2025年}在全集团推开。', due: '2025-12-31', relation: 'start' },
  { text: '拟在{deadline:2025年}遴选30名优秀年轻干部。', due: '2025-12-31', strength: 'planned' },
  { text: '岗位将结合今年公开招聘予以补齐，{deadline:2024年12月底前}全部到岗。', due: '2024-12-31', rule: 'deadlines/month-end' },
  { text: '该项目{deadline:2025年}全面建成。', due: '2025-12-31' },
  { text: '剩余8公里管网{deadline:今年}计划完成改造。', due: '2024-12-31', yearFrom: 'relative' },
  { text: '到{deadline:2027年}，全面完成历史遗留矿山修复。', due: '2027-12-31' },
  { text: '预计{deadline:二〇二五年}实现达标排放。', due: '2025-12-31' },
  { text: '整改目标：到{deadline:2025年}，固废综合利用率达到65%。', due: '2025-12-31', relation: 'by' },
], {
  nearMisses: [
    '空缺的3个岗位将结合今年事业单位招聘予以补齐。', '结合2025年预算编制统筹安排。', '从2022年到2025年的收费标准。', '收到2025年计划达标的通知。',
    '列入2025年度立法计划。', '参加2025年遴选考试的6人均已报名。', '2025年推开工作的方案。', '纳入2025年预算。', '今年计划建设的15个站点中8个完成建设。', '2025年重点工作任务。', '对2022年至2023年的案件进行梳理。', '2023年度考核优秀。',
    '制定2025年培训方案。', '《2025年工作要点》', '明年的工作思路。', '今年以来，整改成效明显。', '根据2025年部门预算安排还款计划。', '2035年远景目标。', '落实新一年目标。', '今年计划新建公厕11处，已建成5处。', '今年拟培训村干部600人次。', '今年还将对整改情况组织抽查。', '2025年起全面推行。',
  ],
});
