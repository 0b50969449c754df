import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareText } from '@/lib/text/bare-text';
import { eachShingle, shareIn, shingles } from '@/lib/text/shingles';

describe('stretches of seven characters', () => {
  test('are told by what they say alone, wherever they stand', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), fc.string({ minLength: 7, maxLength: 7 }), fc.string({ maxLength: 30 }), (before, seven, after) => {
      const [one = 0] = shingles(seven);
      expect(shingles(before + seven + after).has(one)).toBe(true);
    }));
  });

  test('as many as there are places for them', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => {
      let count = 0;
      eachShingle(text, () => { count += 1; });
      expect(count).toBe(Math.max(0, text.length - 6));
    }));
  });

  test('thousands of different ones are told apart', () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `整改${String(at).padStart(5, '0')}`);
    expect(new Set(texts.flatMap((text) => [...shingles(text)])).size).toBeGreaterThan(19_998);
  });

  test.each<[string, string, number]>([['abcdefgh', 'xxabcdefghxx', 1], ['abcdefgh', 'abcdefg', 0.5], ['abcdefgh', 'hgfedcba', 0], ['abc', 'abc', 0]])('of %s in %s: %d', (part, whole, share) => {
    expect(shareIn(shingles(part), shingles(whole))).toBe(share);
  });
});

test.each<[string, string]>([
  ['「二○二四年， 共３项。」', '二〇二四年共3项'],
  ['關於《問題》\n的整改', '关于问题的整改'],
  ['A－b　C', 'abc'],
  ['①完成', '1完成'],
  ['——', ''],
])('%s has the letters %s', (text, bare) => {
  expect(bareText(text)).toBe(bare);
});
