import { phrases } from '../phrases';

/**
 * Heads and ends of notices, lines divided by "|". Marks: `title` (over all its lines), `signature`, `date`, `org` where
 * the organization stands elsewhere than in the signature. `iso` is the date's value, `value` the title's without breaks.
 */
export interface HeadRow {
  readonly text: string;
  readonly position?: 'top' | 'end';
  readonly iso?: string;
  readonly type?: string;
}

const BODY = '按照工作要求，现将整改情况予以公布，欢迎广大干部群众监督，具体内容如下。';

const rows: readonly HeadRow[] = [
  { text: `{title:中共滨海市商务局党组关于巡察整改情况的通报}|${BODY}|{signature:中共滨海市商务局党组}|{date:2022年9月30日}`, position: 'top', iso: '2022-09-30', type: 'government-organ' },
  { text: `{title:中共滨海区榕树街道金桥社区委员会关于区委巡察整改情况的公示}|${BODY}|{signature:中共滨海区榕树街道金桥社区委员会}|{date:2022年9月30日}`, position: 'top', iso: '2022-09-30', type: 'town-or-street' },
  { text: `第B07版：公告|{title:中共滨海市水利局委员会|关于巡察整改进展情况的通报}|${BODY}|{signature:中共滨海市水利局委员会}|{date:二〇二二年十二月六日}`, position: 'top', iso: '2022-12-06', type: 'government-organ' },
  { text: `首页 > 信息公开 > 正文|{title:中共云岭大学委员会关于省委第三巡视组|反馈意见整改进展情况的通报}|发布时间：2023-08-01 来源：本站|${BODY}|{signature:中共云岭大学委员会}|{date:2023年7月28日}|上一篇：无|主办：云岭大学`, position: 'top', iso: '2023-07-28', type: 'university' },
  { text: `${BODY}|{signature:中共滨海市公安局江岸分局党组}|{date:2021年11月5日}|{title:中共滨海市公安局江岸分局党组关于巡察整改情况的通报}`, position: 'end', iso: '2021-11-05', type: 'police' },
  { text: `${BODY}|{signature:中共云岭县第一中学总支部委员会}|{date:2024.3.8}|{title:中共云岭县第一中学总支部委员会|关于巡察整改情况的通报}`, position: 'end', iso: '2024-03-08', type: 'school' },
  { text: `{title:中共云岭县委关于省委巡视整改情况的通报}|${BODY}|{signature:中共云岭县委员会}|{date:2023年5月6日}`, position: 'top', iso: '2023-05-06', type: 'party-organ' },
  { text: `{title:{org:中共云川省委}关于巡视整改进展情况的通报}|${BODY}|{date:2023年5月6日}`, position: 'top', iso: '2023-05-06', type: 'party-organ' },
  { text: `{title:{org:中共云岭县委}贯彻落实市委巡察反馈意见整改情况的通报}|${BODY}|{date:2023年5月6日}`, position: 'top', iso: '2023-05-06', type: 'party-organ' },
  { text: `{title:{org:中共云岭县人民医院委员会}关于县委巡察反馈意见整改落实情况的报告}|${BODY}|{date:2023年5月6日}`, position: 'top', iso: '2023-05-06', type: 'hospital' },
  { text: `{title:关于巡察整改进展情况的通报}|${BODY}|{signature:中共江岸城市发展集团有限公司委员会}（盖章）|{date:2024年11月21日}`, position: 'top', iso: '2024-11-21', type: 'state-owned-company' },
  { text: `{title:关于巡视整改情况的通报}|${BODY}|{date:2025-07-17}|{signature:中共滨海市中级人民法院党组}`, position: 'top', iso: '2025-07-17', type: 'court' },
  { text: `{title:滨海市人民检察院党组关于市委巡察整改情况的公告}|${BODY}|{signature:中共滨海市人民检察院党组} {date:2022年1月4日}`, position: 'top', iso: '2022-01-04', type: 'procuratorate' },
  { text: `{title:中共江岸区云岭街道工作委员会关于巡察整改进展情况的通报}|${BODY}|{signature:中共江岸区云岭街道工作委员会}|（{date:2021年6月18日}）`, position: 'top', iso: '2021-06-18', type: 'town-or-street' },
  { text: `{title:中共云岭镇委员会关于县委提级巡察反馈问题整改情况的通报}|${BODY}|{signature:中共云岭镇委员会}|{date:2023 年 12 月 1 日}`, position: 'top', iso: '2023-12-01', type: 'town-or-street' },
  { text: `{title:滨海经济技术开发区党工委关于巡察“回头看”整改情况的通报}|${BODY}|{signature:滨海经济技术开发区党工委}|{date:２０２２年８月９日}`, position: 'top', iso: '2022-08-09', type: 'development-zone' },
  { text: `{title:云岭市人民政府关于2022年度市级预算执行审计查出问题整改情况的报告}|${BODY}|{signature:云岭市人民政府}|{date:2023年10月25日}`, position: 'top', iso: '2023-10-25', type: 'government' },
  { text: `索引号：0123-2023-004|名称：整改公示|{title:滨海市生态环境局关于中央生态环境保护督察反馈问题整改完成情况的公示}|${BODY}|{signature:滨海市生态环境局}|{date:2023年4月3日}`, position: 'top', iso: '2023-04-03', type: 'government-organ' },
  { text: `{title:关于安全生产考核巡查反馈问题整改落实情况的通报}|${BODY}|{signature:云岭县安全生产委员会办公室}|{date:2024年7月5日}`, position: 'top', iso: '2024-07-05', type: 'government-organ' },
  { text: `{title:中共云岭县委员会办公室关于巡察整改情况的通报}|${BODY}|{signature:中共云岭县委员会办公室}|{date:2021年7月5日}`, position: 'top', iso: '2021-07-05', type: 'party-organ' },
  { text: `{title:中共云岭县委组织部关于巡察整改情况的通报}|${BODY}|{signature:中共云岭县委|组织部}|{date:2020年12月31日}`, position: 'top', iso: '2020-12-31', type: 'party-organ' },
  { text: `{title:中共滨海市数据局党组关于巡察整改情况的通报}|${BODY}|{signature:中共滨海市数据局党组}`, position: 'top', type: 'government-organ' },
];

const more: readonly HeadRow[] = [
  { text: `{title:整改情况公告}|${BODY}|{signature:云岭县人民政府}|{date:2018年12月31日}`, position: 'top', iso: '2018-12-31', type: 'government' },
  { text: `{title:关于巡察整改情况的公示}|${BODY}|{signature:中共滨海市城市建设投资集团有限公司|委员会}|{date:2023 年 12 月 29 日}`, position: 'top', iso: '2023-12-29', type: 'state-owned-company' },
  { text: `{title:国家统计局云岭调查总队党组关于巡视整改进展情况的通报}|${BODY}|{signature:国家统计局云岭调查总队党组}|{date:2021年12月24日}|附件：整改台账`, position: 'top', iso: '2021-12-24', type: 'government-organ' },
  { text: `{title:{org:中国共产党滨海市纪律检查委员会}关于巡察整改情况的通报}|${BODY}|{date:2022年11月1日}`, position: 'top', iso: '2022-11-01', type: 'party-organ' },
  { text: `{title:关于云岭市2022年度市级预算执行审计查出问题整改情况的报告}|——{date:2023年11月28日}在云岭市第六届人民代表大会常务委员会第十二次会议上|市审计局局长　何立群|主任、各位副主任、各位委员：|${BODY}`, position: 'top', iso: '2023-11-28' },
  { text: `{title:关于滨海县审计查出突出问题整改情况的报告}|（{date:2022年12月22日}在县十七届人大常委会第九次|会议上）|${BODY}`, position: 'top', iso: '2022-12-22' },
  { text: `{title:关于2023年度审计查出问题整改情况的报告}|（{date:2024年4月18日}）|${BODY}`, position: 'top', iso: '2024-04-18' },
  { text: `{title:关于2023年度审计查出问题整改情况的报告}|（{date:二〇二四年四月十八日}公告）|${BODY}`, position: 'top', iso: '2024-04-18' },
  { text: `{title:中共云岭县供销合作社联合社党组关于巡察整改情况的通报}|${BODY}|{signature:中共云岭县供销合作社联合社党组}|{date:2024年3月}`, position: 'top', iso: '2024-03', type: 'other' },
  { text: `{title:中共滨海市林业局党组关于巡察整改情况的通报}|${BODY}|{signature:中共滨海市林业局党组}|{date:二〇二三年十二月}`, position: 'top', iso: '2023-12', type: 'government-organ' },
];

/** A title's first line is the body's name alone, and nobody signs. */
const TOLD = '省第二督察组对武河市开展了督察，现将整改情况予以公布，欢迎社会各界予以监督，具体内容如下。';
const broken: readonly HeadRow[] = [
  { text: `{title:{org:武河市人民政府}|关于省生态环境保护督察反馈意见整改落实情况的报告}|${TOLD}|{date:2024年1月2日}`, position: 'top', iso: '2024-01-02', type: 'government' },
  { text: `{title:{org:武河市人民政府}|贯彻落实中央生态环境保护督察报告整改情况}|${TOLD.replace('武河市', '我市')}|{date:2024年1月2日}`, position: 'top', iso: '2024-01-02', type: 'government' },
  { text: `首页|{title:{org:武河市应急管理局}|关于省安全生产督导反馈问题整改情况的通报}|${TOLD.replace('武河市', '市应急管理局')}|{date:2024年1月2日}`, position: 'top', iso: '2024-01-02', type: 'government-organ' },
  // A bureau signs; the county's committee and government act, or do not.
  { text: `{title:{org:武河县}关于国家统计督察反馈意见整改情况的公示}|${TOLD}县委、县政府立即组织整改。|{signature:武河县统计局}|{date:2024年1月2日}`, position: 'top', iso: '2024-01-02', type: 'other' },
  { text: `{title:武河县关于国家统计督察反馈意见整改情况的公示}|${TOLD}按照县委、县政府关于整改的要求，逐项落实。|{signature:武河县统计局}|{date:2024年1月2日}`, position: 'top', iso: '2024-01-02', type: 'government-organ' },
  { text: `{title:武河县关于国家统计督察反馈意见整改情况的公示}|${TOLD}县委、县政府立即组织整改。|{signature:武河县人民政府}|{date:2024年1月2日}`, position: 'top', iso: '2024-01-02', type: 'government' },
  // The masthead of a site that is not the notice's body.
  { text: `滨海市大数据局|{title:关于省生态环境保护督察反馈意见整改落实情况的报告}|${TOLD}|{date:2024年1月2日}`, position: 'top', iso: '2024-01-02' },
];

export default phrases('identity/title', {}, [...rows, ...more, ...broken], {
  nearMisses: [
    `云岭县召开巡察整改推进会|${BODY}`,
    '第A03版：要闻|市政府召开常务会议，研究部署防汛工作。',
    '5.关于“学习不够深入”问题的整改情况|整改措施：组织学习。',
    `政务公开|通知公告|${BODY}`,
    `政务公开|2023年3月2日|${BODY}`,
    `通知公告|（2023年3月2日至4月1日）|${BODY}`,
    `通知公告|（2023年3月2日更新）|${BODY}`,
  ],
});
