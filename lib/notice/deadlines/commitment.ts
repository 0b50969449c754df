import { toDayNumber, toIsoDate } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import type { ResolvedDate } from '@/lib/time/resolve-dates';
import type { Deadline, Relation } from '@/lib/notice/types';
import type { Place } from './blocked';
import type { Cue } from './cue';
import type { LimitValue } from './calendar-limit';
import * as words from './words';

const START = new RegExp(words.START);
const DONE = new RegExp(words.DONE);
const TALLY = new RegExp(words.TALLY);
const ACHIEVE = new RegExp(words.ACHIEVE);
const ACTION = new RegExp(`${words.ACHIEVE}|${words.ACTIVITY}|${words.START}|需(?!求)|须|应(?!急|用|对)|要(?!求)`);
const OBLIGED = /需(?!求)|须|应[^用急对]尽|必须/;
const START_FIRST = new RegExp(`(?<start>${words.START})|${words.ACHIEVE}`);
const THROUGHOUT = new RegExp(words.THROUGHOUT);
const BASIC = new RegExp(words.BASIC);
const FULL = new RegExp(words.FULL);
/** Nothing but a verb behind the limit: 9户6月底前完成, 2家10月底前停产. Not 12月底前任务, 6月底前台账. */
const BARE_VERB = /^(?:全部|均|应|予以|正式|一并)?(?![^,;。]*(?:任务|目标|工作|计划|要求|情况|台账|清单|问题|方案|收入|指标|数据|人员|项目|期间|时间|阶段|左右))[\u4e00-\u9fff]{2,4}$/;
/** 11月可投产, 9月能上线. Not 可能, 可视情况. */
const CAN = /^(?:可(?![能视以])|可以|能(?![力源])|便可|即可)/;
const WHOLE = /^(?:全部|全面|一律|悉数|逐[一步]|彻底)[\u4e00-\u9fff]/;

/** True if the words hold a verb a promise could be about. */
export const hasAction = (text: string): boolean => ACTION.test(text);

/** The evidence around one date: its clause, and what follows where the clause holds nothing but the time. */
export interface Evidence {
  readonly place: Place;
  /** What is promised: the tail, with the following clauses if the promise stands there. */
  readonly promise: string;
  readonly cue: Cue | null;
  /** The section reports a year that is over. */
  readonly past: boolean;
  /** The clause looks ahead by where it stands: under 下一步打算, after 下一步. */
  readonly ahead: boolean;
  /** The sentence has promised something by an earlier date already (a list: 6月完成…,7月完成…). */
  readonly carried: boolean;
  /** What is left is spoken of before the date: 其余5处6月底前拆除. */
  readonly remainder: boolean;
  /** The date stands alone in brackets after what it limits. */
  readonly bracketed: boolean;
}

/**
 * Past words that no cue answers: 已制定方案,确保年底前完成 is a promise all the same. A tally (其中) does not make a
 * `future` date past, nor a limit among the next steps (修订制度28项,其中3项9月中旬前提交审议).
 */
function isPast({ place, promise, cue, ahead }: Evidence, future: boolean): boolean {
  if (DONE.test(promise)) return true;
  const behind = place.boundary.end + place.tail.length;
  if (cue === null && MET.test(place.text.slice(behind, behind + 24))) return true;
  const sinceCue = cue && cue.at < place.mention.start ? place.head.slice(cue.at - place.mention.start) : place.head;
  if (DONE.test(sinceCue)) return true;
  const planned = future || (ahead && place.boundary.kind === 'before');
  return cue === null && !planned && TALLY.test(place.head + promise);
}

/** 年底前配备专职人员2名,目前已到岗: met before its day. Not 目前已建成5个, 目前已完成招标: on the way. */
const MET = /^,(?:目前|现在?|截至目前,?)?(?:均|都|现)?已经?(?:全部|全面|提前|按期)*(?:到岗|到位|完成|建成|竣工|投用|投入使用|启用|落实|办结|销号|兑现|(?:发放|拨付|整改|落实)(?:到位|完毕))(?=[,;。]|$)/;

export type Decision = { readonly kind: 'narrative' } | { readonly kind: 'commitment'; readonly reasons: readonly string[] };

/** A character of the date cannot be read: it is kept with its words, and has no day. */
export const UNREADABLE = 'unreadable-characters';

const NARRATIVE: Decision = { kind: 'narrative' };
const commitment = (...reasons: string[]): Decision => ({ kind: 'commitment', reasons });

const daysBetween = (from: CivilDate, to: CivilDate): number => toDayNumber(to) - toDayNumber(from);

/** Whole months from D's month to the month of `iso`; below 0 if earlier. */
function monthsAhead(issuedOn: CivilDate, iso: string): number {
  return (Number(iso.slice(0, 4)) - issuedOn.year) * 12 + Number(iso.slice(5, 7)) - issuedOn.month;
}

/** The cue stands right before the date: 计划于{2025年3月}. */
const CUE_AT_DATE = /(?:预计|预期|拟|计划|力争|争取|打算|有望)(?:将)?(?:于|在|到|至)?$/;
/** 到 and 至 that make a limit of a date: not 达到, 收到, 截至. */
const UNTIL = /(?:^|[^达收受得看接直做办截遇涉提])[至到]$|最[迟晚]$/;
/** Told or given on the very day that stands before them: 8月20日与41户签订搬离承诺. */
const ORDERED = /^(?:责令|限期|承诺|答应)/;
const FIRMLY = /^(?:确保|务必|务求|保证|必须|须)/;

/** 次 counts, names of places visited: activities reported with a tally are past (年内开展培训12次). */
export const COUNTED = /\d+(?:余|多)?(?:次|场|人次|起|件|名|批次|期|家次|轮|份)/;

const isPlanned = (cue: Cue | null): boolean => cue !== null && (cue.strength !== 'firm' || cue.text === '将');

/** The day had passed when the notice was printed, and no plan is told: a report, whatever else its sentence says. */
export const isBehind = (limit: LimitValue | null, cue: Cue | null, issuedOn: CivilDate | undefined): boolean =>
  limit !== null && issuedOn !== undefined && (limit.dueLatest ?? limit.due) < toIsoDate(issuedOn) && !isPlanned(cue);

/**
 * Promise or report, for a date that is not blocked (deadlines.md section 5, 2 and 3).
 *
 * @param limit - The date read as a promise; null if its year cannot be told.
 * @param asReport - The date read as a report.
 */
export function decide(
  evidence: Evidence, resolved: ResolvedDate | null, limit: LimitValue | null, asReport: ResolvedDate | null, issuedOn: CivilDate | undefined,
): Decision {
  const { place, promise, cue, ahead, past, carried, bracketed, remainder } = evidence;
  const future =
    issuedOn !== undefined && place.boundary.kind === 'before' && limit !== null && resolved !== null && resolved.yearFrom === 'explicit' && limit.due > toIsoDate(issuedOn);
  if (isPast(evidence, future)) return NARRATIVE;
  const parts = place.mention.last ?? place.mention.first;
  const bounded = place.boundary.kind !== 'none' || parts.edge === 'end' || parts.edge === 'within' || parts.plan !== undefined;
  const acts = hasAction(promise) || hasAction(place.head);
  const achieves = ACHIEVE.test(promise) || START.test(promise);
  if (place.mention.unreadable) return acts && (cue !== null || bounded || remainder) ? commitment(UNREADABLE) : NARRATIVE;
  if (!limit || !resolved) {
    return cue && acts && issuedOn === undefined ? commitment('issue-date-unknown') : NARRATIVE;
  }
  if (issuedOn === undefined) {
    // Without the notice's date nothing shows that a written date is still to come, except the words themselves.
    return cue && acts ? commitment('issue-date-unknown') : NARRATIVE;
  }
  const today = toIsoDate(issuedOn);
  if ((limit.dueLatest ?? limit.due) < today) {
    // Said to be still to come, but its day had passed when the notice was printed.
    const planned = isPlanned(cue);
    const written = resolved.yearFrom === 'explicit' || resolved.yearFrom === 'relative';
    return planned && written && acts ? commitment('overdue-at-publication') : NARRATIVE;
  }
  const inferred = resolved.yearFrom === 'inferred';
  if (past && !cue && resolved.yearFrom !== 'explicit') return NARRATIVE;
  const nextYear = limit.due.slice(0, 4) !== today.slice(0, 4);
  const far = monthsAhead(issuedOn, limit.due) > 5;
  const yes = commitment(...(inferred && (far || nextYear) ? ['year-inferred'] : []));
  // 预计10月结题, 计划2025年上半年接收: a plan for a time to come needs no verb known here; for a year it may be a forecast.
  const planned = cue !== null && !promise.startsWith('前后') && cue.strength !== 'firm' && resolved.precision !== 'year' && toIsoDate(resolved.from) > today && CUE_AT_DATE.test(place.head);
  // 7月22日…确保…, printed in November: what is past by then. A firm word behind a bare date promises nothing of next year's.
  const behind = inferred && place.boundary.kind === 'none' && cue !== null && cue.at > place.mention.start;
  if (behind && (ORDERED.test(cue.text) || (FIRMLY.test(cue.text) && !bounded && nextYear && monthsAhead(issuedOn, limit.due) > 2))) return NARRATIVE;
  // 责令11月30日前改正, printed in January: an order of last year rather than one with so much time.
  if (inferred && cue?.text === '责令' && monthsAhead(issuedOn, limit.due) > 8) return NARRATIVE;
  if (cue) return acts || bounded || (planned && promise.length > 1) ? yes : NARRATIVE;
  // 前三季度完成投资12亿元, 前两个月开展检查: told looking back, unless a cue looks ahead.
  if (parts.soFar) return NARRATIVE;
  if (remainder && achieves && !(inferred && far)) return yes;
  // 10月15日召开会议,要求11月10日前制定措施: both lie behind.
  if (asReport?.yearFrom === 'inherited' && toIsoDate(asReport.to) < today) return NARRATIVE;
  if (bracketed && (toIsoDate(resolved.from) > today || (bounded && place.boundary.kind === 'before'))) return yes;
  if (carried && place.boundary.kind === 'before' && promise.length > 1) return yes;
  // 2025年6月底前全部重签: with a written day to come, 全部 promises whatever verb stands behind it.
  if (!acts) return (future && WHOLE.test(promise)) || isBareLimit(evidence, limit, today, inferred && far && nextYear) ? yes : NARRATIVE;
  const begins = toIsoDate(resolved.precision === 'day' ? resolved.to : resolved.from);
  const wholly = toIsoDate(resolved.from) > today;
  if (place.mention.last) return achieves && !inferred && (ahead || wholly) ? yes : NARRATIVE;
  if (carried && achieves) return yes;
  if (bounded) {
    // 要求各单位于9月底前…, printed in November: last September, not the next one.
    if (inferred && far && nextYear) return NARRATIVE;
    if (place.boundary.kind === 'before' || ahead) return yes;
    // 到今年年底,各窗口需进一步…: 到 makes it a limit, and so does an obligation.
    if (/[至到]$/.test(place.head) || OBLIGED.test(promise)) return yes;
    if (COUNTED.test(promise) && !achieves) return NARRATIVE;
    return achieves || THROUGHOUT.test(promise.slice(0, 6)) || promise.startsWith('将') ? yes : NARRATIVE;
  }
  // 下一步…第四季度集中开展一次“回头看”: what is planned for a time soon to come, wherever the year needs no guess.
  if (ahead && wholly && resolved.precision !== 'year' && !(inferred && (far || nextYear))) return yes;
  // The quarter or half year has begun, most of it is still to come: 三季度 among the next steps, printed in July.
  const hasBegun = /quarter|half/.test(resolved.precision) && daysBetween(resolved.from, issuedOn) * 2 < daysBetween(resolved.from, resolved.to);
  if (ahead && hasBegun && !nextYear && !COUNTED.test(promise)) return yes;
  if (ahead) return achieves && (begins > today || (!inferred && resolved.precision !== 'year')) ? yes : NARRATIVE;
  if (CAN.test(promise) && wholly && !nextYear && (ACHIEVE.test(promise.slice(0, 8)) || START.test(promise.slice(0, 8)))) return yes;
  if (inferred || parts.annual) return NARRATIVE;
  // 到2025年,收集率达到75%.
  if (UNTIL.test(place.head) && achieves && resolved.yearFrom === 'explicit') return yes;
  // 2024年上半年完成, printed in February: most of the time is still to come.
  const mostlyAhead = resolved.yearFrom === 'explicit' && resolved.precision !== 'year' && daysBetween(resolved.from, issuedOn) * 2 < daysBetween(resolved.from, resolved.to);
  if (begins <= today && !mostlyAhead) return NARRATIVE;
  // 2022年重点工作 names something; 2022年完成 promises.
  const near = resolved.precision === 'year' ? promise.slice(0, 8) : promise;
  return ACHIEVE.test(near) || START.test(near) ? yes : NARRATIVE;
}

/** A limit to come and a bare verb are enough: 用地手续4月底前批复. What or who it is about stands before the limit. */
const isBareLimit = ({ place, promise }: Evidence, limit: LimitValue, today: string, guessed: boolean): boolean =>
  place.boundary.kind === 'before' && !guessed && limit.due > today && /[\u4e00-\u9fff]{2}$|[\d一二三四五六七八九十][\u4e00-\u9fff]$/.test(place.head) && BARE_VERB.test(promise);

/** How the promise is meant: strength by its cue, extent, and the relation where verbs change it. */
export function readManner(evidence: Evidence, relation: Relation): Pick<Deadline, 'relation' | 'strength' | 'extent'> {
  const { promise, cue, place } = evidence;
  const starts = START_FIRST.exec(promise)?.groups?.['start'] !== undefined;
  const throughout = THROUGHOUT.exec(promise.slice(0, 10));
  const goesOn = promise.startsWith('每') || (throughout !== null && !/(?:完成|建成|到位|不超过|不低于)/.test(promise.slice(throughout.index, throughout.index + 16)));
  const said = promise || place.head;
  const extent = BASIC.test(said) ? 'basic' : FULL.test(said) ? 'full' : undefined;
  return {
    relation: goesOn ? 'during' : starts && relation !== 'during' ? 'start' : relation === 'in' && UNTIL.test(place.head) ? 'by' : relation,
    ...(cue ? { strength: cue.strength } : {}),
    ...(extent ? { extent } : {}),
  };
}
