import { holdsUnreadable, UNREADABLE } from '@/lib/text/unreadable';
import type { DateMention } from './date-parts';

/** What dates are written with, and what may stand in its place. A boundary word (前, 内) ends a date. */
const STRETCH = new RegExp(`[\\d○〇零一二三四五六七八九十元年月日号旬季度上中下半底末初至到~./${UNREADABLE}-]+`, 'gu');
/** What joins a date to the one before it, or to a word. */
const LEAD = /^[至到~./-]+/;
const OF_DATE = /[年月日号旬季]|\d[./-]\d|(?:19|20)\d\d[./-]/;
/**
 * A mark before a whole date, where a line or a clause begins, is a bullet or a box to tick: □2025年6月底前, ■12月底前.
 * Before one digit of a month it may be the other one (□2月).
 */
const BULLET = new RegExp(`^[${UNREADABLE}](?=(?:19|20)\\d\\d[年./-]|1[0-2]月)`, 'u');
const BEGINS = /[。;,:、)|]/;

/** The stretches of dates of which something cannot be read. */
function damagedStretches(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(STRETCH)) {
    if (!holdsUnreadable(match[0])) continue;
    const fresh = match.index === 0 || BEGINS.test(text.charAt(match.index - 1));
    const bullet = fresh ? (BULLET.exec(match[0])?.[0].length ?? 0) : 0;
    const lead = bullet || (LEAD.exec(match[0])?.[0].length ?? 0);
    const rest = match[0].slice(lead);
    if (OF_DATE.test(rest) && holdsUnreadable(rest)) found.push({ start: match.index + lead, end: match.index + match[0].length });
  }
  return found;
}

/** UTF-16, half-open, into the scanned text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches that touch or overlap as one, in text order. */
function apart(stretches: readonly Stretch[]): Stretch[] {
  const made: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = made[made.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else made.push({ start, end });
  }
  return made;
}

/**
 * Mentions of which a character cannot be read, or touches one that cannot, become one mention a stretch, `unreadable`
 * and without any value:
 *
 *   {202□年6月底}前完成      {2025年□月}      {□月底}前      {2025年13月}      but 已完成:□是,{2025年6月}验收
 *
 * @param text - Folded, as scanned.
 * @param mentions - Those found in it, in text order.
 * @param broken - Stretches of dates that go on in something that is none (broken-dates.ts).
 * @returns Mentions in text order, never overlapping.
 */
export function markUnreadable(text: string, mentions: DateMention[], broken: readonly Stretch[]): DateMention[] {
  const stretches = holdsUnreadable(text) ? apart([...damagedStretches(text), ...broken]) : apart(broken);
  if (stretches.length === 0) return mentions;
  const whole = mentions.filter((mention) => !stretches.some(({ start, end }) => mention.start < end && start < mention.end));
  return [...whole, ...stretches.map((at): DateMention => ({ ...at, first: at, unreadable: true }))].sort((a, b) => a.start - b.start);
}
