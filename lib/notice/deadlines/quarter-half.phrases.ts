import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** Quarters and half years. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/quarter', { issuedOn: '2023-05-18' }, [
  { text: '预计{deadline:2026年上半年}并网发电。', due: '2026-06-30', from: '2026-01-01', precision: 'half', relation: 'in', yearFrom: 'explicit', rule: 'deadlines/half-year' },
  { text: '预计{deadline:明年下半年}建成通车。', due: '2024-12-31', precision: 'half', yearFrom: 'relative', rule: 'deadlines/half-year' },
  { text: '力争{deadline:2024年首季}完成结算。', due: '2024-03-31', precision: 'quarter', yearFrom: 'explicit' },
  { text: '方案已提交审议，{deadline:今年四季度}起执行。', due: '2023-12-31', relation: 'start', yearFrom: 'relative' },
  { text: '力争{deadline:三季度}完成整改。', due: '2023-09-30', precision: 'quarter', relation: 'in', yearFrom: 'inferred' },
  { text: '{deadline:2024年一季度末前}完成清算。', due: '2024-03-31', relation: 'by' },
  { text: '确保{deadline:本季度末}清零。', due: '2023-06-30', relation: 'by', yearFrom: 'relative' },
  { text: '计划{deadline:第四季度}开工。', due: '2023-12-31', relation: 'start' },
  { text: '力争{deadline:下半年}出台管理办法。', due: '2023-12-31', precision: 'half', yearFrom: 'inferred', rule: 'deadlines/half-year' },
  { text: '预计{deadline:2023年第三季度}完成竣工决算。', due: '2023-09-30' },
  { text: '争取{deadline:下季度}上线运行。', due: '2023-09-30', yearFrom: 'relative' },
  { text: '{deadline:二季度末前}完成国有资产确权。', due: '2023-06-30' },
  { text: '计划{deadline:2024年上半年}完成主体施工，{deadline:下半年}交付使用。', due: ['2024-06-30', '2024-12-31'], rule: 'deadlines/half-year' },
  { text: '下一步，局党组将压实责任。{deadline:第四季度}集中开展一次整改“回头看”。', due: '2023-12-31', relation: 'in', yearFrom: 'inferred' },
  { text: '四、下一步打算\n一是紧盯不放；二是{deadline:第三季度}组织一次整改成效“第三方测评”。', issuedOn: '2023-07-09', due: '2023-09-30', precision: 'quarter', relation: 'in' },
  { text: '经批准，整改时限顺延至{deadline:2024年一季度末}。', due: '2024-03-31', relation: 'by' },
  { text: '预计平台{deadline:明年一季度}上线。', due: '2024-03-31', yearFrom: 'relative' },
  { text: '确保系统{deadline:四季度}上线运行。', due: '2023-12-31' },
  { text: '该平台将于{deadline:三季度}上线。', due: '2023-09-30' },
  { text: '经县政府同意，完成时限顺延至{deadline:2023年10月底}。', due: '2023-10-31' },
  { text: '该任务整改期限顺延至{deadline:2024年上半年}。', due: '2024-06-30', rule: 'deadlines/half-year' },
  { text: '经批准，该任务顺延至{deadline:2024年3月底}完成。', due: '2024-03-31' },
  { text: '因征地受阻，顺延至{deadline:2024年3月底前}完成整改。', due: '2024-03-31' },
  { text: '下一步，{deadline:下半年}开展一次专项督查。', issuedOn: '2023-08-02', due: '2023-12-31', precision: 'half' },
  { text: '其余4名暂未轮岗的干部，{deadline:2023年上半年}完成交流。', issuedOn: '2023-01-28', due: '2023-06-30', precision: 'half', rule: 'deadlines/half-year' },
], {
  nearMisses: [
    '预计20××年第三季度开工。',
    '2023年上半年完成交流4人。',
    '今年上半年办理业务5600件。', '2023年一季度文件数下降40%。', '二季度前期准备充分。', '上半年共追责9人。', '每季度组织一次检查。', '前三季度完成投资12亿元。', '一季一排名。', '每半年听取一次汇报。',
    '新办法今年一季度起执行。', '今年一季度，集中开展自查。', '四季度是收官期。', '第四季度集中开展一次整改“回头看”。', '下一步，局党组将压实责任。一季度组织一次评查。', '三季度为集中整治阶段。', '下一步，局党组将压实责任。二季度组织一次评查。', '施工合同期限延长至2024年一季度末。', '正在推进的问题：二季度开展检查12次。',
  ],
});
