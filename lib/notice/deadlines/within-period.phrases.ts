import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** 年内, 月内, 本季度内: by the period's last day; with 持续 through it. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/within-period', { issuedOn: '2023-05-18' }, [
  { text: '已查211家，其余59家{deadline:年内}查完。', due: '2023-12-31', relation: 'by' },
  { text: '{deadline:年内}做到应签尽签。', due: '2023-12-31', precision: 'year', relation: 'by', yearFrom: 'relative' },
  { text: '{deadline:年内}将56项操作标准全部拍摄成视频。', due: '2023-12-31', extent: 'full' },
  { text: '{deadline:年内}持续开展岗位练兵比武。', due: '2023-12-31', relation: 'during' },
  { text: '力争{deadline:年内}开工建设。', due: '2023-12-31', relation: 'start', strength: 'effort' },
  { text: '{deadline:今年内}完成改制企业清算。', due: '2023-12-31' },
  { text: '确保{deadline:2023年内}全面完成。', due: '2023-12-31', yearFrom: 'explicit' },
  { text: '预计{deadline:本月内}办结。', due: '2023-05-31' },
  { text: '{deadline:本年度内}完成历史欠账清收。', due: '2023-12-31' },
  { text: '其余2户承诺在{deadline:四季度内}整改到位。', due: '2023-12-31', precision: 'quarter' },
  { text: '计划{deadline:第三季度内}完成验收。', due: '2023-09-30', precision: 'quarter' },
  { text: '力争{deadline:本季度内}完成选址。', due: '2023-06-30', precision: 'quarter' },
  { text: '确保{deadline:6月内}全部签订责任书。', due: '2023-06-30' },
  { text: '下一步工作打算：{deadline:年内}举办一次法律知识竞赛。', due: '2023-12-31' },
  { text: '{deadline:年内}完成剩余7户的搬迁安置。', due: '2023-12-31' },
  { text: '每周通报一次进度，务必{deadline:年内}见到明显成效。'.replace('见到', '取得'), due: '2023-12-31', strength: 'firm' },
  { text: '两项技术规程{deadline:年内}编入市级目录。', due: '2023-12-31' },
  { text: '{deadline:年内}再招录检验检测专业技术人员4名。', due: '2023-12-31' },
], {
  nearMisses: [
    '2023年春耕前修复到位。', '要求各村2023年汛期前完成清淤。', '2023年秋收前完成烘干中心检修。', 
    '年内不合格产品核查处置142批次，立案12件。', '年内补办许可711户次。', '年内完成慰问救助36人次，发放资金5万元。', '年内先后4名借用人员退回原单位。', '全面提高年内信访积案的化解率。', '年内到外地考察学习先进经验。', '年内某分局被命名为示范单位。', '年内已开展培训6次。', '全面提升年内民生案件的破案率和挽损率。',
    '近两年内发生的同类问题。', '三年内两次违规的，从重处理。', '年内共查处违规问题9起。', '强化年内部门协作。', '2023年内部审计计划。', '年内纳入考核的单位共9家。',
  ],
});
