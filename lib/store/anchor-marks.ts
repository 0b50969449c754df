import { anchorSpan } from '@/lib/text/selectors';
import type { Selectors } from '@/lib/text/selectors';
import type { HandMark } from './types';
import { without } from './without';

const selectorsOf = ({ exact, prefix, suffix, span }: HandMark): Selectors => ({
  quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
  position: { type: 'TextPositionSelector', start: span?.start ?? 0, end: span?.end ?? 0 },
});

/** Where a mark stands in `text`; null if its words are nowhere: it is an orphan there. */
export const anchorMark = (mark: HandMark, text: string) => anchorSpan(text, selectorsOf(mark));

/** Marks against another text of the page: spans follow their words, and are taken away from orphans. */
export const anchorMarks = (marks: readonly HandMark[], text: string): readonly HandMark[] =>
  marks.map((mark) => {
    const span = anchorMark(mark, text);
    return span ? { ...mark, span } : without(mark, 'span');
  });

/** In text order, orphans last; of equals the older one first. */
export const inTextOrder = (marks: readonly HandMark[]): readonly HandMark[] =>
  [...marks].sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || a.madeAt.localeCompare(b.madeAt));
