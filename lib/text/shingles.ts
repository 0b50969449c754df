/**
 * Characters that are compared together. Two notices of one body share words of two to four characters everywhere
 * (整改, 党组, 主题教育); seven in a row are shared by copying.
 */
const LENGTH = 7;

/** FNV-1a over the code units of a stretch, mixed (murmur's end), so that all its bits are as good: 32 bits. */
function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + LENGTH; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Every stretch of seven characters, as a number of 32 bits, each once.
 *
 * @param text - As `bareText` gives it.
 * @returns Nothing for a text that is shorter.
 */
export function shingles(text: string): ReadonlySet<number> {
  const all = new Set<number>();
  for (let at = 0; at + LENGTH <= text.length; at += 1) all.add(hashAt(text, at));
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
