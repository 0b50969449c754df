import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketsOf, buildSegment, countIn, countInSegment } from '@/lib/library/grams';
import { atOnce } from '@/lib/sliced';

const letters = fc.constantFrom('整', '改', '的', '𠮷', 'a', '1', '。');
const text = fc.array(letters, { maxLength: 60 }).map((all) => all.join(''));

/** What the index answers, and what reading every text does. */
function both(texts: readonly string[], word: string) {
  const { starts, buckets } = atOnce(buildSegment(texts));
  const asked = new Map(bucketsOf(word).map((number) => [number, buckets[number] ?? new Uint8Array(0)]));
  const read = new Map(texts.flatMap((each, i) => (countIn(word, each) > 0 ? [[i, countIn(word, each)] as const] : [])));
  return { index: countInSegment(word, starts, asked), read };
}

test('any substring of two units or more is found as often as reading finds it', () => {
  fc.assert(fc.property(fc.array(text, { maxLength: 12 }), fc.array(letters, { minLength: 2, maxLength: 7 }).map((all) => all.join('')), (texts, word) => {
    const { index, read } = both(texts, word);
    expect(index).toEqual(read);
  }), { numRuns: 300 });
});

test('a word that a text holds is found in it', () => {
  fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), fc.integer({ min: 2, max: 20 }), (texts, which, from, length) => {
    const own = texts[which % texts.length] ?? '';
    const word = own.slice(from % Math.max(1, own.length), (from % Math.max(1, own.length)) + length);
    fc.pre(word.length >= 2);
    expect(both(texts, word).index.get(which % texts.length)).toBeGreaterThan(0);
  }));
});

test('no word is found across the end of a text', () => {
  expect(both(['河道整', '改情况'], '整改').index).toEqual(new Map());
});

test('many places far apart keep their order', () => {
  const far = `整改${'的'.repeat(40_000)}整改`;
  expect(both([far, far], '整改').index).toEqual(new Map([[0, 2], [1, 2]]));
});

test('a word of one character is refused: no pair holds it', () => {
  expect(() => countInSegment('改', new Uint32Array(1), new Map())).toThrow(RangeError);
});
