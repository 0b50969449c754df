import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packArticle } from '@/lib/messages/packed-article';
import { unpackArticle } from '@/lib/messages/unpack-article';
import { atOnce } from '@/lib/sliced';
import type { ArticleText, Block } from '@/lib/text/types';

const count = fc.nat(10_000);
const span = fc.tuple(count, count).map(([start, length]) => ({ start, end: start + length }));
const words = fc.string({ unit: 'binary', maxLength: 20 });
const block: fc.Arbitrary<Block> = fc.oneof(
  span.map((at): Block => ({ kind: 'paragraph', span: at })),
  fc.record({ span, level: fc.integer({ min: 1, max: 6 }) }).map((rest): Block => ({ kind: 'heading', ...rest })),
  fc.record({ span, ordinal: words, depth: count }, { requiredKeys: ['span'] }).map((rest): Block => ({ kind: 'item', ...rest })),
  fc.record({
    span,
    cell: fc.record({
      table: count, row: count, column: count, rowSpan: count, columnSpan: count, header: fc.boolean(),
      columnHeaders: fc.array(words, { maxLength: 3 }), rowHeaders: fc.array(words, { maxLength: 3 }),
    }),
  }).map((rest): Block => ({ kind: 'cell', ...rest })),
);
const article: fc.Arbitrary<ArticleText> = fc.record({ text: words, blocks: fc.array(block, { maxLength: 30 }) });

describe('an article as it is sent', () => {
  it('comes out as it went in', () => {
    fc.assert(fc.property(article, (each) => {
      expect(unpackArticle(atOnce(packArticle(each)))).toEqual(each);
    }));
  });

  it.each([
    ['no JSON', '{'],
    ['another thing', '[]'],
    ['no rows', '{"heads":[]}'],
    ['a kind there is not', '{"heads":[],"rows":[[9,0,1]]}'],
    ['no end', '{"heads":[],"rows":[[0,0]]}'],
    ['words for a place', '{"heads":[],"rows":[[0,"a",1]]}'],
    ['headers there are not', '{"heads":[],"rows":[[3,0,1,null,null,null,0,0,0,1,1,0,4,0]]}'],
  ])('is refused with %s', (_, blocks) => {
    expect(unpackArticle({ text: '', blocks })).toBeNull();
  });

  it('says the same headers once: a table of 1,000 cells takes less than a third', () => {
    const blocks = Array.from({ length: 1000 }, (_, i): Block => ({
      kind: 'cell', span: { start: i * 7, end: i * 7 + 6 },
      cell: { table: 0, row: Math.floor(i / 5), column: i % 5, rowSpan: 1, columnSpan: 1, header: false, columnHeaders: [`整改措施${i % 5}`], rowHeaders: [] },
    }));
    const packed = atOnce(packArticle({ text: '', blocks }));
    expect(packed.blocks.length * 3).toBeLessThan(JSON.stringify(blocks).length);
  });
});
