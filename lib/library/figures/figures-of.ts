import type { IssueStatus } from '@/lib/notice/types';
import { parseIsoDate, toDayNumber } from '@/lib/time/civil-date';
import type { ShelfRow } from '../types';
import { frequentWords } from './frequent-words';
import type { DaysOfLevel, DueMonth, Figures, RateOfNotice, StatusOfYear } from './types';

/** In the order they are stacked. */
export const STATUS_ORDER = ['completed', 'in-progress', 'long-term', 'not-started', 'unspecified'] as const satisfies readonly IssueStatus[];

function statusByYear(rows: readonly ShelfRow[]): StatusOfYear[] {
  const years = new Map<string, Record<IssueStatus, number>>();
  for (const { publishedOn, issues } of rows) {
    if (publishedOn === undefined) continue;
    const year = publishedOn.slice(0, 4);
    const counts = years.get(year) ?? { completed: 0, 'in-progress': 0, 'long-term': 0, 'not-started': 0, unspecified: 0 };
    for (const status of STATUS_ORDER) counts[status] += issues[status];
    years.set(year, counts);
  }
  return [...years].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([year, counts]) =>
    STATUS_ORDER.filter((status) => counts[status] > 0).map((status) => ({ year, status, issues: counts[status] })));
}

function byDueMonth(rows: readonly ShelfRow[]): DueMonth[] {
  const months = new Map<string, DueMonth>();
  for (const { dues } of rows) {
    for (const { due, endless, settled, later } of dues) {
      // What comes round again, or may not be before a day, is not due in a month.
      if (due === undefined || endless) continue;
      const month = due.slice(0, 7);
      const { promised = 0, fulfilled = 0, told = 0 } = months.get(month) ?? {};
      const isDone = settled === 'notice';
      months.set(month, { month, promised: promised + 1, fulfilled: fulfilled + (isDone ? 1 : 0), told: told + (!isDone && (settled ?? later) ? 1 : 0) });
    }
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** A quantile of ascending numbers, between two of them in proportion (R's type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  return below + ((sorted[Math.ceil(at)] ?? below) - below) * (at - Math.floor(at));
}

function daysByLevel(rows: readonly ShelfRow[]): DaysOfLevel[] {
  const levels = new Map<string, number[]>();
  for (const { level = '', feedbackOn, publishedOn } of rows) {
    // Of a month alone (2024-05) the day is not known.
    const [from, to] = [parseIsoDate(feedbackOn ?? ''), parseIsoDate(publishedOn ?? '')];
    const days = from && to ? toDayNumber(to) - toDayNumber(from) : -1;
    // Published before it was fed back: one of the two days is not what it seems.
    if (days < 0) continue;
    const own = levels.get(level);
    if (own) own.push(days);
    else levels.set(level, [days]);
  }
  return [...levels].map(([level, all]): DaysOfLevel => {
    const days = all.sort((a, b) => a - b);
    const [least, quarter, median, threeQuarters, most] = [0, 0.25, 0.5, 0.75, 1].map((share) => quantile(days, share)) as [number, number, number, number, number];
    return { level, notices: days.length, least, quarter, median, threeQuarters, most };
  }).sort((a, b) => b.notices - a.notices || (a.level < b.level ? -1 : 1));
}

const rates = (rows: readonly ShelfRow[]): RateOfNotice[] =>
  rows.flatMap(({ key, unit, title, url, publishedOn = '', rate }) => (rate ? [{ key, unit: unit ?? title ?? url, publishedOn, ...rate }] : []));

/** What is drawn of records. What a record does not say is in no figure. */
export const figuresOf = (rows: readonly ShelfRow[]): Figures =>
  ({ status: statusByYear(rows), promises: byDueMonth(rows), days: daysByLevel(rows), rates: rates(rows), words: frequentWords(rows) });
