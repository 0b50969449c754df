import { describe, expect, it } from 'vitest';
import { isWhite, unseenLength } from '@/lib/text/characters';

const all = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => (code & 0x1ff800) !== 0xd800);
const hex = (codes: readonly number[]): string[] => codes.map((code) => code.toString(16));
const unseen = (code: number): boolean => {
  const text = String.fromCodePoint(code);
  return unseenLength(text, 0) === text.length;
};
describe('characters that are no text', () => {
  it('are all that Unicode ignores by default, controls and noncharacters', () => {
    const ignored = all.filter((code) => /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cc}]/u.test(String.fromCodePoint(code)));
    expect(hex(ignored.filter((code) => !unseen(code) && !isWhite(code)))).toEqual([]);
  });

  it('are all that Unicode calls white', () => {
    expect(hex(all.filter((code) => /\p{White_Space}/u.test(String.fromCodePoint(code)) && !isWhite(code)))).toEqual([]);
  });

  it('are no letter, digit, mark of punctuation or sign', () => {
    const printed = all.filter((code) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(code)) && (code <= 0xffff ? isWhite(code) || unseen(code) : unseen(code)));
    // The fillers of Hangul and the empty pattern of Braille are letters and signs by name only.
    expect(hex(printed)).toEqual(['115f', '1160', '2800', '3164', 'ffa0']);
  });

  it('are counted in code units, half a pair too', () => {
    expect([unseenLength('\u{e0041}一', 0), unseenLength('\udb40一', 0), unseenLength('一', 0), unseenLength('', 0)]).toEqual([2, 1, 0, 0]);
  });
});
