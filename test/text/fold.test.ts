import { assert, array, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, sourceAt } from '@/lib/text/fold';

const PIECES = [...'一二关于问题0123aZ，。、“”《》（）()"" \u3000\t\n..．：:;5—-～•⼀\ufeff\u200b😀', '二.', '5 驻', 'APP 2', '（一）.', '2024 年 6 月'];

describe('folded text', () => {
  it.each([
    ['（一）关于 “学习” 的问题。', '(一)关于“学习”的问题。'],
    ['２０２４ 年 6 月', '2024年6月'],
    ['APP 2 个', 'APP 2个'],
    ['二．反馈问题.已整改.', '二.反馈问题。已整改。'],
    ['5 驻区单位', '5、驻区单位'],
    ['　　"三重一大"制度', '“三重一大”制度'],
  ])('%s', (text, folded) => expect(foldText(text).text).toBe(folded));

  it('says of every character where it stood, and where the text ended', () => {
    assert(property(array(constantFrom(...PIECES), { maxLength: 40 }), nat(5), nat(5), (pieces, before, behind) => {
      const text = pieces.join('');
      const start = Math.min(before, text.length);
      const end = Math.max(start, text.length - behind);
      const { text: folded, source } = foldText(text, start, end);
      let last = start - 1;
      Array.from({ length: folded.length }, (_, i) => i).forEach((i) => {
        const at = sourceAt(source, i);
        expect(at).toBeGreaterThan(last);
        last = at;
        const alone = foldText(text.charAt(at)).text;
        // A space stands where Latin words are parted, 、 behind an ordinal, 。 for a stop, “ or ” for a straight quote.
        if (!/[ 、。“”]/.test(folded.charAt(i))) expect(folded.charAt(i)).toBe(alone);
      });
      expect(sourceAt(source, folded.length)).toBe(end);
    }), { numRuns: 2000 });
  });
});
