import { toDayNumber, toIsoDate, type CivilDate } from '@/lib/time/civil-date';
import type { ResolvedDate } from '@/lib/time/resolve-dates';
import { decidingRow, type Row } from '../decision';
import type { LimitValue } from './calendar-limit';
import { COUNTED, hasAction, isPlanned, THROUGHOUT, UNREADABLE, UNTIL, type Evidence } from './commitment';
import * as words from './words';
import { UP_TO } from '../words/fields';
import { BINDS, CLOSED, FINISHED, PLANS, WHOLLY } from '../words/status';
import { patternOf } from '../words/pattern';
import { IS_BUILT } from '../words/acts';

const START = new RegExp(words.START);
/** 142批次, 3302户次: what is counted so has been done. */
const TIMES = /\d余?[批人户件家场]次(?=$|[,、])/;
const DONE = new RegExp(words.DONE);
const TALLY = new RegExp(words.TALLY);
const ACHIEVE = new RegExp(words.ACHIEVE);
const OBLIGED = /需(?!求)|须|应[^用急对]尽|必须/;
/** What a bare verb is not: 12月底前任务, 6月底前台账. */
const NO_VERB = '任务|目标|工作|计划|要求|情况|台账|清单|问题|方案|收入|指标|数据|人员|项目|期间|时间|阶段|左右';
/** Nothing but a verb behind the limit: 9户6月底前完成, 2家10月底前停产. */
const BARE_VERB = new RegExp(`^(?:全部|均|应|予以|正式|一并)?(?![^,;。]*(?:${NO_VERB}))[\\u4e00-\\u9fff]{2,4}$`);
/** What the promise is about, right before its limit: 用地手续{4月底前}批复, 9户{6月底前}完成. */
const SUBJECT = /[\u4e00-\u9fff]{2}$|[\d一二三四五六七八九十][\u4e00-\u9fff]$/;
const WHOLE = patternOf`^(?:${WHOLLY}|一律|悉数|逐[一步]|彻底)[\u4e00-\u9fff]`;
/** 年底前配备专职人员2名,目前已到岗: met before its day. Not 目前已建成5个, 目前已完成招标: on the way. */
const MET = new RegExp(
  `^,(?:目前|现在?|截至目前,?)?(?:均|都|现)?已经?(?:${WHOLLY}|提前|按期)*` +
  `(?:到岗|到位|完成|${IS_BUILT}|投用|投入使用|启用|落实|${CLOSED}|兑现|(?:发放|拨付|整改|落实)(?:${FINISHED}))(?=[,;。]|$)`,
);
/** How far behind the clause it is said that the promise was met. */
const MET_WITHIN = 24;
/** The cue stands right before the date: 计划于{2025年3月}. */
const CUE_AT_DATE = new RegExp(`(?:预计|预期|${PLANS}|打算|有望)(?:将)?(?:${UP_TO})?$`);
/** Told or given on the very day that stands before them: 8月20日与41户签订搬离承诺. */
const ORDERED = /^(?:责令|限期|承诺|答应)/;
const FIRMLY = patternOf`^(?:${BINDS}|须)`;
/** A verb that stands right behind its time. */
const NEAR = 8;

/** What the words around one date say, before it is asked which day it is. */
interface Words extends Evidence {
  readonly resolved: ResolvedDate | null;
  readonly limit: LimitValue | null;
  readonly issuedOn: CivilDate | undefined;
  /** A limit of a written year that is still to come. */
  readonly future: boolean;
  /** 前, 内, 底 or a plan's period make a limit of the date. */
  readonly bounded: boolean;
  /** A verb that a promise could be about. */
  readonly acts: boolean;
  /** One that ends in a state which can be checked, or begins something. */
  readonly achieves: boolean;
}

/** The same where the day is known. Days are ISO days. */
interface Dated extends Words {
  readonly resolved: ResolvedDate;
  readonly limit: LimitValue;
  readonly today: string;
  /** The date read as a report. */
  readonly asReport: ResolvedDate | null;
  /** The year was guessed. */
  readonly inferred: boolean;
  readonly nextYear: boolean;
  /** Months from the notice's to the limit's. */
  readonly months: number;
  readonly far: boolean;
  /** All of the time is still to come. */
  readonly wholly: boolean;
  /** More than half of it is. */
  readonly mostly: boolean;
  /** Read as a report the date lies before the day of the inspection's feedback. */
  readonly unknownThen: boolean;
  /** When it begins; for a day, the day. */
  readonly begins: string;
}

/** A row's word: a promise, with the reason to look at it if there is one, or a report. */
interface Verdict {
  readonly then: 'promise' | 'report';
  readonly reason?: string;
}

const daysBetween = (from: CivilDate, to: CivilDate): number => toDayNumber(to) - toDayNumber(from);

/** Whole months from D's month to the month of `iso`; below 0 if earlier. */
function monthsAhead(issuedOn: CivilDate, iso: string): number {
  return (Number(iso.slice(0, 4)) - issuedOn.year) * 12 + Number(iso.slice(5, 7)) - issuedOn.month;
}

const does = (said: string): boolean => ACHIEVE.test(said) || START.test(said);
/** Months ahead beyond which a guessed year may be the wrong one. */
const FAR = 5;
/** Months ahead within which no year is in doubt. */
const SOON = 2;
const lastDay = ({ limit }: Dated): string => limit.dueLatest ?? limit.due;
const isBefore = ({ place }: Evidence): boolean => place.boundary.kind === 'before';
const ofYear = ({ resolved }: Dated): boolean => resolved.precision === 'year';
const guessedFar = ({ inferred, far }: Dated): boolean => inferred && far;

/** 已判决的, 已立项的 right before the limit. */
const ALREADY_SO = /已[\u4e00-\u9fff]{1,6}的$/;
/** 管网更换要到{9月上旬}. Not 不要到, 重要到. */
const TAKES_UNTIL = /(?<![不重只])[要须需]等?到$/;
/** In the months to come of the same year: no report knows of them. */
const isSoon = (limit: LimitValue | null, issuedOn: CivilDate | undefined): boolean =>
  limit !== null && issuedOn !== undefined && limit.due > toIsoDate(issuedOn) && limit.due.startsWith(String(issuedOn.year)) && monthsAhead(issuedOn, limit.due) <= FAR;
/** 最迟到{明年4月中旬}, 不晚于{11月}. */
const LATEST = patternOf`(?:最[迟晚]|不[迟晚]于)(?:${UP_TO})?$`;

/**
 * Past words that no cue answers: 已制定方案,确保年底前完成 is a promise all the same. A tally (其中) does not make a
 * `future` date past, nor a limit among the next steps (修订制度28项,其中3项9月中旬前提交审议).
 */
function isPast({ place, promise, cue, ahead, future, limit, issuedOn }: Words): boolean {
  if (DONE.test(promise)) return true;
  const behind = place.boundary.end + place.tail.length;
  if (cue === null && MET.test(place.text.slice(behind, behind + MET_WITHIN))) return true;
  // 1户已判决的{明年3月底前}注销: what had happened tells a thing apart.
  const said = place.head.replace(ALREADY_SO, '');
  const sinceCue = cue && cue.at < place.mention.start ? place.head.slice(cue.at - place.mention.start) : said;
  if (DONE.test(sinceCue)) return true;
  const planned = future || (place.boundary.kind === 'before' && (ahead || isSoon(limit, issuedOn)));
  return cue === null && !planned && TALLY.test(place.head + promise);
}

/** 预计10月结题, 计划2025年上半年接收: a plan for a time to come needs no verb known here; for a year it may be a forecast. */
const isPlanAt = ({ cue, promise, resolved, wholly, place }: Dated): boolean =>
  cue !== null && cue.strength !== 'firm' && promise.length > 1 && !promise.startsWith('前后') &&
  resolved.precision !== 'year' && wholly && CUE_AT_DATE.test(place.head);

/** 7月22日…确保…: a bare date of a guessed year, with the cue behind it. */
const isBareBeforeCue = ({ inferred, place, cue }: Dated): boolean =>
  inferred && place.boundary.kind === 'none' && cue !== null && cue.at > place.mention.start;

/** Asked before the day is: what the words alone decide. What no row decides and has no day is a report. */
export const UNDATED: readonly (Row<Words> & Verdict)[] = [
  { id: 'promise/past', then: 'report', example: '2024年6月底前已完成整改。', because: 'it has happened', when: isPast },
  {
    id: 'promise/unreadable', then: 'promise', reason: UNREADABLE, example: '预计2024年□月底前完成整改。',
    because: 'a promise whose date cannot be read is kept with its words',
    when: ({ place, acts, cue, bounded, remainder }) => place.mention.unreadable === true && acts && (cue !== null || bounded || remainder),
  },
  {
    id: 'promise/no-issue-date', then: 'promise', reason: 'issue-date-unknown', example: '预计6月底前完成整改。',
    because: "without the notice's date only the words show that something is still to come",
    when: ({ cue, acts, issuedOn }) => issuedOn === undefined && cue !== null && acts,
  },
];

/** For a date that is known, in the order tried; what no row decides is a report. */
export const DATED: readonly (Row<Dated> & Verdict)[] = [
  {
    id: 'promise/overdue', then: 'promise', reason: 'overdue-at-publication', example: '预计2024年1月底前完成整改。',
    because: 'said to be still to come, but its day had passed when the notice was printed',
    when: (facts) =>
      lastDay(facts) < facts.today && isPlanned(facts.cue) && facts.acts && (facts.resolved.yearFrom === 'explicit' || facts.resolved.yearFrom === 'relative'),
  },
  { id: 'promise/gone', then: 'report', example: '计划2024年1月底前清淤。', because: 'the day lies behind, and nothing says what would be done', when: (facts) => lastDay(facts) < facts.today },
  {
    id: 'promise/year-gone-by', then: 'report', example: '一、2023年度主要举措和成效|10月底前完成整改。', because: 'the section reports a year that is over',
    when: ({ past, cue, resolved }) => past && !cue && resolved.yearFrom !== 'explicit',
  },
  {
    id: 'promise/told-on-the-day', then: 'report', example: '4月20日与41户签订搬离承诺，将完成搬迁。', because: 'the bare day is when it was ordered or promised, not the limit',
    when: (facts) => isBareBeforeCue(facts) && ORDERED.test(facts.cue?.text ?? ''),
  },
  {
    id: 'promise/firm-next-year', then: 'report', example: '1月22日确保完成整改。', because: "a firm word behind a bare date promises nothing of next year's",
    when: (facts) =>
      isBareBeforeCue(facts) && FIRMLY.test(facts.cue?.text ?? '') && !facts.bounded && facts.nextYear && facts.months > 2,
  },
  {
    id: 'promise/order-too-far', then: 'report', example: '责令12月30日前改正。', because: 'an order of last year rather than one with so much time',
    when: ({ inferred, cue, months }) => inferred && cue?.text === '责令' && months > 8,
  },
  {
    id: 'promise/cue', then: 'promise', example: '确保2024年6月底前完成整改。', because: 'the speaker binds himself, plans or tries',
    when: (facts) => facts.cue !== null && (facts.acts || facts.bounded || isPlanAt(facts)),
  },
  {
    id: 'promise/latest', then: 'promise', example: '绿化补植最迟到2024年6月中旬收尾。', because: 'the latest day is a limit whatever verb stands behind it',
    when: ({ place, promise, limit, today }) => LATEST.test(place.head) && promise.length > 1 && limit.due > today,
  },
  {
    id: 'promise/takes-until', then: 'promise', example: '管网更换要到2024年9月上旬。', because: 'how long something will take is a limit, though no verb stands behind it',
    when: ({ place, limit, today }) => TAKES_UNTIL.test(place.head) && limit.due > today,
  },
  { id: 'promise/cue-alone', then: 'report', example: '预计用电12万度（2025年5月）。', because: 'a forecast says nothing that would be done', when: ({ cue }) => cue !== null },
  {
    id: 'promise/so-far', then: 'report', example: '2024年前三季度完成投资12亿元。', because: 'told looking back, unless a cue looks ahead or all of it lies in a written year to come',
    when: ({ place, wholly, resolved }) => (place.mention.last ?? place.mention.first).soFar === true && !(wholly && resolved.yearFrom === 'explicit'),
  },
  {
    id: 'promise/remainder', then: 'promise', example: '其余5处6月底前拆除。', because: 'what is left is still to come',
    when: (facts) => facts.remainder && facts.achieves && !guessedFar(facts),
  },
  {
    id: 'promise/inside-report', then: 'report', example: '1月15日召开会议，安排部署，2月10日前制定措施。', because: 'a report told before it says which year it lies in',
    when: ({ asReport, today }) => asReport?.yearFrom === 'inherited' && toIsoDate(asReport.to) < today,
  },
  {
    id: 'promise/bracketed', then: 'promise', example: '推进管网改造（2024年底前）。', because: 'a time alone in brackets limits what stands before it',
    when: (facts) => facts.bracketed && (facts.wholly || (facts.bounded && isBefore(facts))),
  },
  {
    id: 'promise/carried-limit', then: 'promise', example: '6月底前完成设计，9月底前进场。', because: 'a list whose first date was a promise goes on',
    when: (facts) => facts.carried && isBefore(facts) && facts.promise.length > 1,
  },
  {
    id: 'promise/wholly', then: 'promise', example: '2025年6月底前全部重签。', because: 'with a written day to come, or one soon to come, 全部 promises whatever verb stands behind it',
    when: ({ acts, future, promise, place, limit, issuedOn }) =>
      !acts && WHOLE.test(promise) && (future || (place.boundary.kind === 'before' && isSoon(limit, issuedOn))),
  },
  {
    id: 'promise/bare-verb', then: 'promise', example: '用地手续4月底前批复。', because: 'a limit to come and a bare verb are enough',
    when: (facts) =>
      !facts.acts && isBefore(facts) && !(guessedFar(facts) && facts.nextYear) && facts.limit.due > facts.today &&
      (facts.future || SUBJECT.test(facts.place.head)) && BARE_VERB.test(facts.promise),
  },
  {
    id: 'promise/soon', then: 'promise', example: '第二批公告5月中旬发布。', because: 'a third of a month within the next two, and a bare verb: no report knows of it',
    when: ({ place, promise, wholly, nextYear, months, unknownThen }) =>
      (place.mention.last ?? place.mention.first).dekad !== undefined && place.mention.last === undefined && wholly && months <= SOON && (!nextYear || unknownThen) &&
      SUBJECT.test(place.head) && BARE_VERB.test(promise),
  },
  { id: 'promise/no-verb', then: 'report', example: '12月底前任务。', because: 'nothing is said that would be done', when: ({ acts }) => !acts },
  {
    id: 'promise/range', then: 'promise', example: '2024年4月至10月完成改造。', because: 'a stretch still to come, in a year that needs no guess',
    when: ({ place, achieves, inferred, ahead, wholly }) => place.mention.last !== undefined && achieves && !inferred && (ahead || wholly),
  },
  { id: 'promise/range-told', then: 'report', example: '下一步，2024年4月至10月开展宣传。', because: 'stretches are told more often than promised', when: ({ place }) => place.mention.last !== undefined },
  {
    id: 'promise/carried', then: 'promise', example: '6月底前完成设计，9月开工。', because: 'a list whose first date was a promise goes on', when: ({ carried, achieves }) => carried && achieves,
  },
  {
    id: 'promise/can', then: 'promise', example: '该项目11月可投产。', because: 'what can be done by a time soon to come, or by a limit whenever, is promised',
    when: (facts) => words.CAN.test(facts.promise) && facts.wholly && (facts.bounded || !facts.nextYear) && does(facts.promise.slice(0, NEAR)),
  },
  {
    id: 'promise/limit-last-year', then: 'report', example: '各单位于1月底前完成自查。', because: 'last January, not the next one',
    when: (facts) => facts.bounded && guessedFar(facts) && facts.nextYear,
  },
  { id: 'promise/limit', then: 'promise', example: '6月底前完成整改。', because: 'a limit still to come', when: (facts) => facts.bounded && (isBefore(facts) || facts.ahead) },
  {
    id: 'promise/obliged', then: 'promise', example: '到今年年底，各窗口需进一步公开办事指南。', because: '到 makes it a limit, and so does an obligation',
    when: ({ bounded, place, promise }) => bounded && (/[至到]$/.test(place.head) || OBLIGED.test(promise)),
  },
  {
    id: 'promise/counted', then: 'report', example: '年内持续开展培训12次。', because: 'activities told with a tally are past', when: ({ bounded, promise, achieves }) => bounded && COUNTED.test(promise) && !achieves,
  },
  {
    id: 'promise/times', then: 'report', example: '年内核查处置不合格食品142批次。', because: 'how often something was done is known only afterwards',
    when: ({ bounded, place, promise }) => bounded && place.boundary.kind !== 'before' && TIMES.test(promise),
  },
  {
    id: 'promise/state', then: 'promise', example: '年内建成5个公园。', because: 'a state that can be checked, by the end of a time still to come',
    when: ({ bounded, achieves, promise }) => bounded && (achieves || THROUGHOUT.test(promise.slice(0, 6)) || promise.startsWith('将')),
  },
  {
    id: 'promise/next-step', then: 'promise', example: '下一步，2024年9月集中开展一次“回头看”。', because: 'what is planned for a time soon to come, wherever the year needs no guess',
    when: (facts) => facts.ahead && facts.wholly && !ofYear(facts) && !(facts.inferred && (facts.far || facts.nextYear)),
  },
  {
    id: 'promise/next-quarter', then: 'promise', example: '下一步，第四季度开展排查。', because: 'the quarter or half year is still to come, or most of it',
    when: (facts) => facts.ahead && /quarter|half/.test(facts.resolved.precision) && facts.mostly && !facts.nextYear && !COUNTED.test(facts.promise),
  },
  {
    id: 'promise/next-state', then: 'promise', example: '下一步，2025年建成监管平台。', because: 'a state to be reached, among the next steps',
    when: (facts) => facts.ahead && facts.achieves && (facts.begins > facts.today || (!facts.inferred && !ofYear(facts))),
  },
  {
    id: 'promise/not-found-then', then: 'promise', reason: 'year-inferred', example: '5月份印发管理办法。',
    because: 'a year ago the inspection had not told its findings yet: nothing was put right then',
    when: (facts) =>
      facts.inferred && facts.wholly && !facts.far && !facts.nextYear && facts.unknownThen && facts.resolved.precision !== 'day' && does(facts.promise),
  },
  {
    id: 'promise/guessed', then: 'report', example: '12月完成整改。', because: 'without a limit a guessed year is last year as well',
    when: ({ inferred, place }) => inferred || (place.mention.last ?? place.mention.first).annual === true,
  },
  {
    id: 'promise/until', then: 'promise', example: '到2025年，收集率达到75%。', because: '到 with a written year makes it a limit',
    when: ({ place, achieves, resolved }) => UNTIL.test(place.head) && achieves && resolved.yearFrom === 'explicit',
  },
  {
    id: 'promise/begun-told', then: 'report', example: '2024年3月完成整改。', because: 'it may as well be over', when: (facts) =>
      facts.begins <= facts.today && !(facts.mostly && facts.resolved.yearFrom === 'explicit' && !ofYear(facts)),
  },
  {
    id: 'promise/verb', then: 'promise', example: '2025年上半年完成验收。', because: '2022年重点工作 names something; 2022年完成 promises',
    when: (facts) => does(ofYear(facts) ? facts.promise.slice(0, NEAR) : facts.promise),
  },
];

export interface Decision extends Verdict {
  /** The row that decided. */
  readonly id: string;
  /** Why a promise should be looked at. */
  readonly reasons: readonly string[];
}

/** No row decides: in doubt it is a report. */
const REPORT: Decision = { id: 'promise/in-doubt', then: 'report', reasons: [] };

/**
 * Promise or report, for a date that is not blocked (docs/deadlines.md).
 *
 * @param limit - The date read as a promise; null if its year cannot be told.
 * @param asReport - The date read as a report.
 * @param days - The notice's own day, and the inspection's feedback, as far as they are known.
 */
export function decide(
  evidence: Evidence, resolved: ResolvedDate | null, limit: LimitValue | null, asReport: ResolvedDate | null,
  { issuedOn, feedbackOn }: { readonly issuedOn: CivilDate | undefined; readonly feedbackOn: CivilDate | undefined },
): Decision {
  const { place, promise } = evidence;
  const parts = place.mention.last ?? place.mention.first;
  const future =
    issuedOn !== undefined && isBefore(evidence) && limit !== null && resolved?.yearFrom === 'explicit' && limit.due > toIsoDate(issuedOn);
  const said: Words = {
    ...evidence, resolved, limit, issuedOn, future,
    bounded: place.boundary.kind !== 'none' || parts.edge === 'end' || parts.edge === 'within' || parts.plan !== undefined,
    acts: hasAction(promise) || hasAction(place.head), achieves: does(promise),
  };
  const undated = decidingRow(UNDATED, said);
  if (undated) return { id: undated.id, then: undated.then, reasons: undated.reason === undefined ? [] : [undated.reason] };
  if (!limit || !resolved || issuedOn === undefined) return REPORT;
  const today = toIsoDate(issuedOn);
  const months = monthsAhead(issuedOn, limit.due);
  const inferred = resolved.yearFrom === 'inferred';
  const nextYear = limit.due.slice(0, 4) !== today.slice(0, 4);
  const far = months > FAR;
  const row = decidingRow(DATED, {
    ...said, resolved, limit, today, asReport, inferred, nextYear, months, far,
    wholly: toIsoDate(resolved.from) > today,
    mostly: daysBetween(resolved.from, issuedOn) * 2 < daysBetween(resolved.from, resolved.to),
    unknownThen: asReport !== null && feedbackOn !== undefined && toIsoDate(asReport.to) < toIsoDate(feedbackOn),
    begins: toIsoDate(resolved.precision === 'day' ? resolved.to : resolved.from),
  });
  if (!row) return REPORT;
  const guessed = row.then === 'promise' && inferred && (far || nextYear) ? ['year-inferred'] : [];
  return { id: row.id, then: row.then, reasons: row.reason === undefined ? guessed : [row.reason] };
}
