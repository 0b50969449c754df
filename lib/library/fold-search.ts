import { simplify } from '@/lib/text/traditional';

/** Parts of a search text are kept apart by a character nobody types, so that no word matches across two of them. */
export const BREAK = '\u0001';

/**
 * One form for what is stored and what is typed: traditional and simplified, full and half width, upper and lower case
 * and white space do not count.
 */
export const foldSearch = (text: string): string => simplify(text.normalize('NFKC').toLowerCase()).replace(/[\s\u3000\u200b-\u200d\ufeff]+/gu, '');

/** Text as {@link foldSearch} folds it, with where each of its code units stands in the text it was made from. */
export interface SearchFold {
  readonly text: string;
  /** One more than `text` is long: the last is the source's end. */
  readonly source: Uint32Array;
}

/** Characters as they are folded; a notice has some hundred different ones, and ten thousand in all. */
const FOLDED = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = FOLDED.get(character);
  if (known !== undefined) return known;
  const folded = foldSearch(character);
  FOLDED.set(character, folded);
  return folded;
}

/** Folds with offsets, for the few texts that are shown. Characters are folded one by one, which composes no accents across two. */
export function foldSearchWithOffsets(text: string): SearchFold {
  const folded: string[] = [];
  const source: number[] = [];
  let at = 0;
  for (const character of text) {
    const next = foldCharacter(character);
    for (let i = 0; i < next.length; i += 1) source.push(at);
    folded.push(next);
    at += character.length;
  }
  source.push(text.length);
  return { text: folded.join(''), source: Uint32Array.from(source) };
}
