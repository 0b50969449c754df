import { z } from '@/lib/zod';
import type { ArticleText } from '@/lib/text/types';
import { KINDS, type PackedArticle } from './packed-article';
import { articleText } from './schemas';

const packed = z.object({
  heads: z.array(z.array(z.string())),
  rows: z.array(z.array(z.union([z.number(), z.string(), z.null()]))),
});

/** @returns The article, or null if what came is none. */
export function unpackArticle({ text, blocks }: PackedArticle): ArticleText | null {
  let given: unknown;
  try {
    given = JSON.parse(blocks);
  } catch {
    return null;
  }
  const read = packed.safeParse(given);
  if (!read.success) return null;
  const { heads, rows } = read.data;
  const article = {
    text,
    blocks: rows.map(([kind, start, end, level = null, ordinal = null, depth = null, ...cell]) => ({
      kind: KINDS[Number(kind)], span: { start, end },
      ...(level !== null && { level }), ...(ordinal !== null && { ordinal }), ...(depth !== null && { depth }),
      ...(cell.length > 0 && { cell: unpackCell(cell, heads) }),
    })),
  };
  const checked = articleText.safeParse(article);
  return checked.success ? checked.data : null;
}

const unpackCell = ([table, row, column, rowSpan, columnSpan, header, above, beside]: readonly unknown[], heads: readonly (readonly string[])[]): unknown =>
  ({ table, row, column, rowSpan, columnSpan, header: header === 1, columnHeaders: heads[Number(above)], rowHeaders: heads[Number(beside)] });
