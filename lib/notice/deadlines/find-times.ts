import type { Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import { parseIsoDate } from '@/lib/time/civil-date';
import type { CivilDate } from '@/lib/time/civil-date';
import { findCalendarLimits } from './calendar-rule';
import { isCovered, isQuoted } from './clauses';
import { findDurationLimits } from './duration-rule';
import { scanDuties } from './duty-words';
import { scanFestivals } from './festival';
import { findFestivalLimits } from './festival-rule';
import { findLabelled } from './labelled';
import { readLabelled } from './labelled-rule';
import { clauseAround, openParagraph, place } from './reader';
import type { Reading } from './reader';
import { findLostLimits } from './lost-limit-rule';
import { findSeasonLimits, scanSeasons } from './season-rule';
import { readSetting } from './setting';
import type { FoundCandidate, FoundDeadline, FoundDuty, TimeContext } from './types';
import { DONE } from './words';

/** What a paragraph must hold for any rule here to find something. */
const HINT = /[年月日天周季旬期限前内底末]|立[行查知]|即知|边[查学整]|抓不懈|久久|长期|持续|常态|待|\d[-/.]\d/;
const REPORT = new RegExp(DONE);

/** A civil date or undefined for none. @throws {RangeError} If `iso` is not a civil date. */
function toDate(iso: string | undefined, name: string): CivilDate | undefined {
  if (iso === undefined) return undefined;
  const date = parseIsoDate(iso);
  if (!date) throw new RangeError(`${name} is not a civil date: ${iso}`);
  return date;
}

function findDuties(reading: Reading, taken: readonly { start: number; end: number }[]): FoundDuty[] {
  const { text, quoted } = reading;
  const duties: FoundDuty[] = [];
  const seen = new Set<string>();
  for (const hit of scanDuties(text)) {
    if (isQuoted(quoted, hit.start, hit.end) || isCovered(taken, hit.start, hit.end)) continue;
    const clause = clauseAround(reading, hit.start, hit.end)?.clause;
    if (!clause) continue;
    const said = text.slice(clause.start, clause.end);
    if (hit.kind !== 'condition' && REPORT.test(said)) continue;
    // One duty of a kind a clause: 常抓不懈、久久为功 says the same twice.
    const key = `${clause.start}:${hit.kind}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const where = place(reading, hit, clause);
    duties.push({ kind: hit.kind, text: where.text, span: where.span, clause: where.clause });
  }
  return duties;
}

const inOrder = (a: { span: { start: number; end: number } }, b: { span: { start: number; end: number } }): number =>
  a.span.start - b.span.start || a.span.end - b.span.end;

/**
 * The times a notice commits itself to: dated deadlines, and duties without a due date.
 *
 *   于{2024年6月底前}完成整改 → deadline      整改时限:立行立改 → duty, standing      每月25日前报送 → duty, recurring
 *
 * Dates that report, compare, name or cite are left alone (docs/deadlines.md section 5); in doubt nothing is returned.
 *
 * @param paragraphs - As `readParagraphs(article)` gives them; all, or those of one notice, in order.
 * @param context.issuedOn - The notice's own date (ISO day). Without it no year is guessed.
 * @param context.feedbackOn - The day of the inspection's feedback (ISO day), from which 反馈后N个月内 is counted.
 * @returns All in text order, with the times refused for lack of proof as candidates; spans are UTF-16, half-open, into `article.text`. Empty lists if there is none.
 * @throws {RangeError} If a date of the context is not a civil date.
 */
export function findTimes(
  article: ArticleText, paragraphs: readonly Paragraph[], context: TimeContext,
): { deadlines: FoundDeadline[]; duties: FoundDuty[]; candidates: FoundCandidate[] } {
  const dates = { issuedOn: toDate(context.issuedOn, 'issuedOn'), feedbackOn: toDate(context.feedbackOn, 'feedbackOn') };
  const setting = readSetting(paragraphs, dates.issuedOn);
  const deadlines: FoundDeadline[] = [];
  const duties: FoundDuty[] = [];
  const candidates: FoundCandidate[] = [];
  const told = { trace: context.trace, offer: (candidate: FoundCandidate) => void candidates.push(candidate) };
  paragraphs.forEach((paragraph, index) => {
    const value = findLabelled(paragraph, paragraphs[index - 1]);
    if (value.length === 0 && !HINT.test(paragraph.text)) return;
    const reading = openParagraph(article, paragraph, dates, setting[index] ?? { ahead: false, past: false }, told);
    for (const one of value) {
      const labelled = readLabelled(reading, one);
      for (const limit of labelled.deadlines) deadlines.push(limit);
      for (const duty of labelled.duties) duties.push(duty);
    }
    const festivals = scanFestivals(paragraph.text);
    // The year of 2026年元旦前 belongs to the festival.
    const seasons = scanSeasons(paragraph.text);
    const taken = festivals.length + seasons.length === 0 ? value : [...value, ...festivals, ...seasons].sort((a, b) => a.start - b.start);
    const read = [...findCalendarLimits(reading, taken), ...findDurationLimits(reading, value)];
    for (const one of read) deadlines.push(one);
    for (const one of findLostLimits(reading, [...value, ...festivals, ...seasons])) if (!read.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) deadlines.push(one);
    for (const one of findFestivalLimits(reading, festivals, value)) deadlines.push(one);
    for (const one of findSeasonLimits(reading, seasons, value)) deadlines.push(one);
    for (const one of findDuties(reading, value)) duties.push(one);
  });
  return { deadlines: deadlines.sort(inOrder), duties: duties.sort(inOrder), candidates: candidates.sort(inOrder) };
}
