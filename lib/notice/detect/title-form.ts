import { decidingRow, type Row } from '../decision';
import type { RelatedKind } from '../types';
import { GENRES, HANDLED, MODEL_MARKS, RULES_OF_CONDUCT, SPEECHES } from '../words/genre';
import { HANDED_IN, HEARS, URGES } from '../words/acts';
import { REGIONS, SHORT_NAMES } from '../words/bodies';
import { MATTERS, RESULTS } from '../words/fields';
import { CHECKS, RAISED, SPECIAL_KINDS } from '../words/inspections';
import { patternOf } from '../words/pattern';
import { ADVANCES, CLOSED } from '../words/status';

/** A stretch of the folded title, half-open. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a title says its page is. `strong`: with the genre's name (通报, 报告, 公示 …), not only 整改情况. */
export type TitleForm = Stretch & ({ readonly says: 'notice'; readonly strong: boolean } | { readonly says: RelatedKind });

const GENRE = `(?:${GENRES}|公开|公布|通告|汇报|函|说明|信息|一览表|情况表|汇总表|表)`;
/** 整改, then what is told of it (进展, 落实, 完成 …情况), then what the text calls itself. */
const TOLD = `(?:${RESULTS}|落实|完成|${CLOSED}|结论|工作)`;
const STRONG = new RegExp(
  `(?<![未不没])整改[^,。;!?]{0,24}?${TOLD}[^,。;!?]{0,14}?${GENRE}|(?<![未不没])整改(?:的)?(?:情况)?(?:${GENRES})` +
    `|整改[^,。;!?]{0,12}(?:验收|销号)[^,。;!?]{0,8}(?:公示|公告|公开)` +
    `|(?:反馈|${CHECKS}|巡视|巡察|检视)[^,。;!?]{0,24}(?:${HANDLED})情况(?:的)?${GENRE}`,
);
const WEAK = patternOf`(?:(?<![未不没])整改(?:工作|任务)?${ADVANCES}?(?:的)?(?:情况|结果)|${RAISED}(?:的)?落实情况|(?:${SHORT_NAMES}|会|司|心|村|处|站|办|社|厂|府|部|厅|委|组|支部|学)[^,。;!?]{0,16}整改(?:情况|结果)?公开)(?=$|[_\-|(\s:<>》])`;

/** 范文, 模板 as what the page is, not inside 示范文本, nor what a body inspected (建筑模板…整改情况的通报). */
const MODEL = new RegExp(
  `(?:^|[^示规模典师])范文(?=$|[(_|\\s,:\\-\\d一二三四五六七八九十]|${MODEL_MARKS}|网|合集|下载)|(?:模板|范本|样本|样文)(?=$|[(_|\\s,:\\-]|下载|大全|\\d)|怎么写|怎样写|如何(?:写|撰写|起草)|写作(?:指导|技巧|要点)` +
    '|(?:精选|合集|锦集)(?=$|[(_|\\s\\-\\d])|(?:精选|通用|合集|锦集|汇编|汇总)\\d{1,2}篇|(?:报告|总结|材料|范文|通报|方案)(?:\\(?[精共]?选?\\d{1,2}篇|汇编(?=$|[_|\\s]))|(?:20)?[Xx×]{2,}(?:年|市|县|区|局|镇|单位|公司|学校)',
);
const MEETING = /召开|部署会|推进会|调度会|座谈会|反馈会|动员会|汇报会|专题会|联席会|民主生活会召开|主持会议|会议(?:召开|精神|纪要|$)|纪要(?=$|[_|(\s<>》])|听取|审议(?:通过|意见)|督导|调研|约谈|走访/;
const PLAN = patternOf`(?:整改|工作|实施|行动|治理)(?:工作|落实|任务|实施)?(?:方案|计划)|(?:整改|任务|问题|责任)(?:措施|${MATTERS}|责任)?清单|责任分工`;
const ORDER = patternOf`责令|限期(?:整改|改正)|整改(?:指令|通知)书?|改正通知|挂牌督办|督办(?:单|函|通知)|关于(?:${URGES}|开展|落实|切实)[^。]{0,50}的通知|处罚决定书|监管函|警示函`;
const ENTRY = patternOf`进驻|巡[视察](?:工作)?(?:公告|预告)|(?:将|启动|开展)[^。]{0,16}(?:轮|常规|${SPECIAL_KINDS})?巡[视察](?:工作)?(?:的)?(?:公告|通告|通知)|督察(?:公告|进驻)`;
const FEEDBACK = patternOf`(?:检查|调研|督查|督导|视察|评估)(?:小)?组关于[^。]{2,60}的(?:报告|通报)|反馈(?:巡[视察]|${CHECKS})?(?:的)?(?:情况|意见|问题)?(?:的)?(?:通报|公告|公开|公布)?(?=$|[_\-|(\s:<>》])|向[^。]{0,30}反馈|(?:巡[视察]|督察)反馈(?!意见|问题|情况整改|整改)`;
const CASES = /典型(?:问题|案例|案件)|\d{1,3}[起件]|[一二两三四五六七八九十]{1,3}起|曝光|违纪违法|违反中央八项规定|被查|接受(?:纪律)?审查|问责情况/;
const AUDIT = /审计(?:工作|结果|情况|调查)?(?:的)?(?:结果|情况)?(?:公告|报告|公示|公开)|审计(?:结果|情况)(?=$|[_\-|(\s:<>》])|预算执行和其他财政(?:财务)?收支/;
const SUMMARY = /工作总结|年度总结|述职|法治(?:政府)?建设[^。]{0,12}报告|年度报告/;
const ANNUAL = /年度报告|(?:社会责任|可持续发展)报告|年报(?=$|[_\-|(\s:<>》])|法治(?:政府|建设)|工作总结|年度总结|政府工作报告|工作报告(?=$|[_\-|(\s:<>》])|述职|年度[^。]{0,16}工作情况|信息公开工作/;
const REGULATION = patternOf`(?:条例|${RULES_OF_CONDUCT}|细则|规程|准则|规则|标准)(?:\((?:试行|暂行|修订|草案|征求意见稿|[^()]{0,20}(?:修正|修订|年)[^()]{0,10})\))?(?:\(\d[\d-]{3,10}\))?(?:的通知)?(?=$|[_|(\s:<>》])`;
const REPLY = /(?:提案|建议|议案)[^。]{0,20}(?:答复|复函|的函)|答复(?:的)?函|的答复|来信回复|回复(?:选登)?$/;

const CALLS = new RegExp(`关于(?:(${HANDED_IN}|汇总|征集|商请|提供)|${URGES}|开展|切实|规范|组织)`);
const CALLED = /的(?:紧急|补充)?通知(?=$|[_|(\s:<>》])|(?:事项|要求|事宜)的(?:通知|说明|函)/;
const ASKED = /的(?:紧急|补充)?函(?=$|[_|(\s:<>》])/;

/** Services bought for a rectification are bought like any other. */
const PROCUREMENT = /采购|招标|中标|成交|磋商|询价|比选|遴选公告/;
/** 3起…整改不力问题查处情况的通报: about persons, whatever the words around. */
const NEGLECT = /(?:\d|[一二两三四五六七八九十])起|典型(?:问题|案例)|整改不力|问责情况/;

/** A speech or a report on experience, given at a meeting: the body's words, but no publication of its rectification. */
const SPEECH = patternOf`表态${SPEECHES}|(?:交流|典型|大会|汇报)发言|发言(?:稿|材料|提纲)|(?:承诺|保证|责任)书|(?:经验|典型)(?:交流)?材料|交流材料|经验(?:交流|做法)|的(?:请示|申请)(?=$|[_|(\s<>》])|上的(?:${SPEECHES}|致辞)`;
/** 一份整改通报背后的故事, 整改公告引发的追问: the notice is what the page talks of. */
const OF_ANOTHER = /^[^,。]{0,4}(?:的)?(?:背后|里的?[^,。]|中的?[“"]|引[发出来]|带来|折射|敲响|透[出视露]|之[后问外]|何以|为何|说开去|看[^,。]|的?启示|追[踪问记]|见[证闻]|出炉|来了)/;
const ONE_OF_THEM = /^一[份纸则张封次][^,。]{0,16}$/;
/** What may follow a genre's name at the end of a title; 整改报告成了…, 整改通报会 only mention it. */
const CLOSES = patternOf`^(?:$|[^\u4e00-\u9fff]|的?(?:公[示告开布]|通[报告]|报告|汇报|说明|函|请示|备案|信息|附件|全文|摘要)|[及和与并或]|[表书稿类版件单]|\d|第|之?[一二三四五六七八九十]|续|内容|结果|网络|电子|政务|中共|${REGIONS})`;
/** An inspecting or assessing body reports on the rectification of others. */
const ASSESSES = /(?:评估|调研|核查|督查|督导|视察|暗访|跟踪检查|跟踪监督|执法检查)(?:情况)?(?:的)?(?:报告|通报|汇报)(?=$|[_|(\s<>》])|(?:检查|调研|督查|督导|视察|评估|核查)(?:小)?组关于/;
/** The public is asked to rate a rectification; 评议反馈问题整改情况 tells what came of it. */
const RATES = /(?:开展|进行|参与|征集)[^,。的]{0,9}(?:评议|测评|评价|问卷|民调)|(?:满意度|民意)(?:测评|调查|评价)(?!.*(?:反馈|发现|反映|指出))|调查问卷/;
/** A page tells about another text: such a title does not make its own page that text. */
const ABOUT = /(?:集中|陆续|相继|分批|统一)(?:向社会)?(?:公开|公布|公示|晒)[^,。]{0,16}整改|解读|问答|综述|侧记|纪实|述评|评论员|观察|一图读懂|新闻发布会/;

/** A title, and its words for the state of a rectification if it has them. */
interface Title {
  readonly text: string;
  /** With the genre's name. */
  readonly strong: Stretch | null;
  readonly topic: Stretch | null;
  /** What stands before the topic; the whole title where there is none. */
  readonly before: string;
  readonly after: string;
}

interface FormRow extends Row<Title> {
  /** Null: the title says nothing on the matter. */
  readonly says: 'notice' | RelatedKind | null;
  /** The words that say so; null where the kind has none in this title, which then says nothing. */
  readonly where: (title: Title) => Stretch | null;
}

function find(pattern: RegExp, text: string): Stretch | null {
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/** A row for titles that hold certain words, whatever else they say. */
const holding = (pattern: RegExp, row: Omit<FormRow, 'when' | 'where'>): FormRow => ({
  ...row, when: ({ text }) => pattern.test(text), where: ({ text }) => find(pattern, text),
});

const topicOf = ({ topic }: Title): Stretch | null => topic;
const isTopical = ({ topic }: Title): boolean => topic !== null;

/** 召开…听取整改情况报告的会议: 会议 inside the inspected matter is not meant. */
const MEETS = patternOf`召开|主持|${HEARS}|督导(?!(?:检查|督查)?(?:反馈|组|发现|指出|意见))|调研|传达|部署`;
const PRESIDES = /主持|传达|部署/;
const OUTCOME = /^的?(?:审议意见|通知|会议|决议|决定)/;
const RULED = patternOf`(?:${RULES_OF_CONDUCT}|细则|条例)(?:\(试行\))?(?:的通知)?$`;

/** In the order tried. */
export const TITLE_FORMS: readonly FormRow[] = [
  { id: 'title/procurement', says: null, example: '审计整改服务项目采购公告', because: 'services bought for a rectification are bought like any other', when: ({ text }) => PROCUREMENT.test(text), where: topicOf },
  holding(MODEL, { id: 'title/model', says: 'model-text', example: '巡察整改情况报告范文', because: 'a text to copy from' }),
  holding(ABOUT, { id: 'title/about', says: 'media-report', example: '14家单位集中公开巡察整改情况', because: 'the page tells about other texts' }),
  holding(RATES, { id: 'title/rates', says: 'other', example: '关于对巡察整改成效开展群众评议的公告', because: 'the public is asked what it thinks of a rectification' }),
  holding(SPEECH, { id: 'title/speech', says: 'other', example: '在巡察整改情况通报会上的讲话', because: 'given at a meeting: no publication' }),
  {
    id: 'title/asks-for-reports', says: 'other', example: '关于报送巡察整改进展情况的通知', because: 'others are called to hand something in',
    when: ({ text, before }) => CALLS.exec(before)?.[1] !== undefined && (CALLED.test(text) || ASKED.test(text)),
    where: ({ text, before }) => ({ start: CALLS.exec(before)?.index ?? 0, end: text.length }),
  },
  {
    id: 'title/assesses', says: 'other', example: '事故整改措施落实情况评估报告', because: 'an inspecting body reports on the rectification of others',
    when: (title) => isTopical(title) && ASSESSES.test(title.text), where: topicOf,
  },
  {
    id: 'title/meets', says: 'meeting-news', example: '云川县水务局召开巡察整改情况报告会', because: 'a meeting about the report',
    when: (title) => isTopical(title) && MEETS.test(title.before), where: ({ text }) => find(MEETING, text) ?? find(PRESIDES, text),
  },
  {
    id: 'title/of-another', says: 'media-report', example: '一份整改情况通报背后的故事', because: 'the notice is what the page talks of',
    when: (title) => isTopical(title) && (OF_ANOTHER.test(title.after) || ONE_OF_THEM.test(title.before)), where: topicOf,
  },
  {
    id: 'title/neglect', says: 'case-bulletin', example: '3起整改不力问题查处情况的通报整改情况通报', because: 'about persons, whatever the words around',
    when: (title) => isTopical(title) && NEGLECT.test(title.text), where: topicOf,
  },
  {
    id: 'title/outcome', says: 'other', example: '关于审计整改情况报告的审议意见', because: 'about the report',
    when: (title) => isTopical(title) && OUTCOME.test(title.after), where: ({ topic, text }) => topic && { start: topic.start, end: text.length },
  },
  {
    id: 'title/calls', says: 'order', example: '关于做好整改情况公开工作的通知', because: 'others are told what to do',
    when: (title) => isTopical(title) && CALLS.test(title.before) && CALLED.test(title.text), where: ({ text }) => find(ORDER, text),
  },
  {
    id: 'title/rules', says: 'regulation', example: '审计整改情况报告办法', because: 'how such reports are to be made',
    when: (title) => isTopical(title) && RULED.test(title.text), where: ({ text }) => find(REGULATION, text),
  },
  { id: 'title/notice', says: 'notice', example: '中共云川县水务局党组关于巡察整改进展情况的通报', because: 'it tells the state of a rectification', when: isTopical, where: topicOf },
  holding(REPLY, { id: 'title/reply', says: 'other', example: '对县政协第12号提案的答复', because: 'an answer to one asker' }),
  holding(SUMMARY, { id: 'title/summary', says: 'annual-report', example: '2023年度工作总结', because: 'a year as a whole' }),
  holding(ORDER, { id: 'title/order', says: 'order', example: '责令限期改正通知书', because: 'others are told what to do' }),
  holding(PLAN, { id: 'title/plan', says: 'plan', example: '云川县水务局党组巡察整改工作方案', because: 'what is to be done' }),
  holding(REGULATION, { id: 'title/regulation', says: 'regulation', example: '云川县河道管理办法', because: 'a rule' }),
  holding(CASES, { id: 'title/cases', says: 'case-bulletin', example: '通报5起违反中央八项规定精神问题', because: 'cases and persons' }),
  holding(AUDIT, { id: 'title/audit', says: 'audit-findings', example: '2023年第2号审计结果公告', because: 'what an audit found' }),
  holding(ANNUAL, { id: 'title/annual', says: 'annual-report', example: '政府信息公开工作年报', because: 'a year as a whole' }),
  holding(MEETING, { id: 'title/meeting', says: 'meeting-news', example: '云川县水务局召开巡察整改推进会', because: 'news of a meeting' }),
  holding(ENTRY, { id: 'title/entry', says: 'entry-announcement', example: '县委第三巡察组进驻云川县水务局', because: 'an inspection begins' }),
  holding(FEEDBACK, { id: 'title/feedback', says: 'feedback', example: '县委第三巡察组向云川县水务局党组反馈巡察情况', because: 'what an inspection says it found' }),
];

/** No title is longer; what follows is text. */
const LONGEST = 200;

/** The row that decides on a title (folded, at most {@link LONGEST} characters are read), with what it needs to know. */
function decideForm(whole: string): { readonly row: FormRow; readonly title: Title } | null {
  const text = whole.slice(0, LONGEST);
  const strong = find(STRONG, text);
  const topic = strong ?? find(WEAK, text);
  const title: Title = { text, strong, topic, before: topic ? text.slice(0, topic.start) : text, after: topic ? text.slice(topic.end) : '' };
  const row = decidingRow(TITLE_FORMS, title);
  return row ? { row, title } : null;
}

/** The row that decides on a folded title; `undefined` if it says nothing on the matter. */
export const titleRow = (title: string): string | undefined => decideForm(title)?.row.id;

/**
 * What `title` (folded) says its page is; null if it says nothing on the matter.
 *
 *   中共云川县水务局党组关于巡察整改进展情况的通报      notice
 *   云川县水务局召开巡察整改推进会                      meeting-news
 *   云川县水务局党组巡察整改工作方案                    plan
 */
export function titleForm(whole: string): TitleForm | null {
  const decided = decideForm(whole);
  const where = decided?.row.where(decided.title);
  const says = decided?.row.says;
  if (!decided || !where || !says) return null;
  return says === 'notice' ? { says, strong: decided.title.strong !== null && CLOSES.test(decided.title.after), ...where } : { says, ...where };
}
