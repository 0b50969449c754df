import { toIsoDate } from '@/lib/time/civil-date';
import { isCovered, isQuoted } from './clauses';
import { hasAction } from './commitment';
import { findCue } from './cue';
import { dayBefore, scanFestivals } from './festival';
import { clauseAround, looksAhead, place } from './reader';
import type { Reading } from './reader';
import type { FoundDeadline } from './types';
import { DONE, TALLY } from './words';

const PAST = new RegExp(`${DONE}|${TALLY}`);
/** 每年春节前, 春节前的检查: customs, not limits. */
const CUSTOM = /每|历年|往年|重要|节假日|等$|、$/;

/** Festivals as limits: 争取“十一”之前完成公示 means the day before. Only with a cue, since most festivals are past. */
export function findFestivalLimits(reading: Reading, taken: readonly { start: number; end: number }[]): FoundDeadline[] {
  const { text, issuedOn, quoted } = reading;
  const found: FoundDeadline[] = [];
  for (const festival of scanFestivals(text)) {
    if (isQuoted(quoted, festival.start, festival.end) || isCovered(taken, festival.start, festival.end)) continue;
    const clause = clauseAround(reading, festival.start, festival.end)?.clause;
    if (!clause) continue;
    const head = text.slice(clause.start, festival.start);
    const tail = text.slice(festival.end, clause.end);
    const cue = findCue(text, clause.start, festival.start, festival.end, clause.end);
    if ((!cue && !looksAhead(reading, festival.start)) || !hasAction(tail) || PAST.test(head) || PAST.test(tail)) continue;
    if (CUSTOM.test(head) || tail.startsWith('的')) continue;
    const day = dayBefore(festival, issuedOn);
    if (day && issuedOn && toIsoDate(day) < toIsoDate(issuedOn)) continue;
    const yearFrom = festival.year !== undefined ? 'explicit' : festival.yearOffset !== undefined ? 'relative' : 'inferred';
    found.push({
      ...place(reading, festival, clause),
      ...(day ? { due: toIsoDate(day), precision: 'day' as const, yearFrom } : {}),
      relation: 'by', ...(cue ? { strength: cue.strength } : {}),
      rule: 'deadlines/festival', source: 'sentence',
      certainty: day ? 'certain' : 'check', checkReasons: day ? [] : ['festival-date-unknown'],
    });
  }
  return found;
}
