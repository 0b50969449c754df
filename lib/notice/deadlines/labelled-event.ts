import type { CivilDate } from '@/lib/time/civil-date';
import { toIsoDate } from '@/lib/time/civil-date';
import type { DateMention } from '@/lib/time/date-parts';
import { boundaryOf, readEvent } from './boundary';
import { UNREADABLE } from './commitment';
import { dayBefore, isFestivalAt, scanFestivals } from './festival';
import { GLOSSED } from './festival-rule';
import type { LabelledValue } from './labelled';
import { scanSeasons } from './season-rule';
import type { FoundDeadline } from './types';

/** What a labelled value says by an event's name (整改时限:{2024年春节前}); offsets into the folded paragraph. */
export interface LabelledEvent {
  readonly start: number;
  readonly end: number;
  /** Null where it sets no limit of its own: the day stands in brackets behind it, or nothing says 前. */
  readonly limit: Pick<FoundDeadline, 'due' | 'precision' | 'yearFrom' | 'certainty' | 'checkReasons'> | null;
}

const UNKNOWN_DAY = { certainty: 'check', checkReasons: ['event-date-unknown'] } as const;

function festivals(said: string, anchor: CivilDate | undefined): LabelledEvent[] {
  return scanFestivals(said).map((festival) => {
    const { start, end } = festival;
    if (GLOSSED.test(said.slice(end, end + 6))) return { start, end, limit: null };
    const day = dayBefore(festival, anchor);
    if (!day) return { start, end, limit: { certainty: 'check', checkReasons: [festival.unreadable ? UNREADABLE : 'festival-date-unknown'] } };
    const yearFrom = festival.year !== undefined ? 'explicit' : festival.yearOffset !== undefined ? 'relative' : 'inferred';
    const reasons = yearFrom === 'inferred' ? ['year-inferred'] : [];
    return { start, end, limit: { due: toIsoDate(day), precision: 'day', yearFrom, certainty: reasons.length > 0 ? 'check' : 'certain', checkReasons: reasons } };
  });
}

const isYear = ({ first, last }: DateMention): boolean =>
  !last && first.month === undefined && first.quarter === undefined && first.half === undefined && first.plan === undefined &&
  first.monthOffset === undefined && first.quarterOffset === undefined && first.edge === undefined && !first.soFar;

/** 2024年{两会前}, 2024年{春节期间}: a year that only dates an event does not name its own last day. */
function yearsOfEvents(said: string, mentions: readonly DateMention[]): LabelledEvent[] {
  const found: LabelledEvent[] = [];
  for (const mention of mentions) {
    if (!isYear(mention) || boundaryOf(said, mention).kind !== 'none') continue;
    const event = readEvent(said, mention.end);
    if (event) found.push({ start: mention.start, end: event.end, limit: UNKNOWN_DAY });
    else if (isFestivalAt(said, mention.end)) found.push({ start: mention.start, end: mention.end, limit: null });
  }
  return found;
}

/**
 * The events a labelled value names as limits, in text order, none within another: a festival with its day, 汛期前 and 2024年两会前
 * without. No date within them is one of its own.
 *
 * @param mentions - The dates of the value; offsets into `said`.
 * @param anchor - The day after which a festival without a year is looked for.
 */
export function scanLabelledEvents(said: string, value: LabelledValue, mentions: readonly DateMention[], anchor: CivilDate | undefined): LabelledEvent[] {
  const seasons = scanSeasons(said).filter(({ start }) => !/\d[日号]$/.test(said.slice(0, start)));
  const all = [...festivals(said, anchor), ...seasons.map((season) => ({ ...season, limit: UNKNOWN_DAY })), ...yearsOfEvents(said, mentions)];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = all.filter((event, i) => !all.slice(0, i).some((before) => before.end > event.start));
  return apart.map((event) => ({ ...event, start: event.start + value.start, end: event.end + value.start }));
}
