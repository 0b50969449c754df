import type { OutlineForm } from './outline-forms';

const withBullet = (name: string, mark: string): OutlineForm => ({
  name: `problems behind ${name}`,
  text: `二、已完成整改的问题
${mark}关于“学习制度落实不严格”问题的整改。
一是修订学习制度。二是建立学习台账。
${mark}泵站巡查记录补填问题
一是逐页核对。二是批评教育4人。
三、正在推进整改的问题
${mark}关于“老旧管网改造进度迟缓”问题的整改。
一是倒排工期。二是剩余6.2公里将于2025年3月底前完成改造。
${mark}水费欠缴追收不力。
一是发出通知36份。二是提起诉讼。`,
  sections: ['二、已完成整改的问题', '三、正在推进整改的问题'],
  issues: [
    [undefined, '学习制度落实不严格', 'completed', '一是 二是'],
    [undefined, '泵站巡查记录补填', 'completed', '一是 二是'],
    [undefined, '老旧管网改造进度迟缓', 'in-progress', '一是 二是'],
    [undefined, '水费欠缴追收不力', 'in-progress', '一是 二是'],
  ],
});

/** Lists without numbers, and marks before lines that are no problems. */
export const BULLET_FORMS: readonly OutlineForm[] = [
  {
    name: 'a choice of states below its label is no list of measures',
    text: `1.阅览室开放不正常。
整改措施：调整开放时间。
完成情况：
□已完成
■正在推进
2.台账记录不全。
整改措施：补录台账。
完成情况：已完成
■补录52份。
■逐份核对。`,
    sections: [],
    issues: [
      ['1', '阅览室开放不正常', 'in-progress', '-'],
      ['2', '台账记录不全', 'completed', '- - -'],
    ],
  },
  {
    name: 'sections whose number decorates the line above their names',
    text: `PART 01
班子建设
🔸【问题一】会前酝酿不充分 ✅已完成
一是修订规则。
PART 02
便民服务
🔸【问题二】窗口排队时间长 ⏳推进中
一是增设窗口。`,
    sections: ['班子建设', '便民服务'],
    issues: [['一', '会前酝酿不充分', 'completed', '一是'], ['二', '窗口排队时间长', 'in-progress', '一是']],
  },
  {
    name: 'cards: number, problem, and each field in a line of its own above its value',
    text: `问题1
部门职责分工未修订
整改措施
(1)重新厘定37个单位职责；
(2)明确新业态监管部门。
责任单位
教育局、民政局
完成时限
2026年1月31日
进展
已完成
问题2
燃气管网带病运行
整改措施
(1)对38公里管道逐段检测。
责任单位
住建局、各乡镇
完成时限
2026年10月底前
进展
正在推进`,
    sections: [],
    issues: [
      ['1', '部门职责分工未修订', 'completed', '(1) (2)'],
      ['2', '燃气管网带病运行', 'in-progress', '(1)'],
    ],
    responsible: ['教育局、民政局', '住建局、各乡镇'],
  },
  {
    name: 'heavenly stems, themes in brackets, a state in a line of its own and measures behind dashes below it',
    text: `甲、整改事项进展
【班子建设类】
事项1　会前酝酿不充分
完成状态：完成
——修订会议规则。
——会前沟通议题15个。
责任人：卫长河
【便民服务类】
事项2　窗口排队时间长
完成状态：推进中
——增设窗口3个。
——8月底前上线预约系统。
乙、后续安排
继续抓好落实。`,
    sections: ['甲、整改事项进展', '班子建设类', '便民服务类', '乙、后续安排'],
    issues: [
      ['1', '会前酝酿不充分', 'completed', '—— ——'],
      ['2', '窗口排队时间长', 'in-progress', '—— ——'],
    ],
    responsible: ['卫长河'],
  },
  {
    name: 'marks before a problem in brackets and before its fields, a sign before its state',
    text: `🔸【问题一】泵房夜间值守空岗 ✅已完成
一是两班改三班。二是加装考勤机。
📌责任人：副站长 卫长河
🔸【问题二】闸门检修记录不全 ⏳推进中
一是补录2021年以来记录。二是年内更换电子台账。
📌责任单位：工程科、财务科
🔸【问题三】河道保洁不及时 🔴尚未启动`,
    sections: [],
    issues: [
      ['一', '泵房夜间值守空岗', 'completed', '一是 二是'],
      ['二', '闸门检修记录不全', 'in-progress', '一是 二是'],
      ['三', '河道保洁不及时', 'not-started', ''],
    ],
    responsible: ['副站长 卫长河', '工程科、财务科'],
  },
  {
    name: 'measures behind dashes, some typed twice, and the last one closes the problem',
    text: `（一）关于履职方面
1. 针对“链条不稳”问题。
——组织供需对接46场。
—— ——退出无关企业11户。
—— ——关停贸易平台5家。经复核，该问题已整改完成。
2. 针对“内控不严”问题。
——修订内控手册。
——追回代理费73万元。以上措施均已落实到位，问题整改销号。`,
    sections: ['（一）关于履职方面'],
    issues: [
      ['1', '链条不稳', 'completed', '—— —— —— —— ——'],
      ['2', '内控不严', 'completed', '—— ——'],
    ],
  },
  withBullet('small pictures', '🔹'),
  withBullet('◆', '◆'),
  withBullet('● and a space', '● '),
  withBullet('a Word symbol', '\uf0d8 '),
  withBullet('✅', '✅'),
  {
    name: 'bullets before measures make no issues of them',
    text: `二、整改落实情况
1.关于“台账管理混乱”问题的整改。
●修订台账管理办法。
●组织业务培训2次，参训45人。
2.关于“油卡使用不规范”问题的整改。
🔹清退多报油费1.36万元。
🔹实行一车一卡。`,
    sections: ['二、整改落实情况'],
    issues: [['1', '台账管理混乱', 'unspecified', '- -'], ['2', '油卡使用不规范', 'unspecified', '- -']],
  },
  {
    name: 'a mark alone tells the problems: those that name no fault are some of them, too',
    text: `二、整改落实情况
（一）队伍建设方面
◆路灯改造重建轻管，配电箱、灯杆没有管护经费
补充管护经费7万元。
◆离退休党员组织关系
逐人核对，转出11人。
（二）财务管理方面
◆报销审批不严格
退回单据6张。`,
    sections: ['二、整改落实情况', '（一）队伍建设方面', '（二）财务管理方面'],
    issues: [
      [undefined, '路灯改造重建轻管，配电箱、灯杆没有管护经费', 'unspecified', '-'],
      [undefined, '离退休党员组织关系', 'unspecified', '-'],
      [undefined, '报销审批不严格', 'unspecified', '-'],
    ],
  },
  {
    name: 'behind a mark stands the label of the problem, or a heading that ends in a comma or a state',
    text: `二、整改落实情况
●反馈问题：巡堤查险不经常：
整改情况：排定班次。
●对照反馈指出的“泵站值守空岗”问题——已完成，①补足人员；②每日点名。
●就库区道路塌陷的问题，一是回填路基；二是加设护栏。
●围绕“汛前演练走过场”问题【正在整改】。改写脚本。`,
    sections: ['二、整改落实情况'],
    issues: [
      [undefined, '巡堤查险不经常', 'unspecified', '-'],
      [undefined, '泵站值守空岗', 'completed', '① ②'],
      [undefined, '库区道路塌陷', 'unspecified', '一是 二是'],
      [undefined, '汛前演练走过场', 'in-progress', '-'],
    ],
  },
  {
    name: 'marks below a problem part what was found, though most of them name a fault',
    text: `二、整改落实情况
1.关于“食堂管理不规范”的问题
存在问题：
●台账登记不及时。
●留样记录不完整。
整改措施：补齐台账。
2.关于“采购程序不严格”的问题
整改措施：重新招标。`,
    sections: ['二、整改落实情况'],
    issues: [['1', '食堂管理不规范', 'unspecified', '-'], ['2', '采购程序不严格', 'unspecified', '-']],
  },
  {
    name: 'marks before what is next, some of it against faults, are no problems',
    text: `一、整改情况
（一）学习不经常的问题
每月学习一次。
（二）值守不严格的问题
每日点名。
二、下一步打算
●防止问题反弹。
●补齐设施短板。
●定期回访。`,
    sections: ['一、整改情况', '二、下一步打算'],
    issues: [['一', '学习不经常', 'unspecified', '-'], ['二', '值守不严格', 'unspecified', '-']],
  },
  {
    name: 'sections in formal numerals, themes without a label above problems behind a mark',
    text: `栖岭区粮食局党组关于巡察整改进展情况的通报
根据统一部署，区委第三巡察组于2024年6月向区粮食局党组反馈了巡察意见，现将整改情况公布如下。
壹 整改工作组织情况
成立专班，每周调度。
贰 反馈问题整改情况
聚焦政策落实
▶仓储补贴发放不及时【已完成】
①核对台账。②补发补贴。
▶应急储备轮换走过场【正在推进】
①修订轮换办法。②补签合同。
聚焦干部队伍
▶年轻干部培养不足【已完成】
①选派4人轮岗。②结对帮带。
叁 下一步打算
继续抓好后续整改。`,
    sections: ['壹整改工作组织情况', '贰反馈问题整改情况', '聚焦政策落实', '聚焦干部队伍', '叁下一步打算'],
    issues: [
      [undefined, '仓储补贴发放不及时', 'completed', '① ②'], [undefined, '应急储备轮换走过场', 'in-progress', '① ②'],
      [undefined, '年轻干部培养不足', 'completed', '① ②'],
    ],
  },
  {
    name: 'a line between problems behind a mark, once, is no theme; neither is one above measures behind it',
    text: `栖岭区粮食局党组关于巡察整改进展情况的通报
根据统一部署，区委第三巡察组于2024年6月向区粮食局党组反馈了巡察意见，现将整改情况公布如下。
一、整改落实情况
1.仓储补贴发放不及时
主要做法如下
◆核对台账12本。
◆补发补贴3万元。
2.应急储备轮换走过场
主要做法如下
◆修订轮换办法。
◆补签合同。`,
    sections: ['一、整改落实情况'],
    issues: [['1', '仓储补贴发放不及时', 'unspecified', '- - -'], ['2', '应急储备轮换走过场', 'unspecified', '- - -']],
  },
  {
    name: 'problems numbered 问题①, their state in fields in brackets',
    text: `问题①　征管责任没有压实到乡镇
【责任单位】县税务局　【整改时限】2024年10月　【整改状态】已整改
1.签订责任书。
2.约定考核办法。
问题②　个别企业台账与报表不一致
【责任单位】县统计局　【整改时限】2025年6月　【整改状态】整改中
1.核查18家企业。
2.更正差错6笔。`,
    sections: [],
    issues: [['①', '征管责任没有压实到乡镇', 'completed', '1 2'], ['②', '个别企业台账与报表不一致', 'in-progress', '1 2']],
    responsible: ['县税务局', '县统计局'],
  },
];
