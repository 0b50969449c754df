import type { Span } from '@/lib/text/types';
import { foldSearchWithOffsets } from './fold-search';

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

/** Where folded words stand in a text, in text order, those that overlap an earlier one left out. */
export function findWords(text: string, words: readonly string[], limit = Infinity): Span[] {
  const { text: folded, source } = foldSearchWithOffsets(text);
  const found: { readonly start: number; readonly end: number }[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0 && word !== ''; at = folded.indexOf(word, at + word.length)) found.push({ start: at, end: at + word.length });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: Span[] = [];
  let done = 0;
  for (const { start, end } of found) {
    if (start < done) continue;
    if (spans.length >= limit) break;
    done = end;
    // The end of its last character, not the beginning of the next: what stands between the two was folded away.
    const last = source[end - 1] ?? 0;
    const isPair = (text.codePointAt(last) ?? 0) > 0xffff;
    spans.push({ start: source[start] ?? 0, end: last + (isPair ? 2 : 1) });
  }
  return spans;
}

/** The first hits of folded words in a text, with what stands around them. */
export function inContext(text: string, words: readonly string[], limit: number, { before, after } = AROUND): InContext[] {
  return findWords(text, words, limit).map((span) => ({
    before: tidy(text.slice(Math.max(0, span.start - before), span.start)),
    hit: text.slice(span.start, span.end),
    after: tidy(text.slice(span.end, span.end + after)),
    span,
  }));
}
