import type { DateMention, DateParts } from '@/lib/time/date-parts';
import { isCivilDate, toIsoDate } from '@/lib/time/civil-date';
import { scanDates } from '@/lib/time/scan-dates';
import { CHECKS, INSPECTIONS } from '../words/inspections';
import { EXAMINES, HEARS, LOOKS_OVER } from '../words/acts';
import { patternOf } from '../words/pattern';

/** Any inspection or check, and not what follows one: 对{巡察}整改工作进行研究, 部署{审计}发现问题的整改, 开展跟踪{督查}. */
const INSPECTED = new RegExp(`(?<!跟踪)(?:巡视|巡察|巡查|${CHECKS}|“回头看”)(?!组?(?:整改|反馈|发现))`);
/** A day on which the body met or wrote: {2022年9月19日}召开政府常务会议进行专题研究. */
const MET = patternOf`^[^,。;]*(?:召开|${HEARS})`;

/** A date of the opening: folded offsets and what it comes to, an ISO day or, where no day is said, "2021-03". */
export interface OpeningDate {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface InspectionDates {
  readonly start?: OpeningDate;
  readonly end?: OpeningDate;
  readonly feedbackOn?: OpeningDate;
}

interface Year {
  readonly year: number;
  readonly month: number;
}

/** Is the text a stretch that tells of inspecting, not of the years inspected (2019年至2021年财政收支)? */
const INSPECTS = new RegExp(`${INSPECTIONS}|督查|${LOOKS_OVER}|“回头看”|进驻|${EXAMINES}`);
/** The period in which objections are received, or in which the body rectified, is none of the inspection. */
const OTHER_PERIOD = /(?:公示|公告|公开|异议|集中整改|整改)(?:期限?|时间|时段|期间)?(?:为|是|:|自|从|于)?$/;
const monthOf = (parts: DateParts): number | undefined => parts.month;

/** The year of a date that names none, from the one before it; `floor` is a month it cannot be earlier than. */
function yearOf(parts: DateParts, before: Year | null, issued: Year | null): number | null {
  if (parts.year !== undefined) return parts.year;
  if (parts.yearAfter && before) return before.year + (parts.yearAfter === 'next' ? 1 : 0);
  if (parts.yearOffset !== undefined) return issued ? issued.year + parts.yearOffset : null;
  const month = monthOf(parts);
  if (month === undefined) return null;
  if (before) return month < before.month ? before.year + 1 : before.year;
  if (issued) return month <= issued.month ? issued.year : issued.year - 1;
  return null;
}

function valueOf(parts: DateParts, year: number): string | null {
  if (parts.month === undefined) return null;
  if (parts.day !== undefined) {
    return isCivilDate(year, parts.month, parts.day) ? toIsoDate({ year, month: parts.month, day: parts.day }) : null;
  }
  return `${year}-${String(parts.month).padStart(2, '0')}`;
}

const sentenceAt = (text: string, at: number): { start: number; end: number } => {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
  const ends = ['。', '\n'].map((mark) => text.indexOf(mark, at)).filter((index) => index >= 0);
  return { start, end: ends.length > 0 ? Math.min(...ends) : text.length };
};

type Stretch = Pick<OpeningDate, 'start' | 'end'>;

/** The two ends of a range, also of one that is one expression (3月15-20日). Null for a list (4月、5月): it has none. */
function ends(text: string, mention: DateMention): [Stretch, Stretch] | null {
  const { first, last } = mention;
  if (last && last.start > first.start) return [first, { start: last.start, end: last.end }];
  const cut = text.slice(mention.start, mention.end).search(/至|到|-|~/);
  if (cut <= 0 || mention.start + cut + 1 >= mention.end) return null;
  return [{ start: mention.start, end: mention.start + cut }, { start: mention.start + cut + 1, end: mention.end }];
}

/** What was found is told to the inspected: by word, or in a paper sent to them. 出具审计报告 says when it was written. */
const FEEDBACK = /反馈|通报了?(?:巡[视察]|督察|审计)|(?:印发|转来|送达)[^。;,]*?(?:意见书|审计报告)|意见(?:经|由)[^。;,]*?转[交来达]/g;

/** The mention that dates the feedback: in the words before 反馈 of one sentence, no 。 between, not after 截至. */
function feedbackMention(text: string, mentions: readonly DateMention[], taken: ReadonlySet<DateMention>): DateMention | null {
  for (const match of text.matchAll(FEEDBACK)) {
    const { start } = sentenceAt(text, match.index);
    const before = mentions.filter((mention) => mention.start >= start && mention.end <= match.index && !taken.has(mention));
    const mention = before[before.length - 1];
    if (!mention || mention.last || mention.first.month === undefined) continue;
    const between = text.slice(mention.end, match.index);
    if (!/截至|以来|整改|按照|根据|现将|印发/.test(between) && !/截至$|截止$/.test(text.slice(0, mention.start))) return mention;
  }
  const after = /反馈(?:意见)?(?:时间|日期)?(?:为|是|:|于)/.exec(text);
  if (!after) return null;
  const at = after.index + after[0].length;
  return mentions.find((mention) => mention.start === at && !mention.last && !taken.has(mention)) ?? null;
}

/**
 * Start and end of the inspection and the day of its feedback, from the opening.
 *
 *   {2024年11月20日}至{1月15日},…对…进行了巡察。{3月7日},…反馈了意见    2024-11-20, 2025-01-15, 2025-03-07
 *
 * A date without a year takes the one of the date before it, or the next year if it would go backwards; the first one
 * takes the last such date before the notice's own.
 *
 * @param text - Folded text of the opening.
 * @param issuedOn - ISO day of the notice, for openings that name no year at all.
 */
export function findInspectionDates(text: string, issuedOn: string | undefined): InspectionDates {
  const mentions = scanDates(text);
  const issued = issuedOn ? { year: Number(issuedOn.slice(0, 4)), month: Number(issuedOn.slice(5, 7)) } : null;
  const range = mentions.find((mention) => {
    if (!mention.last || (mention.first.month ?? mention.last.month) === undefined || mention.last.month === undefined) return false;
    if (ends(text, mention) === null) return false;
    const sentence = sentenceAt(text, mention.start);
    const behind = text.slice(mention.end, mention.end + 12);
    if (OTHER_PERIOD.test(text.slice(Math.max(sentence.start, mention.start - 14), mention.start))) return false;
    return INSPECTS.test(text.slice(sentence.start, sentence.end)) && !/^(?:期间)?(?:的|财政|预算|任职|履职|整改)/.test(behind);
  });
  const taken = new Set<DateMention>();
  const dates: { start?: OpeningDate; end?: OpeningDate; feedbackOn?: OpeningDate } = {};
  let last: Year | null = null;
  const read = (parts: DateParts, place: { start: number; end: number }): OpeningDate | undefined => {
    const year = yearOf(parts, last, issued);
    const value = year === null ? null : valueOf(parts, year);
    if (year === null || value === null) return undefined;
    last = { year, month: parts.month ?? 1 };
    return { start: place.start, end: place.end, value };
  };
  const feedbackOf = (mention: DateMention | null): void => {
    if (mention) dates.feedbackOn = read(mention.first, mention);
  };
  const period = range && ends(text, range);
  if (range?.last && period) {
    taken.add(range);
    const [from, to] = period;
    // 2-4月: the first end has its month from the expression, the year from either end.
    const first = range.first.year === undefined && range.last.year !== undefined && range.last.start === range.first.start ? { ...range.first, year: range.last.year } : range.first;
    dates.start = read(first, from);
    if (dates.start || range.last.year !== undefined) dates.end = read(range.last, to);
    feedbackOf(feedbackMention(text, mentions, taken));
    return dates;
  }
  const feedback = feedbackMention(text, mentions, taken);
  const single = mentions.find((mention) => {
    if (mention === feedback || mention.last || mention.first.month === undefined) return false;
    const sentence = sentenceAt(text, mention.start);
    const behind = text.slice(mention.end, sentence.end);
    const at = behind.search(/对|进驻|开展|进行|组织/);
    return at >= 0 && !MET.test(behind) && INSPECTED.test(behind.slice(at + 1));
  });
  if (single && (!feedback || single.start < feedback.start)) dates.start = read(single.first, single);
  feedbackOf(feedback);
  return dates;
}
