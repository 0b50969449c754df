import { foldText } from './fold';
import { sourceSpan } from './offsets';
import type { Span } from './types';

/** W3C Web Annotation selectors, as in the Recommendation; offsets here are UTF-16 code units of the article's text. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface Selectors {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/** Context kept on either side of a quote; 32 characters tell repeated clauses apart (hypothesis keeps the same). */
const CONTEXT = 32;
/** Occurrences looked at before the choice is made; a longer list is a word, not a quote. */
const MOST_OCCURRENCES = 2000;

/**
 * Selectors for `span` of `text`.
 *
 * @throws {RangeError} If `span` is reversed or reaches outside the text.
 */
export function describeSpan(text: string, span: Span): Selectors {
  const { start, end } = span;
  if (start < 0 || end > text.length || start > end) throw new RangeError(`span [${start}, ${end}) in a text of ${text.length}`);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}

/**
 * The span a pair of selectors means in `text`: where it stood if the words still stand there; else the occurrence
 * whose surroundings are most alike, the nearest of equals; else the same in folded text (a site that changed its
 * punctuation or spacing). Null if the words are nowhere: the selector is an orphan.
 */
export function anchorSpan(text: string, { quote, position }: Selectors): Span | null {
  const { exact } = quote;
  if (!exact) return null;
  if (text.slice(position.start, position.end) === exact) {
    const alike = likeness(text, position.start, position.end, quote.prefix, quote.suffix);
    if (alike === quote.prefix.length + quote.suffix.length) return { start: position.start, end: position.end };
  }
  const start = bestOccurrence(text, exact, quote.prefix, quote.suffix, position.start);
  if (start !== null) return { start, end: start + exact.length };
  const folded = foldText(text);
  const needle = foldText(exact).text;
  if (!needle) return null;
  const hint = Math.round((position.start / Math.max(text.length, 1)) * folded.text.length);
  const at = bestOccurrence(folded.text, needle, foldText(quote.prefix).text, foldText(quote.suffix).text, hint);
  if (at === null) return null;
  return sourceSpan(folded.source, at, at + needle.length);
}

function bestOccurrence(text: string, exact: string, prefix: string, suffix: string, hint: number): number | null {
  let best: number | null = null;
  let bestLikeness = -1;
  let count = 0;
  for (let at = text.indexOf(exact); at >= 0 && count < MOST_OCCURRENCES; at = text.indexOf(exact, at + 1), count += 1) {
    const alike = likeness(text, at, at + exact.length, prefix, suffix);
    const nearer = best === null || Math.abs(at - hint) < Math.abs(best - hint);
    if (alike > bestLikeness || (alike === bestLikeness && nearer)) [best, bestLikeness] = [at, alike];
  }
  return best;
}

/** Characters of prefix and suffix that agree with what stands around `[start, end)`, counted from the quote outwards. */
function likeness(text: string, start: number, end: number, prefix: string, suffix: string): number {
  let before = 0;
  while (before < prefix.length && start - before > 0 && text[start - before - 1] === prefix[prefix.length - before - 1]) before += 1;
  let after = 0;
  while (after < suffix.length && end + after < text.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}
