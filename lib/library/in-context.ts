import type { Span } from '@/lib/text/types';
import { foldSearchWithOffsets, type SearchFold } from './fold-search';

/** A hit with the words around it. `span`: half-open, UTF-16, into the text that was searched. */
export interface InContext {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
  readonly span: Span;
}

/** Characters shown before and after a hit. */
export interface Around {
  readonly before: number;
  readonly after: number;
}

/** In a table: few before it, so that the hit itself is in sight where there is little room. */
const AROUND: Around = { before: 10, after: 34 };

const tidy = (words: string): string => words.replace(/\s+/gu, ' ');

/** A hit in a folded text. */
interface Hit {
  readonly start: number;
  readonly end: number;
}

/** The first hits in a folded text, those that overlap an earlier one left out. */
function hitsIn(folded: string, words: readonly string[], limit: number): Hit[] {
  const found: Hit[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0 && word !== ''; at = folded.indexOf(word, at + word.length)) found.push({ start: at, end: at + word.length });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const hits: Hit[] = [];
  let done = 0;
  for (const hit of found) {
    if (hit.start < done) continue;
    if (hits.length >= limit) break;
    done = hit.end;
    hits.push(hit);
  }
  return hits;
}

/** Characters folded first where a few hits are wanted: they mostly stand there, and folding is what takes the time. */
const FIRST_LOOK = 2000;

/** Where hits of a folded text stand in the text it was made from. */
function spansOf(text: string, { source }: SearchFold, hits: readonly Hit[]): Span[] {
  return hits.map(({ start, end }) => {
    // The end of its last character, not the beginning of the next: what stands between the two was folded away.
    const last = source[end - 1] ?? 0;
    const isPair = (text.codePointAt(last) ?? 0) > 0xffff;
    return { start: source[start] ?? 0, end: last + (isPair ? 2 : 1) };
  });
}

/** Where folded words stand in a text, in text order, those that overlap an earlier one left out. */
export function findWords(text: string, words: readonly string[], limit = Infinity): Span[] {
  let fold = foldSearchWithOffsets(limit === Infinity ? text : text.slice(0, FIRST_LOOK));
  let hits = hitsIn(fold.text, words, limit);
  const longest = Math.max(0, ...words.map(({ length }) => length));
  // What is cut off at the end begins within the longest word of it: hits before that are the first of the whole text, too.
  if (limit !== Infinity && text.length > FIRST_LOOK && !(hits.length >= limit && (hits.at(-1)?.end ?? 0) <= fold.text.length - longest)) {
    fold = foldSearchWithOffsets(text);
    hits = hitsIn(fold.text, words, limit);
  }
  return spansOf(text, fold, hits);
}

const around = (text: string, spans: readonly Span[], { before, after }: Around): InContext[] => spans.map((span) => ({
  before: tidy(text.slice(Math.max(0, span.start - before), span.start)),
  hit: text.slice(span.start, span.end),
  after: tidy(text.slice(span.end, span.end + after)),
  span,
}));

/** Stretches of a text as hits, with what stands around them. */
export const spansInContext = (text: string, spans: readonly Span[]): InContext[] => around(text, spans, AROUND);

/** The first hits of folded words in a text, with what stands around them. */
export const inContext = (text: string, words: readonly string[], limit: number, beside = AROUND): InContext[] => around(text, findWords(text, words, limit), beside);

/** The same of a text that is folded already. */
export const inFolded = (text: string, fold: SearchFold, words: readonly string[], limit: number): InContext[] =>
  around(text, spansOf(text, fold, hitsIn(fold.text, words, limit)), AROUND);
