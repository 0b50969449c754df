import { phrases } from '../phrases';
import type { Outcome } from '../types';

/** Marks: `outcome`; `values` in the same order, yuan for money. */
export interface OutcomeRow {
  readonly text: string;
  readonly values: readonly (readonly [Outcome['kind'], number, string])[];
}

const rows: readonly OutcomeRow[] = [
  { text: '{outcome:追缴违规发放补贴3.25万元}。', values: [['money', 32_500, '元']] },
  { text: '及时{outcome:清退暂扣款13.7万元}、{outcome:保证金8.45万元}。', values: [['money', 137_000, '元'], ['money', 84_500, '元']] },
  { text: '为企业{outcome:挽回经济损失1,200余万元}。', values: [['money', 12_000_000, '元']] },
  { text: '{outcome:收回欠缴租金2.1亿元}，{outcome:节约财政资金860元}。', values: [['money', 210_000_000, '元'], ['money', 860, '元']] },
  { text: '{outcome:上缴国库资金五十万元}。', values: [['money', 500_000, '元']] },
  { text: '{outcome:修订完善内控制度12项}。', values: [['rule', 12, '项']] },
  { text: '{outcome:制定办法规定6个}。', values: [['rule', 6, '个']] },
  { text: '{outcome:出台《差旅费管理办法》《采购管理办法》等5项制度}。', values: [['rule', 5, '项']] },
  { text: '{outcome:修订《采购管理办法》等制度8项}。', values: [['rule', 8, '项']] },
  { text: '{outcome:举办专题培训12场}。', values: [['other', 12, '场']] },
  { text: '累计{outcome:发放宣传单13.5万余份}。', values: [['other', 135_000, '份']] },
  { text: '全市可防性案件{outcome:同比下降20.7%}。', values: [['other', 20.7, '%']] },
  { text: '{outcome:下发《督察通知书》14份}。', values: [['other', 14, '份']] },
];

export default phrases('accountability/find-outcomes', {}, rows, {
  nearMisses: [
    // What is left of a number that cannot be read whole is none.
    '追缴违规发放补贴\ue6f3.25万元，清退保证金1□.5万元，收回租金12.□万元。',
    '修订完善内控制度□2项。',
    '关于“尚有挂账10年以上暂扣款263.3万元未及时清理”的问题。',
    '超过60万元的项目公开招标。',
    '年底前建成12个警务工作站。',
    '计划举办培训12场。',
    '每人每月不超过300元。',
    '力争追回资金50万元。',
    '已整改到位171个，移交信访举报件3245件。',
    '健全完善一项制度机制。',
  ],
});
