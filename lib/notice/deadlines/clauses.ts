import { closingMark } from '../reading/quotation';
import type { Span } from '@/lib/text/types';

/** A clause of a folded paragraph, without the mark that ends it. Offsets count into the paragraph's text. */
export interface Clause extends Span {
  /** Which sentence it belongs to, counted from 0. */
  readonly sentence: number;
  /** Which part of the sentence: parts end at ; and sentences at 。!? */
  readonly part: number;
}

/** A paragraph taken apart: clauses in order, and the stretches inside 《》 or quotation marks. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  /** Inside 《》 or “”, marks included; in text order, outermost only. */
  readonly quoted: readonly Span[];
}

/** All that takes text apart or opens a quotation. */
const MARK = /[,:;。!?《“〈‘①-⑳]/g;
const OPENS = /[《“〈‘]/;

/**
 * Takes folded text apart at , ; : 。! and ?, but never inside 《》 or quotation marks. ①② … begin a part of their own,
 * whether a mark stands before them or not (责令重写③9月10日组织宣讲).
 *
 * A quotation that is never closed is none. Linear in the text.
 */
export function splitClauses(text: string): Clauses {
  const clauses: Clause[] = [];
  const quoted: Span[] = [];
  let start = 0;
  let sentence = 0;
  let part = 0;
  const close = (end: number): void => {
    if (end > start) clauses.push({ start, end, sentence, part });
    start = end + 1;
  };
  // From mark to mark: looking at each character by itself would make a string of each.
  MARK.lastIndex = 0;
  while (MARK.test(text)) {
    const i = MARK.lastIndex - 1;
    const c = text.charAt(i);
    if (OPENS.test(c)) {
      const end = closingMark(text, i);
      if (end > 0) {
        quoted.push({ start: i, end: end + 1 });
        MARK.lastIndex = end + 1;
      }
    } else if (c >= '①' && c <= '⑳') {
      if (i > start) part += 1;
      close(i);
      start = i;
    } else if (c === ',' || c === ':') {
      // 18:00 is a time of day, 1,200 a number.
      if (!(isDigit(text, i - 1) && isDigit(text, i + 1))) close(i);
    } else if (c !== '?' || !isInDate(text, i)) {
      close(i);
      part += 1;
      if (c !== ';') sentence += 1;
    }
  }
  close(text.length);
  return { clauses, quoted };
}

/** A ? where a number of a date could not be printed, 2025年4月{?}日, 202{?}年, asks nothing. */
const isInDate = (text: string, i: number): boolean => /[年月日号旬季]/.test(text.charAt(i + 1)) || (/[年月\d]/.test(text.charAt(i - 1)) && /[\d前]/.test(text.charAt(i + 1)));

const isDigit = (text: string, i: number): boolean => {
  const c = text.charCodeAt(i);
  return c >= 48 && c <= 57;
};

/** The clause that holds offset `at`, by its place in `clauses`; -1 if `at` stands on a mark between two. */
export function clauseAt(clauses: readonly Clause[], at: number): number {
  let low = 0;
  let high = clauses.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const clause = clauses[middle];
    if (!clause) return -1;
    if (at < clause.start) high = middle - 1;
    else if (at >= clause.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The last of `spans` (in text order, not overlapping) that starts at or before `at`; undefined if there is none. */
function lastBefore<T extends Span>(spans: readonly T[], at: number): T | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && span.start <= at) low = middle + 1;
    else high = middle - 1;
  }
  return spans[high];
}

/** True if `[start, end)` stands inside a quotation, with more than itself in it. */
export function isQuoted(quoted: readonly Span[], start: number, end: number): boolean {
  const span = lastBefore(quoted, start - 1);
  return span !== undefined && span.end > end;
}

/** True if one of `spans` (in text order, not overlapping) covers `[start, end)`. */
export function isCovered(spans: readonly Span[], start: number, end: number): boolean {
  const span = lastBefore(spans, start);
  return span !== undefined && span.end >= end;
}
