import type { OutlineForm } from './outline-forms';

/** Headings, cards and marks of one kind, which show together what one of them alone does not. */
export const ALIKE_FORMS: readonly OutlineForm[] = [
  {
    name: 'a heading without a fault among others that stand above the same fields, in a group of its own',
    text: `二、反馈问题整改落实情况
（一）已办结事项
1.值班登记不全
问题描述：3名保安未经培训。
整改情况：一是重排班表。二是补训3人。
（二）正在推进事项
1.合同未约定违约责任
问题描述：抽查的12份合同中，5份未续签。
整改情况：一是补签合同。二是清查库房。
2.老旧小区停车纠纷
问题描述：群众来信超期9件。
整改情况：一是划定车位。二是上门调解。`,
    sections: ['二、反馈问题整改落实情况', '（一）已办结事项', '（二）正在推进事项'],
    issues: [
      ['1', '值班登记不全', 'completed', '一是 二是'],
      ['1', '合同未约定违约责任', 'in-progress', '一是 二是'],
      ['2', '老旧小区停车纠纷', 'in-progress', '一是 二是'],
    ],
  },
  {
    name: 'a heading without a fault, behind which stands only its state',
    text: `二、整改落实情况
（一）污水站闲置：该问题已整改到位。
①更换水泵。
②聘请运维单位。
（二）执行差旅规定不严：该问题部分完成整改。
①修订办法。
②退回多报费用。
（三）小区停车纠纷：该问题需常态化推进。
①划定车位。
②上门调解。`,
    sections: ['二、整改落实情况'],
    issues: [
      ['一', '污水站闲置', 'completed', '- ① ②'],
      ['二', '执行差旅规定不严', 'in-progress', '- ① ②'],
      ['三', '小区停车纠纷', 'long-term', '- ① ②'],
    ],
  },
  {
    name: 'measures above fields of their own are no problems, though one names a fault',
    text: `二、整改落实情况
关于食堂管理混乱问题的整改
1.开展食堂账目清查
责任单位：财务科
2.建立盘点制度
责任单位：总务科
3.消除食品安全隐患
责任单位：总务科
该问题已整改到位。`,
    sections: ['二、整改落实情况'],
    issues: [[undefined, '食堂管理混乱', 'completed', '1 2 3 -']],
  },
  {
    name: 'cards: number, name and state of a problem in one line, above its fields',
    text: `1库房议价不充分整改完成
整改措施
1.重新议价。
2.抽取专家。
责任科室
采购办
2设备重购置轻使用正在整改
整改措施
1.盘点设备。
责任科室
设备科
3“近亲繁殖”尚未启动
整改措施
1.申报亲属关系。
责任科室
人事科`,
    sections: [],
    issues: [
      ['1', '库房议价不充分', 'completed', '1 2'],
      ['2', '设备重购置轻使用', 'in-progress', '1'],
      ['3', '“近亲繁殖”', 'not-started', '1'],
    ],
  },
  {
    name: 'marks before the names of sections and themes',
    text: `根据区委部署，区委第一巡察组对街道党工委开展巡察，7月9日反馈了意见。现将整改落实情况公布如下。
■ 反馈问题整改情况
▲基层治理方面
1．物业费收支不公开。
——清理账目12笔。
本项已整改到位。
▲民生保障和群众身边不正之风方面
2．养老服务中心建成后闲置。
——补做喷淋。
本项须长期坚持，已写入日常考核。
3．临时救助审核把关不严。
——追回冒领救助金6万元。
本项正在整改。`,
    sections: ['反馈问题整改情况', '基层治理方面', '民生保障和群众身边不正之风方面'],
    issues: [
      ['1', '物业费收支不公开', 'completed', '—— -'],
      ['2', '养老服务中心建成后闲置', 'long-term', '—— -'],
      ['3', '临时救助审核把关不严', 'in-progress', '—— -'],
    ],
  },
  {
    name: 'a list with a label that the standard puts above the problem’s, behind a heading that is answered at once',
    text: `二、整改落实情况
（一）作风建设方面
①针对“值班制度执行不严”问题，该问题部分完成整改。【整改举措】
1）重排班表。
2）每周抽查。
②针对“规划任务落空”问题，该问题已完成整改。【整改举措】
1）补做规划。
2）按季通报。`,
    sections: ['二、整改落实情况', '（一）作风建设方面'],
    issues: [
      ['①', '值班制度执行不严', 'in-progress', '- 1） 2）'],
      ['②', '规划任务落空', 'completed', '- 1） 2）'],
    ],
  },
  {
    name: 'the name of a field alone in its line, and the state below it',
    text: `问题一　责任制落实不严
整改举措：
一是签订责任书。二是每季通报。
办理情况：
已办结。
问题二　统计力量薄弱
整改举措：
一是核增编制。二是落实津贴。
办理情况：
正在办理。
问题三　经费未列入预算
整改举措：
补列经费。
办理情况：
尚未启动。`,
    sections: [],
    issues: [
      ['一', '责任制落实不严', 'completed', '一是 二是'],
      ['二', '统计力量薄弱', 'in-progress', '一是 二是'],
      ['三', '经费未列入预算', 'not-started', '-'],
    ],
  },
];
