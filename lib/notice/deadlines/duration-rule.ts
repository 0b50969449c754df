import { toIsoDate } from '@/lib/time/civil-date';
import { hasDamagedNumber } from '@/lib/text/unreadable';
import { decidingRow, type Row } from '../decision';
import { offerTime } from './candidate';
import { isCovered, isQuoted } from './clauses';
import { hasAction, isPlanned, UNREADABLE } from './commitment';
import { findCue, type Cue } from './cue';
import { scanDurations, type Duration } from './duration';
import { limitStart, resolveDuration, type DurationValue } from './duration-limit';
import { clauseAndNext, clauseAround, looksAhead, place, tell } from './reader';
import type { Reading } from './reader';
import type { FoundDeadline } from './types';
import { BASIC, DONE, FULL, START, TALLY } from './words';

const PAST = new RegExp(`${DONE}|${TALLY}`);
const STARTS = new RegExp(`^[^,;。]{0,8}(?:${START})`);
/** Standing rules and service promises: 收到举报后3日内, 每案…, 凡…的, 人人过关. */
const GENERAL = /凡|每[一\u4e00-\u9fff]|一律|(?:接到|收到|受理|发现|提出|入职|录用|到任|任职|登记|立案|事发|案发)[^,;。]{0,12}(?:之日起|后|起)|应当|不得|按规定|报到|新警|人人|通常|一般|过去/;

/** The inspection's own feedback is one event; 收到群众反馈后3日内 is a rule. */
const OWN_FEEDBACK = /反馈意见|(?:巡[视察]|督[察查导]|审计|检查)组?(?:的|正式|集中)?反馈/;

const OBLIGES = /须|应/;
const MAY = /(?<![尽不许认])可以?[在于自从]/;
const ASKED_OF_PUBLIC = /^(?:与[^,。;]{1,9}联系|向[^,。;]{1,9}(?:反映|举报|提出))/;

/** A duration in its clause, and the day it comes to. */
interface Facts {
  readonly event: string;
  /** What stands before and after it in its clause. */
  readonly head: string;
  readonly tail: string;
  readonly cue: Cue | null;
  readonly loose: boolean;
  readonly workingDays: boolean;
  /** The clause looks ahead by where it stands. */
  readonly ahead: boolean;
  /** The day is known and had passed when the notice was printed. */
  readonly late: boolean;
  /** The same, of an event and still promised: 将于反馈后三个月内报送, printed later than that. */
  readonly overdue: boolean;
  /** An event whose day is known, or 将 in front of a time, or any other cue. */
  readonly named: boolean;
}

const isPromised = ({ cue, cueBeforeTime }: { readonly cue: Cue | null; readonly cueBeforeTime: boolean }): boolean =>
  cue !== null && (cue.text !== '将' || cueBeforeTime);

/** What makes a duration no promise, in the order tried. */
export const DURATION_REFUSALS: readonly Row<Facts & { readonly cueBeforeTime: boolean }>[] = [
  { id: 'duration/past', example: '争取已在两周内办结。', because: 'it has happened', when: ({ head, tail }) => PAST.test(head) || PAST.test(tail) },
  {
    id: 'duration/general', example: '收到群众举报后3日内将办结。', because: 'a standing rule or a service promise, not the limit of an issue',
    when: ({ head, event }) => GENERAL.test(head) && !OWN_FEEDBACK.test(event),
  },
  {
    id: 'duration/procedure', example: '变更签证须在7个工作日内办结。', because: 'how many working days a step may take is a rule, whenever it is taken',
    when: ({ event, cue, workingDays }) => event === '' && workingDays && cue !== null && OBLIGES.test(cue.text),
  },
  {
    id: 'duration/public', example: '如有疑问，可在本公告发布之日起10个工作日内与审计部联系。', because: 'it is for the public to do it, who may',
    when: ({ head, tail }) => MAY.test(head) || ASKED_OF_PUBLIC.test(tail),
  },
  { id: 'duration/of-noun', example: '争取两周内的任务完成。', because: 'two weeks of a noun tell it apart', when: ({ tail }) => /的$|^的/.test(tail) },
  { id: 'duration/no-verb', example: '争取两周内见分晓。', because: 'nothing is said that would be done', when: ({ tail }) => !hasAction(tail) },
  {
    id: 'duration/no-cue', example: '两周内完成整改。', because: 'without a cue only an event with a known day makes a limit, or a call among the next steps',
    when: (facts) => !facts.named && !isPromised(facts) && !(facts.event === '' && facts.ahead && /^(?:要|各|全)/.test(facts.tail)),
  },
  { id: 'duration/loose', example: '下一步，未来三个月内要完成整改。', because: 'a loose stretch promises only with a cue', when: ({ loose, cue }) => loose && !cue },
  { id: 'duration/late', example: '确保反馈后一个月内完成整改。', because: 'the day lies behind', when: ({ late, overdue }) => late && !overdue },
];

const BASIC_RE = new RegExp(BASIC);
const FULL_RE = new RegExp(FULL);

type Limit = Pick<FoundDeadline, 'due' | 'precision' | 'yearFrom' | 'relation' | 'extent' | 'certainty' | 'checkReasons'>;
/** The day a duration comes to, and how what is promised by then is meant. */
function asLimit({ due, precision }: Omit<DurationValue, 'reasons'>, tail: string, reasons: readonly string[]): Limit {
  const extent = BASIC_RE.test(tail) ? 'basic' : FULL_RE.test(tail) ? 'full' : undefined;
  return {
    ...(due && { due, precision, yearFrom: 'relative' }),
    relation: STARTS.test(tail) ? 'start' : 'by',
    ...(extent && { extent }),
    certainty: reasons.length > 0 ? 'check' : 'certain', checkReasons: reasons,
  };
}

/** The day it comes to; none where a digit of it cannot be read. */
const valueOf = ({ text, issuedOn, feedbackOn }: Reading, duration: Duration): DurationValue =>
  (hasDamagedNumber(text, duration.start, duration.end) ? { reasons: [UNREADABLE] } : resolveDuration(duration, issuedOn, feedbackOn));

/**
 * Durations that promise: 争取两周之内办结 (counted from the notice's date, to be checked), 反馈后两个月内报送…
 * (counted from the feedback). Without a cue only an event with a date known here makes one.
 */
export function findDurationLimits(reading: Reading, taken: readonly { start: number; end: number }[]): FoundDeadline[] {
  const { text, issuedOn, quoted } = reading;
  const found: FoundDeadline[] = [];
  for (const duration of scanDurations(text)) {
    const skipped = duration.kind === 'beyond' || isQuoted(quoted, duration.start, duration.end) || isCovered(taken, duration.start, duration.end);
    const clause = skipped ? undefined : duration.event === '' ? clauseAround(reading, duration.start, duration.end)?.clause : clauseAndNext(reading, duration);
    if (!clause) continue;
    const head = text.slice(clause.start, duration.start);
    const tail = text.slice(duration.end, clause.end).replace(/^,/, '');
    const cue = findCue(text, clause.start, duration.start, duration.end, clause.end);
    const value = valueOf(reading, duration);
    const days = value.due !== undefined && issuedOn !== undefined ? { due: value.due, today: toIsoDate(issuedOn) } : null;
    const late = days !== null && days.due < days.today;
    const overdue = late && duration.event !== '' && isPlanned(cue);
    const refusal = decidingRow(DURATION_REFUSALS, {
      event: duration.event, head, tail, cue, late, overdue, loose: duration.loose, workingDays: duration.unit === 'working-day', ahead: looksAhead(reading, duration.start),
      named: duration.event !== '' && days !== null && (!late || overdue), cueBeforeTime: cue !== null && /[在于]/.test(text.charAt(cue.at + 1)),
    });
    tell(reading, refusal, duration);
    if (refusal) {
      offerTime(reading, duration, { refusedBy: refusal.id, due: days?.due });
      continue;
    }
    found.push({
      ...place(reading, { start: limitStart(duration, issuedOn), end: duration.end }, clause),
      ...asLimit(value, tail, overdue ? [...value.reasons, 'overdue-at-publication'] : value.reasons),
      ...(cue && { strength: cue.strength }),
      rule: duration.event ? 'deadlines/after-event' : 'deadlines/duration', source: 'sentence',
    });
  }
  return found;
}
