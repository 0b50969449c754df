import type { ArticleText } from '@/lib/text/types';

/** An article's blocks, one string each, kind and place in front where it is no plain paragraph. */
export function formatBlocks({ text, blocks }: ArticleText): string[] {
  return blocks.map((block) => {
    const words = text.slice(block.span.start, block.span.end);
    if (block.kind === 'heading') return `h${block.level ?? 0}|${words}`;
    if (block.kind === 'item') return `item${block.ordinal === undefined ? '' : ` ${block.ordinal}`}|${words}`;
    if (!block.cell) return words;
    const { row, column, header, columnHeaders, rowHeaders } = block.cell;
    const names = columnHeaders.length ? ` [${columnHeaders.join('/')}]` : '';
    const rows = rowHeaders.length ? ` <${rowHeaders.join('/')}>` : '';
    return `cell ${row},${column}${header ? ' H' : ''}${names}${rows}|${words}`;
  });
}
