import type { OutlineForm } from './outline-forms';

/** What only the notice as a whole shows: that its paragraphs, parts or numbers name problems. */
export const HABIT_FORMS: readonly OutlineForm[] = [
  {
    name: 'unnumbered problems that stand before their answers, and no measure that begins so',
    text: `三、主要问题的整改情况
（一）预算执行方面
针对专项资金滞留、未及时拨付的问题，财政局清理结余，重新下达资金。该问题已整改到位。
就“三公”经费核算不实的问题，2个单位调整账目。整改已完成。
对此，主管部门开展了自查。
（二）工程建设方面
关于6个项目未批先建的问题，城投公司补办手续。
（三）组织保障
针对整改中的困难，专班逐周调度。`,
    sections: ['三、主要问题的整改情况', '（一）预算执行方面', '（二）工程建设方面', '（三）组织保障'],
    issues: [
      [undefined, '专项资金滞留、未及时拨付', 'completed', '-'],
      [undefined, '“三公”经费核算不实', 'completed', '- -'],
      [undefined, '6个项目未批先建', 'unspecified', '-'],
    ],
  },
  {
    name: 'numbers of unusual forms, with measures below them that count, too',
    text: `一、整改落实情况
【1】关于“学习不深入”问题的整改。
1.组织补学6次。
2.修订学习制度。该问题已完成整改。
【2】关于『「三资」清查走过场』问题的整改。
1.清查合同41份。该问题正在推进整改。`,
    sections: ['一、整改落实情况'],
    issues: [['1', '学习不深入', 'completed', '1 2'], ['2', '「三资」清查走过场', 'in-progress', '1']],
  },
  {
    name: 'measures that begin with the problem stay below the problem',
    text: `1.关于财务管理混乱的问题
针对账实不符的问题，盘点资产214件。
针对票据不全的问题，补齐票据36张。
针对白条入账的问题，收回白条9张。
2.关于用车管理松散的问题
安装定位设备11台。`,
    sections: [],
    issues: [['1', '财务管理混乱', 'unspecified', '- - -'], ['2', '用车管理松散', 'unspecified', '-']],
  },
  {
    name: 'what throughout says itself how it stands is a problem of its own',
    text: `（一）履职尽责方面
1.关于监督职责履行不够好的问题
（1）针对“日常监督偏软”问题。约谈3人。已完成整改。
（2）针对“线索处置超期”问题。清仓见底。此项问题整改完毕。
2.关于自身建设抓得不严的问题
（1）针对“保密管理松懈”问题。更换密码柜2个。已经整改到位。
（2）针对“学习记录不全”问题。补学6次。正在推进整改。`,
    sections: ['（一）履职尽责方面', '1.关于监督职责履行不够好的问题', '2.关于自身建设抓得不严的问题'],
    issues: [
      ['1', '日常监督偏软', 'completed', '-'],
      ['2', '线索处置超期', 'completed', '-'],
      ['1', '保密管理松懈', 'completed', '-'],
      ['2', '学习记录不全', 'in-progress', '-'],
    ],
  },
  {
    name: 'beside a problem with measures of its own they are parts, though they say how they stand',
    text: `（一）履职尽责方面
1.关于监督职责履行不够好的问题
（1）针对“日常监督偏软”问题。约谈3人。已完成整改。
（2）针对“线索处置超期”问题。清仓见底。已完成整改。
2.关于自身建设抓得不严的问题
（1）针对“保密管理松懈”问题。更换密码柜2个。已完成整改。
（2）针对“学习记录不全”问题。补学6次。已完成整改。
3.关于作风纪律涣散的问题
通报考勤2次。`,
    sections: ['（一）履职尽责方面'],
    issues: [
      ['1', '监督职责履行不够好', 'unspecified', ''],
      ['2', '自身建设抓得不严', 'unspecified', ''],
      ['3', '作风纪律涣散', 'unspecified', '-'],
    ],
    subProblems: ['日常监督偏软', '线索处置超期', '保密管理松懈', '学习记录不全'],
  },
  {
    name: 'below 已整改到位的问题 each number is a problem, whatever it names',
    text: `二、已整改到位的问题
（一）重复收费。在系统中设置互斥规则31条。
（二）串换项目。治疗师双签字。
（三）虚记护理。护理部核对天数。
三、需继续整改的问题
（四）编码对应。正在申请统一编码。
（五）处方点评。已对6名医师约谈。
四、今后工作安排
（一）开展自查。每季度一次。
（二）组织培训。全员参加。`,
    sections: ['二、已整改到位的问题', '三、需继续整改的问题', '四、今后工作安排', '（一）开展自查', '（二）组织培训'],
    issues: [
      ['一', '重复收费', 'completed', '-'],
      ['二', '串换项目', 'completed', '-'],
      ['三', '虚记护理', 'completed', '-'],
      ['四', '编码对应', 'in-progress', '-'],
      ['五', '处方点评', 'in-progress', '-'],
    ],
  },
  {
    name: 'work done below 已整改到位的问题 is no list of problems',
    text: `二、已整改到位的问题
（一）完善采购制度。修订办法2项。
（二）加强票据审核。退回票据14张。
三、下一步工作
继续努力。`,
    sections: ['二、已整改到位的问题', '（一）完善采购制度', '（二）加强票据审核', '三、下一步工作'],
    issues: [],
  },
  {
    name: 'a fault behind an action is a problem among problems, and what comes next is none',
    text: `一、反馈问题整改
1.议事规则不健全。修订规则。
2.落实帮扶机制不细致。走访农户473户。
3.档案保管不规范。购置档案柜。
4.信访化解推拖。化解86件。
二、执行制度有差距
5.考勤纪律松散。抽查9次。
三、下一步工作
加强督办。`,
    sections: ['一、反馈问题整改', '二、执行制度有差距', '三、下一步工作'],
    issues: [
      ['1', '议事规则不健全', 'unspecified', '-'],
      ['2', '落实帮扶机制不细致', 'unspecified', '-'],
      ['3', '档案保管不规范', 'unspecified', '-'],
      ['4', '信访化解推拖', 'unspecified', '-'],
      ['5', '考勤纪律松散', 'unspecified', '-'],
    ],
  },
];
