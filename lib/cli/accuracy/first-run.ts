import { existsSync } from 'node:fs';
import { z } from '@/lib/zod';
import type { DocumentResult } from './run-documents';
import { readJson } from './read-json';
import { f1, FIELDS, sumScores } from './tally';
import type { Field, Score } from './tally';

const figure = z.object({ right: z.number(), expected: z.number(), false: z.number() });

const round = z.object({
  /** Notices written by somebody who had not read the rules. */
  slugs: z.array(z.string()).min(1),
  /** What came out when they were run for the first time; never brought up to date. */
  fields: z.partialRecord(z.enum(FIELDS), figure),
  /** Sum of F1, as it came out. */
  sum: z.number(),
});

/** One round of blind notices and its first figure. */
export type FirstRun = z.infer<typeof round>;

/** Rounds in the order they were written; a notice is new only once. */
const shape = z.array(round).refine(
  (rounds) => new Set(rounds.flatMap(({ slugs }) => slugs)).size === rounds.reduce((sum, { slugs }) => sum + slugs.length, 0),
  { message: 'a notice stands in two rounds' },
);

/** One field, then and now; `now` is absent if nothing is scored there any more. */
export interface Comparison {
  readonly field: Field;
  readonly first?: Score;
  readonly now?: Score;
}

/** @returns The rounds' first figures; empty if the folder keeps none. @throws If the file is not of its shape. */
export async function readFirstRuns(path: string): Promise<FirstRun[]> {
  return existsSync(path) ? readJson(path, shape) : [];
}

/** A round's first figure beside today's, over exactly the same notices. @throws If one of them was not run. */
export function compareFirstRun(first: FirstRun, results: readonly DocumentResult[]): { rows: Comparison[]; firstSum: number; nowSum: number } {
  const gone = first.slugs.filter((slug) => !results.some((result) => result.slug === slug && result.tally));
  if (gone.length > 0) throw new Error(`the first figure speaks of notices that were not scored: ${gone.join(', ')}`);
  const now = sumScores(results.flatMap(({ slug, tally }) => (slug !== undefined && first.slugs.includes(slug) && tally ? [tally] : [])));
  const rows = FIELDS.flatMap((field): Comparison[] => {
    const [then, today] = [first.fields[field], now.get(field)];
    if (!then && !today) return [];
    return [{
      field,
      ...(then && { first: { right: then.right, missed: then.expected - then.right, wrong: then.false } }),
      ...(today && { now: today }),
    }];
  });
  return { rows, firstSum: first.sum, nowSum: rows.reduce((sum, { now: score }) => sum + (score ? f1(score) : 0), 0) };
}
