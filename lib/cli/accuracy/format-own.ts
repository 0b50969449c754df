import { compareFirstRun } from './first-run';
import type { FirstRun } from './first-run';
import { sumCounts } from './count-documents';
import { callOf } from './lookalike';
import type { DocumentResult } from './run-documents';
import { f1 } from './tally';
import type { Score } from './tally';

const figure = (score: Score | undefined): string =>
  score === undefined ? '-'.padEnd(24)
    : `${(f1(score) * 100).toFixed(1).padStart(5)} %  ${`${score.right}/${score.right + score.missed}${score.wrong > 0 ? ` +${score.wrong} false` : ''}`.padEnd(16)}`;

/** How much our own notices give to find. */
export function countLines(results: readonly DocumentResult[]): string[] {
  const counts = results.flatMap(({ count }) => count ?? []);
  if (counts.length === 0) return [];
  const sum = sumCounts(counts);
  const sizes = counts.map(({ characters }) => characters);
  return [
    '', 'What our own articles hold, as a reader found it',
    `  ${sum.documents} articles, ${sum.notices} notices, ${sum.characters} characters (${Math.min(...sizes)} to ${Math.max(...sizes)} each)`,
    `  ${sum.issues} issues, ${sum.deadlines} deadlines (and ${sum.borderline} borderline), ${sum.pastDates} past dates`,
  ];
}

/** Look-alikes: what they are called, and what would be marked if somebody called them notices. Not scored. */
export function lookalikeLines(results: readonly DocumentResult[]): string[] {
  const documents = results.flatMap(({ name, lookalike }) => (lookalike ? [{ name, ...lookalike }] : []));
  if (documents.length === 0) return [];
  const all = documents.reduce((sum, { forced }) => sum + forced.length, 0);
  const lines = documents.flatMap(({ name, expected, called, forced }) => [
    `  ${name}: ${called}${called === callOf(expected) ? '' : ` (it is ${callOf(expected)})`}, ${forced.length} false deadlines when forced`,
    ...forced.map(({ text, due, clause }) => `      ${text} → ${due ?? 'no due'} 「${clause}」`),
  ]);
  return ['', `Look-alikes with the verdict forced to notice: ${all} false deadlines in ${documents.length} documents (not scored)`, ...lines];
}

/** Each round of notices written without knowing the rules: its first figure beside today's. */
export function firstRunLines(rounds: readonly FirstRun[], results: readonly DocumentResult[]): string[] {
  return rounds.flatMap((first, i) => {
    const { rows, firstSum, nowSum } = compareFirstRun(first, results);
    const fields = Object.keys(first.fields).length;
    return [
      '', `${first.slugs.length} notices written without knowing the rules, round ${i + 1}: their first run, and now`,
      '  (the first against what was expected that day, kept as it came; expectations a second reading corrected are in the other)',
      `  ${''.padEnd(18)}${'first'.padEnd(26)}now`,
      ...rows.map(({ field, first: then, now }) => `  ${field.padEnd(18)}${figure(then)}  ${figure(now)}`.trimEnd()),
      `  sum of F1: first ${firstSum.toFixed(3)} of ${fields}, now ${nowSum.toFixed(3)} of ${rows.filter(({ now }) => now).length}`,
      ...first.slugs.map((slug) => `    ${slug}`),
    ];
  });
}
