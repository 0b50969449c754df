import { toIsoDate } from '@/lib/time/civil-date';
import { hasDamagedNumber } from '@/lib/text/unreadable';
import { isCovered, isQuoted } from './clauses';
import { hasAction, UNREADABLE } from './commitment';
import { findCue } from './cue';
import { scanDurations } from './duration';
import { namedDay, ownPublication, resolveDuration } from './duration-limit';
import { clauseAround, looksAhead, place } from './reader';
import type { Reading } from './reader';
import type { FoundDeadline } from './types';
import { BASIC, DONE, FULL, START, TALLY } from './words';

const PAST = new RegExp(`${DONE}|${TALLY}`);
const STARTS = new RegExp(`^[^,;。]{0,8}(?:${START})`);
/** Standing rules and service promises: 收到举报后3日内, 每案…, 凡…的, 人人过关. */
const GENERAL = /凡|每[一\u4e00-\u9fff]|一律|(?:接到|收到|受理|发现|提出|入职|录用|到任|任职|登记|立案|事发|案发)[^,;。]{0,12}(?:之日起|后|起)|应当|不得|按规定|报到|新警|人人|通常|一般|过去/;

/** The inspection's own feedback is one event; 收到群众反馈后3日内 is a rule. */
const OWN_FEEDBACK = /反馈意见|(?:巡[视察]|督[察查导]|审计|检查)组?(?:的|正式|集中)?反馈/;

/**
 * Durations that promise: 争取两周之内办结 (counted from the notice's date, to be checked), 反馈后两个月内报送…
 * (counted from the feedback). Without a cue only an event with a date known here makes one.
 */
export function findDurationLimits(reading: Reading, taken: readonly { start: number; end: number }[]): FoundDeadline[] {
  const { text, issuedOn, feedbackOn, quoted } = reading;
  const found: FoundDeadline[] = [];
  for (const duration of scanDurations(text)) {
    if (duration.kind === 'beyond' || isQuoted(quoted, duration.start, duration.end)) continue;
    if (isCovered(taken, duration.start, duration.end)) continue;
    const clause = clauseAround(reading, duration.start, duration.end)?.clause;
    if (!clause) continue;
    const head = text.slice(clause.start, duration.start);
    const tail = text.slice(duration.end, clause.end);
    if (PAST.test(head) || PAST.test(tail) || (GENERAL.test(head) && !OWN_FEEDBACK.test(duration.event)) || /的$|^的/.test(tail) || !hasAction(tail)) continue;
    const cue = findCue(text, clause.start, duration.start, duration.end, clause.end);
    const damaged = hasDamagedNumber(text, duration.start, duration.end);
    const value = damaged ? { reasons: [UNREADABLE] } : resolveDuration(duration, issuedOn, feedbackOn);
    const open = value.due !== undefined && issuedOn !== undefined && value.due >= toIsoDate(issuedOn);
    // 将于反馈后三个月内报送, printed later than that: still promised, and overdue at publication.
    const late = value.due !== undefined && issuedOn !== undefined && !open;
    const overdue = late && duration.event !== '' && cue !== null && (cue.strength !== 'firm' || cue.text === '将');
    const named = duration.event !== '' && (open || overdue);
    const promised = cue !== null && (cue.text !== '将' || /[在于]/.test(text.charAt(cue.at + 1)));
    if (!named && !promised && !(duration.event === '' && looksAhead(reading, duration.start) && /^(?:要|各|全)/.test(tail))) continue;
    if (duration.loose && !cue) continue;
    if (late && !overdue) continue;
    const reasons = overdue ? [...value.reasons, 'overdue-at-publication'] : value.reasons;
    const extent = BASIC_RE.test(tail) ? 'basic' : FULL_RE.test(tail) ? 'full' : undefined;
    found.push({
      ...place(reading, { start: namedDay(duration, issuedOn)?.start ?? ownPublication(duration) ?? duration.start, end: duration.end }, clause),
      ...(value.due ? { due: value.due, precision: value.precision } : {}),
      relation: STARTS.test(tail) ? 'start' : 'by',
      ...(cue ? { strength: cue.strength } : {}),
      ...(extent ? { extent } : {}),
      ...(value.due ? { yearFrom: 'relative' as const } : {}),
      rule: duration.event ? 'deadlines/after-event' : 'deadlines/duration', source: 'sentence',
      certainty: reasons.length > 0 ? 'check' : 'certain', checkReasons: reasons,
    });
  }
  return found;
}

const BASIC_RE = new RegExp(BASIC);
const FULL_RE = new RegExp(FULL);
