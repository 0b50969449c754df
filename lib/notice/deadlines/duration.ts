import { FROM_NOW_ON, INSIDE } from '../words/time';

/** A length of time named as a limit (两周之内, 反馈后两个月内, 超过六个月) in folded text. */
export interface Duration {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly unit: 'day' | 'working-day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
  /** within: …内; beyond: 超过…. */
  readonly kind: 'within' | 'beyond';
  /** 近两年内, 未来三年内: a loose limit. */
  readonly loose: boolean;
  /** What it is counted from, as written before it (反馈后, 自公告之日起); empty if nothing is named. */
  readonly event: string;
  /** Where the event begins; `start` if there is none. */
  readonly eventStart: number;
}

const CN: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const COUNT = '\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]';
const UNIT = '个?工作日|个?自然日|日|天|个?星期|个?礼拜|周|个?月|个?季度|年';
const WITHIN = new RegExp(
  `(?<loose>近|未来|${FROM_NOW_ON})?(?:(?<![\\d.〇零一二三四五六七八九十百千第])(?<count>${COUNT})(?<unit>${UNIT})|(?<![上下每])(?<half>半个?[年月]))(?:的?时间)?(?:${INSIDE}|内(?![部容外蒙科审控设涵生需卷参]))`,
  'g',
);
const BEYOND = new RegExp(`(?:超过|满|逾)(?<count>${COUNT})(?<unit>${UNIT})`, 'g');
/** The event the days are counted from, right before the duration. */
const EVENT = /([^,;。:、的]{0,24}?(?:之日起?|之后|以?后|起|当日起|次日起))(?:的|,|在)?$/;

/** 3月内 and 四季度内 without 个 are March and the fourth quarter, unless something is named to count from; the date scanner has them. */
const NAMES_PERIOD = /^(?:[\d一三四五六七八九十]+月|[1-4一二三四]季度)$/;

/** 12, 两, 二十四 as a number below 1000. */
function toCount(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const ten = written.indexOf('十');
  if (ten < 0) return CN[written] ?? 0;
  return (ten === 0 ? 1 : (CN[written.charAt(0)] ?? 1)) * 10 + (CN[written.charAt(ten + 1)] ?? 0);
}

function toUnit(written: string): Duration['unit'] {
  if (written.endsWith('工作日')) return 'working-day';
  if (written.endsWith('月')) return 'month';
  if (written.endsWith('季度')) return 'quarter';
  if (written === '年') return 'year';
  return /周|星期|礼拜/.test(written) ? 'week' : 'day';
}

/** The durations of `text` that are limits, in text order; offsets are UTF-16, half-open, into `text`. */
export function scanDurations(text: string): Duration[] {
  const found: Duration[] = [];
  WITHIN.lastIndex = 0;
  for (let match = text.includes('内') ? WITHIN.exec(text) : null; match; match = WITHIN.exec(text)) {
    const groups = match.groups ?? {};
    const half = groups['half'];
    const count = half ? (half.endsWith('年') ? 6 : 15) : toCount(groups['count'] ?? '');
    const unit = half ? (half.endsWith('年') ? 'month' : 'day') : toUnit(groups['unit'] ?? '');
    const named = EVENT.exec(text.slice(Math.max(0, match.index - 30), match.index));
    const event = named?.[1] ?? '';
    if (!event && NAMES_PERIOD.test(`${groups['count'] ?? ''}${groups['unit'] ?? ''}`)) continue;
    const loose = groups['loose'] ?? '';
    found.push({ start: match.index, end: match.index + match[0].length, count, unit, kind: 'within', loose: loose !== '', event, eventStart: match.index - (named?.[0].length ?? 0) });
  }
  BEYOND.lastIndex = 0;
  for (let match = /超过|满|逾/.test(text) ? BEYOND.exec(text) : null; match; match = BEYOND.exec(text)) {
    const groups = match.groups ?? {};
    found.push({
      start: match.index, end: match.index + match[0].length, count: toCount(groups['count'] ?? ''), unit: toUnit(groups['unit'] ?? ''),
      kind: 'beyond', loose: false, event: '', eventStart: match.index,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
