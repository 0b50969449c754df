import { phrases } from '@/lib/notice/phrases';
import type { PhraseRow } from './phrase-row';

/** Lengths of time: counted from D where no event is named, from the feedback where it is. */
export default phrases<PhraseRow, { issuedOn: string; feedbackOn: string }>('deadlines/duration', { issuedOn: '2021-11-03', feedbackOn: '2021-10-20' }, [
  { text: '争取{deadline:两周之内}办结。', due: '2021-11-17', precision: 'day', relation: 'by', strength: 'effort', checkReasons: ['counted-from-issue-date'] },
  { text: '反馈后{deadline:两个月内}报送整改情况。', due: '2021-12-20', relation: 'by', rule: 'deadlines/after-event', checkReasons: [] },
  { text: '力争{deadline:近两年内}开工。', due: '2023-11-03', precision: 'fuzzy', relation: 'start', strength: 'effort' },
  { text: '确保{deadline:3个月内}全部整改到位。', due: '2022-02-03', strength: 'firm' },
  { text: '预计{deadline:半年内}完成搬迁。', due: '2022-05-03' },
  { text: '力争{deadline:30天内}完成清退。', due: '2021-12-03' },
  { text: '限期{deadline:15日内}拆除到位。', due: '2021-11-18', strength: 'firm' },
  { text: '自巡察反馈之日起{deadline:3个月内}完成集中整改。', due: '2022-01-20', rule: 'deadlines/after-event' },
  { text: '力争用{deadline:一年时间内}完成改造。', due: '2022-11-03' },
  { text: '承诺{deadline:10个工作日内}完成退费。', due: '2021-11-17', checkReasons: ['counted-from-issue-date'] },
  { text: '承诺{deadline:15个工作日内}完成退费。', issuedOn: '2031-03-03', due: null, checkReasons: ['working-days-outside-table'] },
  { text: '承诺于反馈后{deadline:十个工作日内}上报方案。', issuedOn: '2021-10-21', due: '2021-11-03', rule: 'deadlines/after-event' },
  { text: '预计招标完成后{deadline:六个月内}竣工。', due: null, rule: 'deadlines/after-event', checkReasons: ['event-date-unknown'] },
  { text: '计划{deadline:二十四个月内}还清全部欠款。', due: '2023-11-03' },
  { text: '已制定还款计划，{deadline:自2021年11月8日起20个工作日内}归还到位。', due: '2021-12-06', rule: 'deadlines/after-event', checkReasons: [] },
  { text: '供应商承诺{deadline:自2021年12月1日起15日内}更换完毕。', due: '2021-12-16', strength: 'firm' },
  { text: '{deadline:从11月1日起，60天内}完成清退。', due: '2021-12-31', checkReasons: ['year-inferred'] },
  { text: '{deadline:2021年11月5日之日起三个月内}全部拆除。', due: '2022-02-05' },
  { text: '整改落实情况将于反馈后{deadline:三个月内}报送。', issuedOn: '2022-02-10', due: '2022-01-20', rule: 'deadlines/after-event', checkReasons: ['overdue-at-publication'] },
  { text: '拟在收到反馈意见后{deadline:两个月内}向巡察办提交报告。', issuedOn: '2022-01-10', due: '2021-12-20', rule: 'deadlines/after-event', checkReasons: ['overdue-at-publication'] },
  { text: '将在{deadline:两个月内}完成清退。', due: '2022-01-03', checkReasons: ['counted-from-issue-date'] },
  { text: '计划{deadline:两周内}完成清退。', due: '2021-11-17', strength: 'planned' },
  { text: '计划{deadline:半年内}启动改造。', due: '2022-05-03', relation: 'start' },
  { text: '限{deadline:三个月内}办结土地证。', due: '2022-02-03', strength: 'firm' },
  { text: '须在{deadline:两周内}完成清退。', due: '2021-11-17' },
  { text: '{deadline:自本通报公布之日起30日内}，完成往来款清理。', due: '2021-12-03', rule: 'deadlines/after-event' },
  { text: '现已于8月24日发布公告，经公告{duty:超过六个月}无人认领的，将上缴国库。', duty: 'condition' },
  { text: '{duty:自公告之日起六个月内}无人认领的，依法处理。', duty: 'condition' },
], {
  nearMisses: [
    '变更签证须在7个工作日内办结。', '采购申请应于三个工作日内完成审批。', '如有疑问，可在本公告发布之日起10个工作日内与审计部联系。',
    '自本通报公布之日起30日内向县纪委监委反映。', '一周内完成了3项整改。', '自2021年3月1日起30日内完成了清退。', '要求各校自8月1日起20日内完成退费。', '自2020年3月1日起20个工作日内归还借款。', '自2021年12月1日起执行新标准。', '自竣工之日起两年内由施工方保修。', '巡察组要求反馈后一周内召开党组会。', '反馈后5日内召开了动员会。', '承办科室将在收到群众反馈后3日内答复。', '近三年内录用的人员档案齐全。', '收到举报后3日内受理。', '执法问题48小时100%整改完毕。', '确保新警6个月内人人过关。', '应当在三十日内作出决定。', '10年以上暂扣款。',
    '自公示之日起十日内，无人提出异议的，予以发证。', '自立案之日起三个月内，当事人可以申诉。', '有效期限三个月内的食品。', '已在两个月内整改到位。', '五年内受过处分的人员。', '两个工作日内办结率98%。', '凡一个月内两次迟到的，予以通报。', '接到报警后5分钟内到达现场。', '短期内难以完成。',
  ],
});
