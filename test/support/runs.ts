/** `npm run unit:long` says how many times as many. */
const TIMES = Number(process.env['TIMES_AS_MANY_RUNS'] ?? 1);

/**
 * How often a property is tried that takes long: as often as here said by `npm test`, which must be quick, and many times
 * that by `npm run unit:long`.
 */
export const runs = (count: number): number => count * TIMES;
