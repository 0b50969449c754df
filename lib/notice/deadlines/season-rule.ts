import { offerTime } from './candidate';
import { isCovered, isQuoted } from './clauses';
import { hasAction } from './commitment';
import { findCue } from './cue';
import { clauseAround, place } from './reader';
import type { Reading } from './reader';
import type { FoundDeadline } from './types';
import { CAN, DONE } from './words';
import { patternOf } from '../words/pattern';
import { BEFORE, NEAR_YEARS, PAST_YEARS } from '../words/time';

/** Times of the year and of school, farm and works that no calendar gives, as limits. */
const SEASON = new RegExp(
  `(?:20\\d\\d年|${NEAR_YEARS})?(?:秋季|春季|夏季|冬季)?(?:主?汛期|入汛|汛前期|[雨旱枯台]季|台风季|春耕|夏收|秋收|秋种|冬种|夏种|[\\u4e00-\\u9fff]{0,2}收购|开学|暑假|寒假|暑期|供[暖热]期?|采暖期?|封冻期?|上冻|入冬|入夏|高考|中考|换届|开渔|休渔)` +
  `(?:到来|来临|开始|结束)?(?:${BEFORE}|前(?![期夕后述往沿端]))`, 'g',
);
const HINT = patternOf`[汛季耕收种购学假期暖热冻冬夏考届渔]前|[到来始束]前|${BEFORE}`;
const DONE_RE = new RegExp(DONE);
const DAY_BEFORE = /\d[日号](?:[春夏秋冬]季)?(?:新?学期)?$/;
const RECURS = patternOf`每|${PAST_YEARS}`;

/** The stretches of a folded paragraph that name such a limit; no date in them is one of its own. */
export const scanSeasons = (text: string): { start: number; end: number }[] =>
  HINT.test(text) ? Array.from(text.matchAll(SEASON), (match) => ({ start: match.index, end: match.index + match[0].length })) : [];

/**
 * Promises for a time no calendar gives: 计划汛期前完成清淤. They are kept with their words and have no due date. Only a cue
 * makes one; what is told of a season is a report more often than not.
 *
 * @param seasons - Those of the paragraph, as `scanSeasons` gives them.
 */
export function findSeasonLimits(reading: Reading, seasons: readonly { start: number; end: number }[], taken: readonly { start: number; end: number }[]): FoundDeadline[] {
  const { text, quoted } = reading;
  const found: FoundDeadline[] = [];
  for (const season of seasons) {
    if (isQuoted(quoted, season.start, season.end) || isCovered(taken, season.start, season.end)) continue;
    const clause = clauseAround(reading, season.start, season.end)?.clause;
    if (!clause) continue;
    const head = text.slice(clause.start, season.start);
    const tail = text.slice(season.end, clause.end);
    const cue = findCue(text, clause.start, season.start, season.end, clause.end);
    // 9月1日开学前, 9月1日秋季学期开学之前: the day is known, and the calendar rule has it.
    if (DAY_BEFORE.test(head) || RECURS.test(head) || tail.startsWith('的') || !hasAction(tail) || DONE_RE.test(head) || DONE_RE.test(tail)) continue;
    if (!cue && !CAN.test(tail)) {
      offerTime(reading, season, { refusedBy: 'season/no-cue' });
      continue;
    }
    found.push({
      ...place(reading, season, clause), relation: 'by', ...(cue && { strength: cue.strength }), rule: 'deadlines/season', source: 'sentence',
      certainty: 'check', checkReasons: ['event-date-unknown'],
    });
  }
  return found;
}
