import { UNREADABLE as CHARACTERS } from '@/lib/text/unreadable';
import { scanDates } from '@/lib/time/scan-dates';
import { BINDS, PLANS } from '../words/status';
import { isCovered, isQuoted } from './clauses';
import { hasAction, UNREADABLE } from './commitment';
import { findCue } from './cue';
import { scanDurations } from './duration';
import { clauseAround, place } from './reader';
import type { Reading } from './reader';
import type { FoundDeadline } from './types';

/** What a time is written with. */
const PLAIN = '\\d〇○零一二三四五六七八九十年月日号旬季度上中下半底末第个周天';
/** What stands where a digit was, or says that none is known: ?, a cross, 几, a letter, a blank, a dot; a zero that no number begins with is one, too. */
const ODD = `?几xX×*_OoIl●°${CHARACTERS}`;
/** A form to be filled in, a slip of the keyboard, a scan read wrongly: X月底前, 1?个月内, 2025-*-15前, 〇月底前, X半年. */
const IS_ODD = new RegExp(`[${ODD}]|\\.\\.|--|-个|[〇○](?=个?[月旬])`, 'u');
/** A date and what is lost of it need no more. */
const LONGEST = 16;
const LOST = new RegExp(`(?:预计|承诺|${BINDS}|${PLANS}|将)(?:将|[于在到])*(?<time>[${PLAIN}${ODD}.-]{0,${LONGEST}}(?:[之以]?前|内|[${ODD}]半年))(?![往来期述部容外])`, 'gu');
const HAS_UNIT = /[年月日旬季周天]|\d-|-\d/;

/** Is it a whole time, which another rule has looked at? */
const isWhole = (time: string): boolean =>
  scanDates(time).some(({ start, end, unreadable }) => start === 0 && end >= time.length - 2 && !unreadable) || scanDurations(time).some(({ start }) => start === 0);

/**
 * Promises whose time holds a sign no time is written with: they have no day, and are kept to be looked at.
 *
 *   力争{1X个月内}完成清退      确保{2025-?-15前}建成      预计{X月底前}办结
 *
 * @param taken - Stretches other rules have read.
 */
export function findLostLimits(reading: Reading, taken: readonly { start: number; end: number }[]): FoundDeadline[] {
  const { text, quoted } = reading;
  const found: FoundDeadline[] = [];
  for (const match of text.matchAll(LOST)) {
    const time = match.groups?.['time'] ?? '';
    const end = match.index + match[0].length;
    const start = end - time.length;
    if (!IS_ODD.test(time) || !HAS_UNIT.test(time) || isWhole(time) || isCovered(taken, start, end) || isQuoted(quoted, start, end)) continue;
    // A ? within the time is no end of a sentence: what is promised stands behind it.
    const clause = clauseAround(reading, end - 1, end)?.clause;
    if (!clause || !hasAction(text.slice(end, clause.end))) continue;
    const cue = findCue(text, match.index, start, end, clause.end);
    found.push({
      ...place(reading, { start, end }, clause), relation: 'by', ...(cue && { strength: cue.strength }),
      rule: 'deadlines/lost', source: 'sentence', certainty: 'check', checkReasons: [UNREADABLE],
    });
  }
  return found;
}
