/**
 * The fastest of several calls each, in milliseconds, in turns: what the work itself takes, without the collection of
 * what other calls left (which is not forced: it would throw compiled expressions away). The first round is not
 * counted: it compiles. Slow calls end after `budget` milliseconds and two rounds: they do not drown in the noise.
 */
export function fastest<T extends string>(rounds: number, runs: Readonly<Record<T, () => unknown>>, budget = Infinity): Record<T, number> {
  const best = {} as Record<T, number>;
  const names = Object.keys(runs) as T[];
  for (const name of names) best[name] = Infinity;
  const begun = performance.now();
  for (let round = 0; round <= rounds; round += 1) {
    if (round > 2 && performance.now() - begun > budget) break;
    for (const name of names) {
      const start = performance.now();
      runs[name]();
      const time = performance.now() - start;
      if (round > 0) best[name] = Math.min(best[name], time);
    }
  }
  return best;
}
