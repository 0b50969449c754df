import type { Deadline } from '@/lib/notice/types';
import { parseIsoDate, toDayNumber } from '@/lib/time/civil-date';

/** Where a deadline stands on a day. `days` counts from that day. */
export type DeadlineState =
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'past' | 'today' | 'open' | 'unclear' | 'undated' | 'closed' };

/** Within so many days a deadline counts as due soon: a month gives time to write to the organisation. */
const SOON_DAYS = 30;

function daysBetween(from: string, to: string): number | null {
  const first = parseIsoDate(from);
  const second = parseIsoDate(to);
  return first && second ? toDayNumber(second) - toDayNumber(first) : null;
}

/**
 * The state of a deadline on `today` (ISO day). Past only after the later reading of an ambiguous phrase;
 * between the two readings it is `unclear`. An earliest day (`after`) and a recurring time never run out.
 */
export function deadlineState(
  deadline: Pick<Deadline, 'due' | 'dueLatest' | 'open' | 'relation'>,
  today: string,
): DeadlineState {
  if (!deadline.open) return { kind: 'closed' };
  if (deadline.due === undefined) return { kind: 'undated' };
  const toDue = daysBetween(today, deadline.due);
  const toLatest = daysBetween(today, deadline.dueLatest ?? deadline.due);
  if (toDue === null || toLatest === null) return { kind: 'undated' };
  if (deadline.relation === 'after' || deadline.relation === 'recurring') return { kind: 'open' };
  if (toLatest < 0) return { kind: 'past' };
  if (toDue < 0) return { kind: 'unclear' };
  if (toDue === 0) return { kind: 'today' };
  return toDue <= SOON_DAYS ? { kind: 'soon', days: toDue } : { kind: 'open' };
}

/** Deadlines by due day, those without one last; equal days keep their order in the text. */
export function sortByDue(deadlines: readonly Deadline[]): Deadline[] {
  const key = (deadline: Deadline): string => deadline.due ?? '9999-99-99';
  return [...deadlines].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.span.start - b.span.start));
}
