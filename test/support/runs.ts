/** `npm run unit:long` says how many times as many. */
const TIMES = Number(process.env['TIMES_AS_MANY_RUNS'] ?? 1);

/**
 * How often a property is tried that takes long: as often as here said by `npm test`, which must be quick, and many times
 * that by `npm run unit:long`.
 */
export const runs = (count: number): number => count * TIMES;

/**
 * Those of many things that all take long which are tried: one of `parts` by `npm test`, another each time, and all of them
 * by `npm run unit:long`.
 */
export function someOf<T>(all: readonly T[], parts: number): readonly T[] {
  const first = Math.floor(Math.random() * parts);
  return TIMES > 1 ? all : all.filter((_, at) => at % parts === first);
}
