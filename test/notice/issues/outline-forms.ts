/**
 * Outlines of rectification notices in the forms in which they are printed, invented, with what a reader finds in each.
 * An issue is [ordinal, title, status, labels of its measures, labels of its pending points].
 */
export interface OutlineForm {
  readonly name: string;
  readonly text: string;
  readonly sections: readonly string[];
  readonly issues: readonly (readonly [string | undefined, string | undefined, string, string, string?])[];
  readonly subProblems?: readonly string[];
  readonly responsible?: readonly string[];
}

/** Forms in which labels tell the levels. */
export const FORMS: readonly OutlineForm[] = [
  {
    name: 'themes without 问题 above headings that only name the fault, answers run in',
    text: `一、整改工作组织开展情况
县水利局党组召开专题会议3次。
二、巡察反馈问题整改落实情况
（一）党的领导弱化方面
1.理论学习不深入。整改情况：制定学习计划，组织集中学习12次。已完成整改。
2.研究“三重一大”事项不规范。整改情况：修订议事规则。已整改到位，并长期坚持。
（二）全面从严治党方面
1.廉政教育不经常。整改情况：开展警示教育4场次。
2.资产管理混乱。整改情况：正在对固定资产逐项清点，目前该问题正在整改中。
三、下一步工作打算
（一）坚持标准不降。继续抓好后续整改。`,
    sections: ['一、整改工作组织开展情况', '二、巡察反馈问题整改落实情况', '（一）党的领导弱化方面', '（二）全面从严治党方面', '三、下一步工作打算', '（一）坚持标准不降'],
    issues: [
      ['1', '理论学习不深入', 'completed', '-'],
      ['2', '研究“三重一大”事项不规范', 'completed', '-'],
      ['1', '廉政教育不经常', 'unspecified', '-'],
      ['2', '资产管理混乱', 'in-progress', '-'],
    ],
  },
  {
    name: 'a part of a notice: a theme at the top whose words sound like the organising of the work',
    text: `（二）履行全面从严治党责任方面
4.关于“基金监管存在薄弱环节”问题的整改。
整改情况：追回违规领取的失业保险金46.2万元。该问题已完成整改。
5.关于“窗口工作人员服务意识不强”问题的整改。
整改情况：对2名工作人员进行批评教育。该问题已完成整改。
（三）基层党组织建设方面
6.关于“组织生活质量不高”问题的整改。
整改情况：局领导讲党课11次。`,
    sections: ['（二）履行全面从严治党责任方面', '（三）基层党组织建设方面'],
    issues: [
      ['4', '基金监管存在薄弱环节', 'completed', '-'],
      ['5', '窗口工作人员服务意识不强', 'completed', '-'],
      ['6', '组织生活质量不高', 'unspecified', '-'],
    ],
  },
  {
    name: 'the first level is the issue',
    text: `一、关于“服务企业主动性不够”问题整改情况
（一）建立走访制度。每名班子成员联系2家企业。
（二）公开办事指南。在大厅张贴流程图。
二、关于“窗口作风不实”问题整改情况
（一）开展培训。举办礼仪培训2期。
三、关于“项目监管有漏洞”问题整改情况
（一）修订办法。印发《项目管理办法》。
（二）开展排查。排查项目31个。`,
    sections: [],
    issues: [
      ['一', '服务企业主动性不够', 'unspecified', '（一） （二）'],
      ['二', '窗口作风不实', 'unspecified', '（一）'],
      ['三', '项目监管有漏洞', 'unspecified', '（一） （二）'],
    ],
  },
  {
    name: 'labelled problem blocks',
    text: `问题1：党费收缴不及时。
整改措施：
1.建立党费收缴台账。
2.每月提醒各支部。
整改结果：已补缴党费3200元。
责任领导：周某
责任单位：机关党委
整改时限：2024年6月底前
完成情况：已完成
问题2：公务接待审批不严。
整改措施：
1.修订接待办法。
下一步整改措施：
1.每季度抽查一次。
2.将抽查结果纳入考核。
责任领导：吴某 责任单位：办公室
完成情况：基本完成`,
    sections: [],
    issues: [
      ['1', '党费收缴不及时', 'completed', '1 2 -'],
      ['2', '公务接待审批不严', 'in-progress', '1', '1 2'],
    ],
    responsible: ['周某', '机关党委', '吴某', '办公室'],
  },
  {
    name: 'level skipped: 一、 then 1. then (1)',
    text: `一、整改工作推进情况
学校党委成立领导小组。
二、反馈问题整改情况
1.关于思想政治工作有差距的问题
(1)开好思政课。新增教师6名。
(2)建强辅导员队伍。
2.关于科研经费报销审核把关不严的问题
(1)完善审核流程;
(2)开展自查自纠,对2020年以来的报销凭证逐一核对
3.关于后勤采购有短板的问题
(1)重新招标。
三、持续巩固整改成果
1.加强监督检查。
2.健全长效机制。`,
    sections: ['一、整改工作推进情况', '二、反馈问题整改情况', '三、持续巩固整改成果', '1.加强监督检查', '2.健全长效机制'],
    issues: [
      ['1', '思想政治工作有差距', 'unspecified', '(1) (2)'],
      ['2', '科研经费报销审核把关不严', 'unspecified', '(1) (2)'],
      ['3', '后勤采购有短板', 'unspecified', '(1)'],
    ],
  },
  {
    name: 'sub-problems of one issue stay its parts',
    text: `二、整改落实情况
（一）关于落实主体责任方面的问题
1.关于“压力传导不够”的问题
（1）针对“支部书记抓党建不上心”问题，开展述职评议，约谈2人。
（2）针对“联系点制度空转”问题，调整联系点，明确每季度走访一次。
2.关于“风险防控不严”的问题
（1）针对“合同审查走形式”问题，聘请法律顾问。
（2）针对“印章管理松散”问题，实行双人双锁。`,
    sections: ['二、整改落实情况', '（一）关于落实主体责任方面的问题'],
    issues: [
      ['1', '压力传导不够', 'unspecified', ''],
      ['2', '风险防控不严', 'unspecified', ''],
    ],
    subProblems: ['支部书记抓党建不上心', '联系点制度空转', '合同审查走形式', '印章管理松散'],
  },
  {
    name: 'findings first, then the answers: each issue once',
    text: `一、巡察反馈的主要问题
1.政治学习流于形式。
2.工程招标程序不规范。
二、整改情况
（一）关于政治学习流于形式的问题
一是健全制度。出台学习办法。二是创新方式。开展现场教学5次。
（二）关于工程招标程序不规范的问题
一是严格程序。二是公开结果。三是强化监督，包括：一是日常抽查；二是专项检查。`,
    sections: ['一、巡察反馈的主要问题', '二、整改情况'],
    issues: [
      ['一', '政治学习流于形式', 'unspecified', '一是 二是'],
      ['二', '工程招标程序不规范', 'unspecified', '一是 二是 三是'],
    ],
  },
  {
    name: 'groups by status on the first level, with counts',
    text: `一、已完成整改的问题（2个）
1.“一岗双责”履行不到位问题。整改措施：修订责任清单。
2.固定资产账实不符问题。整改措施：全面盘点。
二、正在整改的问题（1个）
3.历史遗留土地证办理滞后问题。整改措施：成立专班。预计2025年6月底前完成整改。
三、需长期坚持整改的问题（1个）
4.基层减负成效不明显问题。整改措施：压减会议。`,
    sections: ['一、已完成整改的问题（2个）', '二、正在整改的问题（1个）', '三、需长期坚持整改的问题（1个）'],
    issues: [
      ['1', '“一岗双责”履行不到位', 'completed', '-'],
      ['2', '固定资产账实不符', 'completed', '-'],
      ['3', '历史遗留土地证办理滞后', 'in-progress', '-'],
      ['4', '基层减负成效不明显', 'long-term', '-'],
    ],
  },
  {
    name: 'bare headings without ordinals',
    text: `现将整改情况通报如下：
关于“主业主责聚焦不够”问题的整改情况
修订主业目录，清退非主业投资项目2个。
关于“选人用人程序不规范”问题的整改情况
重新核查2019年以来任免档案86份。
关于“工会经费使用随意”问题的整改情况
收回违规发放的慰问金1.2万元。`,
    sections: [],
    issues: [
      [undefined, '主业主责聚焦不够', 'unspecified', '-'],
      [undefined, '选人用人程序不规范', 'unspecified', '-'],
      [undefined, '工会经费使用随意', 'unspecified', '-'],
    ],
  },
  {
    name: 'audit: headings of what was found, status in the closing sentence',
    text: `一、预算执行审计查出问题的整改情况
（一）预算编制不细化的问题。市林业局已将3个项目细化到具体单位，该问题已整改到位。
（二）专项资金拨付不及时的问题。截至2024年9月底，资金1260万元已全部拨付。
（三）部分资金闲置的问题。收回财政640万元，剩余资金预计2025年3月底前完成整改。
二、重大项目审计查出问题的整改情况
（一）未按规定公开招标的问题。责令建设单位补办手续，问题已整改。`,
    sections: ['一、预算执行审计查出问题的整改情况', '二、重大项目审计查出问题的整改情况'],
    issues: [
      ['一', '预算编制不细化', 'completed', '-'],
      ['二', '专项资金拨付不及时', 'unspecified', '-'],
      ['三', '部分资金闲置', 'in-progress', '-'],
      ['一', '未按规定公开招标', 'completed', '-'],
    ],
  },
  {
    name: 'circled measures and a status in brackets behind the title',
    text: `二、具体问题整改情况
（一）“民主集中制执行不严格”的问题（已完成）
①修订党组会议规则。②明确末位表态。
（二）“干部队伍结构不优”的问题（正在整改）
①制定三年培养计划；
②公开遴选4人；
③完善交流机制。`,
    sections: ['二、具体问题整改情况'],
    issues: [
      ['一', '民主集中制执行不严格', 'completed', '① ②'],
      ['二', '干部队伍结构不优', 'in-progress', '① ② ③'],
    ],
  },
  {
    name: 'measures that speak of faults are no problems',
    text: `二、整改落实情况
（一）关于党风廉政建设方面的问题
1.关于“四风”问题禁而未绝的问题。
（1）坚决防止反弹回潮。紧盯节日节点。
（2）着力解决文山会海问题。压减文件三成。
（3）严查违规吃喝问题。立案2件。
2.关于纪律教育不深入的问题。
（1）补齐短板。开展轮训。
（2）消除盲区。覆盖全部下属单位。`,
    sections: ['二、整改落实情况', '（一）关于党风廉政建设方面的问题'],
    issues: [
      ['1', '“四风”问题禁而未绝', 'unspecified', '（1） （2） （3）'],
      ['2', '纪律教育不深入', 'unspecified', '（1） （2）'],
    ],
  },
  {
    name: '一是 on lines of their own under a theme are the problems, their answers numbered',
    text: `二、整改进展情况
（一）党组织建设存在的问题
一是支部活动不经常。
（1）制定年度计划。
（2）开展主题党日10次。
二是党员教育管理宽松软。
（1）建立积分制度。
三是发展党员把关不严。
（1）复核档案43份。`,
    sections: ['二、整改进展情况', '（一）党组织建设存在的问题'],
    issues: [
      ['一', '支部活动不经常', 'unspecified', '（1） （2）'],
      ['二', '党员教育管理宽松软', 'unspecified', '（1）'],
      ['三', '发展党员把关不严', 'unspecified', '（1）'],
    ],
  },
  {
    name: 'progress label, then next steps as pending work',
    text: `二、反馈意见整改落实情况
1.关于垃圾分类推进缓慢的问题
整改进展：一是增设投放点46处；二是招募督导员120名。
下一步措施：一是年底前实现小区全覆盖；二是完善奖惩办法。
2.关于老旧管网改造滞后的问题
整改进展：完成改造11公里。
下一步，将于2025年8月底前完成剩余3公里改造。`,
    sections: ['二、反馈意见整改落实情况'],
    issues: [
      ['1', '垃圾分类推进缓慢', 'unspecified', '一是 二是', '一是 二是'],
      ['2', '老旧管网改造滞后', 'unspecified', '-', '-'],
    ],
  },
];
