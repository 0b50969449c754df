import type { PageCapture } from '@/lib/capture/types';
import { sumCounts } from './count-documents';
import { compareFirstRun } from './first-run';
import type { FirstRun } from './first-run';
import { countLines, firstRunLines, lookalikeLines } from './format-own';
import type { DocumentResult } from './run-documents';
import { f1, FIELDS, sumScores } from './tally';
import type { Field, Miss, Score } from './tally';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const cell = (score: Score): string => `${score.right}/${score.right + score.missed}${score.wrong > 0 ? ` +${score.wrong} false` : ''}`;

function missLine({ field, how, expected, found, where }: Miss): string {
  const words = how === 'wrong' ? `expected ${expected ?? ''}, found ${found ?? ''}`
    : how === 'missed' ? `${expected ?? ''}${found === undefined || found === '' ? '' : ` (found: ${found})`}` : (found ?? '');
  return `    ${how.padEnd(6)} ${field}: ${words}${where === undefined ? '' : `  [${where}]`}`;
}

/** What was found in a document without gold, to be checked by reading. */
function readableNotices({ verdict, notices }: PageCapture): string[] {
  const lines = [`    no gold: read and check. Verdict ${verdict.kind} (${verdict.score} of ${verdict.threshold}), ${notices.length} notices`];
  for (const notice of notices) {
    lines.push(`    · ${notice.organization?.value ?? '(no organization)'} | ${notice.title?.value ?? '(no title)'} (${notice.titlePosition ?? '-'}) | ${notice.issuedOn?.value ?? '(no date)'} | ${notice.complete ? 'complete' : `incomplete: ${notice.missing.join(', ')}`}`);
    for (const issue of notice.issues) {
      lines.push(`        issue ${issue.ordinal ?? ''} ${issue.title ?? '(tail)'} | ${issue.status}${issue.statusEvidence ? ` 「${issue.statusEvidence.text}」` : ''} | ${issue.measures.length} measures${issue.heading ? ` | 「${issue.heading.text}」` : ''}`);
    }
    for (const { text, due, relation, clause, issueId } of notice.deadlines) {
      lines.push(`        deadline ${text} → ${due ?? 'no due'} (${relation}, ${issueId ?? 'no issue'}) 「${clause}」`);
    }
  }
  return lines;
}

function documentLines({ name, tally, unscored, broken }: DocumentResult): string[] {
  if (broken !== undefined) return [name, `    BROKEN ${broken}`];
  if (unscored) return [name, ...readableNotices(unscored)];
  if (!tally) return [name];
  const fields = FIELDS.flatMap((field) => {
    const score = tally.scores.get(field);
    return score ? [`${field} ${cell(score)}`] : [];
  });
  return [`${name}${tally.misses.length === 0 ? '  all right' : ''}`, `    ${fields.join(', ')}`, ...tally.misses.map(missLine)];
}

/** Scores added up over all documents that have gold. */
function totalsOf(results: readonly DocumentResult[]): { fields: [Field, Score][]; sum: number } {
  const fields = [...sumScores(results.flatMap(({ tally }) => tally ?? []))];
  return { fields, sum: fields.reduce((sum, [, score]) => sum + f1(score), 0) };
}

/** The report for people: every document, every miss, then F1 by field and their sum; after them what only our own have. */
export function formatReport(results: readonly DocumentResult[], rounds: readonly FirstRun[] = []): string {
  const { fields, sum } = totalsOf(results);
  const table = fields.map(([field, score]) => `  ${field.padEnd(18)}${percent(f1(score)).padStart(8)}   ${cell(score)}`);
  return `${[
    ...results.flatMap(documentLines), '',
    'F1 by field (right/expected, false)', ...table, `  sum of F1: ${sum.toFixed(3)} of ${fields.length}`,
    ...lookalikeLines(results), ...countLines(results), ...firstRunLines(rounds, results),
  ].join('\n')}\n`;
}

/** The report for machines. */
export function reportJson(results: readonly DocumentResult[], rounds: readonly FirstRun[] = []): string {
  const { fields, sum } = totalsOf(results);
  const counts = results.flatMap(({ count }) => count ?? []);
  return `${JSON.stringify({
    documents: results.map(({ name, tally, lookalike, unscored, broken }) => ({
      name,
      ...(broken !== undefined && { broken }),
      ...(tally && { scores: Object.fromEntries(tally.scores), misses: tally.misses }),
      ...(lookalike && { lookalike }),
      ...(unscored && { verdict: unscored.verdict.kind, notices: unscored.notices }),
    })),
    fields: Object.fromEntries(fields.map(([field, score]) => [field, { ...score, f1: f1(score) }])),
    sumOfF1: sum,
    ...(counts.length > 0 && { held: sumCounts(counts) }),
    ...(rounds.length > 0 && { firstRuns: rounds.map((first) => ({ slugs: first.slugs, ...compareFirstRun(first, results) })) }),
  }, null, 2)}\n`;
}
