import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorSpan, describeSpan } from '@/lib/text/selectors';

const TEXT = '一、河道巡查不到位，2024年9月底前完成整改。\n二、工程档案不全，2024年9月底前完成整改。\n三、长期坚持。';

const spanOf = (words: string, from = 0): { start: number; end: number } => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('describing and anchoring a span', () => {
  test('a quote has the words around it', () => {
    const span = spanOf('2024年9月底前', 30);
    expect(describeSpan(TEXT, span)).toEqual({
      quote: { type: 'TextQuoteSelector', exact: '2024年9月底前', prefix: '河道巡查不到位，2024年9月底前完成整改。\n二、工程档案不全，', suffix: '完成整改。\n三、长期坚持。' },
      position: { type: 'TextPositionSelector', start: 34, end: 43 },
    });
  });

  test('a repeated clause is found by its surroundings after text was put in front', () => {
    const selectors = describeSpan(TEXT, spanOf('2024年9月底前', 30));
    const later = `关于整改的通报\n${TEXT}`;
    expect(anchorSpan(later, selectors)?.start).toBe(34 + 8);
  });

  test('punctuation and spaces changed by the site do not lose the words', () => {
    const selectors = describeSpan(TEXT, spanOf('工程档案不全，2024年9月底前'));
    const later = '二、工程档案不全, 2024 年９月底前完成整改。';
    const span = anchorSpan(later, selectors);
    expect(span && later.slice(span.start, span.end)).toBe('工程档案不全, 2024 年９月底前');
  });

  test('words that are gone are an orphan', () => {
    expect(anchorSpan('三、长期坚持。', describeSpan(TEXT, spanOf('河道巡查')))).toBeNull();
    expect(anchorSpan(TEXT, describeSpan(TEXT, { start: 3, end: 3 }))).toBeNull();
  });

  test('a span outside the text is a mistake', () => {
    expect(() => describeSpan(TEXT, { start: 0, end: TEXT.length + 1 })).toThrow(RangeError);
    expect(() => describeSpan(TEXT, { start: 5, end: 4 })).toThrow(RangeError);
  });

  test('every span of every text comes back to words that are its own', () => {
    const words = fc.string({ unit: fc.constantFrom(...'一二是的，。整改12 \n'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        expect(anchorSpan(text, describeSpan(text, { start, end }))).toEqual({ start, end });
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
