import type { Deadline } from '@/lib/notice/types';
import { placesOf, plain, plainText } from './compare-text';
import type { PlainText } from './compare-text';
import type { GoldDeadline, GoldNotice } from './gold';
import type { Tally } from './tally';

interface Place {
  readonly start: number;
  readonly end: number;
}

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** Where the gold's expression stands: inside its quote, since the same words (年底前) stand in many clauses. */
function expressionPlaces(text: PlainText, article: string, { quote, expression }: { quote: string; expression: string }): Place[] {
  return placesOf(text, quote).flatMap((clause) => {
    const inside = placesOf(plainText(article.slice(clause.start, clause.end)), expression);
    return inside.map(({ start, end }) => ({ start: clause.start + start, end: clause.start + end }));
  });
}

const shown = (deadline: Deadline): string => `${deadline.text} → ${deadline.due ?? 'no due'} in 「${deadline.clause}」 (${deadline.rule})`;

function dueIsRight(gold: GoldDeadline, found: Deadline): boolean {
  return [gold.due ?? null, ...(gold.due_acceptable ?? [])].includes(found.due ?? null);
}

/**
 * Deadlines: the same expression in the same clause, due by one of the accepted days. What matches no gold entry is a
 * false mark; borderline ones count neither way.
 */
export function scoreDeadlines(tally: Tally, gold: GoldNotice, found: readonly Deadline[], article: string): void {
  if (!gold.deadlines) return;
  const text = plainText(article);
  const placed = gold.deadlines.map((entry) => ({ entry, places: expressionPlaces(text, article, entry) }));
  const used = new Set<Deadline>();
  const matches = ({ entry, places }: (typeof placed)[number]): Deadline | undefined =>
    found.find((deadline) => !used.has(deadline) && places.some((place) => overlap(place, deadline.span)) &&
      (plain(deadline.text).includes(plain(entry.expression)) || plain(entry.expression).includes(plain(deadline.text))));
  for (const item of placed) {
    const { entry } = item;
    const deadline = matches(item);
    if (deadline) used.add(deadline);
    if (entry.tier === 'borderline') continue;
    const expected = `${entry.expression} → ${entry.due ?? 'no due'} in 「${entry.quote}」`;
    if (!deadline) tally.miss({ field: 'deadlines', how: 'missed', expected }, entry);
    else if (dueIsRight(entry, deadline)) tally.right('deadlines', entry);
    else tally.miss({ field: 'deadlines', how: 'wrong', expected, found: shown(deadline) }, entry);
  }
  const counted = placed.flatMap(({ places }) => places);
  const past = (gold.past_dates ?? []).flatMap((entry) => expressionPlaces(text, article, entry));
  for (const deadline of found) {
    // The same limit given to several issues by a merged cell is one mark.
    if (used.has(deadline) || (deadline.inherited && counted.some((place) => overlap(place, deadline.span)))) continue;
    const narrative = past.some((place) => overlap(place, deadline.span));
    tally.miss({ field: 'deadlines', how: 'false', found: shown(deadline), ...(narrative && { where: 'a past date' }) });
  }
}
