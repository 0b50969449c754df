import { addDays, toIsoDate } from '@/lib/time/civil-date';
import { isCovered, isQuoted } from './clauses';
import { RELATIVE } from './blocked';
import { COUNTED, hasAction, UNREADABLE } from './commitment';
import { findCue } from './cue';
import { dayBefore } from './festival';
import type { FestivalLimit } from './festival';
import { clauseAround, looksAhead, place } from './reader';
import type { Reading } from './reader';
import type { FoundDeadline } from './types';
import { ACHIEVE, DONE, TALLY } from './words';

const DONE_RE = new RegExp(DONE);
const TALLY_RE = new RegExp(TALLY);
const ACHIEVE_RE = new RegExp(ACHIEVE);
/** 每年春节前, 春节前的检查: customs, not limits. */
const CUSTOM = /每|历年|往年|重要|节假日|等$|、$/;

/** 春节前(2月5日)兑付: the day in brackets is the one meant, and the calendar rule reads it. */
const GLOSSED = /^\((?:\d{1,2}月|\d{4}年)/;

/** Without a cue the nearest festival of the name may as well be behind: only one so many days ahead is meant. */
const NEAR = 214;
/** 春节前兑付工资812万元: an amount paid is known once it is paid, unless it is what remains. */
const PAID = /(?:兑付|发放|支付|拨付|清退|退还|返还|追缴|收回)[^,;。]{0,20}?\d[\d,.]*余?[万亿]?元/;
const REMAINS = /剩余|其余|余款|尾款|尚欠|下欠/;
/** How much of the clause behind the comma is read. */
const LONGEST_NEXT = 120;

/**
 * Festivals as limits: 争取“十一”之前完成公示 means the day before. Without a cue (国庆节前完成安装) it must be near, and
 * what it promises must be a state that can be reached; most festivals named are past.
 *
 * @param festivals - Those of the paragraph, as `scanFestivals` gives them.
 */
export function findFestivalLimits(reading: Reading, festivals: readonly FestivalLimit[], taken: readonly { start: number; end: number }[]): FoundDeadline[] {
  const { text, issuedOn, quoted } = reading;
  const found: FoundDeadline[] = [];
  for (const festival of festivals) {
    if (isQuoted(quoted, festival.start, festival.end) || isCovered(taken, festival.start, festival.end)) continue;
    const around = clauseAround(reading, festival.start, festival.end);
    if (!around) continue;
    // 到春节前,…全部兑付: what is promised stands behind the comma.
    const next = around.clause.end === festival.end ? reading.clauses[around.index + 1] : undefined;
    const clause = next && next.part === around.clause.part ? { ...around.clause, end: Math.min(next.end, festival.end + LONGEST_NEXT) } : around.clause;
    const head = text.slice(clause.start, festival.start);
    const tail = text.slice(festival.end, clause.end).replace(/^,/, '');
    const cue = findCue(text, clause.start, festival.start, festival.end, clause.end);
    if (!hasAction(tail) || DONE_RE.test(head) || DONE_RE.test(tail) || (!cue && TALLY_RE.test(head + tail))) continue;
    if (GLOSSED.test(text.slice(festival.end, festival.end + 6))) continue;
    if (CUSTOM.test(head) || tail.startsWith('的') || RELATIVE.test(tail) || (!cue && COUNTED.test(tail))) continue;
    const day = dayBefore(festival, issuedOn);
    if (day && issuedOn && toIsoDate(day) < toIsoDate(issuedOn)) continue;
    if (!cue && !looksAhead(reading, festival.start)) {
      if (PAID.test(tail) && !REMAINS.test(head + tail)) continue;
      if (!day || !issuedOn || !ACHIEVE_RE.test(tail) || (festival.year === undefined && toIsoDate(day) > toIsoDate(addDays(issuedOn, NEAR)))) continue;
    }
    const yearFrom = festival.year !== undefined ? 'explicit' : festival.yearOffset !== undefined ? 'relative' : 'inferred';
    found.push({
      ...place(reading, festival, clause),
      ...(day ? { due: toIsoDate(day), precision: 'day' as const, yearFrom } : {}),
      relation: 'by', ...(cue ? { strength: cue.strength } : {}),
      rule: 'deadlines/festival', source: 'sentence',
      certainty: day ? 'certain' : 'check', checkReasons: day ? [] : [festival.unreadable ? UNREADABLE : 'festival-date-unknown'],
    });
  }
  return found;
}
