import { sourceAt } from '@/lib/text/fold';
import { spanIn, type Paragraph } from '@/lib/text/paragraphs';
import { parseWholeNumber } from '@/lib/text/numerals';
import { findHeadingEnd } from './outline';

/** (二) or 二、 behind a full stop: the next heading of a list run into one paragraph. */
const NEXT = /(?<=[。;])(?:\(([一二三四五六七八九十]{1,3})\)|([一二三四五六七八九十]{1,3})、)/g;
const FIRST = /^(?:\(([一二三四五六七八九十]{1,3})\)|([一二三四五六七八九十]{1,3})、)/;
/** What stands behind such a label is a heading: so short, and ended by a stop with text behind it. */
const LONGEST_HEADING = 40;

/** Where the parts of the paragraph begin; only its own start if it is no such list. */
function startsOf(text: string): number[] {
  const starts = [0];
  const first = FIRST.exec(text);
  if (!first) return starts;
  const parens = first[1] !== undefined;
  let number = parseWholeNumber(first[1] ?? first[2] ?? '') ?? 0;
  for (const match of text.matchAll(NEXT)) {
    const written = parens ? match[1] : match[2];
    if (written === undefined || parseWholeNumber(written) !== number + 1) continue;
    const head = match.index + match[0].length;
    const { end, next } = findHeadingEnd(text, head);
    if (end - head < 2 || end - head > LONGEST_HEADING || next >= text.length) continue;
    starts.push(match.index);
    number += 1;
  }
  const own = findHeadingEnd(text, first[0].length);
  return own.end - first[0].length > LONGEST_HEADING || own.next >= text.length ? [0] : starts;
}

/**
 * Paragraphs with headings run into one another, parted: (一)压实责任。…(二)跟踪问效。…(三)建章立制。… The labels count up by
 * one, each stands behind a full stop and before a short heading of its own.
 *
 * @returns The paragraphs themselves where nothing is to be parted. Cells stay whole.
 */
export function splitRunInSections(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const all = paragraphs.flatMap((paragraph) => {
    const { text, source, blocks } = paragraph;
    const starts = blocks[0]?.kind === 'cell' || !/[。;](?:\(二|\(三|二、|三、|\([四五六七八九十]|[四五六七八九十]、)/.test(text) ? [0] : startsOf(text);
    if (starts.length < 2) return [paragraph];
    return starts.map((start, i): Paragraph => {
      const end = starts[i + 1] ?? text.length;
      const from = sourceAt(source, start);
      const dropped = from - start - source.from;
      const gaps: number[] = [];
      for (let at = 0; at + 1 < source.gaps.length; at += 2) {
        const place = source.gaps[at] ?? 0;
        if (place > start && place <= end) gaps.push(place - start, (source.gaps[at + 1] ?? 0) - dropped);
      }
      return { ...paragraph, text: text.slice(start, end), source: { from, gaps }, span: spanIn(paragraph, start, end) };
    });
  });
  return all.length === paragraphs.length ? paragraphs : all.map((paragraph, index) => ({ ...paragraph, index }));
}
