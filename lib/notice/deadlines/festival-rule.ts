import { addDays, toIsoDate } from '@/lib/time/civil-date';
import { decidingRow, type Row } from '../decision';
import { offerTime } from './candidate';
import { isCovered, isQuoted } from './clauses';
import { RELATIVE } from './blocked';
import { COUNTED, hasAction, UNREADABLE } from './commitment';
import { findCue, type Cue } from './cue';
import { dayBefore } from './festival';
import type { FestivalLimit } from './festival';
import { clauseAndNext, looksAhead, place, tell } from './reader';
import type { Reading } from './reader';
import type { FoundDeadline } from './types';
import { ACHIEVE, CAN, DONE, TALLY } from './words';
import { PAYS, RECOVERS } from '../words/acts';
import { patternOf } from '../words/pattern';
import { PAST_YEARS } from '../words/time';

const DONE_RE = new RegExp(DONE);
const TALLY_RE = new RegExp(TALLY);
const ACHIEVE_RE = new RegExp(ACHIEVE);
/** 每年春节前, 春节前的检查: customs, not limits. */
const CUSTOM = patternOf`每|${PAST_YEARS}|重要|节假日|等$|、$`;

/** 春节前(2月5日)兑付: the day in brackets is the one meant, and the calendar rule reads it. */
export const GLOSSED = /^\((?:\d{1,2}月|\d{4}年)/;

/** Without a cue the nearest festival of the name may as well be behind: only one so many days ahead is meant. */
const NEAR = 214;
/** 春节前兑付工资812万元: an amount paid is known once it is paid, unless it is what remains. */
const PAID = patternOf`(?:${PAYS}|发放|${RECOVERS}|返还)[^,;。]{0,20}?\d[\d,.]*余?[万亿]?元`;
const REMAINS = /剩余|其余|余款|尾款|尚欠|下欠/;

/** A festival in its clause, and the day before it. */
interface Facts {
  readonly head: string;
  readonly tail: string;
  readonly cue: Cue | null;
  /** Right behind it. */
  readonly behind: string;
  /** ISO day; undefined where it cannot be told. */
  readonly day: string | undefined;
  /** ISO day of the notice. */
  readonly today: string | undefined;
  /** ISO day up to which the nearest festival of the name is meant; undefined without a date of the notice. */
  readonly near: string | undefined;
  /** A cue, what can be done by then, or the next steps. */
  readonly expected: boolean;
  /** Its year is written. */
  readonly dated: boolean;
}

/** What makes a festival no limit, in the order tried. */
export const FESTIVAL_REFUSALS: readonly Row<Facts>[] = [
  { id: 'festival/no-verb', example: '力争春节前见分晓。', because: 'nothing is said that would be done', when: ({ tail }) => !hasAction(tail) },
  { id: 'festival/past', example: '国庆节前已完成整改。', because: 'it has happened', when: ({ head, tail }) => DONE_RE.test(head) || DONE_RE.test(tail) },
  { id: 'festival/tally', example: '国庆节前累计完成整改12项。', because: 'a tally tells what has happened, unless a cue looks ahead', when: ({ cue, head, tail }) => !cue && TALLY_RE.test(head + tail) },
  { id: 'festival/glossed', example: '力争春节前（2025年1月28日）完成兑付。', because: 'the day in brackets is the one meant', when: ({ behind }) => GLOSSED.test(behind) },
  {
    id: 'festival/custom', example: '每年国庆节前完成检查。', because: 'customs, and nouns told apart by the festival, are no limits',
    when: ({ head, tail }) => CUSTOM.test(head) || tail.startsWith('的') || RELATIVE.test(tail),
  },
  { id: 'festival/counted', example: '国庆节前组织检查12次。', because: 'activities told with a tally are past', when: ({ cue, tail }) => !cue && COUNTED.test(tail) },
  { id: 'festival/gone', example: '力争2023年国庆节前完成整改。', because: 'the day lies behind', when: ({ day, today }) => day !== undefined && today !== undefined && day < today },
  {
    id: 'festival/paid', example: '国庆节前兑付工资812万元。', because: 'an amount paid is known once it is paid, unless it is what remains',
    when: ({ expected, head, tail }) => !expected && PAID.test(tail) && !REMAINS.test(head + tail),
  },
  {
    id: 'festival/no-state', example: '国庆节前开展检查。', because: 'without a cue only a state that can be reached by a known day',
    when: ({ expected, day, today, tail }) => !expected && (day === undefined || today === undefined || !ACHIEVE_RE.test(tail)),
  },
  {
    id: 'festival/far', example: '春节前完成整改。', because: 'without a cue the nearest festival of the name may as well be behind',
    when: ({ expected, dated, day, near }) => !expected && !dated && day !== undefined && near !== undefined && day > near,
  },
];

/**
 * Festivals as limits: 争取“十一”之前完成公示 means the day before. Without a cue (国庆节前完成安装) it must be near, and
 * what it promises must be a state that can be reached; most festivals named are past.
 *
 * @param festivals - Those of the paragraph, as `scanFestivals` gives them.
 */
export function findFestivalLimits(reading: Reading, festivals: readonly FestivalLimit[], taken: readonly { start: number; end: number }[]): FoundDeadline[] {
  const { text, issuedOn, quoted } = reading;
  const found: FoundDeadline[] = [];
  const today = issuedOn && toIsoDate(issuedOn);
  const near = issuedOn && toIsoDate(addDays(issuedOn, NEAR));
  for (const festival of festivals) {
    if (isQuoted(quoted, festival.start, festival.end) || isCovered(taken, festival.start, festival.end)) continue;
    const clause = clauseAndNext(reading, festival);
    if (!clause) continue;
    const head = text.slice(clause.start, festival.start);
    const tail = text.slice(festival.end, clause.end).replace(/^,/, '');
    const cue = findCue(text, clause.start, festival.start, festival.end, clause.end);
    const before = dayBefore(festival, issuedOn);
    const day = before ? toIsoDate(before) : undefined;
    const refusal = decidingRow(FESTIVAL_REFUSALS, {
      head, tail, cue, day, today, near, behind: text.slice(festival.end, festival.end + 6), dated: festival.year !== undefined,
      expected: cue !== null || CAN.test(tail) || looksAhead(reading, festival.start),
    });
    tell(reading, refusal, festival);
    if (refusal) {
      offerTime(reading, festival, { refusedBy: refusal.id, due: day, inferred: festival.year === undefined && festival.yearOffset === undefined });
      continue;
    }
    const yearFrom = festival.year !== undefined ? 'explicit' : festival.yearOffset !== undefined ? 'relative' : 'inferred';
    found.push({
      ...place(reading, festival, clause),
      ...(day !== undefined && { due: day, precision: 'day' as const, yearFrom }),
      relation: 'by', ...(cue && { strength: cue.strength }),
      rule: 'deadlines/festival', source: 'sentence',
      ...(day !== undefined
        ? { certainty: 'certain', checkReasons: [] }
        : { certainty: 'check', checkReasons: [festival.unreadable ? UNREADABLE : 'festival-date-unknown'] }),
    });
  }
  return found;
}
