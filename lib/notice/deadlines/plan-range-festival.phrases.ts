import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** Five-year plans, dated ranges, festivals. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/plan', { issuedOn: '2024-12-20' }, [
  { text: '到{deadline:“十四五”期末}，基本完成2000年底前建成的老旧小区改造。', due: '2025-12-31', precision: 'plan', relation: 'by', extent: 'basic' },
  { text: '力争{deadline:“十五五”期间}建成。', due: '2030-12-31', precision: 'plan' },
  { text: '{deadline:十四五末}全面完成污水直排口整治。', due: '2025-12-31' },
  { text: '集中攻坚（{deadline:2025年1月11日-2025年10月底}）', due: '2025-10-31', from: '2025-01-11', relation: 'during', rule: 'deadlines/range' },
  { text: '计划{deadline:2025年3月至6月}完成管网改造。', due: '2025-06-30', from: '2025-03-01', rule: 'deadlines/range' },
  { text: '拟于{deadline:2025年11月至3月}开展集中整治。', due: '2026-03-31', from: '2025-11-01', rule: 'deadlines/range' },
  { text: '争取{deadline:“十一”之前}完成公示。', issuedOn: '2024-08-20', due: '2024-09-30', precision: 'day', rule: 'deadlines/festival' },
  { text: '确保{deadline:春节前}全部兑付到位。', due: '2025-01-28', rule: 'deadlines/festival' },
  { text: '力争{deadline:2026年元旦前}交付使用。', due: '2025-12-31', rule: 'deadlines/festival' },
  { text: '计划{deadline:明年五一前}开园。'.replace('开园', '启用'), due: '2025-04-30', rule: 'deadlines/festival' },
  { text: '确保{deadline:中秋节前}完成退费。', due: null, rule: 'deadlines/festival', checkReasons: ['festival-date-unknown'] },
], {
  nearMisses: [
    '认真落实《“十四五”期末评估方案》。', '“十四五”规划编制完成。', '2021年3月15日至5月15日，巡察组开展巡察。', '2024年9月30日至12月15日，巡察组进驻。', '国庆前夕开展检查。', '“七一”表彰大会上作报告。', '春节前走访慰问困难群众。',
    '2018年至2020年的案件。', '每年春节前开展检查。', '“十三五”期间累计投入3亿元。', '今年6-7月，开展专项考察。',
  ],
});
