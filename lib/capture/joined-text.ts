import type { Block, Span } from '@/lib/text/types';

/** The blocks of a stretch, cut to it and moved by `shift`; tables are counted on from `tables`. */
export function blocksIn(blocks: readonly Block[], { start, end }: Span, shift: number, tables: number): Block[] {
  return blocks.flatMap((block) => {
    const [from, to] = [Math.max(block.span.start, start), Math.min(block.span.end, end)];
    if (from >= to) return [];
    const span = { start: from + shift, end: to + shift };
    return [{ ...block, span, ...(block.cell && { cell: { ...block.cell, table: block.cell.table + tables } }) }];
  });
}

/** The later of two moments, ISO 8601 with offset. */
export const laterOf = (one: string, other: string): string => (Date.parse(other) > Date.parse(one) ? other : one);
