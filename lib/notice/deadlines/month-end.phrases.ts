import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** 底, 末, 底前, 末前 after a month. */
export default phrases<PhraseRow, { issuedOn: string }>('deadlines/month-end', { issuedOn: '2023-05-18' }, [
  { text: '预计将在{deadline:2023年9月底前}整改到位。', due: '2023-09-30', precision: 'month', relation: 'by', strength: 'planned', extent: 'full', yearFrom: 'explicit' },
  { text: '拟于{deadline:２０２３年９月底前}办结。', due: '2023-09-30', strength: 'planned' },
  { text: '拟于 {deadline:2023 年 9 月底前} 办结。', due: '2023-09-30' },
  { text: '预计{deadline:2023年9月底}完成。', due: '2023-09-30', relation: 'by', strength: 'planned' },
  { text: '要求6个街道于{deadline:9月底前}全部补齐台账。', due: '2023-09-30', yearFrom: 'inferred', extent: 'full' },
  { text: '{deadline:1月底前}完成任务分解，{deadline:2月底前}出台具体措施。', issuedOn: '2022-01-10', due: ['2022-01-31', '2022-02-28'], relation: 'by' },
  { text: '力争{deadline:6月末前}建成投用。', due: '2023-06-30', strength: 'effort', yearFrom: 'inferred' },
  { text: '确保{deadline:二〇二三年十二月底前}清零。', due: '2023-12-31', yearFrom: 'explicit', strength: 'firm' },
  { text: '确保{deadline:二○二四年二月底前}清零。', due: '2024-02-29' },
  { text: '计划{deadline:明年2月底前}完成竣工验收。', due: '2024-02-29', yearFrom: 'relative', strength: 'planned' },
  { text: '{deadline:今年8月底前}，由办公室牵头完成制度修订。', due: '2023-08-31', relation: 'by' },
  { text: '{deadline:12月底以前}全面完成危房清退。', due: '2023-12-31' },
  { text: '{deadline:10月底之前}启动二期工程建设。', due: '2023-10-31', relation: 'start' },
  { text: '{deadline:月底}完成主体工程。', issuedOn: '2017-08-09', due: '2017-08-31', yearFrom: 'relative' },
  { text: '{deadline:本月底前}将剩余欠款全部收回。', due: '2023-05-31' },
  { text: '争取{deadline:下月底}前期手续全部办好。', due: '2023-06-30', strength: 'effort' },
  { text: '目前已完成设计，预计{deadline:11月底}完工。', due: '2023-11-30' },
  { text: '{deadline:21年12月底前}整改完毕。', issuedOn: '2021-10-08', due: '2021-12-31', yearFrom: 'explicit' },
  { text: '（1）{deadline:7月底前}，完成全部41处点位的标牌更换；', due: '2023-07-31' },
  { text: '计划6月底完成摸排'.replace('6月底', '{deadline:6月底}') + '，{deadline:8月底}完成整治，{deadline:次年1月底前}完成验收。', due: ['2023-06-30', '2023-08-31', '2024-01-31'] },
  { text: '预计{deadline:6月底前}完成资产划转。', issuedOn: '2021-11-03', due: '2022-06-30', yearFrom: 'inferred', checkReasons: ['year-inferred'] },
  { text: '督促施工单位于{deadline:2023年10月底前}基本完成雨污分流改造。', due: '2023-10-31', extent: 'basic' },
  { text: '已制定还款方案，确保{deadline:8月底前}全额归还。', due: '2023-08-31' },
  { text: '资金缺口正在申请，最迟{deadline:7月底前}拨付到位。', due: '2023-07-31' },
  { text: '对尚未收回的3笔借款，{deadline:6月底前}仍不能收回的，一律移送司法机关。'.replace('{deadline:6月底前}', '6月底前') },
  { text: '欠缴租金共48万元，其中30万元{deadline:2024年3月底前}收回。', due: '2024-03-31', yearFrom: 'explicit' },
  { text: '破损的12处护栏，{deadline:下月底前}修好。', due: '2023-06-30' },
  { text: '值班室的灯具{deadline:6月底前}换完。', due: '2023-06-30' },
], {
  nearMisses: [
    '全年收回欠款48万元，其中3月底前收回30万元。',
    '月底前后气温回升。', '截至2023年3月底，已完成整改12项。', '截止4月底，累计办结信访件36件。', '3月底前已全部退还到位。',
    '2022年12月底前完成了清退。', '4月底，召开专题民主生活会。', '经查，2022年9月底前未完成整改的有3个单位。', '与去年4月底相比下降12%。',
    '认真落实《2023年9月底前重点任务清单》。', '每月底前报送进展。', '2021年11月底前建成的小区全部纳入改造范围。',
    '原定2023年9月底前完成的改造项目因故推迟。', '问题发现：未在2022年10月底前完成备案。', '较4月底减少15件。', '自2022年8月底起试行。',
    '应于2022年6月底前上缴而未上缴的资金已全部上缴。', '公示期至2023年6月底。', '合同有效期至2023年12月底。',
  ],
});
