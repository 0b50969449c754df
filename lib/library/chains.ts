import { type Sliced, STRIDE } from '@/lib/sliced';
import { type AlignedIssue, alignIssues } from './align-issues';
import { type BodyName, bodyName, sameBody } from './same-body';
import type { IssueRow, ShelfRow } from './types';

/** A later notice that seems to go on with an earlier one of the same body after the same inspection. */
export interface FollowUp {
  readonly from: string;
  readonly to: string;
  /** How sure it is, from 0 to 1. */
  readonly score: number;
  readonly aligned: readonly AlignedIssue[];
}

type Chained = Pick<ShelfRow, 'key' | 'unit' | 'aliases' | 'kind' | 'round' | 'inspector' | 'feedbackOn' | 'publishedOn' | 'family'>;

interface Known {
  readonly row: Chained;
  readonly names: readonly BodyName[];
}

/** A rectification is followed up within so many years; later ones are of another inspection. */
const MOST_YEARS = 4;
const LEAST_SCORE = 0.7;

const yearsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000);

/**
 * Were two notices written after the same inspection? By the day its findings were fed back where both say it; else by
 * what they call it. 0: surely not.
 */
function sameInspection(one: Chained, other: Chained): number {
  if (one.feedbackOn !== undefined && other.feedbackOn !== undefined) return one.feedbackOn === other.feedbackOn ? 1 : 0;
  const differs = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;
  if (differs(one.round, other.round)) return 0;
  const same = [one.round !== undefined && one.round === other.round, one.inspector !== undefined && one.inspector === other.inspector];
  return same[0] ? 0.9 : same[1] && !differs(one.kind, other.kind) ? 0.7 : 0.5;
}

function bodyScore(one: Known, other: Known): number {
  let best = 0;
  for (const name of one.names) for (const also of other.names) best = Math.max(best, sameBody(name, also));
  return best;
}

/** How sure it is that `later` goes on with `earlier`; 0 where it cannot be. */
function follows(earlier: Known, later: Known, issuesOf: (key: string) => readonly IssueRow[]): FollowUp | null {
  const [from, to] = [earlier.row, later.row];
  const inspection = sameInspection(from, to);
  const body = inspection === 0 ? 0 : bodyScore(earlier, later);
  if (body < 0.4) return null;
  const [then, now] = [issuesOf(from.key), issuesOf(to.key)];
  const aligned = alignIssues(then, now);
  const issues = then.length === 0 || now.length === 0 ? 0 : aligned.reduce((sum, { score }) => sum + score, 0) / Math.min(then.length, now.length);
  // Problems repeat from one inspection to the next, and from body to body: they alone are no proof.
  const score = 0.45 * body + 0.3 * inspection + 0.25 * issues;
  if (body < 0.8 && (inspection < 1 || issues < 0.6)) return null;
  return score >= LEAST_SCORE && issues >= 0.3 ? { from: from.key, to: to.key, score, aligned } : null;
}

/** Bodies are looked for among those of their place: two of different places are never one. */
const placeOf = ({ place, whole }: BodyName): string => place || whole;

/** The place of a record's body, by which it is compared with others; null for one that cannot be compared. */
export const chainPlace = ({ unit, publishedOn }: Chained): string | null => (unit === undefined || publishedOn === undefined ? null : placeOf(bodyName(unit)));

/** What the notices of one place follow up. */
function* ofPlace(group: Known[], issuesOf: (key: string) => readonly IssueRow[]): Sliced<FollowUp[]> {
  const sorted = group.sort((a, b) => ((a.row.publishedOn ?? '') < (b.row.publishedOn ?? '') ? -1 : 1));
  const found: FollowUp[] = [];
  for (const [at, later] of sorted.entries()) {
    let best: FollowUp | null = null;
    for (let i = at - 1; i >= 0; i -= 1) {
      const earlier = sorted[i];
      if (!earlier || earlier.row.publishedOn === later.row.publishedOn) continue;
      if (yearsBetween(earlier.row.publishedOn ?? '', later.row.publishedOn ?? '') > MOST_YEARS) break;
      const follow = follows(earlier, later, issuesOf);
      // The nearest before it, unless an earlier one is surer by more than a wording.
      if (follow && (!best || follow.score > best.score + 0.1)) best = follow;
      // Twenty issues against twenty are compared in less than a millisecond.
      yield;
    }
    if (best) found.push(best);
  }
  return found;
}

/**
 * Proposes which notices follow up which: of the same body by its names and aliases, after the same inspection, with issues
 * that go on. Each notice follows one at most, the surest, and of equals the last before it. A proposal, for a person to
 * confirm. Can be interrupted.
 */
export function* proposeFollowUps(rows: readonly Chained[], issuesOf: (key: string) => readonly IssueRow[]): Sliced<FollowUp[]> {
  const groups = new Map<string, Known[]>();
  for (const [i, row] of rows.entries()) {
    if (i % STRIDE === STRIDE - 1) yield;
    const place = chainPlace(row);
    if (place === null) continue;
    const known = { row, names: [row.unit ?? '', ...row.aliases].map(bodyName) };
    const group = groups.get(place);
    if (group) group.push(known);
    else groups.set(place, [known]);
  }
  const found: FollowUp[] = [];
  for (const group of groups.values()) found.push(...yield* ofPlace(group, issuesOf));
  return found;
}
