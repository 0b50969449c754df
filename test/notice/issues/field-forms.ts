import type { OutlineForm } from './outline-forms';

/** Problem blocks whose parts carry marks of their own: labelled fields numbered anew in every block, dashes before each problem. */
export const FIELD_FORMS: readonly OutlineForm[] = [
  {
    name: 'numbered fields below numbered problems',
    text: `二、具体问题整改情况
问题一：药品采购把关不严。
1.整改措施：修订采购办法，公开采购目录。
2.整改成效：核查合同318份，退回货款13.2万元。
3.整改状态：已完成，长期坚持。
问题二：食堂改造进度缓慢。
1.整改措施：（1）补办施工手续；（2）落实专人驻场。
2.整改成效：主体工程已完工。
3.整改状态：正在推进。
三、下一步工作
继续抓好后续整改。`,
    sections: ['二、具体问题整改情况', '三、下一步工作'],
    issues: [
      ['一', '药品采购把关不严', 'completed', '- -'],
      ['二', '食堂改造进度缓慢', 'in-progress', '（1） （2） -'],
    ],
  },
  {
    name: 'every task told anew from 一、 to 六、, the problem among its fields',
    text: `整改任务一（第5项）
一、反馈问题：养殖废水直排。督察发现，3家养殖场未建沉淀池。
二、整改时限：2023年12月底前。
三、整改目标：废水达标排放。
四、整改措施：
（一）补建沉淀池；
（二）加密巡查。
五、整改完成情况：已完成整改。
六、责任单位：县农业农村局
整改任务二（第9项）
一、反馈问题：河道淤积严重。
二、整改时限：2024年12月底前。
三、整改措施：1.实施清淤；2.设立管护员。
四、整改完成情况：正在推进。
五、责任单位：县水务局`,
    sections: ['整改任务一（第5项）', '整改任务二（第9项）'],
    issues: [
      ['一', '养殖废水直排', 'completed', '（一） （二）'],
      ['一', '河道淤积严重', 'in-progress', '1 2'],
    ],
    responsible: ['县农业农村局', '县水务局'],
  },
  {
    name: 'problems behind dashes below a quoted group, each opening with its status',
    text: `二、巡视反馈意见整改落实情况
1.针对“队伍建设有短板”问题
——关于“专职教师配备不足”的问题。已整改到位。公开招聘教师21人。
——关于“‘双师’结构尚未形成”的问题。持续推进。出台企业实践办法。
2.针对“基建管理有漏洞”问题
——关于“变更签证随意”的问题。基本完成。核减工程款56万元。`,
    sections: ['二、巡视反馈意见整改落实情况', '1.针对“队伍建设有短板”问题', '2.针对“基建管理有漏洞”问题'],
    issues: [
      [undefined, '专职教师配备不足', 'completed', '-'],
      [undefined, '‘双师’结构尚未形成', 'long-term', '-'],
      [undefined, '变更签证随意', 'in-progress', '-'],
    ],
  },
  {
    name: 'a section whose heading ends in a colon is no field, though its words are one',
    text: `一、组织领导情况：
局党组召开专题会议2次。
二、整改落实情况：
（一）关于会议记录不规范的问题。已补录记录14份。
（二）关于票据管理混乱的问题。已清理票据230张。
三、下一步工作打算：
每季度开展一次自查。`,
    sections: ['一、组织领导情况', '二、整改落实情况', '三、下一步工作打算'],
    issues: [
      ['一', '会议记录不规范', 'unspecified', '-'],
      ['二', '票据管理混乱', 'unspecified', '-'],
    ],
  },
];
