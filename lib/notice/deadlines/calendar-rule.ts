import type { DateMention } from '@/lib/time/date-parts';
import { lastNamed, resolveDate } from '@/lib/time/resolve-dates';
import type { ResolvedDate } from '@/lib/time/resolve-dates';
import { scanDates } from '@/lib/time/scan-dates';
import { blockedBy, isRecurrent } from './blocked';
import type { Place } from './blocked';
import { boundaryOf } from './boundary';
import { toLimit, type LimitValue } from './calendar-limit';
import { offerTime } from './candidate';
import { isCovered, isQuoted } from './clauses';
import type { Clause } from './clauses';
import { hasAction, isBehind, readManner } from './commitment';
import type { Evidence } from './commitment';
import { findCue } from './cue';
import { decide, type Decision } from './promise';
import { clauseAround, looksAhead, place } from './reader';
import type { Reading } from './reader';
import type { FoundDeadline } from './types';
import { patternOf } from '../words/pattern';
import { REST } from '../words/status';

/** Clauses that may follow a bare time (年底前,各单位要对照清单,完成整改). */
const MOST_FOLLOWING = 3;
const LONGEST_FOLLOWING = 160;
const REMAINDER = patternOf`(?:${REST}|剩下|另外|尚有|还有|仍有|未[^,。;]{1,8}的)(?:的)?(?:\d|[一二两三四五六七八九十]|部分|问题|欠|款|金额)[^。;]{0,40}$`;
/** How far before its clause a sentence is searched for words that make its dates something else (公示期). */
const SENTENCE_BEFORE = 80;

/** The date's clause with the clauses after it that hold what it promises. */
function promiseOf(reading: Reading, index: number, own: Clause, from: number, reaches: boolean): { end: number; promise: string } {
  const { clauses, text } = reading;
  let promise = text.slice(from, own.end);
  let end = own.end;
  // "确保年底前,…": the promise comes after the comma. A verb before the date is enough: "整改年底前完成" has one after.
  for (let next = index + 1; reaches && next <= index + MOST_FOLLOWING && !hasAction(promise); next += 1) {
    const clause = clauses[next];
    if (!clause || clause.part !== own.part || text.charAt(clause.start - 1) === ':') break;
    end = Math.min(clause.end, clause.start + LONGEST_FOLLOWING);
    promise += `,${text.slice(clause.start, end)}`;
  }
  return { end, promise };
}

/** Closing brackets that a clause's end leaves open, and opening ones before its start, belong to other text. */
function trimClause(text: string, clause: Clause, at: number): { start: number; end: number } {
  let { start, end } = clause;
  const label = /^(?:[(（]?[一二三四五六七八九十]{1,3}[)、]|[(]?\d{1,2}[).、](?!\d)|[一二三四五六七八九十]{1,2}是|[①-⑳])/.exec(text.slice(start, at));
  if (label) start += label[0].length;
  const open = start + text.slice(start, at).lastIndexOf('(');
  if (open >= start && text.charAt(open) === '(' && text.indexOf(')', open) >= at && !/[一-鿿]/.test(text.slice(start, open))) start = open + 1;
  while (end > at && /[)、]/.test(text.charAt(end - 1)) && !text.slice(start, end).includes('(')) end -= 1;
  return { start, end };
}

/** A date in brackets after what it limits: 推进管网改造(2024年底前). */
function inBrackets(text: string, mention: DateMention, end: number): boolean {
  // 春节前(2月5日)兑付: the day itself, told behind the time it falls in, is no limit of its own.
  const gloss = /[前底末内日旬节]\($/.test(text.slice(Math.max(0, mention.start - 2), mention.start));
  return text.charAt(mention.start - 1) === '(' && !gloss && /^(?:完成|建成|办结)?\)/.test(text.slice(end, end + 3));
}

interface Gathered extends Evidence {
  readonly clause: { readonly start: number; readonly end: number };
  readonly sentence: string;
}

function gather(reading: Reading, mention: DateMention, carried: boolean): Gathered | null {
  const { text } = reading;
  const parts = mention.last ?? mention.first;
  const boundary = boundaryOf(text, mention);
  const around = clauseAround(reading, mention.start, boundary.end);
  if (!around) return null;
  const { index, clause } = around;
  const head = text.slice(clause.start, mention.start);
  const own: Place = { text, mention, boundary, head, tail: text.slice(boundary.end, clause.end) };
  const near = findCue(text, clause.start, mention.start, boundary.end, clause.end);
  const bounded = boundary.kind !== 'none' || parts.edge === 'end' || parts.edge === 'within' || parts.plan !== undefined;
  // Only a bare time or a boundary reaches over the comma; 今年8月初抓获,…将依法处置 does not.
  const reaches = bounded || (near !== null && near.at < mention.start) || clause.end - boundary.end <= 1;
  const { end, promise } = promiseOf(reading, index, clause, boundary.end, reaches);
  const cue = near ?? (bounded && clause.end < end ? findCue(text, end, end, clause.end, end) : null);
  const from = text.slice(Math.max(0, clause.start - SENTENCE_BEFORE), clause.start);
  const sentence = from.slice(Math.max(from.lastIndexOf('。'), from.lastIndexOf(';')) + 1) + text.slice(clause.start, end);
  const bracketed = inBrackets(text, mention, boundary.end);
  return {
    place: own, cue, carried, bracketed, sentence, ahead: looksAhead(reading, mention.start), past: reading.past,
    remainder: REMAINDER.test(text.slice(Math.max(clause.start - SENTENCE_BEFORE, 0), mention.start)),
    promise: bracketed ? head : promise, clause: trimClause(text, { ...clause, end }, mention.start),
  };
}

type Named = { readonly year: number; readonly month?: number } | undefined;

/** What is measured against, right before its figure or behind 由: 由2022年的42%提高到68%. */
const MEASURED = /^的\d/;
/** A bare year tells its object apart and dates nothing: {将}2025年{代编预算}压减23%,…11月底前报送. */
const BEFORE_OBJECT = /[将把对]$/;
const OBJECT = /^度?[^,。;\d]{0,6}预算/;
const FROM_TODAY = /(?:即日|目前|现在|今日|本日)起?[至到]$/;

/**
 * The year and month a date leaves to those behind it. Years looked at (2020年至2022年的补贴…, 2020年以来…) leave none; a
 * date that only tells a figure apart (由2022年的42%提高到68%) leaves the one before it.
 */
function settle(text: string, mention: DateMention, resolved: ResolvedDate | null, last: Named): Named {
  // 原计划2023年底完工,…今年4月…: a year that cannot be told is another one.
  if (!resolved) return mention.first.yearOffset === undefined ? last : undefined;
  if (MEASURED.test(text.slice(mention.end, mention.end + 2))) return last;
  // 自即日起至2025年2月底,…12月10日前…: the stretch begins today, dates behind it lie within.
  if (mention.last === undefined && FROM_TODAY.test(text.slice(Math.max(0, mention.start - 8), mention.start))) return undefined;
  if (resolved.precision !== 'year') return lastNamed(resolved);
  if (BEFORE_OBJECT.test(text.charAt(mention.start - 1)) && OBJECT.test(text.slice(mention.end, mention.end + 9))) return last;
  return mention.last || /^(?:以来|至今|以前|起)/.test(text.slice(mention.end, mention.end + 2)) ? undefined : lastNamed(resolved);
}

const namesNoYear = ({ first }: DateMention): boolean =>
  first.year === undefined && first.yearOffset === undefined && first.monthOffset === undefined && first.quarterOffset === undefined && first.plan === undefined;

/** A year neither written nor told by a word depends on how the date is meant; any other is the same for both. */
const implied = (resolved: ResolvedDate | null): boolean =>
  resolved === null || resolved.mention.last !== undefined || resolved.yearFrom === 'inferred' || resolved.yearFrom === 'inherited';

/** What the dates of one sentence leave to those behind them. */
class Sentence {
  last: Named;
  /** Something has been promised by an earlier date. */
  promised = false;
  /** A year cannot be read: dates behind it that name none have none. */
  private yearLost = false;

  constructor(readonly number: number) {}

  /** The date as it is to be read behind those before it. */
  enter(text: string, mention: DateMention): DateMention {
    if (mention.unreadable) this.yearLost ||= text.slice(mention.start, mention.end).includes('年');
    else if (this.yearLost && namesNoYear(mention)) return { ...mention, unreadable: true };
    else this.yearLost = false;
    return mention;
  }
}

/** 每年3月、9月: the second date comes round as the first does. */
const JOINED = /^[、和及,](?:于|在)?$/;

/** Offers a refused date. 1月18日召开会议: a bare day is when something was done, as a rule. */
function offerRefused(reading: Reading, { place: { mention, boundary } }: Gathered, decision: Decision | null, limit: LimitValue | null): void {
  const inferred = mention.first.year === undefined && mention.first.yearOffset === undefined;
  if (!limit || !decision || (limit.precision === 'day' && boundary.kind === 'none' && inferred)) return;
  offerTime(reading, { start: mention.start, end: boundary.end }, { refusedBy: decision.id, due: limit.dueLatest ?? limit.due, inferred });
}

/** The promise as a result. */
function toDeadline(
  reading: Reading, evidence: Gathered, resolved: ResolvedDate | null, limit: LimitValue | null, reasons: readonly string[],
): FoundDeadline {
  const { place: { mention, boundary }, clause } = evidence;
  const manner = readManner(evidence, limit?.relation ?? (boundary.kind === 'none' ? 'in' : 'by'));
  return {
    ...place(reading, { start: mention.start, end: boundary.end }, clause),
    ...(limit && { due: limit.due, ...(limit.dueLatest && { dueLatest: limit.dueLatest }), ...(limit.from && { from: limit.from }), precision: limit.precision }),
    ...manner,
    ...(resolved && { yearFrom: resolved.yearFrom }),
    rule: limit?.rule ?? 'deadlines/undated', source: 'sentence',
    certainty: reasons.length > 0 ? 'check' : 'certain', checkReasons: reasons,
  };
}

/**
 * Calendar expressions that promise: 年底前建成…, 预计2024年9月底前完成, 11月动工, 年内持续开展….
 *
 * @param taken - Stretches other rules have read already (labelled limits).
 * @returns Deadlines in text order.
 */
export function findCalendarLimits(reading: Reading, taken: readonly { start: number; end: number }[]): FoundDeadline[] {
  const { text, issuedOn, quoted } = reading;
  const found: FoundDeadline[] = [];
  let sentence = new Sentence(-1);
  let recurrent = -1;
  for (const scanned of scanDates(text)) {
    const at = clauseAround(reading, scanned.start, scanned.end)?.clause;
    if (!at) continue;
    if (at.sentence !== sentence.number) sentence = new Sentence(at.sentence);
    const mention = sentence.enter(text, scanned);
    if (isQuoted(quoted, mention.start, mention.end)) continue;
    const { last } = sentence;
    const context = { issuedOn, last };
    if (isCovered(taken, mention.start, mention.end)) {
      sentence.last = settle(text, mention, resolveDate(mention, context, 'narrative'), last);
      continue;
    }
    const evidence = gather(reading, mention, sentence.promised);
    if (!evidence) continue;
    const { head, boundary } = evidence.place;
    const recurs = isRecurrent(head) || (recurrent >= 0 && JOINED.test(text.slice(recurrent, Math.min(mention.start, recurrent + 4))));
    recurrent = recurs ? boundary.end : -1;
    const asPromise = resolveDate(mention, context, 'commitment');
    const limit = asPromise && toLimit(asPromise, boundary);
    const asReport = implied(asPromise) ? resolveDate(mention, context, 'narrative') : asPromise;
    // Most dates of a notice lie behind: that is seen at once, the words around them need a closer look.
    const refusal = recurs ? 'blocked/recurrent' : isBehind(limit, evidence.cue, issuedOn) ? 'blocked/behind' : blockedBy(evidence.place, evidence.sentence);
    const decision = refusal === undefined ? decide(evidence, asPromise, limit, asReport, reading) : null;
    reading.trace?.(refusal ?? decision?.id ?? '', text.slice(mention.start, boundary.end));
    if (decision?.then !== 'promise') {
      offerRefused(reading, evidence, decision, limit);
      sentence.last = settle(text, mention, asReport, last);
      continue;
    }
    sentence.last = settle(text, mention, asPromise, last);
    sentence.promised = true;
    found.push(toDeadline(reading, evidence, asPromise, limit, [...(limit?.reasons ?? []), ...decision.reasons]));
  }
  return found;
}
