/**
 * The fastest of several calls each, in milliseconds, in turns: what the work itself takes, without the collection of
 * what other calls left (which is not forced: it would throw compiled expressions away). The first round is not
 * counted: it compiles. Slow calls end after `budget` milliseconds and four rounds: they do not drown in the noise.
 *
 * @param clock - Milliseconds; the wall's unless another is given.
 */
export function fastest<T extends string>(rounds: number, runs: Readonly<Record<T, () => unknown>>, budget = Infinity, clock = (): number => performance.now()): Record<T, number> {
  const best = {} as Record<T, number>;
  const names = Object.keys(runs) as T[];
  for (const name of names) best[name] = Infinity;
  const begun = clock();
  for (let round = 0; round <= rounds; round += 1) {
    if (round > 4 && clock() - begun > budget) break;
    for (const name of names) {
      const start = clock();
      runs[name]();
      const time = clock() - start;
      if (round > 0) best[name] = Math.min(best[name], time);
    }
  }
  return best;
}
