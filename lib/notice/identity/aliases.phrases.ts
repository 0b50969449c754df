import { phrases } from '../phrases';

/** Marks: `alias` where a name of the organization `name` is first used. */
export interface AliasRow {
  readonly text: string;
  readonly name: string;
}

const rows: readonly AliasRow[] = [
  { name: '中共滨海市公安局委员会', text: '市委第一巡察组对{alias:市公安局党委}进行了巡察。{alias:局党委}高度重视，{alias:市局党委}书记主持召开会议，局党委逐项研究。' },
  { name: '中共滨海市公安局江岸分局委员会', text: '{alias:分局党委}召开会议。分局党委逐条研究，向{alias:江岸分局党委}报告。' },
  { name: '中共云岭大学委员会', text: '对{alias:云岭大学党委}（以下简称“{alias:校党委}”）开展了巡视。{alias:学校党委}认真研究。' },
  { name: '中共滨海市水利局党组', text: '反馈后，{alias:局党组}立即召开会议，{alias:市水利局党组}制定方案。' },
  { name: '中共江岸城市发展集团有限公司委员会', text: '{alias:集团党委}迅速部署，向{alias:公司党委}作了汇报。' },
  { name: '中共云岭县人民医院委员会', text: '{alias:医院党委}召开会议，{alias:院党委}成立领导小组。' },
  { name: '滨海经济技术开发区党工委', text: '{alias:区党工委}高度重视。滨海经济技术开发区党工委（简称“{alias:经开区党工委}”）组织落实。' },
  { name: '中共云岭大学化学学院委员会', text: '校党委第二巡察组对{alias:化学学院党委}进行了巡察，校党委要求严格。{alias:学院党委}逐项落实。' },
  { name: '中共江岸区人民检察院党组', text: '区委第三巡察组对{alias:区检察院党组}进行了巡察。{alias:院党组}逐项研究。' },
  { name: '中共云岭镇委员会', text: '反馈会后，{alias:镇党委}召开专题会议。' },
];

export default phrases('identity/aliases', {}, rows, {
  nearMisses: [
    '省委第三巡视组（以下简称“巡视组”）反馈了意见。',
    '《中国共产党巡视工作条例》（以下简称《条例》）要求压实责任。',
    '下属公司党委召开会议，各派出所党支部组织学习。',
    '成立巡察整改工作领导小组（以下简称“领导小组”）。',
  ],
});
