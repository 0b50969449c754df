import type { DateMention, DateParts } from '@/lib/time/date-parts';
import { decidingRow, type Row } from '../decision';
import type { Boundary } from './boundary';
import { ACHIEVE, ACTIVITY, START, TAKES_EFFECT } from './words';
import { HOLDS, OPINIONS } from '../words/fields';
import { INSPECTIONS, RAISED, RAISES } from '../words/inspections';
import { ANNOUNCES, ATTAINS, BEGINS, BREAKS_GROUND, COMES_INTO_USE, COUNTS_UP, GIVES_OUT, GOES_THROUGH, IS_BUILT, PUTS_RIGHT, RISES, SPOT_CHECKS } from '../words/acts';
import { patternOf } from '../words/pattern';
import { GIVES } from '../words/sanctions';
import { CALLS_IN } from '../words/people';
import { BINDS, CLOSED, PLANS, TRIES } from '../words/status';
import { COMPARED, DAY_NAMES, PAST_DUE, PAST_YEARS } from '../words/time';

/** A date in its clause: what stands before and after it there. */
export interface Place {
  readonly text: string;
  readonly mention: DateMention;
  readonly boundary: Boundary;
  /** From the clause's start to the date. */
  readonly head: string;
  /** From the boundary word's end to the clause's end. */
  readonly tail: string;
}

/** 每年, 每季度, 每月 before the date: it comes round again. */
const RECURRENT = patternOf`(?:每[个一]?(?:年度?|季度?|月|周|半年|学期|学年)|逐[年月季]|${PAST_YEARS}|常年|一年一度)(?:的|于|在)?$`;
export const isRecurrent = (head: string): boolean => RECURRENT.test(head.slice(-8));

/** As-of dates, points of comparison, starting points. */
const AFTER = patternOf`(?:截[至止]到?至?|截至|截止|止于|较之?|相较于?|相比于?|${COMPARED}|对比|比|与|自|自从|从|距|距离|源于|始于|(?<![最不])晚于|据|早在|针对|关于|依据|根据|参照|列入|纳入|编入|围绕|相当于|高于|低于|占|为期|待|等到?)$`;
/** 由/自 before a range is where it begins: 自2025年1月至10月底. */
const ORIGIN = /(?:自|从|由|自从)$/;
/** A verb whose object the date's noun is: 梳理2021年全市…, 提升年内案件的破案率. */
const OBJECT_VERB =
  patternOf`(?:${GOES_THROUGH}|剖析|分析|总结|回顾|制[定订]|通过|落实|${HOLDS}|${GIVES_OUT}|出台|${ANNOUNCES}|编制|${PUTS_RIGHT}|解决|${COUNTS_UP}|形成|评选|评为|荣?获|参加|收到|处理|核查|${SPOT_CHECKS}|审计|查处|办理|(?<!不)超过|${RISES}|降低|完成|补发|追缴|发放|拨付|核对|对照|结合|涉及|包括|属于|结清|对|将|把|按|按照|以|因|用于|${GIVES}|针对)$`;
/** Not for 前: 完成年底前任务 stays blocked, 督促年底前完成 does not come up here. */
const OBJECT_VERB_STRICT = patternOf`(?:对|把|将|完成|梳理|剖析|总结|统计|比|针对|${RISES}|落实)$`;

const FOLLOWED = /^(?:以来|来(?![到访信自])|起(?![草诉底步运飞])|之日起|始(?!终)|期间|之际|同期|前夕|之?后(?!续)|以后|以前|至今|迄今|相比|相较|比[较照]?|版|级|届|底数|生(?!产|态|活|效)|出生|出台的|印发的|下发的|的)/;
/** 今年四季度{起执行}: what begins at a time of the year we are in, or the next. */
const FROM_THEN = new RegExp(`^${TAKES_EFFECT}`);
/** A relative clause: 年底前建成的老旧小区, 今年计划建设的12个警务工作站. */
export const RELATIVE = new RegExp(`^[^,;。]{0,12}?(?:${ACHIEVE}|${ACTIVITY}|${START}|安排|实行|生效|任职|在编|在册|录用|入职|发生|发现|反馈|到期|备案|招录)(?:投用|使用|完成|完毕|并[^,;。]{1,6})?的(?![确士])`);
/** 年内 and a bare year are the attribute of a noun when 的 follows before any verb: 年内民生案件的破案率. */
const NOUN_OF = /^[^,;。]{2,14}的/;
const HAS_VERB = new RegExp(`${ACHIEVE}|${ACTIVITY}|${START}|需|须|应|将|全部|做|要`);
/** 年底考核: a compound noun. */
const COMPOUND = /^(?![完建形实制修出启投组召])(?:绩效|考[核评]|述职|评[优议先比]|总结|奖金?|考评|测评|结[算账余]|决算|分红|盘点|慰问|双节|收入|余额|存量|数据|人口|预算|工作(?:计划|要点|总结|报告|任务|安排)|[^,;。]{0,6}(?:计划|方案|要点|预算|决算|报告|目标|任务|项目库|清单|规划)(?:[,;。的中内]|$))/;

/** Words of the clause or sentence that make its dates something else than a promise. */
const OTHER_BUSINESS =
  new RegExp(`公示(?:期|时间|为期)|公告期|报名(?:时间|截止|条件)|投标(?:截止|文件|人)|开标(?:时间|日期)|应聘|受理(?:时间|期限|截止)|征求意见(?:时间|期|截止)|如有异议|有异议的|提出异议|施行之日|工期为|合同期|合同约定|刊登|来源:|发布(?:${DAY_NAMES})|浏览|规定[:,]?“|如有(?:不同)?(?:${OPINIONS}|线索)|请(?:您|各位)?(?:于|在)[^。;]{2,30}(?:反映|反馈|联系|${CALLS_IN}|告知|提出)`);
/** The same of a date's own clause: 偿还到期债务18亿元,力争年底降到70%以内 speaks of other debts and promises all the same. */
const OTHER_TERM = /有效期|[任聘]期(?!制)|租期|刑期|保修期|质保期|服务期|任职(?:到|至)|诉讼时效|(?<!待[\u4e00-\u9fff]*)(?:届满|期满|到期)|出生/;
/** A plan that was missed: 原计划2023年底完成,推迟至…. */
const MISSED = /原定|原计划|原拟|原要求|本应|本该/;
/** It should have been, or was, by then: a fault, not a promise. */
const FAULT = patternOf`(?<!而)未(?![来雨])|没有|${PAST_DUE}|滞后|迟迟|尚无|不得|拖延|仍(?:有|存在|未)|存在|应[^,;。尽]{0,6}未`;

/** 3月10日至4月25日为深入核查阶段: says when something is, not what will be done. */
const IS_STAGE = /^(?:为|是|属于?)[^,;。]{0,14}(?:阶段|期间?|窗口期|时段|高峰|节点)/;
/** 今年计划新建公厕11处: a plan for the year we are in, told of before it is told how far it came; 今年将完成… promises. */
const OPEN_PLAN = patternOf`^[^,;。]{0,4}?(?:计划|拟|将|打算|安排|预计)(?![^,;。]{0,20}(?:完成|完工|${IS_BUILT}|${COMES_INTO_USE}|通车|交付|出台|${ATTAINS}|消除|清零|清退|${CLOSED}|到位|收回|还清|结清|达到|${BEGINS}|${BREAKS_GROUND}))`;
/** 今年汛期前, 明年春季, 2024年春耕前: a time no calendar gives. */
const VAGUE_SEASON = /^(?:主?汛期|[春夏秋冬双三][耕播灌种收管抢夏秋]|[雨雪旱旺淡]季|枯水|丰水|封冻|上冻|解冻|入[汛冬夏秋春]|开春|台风|[中高]考|换届|[寒暑]假|[春夏秋冬]季|供[暖热]|采暖|开学|学期|[^,;。]{0,4}(?:汛|学期|采暖季))/;
/** 2025年招生计划下达前: the year belongs to an event no calendar gives. */
const EVENT = /^[\u4e00-\u9fff“”《》]{3,14}?(?<![目当此以提先空])(?:之前|前)(?![期夕后提置])/;
/** 2025年{补助资金}3月底前: a noun, and a limit within the year. */
const OWN_LIMIT = /^([\u4e00-\u9fff]{2,8}?)(?:\d{1,2}月|第?[一二三四]季度|[上下]半年|年底)/;
const BEGINS_TO_ACHIEVE = new RegExp(`^(?:${ACHIEVE})`);
/** 2025年{每月}15日前, 明年{每季度末}, 2025年{，每季度}. */
const ROUNDS = /^,?起?每[个一]?(?:半年|季|月|周|旬|日|天)/;
/** 每年10月…,6月底前报备: the whole sentence comes round again; what comes round every month or quarter names no month. */
const EVERY = /每(?:个?年|季|月|学年|学期)/;
const EVERY_YEAR = /每(?:个?年|学年|学期)/;
/** 2025年, 今年, 明年, “十四五”末: a time that comes once, whatever else of the sentence comes round. Not a bare 年底. */
const saysYear = ({ first, last = first }: DateMention): boolean =>
  first.year !== undefined || last.year !== undefined || last.plan !== undefined || (last.yearOffset ?? 0) > 0;
const resolvesToYear = (parts: DateParts): boolean =>
  parts.edge === undefined && parts.month === undefined && parts.quarter === undefined && parts.half === undefined && parts.monthOffset === undefined;

interface Facts {
  readonly place: Place;
  readonly sentence: string;
  /** The end of a range, or the date itself. */
  readonly parts: DateParts;
  /** The last characters before the date. */
  readonly before: string;
  /** Neither 前 nor 内 nor any other word makes a limit of the date. */
  readonly unbounded: boolean;
}

/** 审计指出,…: the rest of the sentence is the finding. Not 巡察组指出…后,我局将…: what answers it follows another comma. */
const POINTED_OUT = patternOf`^(?:${INSPECTIONS}|${RAISED})(?:组|报告)?(?:${RAISES}|反映|认为)[,:][^,]*$`;
/** How far back the word that governs a date may begin. */
const GOVERNING = 8;
const COMMITS = patternOf`(?:预计|${PLANS}|${BINDS}|将|承诺)(?:在|于)?$`;
const HOPED = patternOf`(?:确保|${TRIES}|预计|坚决)`;

/** What the sentence says before the date. */
const sentenceBefore = ({ place, sentence }: Facts): string =>
  sentence.slice(0, Math.max(0, sentence.indexOf(place.head + place.text.slice(place.mention.start, place.mention.end))));

/** 年初, 月初 of the time we are in. */
const isThisBeginning = (parts: DateParts): boolean =>
  parts.edge === 'start' && [parts.year, parts.month, parts.quarter].every((named) => named === undefined) &&
  [parts.yearOffset, parts.monthOffset].every((offset = 0) => offset <= 0);

/** What makes a date something else than a promise, whatever else its sentence says (docs/deadlines.md). */
export const BLOCKS: readonly Row<Facts>[] = [
  {
    id: 'blocked/point-of-comparison', example: '截至2024年6月底，完成整改32项。', because: 'as-of dates, points of comparison and starting points look back',
    when: ({ place, before }) => AFTER.test(before) && !(place.mention.last !== undefined && ORIGIN.test(before)),
  },
  {
    id: 'blocked/pointed-out', example: '审计指出，2022年至2023年3家单位将会议费在项目中列支。', because: 'what was found had happened by then',
    when: (facts) => POINTED_OUT.test(sentenceBefore(facts)),
  },
  {
    id: 'blocked/other-business', example: '公示期为2024年4月1日至4月10日，将完成登记。', because: 'what the public may do, and when, is no promise of the body',
    when: ({ sentence }) => OTHER_BUSINESS.test(sentence),
  },
  {
    id: 'blocked/other-term', example: '聘期到2024年12月底，届满前完成换届。', because: 'terms of contracts and offices end whatever anybody promises',
    when: ({ place }) => OTHER_TERM.test(place.head + place.tail),
  },
  {
    id: 'blocked/missed', example: '该项目原计划2024年6月底前完成。', because: 'what was planned then is not planned now',
    when: ({ place }) => MISSED.test(place.head),
  },
  {
    id: 'blocked/followed', example: '2024年以来将完成整改12项。', because: 'behind the date stands what makes it a beginning, or a noun of it',
    when: ({ place, parts, unbounded }) => unbounded && parts.plan === undefined && FOLLOWED.test(place.tail) && !((parts.yearOffset ?? -1) >= 0 && FROM_THEN.test(place.tail)),
  },
  {
    id: 'blocked/limit-of-noun', example: '推动2024年底前的任务完成。', because: '年底前的… tells a thing apart',
    when: ({ place, unbounded }) => !unbounded && place.tail.startsWith('的'),
  },
  {
    id: 'blocked/relative-clause', example: '对2024年12月底前建成的小区开展排查。', because: 'a clause that ends in 的 tells a thing apart by when it was done',
    when: ({ place }) => RELATIVE.test(place.tail),
  },
  {
    id: 'blocked/compound', example: '力争2024年底考核完成。', because: 'the date and its noun are one name', when: ({ place, unbounded }) => unbounded && COMPOUND.test(place.tail),
  },
  {
    id: 'blocked/stage', example: '2024年3月10日至4月25日为集中整治阶段，将完成自查。', because: 'it says when something is, not what will be done',
    when: ({ place, unbounded }) => unbounded && IS_STAGE.test(place.tail),
  },
  {
    id: 'blocked/open-plan', example: '今年计划新建公厕11处。', because: 'a plan for the year we are in is told of before it is told how far it came',
    when: ({ place, parts, unbounded }) => unbounded && resolvesToYear(parts) && parts.yearOffset === 0 && OPEN_PLAN.test(place.tail),
  },
  {
    id: 'blocked/object', example: '力争完成2024年底前任务。', because: "the date's noun is the object of the verb before it",
    when: ({ place, before }) => {
      const strict = place.boundary.kind === 'before' || place.mention.last !== undefined;
      return (strict ? OBJECT_VERB_STRICT : OBJECT_VERB).test(before);
    },
  },
  {
    id: 'blocked/attribute', example: '确保年内民生案件的破案率有变化。', because: '年内…的 without a verb between them is the attribute of a noun',
    when: ({ place, parts }) => {
      const noun = place.boundary.kind !== 'before' && parts.edge !== 'end' ? NOUN_OF.exec(place.tail) : null;
      return noun !== null && !HAS_VERB.test(noun[0]);
    },
  },
  {
    id: 'blocked/year-of-season', example: '今年枯水期将完成清淤。', because: 'the year belongs to a season that no calendar gives',
    when: ({ place, parts, unbounded }) => unbounded && resolvesToYear(parts) && VAGUE_SEASON.test(place.tail),
  },
  {
    id: 'blocked/year-of-noun', example: '确保2025年补助资金3月底前发放。', because: 'the year belongs to the noun behind it, and the clause has its own limit',
    when: ({ place, parts, unbounded }) => {
      const noun = unbounded && resolvesToYear(parts) ? OWN_LIMIT.exec(place.tail) : null;
      return noun !== null && !HAS_VERB.test(noun[1] ?? '');
    },
  },
  {
    id: 'blocked/year-of-rounds', example: '2025年每月15日前将报送进展。', because: 'what comes round within the year is a duty, and the year its frame',
    when: ({ place, parts, unbounded }) => unbounded && resolvesToYear(parts) && ROUNDS.test(place.text.slice(place.mention.end)),
  },
  {
    id: 'blocked/year-of-event', example: '2025年招生计划下达前，将完成核查。', because: 'the year belongs to an event that no calendar gives',
    when: ({ place, parts, unbounded }) => unbounded && resolvesToYear(parts) && EVENT.test(place.tail) && !BEGINS_TO_ACHIEVE.test(place.tail),
  },
  {
    id: 'blocked/comes-round', example: '每年5月自查，6月底前完成报备。', because: 'the whole sentence comes round again every year',
    when: (facts) =>
      !saysYear(facts.place.mention) && facts.sentence.includes('每') && !COMMITS.test(facts.place.head) &&
      (facts.parts.month === undefined ? EVERY : EVERY_YEAR).test(sentenceBefore(facts)),
  },
  {
    id: 'blocked/bare-year', example: '确保2024年度完成任务。', because: 'a bare year names things more often than times: only with an edge or a boundary',
    when: ({ parts, unbounded }) => unbounded && parts.annual === true && !parts.edge,
  },
  { id: 'blocked/bare-beginning', example: '年初将完成排查。', because: 'bare 年初 and 月初 look back', when: ({ parts }) => isThisBeginning(parts) },
  {
    id: 'blocked/earlier', example: '力争去年底前完成。', because: '去年, 上月 and 上季度 lie behind',
    when: ({ parts }) => [parts.yearOffset, parts.monthOffset, parts.quarterOffset].some((offset = 0) => offset < 0),
  },
  {
    id: 'blocked/same-time', example: '同年12月底前完成整改。', because: '同年 and 同月 go on a report', when: ({ parts }) => parts.yearAfter === 'same' || parts.monthAfter === 'same',
  },
  {
    id: 'blocked/fault', example: '2024年6月底前仍未完成整改。', because: 'it should have been, or was, by then: a fault, not a promise',
    when: ({ place }) => FAULT.test(place.tail) && !HOPED.test(place.head),
  },
];

/** The row that blocks the date from being a promise, whatever else its sentence says; `undefined` if none does. */
export function blockedBy(place: Place, sentence: string): string | undefined {
  const { mention, boundary, head } = place;
  const parts = mention.last ?? mention.first;
  return decidingRow(BLOCKS, { place, sentence, parts, before: head.slice(-GOVERNING), unbounded: boundary.kind === 'none' })?.id;
}
