import { distance } from 'fastest-levenshtein';

/** How alike two words are, from 0 to 1: what of the longer need not be changed to make it the other. */
export const likeness = (a: string, b: string): number => (a === '' && b === '' ? 1 : 1 - distance(a, b) / Math.max(a.length, b.length));

/** Pairs of neighbouring characters two words share, of all they have (Dice, 0 to 1): the order of their parts does not count. */
export function sharedPairs(a: string, b: string): number {
  const pairs = (words: string): string[] => Array.from({ length: Math.max(0, words.length - 1) }, (_, i) => words.slice(i, i + 2));
  const rest = pairs(b);
  const all = rest.length + Math.max(0, a.length - 1);
  let shared = 0;
  for (const pair of pairs(a)) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return all === 0 ? 0 : (2 * shared) / all;
}
