import { phrases } from '../phrases';

/** Marks: `label`. Folded text. */
export default phrases('outline/label', {}, [
  { text: '{label:一、}整改工作情况', kind: 'han', number: 1 },
  { text: '{label:十二、}关于下一步', kind: 'han', number: 12 },
  { text: '{label:二.}反馈问题整改', kind: 'han', number: 2 },
  { text: '{label:第三部分:}下一步打算', kind: 'han', number: 3 },
  { text: '{label:第一类:}聚焦履职尽责情况', kind: 'class', number: 1 },
  { text: '{label:第二大类、}群众身边的不正之风', kind: 'class', number: 2 },
  { text: '{label:第三方面:}班子和队伍建设', kind: 'class', number: 3 },
  { text: '{label:第四类问题:}上轮巡察反馈问题整改。', kind: 'class', number: 4 },
  { text: '{label:(一)}关于党建方面', kind: 'han-parens', number: 1 },
  { text: '{label:(十一)、}关于采购', kind: 'han-parens', number: 11 },
  { text: '{label:1.}关于学习', kind: 'arabic', number: 1 },
  { text: '{label:12、}台账不全', kind: 'arabic', number: 12 },
  { text: '{label:3,}关于制度', kind: 'arabic', number: 3 },
  { text: '{label:(3)}完善流程', kind: 'arabic-parens', number: 3 },
  { text: '{label:2)}完善流程', kind: 'arabic-parens', number: 2 },
  { text: '{label:②}公开结果', kind: 'circled', number: 2 },
  { text: '{label:一是}压实责任', kind: 'ordinal-is', number: 1 },
  { text: '{label:三是,}建立机制', kind: 'ordinal-is', number: 3 },
  { text: '{label:第二,}建立机制', kind: 'ordinal-is', number: 2 },
  { text: '{label:问题3:}党费收缴不及时', kind: 'problem-number', number: 3 },
  { text: '{label:问题五:}台账不全', kind: 'problem-number', number: 5 },
  { text: '{label:【问题三】}库房消防通道堵塞', kind: 'problem-number', number: 3 },
  { text: '{label:第2项问题:}账实不符', kind: 'problem-number', number: 2 },
  { text: '{label:1.反馈问题:}学习不深', kind: 'arabic', number: 1 },
] as readonly { text: string; kind: string; number: number }[], {
  nearMisses: ['3.5亿元专项资金已拨付', '2024年6月底前', '一是一、二是二', '十四五规划', '第一批', '第一类医疗器械', '第一类:应退未退12户;第二类:应收未收8户。', '第一方面军', '(以下简称“局党组”)', '一季度完成', '110接处警', '二〇二五年七月', '3月15日,召开会议'],
});
