import { foldText } from '@/lib/text/fold';
import { sourceAt, sourceEnd } from '@/lib/text/offsets';
import type { Paragraph } from '@/lib/text/paragraphs';
import { plainWords } from '@/lib/text/plain-words';
import type { ArticleText, Span } from '@/lib/text/types';
import type { Found } from '../types';
import type { RuleId } from '../rules';

/**
 * Several paragraphs read as one folded text, joined by "\n": what stands in one line on one page stands in three on
 * another (signature, contacts, a broken title). Offsets go back to the article through {@link spanOf}.
 */
export interface Stream {
  readonly text: string;
  /** Offset in the article of each code unit of `text`, and of the end; a "\n" has the end of its paragraph. */
  readonly source: readonly number[];
  /** Where each code unit ends in the article. */
  readonly ends: readonly number[];
}

/** Joins paragraphs in order. An empty list gives an empty text. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): Stream {
  let text = '';
  const source: number[] = [];
  const ends: number[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) {
      text += '\n';
      const { end } = paragraphs[index - 1]!.span;
      source.push(end);
      ends.push(end + 1);
    }
    text += paragraph.text;
    for (let i = 0; i < paragraph.text.length; i += 1) {
      source.push(sourceAt(paragraph.source, i));
      ends.push(sourceEnd(paragraph.source, i));
    }
  });
  source.push(paragraphs[paragraphs.length - 1]?.span.end ?? 0);
  return { text, source, ends };
}

/** A stretch of the article by itself. */
export function foldStretch(article: ArticleText, { start, end }: Span): Stream {
  const { text, source } = foldText(article.text, start, end);
  return {
    text,
    source: Array.from({ length: text.length + 1 }, (_, i) => sourceAt(source, i)),
    ends: Array.from({ length: text.length }, (_, i) => sourceEnd(source, i)),
  };
}

/**
 * The article's span of `[start, end)` of the stream.
 *
 * @throws {RangeError} If the offsets are out of range or reversed.
 */
export function spanOf(stream: Stream, start: number, end: number): Span {
  if (start < 0 || end > stream.text.length || start > end) {
    throw new RangeError(`span [${start}, ${end}) in a stream of ${stream.text.length}`);
  }
  const from = stream.source[start]!;
  return { start: from, end: end === start ? from : stream.ends[end - 1]! };
}

/** The article's own words of `[start, end)`, in plain characters, line breaks and stray spaces dropped. */
export function valueOf(article: ArticleText, stream: Stream, start: number, end: number): string {
  let value = '';
  for (let i = start; i < end; i += 1) {
    const folded = stream.text[i];
    if (folded === '\n') continue;
    // ㈠ was read as (, 一 and ): one character of the article, one value of it.
    if (i > start && stream.ends[i] === stream.ends[i - 1]) continue;
    value += folded === ' ' ? ' ' : plainWords(article.text.slice(stream.source[i], stream.ends[i]));
  }
  return value;
}

/** A value read from `[start, end)` of the stream; `value` is the article's own characters unless given. */
export function foundIn(
  article: ArticleText,
  stream: Stream,
  start: number,
  end: number,
  rule: RuleId,
  value = valueOf(article, stream, start, end),
): Found {
  const span = spanOf(stream, start, end);
  return { value, text: article.text.slice(span.start, span.end), span, rule, from: 'text' };
}
