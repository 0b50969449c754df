import { foldWith, type FoldedText } from './fold-with';
import { OffsetsBuilder, sourceAt, sourceEnd } from './offsets';
import { signAt } from './signs';
import type { Span } from './types';

/** Folds `text.slice(start, end)`, see {@link foldWith}, with its signs as what they mean. */
export const foldText = (text: string, start = 0, end = text.length): FoldedText => foldWith(signAt, text, start, end);

/** Folds stretches of `text`, in order, as if nothing stood between them. */
export function foldStretches(text: string, stretches: readonly Span[]): FoldedText {
  const [first, ...rest] = stretches;
  if (!first || rest.length === 0) return foldText(text, first?.start ?? 0, first?.end ?? 0);
  const offsets = new OffsetsBuilder(first.start);
  let folded = '';
  for (const { start, end } of stretches) {
    const { text: words, source } = foldText(text, start, end);
    for (let i = 0; i < words.length; i += 1) offsets.make(sourceAt(source, i), sourceEnd(source, i), 1);
    folded += words;
  }
  return { text: folded, source: offsets.build(stretches[stretches.length - 1]?.end ?? 0) };
}
