import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Block, Span } from '@/lib/text/types';
import type { TextMark } from './text-marks';

interface Piece extends Span {
  /** Marks over the whole piece, outermost first. */
  readonly marks: readonly TextMark[];
}

/** Cuts a stretch of text where marks begin and end; marks may nest and overlap. */
export function cutPieces(span: Span, marks: readonly TextMark[]): Piece[] {
  const inside = marks.filter((mark) => mark.span.start < span.end && mark.span.end > span.start);
  const cuts = new Set([span.start, span.end]);
  for (const { span: { start, end } } of inside) {
    if (start > span.start) cuts.add(start);
    if (end < span.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? span.end;
    const over = inside.filter((mark) => mark.span.start <= start && mark.span.end >= end);
    return { start, end, marks: over.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start)) };
  });
}

/** The stored text, block by block, as text nodes with `<mark>` elements of our own. The first piece of a mark bears its id. */
export function MarkedText(props: {
  text: string;
  blocks: readonly Block[];
  marks: readonly TextMark[];
  selected: string | null;
  onSelect: (itemId: string) => void;
}) {
  const { text, blocks, marks, selected, onSelect } = props;
  const sorted = useMemo(() => [...marks].sort((a, b) => a.span.start - b.span.start), [marks]);
  let next = 0;
  return (
    <div class="stored-text" lang="zh-CN">
      {blocks.map((block) => {
        // Marks are in text order: those that ended before this block are done with.
        while (next < sorted.length && (sorted[next]?.span.end ?? 0) <= block.span.start) next += 1;
        const near: TextMark[] = [];
        for (let index = next; index < sorted.length; index += 1) {
          const mark = sorted[index];
          if (!mark || mark.span.start >= block.span.end) break;
          near.push(mark);
        }
        return (
          <p key={block.span.start} class={`block-${block.kind}`}>
            {block.ordinal !== undefined && <span class="ordinal">{block.ordinal}</span>}
            {cutPieces(block.span, near).map((piece) => render(piece))}
          </p>
        );
      })}
    </div>
  );

  function render(piece: Piece): ComponentChildren {
    const words = text.slice(piece.start, piece.end);
    return piece.marks.reduceRight<ComponentChildren>(
      (inner, mark) => (
        <mark
          id={mark.span.start === piece.start ? mark.itemId : undefined}
          class={`mark-${mark.kind} ${mark.itemId === selected ? 'mark-selected' : ''}`}
          onClick={(event) => {
            event.stopPropagation();
            onSelect(mark.itemId);
          }}
        >
          {inner}
        </mark>
      ),
      words,
    );
  }
}
