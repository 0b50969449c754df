import type { OutlineForm } from './outline-forms';

/** Forms in which labels are skipped, repeated, mixed or missing, and headings say less than they should. */
export const SLOPPY_FORMS: readonly OutlineForm[] = [
  {
    name: 'the label says that a problem follows',
    text: `二、问题整改情况
1.反馈问题：学习研讨浮于表面，联系实际不紧。
整改落实情况：开展研讨6次，形成调研报告3篇。
2.反馈问题：对下属企业监管缺位，部分资产长期出租未评估。
整改落实情况：已委托评估机构评估。下一步，拟于年底前重新招租。`,
    sections: ['二、问题整改情况'],
    issues: [
      ['1', '学习研讨浮于表面，联系实际不紧', 'unspecified', '-'],
      ['2', '对下属企业监管缺位，部分资产长期出租未评估', 'unspecified', '-'],
    ],
  },
  {
    name: 'themes end in 方面, issues begin with 针对',
    text: `二、整改落实情况
（一）“落实党中央决策部署”方面
1.针对“耕地保护责任压得不实”的问题
一是划定网格。二是落实田长。
2.针对“招商引资重签约轻落地”的问题
一是建立台账。二是专人跟踪。
（二）“基层党组织建设”方面
3.针对“村干部后备力量薄弱”的问题。储备后备干部35名。`,
    sections: ['二、整改落实情况', '（一）“落实党中央决策部署”方面', '（二）“基层党组织建设”方面'],
    issues: [
      ['1', '耕地保护责任压得不实', 'unspecified', '一是 二是'],
      ['2', '招商引资重签约轻落地', 'unspecified', '一是 二是'],
      ['3', '村干部后备力量薄弱', 'unspecified', '-'],
    ],
  },
  {
    name: 'three levels of headings: the deepest that stand alone are the issues',
    text: `二、整改情况
（一）落实意识形态工作责任制存在差距的问题
1.阵地管理不严的问题。
（1）清理工作群14个。
（2）明确管理员。
2.舆情处置不及时的问题。
（1）完善预案。
（二）选人用人方面存在的2个问题
1.干部档案审核不细致的问题。
（1）复审档案120卷。
2.谈心谈话走过场的问题，已整改到位。
（1）制定谈话计划。`,
    sections: ['二、整改情况', '（一）落实意识形态工作责任制存在差距的问题', '（二）选人用人方面存在的2个问题'],
    issues: [
      ['1', '阵地管理不严', 'unspecified', '（1） （2）'],
      ['2', '舆情处置不及时', 'unspecified', '（1）'],
      ['1', '干部档案审核不细致', 'unspecified', '（1）'],
      ['2', '谈心谈话走过场', 'completed', '（1）'],
    ],
  },
  {
    name: 'a section whose title speaks of attitude but lists the problems',
    text: `一、提高政治站位，坚决扛起整改责任
党工委召开会议4次。
二、提高思想认识，狠抓问题整改
（一）关于“网格化管理流于形式”的问题
1.充实网格员20名。
2.开展业务培训。
（二）关于“惠民资金发放不及时”的问题
1.建立发放台账。
三、下一步工作
继续巩固成果。`,
    sections: ['一、提高政治站位，坚决扛起整改责任', '二、提高思想认识，狠抓问题整改', '三、下一步工作'],
    issues: [
      ['一', '网格化管理流于形式', 'unspecified', '1 2'],
      ['二', '惠民资金发放不及时', 'unspecified', '1'],
    ],
  },
  {
    name: 'paragraphs that answer quoted problems without any ordinal',
    text: `二、整改成效
（一）加强党的领导
针对“班子议事质量不高”的问题，修订议事规则，全年召开党委会22次。
针对“重大项目论证不充分”的问题，建立专家论证机制。
（二）改进作风
针对“调查研究不深入”的问题，班子成员下沉一线38人次。`,
    sections: ['二、整改成效', '（一）加强党的领导', '（二）改进作风'],
    issues: [
      [undefined, '班子议事质量不高', 'unspecified', '-'],
      [undefined, '重大项目论证不充分', 'unspecified', '-'],
      [undefined, '调查研究不深入', 'unspecified', '-'],
    ],
  },
  {
    name: 'environment: target, limit and progress under each problem',
    text: `一、黑臭水体治理不彻底问题
整改目标：2024年底前消除黑臭水体。
整改时限：2024年12月底前
整改措施及进展：1.铺设截污管网6公里；2.关停排污口3个。
完成情况：已完成整改。
二、固体废物处置能力不足问题
整改时限：2025年6月底
整改措施及进展：新建处置中心正在施工。
完成情况：达到序时进度。`,
    sections: [],
    issues: [
      ['一', '黑臭水体治理不彻底', 'completed', '1 2'],
      ['二', '固体废物处置能力不足', 'in-progress', '-'],
    ],
  },
  {
    name: 'sections without labels over lists numbered by a space',
    text: `思想政治建设方面
1 学习计划落实不到位
整改情况：补学4次。
2 民主生活会质量不高（已整改）
整改情况：重新召开。
服务保障方面
1 设施维护不及时
整改情况：12 月底前更换灯具36盏。
下一步工作打算
持续抓好整改。`,
    sections: ['思想政治建设方面', '服务保障方面', '下一步工作打算'],
    issues: [
      ['1', '学习计划落实不到位', 'unspecified', '-'],
      ['2', '民主生活会质量不高', 'completed', '-'],
      ['1', '设施维护不及时', 'unspecified', '-'],
    ],
  },
  {
    name: 'misnumbered and mixed ordinals, full-width digits, no stops',
    text: `二．巡察反馈问题的整改情况
(一)党建责任方面的问题
１、支部标准化建设滞后
整改情况：打造示范支部2个
２、党员发展程序不规范
整改情况：补齐材料17份
２、“三会一课”记录不完整
整改情况：统一印制记录本
(三)作风建设方面的问题
１．公车使用登记不全的问题
整改情况：安装定位终端`,
    sections: ['二．巡察反馈问题的整改情况', '(一)党建责任方面的问题', '(三)作风建设方面的问题'],
    issues: [
      ['1', '支部标准化建设滞后', 'unspecified', '-'],
      ['2', '党员发展程序不规范', 'unspecified', '-'],
      ['2', '“三会一课”记录不完整', 'unspecified', '-'],
      ['1', '公车使用登记不全', 'unspecified', '-'],
    ],
  },
  {
    name: 'next steps with numbered intentions are no issues',
    text: `二、整改落实情况
1.关于“成果转化率偏低”的问题。建立转化基金。
2.关于“师德师风建设有短板”的问题。开展师德专题教育。
三、下一步打算
虽然取得一定成效，但仍存在一些不足：
（一）思想认识还不够到位
（二）长效机制还不够健全
下一步将重点做好以下工作：
（一）持续加强学习。
（二）持续完善机制。`,
    sections: ['二、整改落实情况', '三、下一步打算', '（一）思想认识还不够到位', '（二）长效机制还不够健全', '（一）持续加强学习', '（二）持续完善机制'],
    issues: [
      ['1', '成果转化率偏低', 'unspecified', '-'],
      ['2', '师德师风建设有短板', 'unspecified', '-'],
    ],
  },
  {
    name: 'a field that begins like a status and says something else',
    text: `问题1：泵站建设滞后。
整改措施：加快施工。
完成情况：已完成主体工程，正在安装设备
问题2：库容核定不准确。
整改措施：重新测量。
完成情况：已完成，长期坚持
问题3：闸门锈蚀。
整改措施：更换闸门。
完成情况：已整改完成，但仍有2扇需检修`,
    sections: [],
    issues: [
      ['1', '泵站建设滞后', 'unspecified', '-'],
      ['2', '库容核定不准确', 'completed', '-'],
      ['3', '闸门锈蚀', 'unspecified', '-'],
    ],
  },
  {
    name: 'headings that name no fault, told by the status their answers close with',
    text: `一、组织领导方面
县联社党委召开会议研究部署。
二、反馈问题整改情况
（一）作风建设方面
1.“文山会海”屡禁不止。压减会议12个。该问题已完成整改。
2.下乡调研“隔着玻璃看”。领导班子蹲点11次。已完成整改。
3.服务窗口“一人离岗、全线停摆”。推行AB岗。基本完成整改。
（二）信贷管理方面
4.一些网点对上次检查“改头换面”“交差了事”。对12个网点开展复查。已完成整改，并建立长效机制。
5.贷后检查“坐在办公室里看报表”（已完成）。
组织现场检查47次。`,
    sections: ['一、组织领导方面', '二、反馈问题整改情况', '（一）作风建设方面', '（二）信贷管理方面'],
    issues: [
      ['1', '“文山会海”屡禁不止', 'completed', '-'],
      ['2', '下乡调研“隔着玻璃看”', 'completed', '-'],
      ['3', '服务窗口“一人离岗、全线停摆”', 'in-progress', '-'],
      ['4', '一些网点对上次检查“改头换面”“交差了事”', 'completed', '-'],
      ['5', '贷后检查“坐在办公室里看报表”', 'completed', '-'],
    ],
  },
  {
    name: 'measures that close with a status are no problems',
    text: `一、关于“档案管理不规范”问题的整改
1.台账清理。清理台账36本。已完成整改。
2.库房改造。改造库房2间。已完成整改。
二、关于“会议质量不高”问题的整改
1.加强统筹。合并会议6个。已完成整改。
2.规范流程。修订议事规则。已完成整改。`,
    sections: [],
    issues: [
      ['一', '档案管理不规范', 'unspecified', '1 2'],
      ['二', '会议质量不高', 'unspecified', '1 2'],
    ],
  },
  {
    name: 'what was done, closed with a status and without a fault named, is no problem',
    text: `一、整改进展
（一）责任落实方面
1.清单管理。制定清单。已完成整改。
2.台账管理。更新台账。已完成整改。
（二）制度建设方面
1.制度修订。修订12项。已完成整改。
2.培训宣讲。培训5次。已完成整改。`,
    sections: ['一、整改进展', '（一）责任落实方面', '1.清单管理', '2.台账管理', '（二）制度建设方面', '1.制度修订', '2.培训宣讲'],
    issues: [],
  },
  {
    name: 'a notice that names its problems by nickname and by plain words, run in',
    text: `二、整改落实情况
（一）班子建设方面
1.议事“一言堂”。修订议事规则。已完成整改。
2.分管领域“各扫门前雪”。建立会商机制。已完成整改。
（二）干部队伍方面
3.一把年纪的干部“躺平”。谈话12人。已完成整改。
4.职称评聘论资排辈。评聘办法原定9月底前修订，目前超期。`,
    sections: ['二、整改落实情况', '（一）班子建设方面', '（二）干部队伍方面'],
    issues: [
      ['1', '议事“一言堂”', 'completed', '-'],
      ['2', '分管领域“各扫门前雪”', 'completed', '-'],
      ['3', '一把年纪的干部“躺平”', 'completed', '-'],
      ['4', '职称评聘论资排辈', 'in-progress', '-'],
    ],
  },
];
