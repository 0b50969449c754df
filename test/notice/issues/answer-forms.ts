import type { OutlineForm } from './outline-forms';

const described = (label: string): OutlineForm => ({
  name: `a description labelled ${label} between the heading and its answer`,
  text: `二、反馈问题整改落实情况
（一）履职方面
1.关于值班制度执行不严的问题
${label}：有的科室一年只登记4次值班，记录不完整。
（1）修订值班办法。
（2）每周抽查两次。
2.档案管理混乱
${label}：部分卷宗未编号。
整改情况：逐卷编号，补录目录31册。该问题已整改到位。
3.关于食堂账目不清的问题
${label}：主要有两条。
（1）票据不全；
（2）没有盘点。
目前，该问题正在整改。
整改措施：（1）补齐票据；（2）每月盘点。`,
  sections: ['二、反馈问题整改落实情况', '（一）履职方面'],
  issues: [
    ['1', '值班制度执行不严', 'unspecified', '（1） （2）'],
    ['2', '档案管理混乱', 'completed', '-'],
    ['3', '食堂账目不清', 'in-progress', '（1） （2）'],
  ],
});

/** The problem in a field of its own name, described in the next. */
const fieldAndDescription = (problem: string, description: string): OutlineForm => ({
  name: `${problem}: without a number, described in ${description}:`,
  text: `二、反馈问题整改落实情况
${problem}：值班制度执行不严
${description}：有的科室一年只登记4次值班，记录不完整。
1.修订值班办法。
2.每周抽查两次。
${problem}：档案管理混乱
${description}：部分卷宗未编号。
1.逐卷编号。已完成整改。`,
  sections: ['二、反馈问题整改落实情况'],
  issues: [
    [undefined, '值班制度执行不严', 'unspecified', '1 2'],
    [undefined, '档案管理混乱', 'completed', '1'],
  ],
});

/** How problems are headed, described and answered, in the ways in which notices vary it. */
export const ANSWER_FORMS: readonly OutlineForm[] = [
  described('问题表现'),
  described('存在问题'),
  described('问题描述'),
  described('具体问题'),
  fieldAndDescription('反馈问题', '问题描述'),
  fieldAndDescription('◆反馈问题', '具体表现'),
  fieldAndDescription('存在问题', '问题表现'),
  {
    name: 'a description below headings without labels',
    text: `二、反馈问题整改落实情况
关于值班制度执行不严的问题
反馈意见：个别科室对值班要求不熟悉，登记流于形式。
（1）修订值班办法。
（2）每周抽查两次。
关于档案管理混乱的问题
反馈意见：部分卷宗未编号。
（1）逐卷编号。`,
    sections: ['二、反馈问题整改落实情况'],
    issues: [
      [undefined, '值班制度执行不严', 'unspecified', '（1） （2）'],
      [undefined, '档案管理混乱', 'unspecified', '（1）'],
    ],
  },
  {
    name: 'several 存在问题: below one heading, each a problem of its own',
    text: `二、整改落实情况
（一）制度执行不严
存在问题：值班记录不完整。
整改情况：补齐记录。已完成整改。
存在问题：会议纪要未归档。
整改情况：归档17份。正在整改。
（二）下一步
存在问题：仓库未上锁。
整改情况：加装门锁。已完成整改。`,
    sections: ['二、整改落实情况', '（一）制度执行不严', '（二）下一步'],
    issues: [
      [undefined, '值班记录不完整', 'completed', '-'],
      [undefined, '会议纪要未归档', 'in-progress', '-'],
      [undefined, '仓库未上锁', 'completed', '-'],
    ],
  },
  {
    name: 'how things stand behind the heading, in dashes and brackets',
    text: `二、反馈问题整改落实情况
1.关于库房台账混乱的问题——已完成
一是清点库房。二是更换台账。
2.关于食堂采购不公开的问题——取得阶段性成效
一是公开报价。二是轮换供应商。
3.关于“公车停放不规范”的问题［已销号］
一是划定车位。二是登记钥匙。
4.关于培训走过场的问题（尚未启动）
一是拟定计划。二是联系教师。`,
    sections: ['二、反馈问题整改落实情况'],
    issues: [
      ['1', '库房台账混乱', 'completed', '一是 二是'],
      ['2', '食堂采购不公开', 'in-progress', '一是 二是'],
      ['3', '公车停放不规范', 'completed', '一是 二是'],
      ['4', '培训走过场', 'not-started', '一是 二是'],
    ],
  },
  {
    name: 'how things stand behind a heading that ends in a comma or is followed by its answer',
    text: `二、反馈问题整改落实情况
1.关于库房台账混乱的问题［已办结］，
（1）清点库房。
2.关于食堂采购不公开的问题（正在整改），
（1）公开报价。
3.关于公车停放不规范的问题（已完成）。划定车位12个，登记钥匙，张贴停放规定。
4.关于培训走过场的问题，
（1）联系教师。`,
    sections: ['二、反馈问题整改落实情况'],
    issues: [
      ['1', '库房台账混乱', 'completed', '（1）'],
      ['2', '食堂采购不公开', 'in-progress', '（1）'],
      ['3', '公车停放不规范', 'completed', '-'],
      ['4', '培训走过场', 'unspecified', '（1）'],
    ],
  },
  {
    name: 'quoted problems alone in their lines, without labels, their titles with brackets inside',
    text: `二、反馈问题整改落实情况
关于“值班制度执行不严”问题整改情况
一是修订办法。二是抽查。该问题正在整改。
“贯彻《机关值班条例（试行）》有偏差”问题整改情况
一是组织学习。二是对照自查。该问题已整改到位。
围绕“学习流于形式”问题
一是排定计划。二是点名。
关于“信访答复不及时”方面
一是限时答复。二是回访。`,
    sections: ['二、反馈问题整改落实情况'],
    issues: [
      [undefined, '值班制度执行不严', 'in-progress', '一是 二是'],
      [undefined, '贯彻《机关值班条例（试行）》有偏差', 'completed', '一是 二是'],
      [undefined, '学习流于形式', 'unspecified', '一是 二是'],
      [undefined, '信访答复不及时', 'unspecified', '一是 二是'],
    ],
  },
  {
    name: 'problems quoted behind who found them, and aspects',
    text: `二、反馈问题整改落实情况
1.关于反馈的“值班制度形同虚设”问题
一是修订办法。二是抽查。
2.围绕“学习流于形式”问题
一是排定计划。二是点名。
3.对照反馈指出的“采购程序不规范”问题
一是重新招标。二是公开结果。
4.关于“信访答复不及时”方面
一是限时答复。二是回访。`,
    sections: ['二、反馈问题整改落实情况'],
    issues: [
      ['1', '值班制度形同虚设', 'unspecified', '一是 二是'],
      ['2', '学习流于形式', 'unspecified', '一是 二是'],
      ['3', '采购程序不规范', 'unspecified', '一是 二是'],
      ['4', '信访答复不及时', 'unspecified', '一是 二是'],
    ],
  },
  {
    name: 'decimals below their theme, brackets below circled headings',
    text: `二、反馈问题整改落实情况
1.关于履职方面的问题
1.1关于值班制度执行不严的问题
（1）修订办法。
（2）抽查。
1.2关于档案管理混乱的问题
（1）逐卷编号。
2.关于作风方面的问题
2.1关于答复不及时的问题
（1）限时答复。`,
    sections: ['二、反馈问题整改落实情况', '1.关于履职方面的问题', '2.关于作风方面的问题'],
    issues: [
      ['1.1', '值班制度执行不严', 'unspecified', '（1） （2）'],
      ['1.2', '档案管理混乱', 'unspecified', '（1）'],
      ['2.1', '答复不及时', 'unspecified', '（1）'],
    ],
  },
  {
    name: 'measures 1）2） below circled headings',
    text: `二、反馈问题整改落实情况
（一）履职方面
①关于值班制度执行不严的问题
1）修订办法。
2）抽查。
②关于档案管理混乱的问题
1）逐卷编号。
2）补录目录。
（二）作风方面
①关于答复不及时的问题
1）限时答复。`,
    sections: ['二、反馈问题整改落实情况', '（一）履职方面', '（二）作风方面'],
    issues: [
      ['①', '值班制度执行不严', 'unspecified', '1） 2）'],
      ['②', '档案管理混乱', 'unspecified', '1） 2）'],
      ['①', '答复不及时', 'unspecified', '1）'],
    ],
  },
  {
    name: 'a colon inside a measure, 其一, and 第一, at the head of lines, a status under 办理状态:',
    text: `二、反馈问题整改落实情况
1.关于监督流于形式的问题
（1）做到三个“必查”：必查票据、必查合同、必查公示。
（2）从三个方面抓好落实：学习上，周周有课；作风上，月月有评。
（3）按规定对违规行为责令改正。
2.关于台账管理混乱的问题
其一，逐册清点；其二，重建目录。
3.关于公示不及时的问题
第一，限时公示；第二，专人核对。
4.关于经费超支的问题
整改情况：压减开支。
办理状态：已完成`,
    sections: ['二、反馈问题整改落实情况'],
    issues: [
      ['1', '监督流于形式', 'unspecified', '（1） （2） （3）'],
      ['2', '台账管理混乱', 'unspecified', '其一 其二'],
      ['3', '公示不及时', 'unspecified', '第一 第二'],
      ['4', '经费超支', 'completed', '-'],
    ],
  },
  {
    name: 'problems counted by the numbers of their tasks',
    text: `二、整改任务进展情况
任务编号17：关于河道淤积严重的问题
一是实施清淤。二是设立管护员。
任务编号18：关于养殖废水直排的问题
一是补建沉淀池。二是加密巡查。`,
    sections: ['二、整改任务进展情况'],
    issues: [
      ['17', '河道淤积严重', 'unspecified', '一是 二是'],
      ['18', '养殖废水直排', 'unspecified', '一是 二是'],
    ],
  },
  {
    name: 'a word before 问题 with its number in brackets, no mark behind it',
    text: `现将整改情况公示如下。
检视问题（1）窗口服务态度生硬
整改措施：①开展培训3次。②设立评价器。
进展情况：已销号
检视问题（2）小区停车难
整改措施：①新增泊位120个。②错时开放。
进展情况：未销号，正在施工
检视问题（3）“跑多次”
整改措施：①压减材料。②容缺受理。
进展情况：长期坚持`,
    sections: [],
    issues: [
      ['1', '窗口服务态度生硬', 'completed', '① ②'],
      ['2', '小区停车难', 'in-progress', '① ②'],
      ['3', '“跑多次”', 'long-term', '① ②'],
    ],
  },
  {
    name: 'headings that name no fault, each above a text that ends in a line on how it stands',
    text: `现将整改情况向社会公告。
01 重复收费
修订入院评估表，逐份点评病例。
进度：已办结
02 串换耗材
耗材一物一码，心内科正在调试接口。
当前状态：整改中
03 检验检查打包开单
规则引擎暂不能部署，先由人工抽查。
进度：未开始`,
    sections: [],
    issues: [
      ['01', '重复收费', 'completed', '-'],
      ['02', '串换耗材', 'in-progress', '-'],
      ['03', '检验检查打包开单', 'not-started', '-'],
    ],
  },
  {
    name: 'lines without a label that close by saying how things stand',
    text: `现将整改情况公告如下。
校园食品安全
部分食堂防鼠设施破损（已整改）
1.更换挡鼠板32处。
2.列入开学必查清单。
校外托餐监管职责不清（整改中，完成进度约70%）
1.摸排托餐点148家。
临时摊区排水不畅（未启动）
1.改造与征收衔接。`,
    sections: ['校园食品安全'],
    issues: [
      [undefined, '部分食堂防鼠设施破损', 'completed', '1 2'],
      [undefined, '校外托餐监管职责不清', 'in-progress', '1'],
      [undefined, '临时摊区排水不畅', 'not-started', '1'],
    ],
  },
  {
    name: 'measures that close by saying how they stand are no problems',
    text: `（一）关于食堂管理不规范的问题
更换挡鼠板32处（已完成）
聘请第三方检测（已完成）
建立追溯系统（正在推进）`,
    sections: [],
    issues: [['一', '食堂管理不规范', 'unspecified', '- - -']],
  },
];
