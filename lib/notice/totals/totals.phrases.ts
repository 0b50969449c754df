import { phrases } from '../phrases';
import type { DeclaredTotal, TotalCheck } from '../types';

/** Sentences of the organising part. Marks: `total`, one a count; `values` and `checks` in the same order. */
export interface TotalRow {
  readonly text: string;
  readonly values: readonly DeclaredTotal['values'][];
  /** name:result of every check of the first total when no issue is known. */
  readonly checks?: readonly `${TotalCheck['name']}:${TotalCheck['result']}`[];
}

const rows: readonly TotalRow[] = [
  { text: '针对市委巡察反馈的{total:3个方面8个大类21项具体问题}，制定{total:64项整改措施}。', values: [{ aspects: 3, categories: 8, problems: 21 }, { measures: 64 }] },
  { text: '巡察组指出我局党组{total:存在四个方面12个问题}，{total:提出了三条意见建议}。', values: [{ aspects: 4, problems: 12 }, { suggestions: 3 }] },
  { text: '反馈的{total:25个问题，已完成整改19个、正在整改6个，完成率76%}。', values: [{ problems: 25, completed: 19, inProgress: 6, ratePercent: 76 }], checks: ['parts:consistent', 'rate:consistent', 'found:cannot-tell'] },
  { text: '截至目前，{total:30项整改任务中，已完成28项，持续推进2项}。', values: [{ tasks: 30, completed: 28, inProgress: 2 }], checks: ['parts:consistent'] },
  { text: '审计报告反映的{total:1263个问题，已整改1153个，整改率91.29%}。', values: [{ problems: 1263, completed: 1153, ratePercent: 91.29 }], checks: ['parts:cannot-tell', 'rate:consistent', 'found:cannot-tell'] },
  { text: '督察反馈的{total:36项整改任务，已完成整改30项，正在整改5项}。', values: [{ tasks: 36, completed: 30, inProgress: 5 }], checks: ['parts:inconsistent'] },
  { text: '{total:18个问题已全部完成整改}。', values: [{ problems: 18, completed: 18 }], checks: ['parts:consistent', 'found:cannot-tell'] },
  { text: '对照反馈意见，梳理出{total:整改任务45项}，细化{total:整改措施138条}。', values: [{ tasks: 45 }, { measures: 138 }] },
  { text: '市委巡察组共反馈{total:4方面问题}。', values: [{ aspects: 4 }] },
  { text: '反馈的{total:28个问题，完成整改23个，基本完成4个，未完成1个}。', values: [{ problems: 28, completed: 23, inProgress: 4, notStarted: 1 }], checks: ['parts:consistent', 'found:cannot-tell'] },
  { text: '明确{total:3个方面、11个问题}。截至目前，{total:已完成整改9个，正在推进2个，整改完成率81.8%}。', values: [{ aspects: 3, problems: 11 }, { completed: 9, inProgress: 2, ratePercent: 81.8 }] },
  { text: '{total:共计6个大类问题已完成整改}。', values: [{ completed: 6 }] },
  { text: '巡视反馈的{total:5个方面26个具体问题}，已制定整改措施。', values: [{ aspects: 5, problems: 26 }] },
  { text: '反馈{total:问题32个，已整改完成20个，完成率70%}。', values: [{ problems: 32, completed: 20, ratePercent: 70 }], checks: ['parts:cannot-tell', 'rate:inconsistent', 'found:cannot-tell'] },
  { text: '将反馈意见分解为{total:十六项具体任务}、{total:五十二条具体措施}。', values: [{ tasks: 16 }, { measures: 52 }] },
  { text: '{total:40个问题中，已完成整改35个，正在推进5个，尚未启动0个}。', values: [{ problems: 40, completed: 35, inProgress: 5, notStarted: 0 }] },
  { text: '反馈的{total:3类15个问题}已全部明确责任人。', values: [{ categories: 3, problems: 15 }] },
  { text: '{total:47个问题，已完成整改40个，其余7个正在有序推进}。', values: [{ problems: 47, completed: 40, inProgress: 7 }] },
  { text: '中央督察反馈我市{total:整改任务12项，已完成销号9项}。', values: [{ tasks: 12, completed: 9 }] },
  { text: '反馈{total:问题34个}，按照即知即改要求制定{total:102条整改举措}。', values: [{ problems: 34 }, { measures: 102 }] },
  { text: '向我院党委反馈{total:4个方面13类37项问题}，并{total:提出5个方面的整改建议}。', values: [{ aspects: 4, categories: 13, problems: 37 }, { suggestions: 5 }] },
  { text: '针对巡察反馈的{total:2个方面14个问题}，制定{total:措施52条}，截至5月底，{total:已完成整改10个，{total:基本完成3个}，正在推进1个}。'.replace('制定{total:措施52条}', '制定{total:整改措施52条}'), values: [{ aspects: 2, problems: 14 }, { measures: 52 }, { completed: 10, inProgress: 1 }, { inProgress: 3 }] },
  { text: '{total:19个问题，已完成整改15个，基本完成4个}。', values: [{ problems: 19, completed: 15, inProgress: 4 }], checks: ['parts:consistent', 'found:cannot-tell'] },
  { text: '{total:41项整改任务已完成30项，达到序时进度11项}。', values: [{ tasks: 41, completed: 30, inProgress: 11 }], checks: ['parts:consistent'] },
  { text: '到5月底，{total:9个问题中改完的有7个，还在改的有2个}。', values: [{ problems: 9, completed: 7, inProgress: 2 }], checks: ['parts:consistent', 'found:cannot-tell'] },
  { text: '{total:整改措施76条，已完成70条}。', values: [{ measures: 76, completed: 70 }] },
  { text: '建立{total:问题清单16条}、{total:整改举措49条}。', values: [{ problems: 16 }, { measures: 49 }] },
  { text: '{total:16条问题已整改到位12条，{total:基本整改到位1条}，正在整改3条}。', values: [{ problems: 16, completed: 12, inProgress: 3 }, { inProgress: 1 }] },
  { text: '截至7月底，{total:已完成整改9个，取得阶段性成效5个}。', values: [{ completed: 9, inProgress: 5 }] },
  { text: '{total:整改任务29项，已完成21项，{total:达到时序进度6项}，正在推进2项}。'.replace('{total:达到时序进度6项}', '达到时序进度6项').replace('，正在推进2项}', '}'), values: [{ tasks: 29, completed: 21, inProgress: 6 }] },
  { text: '{total:22个问题，已完成整改20个，正在整改2个}。下一步，对正在整改的2个问题紧盯不放。', values: [{ problems: 22, completed: 20, inProgress: 2 }] },
  { text: '{total:28项整改任务中，按时序进度推进的4项，未达到序时进度的1项，其余23项均已销号}。', values: [{ tasks: 28, inProgress: 4, completed: 23 }], checks: ['parts:consistent'] },
  { text: '{total:22个问题，已完成整改18个，正在整改4个}。对已完成整改的18个问题开展“回头看”；对正在整改的4个问题挂图作战。', values: [{ problems: 22, completed: 18, inProgress: 4 }] },
  { text: '督察反馈涉及我县的{total:整改任务共19项，目前已完成并销号16项，其余3项达到序时进度}。', values: [{ tasks: 19, completed: 16, inProgress: 3 }], checks: ['parts:consistent'] },
  { text: '反馈{total:问题共计27个}，其中立行立改类9个已全部完成，长期整改类3个持续推进。', values: [{ problems: 27 }] },
  { text: '{total:33项整改任务中已完成30项，其余3项正按计划推进}。', values: [{ tasks: 33, completed: 30, inProgress: 3 }] },
  { text: '从整改情况看，还有{total:4个问题未整改到位}，主要是历史欠账多。', values: [{ inProgress: 4 }] },
  { text: '{total:13个问题，已整改到位8个，正在整改5个}。从整改情况看，还有{total:5个问题未整改到位}。', values: [{ problems: 13, completed: 8, inProgress: 5 }, { inProgress: 5 }] },
  { text: '{total:13个问题，已整改到位8个，正在整改5个}。对未整改到位的5个问题紧盯不放。', values: [{ problems: 13, completed: 8, inProgress: 5 }] },
  { text: '反馈的{total:20个问题，已完成整改17个，未整改到位3个}。', values: [{ problems: 20, completed: 17, inProgress: 3 }] },
  { text: '仍有{total:2项任务尚未办结}。', values: [{ inProgress: 2 }] },
  { text: '{total:3个问题尚未整改}。', values: [{ notStarted: 3 }] },
  { text: '{total:42条措施已落实40条，落实率95.24%}。', values: [{ measures: 42, completed: 40, ratePercent: 95.24 }], checks: ['parts:cannot-tell', 'rate:consistent'] },
  { text: '制定{total:整改措施36条，目前已落实33条}。', values: [{ measures: 36, completed: 33 }] },
  { text: '{total:45项任务已落实43项，剩余2项正在推进}。', values: [{ tasks: 45, completed: 43, inProgress: 2 }] },
  { text: '{total:76条整改措施已全部落实}。', values: [{ measures: 76, completed: 76 }] },
  { text: '{total:已落实整改措施28条}。', values: [{ completed: 28 }] },
  { text: '审计局{total:提出4条建议}。', values: [{ suggestions: 4 }] },
  { text: '集中整改期内应完成的{total:96条措施全部完成}。', values: [{ completed: 96 }] },
  { text: '反馈的{total:25个问题，已完成整改□9个、正在整改6个}。', values: [{ problems: 25, inProgress: 6 }] },
];

export default phrases('totals/find-totals', {}, rows, {
  nearMisses: [
    // What is left of a number that cannot be read whole is none.
    '反馈的□2个问题，制定整改措施\ue6f38条。',
    '巡察组反馈问题1\ufffd个。',
    '6个项目已落实资金3项。', '已落实责任人12名。',
    '班子成员在专题民主生活会上查摆问题35个，相互批评意见42条。',
    '先后召开党组会3次，研究解决问题12个。',
    '涉及征地拆迁的3个问题,力争明年上半年整改到位;因诉讼未结的2个问题,持续跟进。',
    '改完一条销号一条。',
    '公开征求意见，收到意见建议88条，采纳61条。',
    '方案明确3月底前完成的12项任务已全部交账。',
    '对需要县直部门联动的6个问题，由分管领导上门对接。',
    '班子成员分头领办重点问题7个，牵头督导问题12个。',
    '会上查摆班子问题11条、个人问题48条。',
    '对前一轮巡察未整改到位的3个问题一并整改。',
    '把问题一条一条读给社员听。',
    '一方面抓学习，另一方面抓落实。',
    '认真落实《整改工作十五条措施》。',
    '征求意见建议56条。',
    '9月县人大常委会视察后提出4条意见，我局一并纳入台账。',
    '政协委员调研时提出3条建议。',
    '对上轮巡察未整改到位的3个问题再过一遍。',
    '二、整改落实情况\n1.关于“学习不深入”的问题。\n整改情况：排查问题22个，已整改20个，制定整改措施8条。',
    '二、巡察反馈问题整改情况\n(一)关于“服务意识不强”的问题\n梳理问题清单18项，已完成整改16项。',
    '移交信访举报件3245件，已办结3120件。',
    '第3个方面的问题已经说明。',
    '移交的信访件14件和问题线索3条均已办结。',
  ],
});
