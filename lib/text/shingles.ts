/**
 * Characters that are compared together. Two notices of one body share words of two to four characters everywhere
 * (整改, 党组, 主题教育); seven in a row are shared by copying.
 */
const LENGTH = 7;

/** Base of the rolling hash, odd; and its power by which a character is weighed that leaves the window. Modulo 2^32. */
const BASE = 0x01000193;
const LEAVING = Array.from({ length: LENGTH }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Mixes a hash (the end of murmur's), so that all of its bits are as good: the rolling one's low bits know the last characters only. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Shows every stretch of seven characters, as a number of 32 bits, in text order; one that recurs is shown again. None for a
 * shorter text.
 *
 * @param text - As `bareText` gives it.
 */
export function eachShingle(text: string, visit: (shingle: number) => void): void {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= LENGTH) hash = (hash - Math.imul(text.charCodeAt(at - LENGTH), LEAVING)) | 0;
    if (at >= LENGTH - 1) visit(mix(hash));
  }
}

/** The same, each once. */
export function shingles(text: string): ReadonlySet<number> {
  const all = new Set<number>();
  eachShingle(text, (shingle) => all.add(shingle));
  return all;
}

/**
 * How much of one text stands in another, from 0 to 1; 0 where the first is too short to tell.
 *
 * @param part - Shingles of the text that is looked for.
 */
export function shareIn(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  if (part.size === 0) return 0;
  let common = 0;
  for (const shingle of part) if (whole.has(shingle)) common += 1;
  return common / part.size;
}
