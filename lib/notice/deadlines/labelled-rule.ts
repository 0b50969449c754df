import { toIsoDate } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import type { DateMention } from '@/lib/time/date-parts';
import { lastNamed, resolveDate, type ResolvedDate } from '@/lib/time/resolve-dates';
import { scanDates } from '@/lib/time/scan-dates';
import { hasDamagedNumber } from '@/lib/text/unreadable';
import type { RuleId } from '../rules';
import { boundaryOf } from './boundary';
import { toLimit, type LimitValue } from './calendar-limit';
import { clauseAt, isCovered } from './clauses';
import { UNREADABLE } from './commitment';
import { scanDurations } from './duration';
import { limitStart, resolveDuration } from './duration-limit';
import { standingValue } from './duty-words';
import { scanLabelledEvents, type LabelledEvent } from './labelled-event';
import type { LabelledValue } from './labelled';
import { place } from './reader';
import type { Reading } from './reader';
import type { FoundDeadline, FoundDuty } from './types';
import { ENDINGS, HAS_ALREADY } from '../words/status';

/** Dates only tables write: 2024.12, 2024-12, 20241231. */
const COMPACT = /(?<![\d.])(?<year>20\d{2})(?:(?<mark>[-/.])?(?<month>0[1-9]|1[0-2])(?:\k<mark>?(?<day>0[1-9]|[12]\d|3[01]))?|[-/.](?<short>[1-9]))(?![\d%])/g;

function compactDates(text: string, known: readonly DateMention[]): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.matchAll(COMPACT)) {
    const start = match.index;
    const end = start + match[0].length;
    if (known.some((m) => m.start < end && start < m.end) || /^[年月号]/.test(text.slice(end)) || hasDamagedNumber(text, start, end)) continue;
    const groups = match.groups ?? {};
    const first = { start, end, year: Number(groups['year']), month: Number(groups['month'] ?? groups['short']), ...(groups['day'] ? { day: Number(groups['day']) } : {}) };
    found.push({ start, end, first });
  }
  return found;
}

/** Moves a mention found in a part of the text to its place in the whole. */
const shift = (m: DateMention, by: number): DateMention => ({ ...m, start: m.start + by, end: m.end + by });

/** A label's first possible month is the feedback's, where that is known: the limit was set then. */
function anchorOf({ issuedOn, feedbackOn }: Reading): CivilDate | undefined {
  return feedbackOn && issuedOn && toIsoDate(feedbackOn) <= toIsoDate(issuedOn) ? feedbackOn : issuedOn;
}

type Stretch = { readonly start: number; readonly end: number };
/** A value that tells what has been done. */
const DONE = new RegExp(`^(?:${HAS_ALREADY}|全部已)|已(?:${ENDINGS})`);
/** 2024年6月起, 2024年6月以来: no limit. */
const FROM_THEN = /^(?:起(?!草)|以来)/;

const ruleOf = ({ source }: LabelledValue): RuleId => (source === 'cell' ? 'deadlines/cell' : 'deadlines/label');

/** The dates of a labelled value as limits. */
function datedLimits(
  reading: Reading, value: LabelledValue, mentions: readonly DateMention[], events: readonly LabelledEvent[], clause: Stretch,
): FoundDeadline[] {
  const { text, issuedOn } = reading;
  const anchor = anchorOf(reading);
  const done = DONE.test(text.slice(value.start, value.end));
  const deadlines: FoundDeadline[] = [];
  let last: { year: number; month?: number } | undefined;
  for (const mention of mentions) {
    const parts = mention.last ?? mention.first;
    const boundary = boundaryOf(text, mention);
    if (boundary.kind === 'none' && FROM_THEN.test(text.slice(boundary.end, value.end))) continue;
    const relative = parts.yearOffset !== undefined || parts.monthOffset !== undefined;
    const resolved = resolveDate(mention, { issuedOn: relative ? issuedOn : anchor, last }, 'commitment');
    if (resolved) last = lastNamed(resolved);
    if (isCovered(events, mention.start, mention.end)) continue;
    const limit = resolved && toLimit(resolved, boundary);
    // 完成时间:2023年5月 is the day it was finished, unless it lies ahead or says 前.
    const past = limit && issuedOn && (limit.dueLatest ?? limit.due) < toIsoDate(issuedOn);
    if (!value.limit && (done || (boundary.kind !== 'before' && (past || !issuedOn || mention.unreadable)))) continue;
    const where = place(reading, { start: mention.start, end: boundary.end }, clause);
    deadlines.push({ ...where, ...asLimit(resolved, limit, mention), rule: ruleOf(value), source: value.source });
  }
  return deadlines;
}

/** A limit set by an event's name (2024年春节前): the day before it, where that is known. */
function eventLimits(reading: Reading, value: LabelledValue, events: readonly LabelledEvent[], clause: Stretch): FoundDeadline[] {
  if (!value.limit && DONE.test(reading.text.slice(value.start, value.end))) return [];
  return events.flatMap(({ start, end, limit }) =>
    limit ? [{ ...place(reading, { start, end }, clause), ...limit, relation: 'by', strength: 'firm', rule: ruleOf(value), source: value.source } as const] : []);
}

/** What a date under a label comes to: a limit by it, which says why it should be looked at. */
function asLimit(resolved: ResolvedDate | null, limit: LimitValue | null, mention: DateMention) {
  const guessed = resolved?.yearFrom === 'inferred' ? ['year-inferred'] : [];
  const dayless = mention.unreadable ? UNREADABLE : 'issue-date-unknown';
  const reasons = limit ? [...limit.reasons, ...guessed] : [...guessed, dayless];
  return {
    ...(limit && { due: limit.due, ...(limit.dueLatest && { dueLatest: limit.dueLatest }), ...(limit.from && { from: limit.from }), precision: limit.precision }),
    relation: limit && limit.relation !== 'in' ? limit.relation : 'by', strength: 'firm',
    ...(resolved && { yearFrom: resolved.yearFrom }),
    certainty: reasons.length > 0 ? 'check' : 'certain', checkReasons: reasons,
  } as const;
}

/** A limit set in length of time runs from the feedback, unless it says from what: 自本通报公布之日起30日内 from the notice's own day. */
function durationLimits(reading: Reading, value: LabelledValue, clause: Stretch): FoundDeadline[] {
  const { text, issuedOn, feedbackOn } = reading;
  const said = text.slice(value.start, value.end);
  return scanDurations(said).filter(({ kind }) => kind !== 'beyond').map((duration) => {
    const at = { start: limitStart(duration, issuedOn) + value.start, end: duration.end + value.start };
    const damaged = hasDamagedNumber(said, duration.start, duration.end);
    const resolved = damaged ? { reasons: [UNREADABLE] } : resolveDuration(duration, duration.event ? issuedOn : (feedbackOn ?? issuedOn), feedbackOn);
    return {
      ...place(reading, at, clause),
      ...(resolved.due && { due: resolved.due, precision: resolved.precision, yearFrom: 'relative' as const }),
      relation: 'by', strength: 'firm', rule: ruleOf(value), source: value.source,
      certainty: 'check', checkReasons: feedbackOn && !duration.event && resolved.due ? ['counted-from-feedback'] : resolved.reasons,
    };
  });
}

/** What one labelled value holds: its limits, and a standing duty (立行立改, 长期坚持). */
export function readLabelled(reading: Reading, value: LabelledValue): { deadlines: FoundDeadline[]; duties: FoundDuty[] } {
  const said = reading.text.slice(value.start, value.end);
  const own = scanDates(said);
  const inValue = [...own, ...compactDates(said, own)].sort((a, b) => a.start - b.start);
  const events = scanLabelledEvents(said, value, inValue, anchorOf(reading));
  const mentions = inValue.map((m) => shift(m, value.start));
  const clause = value.source === 'cell' ? { start: value.start, end: value.end } : labelClause(reading, value);
  const dated = mentions.length > 0 ? datedLimits(reading, value, mentions, events, clause) : durationLimits(reading, value, clause);
  const deadlines = [...dated, ...eventLimits(reading, value, events, clause)];
  const standing = value.limit || value.source === 'cell' ? standingValue(said) : null;
  if (!standing) return { deadlines, duties: [] };
  const where = place(reading, { start: value.start + standing.start, end: value.start + standing.end }, clause);
  const kind = standing.text.startsWith('每') ? 'recurring' : 'standing';
  return { deadlines, duties: [{ kind, text: where.text, span: where.span, clause: where.clause }] };
}

/** From the label's name to the value's end. */
function labelClause(reading: Reading, value: LabelledValue): { start: number; end: number } {
  const label = reading.clauses[clauseAt(reading.clauses, value.start - 2)];
  return { start: label ? label.start : value.start, end: value.end };
}
