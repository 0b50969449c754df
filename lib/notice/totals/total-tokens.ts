import { NUMBER, parseWholeNumber } from '@/lib/text/numerals';
import { hasDamagedNumber } from '@/lib/text/unreadable';
import { decidingRow, type Row, type Trace } from '../decision';
import type { TotalKey } from '../types';
import { MATTERS, SUMS_UP } from '../words/fields';
import { INSPECTIONS } from '../words/inspections';
import { CLOSED, ENDED_BY, ENDINGS, FRUITS, HASTENS, HAS_ALREADY, NOT_YET, RECTIFIED, REST, UNDER_WAY, WHOLLY } from '../words/status';
import { BEGINS, HEARS, LOOKS_OVER, REACHES, SOLVES, SPURS, VISITS } from '../words/acts';
import { patternOf } from '../words/pattern';
import { TOLD_BY_PEOPLE } from '../words/people';
import { AT_PRESENT, BY_STEPS } from '../words/time';

/** What a declared number counts; `longTerm` and `unfinished` are read so that sums are not misjudged, `nearly` is 基本完成; none is stored as such. */
export type TokenKey = TotalKey | 'nearly' | 'longTerm' | 'unfinished';

/** One declared number in a folded sentence. */
export interface TotalToken {
  readonly key: TokenKey;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** The unit the words name: a count of finished problems is not one of finished measures. */
  readonly unit?: TotalKey;
  /** 25个问题已全部完成: the whole and the finished part at once. */
  readonly whole?: boolean;
  /** The measure word behind the number: 39{条}措施, 完成8{个}. */
  readonly classifier?: string;
}

const N = `(${NUMBER})`;
const C = '余?[个项条点]';
const ADJECTIVE = '(?:具体|主要|突出|反馈|共性|个性|重点|整改|存在的?|立行立改|巡[视察]|审计|督察|工作|细化|子|小){0,4}';
const PROBLEM = '(?:问题点?|整改点)';
const TASK = '(?:工作任务|任务|事项)';
const MEASURE = '(?:措施|举措)';
const ADVICE = '(?:意见建议|意见和建议|意见、建议|建议)';
const NOUN = `${MATTERS}|措施|举措|意见建议|建议|目标`;
const THING = `(?:${ADJECTIVE}(?<thing>${NOUN}))`;
/** The same behind the number: 已完成{19}个{问题}. */
const AFTER = `(?:${ADJECTIVE}(?<after>${NOUN}))?`;
const TOTALLED = `(?:${SUMS_UP})?`;
const NO_NUMBER = `(?![^,。;]{0,3}${NUMBER}[个项条])`;

const DONE_VERB = `(?:完成并销号|完成验收销号|完成整改(?:并销号)?|整改完成|完成(?:整改)?销号|整改到位|整改落实|${ENDINGS}|解决)`;
const RUNNING = `(?:(?:正在?)?按照?(?:既定|预定|整改)?的?(?:计划|序时进度|要求|时间表|时间节点|路线图|方案)(?:有序|稳步|抓紧|持续)?(?:推进|整改|实施)|正在(?:${HASTENS}|持续|深化|稳步)?(?:推进|整改|办理|落实|实施|进行)(?:整改|落实)?(?:过程)?中?|持续(?:推进|整改)(?:整改)?|(?:仍|还|尚)在(?:推进|整改)(?:整改)?(?:过程)?中?|加快推进|整改中|推进中|有序推进(?:整改)?)`;

interface Form {
  readonly key: TokenKey;
  readonly pattern: RegExp;
  readonly unit?: TotalKey;
}

const form = (key: TokenKey, source: string, unit?: TotalKey): Form => ({ key, pattern: new RegExp(source, 'g'), unit });

/** All forms; where two overlap the one that begins first wins, then the longer. */
const FORMS: readonly Form[] = [
  form('aspects', `${N}(?:个大?|大)方面(?:的?${ADJECTIVE}问题(?!${TOTALLED}${NUMBER}[个项条]))?`),
  form('aspects', `${N}方面的?${ADJECTIVE}问题`),
  form('categories', `${N}(?:个大?|大)?类(?:别)?(?=的?(?:具体|主要|突出)?问题|[,。、;(]|\\d|[一二三四五六七八九十]{1,3}[个项条]|共|$)(?:的?${ADJECTIVE}问题)?`),
  form('problems', `${N}(?:${C}|大)?的?${ADJECTIVE}${PROBLEM}(?!清单|线索)`),
  form('problems', `(?:具体|主要|突出)?${PROBLEM}(?:清单)?${TOTALLED}${N}${C}(?!${NUMBER}[个项条件]|大?(?:方面|类))`),
  // 共认领问题3大类{5项}: the unit stands before both numbers.
  form('problems', `(?<=问题(?:共|共计)?${NUMBER}(?:个大?|大)?(?:类|方面)[,、]?)${N}${C}(?![个项条件])`),
  form('tasks', `${N}${C}的?${ADJECTIVE}${TASK}`),
  form('tasks', `(?<!完成(?:整改)?)(?:具体|整改|重点|主要){0,2}${TASK}${TOTALLED}${N}${C}`),
  form('measures', `${N}${C}(?:具体|整改|针对性|可操作|可行|有效|有力|工作|细化|落实|的){0,4}${MEASURE}`),
  form('measures', `(?:整改|具体|工作)${MEASURE}(?:清单)?${TOTALLED}${N}${C}`),
  form('suggestions', `${N}(?:个方面|[个项条点])的?${ADJECTIVE}(?:${ADVICE}|意见|整改要求)`),
  form('suggestions', `${ADVICE}${TOTALLED}${N}${C}`),
  form('nearly', `(?:已)?(?:基本(?:完成|整改到位|整改完成|到位|销号)|取得(?:明显|初步)?(?:的)?阶段性(?:${FRUITS}))(?:整改)?(?:并持续(?:整改|推进))?(?:的)?${THING}?${TOTALLED}${N}${C}${AFTER}`),
  form('nearly', `${N}${C}(?:的)?${THING}?(?:已)?(?:基本完成(?:整改)?|取得(?:明显|初步)?(?:的)?阶段性(?:${FRUITS}))${NO_NUMBER}`),
  form('completed', `(?:已经?)?(?:整?改完|整?改好|改到位)(?:了|的有?|有)(?:${THING})?${N}${C}${AFTER}`),
  form('inProgress', `(?:还在|${UNDER_WAY}|尚在)(?:整?改|办)(?:的)?(?:有)?${N}${C}${AFTER}`),
  form('longTerm', `未(?:达到|完成)(?:${BY_STEPS})进度(?:要求)?(?:的)?(?:有)?${THING}?${N}${C}`),
  form('inProgress', `按(?:${BY_STEPS})进度(?:有序)?推进(?:的)?(?:有)?${THING}?${TOTALLED}${N}${C}${AFTER}`),
  form('inProgress', `(?<!未)(?:${REACHES}|完成)(?:${BY_STEPS})进度(?:要求)?(?:的)?(?:有)?${THING}?${TOTALLED}${N}${C}${AFTER}`),
  form('inProgress', `${N}${C}(?:的)?${THING}?(?<!未)(?:${REACHES})(?:${BY_STEPS})进度`),
  form('completed', `(?:已经?|现已|均已|其中|按期|如期)(?:${WHOLLY}|按期|如期)?${DONE_VERB}(?:的)?${THING}?${TOTALLED}${N}${C}${AFTER}`),
  form('completed', `(?<!未|不|没有|未能|尚未|没|基本)(?:${RECTIFIED}|完成销号)(?:的)?${THING}?${TOTALLED}${N}${C}${AFTER}`),
  form('completed', `${N}(?:${C}|(?:个大?|大)?类)(?:的)?${THING}?(?<whole>均?已全部|均已|全部已?)?(?:已经?|现已)?(?:按期|如期)?(?:完成整改(?:并销号)?|整改完成|整改到位|整改落实到位|办结|(?<=${HAS_ALREADY}|已全部|全部)(?:完成|整改|解决|销号))${NO_NUMBER}`),
  form('inProgress', `${N}${C}(?:的)?${THING}?(?:还|仍|正)在(?:整?改|办|抓紧整改)(?=[,、。;()]|$)`),
  // 要求限期整改的12个问题,完成9个; 83条措施落实76条: right behind what is counted.
  form('completed', `(?<=${NUMBER}[个项条](?:具体|整改|反馈)?(?:${MATTERS}|${MEASURE})[,、]?)(?:完成|落实|整?改完|整?改好)${N}${C}(?=[,、。;()]|$)`),
  // 要求立行立改的97个问题,已全部完成整改
  form('completed', `${N}${C}(?:的)?${THING},(?:${AT_PRESENT})?(?<whole>均?已全部|均已|全部已?)(?:${RECTIFIED}|${CLOSED}|完成)${NO_NUMBER}`),
  // 58条措施已落实52条: measures are carried out; money and people that are 落实 are none.
  form('completed', `(?:(?<=(?:${MEASURE}|${TASK})[^,。;]{0,6}[,、]?)(?:(?:${AT_PRESENT}|其中)?,?已(?:全部|经)?|其中,?)|已(?:全部|经)?(?=落实(?:到位)?(?:整改|具体)?(?:措施|举措)))落实(?:到位)?${THING}?${TOTALLED}${N}${C}${AFTER}`),
  form('completed', `${N}${C}的?${ADJECTIVE}(?<thing>措施|举措)(?<whole>均?已全部|均已|全部已?)落实(?:到位)?${NO_NUMBER}`),
  form('inProgress', `${RUNNING}(?:的)?${THING}?${TOTALLED}${N}${C}${AFTER}`),
  form('inProgress', `${N}(?:${C}|(?:个大?|大)?类)(?:的)?${THING}?${RUNNING}${NO_NUMBER}`),
  form('notStarted', `(?:${NOT_YET})(?:${BEGINS}|开展)?整改(?:的)?${THING}?${N}${C}`),
  form('notStarted', `(?:${NOT_YET})(?:${BEGINS})(?:的)?${THING}?${N}${C}`),
  form('notStarted', `${N}${C}(?:的)?${THING}?(?:${NOT_YET})(?:${BEGINS}|整改(?!到位|完|落实|好|销号))`),
  form('unfinished', `(?:${NOT_YET})(?:(?:完成|${CLOSED})(?:整改|销号)?|整改(?:${ENDED_BY}|落实到位))(?:的)?${THING}?${N}${C}`),
  form('unfinished', `${N}${C}(?:的)?${THING}?(?:${NOT_YET})(?:(?:完成|${CLOSED})(?:整改|销号)?|整改(?:${ENDED_BY}|落实到位))`),
  form('longTerm', `(?:需|需要)?(?:长期坚持|长期整改|长期推进)(?:的)?${THING}?${N}${C}`),
  form('longTerm', `${N}${C}(?:的)?${THING}?(?:需|需要)?(?:长期坚持|长期整改)`),
  form('ratePercent', `(?:${ENDINGS}|到位|落实)+率(?:为|已?达到?)?(\\d{1,3}(?:\\.\\d{1,3})?)%`),
  form('ratePercent', '(?<=\\d[个项条](?:问题|任务)?[,、(]?)(?:约)?占(?:问题|任务|应整改)?(?:总数|总量|比)?的?(\\d{1,3}(?:\\.\\d{1,3})?)%'),
];

const UNITS: Readonly<Record<string, TotalKey>> = {
  问题: 'problems', 任务: 'tasks', 事项: 'tasks', 措施: 'measures', 举措: 'measures', 建议: 'suggestions', 意见建议: 'suggestions',
};
/** Counts of the organization's own searching and asking, not of what the inspection found. */
const OWN_COUNT = patternOf`(?:查摆|查找|排查|自查|检视(?!的$|出$)|(?<!共)认领|研究解决|协调解决|${SOLVES}|收集|征求|征集|听取|督办|${SPURS}|${LOOKS_OVER}|发现|推动|同类|现场交办|纠正|难点|堵点|痛点|群众|诉求|领办|包办|包保|领衔|牵头|分管|破解|个人|班子|自身|下级|下属|案卷|${TOLD_BY_PEOPLE})[^,。;]{0,6}$|(?:领办|包案|包保|领衔|牵头)[^,。;]{2,9}等$|收到(?:社会|群众|各类|各方面?)?的?$`;
/** 收到客户{意见建议318条}, 收集到与反馈问题相关的{意见建议73条}: what was heard from others, however it is put; 收到巡察组反馈的{意见建议5条} is not. */
const HEARD = patternOf`(?:收[集到回]|征[集求]|${HEARS}|吸纳)(?![^,。;]*(?:反馈|提出)的?$)[^,。;]*$|合理化$`;
/** 校纪委…提出{改进建议18条}: an advice of the organization's own people. */
const OWN_ADVICE = /提出(?:工作|整改)?(?:改进)?$/;
const OWN_PEOPLE = /(?:纪[委检]|代表|群众|师生)[^。;]*$/;
/** 先后退回{2个问题}, {9条措施}因佐证不足被退回 */
const SENT_BACK = { before: /退回了?$/, behind: /^[^,。;]*被退/ };
/** 对{6项重点任务}签字背书, 聚焦招投标等{5个共性问题}: a few picked out. */
const PICKED = /(?:[对就][^,。;]*|等)$/;
const A_FEW = /重点|共性|难点/;
/** 问题线索2个,{已办结2个}; 排查隐患612项,{已整改601项} */
const OF_OTHER_THINGS = /(?:线索|[访报案]件)\d{1,5}[个件条起],$|[排摸](?:查|排)[^。;]*\d[项个处条],$/;
/** 受理投诉举报6217件,{办结率98.6%} */
const RATE_OF_OTHERS = /\d[件起宗户人笔],?$/;
/** （三）采购管理方面（5个,{已整改4个}） */
const OF_GROUP = { before: /(?<!问题)[(]\d{1,3}[个项条],$/, behind: /^[)]/ };
/** 问题分为立行立改、分阶段整改、持续整改{三类}; 负面清单{六大类} */
const SORTED_INTO = /分[为成][^。;]*$|(?:负面|正面|风险|权力|服务)清单$/;
/** 发现迟拨滞拨等问题73个, 其余3个问题: what a check of the organization's own turned up, and what was left of it. */
const FOUND_LATER = new RegExp(`(?<!${INSPECTIONS})(?:发现|查出)(?!的)[^,。;]{2,20}$|(?:${REST})的?$`);
const OF_FOUND_LATER = new RegExp(`(?<!${INSPECTIONS})(?:发现|查出)(?!的)[^,。;]{2,20}\\d{1,5}[个项条],$`);
/** A share told apart by its subject (涉及征地的3个问题,因诉讼未完成的2个问题), not a count of the whole. */
const SHARE = /(?:涉及(?!我|本|全[市县区省州])|关于|属于|因|由于|受)[^,。;]{2,20}的$|(?:前|期内|年内|月内)(?:应|需|须)?(?:完成|办结|整改)的$|(?:^|[,。;]|将|以来)(?:针?对)(?![^。;]{0,26}(?:反馈|指出|提出|查出|反映|交办|移交|梳理|审计|督察|巡[视察]))[^。;]{4,26}的$/;
/** Problems of an earlier inspection: 上轮巡察反馈未整改到位的6个问题. */
const EARLIER = /(?:上一?轮|前一?轮|前期|上次|往年|历[年次轮]|以往|以前年度)[^,。;]{0,24}$/;
/** What others asked for: 视察后提出4条意见. */
const OTHERS_ASKED = patternOf`(?:视察|调研|座谈|${VISITS}|评议|执法检查)[^,。;]{0,12}$`;
/** 立行立改类{9个已全部完成}: one kind of the problems, told apart by how long they take. */
const OF_ONE_KIND = patternOf`[^\d一二两三四五六七八九十百个大]类(?:的)?${MATTERS}?(?:共|有|计)*$`;
/** 反馈11个问题,其中{立行立改问题}4个,{限期整改问题}5个: the same by the name alone. */
const OF_ONE_TERM = /(?:立行立改|即知即改|(?:限期|分?阶段|近期|中期|长期|持续)整改)$/;
const NAMES_ITS_THING = new RegExp(NOUN);
/** 第3个, 第1、2、10项. */
const BOTH_ENDS = /第(?:\d{1,2}[、,和至-])*$/;
/** 每一个问题, 不放过一个问题, 一套方案解决一个问题. */
const ONE_OF_EACH = /^一(?:[个项条]|问题|任务)/;
const EACH_ONE = /[每任何]$|(?:不放过|不漏|不落下|不遗漏|解决|盯住|抓住)(?:任何|每)?$|一[\u4e00-\u9fff]{1,4}[,、对盯抓]?$/;
/** 要求{持续整改的8个问题}, {持续整改的8个问题},已完成3个. */
const ASKED_FOR = /(?:要求|应当?|须|需要?)$/;
const OWN_TALLY = new RegExp(`^(?:${MATTERS})?[,、]?(?:其中|${AT_PRESENT})?,?已?(?:全部)?(?:完成|整改|销号)(?:整改|到位)?(?:${NUMBER}[个项条]|[,。;]|$)`);
const CLASSIFIER = new RegExp(`${NUMBER}余?([个项条点])`);

/** 注重把握{三个方面}, 从{三个方面}着手 */
const WAYS = patternOf`(?:把握|突出|抓[好住牢]|做[到好]|着力|着重|重点|注重|从|以下)(?:好|以下|这|了|在以下)?$`;

/** A declared number with what stands before it, nearer and further. */
interface Facts {
  readonly key: TokenKey;
  readonly words: string;
  /** The last characters before it. */
  readonly before: string;
  /** More of them, for words that stand at the head of a longer phrase. */
  readonly farBefore: string;
  readonly furthest: string;
  /** The first characters behind it. */
  readonly behind: string;
  /** A share told apart by its subject. */
  readonly share: boolean;
}

const keyIn = (...keys: readonly TokenKey[]): ((facts: Facts) => boolean) => ({ key }) => keys.includes(key);
const ofState = keyIn('completed', 'inProgress', 'notStarted', 'unfinished');
const ofWhole = keyIn('problems', 'tasks', 'measures');
const ofFinding = keyIn('problems', 'suggestions', 'tasks', 'categories', 'completed');
const FOUND_BY_INSPECTION = /(?:巡[视察]|审计|督察)[^,。;]{0,4}发现/;

/** Numbers that are not the notice's own totals, in the order tried. */
export const TOTAL_REFUSALS: readonly Row<Facts>[] = [
  { id: 'total/ordinal', example: '第1、2、3、5、6、7、9、10项问题已整改完成。', because: '第 counts places', when: ({ farBefore }) => BOTH_ENDS.test(farBefore) },
  {
    id: 'total/idiom', example: '坚持一个问题一套方案。', because: 'one of each is a way of working and counts nothing',
    when: ({ words, before, behind }) => {
      const oneOf = ONE_OF_EACH.test(words) && (/^(?:[,、]?(?:一|逐)|、[\u4e00-\u9fff]{2,3}一[个项条])/.test(behind) || EACH_ONE.test(before));
      return oneOf || (/^问题一[个项条]$/.test(words) && /[一每逐][个项条]$/.test(before));
    },
  },
  {
    id: 'total/one-kind', example: '立行立改类9个已全部完成。', because: 'one kind of the problems, told apart by how long they take',
    when: (facts) => {
      const { words, before } = facts;
      const ofKind = OF_ONE_KIND.test(before) || (OF_ONE_TERM.test(before.replace(/的$/, '')) && before.endsWith('的') && !NAMES_ITS_THING.test(words));
      return (ofState(facts) && ofKind) || (words.startsWith('问题') && OF_ONE_TERM.test(before));
    },
  },
  {
    id: 'total/class', example: '要求持续整改的8个问题，完成3个。', because: 'a class of problems, asked for so or with a tally of its own, is a whole and no state',
    when: ({ key, words, before, behind }) =>
      /^(?:持续|(?:需要?)?长期)[^,]*的/.test(words) && ((key === 'inProgress' && ASKED_FOR.test(before)) || (/inProgress|longTerm/.test(key) && OWN_TALLY.test(behind))),
  },
  {
    id: 'total/share', example: '涉及征地的3个问题。', because: 'a share told apart by its subject', when: (facts) => facts.share && (ofWhole(facts) || facts.key === 'suggestions'),
  },
  {
    id: 'total/earlier', example: '上轮巡察反馈未整改到位的6个问题。', because: 'problems of an earlier inspection',
    when: (facts) => (ofFinding(facts) || facts.key === 'unfinished') && EARLIER.test(facts.farBefore),
  },
  {
    id: 'total/own-count', example: '自查发现12个问题。', because: 'what the organization searched, heard or solved itself',
    when: (facts) => ofFinding(facts) && OWN_COUNT.test(facts.before) && !FOUND_BY_INSPECTION.test(facts.before),
  },
  {
    id: 'total/heard', example: '收到客户意见建议318条。', because: 'what was heard from others, or advised by its own people, is not what the inspection advised',
    when: ({ key, before, farBefore }) => key === 'suggestions' && (HEARD.test(farBefore) || (OWN_ADVICE.test(before) && OWN_PEOPLE.test(farBefore))),
  },
  {
    id: 'total/sent-back', example: '先后退回2个问题。', because: 'what was sent back to be done again is some of them',
    when: (facts) => ofWhole(facts) && (SENT_BACK.before.test(facts.before) || SENT_BACK.behind.test(facts.behind)),
  },
  {
    id: 'total/picked', example: '对6项重点任务签字背书。', because: 'a few picked out of all',
    when: (facts) => ofWhole(facts) && A_FEW.test(facts.words) && PICKED.test(facts.farBefore) && !FOUND_BY_INSPECTION.test(facts.farBefore),
  },
  {
    id: 'total/of-group', example: '（三）采购管理方面（5个，已整改4个）', because: 'a tally of one group in its heading',
    when: (facts) => ofState(facts) && OF_GROUP.before.test(facts.before) && OF_GROUP.behind.test(facts.behind),
  },
  {
    id: 'total/rate-of-others', example: '受理投诉举报6217件，办结率98.6%。', because: 'the share of complaints and cases settled',
    when: ({ key, before }) => key === 'ratePercent' && RATE_OF_OTHERS.test(before),
  },
  {
    id: 'total/sorted-into', example: '把问题分为立行立改、分阶段整改、持续整改三类。', because: 'the sorts problems were put into',
    when: ({ key, furthest }) => key === 'categories' && SORTED_INTO.test(furthest),
  },
  {
    id: 'total/found-later', example: '其余3个问题。', because: "what a check of the organization's own turned up, and what was left of it",
    when: ({ key, before }) => key === 'problems' && FOUND_LATER.test(before),
  },
  {
    id: 'total/others-asked', example: '视察后提出4条意见。', because: 'what others asked for', when: ({ key, before }) => key === 'suggestions' && OTHERS_ASKED.test(before),
  },
  {
    id: 'total/of-found-later', example: '排查发现迟拨滞拨等问题73个，已完成整改70个。', because: 'finished, of what was found later',
    when: ({ key, furthest }) => key === 'completed' && OF_FOUND_LATER.test(furthest),
  },
  {
    id: 'total/of-other-things', example: '移交问题线索2个，已办结2个。', because: 'finished, of something that is no problem found',
    when: (facts) => ofState(facts) && OF_OTHER_THINGS.test(facts.furthest),
  },
  {
    id: 'total/ways-of-working', example: '注重把握三个方面：', because: 'ways of working are counted, not what was found',
    when: ({ key, before, behind }) => key === 'aspects' && WAYS.test(before) && /^(?:[::]|(?:持续)?(?:着手|入手|发力|下功夫|用力|推进)|$)/.test(behind),
  },
  {
    id: 'total/rules', example: '修订制度61条措施。', because: 'rules and ways of managing are measures of another sort',
    when: ({ key, words, before }) => key === 'measures' && /制度|管理$/.test(words + before.slice(-2)),
  },
];

/** How far before and behind a number the words stand that say whose it is. */
const REACH = { near: 12, far: 30, furthest: 40, behind: 12 } as const;
/** A larger number counts something else. */
const LARGEST = 100_000;
const CLASS_STATES = /completed|inProgress/;

/** The token of a match, or the row that refuses it; null for no number. */
function readToken(sentence: string, { key, unit }: Form, match: RegExpExecArray): TotalToken | { readonly refused: string } | null {
  const [words, ...groups] = match as unknown as readonly [string, ...(string | undefined)[]];
  const written = groups.find((group) => group !== undefined && /^[\d零〇一二两三四五六七八九十百千]/.test(group));
  const value = written === undefined ? null : key === 'ratePercent' ? Number(written) : parseWholeNumber(written);
  const [start, end] = [match.index, match.index + words.length];
  if (value === null || value > LARGEST || hasDamagedNumber(sentence, start, end)) return null;
  const upTo = (reach: number): string => sentence.slice(Math.max(0, start - reach), start);
  const farBefore = upTo(REACH.far);
  const share = SHARE.test(farBefore);
  const refusal = decidingRow(TOTAL_REFUSALS, { key, words, behind: sentence.slice(end, end + REACH.behind), before: upTo(REACH.near), farBefore, furthest: upTo(REACH.furthest), share });
  if (refusal) return { refused: refusal.id };
  const named = match.groups?.['thing'] ?? match.groups?.['after'];
  const ofClasses = words.includes('类') && CLASS_STATES.test(key) ? 'categories' : undefined;
  return {
    key, value, start, end, classifier: CLASSIFIER.exec(words)?.[1],
    unit: unit ?? ofClasses ?? (named === undefined ? undefined : UNITS[named]), whole: !share && match.groups?.['whole'] !== undefined,
  };
}

/**
 * The declared numbers of one folded sentence in text order, none overlapping.
 *
 * @param trace - Told which row refused a number.
 */
export function findTotalTokens(sentence: string, trace?: Trace): TotalToken[] {
  const all: TotalToken[] = [];
  for (const each of FORMS) {
    for (const match of sentence.matchAll(each.pattern)) {
      const token = readToken(sentence, each, match);
      if (token && 'refused' in token) trace?.(token.refused, match[0]);
      else if (token) all.push(token);
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TotalToken[] = [];
  for (const token of all) {
    const last = kept[kept.length - 1];
    if (!last || token.start >= last.end) kept.push(token);
  }
  return kept;
}
