/**
 * Short sentences for the comparison with other date readers: every form of deadline that names a due date, and
 * sentences that set none. All are ours; what is expected was written down from reading, before anything was run.
 *
 * The braces mark the whole phrase, its boundary word included, as in the phrase tables.
 */
export interface DatedSentence {
  readonly text: string;
  /** The notice's own date, which every reader is given. */
  readonly issuedOn: string;
  readonly feedbackOn?: string;
  /** The last day allowed, one a mark. */
  readonly due: readonly string[];
  /** Where 前 without 底 can be read two ways: the later day, which is counted as right too. */
  readonly dueLatest?: string;
}

const on = (issuedOn: string, ...rows: readonly (readonly [text: string, ...due: string[]])[]): DatedSentence[] =>
  rows.map(([text, ...due]) => ({ text, issuedOn, due }));

export const DATED: readonly DatedSentence[] = [
  // The end of a month.
  ...on('2024-05-13',
    ['雨污混接点预计在{deadline:2024年10月底前}全部改造完成。', '2024-10-31'],
    ['超标准配备的办公用房拟于{deadline:2025年4月底前}腾退完毕。', '2025-04-30'],
    ['力争{deadline:二〇二四年八月底前}收回全部被占用资金。', '2024-08-31'],
    ['{deadline:2024年11月末前}完成14处闲置房产的确权登记。', '2024-11-30'],
    ['欠缴的门面租金已列出清单，逐户上门催缴，计划于{deadline:2024年\n7月底前}追缴到位，逾期不缴的依法起诉，并将欠缴户纳入信用记录，\n定期向社会公布。', '2024-07-31'],
    ['预计{deadline:2024年9月底}完成消防设施验收。', '2024-09-30'],
    ['确保{deadline:2025年6月末}实现自然村通硬化路全覆盖。', '2025-06-30'],
    ['要求9家二级单位于{deadline:10月底前}补齐会议记录。', '2024-10-31'],
    ['{deadline:3月底前}清退全部违规借调人员。', '2025-03-31'],
    ['将于{deadline:8月末前}完成账实核对。', '2024-08-31'],
    ['{deadline:6月底前}完成摸底排查，{deadline:9月底前}出台管理办法。', '2024-06-30', '2024-09-30'],
    ['计划{deadline:7月底前}制定方案，{deadline:11月底前}完成验收销号。', '2024-07-31', '2024-11-30']),
  // A month.
  ...on('2021-12-06',
    ['{deadline:2022年5月}基本完成泵站主体工程建设。', '2022-05-31'],
    ['{deadline:2022年3月}出台公务接待管理细则。', '2022-03-31'],
    ['预计{deadline:２０２２年４月}建成投用。', '2022-04-30'],
    ['计划{deadline:2022年2月}完成招标，{deadline:3月}进场施工，{deadline:10月}竣工。', '2022-02-28', '2022-03-31', '2022-10-31'],
    ['拟{deadline:2022年1月}通过评审，{deadline:5月}完成主体改造。', '2022-01-31', '2022-05-31'],
    ['档案馆新馆力争{deadline:12月}开工。', '2021-12-31'],
    ['争取{deadline:2月}完成系统切换。', '2022-02-28'],
    ['预计{deadline:今年12月}签订补充协议。', '2021-12-31'],
    ['计划{deadline:明年4月}投入使用。', '2022-04-30'],
    ['预计{deadline:明年1月}完成产权移交。', '2022-01-31'],
    ['争取{deadline:本月}完成结算审计。', '2021-12-31'],
    ['预计{deadline:下个月}完成设备安装。', '2022-01-31']),
  // Before a month or a year: two readings.
  { text: '确保{deadline:11月前}消除全部安全隐患。', issuedOn: '2023-07-03', due: ['2023-10-31'], dueLatest: '2023-11-30' },
  { text: '务必于{deadline:2024年6月前}完成权属变更。', issuedOn: '2023-07-03', due: ['2024-05-31'], dueLatest: '2024-06-30' },
  { text: '{deadline:2026年前}全部完成老旧管网更新。', issuedOn: '2023-07-03', due: ['2025-12-31'], dueLatest: '2026-12-31' },
  { text: '力争{deadline:明年5月前}通车。', issuedOn: '2023-07-03', due: ['2024-04-30'], dueLatest: '2024-05-31' },
  // A day.
  ...on('2023-09-18',
    ['确保{deadline:2023年11月20日前}完成危房住户搬迁。', '2023-11-20'],
    ['{deadline:2024年1月15日之前}完成全部账户注销。', '2024-01-15'],
    ['佐证材料于{deadline:2023年10月12日前}报送巡察办。', '2023-10-12'],
    ['{deadline:10月8日前}，各科室将自查表报机关党委。', '2023-10-08'],
    ['{deadline:12月1日前}，各乡镇将核查结果报县民政局。', '2023-12-01'],
    ['限{deadline:9月30日18:00前}提交书面说明。', '2023-09-30'],
    ['将于{deadline:2023年10月25日}启动专项审计。', '2023-10-25'],
    ['计划{deadline:2023-12-05前}完成公开招聘。', '2023-12-05'],
    ['预计{deadline:2024.3.31前}完成环评审批。', '2024-03-31']),
  // A third of a month.
  ...on('2022-10-11',
    ['预计{deadline:11月上旬}完成整改验收。', '2022-11-10'],
    ['预计{deadline:12月中旬}建成信息平台。', '2022-12-20'],
    ['{deadline:12月下旬前}完成资料归档。', '2022-12-31'],
    ['力争{deadline:2023年1月中旬前}兑付全部补偿款。', '2023-01-20'],
    ['预计{deadline:本月下旬}完成设备调试。', '2022-10-31'],
    ['拟于{deadline:本月中旬}印发实施细则。', '2022-10-20'],
    ['预计{deadline:11月初}完成设备采购。', '2022-11-10']),
  // The month's and the year's end, said from where the speaker stands.
  ...on('2022-08-08',
    ['{deadline:月底}完成备用水源接入。', '2022-08-31'],
    ['务必在{deadline:本月底前}清零。', '2022-08-31'],
    ['{deadline:年底前}配齐6名专职网格员、4名法律顾问。', '2022-12-31'],
    ['确保{deadline:年末前}完成账务清理。', '2022-12-31'],
    ['要求两个园区{deadline:年底之前}拆除全部违建。', '2022-12-31'],
    ['至{deadline:今年年底}，各镇需新增30个充电桩。', '2022-12-31'],
    ['{deadline:今年年底前}完成病险水库除险加固。', '2022-12-31'],
    ['到{deadline:今年底}，建成5个标准化卫生室。', '2022-12-31'],
    ['确保{deadline:年底}空置率不超过8%。', '2022-12-31'],
    ['力争{deadline:明年底}实现收支平衡。', '2023-12-31'],
    ['整改时限：{deadline:2023年底前}，并长期坚持。', '2023-12-31'],
    ['完成时限：{deadline:2022年12月}。', '2022-12-31'],
    ['{deadline:年内}实现应退尽退。', '2022-12-31'],
    ['{deadline:年内}将57项审批事项全部编入办事指南。', '2022-12-31'],
    ['确保{deadline:2023年内}建成区域医疗中心。', '2023-12-31'],
    ['{deadline:年内}持续开展纪律教育轮训。', '2022-12-31'],
    ['{deadline:2023年初}投入运行。', '2023-03-31'],
    ['计划{deadline:明年初}启用新系统。', '2023-03-31'],
    ['预计{deadline:明年}建成。', '2023-12-31'],
    ['预计{deadline:后年}完成搬迁。', '2024-12-31']),
  // Halves and quarters.
  ...on('2024-01-22',
    ['预计{deadline:2025年上半年}建成通车。', '2025-06-30'],
    ['预计{deadline:明年下半年}竣工。', '2025-12-31'],
    ['力争{deadline:上半年}完成资产划转。', '2024-06-30'],
    ['预计{deadline:三季度}完成修订。', '2024-09-30'],
    ['{deadline:2024年一季度末前}完成清算注销。', '2024-03-31'],
    ['计划{deadline:今年第四季度}完成认证。', '2024-12-31'],
    ['确保{deadline:本季度末}完成资金拨付。', '2024-03-31']),
  // Lengths of time.
  ...on('2023-03-15',
    ['争取{deadline:三周之内}办结剩余信访件。', '2023-04-05'],
    ['力争{deadline:30日内}完成资金退还。', '2023-04-14'],
    ['确保{deadline:两个月内}完成整改。', '2023-05-15'],
    ['力争{deadline:近两年内}动工。', '2025-03-15']),
  { text: '{deadline:反馈后三个月内}报送整改进展情况。', issuedOn: '2023-03-15', feedbackOn: '2023-02-28', due: ['2023-05-28'] },
  { text: '{deadline:自反馈之日起6个月内}完成全部整改任务。', issuedOn: '2023-03-15', feedbackOn: '2023-01-10', due: ['2023-07-10'] },
  // Plans, festivals, ranges.
  ...on('2024-11-04',
    ['到{deadline:“十四五”期末}，基本完成2005年底前建成的农贸市场改造。', '2025-12-31'],
    ['{deadline:“十五五”期间}建成三甲医院。', '2030-12-31'],
    ['争取{deadline:元旦前}完成公示。', '2024-12-31'],
    ['确保{deadline:春节前}发放全部拖欠工资。', '2025-01-28'],
    ['力争{deadline:明年“五一”之前}开放。', '2025-04-30'],
    ['开展集中攻坚（{deadline:2024年12月1日-2025年3月底}）。', '2025-03-31'],
    ['拟于{deadline:2025年1月至4月}完成全员轮训。', '2025-04-30']),
];

/** Sentences without a due date: duties, conditions, reports, comparisons, names. Any date taken from one is invented. */
export const UNDATED: readonly { readonly text: string; readonly issuedOn: string }[] = [
  '经公告超过三个月无人认领的，依法上缴国库。', '自登记之日起两个月内无人申报的，按规定处理。', '待法院判决后将依法处置查封资产。', '每月20日前报送工作进展。',
  '每半年组织开展一次专题研讨。', '坚持立查立改，举一反三。', '常抓不懈，防止问题反弹。', '确保按期完成销号。', '适时开展“回头看”。',
  '4个方面问题已完成整改。', '完成整改17个，基本完成5个，未完成2个。', '截至2024年7月，已办结163件。', '2023年5月，召开党组会议专题研究。',
  '较2022年底下降12.4%。', '2022年以来先后修订制度9项。', '落实《2021—2025年普法规划》要求。', '全面提升年内积案的化解率。', '已于2024年6月底前完成清退。',
  '原计划2023年底建成的项目未按时完工。', '监督电话：0790-6612369。',
].map((text) => ({ text, issuedOn: '2024-08-26' }));
