import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { useCallback, useMemo, useRef } from 'preact/hooks';
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

/** Blocks that stand together: a paragraph alone, or a table with its rows. */
type Stretch = { readonly paragraph: Block } | { readonly rows: readonly (readonly (readonly Block[])[])[] };

const isSameCell = (a: Block, b: Block): boolean => a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;

/** Blocks as they are laid out: the cells of one table in rows, those of one cell together. */
export function layOut(blocks: readonly Block[]): Stretch[] {
  const stretches: Stretch[] = [];
  let rows: Block[][][] = [];
  let last: Block | null = null;
  for (const block of blocks) {
    if (!block.cell) {
      stretches.push({ paragraph: block });
    } else if (last?.cell?.table !== block.cell.table) {
      rows = [[[block]]];
      stretches.push({ rows });
    } else if (isSameCell(last, block)) {
      rows.at(-1)?.at(-1)?.push(block);
    } else if (last.cell.row === block.cell.row) {
      rows.at(-1)?.push([block]);
    } else {
      rows.push([[block]]);
    }
    last = block;
  }
  return stretches;
}

interface BlockProps {
  readonly text: string;
  readonly block: Block;
  /** Those that reach into the block, in text order. */
  readonly marks: readonly TextMark[];
  readonly selected: string | null;
  readonly onSelect: (itemId: string) => void;
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Is a block to be drawn as it is? The record is read anew after each deed: its parts are compared by what they say. */
function sameBlock(a: BlockProps, b: BlockProps): boolean {
  const chosen = ({ marks, selected }: BlockProps): string | null => (marks.some(({ itemId }) => itemId === selected) ? selected : null);
  return sameSpan(a.block.span, b.block.span) && a.block.kind === b.block.kind && a.block.ordinal === b.block.ordinal && a.text === b.text
    && chosen(a) === chosen(b) && a.marks.length === b.marks.length
    && a.marks.every((mark, i) => {
      const other = b.marks[i];
      return other !== undefined && mark.itemId === other.itemId && mark.kind === other.kind && sameSpan(mark.span, other.span);
    });
}

/** One block; drawn again only where it changes: going from item to item touches two of hundreds. */
const TextBlock = memo(function TextBlock({ text, block, marks, selected, onSelect }: BlockProps) {
  const render = (piece: Piece): ComponentChildren => piece.marks.reduceRight<ComponentChildren>(
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
    text.slice(piece.start, piece.end),
  );
  return (
    <p class={`block-${block.kind}`} data-start={block.span.start}>
      {block.ordinal !== undefined && <span class="ordinal">{block.ordinal}</span>}
      {cutPieces(block.span, marks).map(render)}
    </p>
  );
}, sameBlock);

/**
 * The stored text, block by block, as text nodes with `<mark>` elements of our own; tables as tables. The first piece of a
 * mark bears its id. Each element that shows a block says where that starts in the text (`data-start`).
 */
export function MarkedText(props: {
  text: string;
  blocks: readonly Block[];
  marks: readonly TextMark[];
  selected: string | null;
  onSelect: (itemId: string) => void;
}) {
  const { text, blocks, marks, selected } = props;
  const latest = useRef(props.onSelect);
  latest.current = props.onSelect;
  const onSelect = useCallback((itemId: string) => latest.current(itemId), []);
  const sorted = useMemo(() => [...marks].sort((a, b) => a.span.start - b.span.start), [marks]);
  const stretches = useMemo(() => layOut(blocks), [blocks]);
  let next = 0;

  /** The marks that reach into a block; asked of one block after the other, in text order. */
  function marksIn({ span }: Block): TextMark[] {
    // Marks are in text order: those that ended before this block are done with.
    while (next < sorted.length && (sorted[next]?.span.end ?? 0) <= span.start) next += 1;
    const near: TextMark[] = [];
    for (let index = next; index < sorted.length; index += 1) {
      const mark = sorted[index];
      if (!mark || mark.span.start >= span.end) break;
      near.push(mark);
    }
    return near;
  }

  const renderBlock = (block: Block): ComponentChildren =>
    <TextBlock key={block.span.start} text={text} block={block} marks={marksIn(block)} selected={selected} onSelect={onSelect} />;

  function renderCell(cell: readonly Block[]): ComponentChildren {
    const place = cell[0]?.cell;
    const Tag = place?.header === true ? 'th' : 'td';
    return <Tag key={cell[0]?.span.start} rowSpan={place?.rowSpan} colSpan={place?.columnSpan}>{cell.map(renderBlock)}</Tag>;
  }

  return (
    <div class="stored-text" lang="zh-CN">
      {stretches.map((stretch) =>
        'paragraph' in stretch ? (
          renderBlock(stretch.paragraph)
        ) : (
          <div class="stored-table" key={stretch.rows[0]?.[0]?.[0]?.span.start}>
            <table>
              <tbody>
                {stretch.rows.map((row) => <tr key={row[0]?.[0]?.span.start}>{row.map(renderCell)}</tr>)}
              </tbody>
            </table>
          </div>
        ))}
    </div>
  );
}
