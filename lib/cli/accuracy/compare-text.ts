const DROPPED = /[\p{P}\p{S}\p{Z}\p{C}\s]/u;

/** What texts are compared by: NFKC, without white space and punctuation. `source[i]` is where character i stood. */
export interface PlainText {
  readonly text: string;
  /** One more entry than `text` is long: the end. */
  readonly source: readonly number[];
}

/** Plain form of a text, with the way back. */
export function plainText(text: string): PlainText {
  let plain = '';
  const source: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const folded of character.normalize('NFKC')) {
      if (DROPPED.test(folded)) continue;
      plain += folded;
      for (let i = 0; i < folded.length; i += 1) source.push(at);
    }
    at += character.length;
  }
  source.push(at);
  return { text: plain, source };
}

/** Plain form of a value. */
export const plain = (text: string): string => plainText(text).text;

export const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);

/** Places (into the text itself) where `words` stand, in order. */
export function placesOf(text: PlainText, words: string): { start: number; end: number }[] {
  const wanted = plain(words);
  const places: { start: number; end: number }[] = [];
  if (wanted === '') return places;
  for (let at = text.text.indexOf(wanted); at >= 0; at = text.text.indexOf(wanted, at + 1)) {
    places.push({ start: text.source[at] ?? 0, end: (text.source[at + wanted.length - 1] ?? 0) + 1 });
  }
  return places;
}

/** Index pairs of a longest common subsequence, in order. */
export function commonInOrder<A, B>(a: readonly A[], b: readonly B[], same: (a: A, b: B) => boolean): [number, number][] {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const equal = a.map((one) => b.map((two) => same(one, two)));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = best[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) row[j] = equal[i]?.[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (equal[i]?.[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
