import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldSearch, foldSearchWithOffsets } from '@/lib/library/fold-search';
import { findWords, inContext } from '@/lib/library/in-context';
import { queryWords } from '@/lib/library/search-query';

describe('folding', () => {
  test.each([
    ['整改', '整  改'], ['整改', '整改'], ['巡察组', '巡察組'], ['2024年', '２０２４年'], ['app', 'ＡＰＰ'], ['(一)', '（一）'], ['学习', '學習'], ['问题', '問\n題'],
  ])('%s is found as %s', (word, other) => {
    expect(foldSearch(other)).toBe(foldSearch(word));
  });

  test('folding twice is folding once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => foldSearch(foldSearch(text)) === foldSearch(text)));
  });

  test('offsets go back into the text, in order', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const { text: folded, source } = foldSearchWithOffsets(text);
      expect(source.length).toBe(folded.length + 1);
      for (let i = 1; i < source.length; i += 1) expect(source[i]).toBeGreaterThanOrEqual(source[i - 1] ?? 0);
      expect(source.at(-1)).toBe(text.length);
    }));
  });
});

test.each([
  ['整改  落实', ['整改', '落实']],
  ['“整改 落实” 局', ['整改落实', '局']],
  ['整改 整改', ['整改']],
  [' \u3000', []],
])('words of %s', (typed, words) => {
  expect(queryWords(typed)).toEqual(words);
});

test.each([
  ['一是完成河道整 改，', ['整改'], ['整 改']],
  ['巡察組反饋', ['巡察组'], ['巡察組']],
  ['整改整改', ['整改'], ['整改', '整改']],
  ['落实整改', ['整改', '落实整改'], ['落实整改']],
  ['没有', ['整改'], []],
])('in %s the words %s stand as %s', (text, words, hits) => {
  expect(findWords(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(hits);
});

test('the first hits of a long text are the first of all its hits, wherever it is cut', () => {
  const piece = fc.constantFrom('整改', '落实整改', '整 改', '甲'.repeat(1990), '乙'.repeat(7), '　', '落');
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (pieces, limit) => {
    const [text, words] = [pieces.join(''), ['整改', '落实整改']];
    expect(findWords(text, words, limit)).toEqual(findWords(text, words).slice(0, limit));
  }));
});

test('a hit is shown with what stands around it, on one line', () => {
  const text = `${'前'.repeat(50)}河道\n整改，${'后'.repeat(50)}`;
  const [first] = inContext(text, ['整改'], 3);
  expect(first).toMatchObject({ hit: '整改', before: `${'前'.repeat(7)}河道 `, after: `，${'后'.repeat(33)}` });
});
