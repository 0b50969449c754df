import type { AlignedIssue } from './align-issues';

/** Notices of which each goes on with the one before, by their keys, the earliest first, and how sure each step is. */
export interface JoinedChain {
  readonly keys: readonly string[];
  readonly scores: readonly number[];
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly score: number;
}

/**
 * Joins steps into chains: 集中整改 → 中期 → 回头看. Where two later notices go on with one, the surer is in its chain, and the other
 * begins a chain of its own with it. A chain is as sure as its least sure step; the surest come first.
 */
export function joinChains(links: readonly Link[]): JoinedChain[] {
  const onward = new Map<string, Link>();
  for (const link of [...links].sort((a, b) => b.score - a.score)) if (!onward.has(link.from)) onward.set(link.from, link);
  const isInner = new Set([...onward.values()].map(({ to }) => to));
  return links.filter((link) => onward.get(link.from) !== link || !isInner.has(link.from)).map((link): JoinedChain => {
    const keys = [link.from, link.to];
    const scores = [link.score];
    // Each notice follows one earlier than itself: no chain comes round.
    for (let next = onward.get(link.to); next; next = onward.get(next.to)) {
      keys.push(next.to);
      scores.push(next.score);
    }
    return { keys, scores };
  }).sort((a, b) => Math.min(...b.scores) - Math.min(...a.scores));
}

/** An issue along a chain: its id in each notice, with how alike it is to the one before; null in notices that do not mention it. */
export type IssueLine = readonly ({ readonly id: string; readonly score?: number } | null)[];

/**
 * The issues of a chain, each along all of its notices: those of the first, then those that came later. What the last notice alone
 * says is left out: nothing follows it up.
 *
 * @param issues - Ids of the issues of each notice.
 * @param aligned - Of each notice with the one before; of the second first.
 */
export function issueLines(issues: readonly (readonly string[])[], aligned: readonly (readonly AlignedIssue[])[]): IssueLine[] {
  const lines: IssueLine[] = [];
  for (let start = 0; start < issues.length - 1; start += 1) {
    const reached = new Set(start === 0 ? [] : aligned[start - 1]?.map(({ now }) => now));
    for (const first of issues[start]?.filter((id) => !reached.has(id)) ?? []) {
      const line: { readonly id: string; readonly score?: number }[] = [{ id: first }];
      for (let at = start; at < aligned.length; at += 1) {
        const pair = aligned[at]?.find(({ then }) => then === line.at(-1)?.id);
        if (!pair) break;
        line.push({ id: pair.now, score: pair.score });
      }
      lines.push(issues.map((_ids, at) => line[at - start] ?? null));
    }
  }
  return lines;
}
