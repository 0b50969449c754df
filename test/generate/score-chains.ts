import { alignIssues } from '@/lib/library/align-issues';
import { atOnce } from '@/lib/sliced';
import { proposeFollowUps } from '@/lib/library/chains';
import type { GeneratedChains } from './chains';

export interface ChainScore {
  readonly precision: number;
  readonly recall: number;
  /** Of issues that go on, the share that is aligned with the one they go on in, in true follow-ups. */
  readonly alignment: number;
  readonly proposed: number;
  readonly real: number;
  readonly firstMisses: readonly string[];
}

/** What is proposed for generated chains, against what they are. */
export function scoreChains({ rows, issues, links, aligned }: GeneratedChains): ChainScore {
  const issuesOf = (key: string) => issues.get(key) ?? [];
  const proposed = atOnce(proposeFollowUps(rows, issuesOf));
  const real = new Set(links.map(({ from, to }) => `${from} > ${to}`));
  const named = new Map(rows.map((row) => [row.key, row.unit ?? '']));
  const right = proposed.filter(({ from, to }) => real.has(`${from} > ${to}`));
  const found = new Set(right.map(({ from, to }) => `${from} > ${to}`));
  const pairs = links.flatMap(({ from, to }) => alignIssues(issuesOf(from), issuesOf(to)).map(({ then, now }) => `${from}/${then} > ${to}/${now}`));
  const say = ({ from, to }: { readonly from: string; readonly to: string }): string => `${named.get(from) ?? from} > ${named.get(to) ?? to}`;
  return {
    precision: proposed.length === 0 ? 1 : right.length / proposed.length,
    recall: real.size === 0 ? 1 : right.length / real.size,
    alignment: aligned.size === 0 ? 1 : pairs.filter((pair) => aligned.has(pair)).length / Math.max(aligned.size, pairs.length),
    proposed: proposed.length, real: real.size,
    firstMisses: [
      ...proposed.filter(({ from, to }) => !real.has(`${from} > ${to}`)).map((one) => `invented ${say(one)}`),
      ...links.filter(({ from, to }) => !found.has(`${from} > ${to}`)).map((one) => `missed ${say(one)}`),
    ].slice(0, 12),
  };
}
