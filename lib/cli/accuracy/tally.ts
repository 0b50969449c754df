/** The fields scored, in the order they are printed. */
export const FIELDS = [
  'verdict', 'notices', 'title', 'complete', 'continued', 'organization', 'inspector', 'inspection start', 'inspection end', 'feedback',
  'issued by', 'issued on', 'phone', 'address', 'postcode', 'email', 'declared totals', 'sections', 'issues', 'section paths',
  'statuses', 'measures', 'pending measures', 'responsible', 'deadlines', 'accountability',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Score {
  right: number;
  missed: number;
  wrong: number;
}

export interface Miss {
  readonly field: Field;
  /** `missed`: in the gold, not found; `false`: found, not in the gold; `wrong`: found with another value (counts as both). */
  readonly how: 'missed' | 'false' | 'wrong';
  readonly expected?: string;
  readonly found?: string;
  /** Which issue, or why. */
  readonly where?: string;
}

/** Counts and misses of one document. */
export class Tally {
  readonly scores = new Map<Field, Score>();
  readonly misses: Miss[] = [];

  private score(field: Field): Score {
    const score = this.scores.get(field) ?? { right: 0, missed: 0, wrong: 0 };
    this.scores.set(field, score);
    return score;
  }

  /** `_of` is the part of the gold that was looked for; nothing here needs it, a tally that knows more of the gold may. */
  right(field: Field, _of?: object): void {
    this.score(field).right += 1;
  }

  miss(miss: Miss, _of?: object): void {
    const score = this.score(miss.field);
    if (miss.how !== 'false') score.missed += 1;
    if (miss.how !== 'missed') score.wrong += 1;
    this.misses.push(miss);
  }

  /** One value against one: both absent is nothing to score. */
  value(field: Field, expected: string | null, found: string | undefined, same: (a: string, b: string) => boolean, where?: string, of?: object): void {
    const place = where === undefined ? {} : { where };
    if (expected === null && found === undefined) return;
    if (expected !== null && found !== undefined && same(expected, found)) this.right(field, of);
    else if (expected === null) this.miss({ field, how: 'false', found: found ?? '', ...place }, of);
    else if (found === undefined) this.miss({ field, how: 'missed', expected, ...place }, of);
    else this.miss({ field, how: 'wrong', expected, found, ...place }, of);
  }
}

/** F1 of a field: 2 right / (2 right + missed + false); 1 where there was nothing to find and nothing was. */
export const f1 = ({ right, missed, wrong }: Score): number => (right + missed + wrong === 0 ? 1 : (2 * right) / (2 * right + missed + wrong));

/** Scores of several documents added up, field by field. */
export function sumScores(tallies: readonly Tally[]): Map<Field, Score> {
  const sums = new Map<Field, Score>();
  for (const field of FIELDS) {
    const scores = tallies.flatMap(({ scores: all }) => all.get(field) ?? []);
    if (scores.length === 0) continue;
    sums.set(field, scores.reduce((a, b) => ({ right: a.right + b.right, missed: a.missed + b.missed, wrong: a.wrong + b.wrong })));
  }
  return sums;
}
