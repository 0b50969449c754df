import { describe, expect, it } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const HEAD = '中共桑原县农业农村局党组关于巡察整改情况的通报|2024年3月11日至5月10日，县委第四巡察组对县农业农村局党组进行了巡察。6月18日，县委第四巡察组反馈了意见。';
const END = '|中共桑原县农业农村局党组|2024年10月28日';
const REPORT = '关于2023年度县本级预算执行和其他财政收支审计查出问题整改情况的报告|——2024年11月26日在桑原县第十八届人大常委会第二十次会议上|县审计局局长 李怀明|主任、各位副主任、各位委员：|受县人民政府委托，向县人大常委会报告审计查出问题整改情况，请予审议。';
const DONE = '|二、已完成整改的问题|1.关于“台账更新不及时”问题的整改。|一是逐户核对。二是补录台账52份。|2.关于“油卡管理混乱”问题的整改。|一是出台办法。二是一车一卡。';
const OPEN = '|三、正在推进整改的问题|3.关于“渠道清淤迟缓”问题的整改。|一是倒排工期。二是将于2025年3月底前完成清淤。';
const DECLARED = (words: string): string => `|一、整改组织情况|局党组对照反馈的${words}，制定整改措施19条。`;

interface Row {
  readonly what: string;
  /** Lines divided by "|". */
  readonly text: string;
  readonly reasons?: readonly string[];
  readonly missing?: readonly string[];
}

const ROWS: readonly Row[] = [
  { what: 'as many as declared', text: HEAD + DECLARED('2个方面3个问题') + DONE + OPEN + END },
  { what: 'none found', text: `${HEAD}${DECLARED('3个方面6个问题')}|局党组将持续巩固整改成果。${END}`, reasons: ['declared-issues-not-found'] },
  { what: 'none found of categories', text: `${HEAD}|县委巡察组反馈4个大类问题。|局党组高度重视。${END}`, reasons: ['declared-issues-not-found'] },
  { what: 'nothing declared, none found', text: `${HEAD}|局党组高度重视，认真整改。${END}` },
  { what: 'half of them', text: HEAD + DECLARED('6个问题') + DONE + OPEN + END, reasons: ['fewer-issues-than-declared'] },
  { what: 'so many that no heading could hold them', text: HEAD + DECLARED('26个具体问题') + DONE + OPEN + END, reasons: ['fewer-issues-than-declared'] },
  { what: 'a finer unit than the headings', text: HEAD + DECLARED('3个大类9个具体问题') + DONE + OPEN + END },
  { what: 'a finer unit, in a text without a signature', text: HEAD + DECLARED('2个方面5个具体问题') + DONE + OPEN, reasons: ['fewer-issues-than-declared'] },
  { what: 'one of four', text: `${HEAD}${DECLARED('4个问题')}|二、已完成整改的问题|1.关于“台账更新不及时”问题的整改。|一是逐户核对。二是补录台账52份。${END}`, reasons: ['fewer-issues-than-declared'] },
  { what: 'only some are published', text: HEAD.replace('反馈了意见。', '反馈了意见。现将部分问题整改情况公布如下。') + DECLARED('6个问题') + DONE + OPEN + END },
  {
    what: 'fewer statuses', text: `${HEAD}${DECLARED('3个问题，已完成整改2个、正在整改1个')}${(DONE + OPEN).replace('二、已完成整改的问题', '二、整改情况').replace('三、正在推进整改的问题|', '')}${END}`,
    reasons: ['fewer-statuses-than-declared'],
  },
  { what: 'as many statuses', text: HEAD + DECLARED('3个问题，已完成整改2个、正在整改1个') + DONE + OPEN + END },
  { what: 'states of the measures, not of the problems', text: `${HEAD}|一、整改组织情况|制定整改措施3条，已完成整改措施3条。${DONE}${OPEN}${END}` },
  { what: 'a group of a status without issues', text: `${HEAD}${DONE}|三、正在推进整改的问题|局党组将继续推进。${END}`, reasons: ['status-group-without-issues'] },
  { what: 'a digit that cannot be read', text: HEAD + DONE + OPEN.replace('3月', '□月') + END, reasons: ['unreadable-characters'] },
  { what: 'a telephone with a letter in it', text: `${HEAD}${DONE}${OPEN}|欢迎监督。联系电话：0510-56I1234。${END}`, reasons: ['phone-not-read'] },
  { what: 'a telephone with stars', text: `${HEAD}${DONE}${OPEN}|欢迎监督。联系电话：138****8234。${END}`, reasons: ['phone-not-read'] },
  { what: 'a telephone with a digit too few', text: `${HEAD}${DONE}${OPEN}|欢迎监督。联系电话：0510-567123。${END}`, reasons: ['phone-not-read'] },
  { what: 'a telephone with a question mark', text: `${HEAD}${DONE}${OPEN}|欢迎监督。联系电话：0510-567?234。${END}`, reasons: ['phone-not-read'] },
  { what: 'a telephone with Chinese numerals', text: `${HEAD}${DONE}${OPEN}|欢迎监督。联系电话：零五一零五六七一二三四。${END}`, reasons: ['phone-not-read'] },
  { what: 'a telephone with a letter before it', text: `${HEAD}${DONE}${OPEN}|欢迎监督。联系电话：O510-5671234。${END}`, reasons: ['phone-not-read'] },
  { what: 'a telephone with nothing but hours', text: `${HEAD}${DONE}${OPEN}|欢迎监督。联系电话：工作日8:30-11:30，14:00-17:30。${END}` },
  { what: 'a telephone with none printed', text: `${HEAD}${DONE}${OPEN}|欢迎监督。联系电话：见县政府网站。${END}` },
  { what: 'a telephone with all of it', text: `${HEAD}${DONE}${OPEN}|欢迎监督。联系电话：（工作日8:30—17:30）0510-5671234。${END}` },
  { what: 'a telephone that cannot be read', text: `${HEAD}${DONE}${OPEN}|欢迎监督。联系电话：0510-\ue6f45671234。${END}`, reasons: ['unreadable-characters'] },
  { what: 'a box to tick', text: `${HEAD}${DONE}|是否销号：□是□否。${OPEN}${END}` },
  { what: 'cut off in a sentence', text: `${HEAD}${DONE}${OPEN}|一是发出催缴通知36份，追回欠费48.7万元。二是对2户长期欠费企业提起`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'cut off at a comma', text: `${HEAD}${DONE}${OPEN}|一是发出通知，`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'cut off in a quotation', text: `${HEAD}${DONE}${OPEN}|4.关于“`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'cut off in a measure without a stop', text: `${HEAD}${DONE}${OPEN}|一是与水务部门联`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'cut off behind a comma and a few words', text: `${HEAD}${DONE}${OPEN}|局党组将持续发力，力争`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'cut off in the invitation', text: `${HEAD}${DONE}${OPEN}|欢迎广大干部群众对整改情况进行监`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'cut off at a contact\'s label', text: `${HEAD}${DONE}${OPEN}|欢迎监督。联系电话：0510-85671234；邮政信箱`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'cut off at a heading without its answer', text: `${HEAD}${DONE}${OPEN}|4.关于“账实不符”问题的整改。`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'cut off in a heading', text: `${HEAD}${DONE}${OPEN}|4.关于`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  ...['目前', '该问题已', '目前正在推进整', '该问题已完成整', '（1）约', '（'].map((words) => ({
    what: `cut off in ${words}`, text: `${HEAD}${DONE}${OPEN}|${words}`, reasons: ['ends-in-mid-sentence'], missing: ['closing'],
  })),
  { what: 'dated above and cut off', text: `${REPORT}${DONE}${OPEN}|一是发出通知36份，追回欠费48.7万元，其中：统筹盘活`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'cut off behind what was issued', text: `${HEAD}${DONE}${OPEN}|对评价标准不统一问题，局党组联合县财政局印发管理规程，在网站公开，对量化指标评`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'ends with how it is made public', text: `${HEAD}${DONE}${OPEN}|整改情况已印发全系统，并在县政府网站公开` },
  { what: 'dated above, and whole', text: `${REPORT}${DONE}${OPEN}|以上报告，请予审议` },
  { what: 'left out with dots', text: `${HEAD}${DONE}${OPEN}|一是逐户核对，追回3万元。二是……`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'left out with dots and a link', text: `${HEAD}${DONE}${OPEN}|一是逐户核对。二是...[详细]`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'more in an app', text: `${HEAD}${DONE}${OPEN}|打开农业APP阅读全文`, reasons: ['ends-in-mid-sentence'], missing: ['closing'] },
  { what: 'half a character', text: `${HEAD}${DONE}${OPEN}|一是追回欠费项目1\ufffd`, reasons: ['ends-in-mid-sentence', 'unreadable-characters'], missing: ['closing'] },
  { what: 'more in an app, signed', text: `${HEAD}${DONE}${OPEN}${END}|打开农业APP阅读全文` },
  { what: 'announced, not printed', text: `${HEAD}|现将巡察整改进展情况予以公布。`, reasons: ['text-announced-only'], missing: ['issues', 'closing'] },
  { what: 'announced as follows, not printed', text: `${HEAD}|根据有关规定，现将整改情况公布如下：`, reasons: ['text-announced-only'], missing: ['issues', 'closing'] },
  { what: 'announced, and told in prose', text: `${HEAD}|现将整改情况予以公布。|局党组高度重视，认真整改。${END}` },
  { what: 'more than declared', text: HEAD + DECLARED('2个问题') + DONE + OPEN + END, reasons: ['more-issues-than-declared'] },
  { what: 'as many aspects as issues, but not problems', text: HEAD + DECLARED('3个方面4个问题') + DONE + OPEN + END, reasons: ['fewer-issues-than-declared'] },
  { what: 'neither categories nor problems as declared', text: HEAD + DECLARED('2大类12个具体问题') + DONE + OPEN + END, reasons: ['more-issues-than-declared'] },
  {
    what: 'all done, one under way', text: `${HEAD}|一、整改组织情况|反馈的3个问题，截至目前，全部完成整改。${DONE}${OPEN}${END}`, reasons: ['fewer-statuses-than-declared'],
  },
  { what: 'a rate of all, one under way', text: HEAD + DECLARED('3个问题，整改完成率100%') + DONE + OPEN + END, reasons: ['fewer-statuses-than-declared'] },
  { what: 'a rate of all tasks, one under way', text: HEAD + DECLARED('3项任务，完成率为100%') + DONE + OPEN + END, reasons: ['fewer-statuses-than-declared'] },
  ...['，除2个问题外均已完成整改', '（除两个问题外，其余全部整改到位）', '，目前除2个外，其他问题都已销号'].map((words) => ({
    what: `all done but two, one under way${words}`, text: HEAD + DECLARED(`3个突出问题${words}`) + DONE + OPEN + END, reasons: ['fewer-statuses-than-declared'],
  })),
  ...['3个问题，除1个问题外均已完成整改', '3个问题涉及5户，除2户外均已完成清退', '3个问题，除春节外均已安排专人值守'].map((words) => ({
    what: `as it says: ${words}`, text: `${HEAD}|一、整改组织情况|反馈的${words}。${DONE}${OPEN}${END}`,
  })),
  ...['4个突出问题', '四大问题', '4个主要问题', '4个具体问题', '4个问题点'].map((words) => ({
    what: `one more than found: ${words}`, text: HEAD + DECLARED(words) + DONE + OPEN + END, reasons: ['fewer-issues-than-declared'],
  })),
  ...['2个方面4个具体问题', '5个具体问题'].map((words) => ({ what: `may be finer than the headings: ${words}`, text: HEAD + DECLARED(words) + DONE + OPEN + END })),
  { what: 'a rate of all measures', text: HEAD + DECLARED('3个问题').replace('制定整改措施19条', '制定整改措施19条，完成率100%') + DONE + OPEN + END },
  { what: 'a rate of some', text: HEAD + DECLARED('3个问题，整改完成率66.7%') + DONE + OPEN + END },
  { what: 'all done of another number', text: `${HEAD}|一、整改组织情况|立行立改的2个问题已全部完成整改。${DONE}${OPEN}${END}` },
  { what: 'ends with a full stop, unsigned', text: HEAD + DONE + OPEN },
  { what: 'ends with a contact, unsigned', text: `${HEAD}${DONE}${OPEN}|欢迎监督，联系电话0510-85671234，邮箱nyj@126.com` },
  { what: 'ends with a bracket', text: `${HEAD}${DONE}${OPEN}|（此件公开发布，欢迎广大干部群众监督）` },
];

const NOT_READ: readonly (Row & { readonly unread?: number })[] = [
  { what: 'unsigned', text: HEAD + DONE, unread: 80, reasons: ['text-not-read'], missing: ['issues', 'closing'] },
  { what: 'signed and dated', text: HEAD + DONE + END, unread: 80, reasons: ['text-not-read'], missing: ['issues'] },
  { what: 'cut off as well', text: `${HEAD}${DONE}|3.关于“`, unread: 80, reasons: ['ends-in-mid-sentence', 'text-not-read'], missing: ['issues', 'closing'] },
  { what: 'nothing left on the page', text: HEAD + DONE + END },
];

describe('a page that holds more than was read', () => {
  it.each(NOT_READ.map((row) => [row.what, row] as const))('%s', (_, { text, reasons, missing = [], unread }) => {
    const [notice] = parseNotices(articleFromPlainText(text.replaceAll('|', '\n')), { titles: [], ...(unread !== undefined && { unread }) });
    expect({ reasons: notice?.checkReasons, missing: notice?.missing, complete: notice?.complete }).toEqual({ reasons, missing, complete: missing.length === 0 });
  });
});

describe('the notice as a whole', () => {
  it.each(ROWS.map((row) => [row.what, row] as const))('%s', (_, { text, reasons, missing = [] }) => {
    const [notice] = parseNotices(articleFromPlainText(text.replaceAll('|', '\n')), { titles: [] });
    expect({ reasons: notice?.checkReasons, missing: notice?.missing, complete: notice?.complete }).toEqual({ reasons, missing, complete: missing.length === 0 });
  });
});
