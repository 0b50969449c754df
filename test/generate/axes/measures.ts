import type { Axis } from './axis';
import { chineseNumber } from './numbering';
import type { Series } from './numbering';

export interface MeasureList {
  /** Labels; `null`: those of the notice's numbering. Absent: no labels. */
  readonly label?: Series | null;
  /** Between label and words, and no part of the label: the comma of 其一，. */
  readonly after?: string;
  readonly lines: boolean;
  /** What the tool compares labels by has no marks in it, so 「—」 is no label to it. */
  readonly scored: boolean;
}

const DASH: Series = () => '—';

export const MEASURE_LISTS = {
  'numbered lines': { label: null, lines: true, scored: true },
  '一是…；': { label: (n) => `${chineseNumber(n)}是`, lines: false, scored: true },
  '一是… lines': { label: (n) => `${chineseNumber(n)}是`, lines: true, scored: true },
  '其一，…': { label: (n) => `其${chineseNumber(n)}`, after: '，', lines: false, scored: true },
  '第一，…': { label: (n) => `第${chineseNumber(n)}`, after: '，', lines: false, scored: true },
  '1.… inside': { label: (n) => `${n}.`, lines: false, scored: true },
  '（1）… inside': { label: (n) => `（${n}）`, lines: false, scored: true },
  '①… inside': { label: (n) => '①②③④⑤⑥'[n - 1] ?? '', lines: false, scored: true },
  '①… lines': { label: (n) => '①②③④⑤⑥'[n - 1] ?? '', lines: true, scored: true },
  '— lines': { label: DASH, lines: true, scored: false },
  'plain lines': { lines: true, scored: false },
  'plain sentences': { lines: false, scored: false },
} satisfies Axis<MeasureList>;

/** What was done, in words that no other field is read from. Whole clauses without an end mark. */
export const PLAIN_MEASURES = [
  '修订财务报销管理办法，明确审批权限和报销流程',
  '组织业务骨干到先进单位跟班学习',
  '建立问题台账，实行清单化管理',
  '召开专题会议研究部署，逐项细化分工',
  '对窗口工作人员开展礼仪和业务培训',
  '完善值班值守制度，严格交接班手续',
  '聘请第三方机构对资产逐一核实登记',
  '加强与上级主管部门沟通，争取政策支持',
  '在办事大厅增设导办台和自助终端',
  '开展警示教育，通报典型案例',
  '落实双人复核，杜绝先支出后审批',
  '将执行情况纳入年度绩效考核',
  '全面梳理合同档案，补齐缺失资料',
  '成立工作专班，由分管负责同志牵头',
  '规范会议记录，明确专人负责',
  '深入村组走访，听取群众意见',
] as const;

/** What stands inside an issue's first measure. Dates in them are past whenever the notice was signed (2024 or later). */
export const INNER_MEASURES = {
  plain: PLAIN_MEASURES,
  'past month limit': [
    '2023年6月底前完成首轮摸排，形成问题清单',
    '已于2023年9月底前将多付款项全部追回',
    '2022年底前拨付的补助资金已逐户核对',
  ],
  'past days': ['2023年3月12日召开专题会议研究部署', '2023年4月至5月组织开展专项检查', '截至2023年10月，核查补贴对象档案'],
  missed: ['原定2023年6月底前完成的清查任务，因资料缺失顺延，现已补做', '原计划2022年底投用的信息系统已上线运行'],
  recurring: ['每季度开展一次现场抽查', '每月25日前汇总更新台账', '实行周调度、月通报制度'],
  counts: ['排查问题线索136条，整理档案2845份', '清退违规资金18.6万元', '培训业务人员3批420人次', '新建、修订制度9项'],
  quotes: ['落实“三重一大”事项集体决策、“一把手”末位表态要求', '开展“送教上门”“庭院议事”等活动', '用好“红黄绿”三色督办单'],
  'book title': [
    '印发《公务用车管理办法（试行）》《差旅费报销细则》',
    '修订《党组会议议事规则》，明确23类议题',
    '对照《2025年重点工作任务清单》逐项自查',
  ],
  'run-in points': [
    '从三个方面抓好落实：学习上，每周集中研讨；作风上，挂牌上岗亮诺；纪律上，常态明察暗访',
    '做到三个“必查”：必查票据、必查合同、必查公示',
  ],
  'since and compared': ['2023年6月以来，走访困难群众86户', '招待费较2022年底下降12%', '办结率比2023年初提高15个百分点'],
  'names with numbers': ['组织“5·10”思廉日主题活动', '开展“七一”走访慰问', '落实“24小时”值班响应机制'],
  'dated news': ['2023年12月6日，法治宣传活动在市民广场举行', '2023年9月1日，新校区正式启用'],
  'public notice period': ['拟任人选已公示，公示期为2023年5月8日至5月14日', '招标公告于2023年7月3日至7月7日发布'],
  'nouns like cues': ['压减计划外支出430万元', '完成年度招聘计划12人', '健全预计负债核算制度'],
  'points inside': [
    '开展专项治理：一是清理往来账目，二是追缴欠款，三是完善凭证',
    '明确“四个一”要求，即一张清单管总、一套流程办事、一支队伍服务、一把尺子考核',
  ],
  sanctions: ['按规定对违规行为责令改正，没收违法所得', '督促企业补缴税款、滞纳金'],
  percent: ['登记率由62.5%提高到98.3%', '同比压减会议17%、文件21.4%'],
  colon: ['明确三类责任：领导责任、监管责任、经办责任', '建立联系机制：一名班子成员联系一个片区'],
} satisfies Axis<readonly string[]>;
