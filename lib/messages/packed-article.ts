import { STRIDE, type Sliced } from '@/lib/sliced';
import type { ArticleText, Block, BlockKind } from '@/lib/text/types';

/**
 * An article as a content script sends it. A message is turned into JSON while the page stands still, and a table of
 * 100,000 cells makes 19 MB of it, most of which are the names of properties and headers said again in each cell: packed
 * it is less than a third, and packing can be interrupted.
 */
export interface PackedArticle {
  readonly text: string;
  /** JSON: `{ heads, rows }`, see {@link PackedBlock}. */
  readonly blocks: string;
}

/** Kinds by their number. */
export const KINDS: readonly BlockKind[] = ['paragraph', 'heading', 'item', 'cell'];

/**
 * A block: kind, start, end; where it has any of them level, ordinal and depth (null for none); and of a cell its table, row,
 * column, spans of rows and columns, whether it is a header, and the numbers of its column and row headers in `heads`.
 */
export type PackedBlock = readonly (number | string | null)[];

/** Packs an article; can be interrupted. The other way: unpack-article.ts. */
export function* packArticle({ text, blocks }: ArticleText): Sliced<PackedArticle> {
  const heads: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (headers: readonly string[]): number => {
    const words = JSON.stringify(headers);
    const known = places.get(words) ?? heads.push(words) - 1;
    places.set(words, known);
    return known;
  };
  const pack = ({ kind, span, level, ordinal, depth, cell }: Block): PackedBlock => [
    KINDS.indexOf(kind), span.start, span.end,
    ...(level ?? ordinal ?? depth ?? cell) === undefined ? [] : [level ?? null, ordinal ?? null, depth ?? null],
    ...cell ? [cell.table, cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.header ? 1 : 0, placeOf(cell.columnHeaders), placeOf(cell.rowHeaders)] : [],
  ];
  const rows: string[] = [];
  for (const block of blocks) {
    rows.push(JSON.stringify(pack(block)));
    if (rows.length % STRIDE === 0) yield;
  }
  return { text, blocks: `{"heads":[${heads.join(',')}],"rows":[${rows.join(',')}]}` };
}
