import { phrases } from '../phrases';

/**
 * Openings. Marks: `inspector`, `kind`, `round`, `body`, `start`, `end`, `feedback`; what stands in `dates` is what the
 * last three come to, in that order. `publishedOn` is the page's day, for openings that name no year.
 */
export interface OpeningRow {
  readonly text: string;
  readonly level?: string;
  readonly dates?: { readonly start?: string; readonly end?: string; readonly feedback?: string };
  readonly publishedOn?: string;
}

const rows: readonly OpeningRow[] = [
  // Central and provincial 巡视
  { text: '根据党中央关于巡视工作的统一部署，{start:2023年4月6日}至{end:5月31日}，{inspector:中央第七巡视组}对{body:云岭集团有限公司党委}开展了{kind:常规巡视}。{feedback:7月19日}，{inspectorAgain:中央第七巡视组}向公司党委反馈了巡视意见。', level: 'central', dates: { start: '2023-04-06', end: '2023-05-31', feedback: '2023-07-19' } },
  { text: '按照省委部署，{inspector:省委第三巡视组}于{start:2022年10月8日}至{end:12月2日}对{body:云岭职业技术学院党委}进行了{kind:巡视}，并于{feedback:2023年2月9日}反馈了巡视意见。', level: 'provincial', dates: { start: '2022-10-08', end: '2022-12-02', feedback: '2023-02-09' } },
  { text: '{start:2024年11月20日}至{end:1月15日}，{inspector:自治区党委第二巡视组}对{body:自治区水利厅党组}开展了{kind:巡视}。{feedback:3月7日}，巡视组反馈了意见。', level: 'provincial', dates: { start: '2024-11-20', end: '2025-01-15', feedback: '2025-03-07' } },
  { text: '根据{round:十二届省委第五轮}巡视安排，{start:2021年9月6日}至{end:11月4日}，{inspector:省委巡视三组}对{body:省档案局党组}开展{kind:巡视}，{feedback:2022年1月13日}反馈了情况。', level: 'provincial', dates: { start: '2021-09-06', end: '2021-11-04', feedback: '2022-01-13' } },
  { text: '{start:2 0 2 3 年 9 月 4 日} 至 {end:1 1 月 1 7 日} ， {inspector:县 委 第 一 巡 察 组} 对 {body:县 档 案 局 党 组} 开 展 了 {kind:巡 察} 。', level: 'county', dates: { start: '2023-09-04', end: '2023-11-17' } },
  { text: '{start:2023.9.3}-{end:2023.10.16}，{inspector:县委第一巡察组}对{body:县档案局党组}开展了{kind:巡察}。', level: 'county', dates: { start: '2023-09-03', end: '2023-10-16' } },
  { text: '{start:2023/3/6}—{end:2023/4/28}，{inspector:县委第二巡察组}对{body:县民政局党组}开展了{kind:巡察}。', level: 'county', dates: { start: '2023-03-06', end: '2023-04-28' } },
  { text: '{start:2024-03-06}至{end:2024-04-28}，{inspector:县委第五巡察组}对{body:县司法局党组}开展了{kind:巡察}。', level: 'county', dates: { start: '2024-03-06', end: '2024-04-28' } },
  { text: '{inspector:教育部党组第四巡视组}于{start:2020年9月}至{end:10月}对{body:江岸大学党委}开展了{kind:巡视}。', level: 'central', dates: { start: '2020-09', end: '2020-10' } },
  // City and county 巡察
  { text: '按照市委统一安排,{start:2022年3月1日}至{end:4月29日},{inspector:市委第二巡察组}对{body:市商务局党组}进行了{kind:巡察}.{feedback:6月1日},市委第二巡察组反馈了意见.', level: 'city', dates: { start: '2022-03-01', end: '2022-04-29', feedback: '2022-06-01' } },
  { text: '{start:2023年8月21日}—{end:10月20日}，{inspector:县委第一巡察组}对{body:县水务局党组}开展了{kind:常规巡察}，{feedback:12月5日}向局党组反馈了巡察意见。', level: 'county', dates: { start: '2023-08-21', end: '2023-10-20', feedback: '2023-12-05' } },
  { text: '根据{round:十四届市委第三轮}巡察工作安排，{inspector:市委第六巡察组}自{start:2024年2月26日}起至{end:4月30日}对{body:市文旅局党组}开展{kind:巡察}。', level: 'city', dates: { start: '2024-02-26', end: '2024-04-30' } },
  { text: '{start:2025年3月10日}至{end:5月16日}，{inspector:区委巡察组}对{body:云岭街道党工委}开展了{kind:提级巡察}，{feedback:同年7月3日}反馈了意见。', level: 'county', dates: { start: '2025-03-10', end: '2025-05-16', feedback: '2025-07-03' } },
  { text: '{inspector:市委第三提级巡察组}对{body:江岸村党总支}开展了{kind:提级巡察}。{feedback:2023年11月15日}反馈了巡察意见。', level: 'city', dates: { feedback: '2023-11-15' } },
  { text: '{start:10月10日}至{end:12月8日}，{inspector:县委第四巡察组}对{body:县医疗保障局党组}进行了{kind:巡察}。{feedback:1月12日}，县委第四巡察组反馈了巡察意见。', publishedOn: '2024-08-20', level: 'county', dates: { start: '2023-10-10', end: '2023-12-08', feedback: '2024-01-12' } },
  { text: '{start:二〇二三年三月十五日}至{end:五月十二日}，{inspector:州委第一巡察组}对{body:州林业和草原局党组}开展{kind:巡察}，{feedback:二〇二三年六月三十日}反馈意见。', level: 'city', dates: { start: '2023-03-15', end: '2023-05-12', feedback: '2023-06-30' } },
  { text: '按照{round:第五轮}巡察部署，{inspector:旗委第二巡察组}进驻{body:旗农牧局党组}开展{kind:机动巡察}。{feedback:2022年5月18日}，反馈了巡察情况。', level: 'county', dates: { feedback: '2022-05-18' } },
  { text: '{start:2024年6月3日}至{end:28日}，{inspector:市委涉粮专项巡察组}对{body:市粮食和物资储备局党组}开展了{kind:涉粮专项巡察}。', level: 'city', dates: { start: '2024-06-03', end: '2024-06-28' } },
  { text: '{inspector:市委第五巡察组}于{start:2021年5月8日}到{end:6月30日}，对{body:市公安局江岸分局党委}（以下简称“分局党委”）进行了为期两个月的{kind:巡察}，{feedback:9月2日}反馈了意见。', level: 'city', dates: { start: '2021-05-08', end: '2021-06-30', feedback: '2021-09-02' } },
  // Follow-up
  { text: '{start:2022年9月1日}至{end:30日}，{inspector:区委第一巡察组}对{body:区城管局党组}开展了{kind:巡察“回头看”}。{feedback:11月4日}反馈了“回头看”情况。', level: 'county', dates: { start: '2022-09-01', end: '2022-09-30', feedback: '2022-11-04' } },
  { text: '{inspector:省委第八巡视组}于{start:2019年7月1日}至{end:8月16日}对{body:滨海市委}开展了{kind:“回头看”}，{feedback:10月9日}反馈意见。', level: 'provincial', dates: { start: '2019-07-01', end: '2019-08-16', feedback: '2019-10-09' } },
  // University, hospital, company
  { text: '根据学校党委统一部署，{start:2023年10月16日}至{end:11月17日}，{inspector:校党委第二巡察组}对{body:化学学院党委}开展了{kind:巡察}，{feedback:2024年1月5日}反馈了巡察意见。', level: 'university', dates: { start: '2023-10-16', end: '2023-11-17', feedback: '2024-01-05' } },
  { text: '{start:2024年4月8日}至{end:5月31日}，{inspector:集团党委巡察组}对{body:江岸水务有限公司党委}进行了{kind:巡察}。{feedback:6月25日}，集团党委巡察组反馈了意见。', level: 'enterprise', dates: { start: '2024-04-08', end: '2024-05-31', feedback: '2024-06-25' } },
  { text: '{start:2022年5月9日}至{end:7月8日}，{inspector:市卫健委党组第一巡察组}对{body:市第三人民医院党委}开展{kind:联动巡察}。', level: 'city', dates: { start: '2022-05-09', end: '2022-07-08' } },
  { text: '{inspector:江岸集团公司党委第一巡察组}{start:2023年2月20日}至{end:3月31日}对{body:设备分公司党总支}开展了{kind:巡察}。', level: 'enterprise', dates: { start: '2023-02-20', end: '2023-03-31' } },
  { text: '{body:云岭镇党委}接受了{inspector:县委第三巡察组}的{kind:巡察}，{feedback:2021年12月22日}收到反馈意见。', level: 'county', dates: { feedback: '2021-12-22' } },
  // Audit
  { text: '{start:2023年3月}至{end:5月}，{inspector:市审计局}对{body:市民政局}2022年度预算执行和其他财政收支情况进行了{kind:审计}。', level: 'city', dates: { start: '2023-03', end: '2023-05' } },
  { text: '根据审计计划，{inspector:省审计厅}派出审计组，自{start:2022年4月11日}至{end:6月24日}，对{body:云岭交通投资集团}2019年至2021年资产负债损益情况进行了{kind:审计}。', level: 'provincial', dates: { start: '2022-04-11', end: '2022-06-24' } },
  { text: '{start:2021年6月}，{inspector:审计署驻江岸特派员办事处}对{body:滨海市}乡村振兴资金管理使用情况进行了{kind:审计}。', level: 'central', dates: { start: '2021-06' } },
  // Environment, statistics and others
  { text: '{start:2021年8月25日}至{end:9月25日}，{inspector:中央第三生态环境保护督察组}对{body:云岭省}开展了{round:第二轮第四批}{kind:生态环境保护督察}，{feedback:12月13日}反馈了督察意见。', level: 'central', dates: { start: '2021-08-25', end: '2021-09-25', feedback: '2021-12-13' } },
  { text: '{start:2022年11月1日}至{end:30日}，{inspector:省第二生态环境保护督察组}对{body:滨海市}开展{kind:生态环境保护督察}。{feedback:2023年3月16日}，督察组反馈了督察意见。', level: 'provincial', dates: { start: '2022-11-01', end: '2022-11-30', feedback: '2023-03-16' } },
  { text: '{start:2024年9月2日}至{end:9月30日}，{inspector:国家{kind:自然资源督察}江城局}对{body:云岭市}开展了耕地保护和土地利用例行督察，{feedback:2024年12月18日}向市政府印发督察意见书。', level: 'central', dates: { start: '2024-09-02', end: '2024-09-30', feedback: '2024-12-18' } },
  { text: '{start:2022年5月9日}至{end:20日}，经省政府授权，{inspector:省统计局2022年第2统计督察组}对{body:云岭市}开展了{kind:统计督察}，{feedback:8月3日}反馈了督察意见。', level: 'provincial', dates: { start: '2022-05-09', end: '2022-05-20', feedback: '2022-08-03' } },
  { text: '按照部署，2023年{inspector:第二督导组}对{body:云岭县}开展了督导，{feedback:2023年9月4日}反馈了意见。', dates: { feedback: '2023-09-04' } },
  { text: '{start:2024年3月5日}至{end:14日}，{inspector:省统计局第3统计督察组}对{body:云岭县}开展了{kind:统计督察}，{feedback:4月20日}反馈了督察意见。', level: 'provincial', dates: { start: '2024-03-05', end: '2024-03-14', feedback: '2024-04-20' } },
  { text: '{start:2023年6月5日}至{end:14日}，{inspector:国家统计局第九统计督察组}对{body:云岭省}开展了{kind:统计督察}，{feedback:10月20日}反馈了督察意见。', level: 'central', dates: { start: '2023-06-05', end: '2023-06-14', feedback: '2023-10-20' } },
  { text: '{start:2023年5月15日}至{end:19日}，{inspector:国家医疗保障局第四飞行检查组}对{body:江岸市第一医院}开展了{kind:飞行检查}，{feedback:8月2日}反馈了检查意见。', level: 'central', dates: { start: '2023-05-15', end: '2023-05-19', feedback: '2023-08-02' } },
  { text: '{start:2024年9月2日}至{end:6日}，{inspector:省医保基金飞行检查组}对{body:云川县中医院}2022年至2023年医保基金使用情况进行了{kind:飞行检查}。', level: 'provincial', dates: { start: '2024-09-02', end: '2024-09-06' } },
  { text: '{start:2023年6月}至{end:7月}，{inspector:县人大常委会}组织执法检查组对{body:我县}贯彻实施水法情况进行了{kind:执法检查}。', level: 'county', dates: { start: '2023-06', end: '2023-07' } },
  { text: '{start:2024年7月2日}至{end:5日}，{inspector:市人大常委会执法检查组}对{body:我区}贯彻实施安全生产法情况开展了{kind:执法检查}。', level: 'city', dates: { start: '2024-07-02', end: '2024-07-05' } },
  { text: '{start:2021年3月1日}至{end:5月7日}，{inspector:{round:十届省委第八轮}巡视第五巡视组}对{body:江岸大学党委}进行了{kind:常规巡视}。{feedback:7月23日}，省委第五巡视组反馈了意见。', level: 'provincial', dates: { start: '2021-03-01', end: '2021-05-07', feedback: '2021-07-23' } },
  { text: '自{start:2022年2月24日}起，{inspector:市委第二巡察组}对{body:市纪委监委机关党委}进行了为期45天的{kind:巡察}。{feedback:5月30日}下午，巡察组召开会议反馈了意见。', level: 'city', dates: { start: '2022-02-24', feedback: '2022-05-30' } },
  { text: '{start:2017年8月7日}至{end:9月7日}，{inspector:中央第五环境保护督察组}对{body:云岭省}开展{kind:环境保护督察}，并于{feedback:12月24日}反馈。', level: 'central', dates: { start: '2017-08-07', end: '2017-09-07', feedback: '2017-12-24' } },
  { text: '{inspector:集团公司党组第二巡视组}于{start:2022年9月5日}至{end:10月28日}对{body:云岭电力有限公司党委}进行了{kind:巡视}。', level: 'enterprise', dates: { start: '2022-09-05', end: '2022-10-28' } },
  { text: '按照区委部署，{inspector:十三届区委第二巡察组}于{start:2023年3月至}{end:5月}对{body:区总工会党组}开展{kind:巡察}。', level: 'county', dates: { start: '2023-03', end: '2023-05' } },
];

export default phrases('identity/inspection', {}, rows, {
  nearMisses: [
    // No inspection is told in any of these; nobody in particular inspects.
    '为加强内部管理，2023年3月至5月，我局组织开展了作风建设专项活动。',
    '巡察组指出的问题，我们照单全收。',
    '市委督查室、市纪委监委组成联合督查组，督促各单位落实。',
    '根据《中国共产党巡视工作条例》有关规定，现予公布。',
    '2024年5月6日，局党组召开会议，成立巡察整改领导小组。',
    '截至2023年底，各项任务有序推进。',
    // The days on which the body met about it.
    '2023年9月12日召开县政府常务会议进行专题研究部署，要求各部门认真整改反映的问题。',
    '2024年3月8日，局党组对巡察整改工作进行再部署。',
    // The days on which objections are received.
    '按照销号办法，现将督察反馈问题整改完成情况予以公示，公示期为2024年6月3日至6月10日。',
    '现将审计整改结果公开，公开时间：2023年5月8日—5月19日，有异议的可以反映。',
  ],
});
