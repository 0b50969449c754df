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
  { text: '待资金到位后，计划{deadline:国庆节前}完成办公用房腾退。', issuedOn: '2024-01-20', due: '2024-09-30', rule: 'deadlines/festival' },
  { text: '确保{deadline:春节前}全部兑付到位。', due: '2025-01-28', rule: 'deadlines/festival' },
  { text: '力争{deadline:2026年元旦前}交付使用。', due: '2025-12-31', rule: 'deadlines/festival' },
  { text: '计划{deadline:明年五一前}开园。'.replace('开园', '启用'), due: '2025-04-30', rule: 'deadlines/festival' },
  { text: '确保{deadline:中秋节前}完成退费。', issuedOn: '2025-06-10', due: '2025-10-05', rule: 'deadlines/festival', checkReasons: [] },
  { text: '欠付的工程款，施工方同意{deadline:端午节前}付清。', issuedOn: '2023-04-18', due: '2023-06-21', rule: 'deadlines/festival' },
  { text: '二期设备正在安装，{deadline:国庆前}完成调试。', issuedOn: '2023-05-30', due: '2023-09-30', rule: 'deadlines/festival' },
  { text: '公墓停车场改造{deadline:明年清明节前}投入使用。', issuedOn: '2023-11-02', due: '2024-04-03', rule: 'deadlines/festival' },
  { text: '力争{deadline:2027年元宵节前}完成布展。'.replace('布展', '布设'), due: '2027-02-19', rule: 'deadlines/festival' },
  { text: '确保{deadline:重阳节前}建成3个老年食堂。', issuedOn: '2024-07-01', due: '2024-10-10', rule: 'deadlines/festival' },
  { text: '承诺{deadline:2041年端午节前}还清。', due: null, rule: 'deadlines/festival', checkReasons: ['festival-date-unknown'] },
  { text: '文体中心{deadline:“五一”之前}免费开放。', issuedOn: '2024-03-06', due: '2024-04-30', rule: 'deadlines/festival' },
  { text: '确保{deadline:春节前}将慰问金发放到户。', due: '2025-01-28', rule: 'deadlines/festival' },
  { text: '到{deadline:2026年春节前}，欠付的46户补偿款全部发到村民手中。', due: '2026-02-16', rule: 'deadlines/festival' },
  { text: '档案整理{deadline:国庆节前}可办结。', issuedOn: '2024-12-20', due: '2025-09-30' },
  { text: '不动产登记可望{deadline:元旦前}完成。', due: '2024-12-31', strength: 'planned' },
  { text: '预计{deadline:元旦前}往来款清理全部到位。', due: '2024-12-31' },
  { text: '游客中心改造{deadline:国庆黄金周前}全部投用。', issuedOn: '2024-06-20', due: '2024-09-30', rule: 'deadlines/festival' },
], {
  nearMisses: [
    '春节前往省城采购设备，完成安装。', '国庆前可能完成整改。', '鱼塘租金正月底前收回。', '农历八月底前修好祠堂。', '腊月底前结清工钱。', '春节前，走访慰问困难党员。',
    '认真落实《“十四五”期末评估方案》。', '“十四五”规划编制完成。', '2021年3月15日至5月15日，巡察组开展巡察。', '2024年9月30日至12月15日，巡察组进驻。', '国庆前夕开展检查。', '“七一”表彰大会上作报告。', '春节前走访慰问困难群众。',
    '2018年至2020年的案件。', '每年春节前开展检查。', '端午节前完成巡查12次，同比增加3次。', '中秋节前已经通车。', '五一前开展检查。', '元旦前建成的厂房。', '清明前后完成植树。', '五一前改革开放成就展布展。', '春节前发放慰问金。', '3月10日至4月25日为深入核查阶段。', '2025年1月至2月为集中整治期。', '“十三五”期间累计投入3亿元。', '今年6-7月，开展专项考察。',
  ],
});
