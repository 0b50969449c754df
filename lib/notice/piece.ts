import { quote, spanIn, valueIn, type Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText, Span } from '@/lib/text/types';
import type { RuleId } from './rules';
import type { Found, Measure } from './types';

/** A stretch of one folded paragraph, half-open. */
export interface Piece {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

/** The article's span of a piece. */
export const pieceSpan = (piece: Piece): Span => spanIn(piece.paragraph, piece.start, piece.end);

/** The piece without spaces, separators and label punctuation at its ends. */
export function trimPiece(piece: Piece): Piece {
  let { start, end } = piece;
  const { text } = piece.paragraph;
  while (start < end && /[\s,;:、]/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { paragraph: piece.paragraph, start, end };
}

/** A value found in the text: the words of `piece`, quoted from the article. */
export function foundIn(article: ArticleText, piece: Piece, rule: RuleId): Found {
  const span = pieceSpan(piece);
  return { value: valueIn(article, span), text: article.text.slice(span.start, span.end), span, rule, from: 'text' };
}

/** A label as printed, without the punctuation behind it. */
const labelWords = (article: ArticleText, label: Piece): string => quote(article, pieceSpan(label)).replace(/[、.．,，:：]$/, '');

/** A measure from the words of `piece`, with its label standing in `[labelStart, labelEnd)` if it has one. */
export function measureOf(
  article: ArticleText, piece: Piece, label: { readonly start: number; readonly end: number } | null, measures: readonly Measure[] = [],
): Measure {
  const span = pieceSpan({ ...piece, start: label?.start ?? piece.start });
  const labelled = label ? { label: labelWords(article, { paragraph: piece.paragraph, ...label }) } : {};
  return { ...labelled, text: quote(article, pieceSpan(piece)), span, measures };
}
